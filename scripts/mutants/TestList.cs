using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Simulation.Mutants;

/// <summary>The classes of tests that may catch a slip, those first that speak of the file it is in.</summary>
internal sealed class TestList
{
    /// <summary>Where the tests of a project stand. What compares with a kept file of results is golden and is not asked.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Simulation.Core"] = ["Core", "Laws"],
        ["Simulation.Runner"] = ["Runner"],
    };

    private const int Others = 3;

    private readonly List<(string File, string Text, List<string> Classes)> _files;

    private TestList(List<(string File, string Text, List<string> Classes)> files) => _files = files;

    public static TestList Of(string root, string project)
    {
        var files = new List<(string File, string Text, List<string> Classes)>();
        foreach (string room in Rooms[project])
        {
            string folder = Path.Combine(root, "Simulation.Tests", room);
            foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                string text = File.ReadAllText(file);
                if (IsGolden(text) || !Regex.IsMatch(text, @"\[\w*(?:Fact|Theory)\b", RegexOptions.None, TimeSpan.FromSeconds(1))) continue;
                files.Add((Path.GetRelativePath(folder, file).Replace('\\', '/'), text, Classes(text)));
            }
        }

        return new TestList(files);
    }

    /// <summary>Groups in the order they are asked: of this file, those that name it, of its folder, and all others unless only the near ones are meant.</summary>
    public IReadOnlyList<IReadOnlyList<string>> For(string file, bool near)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        string room = Path.GetDirectoryName(file)!.Replace('\\', '/') + "/";
        int Rank((string File, string Text, List<string> Classes) test)
        {
            if (Path.GetFileName(test.File).StartsWith(name, StringComparison.Ordinal)) return 0;
            if (Regex.IsMatch(test.Text, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(1))) return 1;
            return test.File.StartsWith(room, StringComparison.Ordinal) ? 2 : Others;
        }

        return _files.GroupBy(Rank).Where(group => !near || group.Key < Others).OrderBy(group => group.Key).Select(group => group.SelectMany(test => test.Classes).ToList()).ToList();
    }

    private static bool IsGolden(string text) =>
        text.Contains("AssertFresh", StringComparison.Ordinal) || text.Contains("\"Golden\"", StringComparison.Ordinal);

    private static List<string> Classes(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        .Where(type => type.Parent is BaseNamespaceDeclarationSyntax && !type.Modifiers.Any(SyntaxKind.StaticKeyword) && !type.Modifiers.Any(SyntaxKind.AbstractKeyword))
        .Select(type => $"{((BaseNamespaceDeclarationSyntax)type.Parent!).Name}.{type.Identifier.Text}").ToList();
}
