namespace Simulation.Runner.Report;

/// <summary>A table with a caption, a heading over each column and one before each row.</summary>
internal sealed class HtmlTable(string caption, IReadOnlyList<string> columns)
{
    /// <summary>The columns with numbers, which line up at the right.</summary>
    public IReadOnlyList<int> Numbers { get; init; } = [];

    public void Write(HtmlWriter html, IEnumerable<IReadOnlyList<string>> rows)
    {
        // A wide table scrolls by itself, so it has to be reachable by keyboard.
        using (html.In("div", ("class", "wide"), ("role", "region"), ("aria-label", caption), ("tabindex", "0")))
        using (html.In("table"))
        {
            html.Element("caption", caption);
            using (html.In("thead"))
            using (html.In("tr"))
            {
                for (int i = 0; i < columns.Count; i++)
                    html.Element("th", columns[i], ("scope", "col"), ("class", ClassOf(i)));
            }

            using (html.In("tbody"))
            {
                foreach (var row in rows)
                    Row(html, row);
            }
        }
    }

    private void Row(HtmlWriter html, IReadOnlyList<string> row)
    {
        using (html.In("tr"))
        {
            for (int i = 0; i < row.Count; i++)
            {
                if (i == 0)
                    html.Element("th", row[i], ("scope", "row"), ("class", ClassOf(i)));
                else
                    html.Element("td", row[i], ("class", ClassOf(i)));
            }
        }
    }

    private string? ClassOf(int column) => Numbers.Contains(column) ? "n" : null;
}
