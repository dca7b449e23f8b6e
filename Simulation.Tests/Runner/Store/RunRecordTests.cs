using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Store;

public class RunRecordTests
{
    [Fact]
    public void A_quarter_is_its_own_thirteen_weeks_and_not_those_of_a_week_later()
    {
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(12), new(), 2 * Week.PerYear));
        var result = run.Run(5, 0);
        var record = new RunRecord(0, 8);
        record.Take(result);
        for (int quarter = 0; quarter < 8; quarter++)
        {
            double sum = 0;
            for (int week = 13 * quarter; week < 13 * (quarter + 1); week++)
                sum += result.Series.At(week, ComplexCounter.Activities);
            Assert.Equal(sum / 13, record.At(quarter, RunSummary.SeriesIndexOf(Outcome.ActivitiesPerWeek)), 1e-6);
        }
    }

    [Fact]
    public void The_fingerprint_changes_with_everything_that_is_kept_of_a_run()
    {
        ulong before = Run().Fingerprint;
        Assert.Equal(before, Run().Fingerprint);
        Assert.NotEqual(before, With(run => run.ModelPrint++));
        Assert.NotEqual(before, With(run => run.Error = ""));
        Assert.NotEqual(With(run => run.Error = "a"), With(run => run.Error = "b"));
        for (int i = 0; i < Run().Outcomes.Length; i++)
            Assert.NotEqual(before, With(run => run.Outcomes[i] = Math.BitIncrement(run.Outcomes[i])));
        for (int i = 0; i < Run().Series.Length; i++)
            Assert.NotEqual(before, With(run => run.Series[i] = MathF.BitIncrement(run.Series[i])));
    }

    [Fact]
    public void Two_outcomes_of_which_the_sign_changes_do_not_make_up_for_each_other() =>
        Assert.NotEqual(Run().Fingerprint, With(run => (run.Outcomes[1], run.Outcomes[2]) = (-run.Outcomes[1], -run.Outcomes[2])));

    [Fact]
    public void What_is_not_a_number_has_no_sign() =>
        Assert.Equal(With(run => run.Outcomes[0] = double.NaN), With(run => run.Outcomes[0] = BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000)));

    [Fact]
    public void An_error_that_is_too_long_is_read_back_as_it_was_noted()
    {
        var run = Run();
        run.Fail(0, new string('é', 499) + "😀 and more");
        Assert.Equal(new string('é', 499), run.Error);
    }

    private static ulong With(Action<RunRecord> change)
    {
        var run = Run();
        change(run);
        return run.Fingerprint;
    }

    private static RunRecord Run()
    {
        var run = new RunRecord(0, 3) { ModelPrint = 7 };
        for (int i = 0; i < run.Outcomes.Length; i++)
            run.Outcomes[i] = 1.5 + i;
        for (int i = 0; i < run.Series.Length; i++)
            run.Series[i] = 0.25f * i;
        return run;
    }
}
