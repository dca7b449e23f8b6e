using Spectre.Console;

namespace Simulation.Runner.Texts;

/// <summary>
/// Headings, paragraphs and tables on a console, in one language and within a hundred columns. What comes from files is
/// text and never markup.
/// </summary>
public sealed class TextPage
{
    internal const int Widest = 100;
    private readonly IAnsiConsole _console;

    public TextPage(IAnsiConsole console, Language language)
    {
        _console = console;
        Language = language;
        Width = Math.Min(Widest, console.Profile.Width);
    }

    public Language Language { get; }
    public int Width { get; }

    public string Say(Bilingual text) => text.In(Language);

    public void Heading(Bilingual text)
    {
        string said = Say(text);
        Line(said, new Style(decoration: Decoration.Bold));
        Line(new string('─', Math.Min(Width, said.Length)), new Style(decoration: Decoration.Dim));
    }

    public void Paragraph(Bilingual text, bool gap = true)
    {
        foreach (string line in Wrapped(Say(text)))
            Line(line, Style.Plain);
        if (gap)
            Line("", Style.Plain);
    }

    /// <summary>A table; nothing is drawn before it is written.</summary>
    public TextTable Table(params IReadOnlyList<Bilingual> columns) => new(this, columns);

    internal void Draw(Table table) => _console.Write(table);

    internal void Line(string text, Style style)
    {
        _console.Write(new Text(text, style));
        _console.WriteLine();
    }

    private IEnumerable<string> Wrapped(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}

/// <summary>One table of a page.</summary>
public sealed class TextTable
{
    private const int Edges = 2;
    private const int Gap = 3;
    private readonly TextPage _page;
    private readonly Table _table = new() { Border = TableBorder.Simple };

    internal TextTable(TextPage page, IReadOnlyList<Bilingual> columns)
    {
        _page = page;
        _table.Width = page.Width;
        foreach (var column in columns)
            _table.AddColumn(new TableColumn(new Text(page.Say(column), new Style(decoration: Decoration.Bold))) { Padding = new Padding(0, 0, 2, 0) });
    }

    /// <summary>Gives columns the same width in every table and the last one what is left; on a narrow screen they see for themselves.</summary>
    public TextTable Widths(params ReadOnlySpan<int> widths)
    {
        if (_page.Width < TextPage.Widest)
            return this;
        int left = _page.Width - Edges - (_table.Columns.Count * Gap);
        for (int i = 0; i < widths.Length; i++)
        {
            _table.Columns[i].Width = widths[i];
            left -= widths[i];
        }

        _table.Columns[^1].Width = left;
        return this;
    }

    public TextTable Row(params ReadOnlySpan<string> cells)
    {
        var row = new Text[cells.Length];
        for (int i = 0; i < cells.Length; i++)
            row[i] = new Text(cells[i]);
        _table.AddRow(row);
        return this;
    }

    public void Write() => _page.Draw(_table);
}
