using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Runner.Texts;
using Simulation.Runner.Trace;

namespace Simulation.Tests.Runner.Trace;

/// <summary>One home in two scenarios, made by hand, so that no change of the model moves it.</summary>
internal static class TwoLives
{
    public static CaseCourse Settled { get; } = new()
    {
        Serial = 3,
        Kind = CaseKind.Rules,
        Cause = Cause.Ordinary,
        Serious = false,
        Opened = 10,
        Noticed = 12,
        By = Noticer.Neighbours,
        Responded = 12,
        Rungs = [new RungReached(10, Rung.Signal, null, false)],
        Hindrances = Hindrance.None,
        Ended = 12,
        How = CaseEnd.SettledByNeighbours,
    };

    public static CaseCourse Climbed { get; } = new()
    {
        Serial = 9,
        Kind = CaseKind.Nuisance,
        Cause = Cause.Unrest,
        From = new CaseOrigin(7, 31, CaseKind.Care),
        Serious = true,
        Opened = 60,
        Noticed = 66,
        By = Noticer.Complaint,
        Responded = 72,
        Rungs = [new RungReached(60, Rung.Signal, null, false), new RungReached(66, Rung.Talk, 72, true), new RungReached(76, Rung.Mediation, 77, false)],
        Hindrances = Hindrance.Unnoticed | Hindrance.ByLetter,
        Ended = 104,
        How = CaseEnd.Evicted,
    };

    public static LifeCourse Life { get; } = new()
    {
        Scenario = "court",
        Seed = 1,
        Replicate = 4,
        Home = 12,
        Corridor = 2,
        HomesOnCorridor = 8,
        Weeks = 156,
        Fingerprint = 0xFEDCBA9876543210,
        Stays =
        [
            new Stay
            {
                Number = 0,
                Arrived = 0,
                Left = 104,
                Why = WhyLeft.EvictedForNuisance,
                Group = TargetGroup.Psychiatric,
                CameWithSupport = true,
                ChoseDeliberately = false,
                Inclination = 0.62,
                HeavyNeed = true,
                Addicted = false,
                RefusesHelp = true,
                Daytime = false,
                Turns = [new Turn(55, Happening.Destabilised), new Turn(90, Happening.Recovered)],
                Roles = [new RoleChange(20, Role.None, Role.Organiser), new RoleChange(50, Role.Organiser, Role.None)],
                Years = [new YearOfLife(1, 52, 11, 9, 3, 52, 0, 4, 0.41, 0.72), new YearOfLife(2, 52, 2, 0, 0, 52, 35, 30, 0.3, 0.66)],
                Cases = [Settled, Climbed],
            },
            new Stay
            {
                Number = 1,
                Arrived = 110,
                Group = TargetGroup.Student,
                CameWithSupport = false,
                ChoseDeliberately = true,
                Inclination = 1.4,
                HeavyNeed = false,
                Addicted = false,
                RefusesHelp = false,
                Daytime = true,
                Turns = [],
                Roles = [],
                Years = [new YearOfLife(3, 46, 20, 0, 5, 0, 0, 0, 0.55, 0.8)],
                Cases = [],
            },
        ],
    };

    public static ComparedLives Lives { get; } = new(
        Life,
        Life with { Scenario = "court-without-coach", Stays = [Life.Stays[0] with { Left = null, Why = null, Cases = [Settled], Turns = [] }] },
        new Divergences(
            new DivergencePoint(26, "Policies", [new Difference(EventTexts.Of(Lever.CoachHours), null, Bilingual.Same("1"), Bilingual.Same("0"))]),
            new DivergencePoint(27, "Acquaintance", [new Difference(ColumnTexts.Of("Energy"), 12, ("0,8134", "0.8134"), ("0,8121", "0.8121"))]),
            null));
}
