using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Simulation.Release;
using Simulation.Runner.Commands;
using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Commands;
using Simulation.Tests.Runner.Report;
using Xunit.Abstractions;

namespace Simulation.Tests.Release;

/// <summary>
/// What people can get, as scripts/release.sh makes it: everything is in it, and what can be started on this machine is. The zips for Windows
/// and macOS are looked into and not started: nobody has those here. GWSIM_RELEASE names a folder that was made before.
/// </summary>
[Trait("Speed", "long")]
public sealed class ReleaseTests(Browser browser, ITestOutputHelper output) : Workplace, IClassFixture<Browser>
{
    private const int MostBytesForWindows = 60_000_000;
    private static readonly Lazy<string> Made = new(Make);

    [LongFact]
    public void Each_zip_has_program_start_scenarios_documents_page_and_licences()
    {
        foreach (var (system, program, start) in new[] { ("win-x64", "gwsim.exe", "start.cmd"), ("linux-x64", "gwsim", "start.sh"), ("osx-arm64", "gwsim", "start.command") })
        {
            using var zip = ZipFile.OpenRead(Zip(system));
            var entries = zip.Entries.ToDictionary(entry => entry.FullName);
            string[] needed =
            [
                program, start, "LEESMIJ.txt", "LICENSE", "THIRD-PARTY.md", "scenarios/base.yaml", "scenarios/assumptions/ensemble.yaml",
                "documenten/index.html", "documenten/index.nl.html", "documenten/docs/nl/uw-eigen-complex.html", "licences/MIT.txt", $"licences/Microsoft.NETCore.App.Runtime.{system}/THIRD-PARTY-NOTICES.TXT",
            ];
            Assert.All(needed, name => Assert.Contains($"gwsim/{name}", entries.Keys));
            Assert.All(entries.Keys, name => Assert.StartsWith("gwsim/", name, StringComparison.Ordinal));
            Assert.DoesNotContain(entries.Keys, name => name.EndsWith(".pdb", StringComparison.Ordinal) || name.EndsWith("Simulation.Core.dll", StringComparison.Ordinal));
            Assert.Equal(Magic(system), Begin(entries[$"gwsim/{program}"], Magic(system).Length));
            // Windows goes by the end of a name.
            foreach (string runs in system == "win-x64" ? [program] : new[] { program, start }) Assert.Equal(Convert.ToInt32("755", 8), entries[$"gwsim/{runs}"].ExternalAttributes >> 16 & 0x1FF);
            Assert.Contains(entries.Keys, name => name.Contains("libSkiaSharp", StringComparison.Ordinal));
        }

        Assert.InRange(new FileInfo(Zip("win-x64")).Length, 20_000_000, MostBytesForWindows);
    }

    [LongFact]
    public void Hashes_are_those_of_the_files_and_the_list_for_machines_names_the_runtimes()
    {
        Assert.Equal(Archive.Sums(Made.Value), File.ReadAllText(Path.Combine(Made.Value, Archive.SumsFile)));
        var list = JsonDocument.Parse(File.ReadAllBytes(Directory.EnumerateFiles(Made.Value, "*.cdx.json").Single())).RootElement.GetProperty("components").EnumerateArray().ToList();
        foreach (string system in new[] { "win-x64", "linux-x64", "osx-arm64" })
            Assert.Equal(2, list.Count(one => one.GetProperty("type").GetString() == "framework" && one.GetProperty("name").GetString()!.EndsWith(system, StringComparison.Ordinal)));
    }

    [LongFact]
    public void The_linux_zip_runs_without_dotnet_and_gives_what_this_build_gives()
    {
        if (!OperatingSystem.IsLinux()) return;
        string program = Path.Combine(Unpacked(), "gwsim");
        var said = Run(program, "doctor", "--lang", "en");
        Assert.True(said.Code == ExitCode.Done, said.Output + said.Error);
        Assert.Contains("what it has to be, to the last bit", said.Output, StringComparison.Ordinal);
        string[] line = ["run", "base", "--replicates", "4", "--years", "2", "--ensemble", "none"];
        var clock = Stopwatch.StartNew();
        var table = Run(program, "run", "base", "--replicates", "20", "--years", "10", "--no-report", "--quiet", "--out", In("first"), "--store", In("first-store"));
        output.WriteLine($"{clock.ElapsedMilliseconds} ms for a first table: twenty runs of ten years of eighty homes");
        Assert.True(table.Code == ExitCode.Done, table.Error);
        var released = Run(program, [.. line, "--out", In("released"), "--store", In("released-store")]);
        Assert.True(released.Code == ExitCode.Done, released.Error);
        Assert.Equal(ExitCode.Done, Gwsim.Do([.. line, "--out", In("here"), "--store", In("here-store"), "--no-report"]).Code);
        Assert.Equal(File.ReadAllBytes(In("here", "outcomes.csv")), File.ReadAllBytes(In("released", "outcomes.csv")));
        Assert.True(File.Exists(In("released", "report.html")));
        Assert.Equal(ExitCode.Done, Run(program, "verify", In("released"), "--quiet").Code);
    }

    [LongFact]
    public async Task Its_start_opens_the_studio()
    {
        if (!OperatingSystem.IsLinux()) return;
        string start = Path.Combine(Unpacked(), "start.sh");
        await using var open = await browser.Open("<p>wait</p>");
        var clock = Stopwatch.StartNew();
        using var process = Start(start, "--no-open", "--port", "0");
        try
        {
            string address = (await process.StandardOutput.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token))!;
            long asked = clock.ElapsedMilliseconds;
            await open.Page.GotoAsync(address);
            await open.Page.Locator("dialog[open]").WaitForAsync();
            long question = clock.ElapsedMilliseconds;
            double painted = await open.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
            output.WriteLine($"from the start of the program {asked} ms to its address, {asked + painted:0} ms to the first paint, {question} ms to the question of a first visit");
            await open.Page.Keyboard.PressAsync("Escape");
            await open.Page.Locator(".sentences:not(.is-stale) p").First.WaitForAsync(new() { Timeout = 60_000 });
            output.WriteLine($"{clock.ElapsedMilliseconds} ms to its first sentence");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [LongFact]
    public void The_tool_installs_and_runs_and_the_library_has_its_documentation()
    {
        var installed = Run("dotnet", "tool", "install", "GemengdWonen.Sim", "--tool-path", In("tools"), "--add-source", Made.Value, "--version", "0.1.0");
        Assert.True(installed.Code == 0, installed.Output + installed.Error);
        Assert.Equal(ExitCode.Done, Run(In("tools", "gwsim"), "doctor").Code);
        using var library = ZipFile.OpenRead(Directory.EnumerateFiles(Made.Value, "Simulation.Core.*.nupkg").Single());
        using var xml = new StreamReader(library.GetEntry("lib/net10.0/Simulation.Core.xml")!.Open());
        Assert.Contains("M:Simulation.Core.ComplexRun.Of(", xml.ReadToEnd(), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task The_page_makes_runs_again_in_a_browser_and_sees_one_that_is_another()
    {
        string folder = In("results");
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Study, "--out", folder, "--no-report", "--quiet").Code);
        await using var open = await browser.Open(await File.ReadAllTextAsync(Path.Combine(Made.Value, "verify.html")));
        await open.Page.ClickAsync("#nl");
        Assert.Equal("6 doorrekeningen opnieuw gemaakt, alle tot op de laatste bit gelijk.", await Again(open, folder));
        string runs = Path.Combine(folder, "runs.csv"), text = await File.ReadAllTextAsync(runs);
        // An alternative that changes nothing has the prints of its base: one that stands there once.
        var prints = text.Split(',').Where(cell => cell.Length == 16 && cell.All(char.IsAsciiHexDigitLower)).GroupBy(cell => cell);
        string print = prints.First(same => same.Count() == 1).Key;
        await File.WriteAllTextAsync(runs, text.Replace(print, "0123456789abcdef", StringComparison.Ordinal));
        Assert.StartsWith("1 van 6 doorrekeningen", await Again(open, folder), StringComparison.Ordinal);
        Assert.Contains("klopt niet", await open.Page.InnerTextAsync("#verdict"), StringComparison.Ordinal);
        Assert.DoesNotContain(open.Requests, request => !request.StartsWith("blob:", StringComparison.Ordinal));
    }

    private static async Task<string> Again(OpenPage open, string folder)
    {
        await open.Page.SetInputFilesAsync("#folder", folder);
        await open.Page.WaitForSelectorAsync("#run:visible");
        await open.Page.ClickAsync("#run");
        await open.Page.WaitForSelectorAsync("#again-verdict.good, #again-verdict.bad", new PageWaitForSelectorOptions { Timeout = 300_000 });
        return await open.Page.InnerTextAsync("#again-verdict");
    }

    private string Unpacked()
    {
        string folder = In("unpacked");
        if (!Directory.Exists(folder)) ZipFile.ExtractToDirectory(Zip("linux-x64"), folder);
        return Path.Combine(folder, "gwsim");
    }

    private static string Zip(string system) => Directory.EnumerateFiles(Made.Value, $"gwsim-*-{system}.zip").Single();

    private static string Make()
    {
        if (Environment.GetEnvironmentVariable("GWSIM_RELEASE") is { Length: > 0 } made) return Path.GetFullPath(made);
        string folder = Path.Combine(Repository.Root, "results", "release");
        var released = Run("bash", Path.Combine(Repository.Root, "scripts", "release.sh"), "--out", folder);
        Assert.True(released.Code == 0, released.Output + released.Error);
        return folder;
    }

    /// <summary>What a program of each system begins with.</summary>
    private static byte[] Magic(string system) => system.StartsWith("win", StringComparison.Ordinal) ? "MZ"u8.ToArray()
        : system.StartsWith("osx", StringComparison.Ordinal) ? [0xCF, 0xFA, 0xED, 0xFE, 0x0C, 0, 0, 1] : [0x7F, (byte)'E', (byte)'L', (byte)'F', 2];

    private static byte[] Begin(ZipArchiveEntry entry, int bytes)
    {
        byte[] begin = new byte[bytes];
        using var stream = entry.Open();
        stream.ReadExactly(begin);
        return begin;
    }

    /// <summary>Without anything of .NET in the way that a machine without it lacks.</summary>
    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        if (program != "dotnet" && program != "bash") start.Environment["DOTNET_ROOT"] = program.Contains("tools", StringComparison.Ordinal) ? Environment.GetEnvironmentVariable("DOTNET_ROOT") : "/nowhere";
        return Process.Start(start)!;
    }

    private static (int Code, string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
