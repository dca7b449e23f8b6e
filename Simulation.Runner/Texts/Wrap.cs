namespace Simulation.Runner.Texts;

/// <summary>Text within a width: a line ends between two words and nowhere else. An amount and its sign are one word.</summary>
public static class Wrap
{
    private const int LongestInterval = 24;

    /// <summary>The lines of a text. What it begins with in spaces every line begins with, and lines after the first with so many more.</summary>
    public static IEnumerable<string> Lines(string text, int width, int hang = 0)
    {
        var (first, later, rest) = Begun(text, width, hang);
        string line = first;
        bool isEmpty = true;
        foreach (string word in Words(rest))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, isEmpty) = (later, true);
            }

            line = isEmpty ? line + word : $"{line} {word}";
            isEmpty = false;
        }

        yield return isEmpty ? "" : line;
    }

    /// <summary>What the first line begins with, what later ones do, and the text itself: behind a name with room after it lines go on
    /// under each other.</summary>
    private static (string First, string Later, string Said) Begun(string text, int width, int hang)
    {
        string rest = text.TrimStart(' ');
        string margin = text[..^rest.Length];
        int gap = rest.IndexOf("  ", StringComparison.Ordinal);
        if (gap < 0) return (margin, margin + new string(' ', hang), rest);
        string said = rest[gap..].TrimStart(' ');
        string name = text[..(text.Length - said.Length)];
        return said.Length > 0 && name.Length <= width / 2
            ? (name, new string(' ', name.Length), said)
            : (margin, margin + new string(' ', hang), rest);
    }

    /// <summary>How long the longest word is: no column can be narrower.</summary>
    public static int Longest(string text) => Words(text).Select(word => word.Length).Append(0).Max();

    /// <summary>How many lines a text takes.</summary>
    public static int Height(string text, int width) => text.Length <= width ? 1 : Lines(text, width).Count();

    /// <summary>The least that stays together; a short interval in brackets does.</summary>
    private static IEnumerable<string> Words(string text)
    {
        string[] words = [.. Pieces(text)];
        for (int i = 0; i < words.Length; i++)
        {
            bool isInterval = i + 1 < words.Length && words[i][0] == '(' && EndsInTo(words[i]) && words[i + 1].Contains(')', StringComparison.Ordinal)
                && words[i].Length + words[i + 1].Length <= LongestInterval;
            yield return isInterval ? $"{words[i]} {words[i + 1]}" : words[i];
            i += isInterval ? 1 : 0;
        }
    }

    private static bool EndsInTo(string word) =>
        word.EndsWith(" tot", StringComparison.Ordinal) || word.EndsWith(" to", StringComparison.Ordinal);

    private static IEnumerable<string> Pieces(string text)
    {
        string? piece = null;
        foreach (string next in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece is not null && AreOne(piece, next))
            {
                piece = $"{piece} {next}";
                continue;
            }

            if (piece is not null) yield return piece;
            piece = next;
        }

        if (piece is not null) yield return piece;
    }

    // € 40, ± 3, −0,6 %-punt, the question mark that says that a direction is not sure, and the number before "to".
    private static bool AreOne(string word, string next) => word[^1] is '€' or '±' || next.TrimEnd('.', ',', ';', ')') is "%-punt" or "pp" or "?"
        || (next is "tot" or "to" && IsAmount(word));

    private static bool IsAmount(string word) => char.IsAsciiDigit(word[^1]) || word[^1] == '%'
        || word.EndsWith(" %-punt", StringComparison.Ordinal) || word.EndsWith(" pp", StringComparison.Ordinal);
}
