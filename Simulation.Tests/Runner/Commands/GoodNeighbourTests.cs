using System.Diagnostics;
using System.Text.RegularExpressions;
using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>What the program does to the computer it runs on: it needs no network, its files are ordinary ones, and words of a stranger
/// in a scenario stay words in everything it writes.</summary>
[Trait("Speed", "slow")]
public sealed partial class GoodNeighbourTests : Workplace
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private const string Formula = "=HYPERLINK(\"file://x\";\"klik\")";
    private const string Attribute = "\"' onmouseover=\"alert(3)\" style=\"x:url(javascript:alert(4))\"";

    /// <summary>A network namespace of its own has no interface that is up, not even the loopback.</summary>
    [Fact]
    public async Task Without_any_network_a_study_and_its_report_are_the_same()
    {
        if (!CanBeAlone())
            return;
        string[] line = ["compare", Study, "--quiet", "--lang", "en"];
        Assert.Equal(ExitCode.Done, Gwsim.Apart(Folder, [.. line, "--out", In("with", "r")]).Code);
        using var alone = Process.Start(new ProcessStartInfo(
            "unshare", ["-r", "-n", "dotnet", typeof(Interpreter).Assembly.Location, .. line, "--out", In("without", "r"), "--store", In("without", "store")])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var (output, error) = (alone.StandardOutput.ReadToEndAsync(), alone.StandardError.ReadToEndAsync());
        await alone.WaitForExitAsync();

        Assert.True(alone.ExitCode == ExitCode.Done, await error);
        Assert.NotEmpty(await output);
        AssertSame(Contents(In("with", "r")), Contents(In("without", "r")));
    }

    [Fact]
    public void Files_are_written_with_ordinary_permissions()
    {
        if (OperatingSystem.IsWindows())
            return;
        string mine = In("mine.txt");
        File.WriteAllText(mine, "as this user writes");
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Study, "--out", In("r"), "--store", In("store"), "--full", "--events", "--parquet").Code);

        string[] written = [.. Directory.GetFiles(In("r"), "*", SearchOption.AllDirectories), .. Directory.GetFiles(In("store"), "*", SearchOption.AllDirectories)];
        Assert.True(written.Length > 20);
        Assert.All(written, file => Assert.Equal((ModeOf(mine), file), (ModeOf(file), file)));
    }

    /// <summary>Titles, summaries, questions and sources of a file somebody sent.</summary>
    [Fact]
    public void Words_of_a_stranger_stay_words_in_reports_and_tables()
    {
        string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        Write("hostile.yaml", $"name: hostile\ntitle: {Quoted(Formula)}\nsummary: {Quoted(Script)}\nbuilding: {{homes: 12}}\n");
        string study = Write("hostile-study.yaml", $"""
            study: hostile_study
            title: {Quoted(Script)}
            question: {Quoted(Attribute)}
            base: hostile.yaml
            years: 2
            replicates: 6
            outcomes: [participation_broad, turnover_per_year]
            alternatives:
              - name: stops
                title: {Quoted(Formula + Script)}
                events: [{"{name: coach_stops, at_year: 1, change: coach_hours, to: 0}"}]
            """);

        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", study, "--out", In("r"), "--store", In("store"), "--full", "--events", "--excel-nl").Code);

        string page = File.ReadAllText(In("r", "report.html"));
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Attributes(), page);
        foreach (string svg in Directory.GetFiles(In("r"), "*.svg", SearchOption.AllDirectories))
            Assert.DoesNotContain("<script", File.ReadAllText(svg), StringComparison.Ordinal);
        foreach (string table in Directory.GetFiles(In("r"), "*.csv", SearchOption.AllDirectories))
            Assert.All(File.ReadLines(table).SelectMany(line => line.Split(';')), cell => Assert.DoesNotMatch(Formulas(), cell.Trim('"')));
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file);

    /// <summary>Where a user may make a network of their own: not everywhere, and then this says nothing.</summary>
    private static bool CanBeAlone()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var tried = Process.Start(new ProcessStartInfo("unshare", ["-r", "-n", "true"]) { UseShellExecute = false, RedirectStandardError = true })!;
            tried.WaitForExit();
            return tried.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>What a spreadsheet would work out: anything that begins as a formula and is no number.</summary>
    [GeneratedRegex(@"^[=@\t]|^[+−-](?![\d.,∞])")]
    private static partial Regex Formulas();

    /// <summary>As an attribute of its own, after attributes whose values are quoted, and not within the value of one.</summary>
    [GeneratedRegex(@"<[a-z]+(\s+[\w:-]+(=""[^""]*"")?)*\s+onmouseover=")]
    private static partial Regex Attributes();
}
