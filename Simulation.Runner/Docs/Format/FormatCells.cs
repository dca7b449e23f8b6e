using System.Text;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Docs.Format;

/// <summary>How tables of a document are written: cells, rows, and numbers as a file has them.</summary>
internal static class FormatCells
{
    private const int Digits = 4;

    /// <summary>A table with its heading; a bar in a cell is no border.</summary>
    public static string Table(Language language, IReadOnlyList<Bilingual> heading, IEnumerable<IReadOnlyList<Bilingual>> rows)
    {
        var text = new StringBuilder();
        Row(text, heading, language);
        text.Append('|').Insert(text.Length, "---|", heading.Count).Append('\n');
        foreach (var row in rows) Row(text, row, language);
        return text.ToString();
    }

    /// <summary>A value as a file has it, with as many digits as one reads.</summary>
    public static string Short(FieldValue value) => value.Kind == FieldKind.Number ? Short(value.Number) : value.ToString();

    public static string Short(double number) => number.ToString(Math.Abs(number) >= 1000 ? "0.####" : $"G{Digits}", CultureInfo.InvariantCulture);

    /// <summary>From one number to another; where 0 stands for none, the least that is some. Both ends can be written as they stand here.</summary>
    public static Bilingual Between(double low, double high, double least = 0)
    {
        string from = Inside(least > 0 ? least : low, up: true), to = Inside(high, up: false);
        return ((least > 0 ? "0, of " : "") + $"{from} tot en met {to}", (least > 0 ? "0, or " : "") + $"{from} to {to}");
    }

    /// <summary>A limit with as many digits as one reads, and never beyond the limit.</summary>
    private static string Inside(double limit, bool up)
    {
        double read = double.Parse(Short(limit), CultureInfo.InvariantCulture);
        if (up ? read >= limit : read <= limit) return Short(limit);
        double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(limit))) - Digits + 1);
        return Short(read + (up ? step : -step));
    }

    private static void Row(StringBuilder text, IReadOnlyList<Bilingual> cells, Language language)
    {
        foreach (var cell in cells) text.Append("| ").Append(cell.In(language).Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        text.Append("|\n");
    }
}
