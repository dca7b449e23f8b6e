namespace Simulation.Runner.Figures.Drawing;

/// <summary>A text broken into lines that fit a width.</summary>
public sealed record TextBlock(IReadOnlyList<string> Lines, TextStyle Style)
{
    private const string Ellipsis = "…";

    public double Height => Lines.Count * Style.LineHeight;

    public double Width => Lines.Count == 0 ? 0 : Lines.Max(Style.WidthOf);

    /// <summary>Breaks at spaces, inside a word only when it alone is too wide; what does not fit in the lines ends in an ellipsis.</summary>
    public static TextBlock Wrap(string text, TextStyle style, double width, int maximumLines = int.MaxValue)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (style.WidthOf(longer) <= width)
            {
                line = longer;
                continue;
            }
            if (line.Length > 0) lines.Add(line);
            line = BreakWord(word, style, width, lines);
        }
        if (line.Length > 0) lines.Add(line);
        return new(lines.Count <= maximumLines ? lines : Shortened(lines, style, width, maximumLines), style);
    }

    /// <summary>As many lines as wrapping gives, but of even length: no single word is left on the last.</summary>
    public static TextBlock Balanced(string text, TextStyle style, double width, int maximumLines = int.MaxValue)
    {
        TextBlock best = Wrap(text, style, width, maximumLines);
        double tooNarrow = width / 2, enough = width;
        if (best.Lines.Count < 2 || best.Lines.Count == maximumLines) return best;
        while (enough - tooNarrow > 4)
        {
            double middle = (tooNarrow + enough) / 2;
            TextBlock block = Wrap(text, style, middle, maximumLines);
            if (block.Lines.Count > best.Lines.Count || block.Lines.Any(line => line.EndsWith('-')))
            {
                tooNarrow = middle;
                continue;
            }
            (best, enough) = (block, middle);
        }
        return best;
    }

    /// <summary>One line, cut with an ellipsis when it is too wide.</summary>
    public static string Fit(string text, TextStyle style, double width)
    {
        if (style.WidthOf(text) <= width) return text;
        int length = text.Length;
        while (length > 0 && style.WidthOf(text[..length].TrimEnd() + Ellipsis) > width) length--;
        return text[..length].TrimEnd() + Ellipsis;
    }

    private static string BreakWord(string word, TextStyle style, double width, List<string> lines)
    {
        while (style.WidthOf(word) > width && word.Length > 1)
        {
            // Two letters alone on a line look like a mistake.
            int length = Math.Max(1, word.Length - 3);
            while (length > 1 && style.WidthOf(word[..length] + "-") > width) length--;
            // A hyphen that is there already is the place to break.
            int hyphen = word.LastIndexOf('-', length - 1);
            string head = hyphen > 2 ? word[..(hyphen + 1)] : word[..length] + "-";
            lines.Add(head);
            word = word[(hyphen > 2 ? hyphen + 1 : length)..];
        }
        return word;
    }

    private static List<string> Shortened(List<string> lines, TextStyle style, double width, int maximumLines)
    {
        List<string> kept = lines[..maximumLines];
        string last = kept[^1] + Ellipsis;
        kept[^1] = style.WidthOf(last) <= width ? last : Fit(kept[^1], style, width - style.WidthOf(Ellipsis));
        return kept;
    }
}
