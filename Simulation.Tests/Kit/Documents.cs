using System.Text.RegularExpressions;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Kit;

/// <summary>A piece of code in a document: in what language, where, and what it says.</summary>
public sealed record DocumentBlock(string Document, int Line, string Language, string Text)
{
    public string Place => $"{Document}:{Line}";

    public override string ToString() => $"{Place} ({Language})";
}

/// <summary>The documents for readers and the pieces of code in them.</summary>
internal static partial class Documents
{
    private static readonly string[] NotBySomebody = ["docs/parameters.md", "docs/predictions.md"];

    /// <summary>Every document in the repository, by its path.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(Repository.Root, "scenarios", "README.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public static string Read(string document) => Repository.Read(document.Split('/'));

    /// <summary>The blocks between fences.</summary>
    public static IEnumerable<DocumentBlock> Blocks(string document)
    {
        string text = Read(document);
        return Fence().Matches(text).Select(block => new DocumentBlock(document, LineOf(text, block.Index), block.Groups[1].Value, block.Groups[2].Value));
    }

    public static IEnumerable<DocumentBlock> AllBlocks => All.SelectMany(Blocks);

    /// <summary>What stands between backquotes in a line.</summary>
    public static IEnumerable<DocumentBlock> Inline(string document)
    {
        // Blocks are blanked out and their lines stay, so that the numbers of lines stay right.
        string text = Fence().Replace(Read(document), block => new string('\n', block.Value.Count(c => c == '\n')));
        return Code().Matches(text).Select(code => new DocumentBlock(document, LineOf(text, code.Index), "", code.Groups[1].Value.ReplaceLineEndings(" ")));
    }

    public static IEnumerable<DocumentBlock> AllInline => All.Except(NotBySomebody).SelectMany(Inline);

    /// <summary>The alternatives of a shipped study, by name.</summary>
    public static IEnumerable<string> AlternativesOf(string study) =>
        StudyFile.Read(Path.Combine(Repository.Root, "scenarios", $"{study}.yaml")).Value!.Alternatives.Select(one => one.Name);

    private static int LineOf(string text, int at) => 1 + text.AsSpan(0, at).Count('\n');

    [GeneratedRegex("^```(\\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("(?<!`)`([^`]+)`(?!`)")]
    private static partial Regex Code();
}
