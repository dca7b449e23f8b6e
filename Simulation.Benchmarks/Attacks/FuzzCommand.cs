using System.CommandLine;
using System.Globalization;
using System.Text;
using Simulation.Runner.Scenarios;

namespace Simulation.Benchmarks.Attacks;

/// <summary><c>fuzz</c>: bad texts of every kind that somebody may send. Each has to be taken or refused with words and a place, within a second
/// of processor time and 200 MB.</summary>
public static class FuzzCommand
{
    private const double MostSeconds = 1;
    private const long MostBytes = 200_000_000;

    public static Command Build()
    {
        var mutations = new Option<int>("--mutations") { DefaultValueFactory = _ => 5000, Description = "Texts altogether, spread over the kinds of file." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Other texts." };
        var corpus = new Option<string?>("--corpus") { Description = "A folder: the texts in it are tried first, one that falls is put there." };
        var command = new Command("fuzz", "Bad scenarios, studies, targets, ensembles, receipts, states of the studio and stores; exit code 1 if one is not refused properly.") { mutations, seed, corpus };
        command.SetAction(parsed =>
        {
            string library = ScenarioLibrary.ShippedFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("no scenarios beside the program");
            return Run(FuzzTarget.All(library), parsed.GetValue(mutations), parsed.GetValue(seed), parsed.GetValue(corpus), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    /// <summary>Tries them all, writes a line for each kind and for each that fell, and gives the exit code.</summary>
    public static int Run(IReadOnlyList<FuzzTarget> targets, int mutations, int seed, string? corpus, TextWriter output)
    {
        int fell = 0;
        foreach (var target in targets)
        {
            foreach (string file in corpus is null ? [] : Kept(corpus, target))
                fell += Try(target, File.ReadAllText(file), Path.GetFileName(file), null, output).Fell ? 1 : 0;
            var mutator = new Mutator(target.Seeds, target.Texture);
            var (taken, slowest, largest) = (0, 0.0, 0L);
            for (int number = 0; number < mutations / targets.Count; number++)
            {
                var tried = Try(target, mutator.Text(seed, number), string.Create(CultureInfo.InvariantCulture, $"{seed}-{number}"), corpus, output);
                taken += tried.Taken ? 1 : 0;
                fell += tried.Fell ? 1 : 0;
                (slowest, largest) = (Math.Max(slowest, tried.Seconds), Math.Max(largest, tried.Bytes));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{target.Name}: {mutations / targets.Count} texts, {taken} taken, the slowest {slowest * 1000:F0} ms, the largest {largest / 1e6:F1} MB"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutations / targets.Count * targets.Count} texts, {fell} fell"));
        return fell == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Kept(string corpus, FuzzTarget target) =>
        Directory.Exists(corpus) ? Directory.EnumerateFiles(corpus, $"{target.Name}-*").Order(StringComparer.Ordinal) : [];

    private static (bool Taken, bool Fell, double Seconds, long Bytes) Try(FuzzTarget target, string text, string name, string? corpus, TextWriter output)
    {
        double began = ThreadClock.CpuSeconds();
        long had = GC.GetAllocatedBytesForCurrentThread();
        string? fault = null;
        var verdict = default(Verdict);
        try
        {
            verdict = target.Read(text);
            if (verdict.Placeless > 0) fault = "a refusal without a place: " + string.Join(" / ", verdict.Refusals);
            else if (verdict.Refusals.Any(string.IsNullOrWhiteSpace)) fault = "a refusal without words";
        }
        catch (Exception thrown)
        {
            fault = thrown.ToString();
        }

        double seconds = ThreadClock.CpuSeconds() - began;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - had;
        fault ??= seconds > MostSeconds ? $"{seconds:F1} s" : bytes > MostBytes ? $"{bytes / 1e6:F0} MB" : null;
        if (fault is not null)
        {
            output.WriteLine($"{target.Name} {name}: {fault}");
            if (corpus is not null)
            {
                Directory.CreateDirectory(corpus);
                File.WriteAllText(Path.Combine(corpus, $"{target.Name}-{name}.txt"), text, new UTF8Encoding(false));
            }
        }

        return (verdict.Refusals is { Count: 0 }, fault is not null, seconds, bytes);
    }
}
