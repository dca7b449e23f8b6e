using System.Text;

namespace Simulation.Runner.Report;

/// <summary>Writes HTML in which nothing that comes from outside can become markup: every text and every attribute is escaped.</summary>
internal sealed class HtmlWriter
{
    // Rows that go together on one sheet of paper; a longer table goes on with its headings on the next.
    private const int ShortTable = 12;

    private static readonly HashSet<string> WithoutEnd = ["meta", "link", "br", "col", "hr"];
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; it is closed when the result is disposed of.</summary>
    public Closing In(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return new Closing(this);
    }

    /// <summary>An element with a text, or one without an end.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        if (WithoutEnd.Contains(tag))
            return this;
        _html.Append(Escape(text)).Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>Something this program made itself: a style, a script, a drawing.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>A table with a caption, a heading over each column and one before each row; numbers line up at the right.</summary>
    public void Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, params IReadOnlyList<int> numbers)
    {
        string? ClassOf(int column) => numbers.Contains(column) ? "n" : null;
        // A wide table scrolls by itself, so it has to be reachable by keyboard.
        var all = rows.ToList();
        using (In("div", ("class", all.Count <= ShortTable ? "wide short" : "wide"), ("role", "region"), ("aria-label", caption), ("tabindex", "0")))
        using (In("table"))
        {
            Element("caption", caption);
            using (In("thead"))
            using (In("tr"))
            {
                foreach (var (nth, column) in columns.Index())
                    Element("th", column, ("scope", "col"), ("class", ClassOf(nth)));
            }

            using (In("tbody"))
            {
                foreach (var row in all)
                {
                    using (In("tr"))
                    {
                        foreach (var (nth, cell) in row.Index())
                            Element(nth == 0 ? "th" : "td", cell, ("scope", nth == 0 ? "row" : null), ("class", ClassOf(nth)));
                    }
                }
            }
        }
    }

    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                // Control characters have no place in HTML; most are not even allowed as a reference.
                < ' ' and not ('\n' or '\t') or '\u007f' => safe.Append('\uFFFD'),
                _ => safe.Append(letter),
            };
        }

        return safe.ToString();
    }

    public override string ToString() => _open.Count == 0 ? _html.ToString() : throw new InvalidOperationException($"<{_open.Peek()}> is still open");

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _html.Append(' ').Append(name).Append("=\"").Append(Escape(value)).Append('"');
        }

        _html.Append('>');
        if (WithoutEnd.Contains(tag))
            _html.Append('\n');
    }

    private void End() => _html.Append("</").Append(_open.Pop()).Append(">\n");

    /// <summary>Ends an element.</summary>
    public readonly struct Closing(HtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.End();
    }
}
