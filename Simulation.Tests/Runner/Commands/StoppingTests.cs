using System.Diagnostics;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>A signal is heard whatever the program is at: within a second or so, and nothing is left half done.</summary>
[Trait("Speed", "slow")]
public class StoppingTests : Workplace
{
    // A second of patience, and what a busy machine needs to start and end a process.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(12);

    [Theory]
    [InlineData("-TERM")]
    [InlineData(null)]
    public async Task While_figures_are_made(string? signal)
    {
        if (OperatingSystem.IsWindows())
            return;

        // Given: a sweep with so many figures that they take much longer than a second
        string sweep = Write("many.yaml", """
            study: many
            title: {nl: Veel, en: Much}
            base: small.yaml
            years: 1
            replicates: 2
            axes:
              mix.supported_share: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55]
              coach.times_rule: [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8]
            """);
        string figures = In("r", "many", "figures");
        string temporary = Directory.CreateDirectory(In("tmp")).FullName;
        using var process = Gwsim.StartIn(Folder, temporary, "sweep", sweep, "--out", In("r", "many"), "--json", "--quiet");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Until(process, () => Directory.Exists(figures) && Directory.GetFiles(figures, "*.png").Length > 0);

        // When
        var (said, spent) = Stopped(process, signal ?? Gwsim.Interrupt);

        // Then
        Assert.Equal((ExitCode.Cancelled, "stopped; what was finished is kept"), (process.ExitCode, said.Trim()));
        Assert.True(spent < Soon, $"after {spent}");
        Assert.False(File.Exists(In("r", "many", "receipt.json")));
        NothingHalf(In("r"));
        Assert.Empty(Left(temporary));
        Assert.NotEmpty(await output);
    }

    [Fact]
    public void While_a_receipt_is_verified()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(ExitCode.Done, Gwsim.Do("run", Small, "--replicates", "2", "--out", In("r", "small"), "--no-report", "--quiet").Code);
        string receipt = In("r", "small", "receipt.json");
        File.WriteAllText(receipt, File.ReadAllText(receipt).Replace("\"replicates\": 2", "\"replicates\": 1000000", StringComparison.Ordinal));
        string temporary = Directory.CreateDirectory(In("tmp")).FullName;
        using var process = Gwsim.StartIn(Folder, temporary, "verify", receipt);
        Until(process, () => Left(temporary).Any(left => Directory.Exists(left) && Directory.GetFiles(left, "*.runs", SearchOption.AllDirectories).Length > 0));
        var (_, spent) = Stopped(process, "-TERM");
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.True(spent < Soon, $"after {spent}");
        Assert.Empty(Left(temporary));
    }

    [Fact]
    public void While_it_waits_for_somebody_who_does_not_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Gwsim.Start(Folder, "explain", Small, "--json");
        Thread.Sleep(TimeSpan.FromSeconds(3));
        Assert.False(process.HasExited, "all of it fits in a pipe");
        var (_, spent) = Stopped(process, "-TERM");
        Assert.Equal(ExitCode.Cancelled, process.ExitCode);
        Assert.True(spent < Soon, $"after {spent}");
    }

    [Fact]
    public void What_a_killed_process_left_among_temporary_files_goes_with_the_next_and_what_is_in_use_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.Equal(ExitCode.Done, Gwsim.Do("run", Small, "--years", "1", "--replicates", "2", "--out", In("r", "small"), "--no-report", "--quiet").Code);
        string small = In("r", "small", "receipt.json");
        string large = In("r", "small", "large.json");
        File.WriteAllText(large, File.ReadAllText(small).Replace("\"replicates\": 2", "\"replicates\": 1000000", StringComparison.Ordinal));
        string temporary = Directory.CreateDirectory(In("tmp")).FullName;
        using var killed = Gwsim.StartIn(Folder, temporary, "verify", large);
        Until(killed, () => Left(temporary).Any(IsInUse));
        string[] stale = [.. Left(temporary)];
        killed.Kill();
        killed.WaitForExit();
        Assert.Equal(stale, Left(temporary));

        using var living = Gwsim.StartIn(Folder, temporary, "verify", large);
        Until(living, () => Left(temporary).Any(left => !stale.Contains(left) && IsInUse(left)));
        string[] used = [.. Left(temporary)];
        Assert.Empty(used.Intersect(stale));
        Assert.Equal(ExitCode.Done, Gwsim.ApartIn(Folder, temporary, "verify", small).Code);
        Assert.Equal(used, Left(temporary));
        living.Kill();
        living.WaitForExit();
    }

    private static bool IsInUse(string left) => File.Exists(Path.Combine(left, "in-use"));

    private static IEnumerable<string> Left(string temporary) => Directory.EnumerateFileSystemEntries(temporary, "gwsim*").Order(StringComparer.Ordinal);

    private static void Until(Process process, Func<bool> seen)
    {
        var waiting = Stopwatch.StartNew();
        while (!seen())
        {
            Assert.False(process.HasExited, "ended before it could be stopped");
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(2), "it did not come so far");
            Thread.Sleep(20);
        }
    }

    private static (string Said, TimeSpan Spent) Stopped(Process process, string signal)
    {
        Task<string> said = process.StandardError.ReadToEndAsync();
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [signal, $"{process.Id}"]))
            kill.WaitForExit();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            process.Kill();
        return (said.GetAwaiter().GetResult(), clock.Elapsed);
    }

    /// <summary>Every figure is whole, and nothing lies beside them.</summary>
    private static void NothingHalf(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Assert.False(file.EndsWith(".new", StringComparison.Ordinal), file);
            if (file.EndsWith(".svg", StringComparison.Ordinal))
                Assert.EndsWith("</svg>", File.ReadAllText(file).TrimEnd());
            if (file.EndsWith(".png", StringComparison.Ordinal))
                Assert.Equal("IEND"u8, File.ReadAllBytes(file).AsSpan()[^8..^4]);
        }
    }
}
