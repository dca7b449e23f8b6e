using System.Diagnostics;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Commands;

/// <summary>One store and what happens to it: two programs at once, kills, files that go or shrink under way.</summary>
[Trait("Speed", "slow")]
public class SharedStoreTests : Workplace
{
    private const string Runs = "60";

    [Fact]
    public void Two_programs_in_one_store_each_get_all_their_runs_and_leave_what_one_would_have_left()
    {
        // Given: the study alone, and how long it takes
        string[] Line(string store, string name) => ["compare", Study, "--replicates", Runs, "--store", In(store), "--out", In(name), "--no-report", "--json"];
        var clock = Stopwatch.StartNew();
        var calm = Gwsim.Apart(Folder, Line("calm", "c"));
        Assert.Equal(ExitCode.Done, calm.Code);
        double whole = clock.Elapsed.TotalMilliseconds;
        var expected = Contents(In("calm"));

        foreach (double share in (double[])[0, 0.4, 0.7])
        {
            // When
            string store = $"shared-{share}";
            using var first = Gwsim.Start(Folder, Line(store, "one"));
            Thread.Sleep((int)(whole * share));
            using var second = Gwsim.Start(Folder, Line(store, "other"));

            // Then
            foreach (var (code, output, error) in Ended(first, second))
            {
                Assert.True(code == ExitCode.Done, error);
                Assert.Equal(calm.Output, output);
            }

            AssertSame(expected, Contents(In(store)));
        }
    }

    [Fact]
    public void Two_programs_that_want_the_same_runs_in_another_order_do_not_wait_for_each_other_for_ever()
    {
        string[] Line(string one, string other, string name) =>
            ["compare", one, other, "--replicates", Runs, "--years", "1", "--store", In("store"), "--out", In(name), "--no-report", "--quiet"];
        using var first = Gwsim.Start(Folder, Line(Small, Other, "one"));
        using var second = Gwsim.Start(Folder, Line(Other, Small, "other"));
        Assert.All(Ended(first, second), end => Assert.True(end.Code == ExitCode.Done, end.Error));
        foreach (string name in (string[])["one", "other"])
            Assert.Equal(1 + (2 * int.Parse(Runs, System.Globalization.CultureInfo.InvariantCulture)), File.ReadLines(In(name, "runs.csv")).Count());
    }

    [Theory]
    [InlineData("run", "en", "another gwsim works in")]
    [InlineData("run", "nl", "een ander gwsim werkt in")]
    [InlineData("projects", "en", "another gwsim works in")]
    public void Who_waits_says_for_what_and_can_be_stopped(string command, string language, string expected)
    {
        using var held = StoreLock.Take(In("store"));
        string[] named = command == "run" ? [Small] : [];
        using var process = Gwsim.Start(Folder, [command, .. named, "--store", In("store"), "--out", In("out"), "--lang", language, "--quiet"]);
        Assert.Contains($"{expected} {In("store")}", process.StandardError.ReadLine());
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }

        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.False(Directory.Exists(In("out")));
    }

    [Fact]
    public void Merging_waits_as_well_and_loses_nothing()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do("run", Small, "--replicates", "9", "--years", "1", "--out", In("elsewhere", "a"), "--no-report").Code);
        Process merging;
        using (StoreLock.Take(In("store")))
        {
            merging = Gwsim.Start(Folder, "merge", In("store"), In("elsewhere", "store"));
            Assert.Contains("another gwsim works in", merging.StandardError.ReadLine());
        }

        using (merging)
            Assert.Contains("9 runs more", Ended(merging).Single().Output);
    }

    [Fact]
    public void A_report_can_be_made_while_the_store_is_being_worked_in()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do("run", Small, "--replicates", "9", "--years", "1", "--out", In("r", "a"), "--no-report").Code);
        using var held = StoreLock.Take(In("r", "store"));
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "a"), "--no-report").Code);
    }

    [Fact]
    public void A_killed_sweep_lets_go_of_the_store_and_ends_as_if_undisturbed()
    {
        string[] Line(string folder) => ["sweep", Sweep, "--replicates", "60", "--out", In(folder, "mix"), "--no-report", "--quiet"];
        var clock = Stopwatch.StartNew();
        Assert.Equal(ExitCode.Done, Gwsim.Apart(Folder, Line("calm")).Code);
        double whole = clock.Elapsed.TotalMilliseconds;
        foreach (double share in (double[])[0.35, 0.6, 0.85])
        {
            using var process = Gwsim.Start(Folder, Line("rough"));
            Thread.Sleep((int)(whole * share));
            process.Kill();
            process.WaitForExit();
        }

        var end = Gwsim.Apart(Folder, Line("rough"));
        Assert.True(end.Code == ExitCode.Done, end.Error);
        AssertSame(Contents(In("calm", "store")), Contents(In("rough", "store")));
        Assert.Equal(File.ReadAllBytes(In("calm", "mix", "runs.csv")), File.ReadAllBytes(In("rough", "mix", "runs.csv")));
    }

    [Theory]
    [InlineData("the store deleted")]
    [InlineData("a log deleted")]
    [InlineData("every log cut to nothing")]
    [InlineData("every log cut in half")]
    public void What_goes_under_way_is_no_result_and_comes_back_when_run_again(string what)
    {
        if (OperatingSystem.IsWindows())
            return;

        // Given: a study that has kept some runs
        string[] line = ["compare", Study, "--replicates", "300", "--store", In("store"), "--out", In("out"), "--no-report", "--json", "--quiet"];
        using var process = Gwsim.Start(Folder, line);
        var waiting = Stopwatch.StartNew();
        while (!Directory.Exists(In("store")) || Directory.GetFiles(In("store"), "*.runs").Sum(file => new FileInfo(file).Length) < 60_000)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(1), "nothing was kept");
            Thread.Sleep(5);
        }

        // When
        Take(what);

        // Then: told, and no results are left that look like some
        var (code, output, error) = Ended(process).Single();
        Assert.Equal(ExitCode.ModelFault, code);
        Assert.Equal("", output);
        Assert.Matches("was taken away or replaced|of 300 runs [0-9]+ are in|the first line of .* is damaged", error);
        Assert.False(Directory.Exists(In("out")));

        // And: run again it is as if nothing had been
        var again = Gwsim.Apart(Folder, line);
        Assert.True(again.Code == ExitCode.Done, again.Error);
        line[Array.IndexOf(line, In("store"))] = In("fresh");
        Assert.Equal(Gwsim.Apart(Folder, line).Output, again.Output);
    }

    [Fact]
    public void A_disk_that_keeps_no_locks_is_refused()
    {
        using var process = Gwsim.StartWith(("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", "1"), Folder, "run", Small, "--store", In("store"), "--out", In("out"));
        var (code, _, error) = Ended(process).Single();
        Assert.Equal(ExitCode.ModelFault, code);
        Assert.Contains("choose a folder on a disk of your own with --store", error);
    }

    private void Take(string what)
    {
        if (what == "the store deleted")
        {
            Directory.Delete(In("store"), recursive: true);
            return;
        }

        string[] logs = [.. Directory.GetFiles(In("store"), "*.runs").OrderByDescending(log => new FileInfo(log).Length)];
        if (what == "a log deleted")
        {
            File.Delete(logs[0]);
            return;
        }

        foreach (string log in logs)
        {
            using var file = new FileStream(log, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            file.SetLength(what == "every log cut in half" ? file.Length / 2 : 0);
        }
    }

    private static List<(int Code, string Output, string Error)> Ended(params Process[] processes)
    {
        var said = processes.Select(process => (Process: process, Output: process.StandardOutput.ReadToEndAsync(), Error: process.StandardError.ReadToEndAsync())).ToList();
        foreach (var process in processes)
        {
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
                process.Kill(entireProcessTree: true);
        }

        return [.. said.Select(one => (one.Process.ExitCode, one.Output.GetAwaiter().GetResult(), one.Error.GetAwaiter().GetResult()))];
    }
}
