using Spectre.Console;

namespace Simulation.Runner.Texts;

/// <summary>
/// Headings, paragraphs and tables on a console, in one language and within a hundred columns. What comes from files is
/// text and never markup.
/// </summary>
public sealed class TextPage(IAnsiConsole console, Language language)
{
    private const int Widest = 100;
    private const int Edges = 2;
    private const int Gap = 3;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private readonly int _width = Math.Min(Widest, console.Profile.Width);

    public string Say(Bilingual text) => text.In(language);

    public void Heading(Bilingual text)
    {
        string said = Say(text);
        foreach (string line in Wrap.Lines(said, _width)) Line(line, Bold);
        Line(new string('─', Math.Min(_width, said.Length)), new Style(decoration: Decoration.Dim));
    }

    public void Paragraph(Bilingual text, bool gap = true)
    {
        foreach (string line in Wrap.Lines(Say(text), _width))
            Line(line, Style.Plain);
        if (gap)
            Line("", Style.Plain);
    }

    /// <summary>
    /// A table. The widths are those of the first columns in every table, and the last column has what is left; on a narrow
    /// screen columns see for themselves, and a table that has no room is turned.
    /// </summary>
    public void Table(IReadOnlyList<Bilingual> columns, IReadOnlyList<int> widths, IEnumerable<IReadOnlyList<Bilingual>> rows)
    {
        if (_width < Widest)
        {
            var grid = new TextTable([.. columns.Select(Say)], [.. rows.Select(row => row.Select(Say).ToArray())]);
            foreach (string line in grid.Lines(_width)) console.Profile.Out.Writer.WriteLine(line);
            console.Profile.Out.Writer.WriteLine();
            return;
        }

        var table = new Table { Border = TableBorder.Simple, Width = _width };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(Say(column), Bold)) { Padding = new Padding(0, 0, 2, 0) });
        if (widths.Count > 0)
        {
            for (int i = 0; i < widths.Count; i++)
                table.Columns[i].Width = widths[i];
            table.Columns[^1].Width = _width - Edges - (columns.Count * Gap) - widths.Sum();
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(Say(cell))));
        console.Write(table);
    }

    private void Line(string text, Style style)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }
}
