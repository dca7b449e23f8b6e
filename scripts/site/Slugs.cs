using System.Globalization;
using System.Text;

namespace Simulation.Site;

/// <summary>Anchors of headings as GitHub makes them, so that a link with an anchor means the same in the repository and in the site.</summary>
internal sealed class Slugs
{
    private readonly Dictionary<string, int> _used = [];

    public string Of(string heading)
    {
        var slug = new StringBuilder();
        foreach (var rune in heading.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-') slug.Append('-');
            else if (Stays(rune)) slug.Append(rune.ToString());
        }

        string plain = slug.ToString();
        int before = _used.GetValueOrDefault(plain);
        _used[plain] = before + 1;
        return before == 0 ? plain : $"{plain}-{before}";
    }

    private static bool Stays(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '_'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
}
