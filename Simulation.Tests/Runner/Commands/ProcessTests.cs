using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>The program as a real process: what comes out where, and what is left when it is killed.</summary>
[Trait("Speed", "slow")]
public class ProcessTests : Workplace
{
    /// <summary>GWSIM_KILLS=100 does it a hundred times; scripts/crash.sh kills in other ways.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("GWSIM_KILLS") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public void Output_and_errors_go_their_own_ways()
    {
        var good = Gwsim.Apart(Folder, "run", Small, "--replicates", "2", "--years", "1", "--json", "--no-report");
        Assert.Equal(ExitCode.Done, good.Code);
        Assert.Equal("small", JsonDocument.Parse(good.Output).RootElement.GetProperty("scenario").GetString());
        Assert.Contains($"results: {Path.Combine("results", "small")}", good.Error);
        var bad = Gwsim.Apart(Folder, "run", "nothing");
        Assert.Equal((ExitCode.BadInput, ""), (bad.Code, bad.Output));
        Assert.Contains("no scenario or study is called nothing", bad.Error);
    }

    /// <summary>As a full disk is; the system would kill it for it without a word.</summary>
    [Fact]
    public void A_file_that_becomes_larger_than_one_may_make_it_is_told()
    {
        if (OperatingSystem.IsWindows())
            return;
        string line = $"ulimit -f 40; export DOTNET_EnableWriteXorExecute=0; exec dotnet '{typeof(Interpreter).Assembly.Location}' "
            + $"run '{Small}' --replicates 400 --years 10 --no-report --lang en --store '{In("store")}' --out '{In("out")}'";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", line])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        string said = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal(ExitCode.BadInput, process.ExitCode);
        Assert.Contains("cannot read or write: a file would become larger", said, StringComparison.Ordinal);
        Assert.False(File.Exists(In("out", "receipt.json")));
    }

    [Fact]
    public void Stopping_keeps_what_was_finished()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Gwsim.Start(Folder, "run", Small, "--replicates", "1000000", "--years", "10", "--no-report");
        string store = In("results", "store");
        var waiting = Stopwatch.StartNew();
        while (!Directory.Exists(store) || Directory.GetFiles(store).Sum(file => new FileInfo(file).Length) < 100_000)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(1), "nothing was stored");
            Thread.Sleep(20);
        }

        using (var kill = Process.Start("kill", [Gwsim.Interrupt, $"{process.Id}"]))
            kill.WaitForExit();
        string said = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.Contains("stopped; what was finished is kept", said);

        // What was finished is used again: three runs are there at once.
        var again = Gwsim.Apart(Folder, "run", Small, "--replicates", "3", "--years", "10", "--json", "--no-report");
        Assert.Equal(ExitCode.Done, again.Code);
    }

    [Fact]
    public void After_being_killed_at_random_moments_it_ends_byte_for_byte_as_if_undisturbed()
    {
        // Given: the study undisturbed; seeded moments to kill at
        string[] Line(string folder) => ["compare", Study, "--replicates", "100", "--out", Path.Combine(folder, "stops"), "--no-report", "--quiet", "--full"];
        var clock = Stopwatch.StartNew();
        Assert.Equal(ExitCode.Done, Gwsim.Apart(Folder, Line("calm")).Code);
        double whole = clock.Elapsed.TotalMilliseconds;
        var random = new Random(20261121);

        // When
        for (int kill = 0; kill < Kills; kill++)
        {
            using var process = Gwsim.Start(Folder, Line("rough"));
            Thread.Sleep((int)(whole * (0.1 + (0.8 * random.NextDouble()))));
            process.Kill();
            process.WaitForExit();
        }

        // Then
        Assert.Equal(ExitCode.Done, Gwsim.Apart(Folder, Line("rough")).Code);
        var rough = Contents(In("rough"));
        foreach (string left in rough.Keys.Where(name => name.EndsWith(".new", StringComparison.Ordinal)).ToList())
            rough.Remove(left);
        AssertSame(Contents(In("calm")), rough);
    }
}
