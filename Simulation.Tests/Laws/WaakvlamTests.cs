using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>What a pilot flame is, is what its hours do: without them it is a coach who has gone.</summary>
public class WaakvlamTests
{
    private const int At = 3 * Week.PerYear;
    private const int Years = 6;
    private static readonly Scenario Plan = Scenario.OfHomes(60) with { Waakvlam = new WaakvlamPlan { Allowed = false, MayScaleUp = false } };

    public static TheoryData<FlameHolder> Holders => [.. Enum.GetValues<FlameHolder>()];

    [Theory]
    [MemberData(nameof(Holders))]
    public void A_flame_that_nobody_works_is_a_coach_who_has_gone_but_for_what_it_costs(FlameHolder by)
    {
        var believed = new AssumptionSet().Without("coaching.flame_works");
        var plan = Plan with { Waakvlam = Plan.Waakvlam with { HeldBy = by } };
        var flame = new ComplexRun(new Blueprint(With(plan, Lever.OnlyWaakvlam, 1), believed, Years * Week.PerYear));
        var stopped = new ComplexRun(new Blueprint(With(plan, Lever.CoachHours, 0), believed, Years * Week.PerYear));
        for (int replicate = 0; replicate < 10; replicate++)
        {
            flame.Run(3, replicate);
            stopped.Run(3, replicate);
            var differ = Outcome.All.Where(outcome => !MayDiffer(outcome) && Differs(outcome, flame.Complex.Series, stopped.Complex.Series));
            Assert.Equal([], differ.Select(outcome => $"{outcome.Id} in run {replicate}: {outcome.Over(flame.Complex.Series, At, Years * Week.PerYear):0.####} on the flame, {outcome.Over(stopped.Complex.Series, At, Years * Week.PerYear):0.####} stopped"));
        }

        static bool Differs(Outcome outcome, Series one, Series other) =>
            !outcome.Over(one).Equals(outcome.Over(other)) || !outcome.Over(one, At, Years * Week.PerYear).Equals(outcome.Over(other, At, Years * Week.PerYear));
    }

    /// <summary>What is paid, how much of that is not worked, and whether it is called a flame.</summary>
    private static bool MayDiffer(Outcome outcome) =>
        outcome == Outcome.WaakvlamWeeksShare || outcome == Outcome.CoachAwayShare || outcome.Id.Contains("_eur_", StringComparison.Ordinal);

    /// <summary>
    /// A hundred pairs of runs with the same people, three years from the change on. Each difference lies four standard errors on
    /// the right side: once in 31,000 times for two arms that are the same, 0.00026 for the eight together.
    /// </summary>
    [Fact]
    public void A_flame_a_flame_that_may_be_raised_and_stopping_differ()
    {
        var raising = Plan with { Waakvlam = Plan.Waakvlam with { MayScaleUp = true, LeaveAtParticipation = 0.55, RaiseWithinWeeks = 4 } };
        var flame = Arm(With(Plan, Lever.OnlyWaakvlam, 1));
        var raised = Arm(With(raising, Lever.OnlyWaakvlam, 1));
        var stopped = Arm(With(Plan, Lever.CoachHours, 0));
        More(Outcome.ParticipationBroad, stopped, flame, "taking part, on the flame than when the coach has gone");
        More(Outcome.ParticipationBroad, flame, raised, "taking part, when the flame is raised");
        More(Outcome.HelpTies, stopped, flame, "ties that help, on the flame than when the coach has gone");
        More(Outcome.HelpTies, flame, raised, "ties that help, when the flame is raised");
        More(Outcome.TeamMeetingsHeldShare, stopped, flame, "tables held, on the flame than when the coach has gone");
        More(Outcome.BoardVacancyShare, flame, stopped, "empty seats, when the coach has gone than on the flame");
        More(Outcome.WeeksToNotice, flame, stopped, "weeks to notice, when the coach has gone than on the flame");
        More(Outcome.WorkWaitingHours, raised, flame, "work waiting, when the flame is not raised");
    }

    private static void More(Outcome of, RunResult[] less, RunResult[] more, string what)
    {
        double[] In(RunResult[] arm) => [.. arm.Select(run => of.Over(run.Series, At, Years * Week.PerYear))];
        var (mean, error) = Runs.Paired(In(less), In(more));
        Assert.True(mean > 4 * error, $"more {what}: {mean:+0.0000;-0.0000}, standard error {error:0.0000}");
    }

    private static RunResult[] Arm(Scenario plan)
    {
        var results = new RunResult[100];
        var blueprint = new Blueprint(plan, new AssumptionSet(), Years * Week.PerYear);
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, replicate => results[replicate] = new ComplexRun(blueprint).Run(3, replicate));
        return results;
    }

    private static Scenario With(Scenario plan, Lever change, double to) =>
        plan with { Events = [new PolicyEvent { Name = change.ToString(), Change = change, To = to, AtYear = (double)At / Week.PerYear, NoticeWeeks = 0 }] };
}
