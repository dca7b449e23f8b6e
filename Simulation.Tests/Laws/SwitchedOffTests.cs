using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Tracing;

namespace Simulation.Tests.Laws;

/// <summary>Any process can be taken out of the week, and the rest goes on.</summary>
public class SwitchedOffTests
{
    private const int InYear2 = 70;

    /// <summary>The steps of the week that no section of the assumptions is about: what was decided, and what is written down.</summary>
    private static readonly string[] AlwaysOn = ["Policies", "Observe"];

    public static TheoryData<string> Processes => [.. WeekStep.All.Select(step => step.Process).Except(AlwaysOn)];

    [Fact]
    public void Every_process_has_a_switch() =>
        Assert.Equal(WeekStep.All.Count - AlwaysOn.Length, Catalogue.Switches.Count(mechanism => mechanism.Name == "process"));

    [Theory]
    [MemberData(nameof(Processes))]
    public void A_process_that_is_off_changes_nothing(string process)
    {
        var step = WeekStep.All.Single(one => one.Process == process);
        Assert.True(Changes(step, new AssumptionSet()), $"{process} does nothing at all in this week");
        Assert.False(Changes(step, new AssumptionSet().Without($"{SectionOf(process)}.process")), process);
    }

    [Theory]
    [MemberData(nameof(Processes))]
    public void The_other_processes_go_on_without_it(string process)
    {
        const int Years = 4;
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(40, "forty"), new AssumptionSet().Without($"{SectionOf(process)}.process"), Years * Week.PerYear));
        run.Run(1, 0);
        Assert.Equal(Years * Week.PerYear, run.Complex.Series.Weeks);
        Assert.True(run.Complex.Series.Written.IndexOf(double.NaN) < 0, $"without {process} something is no number any more");
    }

    /// <summary>Whether one more step of this process, in a troubled week, leaves anything different.</summary>
    private static bool Changes(WeekStep step, AssumptionSet believed)
    {
        believed = believed.With(("incidents.signals", 3), ("incidents.spells_supported", 0.4), ("turnover.others", 0.5));
        var complex = new ComplexRun(new Blueprint(Scenario.OfHomes(80, "eighty"), believed, 4 * Week.PerYear)).Start(1, 0);
        int week = step.Process == "CoachingPhase" ? Week.PerYear : InYear2;
        while (complex.Series.Weeks < week)
            Schedule.Run(complex, new Week(complex.Series.Weeks));
        foreach (var before in WeekStep.All.TakeWhile(one => one != step))
            before.Do(complex, new Week(week));
        double[] counted = complex.Tally.Row.ToArray();
        ulong state = Fingerprint.Of(complex);
        step.Do(complex, new Week(week));
        return state != Fingerprint.Of(complex) || !complex.Tally.Row.SequenceEqual(counted);
    }

    private static string SectionOf(string process) => process switch
    {
        "CoachingPhase" => "coaching",
        "Acquaintance" => "ties",
        _ => PlanCheck.Snake(process),
    };
}
