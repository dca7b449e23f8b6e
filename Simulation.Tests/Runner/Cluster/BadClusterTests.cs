using Simulation.Runner.Cluster;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Commands;
using Simulation.Tests.Runner.Store;

namespace Simulation.Tests.Runner.Cluster;

/// <summary>What can be wrong with manifests, segments and what is typed: refused, left out or done again, with what and where.</summary>
public sealed class BadClusterTests : ClusterPlace
{
    [Fact]
    public void A_manifest_of_another_model_is_refused_by_whoever_reads_it()
    {
        Plan();
        Must(Work(0));
        Replace(manifest => manifest with { Model = "9.9.9+abc", Program = "gwsim 9" });
        foreach (var said in (Outcome[])[Work(1), Collect()])
        {
            Assert.Equal(ExitCode.ModelFault, said.Code);
            Assert.Contains($"{ManifestPath} is of model 9.9.9+abc, and this program has model {ModelVersion.Current}", said.Error);
            Assert.Contains("use the program it was made with (gwsim 9)", said.Error);
        }

        Assert.False(Directory.Exists(Segment.In(Tasked, 1, Tasks).Folder));
        Assert.False(Directory.Exists(In("store")));
        Assert.Contains("choose another folder", Gwsim.Do([.. Line, "--store", In("store"), "--slurm", Tasked]).Error);
    }

    [Theory]
    [InlineData("\"seed\": 1", "\"seed\": 2", "was changed after it was made (its seal is another)")]
    [InlineData("\"format\": 1", "\"format\": 7", "format 7: not possible; allowed: 1")]
    [InlineData("\"format\": 1", "\"format\": 1, \"more\": 2", "is no manifest of this program: $.more")]
    [InlineData("{", "", "is no manifest of this program")]
    public void A_manifest_that_was_changed_or_is_none_is_refused_with_the_place(string from, string to, string expected)
    {
        Plan();
        string text = File.ReadAllText(ManifestPath);
        int at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(ManifestPath, text[..at] + to + text[(at + from.Length)..]);
        foreach (var said in (Outcome[])[Work(1), Collect()])
        {
            Assert.Equal(ExitCode.ModelFault, said.Code);
            Assert.Contains($"{ManifestPath}", said.Error);
            Assert.Contains(expected, said.Error);
        }
    }

    [Fact]
    public void A_manifest_that_asks_what_no_command_line_may_is_refused()
    {
        Plan();
        (Func<Manifest, Manifest> Change, string Said)[] wrong =
        [
            (one => one with { Numbers = "5-2" }, "numbers: 5-2: write it like 0-99,150"),
            (one => one with { Tasks = 0 }, "tasks: 0: not possible; allowed: 1 - 100000"),
            (one => one with { Years = 0 }, "years: 0: not possible"),
            (one => one with { Arms = [.. one.Arms.Select(arm => arm with { Homes = 0 })] }, "homes: 0: not possible"),
            (one => one with { Arms = [.. one.Arms.Select(arm => arm with { Name = "a\u001b[2J" })], Years = 99999 }, "years: 99999"),
        ];
        string kept = File.ReadAllText(ManifestPath);
        foreach (var (change, expected) in wrong)
        {
            File.WriteAllText(ManifestPath, kept);
            Replace(change);
            var said = Work(0);
            Assert.Equal(ExitCode.ModelFault, said.Code);
            Assert.Contains(expected, said.Error);
        }

        File.WriteAllText(ManifestPath, (Manifest.Parse(System.Text.Encoding.UTF8.GetBytes(kept), "m") is var one ? one with { Arms = [one.Arms[0] with { Key = "abc" }] } : one).Sealed.ToJson());
        Assert.Contains("key: abc: that is not the key of these runs", Work(0).Error);
    }

    [Fact]
    public void A_study_that_gives_other_runs_than_the_manifest_names_is_refused()
    {
        // Given: a study file in the manifest with another number of homes, sealed as if it belonged
        Plan();
        Replace(one => one with { Targets = [.. one.Targets.Select(target => target with { Files = [.. target.Files.Select(file => file with { Text = file.Text.Replace("homes: 12", "homes: 14", StringComparison.Ordinal) })] })] });

        // Then
        var said = Work(0);
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("the study in it gives other runs than the manifest names, first at", said.Error);
        Assert.False(Directory.Exists(Segment.In(Tasked, 0, Tasks).Folder));
    }

    [Theory]
    [InlineData("3", "3", "--chunk 3: not possible; allowed: a whole number from 0 to 2")]
    [InlineData("-1", "3", "--chunk -1: not possible")]
    [InlineData("one", "3", "--chunk one: not possible")]
    [InlineData("0", "0", "--of 0: not possible; allowed: a whole number from 1 to 100000")]
    public void A_chunk_out_of_range_is_refused(string chunk, string of, string expected)
    {
        Plan();
        var said = Gwsim.Do("work", "--manifest", ManifestPath, "--chunk", chunk, "--of", of);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(expected, said.Error);
        Assert.False(Directory.Exists(Path.Combine(Tasked, "segments")));
    }

    [Theory]
    [InlineData("work", "--manifest FILE is missing")]
    [InlineData("work --manifest nowhere.json", "nowhere.json does not exist; name a manifest.json")]
    [InlineData("collect nowhere", "nowhere does not exist; name a manifest.json or the folder it is in")]
    [InlineData("sweep studies/mix-80 --tasks 4", "--tasks makes sense only with --slurm DIR")]
    [InlineData("sweep studies/mix-80 --submit", "--submit makes sense only with --slurm DIR")]
    [InlineData("sweep studies/mix-80 --slurm x --price much", "--price much: not possible; allowed: euros from 0 to 1000")]
    [InlineData("sweep studies/mix-80 --slurm x --precision participation_broad=0.01", "--precision does not go with --slurm")]
    [InlineData("sweep studies/mix-80 --slurm x%a", "the script of Slurm can only be in a folder with a name of letters, digits")]
    public void What_is_typed_wrong_is_told_with_what_is_allowed(string line, string expected)
    {
        var said = Gwsim.Do(line.Split(' '));
        Assert.NotEqual(ExitCode.Done, said.Code);
        Assert.Contains(expected, said.Error);
    }

    [Fact]
    public void A_segment_cut_short_is_told_and_its_task_goes_on_from_what_is_whole()
    {
        // Given
        var expected = OneMachine();
        Plan();
        WorkAll();
        string log = Logs(1)[0];
        using (var file = new FileStream(log, FileMode.Open)) file.SetLength(file.Length - 10);

        // Then: told, and missing
        var said = Collect();
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Matches($"{log}: [0-9]+ bytes are no whole run and stay behind", said.Error);
        Assert.Contains("task 1: 1 of 4 are missing", said.Output);
        Assert.Contains("11 of 12", said.Output);

        // And: done again
        Assert.Contains("3 were there already, 1 done", Must(Work(1)).Output);
        Must(Collect());
        AssertSame(expected, Contents(In("store")));
    }

    [Fact]
    public void A_segment_with_a_flipped_bit_in_its_first_line_is_left_out_and_its_task_begins_it_anew()
    {
        var expected = OneMachine();
        Plan();
        WorkAll();
        StoreKit.Flip(Logs(2)[0], 15);
        var said = Collect();
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains($"{Logs(2)[0]}: by its first line this file should be called", said.Error);
        var again = Must(Work(2));
        Assert.Contains("is damaged; the file is now called", again.Error);
        Must(Collect());
        AssertSame(expected, Contents(In("store")));
    }

    [Fact]
    public void Two_segments_that_claim_one_run_with_different_bits_are_refused_before_anything_is_written()
    {
        // Given: the work cut in another way as well, with one number of one run another
        Plan();
        WorkAll();
        Must(Work(0, of: 1));
        Forge(Segment.In(Tasked, 0, 1).Folder);

        // Then
        var said = Collect();
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("replicate 1 is there twice and not the same, in", said.Error);
        Assert.Contains("00000-of-00001", said.Error);
        Assert.Contains("-of-00003", said.Error);
        Assert.Empty(Directory.GetFiles(In("store"), "*.runs"));

        // And: without the one that is not trusted it goes on
        Directory.Delete(Segment.In(Tasked, 0, 1).Folder, recursive: true);
        Must(Collect());
        AssertSame(OneMachine(), Contents(In("store")));
    }

    [Fact]
    public void A_segment_against_what_the_store_has_is_refused_as_well()
    {
        Plan();
        WorkAll();
        Must(Collect());
        var kept = Contents(In("store"));
        Forge(Path.GetDirectoryName(Logs(1)[0])!);
        Assert.Contains("is there twice and not the same", Collect().Error);
        AssertSame(kept, Contents(In("store")));
    }

    [Fact]
    public void Runs_nobody_asked_for_and_other_things_among_the_segments_are_left_and_told()
    {
        Plan();
        WorkAll();
        Must(Gwsim.Do("run", Small, "--replicates", "2", "--years", "1", "--no-report", "--quiet", "--out", In("r", "out"), "--store", Path.GetDirectoryName(Logs(0)[0])!));
        Directory.CreateDirectory(Path.Combine(Tasked, "segments", "notes"));
        var said = Collect();
        Assert.Equal(ExitCode.ModelFault, said.Code);
        Assert.Contains("no run of this was asked for; not merged", said.Error);
        Assert.Contains($"{Path.Combine(Tasked, "segments", "notes")} is no folder of a task and is left", said.Error);
        Assert.Contains("12 of 12", said.Output);
        AssertSame(OneMachine(), Contents(In("store")));
    }

    /// <summary>Another number in the second run of the first log that has two, with a checksum that is right.</summary>
    private static void Forge(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*.runs").Order(StringComparer.Ordinal))
        {
            var identity = System.Text.Json.JsonSerializer.Deserialize<RunIdentity>(File.ReadLines(path).First())!;
            var runs = new List<RunRecord>();
            foreach (var run in RunLog.Read(folder, identity))
            {
                var copy = new RunRecord(run.Replicate, run.Quarters) { ModelPrint = run.ModelPrint, Error = run.Error };
                run.Outcomes.CopyTo(copy.Outcomes, 0);
                run.Series.CopyTo(copy.Series, 0);
                run.Ledger.CopyTo(copy.Ledger, 0);
                runs.Add(copy);
            }

            if (runs.Find(run => run.Replicate == 1) is not { } second) continue;
            second.Outcomes[3] += 0.01;
            File.Delete(path);
            using var store = StoreLock.Take(folder);
            using var log = RunLog.Open(store, identity);
            runs.ForEach(log.Append);
            log.Flush();
            return;
        }

        Assert.Fail("no run with number 1");
    }
}
