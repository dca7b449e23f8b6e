using Simulation.Runner.Cluster;
using Simulation.Runner.Commands;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Cluster;

/// <summary>A study done in tasks ends as on one machine, whatever the tasks, and goes on where it was.</summary>
public sealed class ClusterTests : ClusterPlace
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(5, 1)]
    [InlineData(12, 3)]
    public void Tasks_leave_the_bytes_and_tables_of_one_machine(int tasks, int threads)
    {
        // Given
        var expected = OneMachine();
        Plan();

        // When: in any order
        for (int task = tasks - 1; task >= 0; task--) Must(Work(task, tasks, threads));
        var said = Must(Collect());

        // Then
        Assert.Contains("12 runs more; 12 of 12 are in", said.Output);
        AssertSame(expected, Contents(In("store")));
        string[] line = [.. Line.Except(["--quiet"]), "--store", In("store"), "--out", In("two", "out")];
        var seen = Must(Gwsim.Do(line));
        Assert.DoesNotContain("runs,", seen.Error, StringComparison.Ordinal);
        AssertSame(expected, Contents(In("store")));
        foreach (string table in (string[])["runs.csv", "outcomes.csv", "series.csv"])
            Assert.Equal(File.ReadAllBytes(In("one", "out", table)), File.ReadAllBytes(In("two", "out", table)));
        Assert.Equal(FingerprintIn("one"), FingerprintIn("two"));
    }

    [Fact]
    public void Half_way_it_says_what_is_missing_and_the_rest_comes_later()
    {
        var expected = OneMachine();
        Plan();
        Must(Work(1));
        var half = Collect();
        Assert.Equal(ExitCode.ModelFault, half.Code);
        Assert.Contains("4 runs more; 4 of 12 are in", half.Output);
        Assert.Contains("(1 of 3 tasks begun, 1 attempts)", half.Output);
        Assert.Contains("task 0: 4 of 4 are missing; never begun", half.Output);
        Assert.Contains($"sbatch --array=0,2 {Path.Combine(Tasked, SlurmScript.FileName)}", half.Output);

        WorkAll();
        Assert.Contains("8 runs more; 12 of 12", Must(Collect()).Output);
        AssertSame(expected, Contents(In("store")));
        Assert.Contains("0 runs more; 12 of 12", Must(Collect()).Output);
    }

    [Fact]
    public void A_task_that_is_done_does_nothing_and_says_so()
    {
        Plan();
        Assert.Contains("task 1 of 3, attempt 1: 4 runs, 0 were there already, 4 done in", Must(Work(1)).Output);
        var before = Logs(1).ToDictionary(file => file, File.ReadAllBytes);
        Assert.Contains("task 1 of 3, attempt 2: 4 runs, 4 were there already, 0 done in", Must(Work(1)).Output);
        Assert.Equal(before, Logs(1).ToDictionary(file => file, File.ReadAllBytes));
        Assert.Equal([(1, 0L, 4L, "done"), (2, 4L, 0L, "done")], Attempt.Of(Segment.In(Tasked, 1, Tasks)).Select(one => (one.Number, one.There, one.Done, one.How!)));
    }

    [Fact]
    public void What_the_store_has_already_is_no_task()
    {
        // Given: two of three runs of each point
        Must(Gwsim.Do([.. Line, "--store", In("store"), "--out", In("few"), "--replicates", "2"]));
        var expected = OneMachine();

        // When
        Plan();
        Assert.All(Read().Arms, arm => Assert.Equal("2", arm.Numbers));
        WorkAll();

        // Then
        Assert.Contains("4 runs more; 12 of 12", Must(Collect()).Output);
        AssertSame(expected, Contents(In("store")));
        var elsewhere = Collect("elsewhere");
        Assert.Equal(ExitCode.ModelFault, elsewhere.Code);
        Assert.Contains("4 of 12 are in", elsewhere.Output);
        Assert.Contains("8 runs are of no task: they were in the store --slurm looked into", elsewhere.Error);
        Assert.Contains("all 12 runs are there already; now: gwsim sweep", Must(Gwsim.Do([.. Line, "--store", In("store"), "--slurm", In("again")])).Output);
        Assert.False(Directory.Exists(In("again")));
    }

    [Fact]
    public void The_same_study_in_the_same_folder_goes_on_and_another_is_refused()
    {
        Plan();
        Must(Work(0));
        Collect();
        byte[] manifest = File.ReadAllBytes(ManifestPath);
        Assert.Contains("it goes on where it was", Must(Gwsim.Do([.. Line, "--store", In("store"), "--slurm", Tasked])).Output);
        Assert.Equal(manifest, File.ReadAllBytes(ManifestPath));

        var other = Gwsim.Do([.. Line, "--store", In("store"), "--slurm", Tasked, "--seed", "2"]);
        Assert.Equal(ExitCode.BadInput, other.Code);
        Assert.Contains("has something else already (sweep mix); choose another folder", other.Error);
        Assert.Equal(manifest, File.ReadAllBytes(ManifestPath));
    }

    [Fact]
    public void Under_other_rules_and_over_an_ensemble_it_is_the_same()
    {
        string[] line = ["compare", Study, "--replicates", "2", "--structure", "--no-report", "--quiet"];
        Must(Gwsim.Do([.. line, "--store", In("one", "store"), "--out", In("one", "out")]));
        Must(Gwsim.Do([.. line, "--store", In("store"), "--slurm", Tasked, "--tasks", "3"]));
        Assert.Equal(7, Read().Arms.Select(arm => arm.Rule).Distinct().Count());
        WorkAll();
        Must(Collect());
        AssertSame(Contents(In("one", "store")), Contents(In("store")));
    }

    [Fact]
    public void Of_a_complex_that_exists_the_lives_that_agree_are_found_first()
    {
        string existing = Write("existing.yaml", """
            name: existing
            extends: small.yaml
            known:
              at_year: 1
              participation_broad: 55% ± 6%
            """);
        string[] line = ["run", existing, "--replicates", "5", "--years", "2", "--no-report", "--quiet"];
        Must(Gwsim.Do([.. line, "--store", In("one", "store"), "--out", In("one", "out")]));
        Must(Gwsim.Do([.. line, "--store", In("store"), "--slurm", Tasked, "--tasks", "3"]));
        Assert.Equal(5, RunNumbers.Count(RunNumbers.Read(Read().Numbers)!));
        WorkAll();
        Must(Collect());
        AssertSame(Contents(In("one", "store")), Contents(In("store")));
    }

    [Fact]
    public void The_line_for_afterwards_is_what_was_typed_without_the_cluster()
    {
        var said = Must(Gwsim.Do([.. Line, "--store", In("store"), "--slurm", Tasked, "--tasks", "2", "--threads", "4", "--price", "0.02", "--full"]));
        Assert.Contains("12 runs to do, 4 scenarios: 2 tasks of 4 threads, each about 1 second", said.Output);
        Assert.Contains("core-hours, at the pace of this machine; 0.00 euro at 0.02 euro a core-hour\n", said.Output);
        Assert.Contains($"  gwsim sweep {Sweep} --ensemble none --no-report --quiet --store {In("store")} --full\n", said.Output);
        Assert.Contains($"  gwsim collect {Tasked} --store {In("store")}\n", said.Output);
        string script = File.ReadAllText(Path.Combine(Tasked, SlurmScript.FileName));
        Assert.Contains("#SBATCH --array=0-1\n", script);
        Assert.Contains("#SBATCH --cpus-per-task=4\n", script);
        Assert.Contains($"--manifest {Path.GetFullPath(ManifestPath)} --chunk \"$SLURM_ARRAY_TASK_ID\" --of 2 ", script);
    }

    [Fact]
    public void Nothing_is_submitted_without_a_yes()
    {
        string[] line = [.. Line, "--store", In("store"), "--slurm", Tasked, "--submit"];
        var said = Must(Gwsim.Answering(Simulation.Runner.Texts.Language.En, ["no"], line));
        Assert.Contains("submit? [y/N]\nnot submitted", said.Output);
        Assert.Contains("not submitted", Must(Gwsim.Do(line)).Output);
    }

    [Theory]
    [InlineData("en", "one task of 8 threads, about ", "what comes next hangs on what came before, so it cannot be cut")]
    [InlineData("nl", "één taak van 8 draden, ongeveer ", "wat erna komt hangt af van wat ervoor was, dus verdelen kan niet")]
    public void Where_the_next_runs_hang_on_the_last_it_is_one_task_that_types_the_same_line(string language, string tasks, string why)
    {
        string[] line = ["sensitivity", Study, "--trajectories", "2", "--rows", "4", "--lang", language];
        var said = Must(Gwsim.Do([.. line, "--slurm", Tasked, "--threads", "8", "--price", "0.1"]));
        Assert.Contains(tasks, said.Output);
        Assert.Contains(why, said.Output);
        Assert.Contains(language == "nl" ? "euro bij 0,1 euro" : "euro at 0.1 euro", said.Output);
        string script = File.ReadAllText(Path.Combine(Tasked, "task.sh"));
        Assert.StartsWith("#!/bin/bash\n", script);
        Assert.Contains("#SBATCH --cpus-per-task=8\n", script);
        Assert.Contains("#SBATCH --requeue\n", script);
        Assert.Contains($"#SBATCH --chdir={Directory.GetCurrentDirectory()}\n", script);
        Assert.DoesNotContain("--array", script);
        Assert.EndsWith($" {string.Join(' ', line)} --threads \"$SLURM_CPUS_PER_TASK\" --quiet\n", script);
        Assert.False(File.Exists(ManifestPath), "one task needs no manifest");
    }

    [Fact]
    public void A_calibration_cannot_say_how_long_it_takes_and_asks_for_a_day()
    {
        var said = Must(Gwsim.Do("calibrate", "--slurm", Tasked, "--threads", "16"));
        Assert.Contains("one task of 16 threads, nobody can say how long", said.Output);
        Assert.DoesNotContain("core-hours", said.Output);
        string script = File.ReadAllText(Path.Combine(Tasked, "task.sh"));
        Assert.Contains("#SBATCH --time=24:00:00\n", script);
        Assert.EndsWith(" calibrate --threads \"$SLURM_CPUS_PER_TASK\" --quiet\n", script);
    }

    private string FingerprintIn(string place) =>
        System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(In(place, "out", "receipt.json"))).RootElement.GetProperty("fingerprint").GetString()!;
}
