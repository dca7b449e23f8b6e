using System.Text.RegularExpressions;

namespace Simulation.Runner.Docs.Format;

/// <summary>The page about the file format: people write the examples, the tables between the marks are made from code.</summary>
public static partial class FormatDocument
{
    /// <summary>The document with every table as the code has it.</summary>
    public static string Renewed(string document, Language language)
    {
        var tables = FormatTables.All;
        var marks = Mark().Matches(document).Select(NameIn).ToList();
        var twice = marks.Where((name, nth) => marks.IndexOf(name) < nth);
        string wrong = string.Join(", ", tables.Keys.Except(marks).Concat(marks.Except(tables.Keys)).Concat(twice));
        return wrong.Length > 0
            ? throw new ArgumentException($"each table stands in the document once: {wrong}", nameof(document))
            : Mark().Replace(document, mark => Between(NameIn(mark), tables[NameIn(mark)](language).TrimEnd('\n')));
    }

    private static string NameIn(Match mark) => mark.Groups["name"].Value;

    private static string Between(string name, string table) => $"<!-- table {name}, made from code -->\n{table}\n<!-- to here -->";

    [GeneratedRegex("<!-- table (?<name>[a-z]+), made from code -->\n.*?<!-- to here -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
