using System.Text;
using System.Text.Unicode;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Files;

/// <summary>Bytes become text, strictly. A byte order mark and Windows line ends mean nothing and pass: git writes them by itself on
/// many machines. Tabs, other control characters and characters one cannot see do not pass.</summary>
internal static class SourceText
{
    private static readonly Bilingual Spaces = new("spaties", "spaces");
    private static readonly Bilingual Visible = new("tekens die men ziet", "characters one can see");

    /// <summary>The text, with line ends as one character; nothing when there are errors.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, ErrorList errors)
    {
        if (!Utf8.IsValid(bytes))
        {
            errors.Add(FirstInvalid(bytes, file), "", ScenarioErrorKind.NotUtf8, Bilingual.Same("UTF-8"));
            return null;
        }

        return Checked(Encoding.UTF8.GetString(bytes), file, errors);
    }

    /// <summary>The same for a text that is in memory already.</summary>
    public static string? Checked(string text, string file, ErrorList errors)
    {
        string body = text.StartsWith('\uFEFF') ? text[1..] : text;
        string[] lines = body.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        int before = errors.Count;
        for (int i = 0; i < lines.Length && !errors.Full; i++) CheckLine(lines[i], i + 1, file, errors);
        return errors.Count == before ? string.Join('\n', lines) : null;
    }

    // The first such character of a line is reported: a text in another encoding has one at every second place.
    private static void CheckLine(string line, int number, string file, ErrorList errors)
    {
        int column = 1;
        foreach (var rune in line.EnumerateRunes())
        {
            if (Printable.IsHidden(rune.Value))
            {
                var hidden = ScenarioErrorKind.HiddenCharacter.With($"U+{rune.Value:X4}");
                bool isTab = rune.Value == '\t';
                errors.Add(new Place(file, number, column), "", isTab ? ScenarioErrorKind.Tab : hidden, isTab ? Spaces : Visible);
                return;
            }

            column += rune.Utf16SequenceLength;
        }
    }

    private static Place FirstInvalid(ReadOnlySpan<byte> bytes, string file)
    {
        Utf8.ToUtf16(bytes, new char[bytes.Length], out int valid, out _, replaceInvalidSequences: false);
        string before = Encoding.UTF8.GetString(bytes[..valid]);
        return new Place(file, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
