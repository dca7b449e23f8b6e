using System.Text.RegularExpressions;
using Simulation.Tests.Runner.Texts;

namespace Simulation.Tests.Conventions;

/// <summary>
/// The Dutch of the program, wherever it stands: in the tables of words and in pairs in the code. One word for one thing, and none a
/// policy officer would not write.
/// </summary>
public sealed partial class DutchWordsTests
{
    /// <summary>Every Dutch text with its place.</summary>
    private static IReadOnlyList<(string Place, string Text)> All { get; } = [.. InWords(), .. InCode()];

    [Fact]
    public void There_are_more_than_a_thousand_in_the_code_and_as_many_in_the_tables()
    {
        Assert.True(All.Count(one => one.Place.EndsWith(".cs", StringComparison.Ordinal)) > 1000);
        Assert.True(All.Count(one => one.Place.EndsWith(".txt", StringComparison.Ordinal)) > 1000);
    }

    [Fact]
    public void No_word_is_one_a_policy_officer_would_not_write()
    {
        var found = from one in All
                    let text = LanguageScan.WithoutNames(Hole().Replace(one.Text, " "))
                    from Match match in LanguageScan.Unwanted().Matches(text)
                    select $"{one.Place}: {match.Value} in: {LanguageScan.Around(text, match)}";
        Assert.Empty(found);
    }

    // A cell per Dutch column: those called nl, and where only Dutch stands in a table, its columns.
    private static IEnumerable<(string Place, string Text)> InWords()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Simulation.Runner", "Texts", "words"), "*.txt"))
        {
            string name = Path.GetFileName(file);
            foreach (var row in Simulation.Runner.Texts.WordRow.All(name, File.ReadAllText(file)))
            {
                for (int i = 1; i < Math.Min(row.Columns.Length, row.Cells.Length); i++)
                {
                    string column = row.Columns[i].TrimEnd('?');
                    if (column == "nl" || column.EndsWith(" nl", StringComparison.Ordinal)) yield return (name, row.Cells[i]);
                }
            }
        }
    }

    private static IEnumerable<(string Place, string Text)> InCode()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Simulation.Runner"), "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
            foreach (Match match in Pair().Matches(File.ReadAllText(file)))
                yield return (Path.GetFileName(file), match.Groups["nl"].Value);
        }
    }

    // Two strings in brackets, the Dutch before the English.
    [GeneratedRegex("""\(\s*\$?"(?<nl>(?:[^"\\]|\\.)*)"\s*,\s*\$?"(?:[^"\\]|\\.)*"\s*\)""")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
