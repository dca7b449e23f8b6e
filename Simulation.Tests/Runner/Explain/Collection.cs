using System.Text.RegularExpressions;
using CsvHelper;

namespace Simulation.Tests.Runner.Explain;

/// <summary>The collection of facts our evidence was written from. It is no part of the repository; some machines have it beside it.</summary>
internal static partial class Collection
{
    private static readonly string[] Files = ["facts-ecorys.csv", "facts-flexwonen.csv", "facts-gemengdwonen.csv", "evidence-external.csv"];

    /// <summary>One fact: its figure, and the sentences of others that may not be repeated here.</summary>
    public sealed record Fact(string Id, string Value, IReadOnlyList<string> Sentences);

    /// <summary>Every fact, or nothing where the collection is not there.</summary>
    public static IReadOnlyList<Fact> Facts()
    {
        string folder = Path.Combine(Repository.Root, "..", "shared", "domain");
        return Directory.Exists(folder) ? [.. Files.SelectMany(file => Read(Path.Combine(folder, file)))] : [];
    }

    /// <summary>The first run of words that two texts share, as long as asked or nothing.</summary>
    public static string? SharedRun(string one, string other, int words)
    {
        var runs = Runs(other, words).ToHashSet(StringComparer.Ordinal);
        return Runs(one, words).FirstOrDefault(runs.Contains);
    }

    private static IEnumerable<string> Runs(string text, int words)
    {
        string[] all = [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];
        return Enumerable.Range(0, Math.Max(0, all.Length - words + 1)).Select(i => string.Join(' ', all[i..(i + words)]));
    }

    private static List<Fact> Read(string path)
    {
        using var csv = CsvReader.FromFile(path);
        csv.ReadHeader();
        bool external = csv.Headers.Contains("quantity");
        var facts = new List<Fact>();
        while (csv.Read())
        {
            facts.Add(new Fact(csv.GetString("id"), csv.GetString("value"),
                external ? [$"{csv.GetString("quantity")} {csv.GetString("note")}"] : [csv.GetString("statement_en")]));
        }

        return facts;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
