using Simulation.Runner.Commands;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>A study of which a run failed is no result: which runs, why, how to look at one; and no stack trace anywhere.</summary>
public class FailedRunTests : Workplace
{
    [Theory]
    [InlineData("--no-report")]
    [InlineData("--events")]
    [InlineData("--json")]
    [InlineData("--fail-fast")]
    [InlineData("--precision", "participation_broad=0.5")]
    public void A_study_with_failed_runs_is_no_result(params string[] options)
    {
        int runs = options[0] == "--precision" ? Stopping.FirstLook : 6;
        Fail(alternative: 0, 2, 3, 5);
        var said = Gwsim.Do(["compare", Study, "--out", In("r", "stops"), "--quiet", .. options]);
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Equal("", said.Output);
        Assert.False(Directory.Exists(In("r", "stops")));
        Assert.DoesNotContain("   at ", said.Error);
        Assert.Contains(options[0] == "--fail-fast" ? "stops: replicate 2 failed: it broke" : $"stops: 3 of {runs} runs failed, so this is no result: replicate 2-3, 5; the first: it broke", said.Error);
        Assert.Contains($"to see how far it went: gwsim trace {Study} --against stops --replicate 2 --home 0 --seed 1 --years 2", said.Error);
    }

    [Fact]
    public void It_is_told_in_Dutch_as_well()
    {
        Fail(alternative: null, 1);
        var said = Gwsim.In(Language.Nl, "compare", Study, "--out", In("r", "stops"), "--no-report");
        Assert.Contains("small: van de 6 doorrekeningen liepen er 1 vast, dus dit is geen uitkomst: doorrekening 1; de eerste: it broke", said.Error);
        Assert.Contains($"zo ziet u tot waar het ging: gwsim trace {Study} --replicate 1 --home 0 --seed 1 --years 2", said.Error);
    }

    [Fact]
    public void The_line_that_shows_how_far_it_went_can_be_typed()
    {
        Fail(alternative: 0, 2);
        string said = Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--quiet").Error;
        string line = said[(said.IndexOf("gwsim trace", StringComparison.Ordinal) + "gwsim ".Length)..].Trim();
        Assert.Equal(ExitCode.Done, Gwsim.Do(line.Split(' ')).Code);
    }

    [Fact]
    public void The_line_names_the_base_the_study_was_put_on()
    {
        Fail(PlanOf(Study, Other).Cells[0].Base.Point.Identity, 1);
        var said = Gwsim.Do("compare", Study, "--base", Other, "--out", In("r", "stops"), "--no-report", "--quiet");
        Assert.Contains($"gwsim trace {Study} --base {Other} --replicate 1 --home 0", said.Error);
    }

    [Fact]
    public void A_failed_run_beyond_those_asked_for_is_none_of_them()
    {
        Fail(alternative: 0, 6);
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--no-report", "--quiet").Code);
    }

    [Fact]
    public void A_report_of_failed_runs_is_refused()
    {
        // Given: results, and then a store in which a run failed
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--no-report", "--quiet").Code);
        Directory.Delete(In("r", "store"), recursive: true);
        Fail(alternative: 1, 0);
        Assert.Equal(ExitCode.ModelFault, Gwsim.Do("compare", Study, "--out", In("r", "other"), "--no-report", "--quiet").Code);

        // Then
        var said = Gwsim.Do("report", In("r", "stops"), "--no-report");
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("placebo: 1 of 6 runs failed", said.Error);
    }

    [Fact]
    public void Of_a_sweep_the_point_is_named()
    {
        var plan = PlanOf(Sweep);
        Fail(plan.Cells[2].Base.Point.Identity, 1);
        var said = Gwsim.Do("sweep", Sweep, "--out", In("r", "mix"), "--no-report", "--quiet");
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("point 3 (mix.supported_share = 0.4, coach.times_rule = 0), ", said.Error);
    }

    private static StudyPlan PlanOf(string study, string? under = null)
    {
        var library = ScenarioLibrary.In(Path.GetDirectoryName(study)!);
        var below = under is null ? null : library.Find(under).OrThrow();
        var target = Target.Read(library.Find(study).OrThrow(), new ReadOptions(), below).OrThrow();
        return Planner.Study(target, target.Study!.Axes.Count == 0 ? StudyKind.Compare : StudyKind.Sweep, new Wishes { Ensemble = EnsembleFile.OfProgram });
    }

    private void Fail(int? alternative, params int[] replicates)
    {
        var cell = PlanOf(Study).Cells[0];
        Fail((alternative is { } nth ? cell.Alternatives[nth] : cell.Base).Point.Identity, replicates);
    }

    private void Fail(RunIdentity identity, params int[] replicates)
    {
        using var store = StoreLock.Take(In("r", "store"));
        using var log = RunLog.Open(store, identity);
        foreach (int replicate in replicates)
        {
            var record = new RunRecord(replicate, identity.Years * 4);
            record.Fail(replicate, "it broke");
            log.Append(record);
        }
    }
}
