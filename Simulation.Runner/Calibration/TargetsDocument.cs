using System.Text;

namespace Simulation.Runner.Calibration;

/// <summary>The table of docs/calibration-targets.md: what assumptions are held against, from what, and what the model may be off by.</summary>
public static class TargetsDocument
{
    public const string Begins = "<!-- the shipped targets, made from code -->\n";
    public const string Ends = "<!-- to here -->\n";

    private const Language En = Language.En;

    /// <summary>The document with the table as the code has it.</summary>
    public static string Renewed(string document)
    {
        int from = document.IndexOf(Begins, StringComparison.Ordinal) + Begins.Length;
        int to = document.IndexOf(Ends, StringComparison.Ordinal);
        return from < Begins.Length || to < from
            ? throw new ArgumentException("the lines that say where the table stands are gone", nameof(document))
            : document[..from] + Table() + document[to..];
    }

    private static string Table()
    {
        var text = new StringBuilder(
            "| id | what | range | middle | of | years | may be off by | because | source |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var target in Quantities.All)
        {
            string note = target.Note.En.Length > 0 ? $" ({target.Note.En})" : "";
            string years = target.Years.From == target.Years.To ? $"{target.Years.From}" : $"{target.Years.From}-{target.Years.To}";
            string of = target.RangeOf == RangeOf.TheMean ? "the mean" : "places";
            text.Append(CultureInfo.InvariantCulture, $"| `{target.Id}` | {target.Says.En}{note} | {Numbers.Interval(target.Low, target.High, target.Unit, En)} | {Write(target.Target, target)} | {of} | {years} | {Write(target.Discrepancy, target)} | {target.Because.En} | {string.Join(", ", target.Sources)} |\n");
        }

        return text.ToString();
    }

    private static string Write(double value, Quantity of) => Numbers.Write(value, of.Unit, En);
}
