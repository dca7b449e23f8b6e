using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>Any process can be taken out of the week, and the rest goes on.</summary>
public class SwitchedOffTests
{
    private const int InYear2 = 70;
    private const int Weeks = 6;

    public static TheoryData<string> Processes => [.. Schedule.Steps.Where(step => step.Switch is not null).Select(step => step.Process)];

    [Fact]
    public void Every_process_has_a_switch_but_what_was_decided_and_what_is_written_down()
    {
        Assert.Equal(["Policies", "Observe"], Schedule.Steps.Where(step => step.Switch is null).Select(step => step.Process));
        var switches = Catalogue.Switches.Where(mechanism => mechanism.Name == "process").Select(mechanism => $"{mechanism.Process}.{mechanism.Name}");
        Assert.Equal(switches.Order(), Schedule.Steps.Select(step => step.Switch).OfType<string>().Order());
    }

    [Theory]
    [MemberData(nameof(Processes))]
    public void A_process_that_is_off_changes_nothing(string process)
    {
        var step = Of(process);
        Assert.True(Changes(step, new AssumptionSet()), $"{process} does nothing at all in this week");
        Assert.False(Changes(step, new AssumptionSet().Without(Of(process).Switch!)), process);
    }

    [Theory]
    [MemberData(nameof(Processes))]
    public void The_other_processes_go_on_without_it(string process)
    {
        const int Years = 4;
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(40, "forty"), new AssumptionSet().Without(Of(process).Switch!), Years * Week.PerYear));
        run.Run(1, 0);
        Assert.Equal(Years * Week.PerYear, run.Complex.Series.Weeks);
        Assert.True(run.Complex.Series.Written.IndexOf(double.NaN) < 0, $"without {process} something is no number any more");
    }

    /// <summary>Money of which nobody knows in that week what follows.</summary>
    private static readonly MoneyStream Ends = new()
    {
        Name = "coach",
        Buys = Purchase.Coach,
        Paid = PayerShares.Of(Payer.Project),
        UntilYear = ((double)InYear2 / Week.PerYear) + 0.75,
        NoticeWeeks = 4,
    };

    /// <summary>Whether one more step of this process, in one of some troubled weeks, leaves anything different.</summary>
    private static bool Changes(WeekStep step, AssumptionSet believed) => Enumerable.Range(0, Weeks).Any(later => Changes(step, believed, later));

    private static bool Changes(WeekStep step, AssumptionSet believed, int later)
    {
        believed = believed.With(("incidents.signals", 3), ("incidents.spells_supported", 0.4), ("turnover.others", 0.5));
        var complex = new ComplexRun(new Blueprint(Scenario.OfHomes(80, "eighty") with { Money = [Ends] }, believed, 4 * Week.PerYear)).Start(1, 0);
        int week = step.Process == "CoachingPhase" ? Week.PerYear : InYear2 + later;
        ComplexRun.RunTo(complex, week);
        foreach (var before in Schedule.Steps.TakeWhile(one => one != step))
            before.Do(complex, new Week(week));
        double[] counted = complex.Tally.Row.ToArray();
        ulong state = Fingerprint.Of(complex);
        step.Do(complex, new Week(week));
        return state != Fingerprint.Of(complex) || !complex.Tally.Row.SequenceEqual(counted);
    }

    private static WeekStep Of(string process) => Schedule.Steps.Single(step => step.Process == process);
}
