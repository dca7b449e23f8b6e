using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Staff;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>No hour of a professional is spent twice, paid for twice, or spent on what nobody asked for; week after week.</summary>
public class ProfessionalHoursTests
{
    private const double Rounding = 1e-4;
    private static readonly WorkTask[] Tasks = Enum.GetValues<WorkTask>();

    public static TheoryData<string> Complexes =>
    [
        "usual", "large", "tiny", "one corridor", "all supported", "nobody supported", "no staff", "twice the staff", "unclear", "temporary",
        "second phase", "flame of beheer", "flame of care", "flame of care without hours", "flame from the start", "only the flame", "gangmakers",
    ];

    [Theory]
    [MemberData(nameof(Complexes))]
    public void No_hour_is_spent_twice(string which) => EachWeek(which, (complex, week) =>
    {
        foreach (var post in Posts(complex))
        {
            double spent = Tasks.Sum(post.Spent);
            Assert.All(Tasks, task => Assert.True(post.Spent(task) >= 0, $"{which}, {week}: {post.Kind} spent {post.Spent(task)} on {task}"));
            Assert.True(Math.Abs(spent + post.Free - post.Hours) < 1e-9 * Math.Max(1, post.Hours), $"{which}, {week}: {post.Kind} worked {post.Hours}, spent {spent} and had {post.Free} left");
        }
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void What_is_worked_is_paid_for_and_what_is_paid_for_is_funded(string which) => EachWeek(which, (complex, week) =>
    {
        foreach (var post in Posts(complex))
        {
            Assert.True(post.Hours >= 0 && post.Hours <= post.Paid + 1e-9, $"{which}, {week}: {post.Kind} worked {post.Hours} of {post.Paid}");
            Assert.True(post.Paid <= post.Funded + 1e-9, $"{which}, {week}: {post.Kind} paid {post.Paid} of {post.Funded}");
        }
    });

    [Theory]
    [MemberData(nameof(Complexes))]
    public void No_more_work_is_done_than_was_asked_for_or_waited(string which)
    {
        double waited = 0;
        EachWeek(which, (complex, week) =>
        {
            double Now(ComplexCounter counter) => complex.Series.At(week.Index, counter);
            waited = week.Index == 0 ? 0 : complex.Series.At(week.Index - 1, ComplexCounter.WorkWaiting);
            Assert.True(
                Now(ComplexCounter.WorkDone) <= Now(ComplexCounter.WorkAsked) + waited + Rounding,
                $"{which}, {week}: {Now(ComplexCounter.WorkDone)} done, {Now(ComplexCounter.WorkAsked)} asked, {waited} waiting");
            Assert.True(Now(ComplexCounter.WorkWaiting) >= -Rounding, $"{which}, {week}: {Now(ComplexCounter.WorkWaiting)} waiting");
            Assert.All(Posts(complex), post => Assert.True(post.RoutineWaiting >= -1e-9, $"{which}, {week}: {post.Kind} has {post.RoutineWaiting} waiting"));
        });
    }

    [Theory]
    [MemberData(nameof(Complexes))]
    public void A_case_is_worked_on_only_by_those_who_know_of_it(string which) => EachWeek(which, (complex, week) =>
    {
        complex.Cases.Sweep();
        foreach (int place in complex.Cases.Open)
        {
            var one = complex.Cases[place];
            string about = $"{which}, {week}: {one.Kind}, {one.Rung}, known to {one.KnownTo}";
            Assert.True((one.KnownTo == Parties.None) == (one.Seen < 0), about);
            Assert.True(one.KnownTo.Any(ActingParties.For(one.Kind)) == one.Noticed >= 0, about);
            Assert.True(one.Noticed >= 0 || (!one.StepTaken && one.HoursNeeded == 0), about);
            Assert.True(one.Seen <= one.Noticed || one.Noticed < 0, about);
            Assert.True(one.Rung == Rung.Signal || one.Noticed >= 0, about);
        }
    });

    private static Post[] Posts(HousingComplex complex)
    {
        var staff = complex.Staff;
        return [staff.Coach, staff.SocialBeheer, staff.PhysicalBeheer, staff.Care, staff.Huismeester, staff.Clients];
    }

    private static void EachWeek(string which, Action<HousingComplex, Week> look)
    {
        var run = Run(which);
        for (int replicate = 0; replicate < 2; replicate++)
        {
            var complex = run.Start(5, replicate);
            foreach (var week in ComplexRun.Weeks(complex))
                look(complex, week);
        }
    }

    private static ComplexRun Run(string which)
    {
        int homes = which switch { "tiny" => 2, "large" => 250, _ => 48 };
        var usual = Scenario.OfHomes(homes);
        var flame = usual with { Waakvlam = new WaakvlamPlan { FromYear = 0, EnterAtParticipation = 0, EnterAtOrganisers = 0, GoodReadings = 1, RaiseAtTension = 0.1, MinimumWeeks = 10, RaiseWithinWeeks = 0, ScaledUpWeeks = 9, RaisesPerYear = 12 } };
        var troubled = new AssumptionSet().With(("incidents.signals", 3), ("incidents.spells_supported", 0.4), ("incidents.arrears", 0.4), ("staffing.holder_leaves", 1));
        var scenario = which switch
        {
            "one corridor" => usual with { Building = usual.Building with { ClusterSize = 48 } },
            "all supported" => usual with { Mix = new MixPlan { SupportedShare = 1 } },
            "nobody supported" => usual with { Mix = new MixPlan { SupportedShare = 0 } },
            "no staff" => usual with { Coach = new CoachPlan { TimesRule = 0 }, Beheer = new BeheerPlan { HomesPerFte = 100_000 }, Care = new CarePlan { CommunityShare = 0 } },
            "twice the staff" => usual with { Coach = new CoachPlan { TimesRule = 4 }, Beheer = new BeheerPlan { HomesPerFte = 25 }, Care = new CarePlan { CommunityShare = 0.5 } },
            "unclear" => usual with { Beheer = new BeheerPlan { ClearRoles = false, ClearRules = false, HomesPerFte = 700, SocialShare = 1 } },
            "temporary" => usual with { Building = usual.Building with { ClosesAfterYears = 3 } },
            "second phase" => usual with { Building = usual.Building with { SecondPhaseShare = 0.5, SecondPhaseAfterMonths = 20 } },
            "flame of beheer" => flame with { Waakvlam = flame.Waakvlam with { HeldBy = FlameHolder.Beheer } },
            "flame of care" => flame with { Waakvlam = flame.Waakvlam with { HeldBy = FlameHolder.Care } },
            "flame of care without hours" => flame with { Waakvlam = flame.Waakvlam with { HeldBy = FlameHolder.Care }, Care = new CarePlan { CommunityShare = 0 } },
            "flame from the start" => flame,
            "only the flame" => usual with { Events = [new PolicyEvent { Name = "only the flame", Change = Lever.OnlyWaakvlam, To = 1, AtYear = 0 }] },
            "gangmakers" => usual with { Beheer = new BeheerPlan { GangmakersPerCluster = 2, Huismeester = Huismeester.LiveIn } },
            _ => usual,
        };
        return new ComplexRun(new Blueprint(scenario, which == "usual" ? new AssumptionSet() : troubled, 4 * Week.PerYear));
    }
}
