using System.Text.RegularExpressions;

namespace Simulation.Tests.Runner.Explain;

/// <summary>An id of evidence, and the file of the repository that cites it.</summary>
internal sealed partial record Citation(string Id, string File)
{
    private static readonly string[] Skipped = ["bin", "obj", "artifacts", "out", "node_modules", "TestResults"];

    /// <summary>Every citation in code, documents and scenarios.</summary>
    public static IEnumerable<Citation> All() =>
        from file in FilesUnder(new DirectoryInfo(Repository.Root))
        where file.Extension is ".cs" or ".md" or ".yaml"
        from Match match in IdPattern().Matches(System.IO.File.ReadAllText(file.FullName))
        select new Citation(match.Value, Path.GetRelativePath(Repository.Root, file.FullName));

    private static IEnumerable<FileInfo> FilesUnder(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(Counts).SelectMany(FilesUnder));

    private static bool Counts(DirectoryInfo folder) => !folder.Name.StartsWith('.') && !Skipped.Contains(folder.Name);

    [GeneratedRegex(@"\b[GEFX]\d{3}\b")]
    private static partial Regex IdPattern();
}
