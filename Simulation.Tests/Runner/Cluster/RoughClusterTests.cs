using System.Diagnostics;
using Simulation.Runner.Cluster;
using Simulation.Runner.Commands;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Cluster;

/// <summary>What happens to machines of a cluster: kills, full disks, two attempts at once. scripts/slurm.sh does it with Slurm itself.</summary>
[Trait("Speed", "slow")]
public sealed class RoughClusterTests : ClusterPlace
{
    private const string Runs = "150";

    [Fact]
    public void An_array_that_is_killed_half_way_goes_on_and_ends_as_on_one_machine()
    {
        // Given
        var expected = Calm();
        Plan("--replicates", Runs);
        string folder = Segment.In(Tasked, 1, Tasks).Folder;

        // When: two attempts are killed, each after it has kept something more
        for (int attempt = 1; attempt <= 2; attempt++)
        {
            long before = Kept(folder);
            using var process = Gwsim.Start(Folder, "work", "--manifest", ManifestPath, "--chunk", "1", "--of", $"{Tasks}", "--threads", "1", "--quiet");
            Until(() => Kept(folder) > before + 20_000 || process.HasExited);
            process.Kill();
            process.WaitForExit();
        }

        // Then: half way it is told
        Must(Work(0));
        var half = Collect();
        Assert.Equal(ExitCode.ModelFault, half.Code);
        Assert.Matches("task 1: [0-9]+ of 200 are missing; .* without an end", half.Output);
        Assert.Contains("task 2: 200 of 200 are missing; never begun", half.Output);

        // And: each goes on where it was
        Must(Work(2));
        var end = Must(Work(1));
        Assert.Contains("attempt 3", end.Output);
        var attempts = Attempt.Of(Segment.In(Tasked, 1, Tasks));
        Assert.True(attempts[2].There > 0 && attempts[2].There + attempts[2].Done == 200, end.Output);
        Must(Collect());
        AssertSame(expected, Contents(In("store")));
    }

    [Fact]
    public void On_a_disk_that_is_full_a_task_says_so_and_goes_on_when_there_is_room()
    {
        if (OperatingSystem.IsWindows()) return;
        var expected = Calm();
        Plan("--replicates", Runs);
        string dll = typeof(Interpreter).Assembly.Location;
        string work = $"dotnet {dll} work --manifest {ManifestPath} --chunk 1 --of {Tasks} --threads 1 --quiet --lang en";

        // When: no file may be larger than 64 kB; what .NET needs for itself is not counted
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", $"ulimit -f 64; export DOTNET_EnableWriteXorExecute=0; exec {work}"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        string error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();

        // Then
        Assert.Equal(ExitCode.BadInput, bash.ExitCode);
        Assert.Contains("cannot read or write: ", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.NotEqual(Attempt.WasDone, Attempt.Of(Segment.In(Tasked, 1, Tasks)).Single().How);
        Assert.Equal(ExitCode.ModelFault, Collect().Code);
        WorkAll();
        Must(Collect());
        AssertSame(expected, Contents(In("store")));
    }

    [Fact]
    public void Of_two_attempts_at_once_the_second_waits_and_does_nothing_twice()
    {
        Plan();
        string folder = Segment.In(Tasked, 0, Tasks).Folder;
        Process second;
        using (StoreLock.Take(folder))
        {
            second = Gwsim.Start(Folder, "work", "--manifest", ManifestPath, "--chunk", "0", "--threads", "1", "--quiet");
            Assert.Contains("another gwsim works in", second.StandardError.ReadLine());
            Assert.False(second.HasExited);
        }

        using (second)
        {
            string said = second.StandardOutput.ReadToEnd();
            second.WaitForExit();
            Assert.Contains("4 done", said);
        }
    }

    [Theory]
    [InlineData("SLURM_ARRAY_TASK_ID")]
    [InlineData("JOB_COMPLETION_INDEX")]
    [InlineData("AWS_BATCH_JOB_ARRAY_INDEX")]
    [InlineData("BATCH_TASK_INDEX")]
    public void A_scheduler_says_which_task_it_is(string variable)
    {
        Plan();
        Assert.Contains("task 2 of 3, attempt 1: 4 runs", Said("2").Output);
        var wrong = Said("3");
        Assert.Equal(ExitCode.BadInput, wrong.Code);
        Assert.Contains($"{variable} 3: not possible; allowed: a whole number from 0 to 2", wrong.Error);

        Outcome Said(string index)
        {
            using var process = Gwsim.StartWith((variable, index), Folder, "work", "--manifest", ManifestPath, "--threads", "1", "--lang", "en", "--quiet");
            string output = process.StandardOutput.ReadToEnd(), error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return new Outcome(process.ExitCode, output, error);
        }
    }

    [Fact]
    public void After_a_yes_sbatch_gets_the_script_and_what_it_refuses_is_told()
    {
        if (OperatingSystem.IsWindows()) return;
        string bin = In("bin");
        Directory.CreateDirectory(bin);
        var said = Submitted("echo \"$1 $2\" > " + In("given") + "; echo 4711");
        Assert.Contains("submitted as 4711; afterwards:", said.Output);
        Assert.Equal($"--parsable {Path.Combine(Tasked, SlurmScript.FileName)}", File.ReadAllText(In("given")).Trim());
        var refused = Submitted("echo Invalid account >&2; exit 1");
        Assert.Equal(ExitCode.BadInput, refused.Code);
        Assert.Contains("sbatch refuses: Invalid account", refused.Error);

        Outcome Submitted(string script)
        {
            string sbatch = Path.Combine(bin, "sbatch");
            File.WriteAllText(sbatch, $"#!/bin/bash\n{script}\n");
            File.SetUnixFileMode(sbatch, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            string line = string.Join(' ', [.. Line, "--store", In("store"), "--slurm", Tasked, "--submit", "--lang", "en"]);
            using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", $"export PATH={bin}:$PATH; echo y | dotnet {typeof(Interpreter).Assembly.Location} {line}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            string output = bash.StandardOutput.ReadToEnd(), error = bash.StandardError.ReadToEnd();
            bash.WaitForExit();
            return new Outcome(bash.ExitCode, output, error);
        }
    }

    private Dictionary<string, byte[]> Calm()
    {
        Must(Gwsim.Do([.. Line, "--replicates", Runs, "--store", In("one", "store"), "--out", In("one", "out")]));
        return Contents(In("one", "store"));
    }

    private static long Kept(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.runs").Sum(file => new FileInfo(file).Length) : 0;

    private static void Until(Func<bool> isTrue)
    {
        var waiting = Stopwatch.StartNew();
        while (!isTrue())
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(1), "it did not come");
            Thread.Sleep(2);
        }
    }
}
