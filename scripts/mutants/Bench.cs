using System.Diagnostics;
using System.Globalization;

namespace Simulation.Mutants;

/// <summary>What came of a slip: the test that saw it, or nothing.</summary>
internal sealed record Verdict(string? Seen, double Seconds);

/// <summary>A copy of the built tests in which one assembly is another every time.</summary>
internal sealed class Bench
{
    /// <summary>No quick test takes so much of a processor before the next one ends: what does has no end. Other work on the machine is no matter.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string _folder;
    private readonly string _assembly;
    private readonly TestList _tests;
    private readonly string _built;
    private readonly List<string> _leftOut = [];

    private Bench(string folder, string project, TestList tests, string built)
    {
        _built = built;
        _folder = folder;
        _assembly = Path.Combine(folder, project + ".dll");
        _tests = tests;
    }

    public string Assembly => _assembly;

    public static Bench Of(string root, string project)
    {
        string built = Path.Combine(root, "Simulation.Tests", "bin", "Release", "net10.0");
        string folder = Path.Combine(root, "Simulation.Tests", "bin", "mutants");
        foreach (string file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }

        string here = AppContext.BaseDirectory;
        File.Copy(Path.Combine(here, "Simulation.Mutants.dll"), Path.Combine(folder, "Simulation.Mutants.dll"), overwrite: true);
        string[] dlls = ["Simulation.Tests.dll", "Simulation.Runner.dll", "Simulation.Core.dll"];
        // As this program compiles it, with nothing planted: "again".
        string when = "again " + string.Join(' ', dlls.Select(dll => File.GetLastWriteTimeUtc(Path.Combine(built, dll)).ToString("O", CultureInfo.InvariantCulture)));
        return new Bench(folder, project, TestList.Of(root, project), when);
    }

    /// <summary>
    /// Runs every test with nothing planted, in an assembly that was built like one with a slip; what falls then says nothing of a slip and is left out. Tells what ran. It is not done again
    /// as long as neither the code nor the tests were built again.
    /// </summary>
    public string Begin(IEnumerable<string> files, bool near)
    {
        string kept = Path.ChangeExtension(_assembly, near ? ".near.txt" : ".begun.txt");
        string[] before = File.Exists(kept) ? File.ReadAllLines(kept) : [];
        if (before.Length < 2 || before[0] != _built)
        {
            var began = Stopwatch.StartNew();
            var (lines, code, hung) = Run(["all", .. files.SelectMany(file => _tests.For(file, near)).SelectMany(group => group).Distinct(StringComparer.Ordinal)]);
            if (code != 0 || hung) throw new InvalidOperationException("the tests do not run: " + string.Join('\n', lines.TakeLast(5)));
            int ran = lines.Count(line => line.StartsWith("ran ", StringComparison.Ordinal));
            string told = string.Create(CultureInfo.InvariantCulture, $"{ran} quick tests that are not golden, {began.Elapsed.TotalSeconds:0} s");
            foreach (string line in lines.Where(line => line.StartsWith("as ", StringComparison.Ordinal)).Take(3)) Console.WriteLine(line);
            before = [_built, told, .. lines.Where(line => line.StartsWith("fell ", StringComparison.Ordinal)).Select(line => line[5..])];
            File.WriteAllLines(kept, before);
        }

        _leftOut.AddRange(before[2..]);
        return _leftOut.Count == 0 ? before[1] : $"{before[1]}; {_leftOut.Count} left out, because they fall with nothing planted: {string.Join("; ", _leftOut.Take(5))}";
    }

    /// <summary>Asks the tests, those of this file first.</summary>
    public Verdict Ask(string file, bool near)
    {
        var began = Stopwatch.StartNew();
        var groups = _tests.For(file, near).SelectMany((group, nth) => nth == 0 ? group : group.Prepend("-"));
        var (lines, code, hung) = Run([.. _leftOut.Select(name => "!" + name), .. groups]);
        string? fell = lines.LastOrDefault(line => line.StartsWith("fell ", StringComparison.Ordinal))?[5..];
        string? seen = hung ? "does not come to an end" : fell ?? (code == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"the program falls, {code}"));
        return new Verdict(seen, began.Elapsed.TotalSeconds);
    }

    private (List<string> Lines, int Code, bool Hung) Run(IEnumerable<string> plan)
    {
        string file = Path.Combine(_folder, "plan.txt");
        File.WriteAllLines(file, plan);
        string[] asked =
        [
            "exec", "--depsfile", Path.Combine(_folder, "Simulation.Tests.deps.json"), "--runtimeconfig",
            Path.Combine(_folder, "Simulation.Tests.runtimeconfig.json"), Path.Combine(_folder, "Simulation.Mutants.dll"), "probe", "Simulation.Tests", file,
        ];
        var start = new ProcessStartInfo("dotnet", asked) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // A slip may ask for memory without end.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xC0000000";
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        int heard = 0, said = 0;
        var used = TimeSpan.Zero;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            lock (lines) lines.Add(line.Data);
            Interlocked.Increment(ref said);
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        bool hung = false;
        while (!process.WaitForExit(500))
        {
            var by = process.HasExited ? used : process.TotalProcessorTime;
            if (heard != said) (heard, used) = (said, by);
            if (by - used < Patience) continue;
            hung = true;
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            break;
        }

        // Once more without a limit, for what was said last.
        process.WaitForExit();
        lock (lines) return ([.. lines], process.ExitCode, hung);
    }
}
