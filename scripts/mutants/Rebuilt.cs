using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Simulation.Mutants;

/// <summary>A project as its own build compiles it, to be compiled again with one file changed; only the assembly, in a second or two.</summary>
internal sealed class Rebuilt
{
    private static readonly string[] MakeCode = ["Microsoft.NETCore.App.Ref", "csvhelper"];

    private readonly CSharpCommandLineArguments _build;
    private readonly CSharpCompilation _whole;
    private readonly Dictionary<string, SyntaxTree> _trees;

    private Rebuilt(CSharpCommandLineArguments build, CSharpCompilation whole, Dictionary<string, SyntaxTree> trees) =>
        (_build, _whole, _trees) = (build, whole, trees);

    /// <summary>The trees by their path inside the project.</summary>
    public IReadOnlyDictionary<string, SyntaxTree> Trees => _trees;

    public static Rebuilt Of(string project)
    {
        var build = CSharpCommandLineParser.Default.Parse(CommandLine(project), project, null);
        var how = build.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        var trees = build.SourceFiles.ToDictionary(
            file => Path.GetRelativePath(project, file.Path).Replace('\\', '/'),
            file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path)), how, file.Path));
        var references = build.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        // What is merely unusual, such as code that is never reached, is no reason not to build.
        var options = build.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress);
        var whole = CSharpCompilation.Create(build.CompilationName, trees.Values, references, options);
        var generators = build.AnalyzerReferences.SelectMany(Generators).ToList();
        CSharpGeneratorDriver.Create(generators, parseOptions: how).RunGeneratorsAndUpdateCompilation(whole, out var generated, out _);
        return new Rebuilt(build, (CSharpCompilation)generated, trees);
    }

    /// <summary>Writes the assembly with nothing changed: what tests say of that one they do not say of a slip.</summary>
    public void Build(string to)
    {
        var (file, tree) = _trees.First();
        if (Build(file, tree.GetText(), to) is { } wrong) throw new InvalidOperationException(wrong);
    }

    /// <summary>Writes the assembly with this text in the place of that file; says what is wrong where it cannot be built.</summary>
    public string? Build(string file, SourceText text, string to)
    {
        var tree = _trees[file];
        using var assembly = new MemoryStream();
        var result = _whole.ReplaceSyntaxTree(tree, tree.WithChangedText(text)).Emit(assembly, manifestResources: _build.ManifestResources);
        if (!result.Success) return result.Diagnostics.First(found => found.Severity == DiagnosticSeverity.Error).ToString();
        File.WriteAllBytes(to, assembly.ToArray());
        return null;
    }

    /// <summary>The generators of the framework and of the reader of tables; analyzers make no code here.</summary>
    private static IEnumerable<ISourceGenerator> Generators(CommandLineAnalyzerReference reference) =>
        !MakeCode.Any(name => reference.FilePath.Contains(name, StringComparison.OrdinalIgnoreCase)) ? [] :
        new AnalyzerFileReference(reference.FilePath, new Loader()).GetGenerators(LanguageNames.CSharp);

    /// <summary>What the build would tell the compiler.</summary>
    private static List<string> CommandLine(string project)
    {
        string[] asked =
        [
            // Build and not Compile, which leaves out what is embedded.
            "msbuild", project, "-t:Build", "-p:Configuration=Release", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:BuildProjectReferences=false", "-getItem:CscCommandLineArgs", "-nologo",
        ];
        using var told = Process.Start(new ProcessStartInfo("dotnet", asked) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string text = told.StandardOutput.ReadToEnd();
        told.WaitForExit();
        if (told.ExitCode != 0) throw new InvalidOperationException(text);
        using var document = JsonDocument.Parse(text);
        var items = document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs");
        return items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToList();
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath) { }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
