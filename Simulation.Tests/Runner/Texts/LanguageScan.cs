using System.Text.RegularExpressions;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Words by which one sees that a text is in another language than it should be, and words no Dutch text here has.</summary>
internal static partial class LanguageScan
{
    /// <summary>English words that are no Dutch ones; names of files, options and documents are taken out before.</summary>
    [GeneratedRegex(@"\b(the|with|without|which|from|share|mean|and|that|this|these|are|for|to|by|not|have|has|their|people|homes?|residents?|years|runs?|against|each|than|more|less|between|who|what|when|where|there|than|other|of the|is a|in a|takes|costs|seed)\b", RegexOptions.IgnoreCase)]
    public static partial Regex English();

    /// <summary>What a policy officer would not write, or what is called something else everywhere: a run is a doorrekening, a seed a
    /// startgetal, pairing is koppelen, and nothing is aantoonbaar outside the model.</summary>
    [GeneratedRegex(@"\b(runs?|seed|winst van paren|zonder paren|met paren|werkt paren|aantoonba\w+|gespeelde leven\w*|beginwaarde\w*|baseline|outcome|sample|toeval \d+|simulatierun\w*|replicatie\w*|support|stakeholders?)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Unwanted();

    /// <summary>What stands in a text around a find, for a test to tell.</summary>
    public static string Around(string text, Match match) =>
        text[Math.Max(0, match.Index - 50)..Math.Min(text.Length, match.Index + 50)].ReplaceLineEndings(" ");

    /// <summary>A text without what is the same in every language: options, ids, files, hashes.</summary>
    public static string WithoutNames(string text) => Names().Replace(text, " ");

    [GeneratedRegex(@"`[^`]*`|\*\.\w+|--[a-z-]+|\b[\w-]*[_/\\][\w/\\.-]*|\b[\w-]+\.(csv|json|yaml|md|html|txt|gz|runs)\b|\bgwsim( [a-z]+)?\b|\b[0-9a-f]{8,}…?")]
    private static partial Regex Names();
}
