namespace Simulation.Runner.Texts;

/// <summary>One row of a table of words, by the names of its columns.</summary>
public sealed record WordRow(string File, int Line, string[] Columns, string[] Cells)
{
    private const char Bar = '|';
    private const char MayBeLeftOut = '?';

    public string Key => Cells[0];

    /// <summary>The rows of a text, which agree with the columns that the first one names.</summary>
    public static IEnumerable<WordRow> All(string file, string text)
    {
        var rows = Folded(file, text).ToList();
        string[] columns = rows.Count > 0 ? rows[0].Cells : throw new InvalidDataException($"{file}: there is no row that names the columns");
        rows[0].CheckColumns();
        return rows.Skip(1).Select(row => (row with { Columns = columns }).Checked());
    }

    /// <summary>Two columns side by side, Dutch and English: those called "nl" and "en", or "noun nl" and "noun en".</summary>
    public Bilingual Both(string what = "") => new(One($"{what} nl".TrimStart()), One($"{what} en".TrimStart()));

    /// <summary>The same where the row may have ended.</summary>
    public Bilingual? BothIfThere(string what) => At($"{what} nl") is null ? null : Both(what);

    public string One(string column) => At(column) ?? throw Wrong($"{Key} has no {column}");

    /// <summary>The same where the row may have ended.</summary>
    public string? OneIfThere(string column) => At(column);

    /// <summary>A column with the name of a value.</summary>
    public TEnum Choice<TEnum>(string column)
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Contains(One(column))
            ? Enum.Parse<TEnum>(One(column))
            : throw Wrong($"{column} of {Key} is {One(column)}; it may be {string.Join(", ", Enum.GetNames<TEnum>())}");

    /// <summary>The same where the row may have ended.</summary>
    public TEnum? ChoiceIfThere<TEnum>(string column)
        where TEnum : struct, Enum => At(column) is null ? null : Choice<TEnum>(column);

    internal InvalidDataException Wrong(string why) => new($"{File}:{Line}: {why}");

    private string? At(string column)
    {
        int at = Array.FindIndex(Columns, one => one.TrimEnd(MayBeLeftOut) == column);
        return at < 0 ? throw Wrong($"there is no column {column}; there are {string.Join(", ", Columns)}") : Cells.ElementAtOrDefault(at);
    }

    // A line that begins with a bar is put behind the row it belongs to.
    private static IEnumerable<WordRow> Folded(string file, string text)
    {
        WordRow? row = null;
        foreach (var (line, number) in text.Split('\n', StringSplitOptions.TrimEntries).Select((line, i) => (line, i + 1)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var read = new WordRow(file, number, [], line.TrimStart(Bar).Split(Bar, StringSplitOptions.TrimEntries));
            if (line[0] == Bar)
            {
                row = row is null
                    ? throw read.Wrong("a line that begins with a bar goes on with the row above, and there is none")
                    : row with { Cells = [.. row.Cells, .. read.Cells] };
                continue;
            }

            if (row is not null)
                yield return row;
            row = read;
        }

        if (row is not null)
            yield return row;
    }

    private void CheckColumns()
    {
        if (Key != "key")
            throw Wrong($"the first row names the columns and begins with key, not with {Key}");
        string[] names = [.. Cells.Select(cell => cell.TrimEnd(MayBeLeftOut))];
        for (int i = 1; i < names.Length; i++)
        {
            bool isEnglish = names[i] == "en" || names[i].EndsWith(" en", StringComparison.Ordinal);
            if (isEnglish && names[i - 1] != names[i][..^2] + "nl")
                throw Wrong($"before {names[i]} comes {names[i][..^2]}nl: Dutch first, English next to it");
        }
    }

    private WordRow Checked()
    {
        if (Key.Length == 0 || Key.Contains(' ', StringComparison.Ordinal))
            throw Wrong($"a row begins with a key, which is one word; here stands '{Key}'");
        int needed = Columns.TakeWhile(column => !column.EndsWith(MayBeLeftOut)).Count();
        int missing = Array.IndexOf(Cells, "") is var empty and >= 0 ? empty : Cells.Length;
        if (missing < Columns.Length && (missing != needed || missing != Cells.Length))
            throw Wrong($"{Key} has no {Columns[missing].TrimEnd(MayBeLeftOut)}; the columns are {string.Join(" | ", Columns)}");
        return Cells.Length <= Columns.Length ? this : throw Wrong($"{Key} has {Cells.Length} cells; the columns are {string.Join(" | ", Columns)}");
    }
}
