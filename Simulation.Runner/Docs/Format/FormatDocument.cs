using System.Text.RegularExpressions;

namespace Simulation.Runner.Docs.Format;

/// <summary>The page about the file format: people write the examples, the tables between the marks are made from code.</summary>
public static partial class FormatDocument
{
    /// <summary>The document with every table as the code has it.</summary>
    public static string Renewed(string document, Language language)
    {
        var marks = Mark().Matches(document).Select(mark => mark.Groups[1].Value).ToList();
        var wrong = FormatTables.All.Keys.Except(marks).Concat(marks.Except(FormatTables.All.Keys)).Concat(marks.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key)).ToList();
        if (wrong.Count > 0) throw new ArgumentException($"each table stands in the document once: {string.Join(", ", wrong)}", nameof(document));
        return Mark().Replace(document, mark => $"<!-- table {mark.Groups[1].Value}, made from code -->\n{FormatTables.All[mark.Groups[1].Value](language).TrimEnd('\n')}\n<!-- to here -->");
    }

    [GeneratedRegex("<!-- table ([a-z]+), made from code -->\n.*?<!-- to here -->", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
