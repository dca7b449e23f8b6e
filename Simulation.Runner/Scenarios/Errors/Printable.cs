using System.Text;

namespace Simulation.Runner.Scenarios.Errors;

/// <summary>What may be shown on a screen: no characters that hide, steer the terminal or turn the line round.</summary>
internal static class Printable
{
    private const int Longest = 60;

    /// <summary>A text from a file, safe to show in a message.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest) return shown.Append('…').ToString();
            shown.Append(IsHidden(rune.Value) ? "�" : rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>The same of a path that somebody has to find: nothing of it is left out.</summary>
    public static string Whole(string path) => string.Concat(path.EnumerateRunes().Select(rune => IsHidden(rune.Value) ? "�" : rune.ToString()));

    /// <summary>Whether a character is there without being seen, or ends a line without looking like it.</summary>
    public static bool IsHidden(int character) => Rune.IsValid(character) && Rune.GetUnicodeCategory(new Rune(character)) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
