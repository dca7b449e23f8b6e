using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Simulation.Mutants;

/// <summary>The slips that somebody wrote down, a line each: file of Simulation.Core | as it is | as it slips | what that is.</summary>
internal static class Planted
{
    public static int Run(string root, string file, int first, int last)
    {
        var core = Rebuilt.Of(Path.Combine(root, "Simulation.Core"));
        var bench = Bench.Of(root, "Simulation.Core");
        core.Build(bench.Assembly);
        Console.WriteLine(bench.Begin(core.Trees.Keys, near: false));
        int nth = 0, caught = 0, missed = 0;
        foreach (string line in File.ReadAllLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (++nth < first || nth > last) continue;
            string[] columns = Columns(line);
            string told = Try(core, bench, columns);
            if (told.StartsWith("caught", StringComparison.Ordinal)) caught++;
            else missed++;
            Console.WriteLine($"  {nth,2} {columns[0]}: {columns[3]}: {told}");
        }

        Console.WriteLine($"{caught} caught, {missed} missed");
        return missed == 0 ? 0 : 1;
    }

    /// <summary>A bar between spaces parts the columns; a bar in code is written \|, a new line \n.</summary>
    public static string[] Columns(string line)
    {
        string[] columns = line.TrimEnd().Replace(" | | ", " |  | ", StringComparison.Ordinal).Split(" | ");
        return columns.Length == 4
            ? [.. columns.Select(column => column.Replace("\\|", "|", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal))]
            : throw new FormatException($"four columns are needed: {line}");
    }

    private static string Try(Rebuilt core, Bench bench, string[] columns)
    {
        if (!core.Trees.TryGetValue(columns[0], out var tree)) return "NO SUCH FILE";
        var text = tree.GetText();
        int at = text.ToString().IndexOf(columns[1], StringComparison.Ordinal);
        if (at < 0) return "NOT FOUND";
        var slip = new Slip(columns[0], new TextSpan(at, columns[1].Length), columns[2], "planted");
        if (core.Build(columns[0], slip.In(text), bench.Assembly) is { } wrong) return $"DOES NOT BUILD: {wrong}";
        var verdict = bench.Ask(columns[0], near: false);
        return string.Create(CultureInfo.InvariantCulture, $"{(verdict.Seen is null ? "MISSED" : "caught by " + verdict.Seen)}, {verdict.Seconds:0} s");
    }
}
