namespace Simulation.Runner.Texts;

/// <summary>
/// A table of texts for a screen of any width. Columns become as narrow as their words allow; where not even that fits, or rows
/// become tall, the table is turned: a heading for each row, and below it what stands in each column.
/// </summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The cells.</param>
public sealed record TextTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int Tallest = 12;
    private const int TallestOfMany = 4;
    private const int Many = 5;
    private const int TurnedIndent = 2;
    private const string Between = " · ";

    // With room around it, and with as little as one can read.
    private static readonly (int Margin, int Gap)[] Styles = [(2, 3), (0, 2), (0, 1)];

    private readonly Dictionary<int, int>[] _heights = [.. Columns.Select(_ => new Dictionary<int, int>())];

    /// <summary>Whether all columns but the first hold numbers, which stand to the right.</summary>
    public bool NumbersRight { get; init; }

    /// <summary>The lines, none of them wider than that unless a single word is.</summary>
    public IEnumerable<string> Lines(int width)
    {
        foreach (var (margin, gap) in Styles)
        {
            if (WidthsIn(width - (2 * margin) - (gap * (Columns.Count - 1))) is { } widths) return Drawn(widths, margin, gap);
        }

        return Turned(width);
    }

    /// <summary>The widths with which the tallest row is as low as can be, and what room is left goes where it saves most lines; nothing
    /// when there is no room.</summary>
    private int[]? WidthsIn(int room)
    {
        int tallest = Columns.Count >= Many ? TallestOfMany : Tallest;
        for (int height = 1; height <= tallest; height++)
        {
            int[] widths = [.. Enumerable.Range(0, Columns.Count).Select(column => NarrowestFor(column, height))];
            if (widths.Sum() <= room) return Widened(widths, room - widths.Sum());
        }

        return null;
    }

    private int[] Widened(int[] widths, int left)
    {
        while (left > 0)
        {
            var (column, by) = Enumerable.Range(0, widths.Length)
                .SelectMany(column => Enumerable.Range(1, left).Select(by =>
                    (column, by, Saved: LinesOf(column, widths[column]) - LinesOf(column, widths[column] + by))))
                .Where(step => step.Saved > 0)
                .OrderByDescending(step => (double)step.Saved / step.by)
                .Select(step => (step.column, step.by))
                .FirstOrDefault();
            if (by == 0) break;
            widths[column] += by;
            left -= by;
        }

        return widths;
    }

    private int LinesOf(int column, int width) => _heights[column].TryGetValue(width, out int known) ? known
        : _heights[column][width] = Cells(column).Append(Columns[column]).Sum(cell => Wrap.Height(cell, width));

    /// <summary>The least width at which no cell of a column is taller than that; its name may be taller.</summary>
    private int NarrowestFor(int column, int height)
    {
        int width = Cells(column).Append(Columns[column]).Max(Wrap.Longest);
        while (Cells(column).Any(cell => Wrap.Height(cell, width) > height)) width++;
        return width;
    }

    private IEnumerable<string> Cells(int column) => Rows.Select(row => row[column]);

    private IEnumerable<string> Drawn(int[] widths, int margin, int gap)
    {
        foreach (string line in Drawn(Columns, widths, margin, gap)) yield return line;
        yield return new string('─', (2 * margin) + widths.Sum() + (gap * (widths.Length - 1)));
        foreach (var row in Rows)
        {
            foreach (string line in Drawn(row, widths, margin, gap)) yield return line;
        }
    }

    private IEnumerable<string> Drawn(IReadOnlyList<string> row, int[] widths, int margin, int gap)
    {
        var cells = row.Zip(widths, (cell, width) => Wrap.Lines(cell, width).ToList()).ToList();
        string left = new(' ', margin), between = new(' ', gap);
        for (int line = 0; line < cells.Max(cell => cell.Count); line++)
        {
            var parts = cells.Select((cell, column) => Placed(cell.ElementAtOrDefault(line) ?? "", widths[column], column));
            yield return (left + string.Join(between, parts)).TrimEnd();
        }
    }

    private string Placed(string text, int width, int column) => NumbersRight && column > 0 ? text.PadLeft(width) : text.PadRight(width);

    private IEnumerable<string> Turned(int width)
    {
        string margin = new(' ', TurnedIndent);
        bool areNumbers = Rows.All(row => row[0].Length > 0 && char.IsAsciiDigit(row[0][0]));
        if (!areNumbers && Columns[0].Length > 0)
        {
            foreach (string line in Wrap.Lines(Columns[0], width)) yield return line;
            yield return new string('─', Math.Min(width, Columns[0].Length));
        }

        foreach (var row in Rows)
        {
            string heading = areNumbers ? $"{Columns[0]} {row[0]}" : row[0];
            foreach (string line in Wrap.Lines(heading, width)) yield return line;
            string flow = "";
            foreach (string pair in Columns.Zip(row).Skip(1).Where(pair => pair.Second.Length > 0).Select(pair => Pair(pair.First, pair.Second)))
            {
                if (flow.Length > 0 && TurnedIndent + flow.Length + Between.Length + pair.Length > width)
                {
                    foreach (string line in Wrap.Lines(margin + flow, width, TurnedIndent)) yield return line;
                    flow = "";
                }

                flow = flow.Length == 0 ? pair : flow + Between + pair;
            }

            foreach (string line in flow.Length == 0 ? [] : Wrap.Lines(margin + flow, width, TurnedIndent)) yield return line;
        }
    }

    private static string Pair(string name, string value) => name.Length == 0 ? value : $"{name}: {value}";
}
