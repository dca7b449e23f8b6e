using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>What a scenario file and those it extends state; it can be built unless something it rests on could not be read.</summary>
internal sealed record StatedScenario(Draft Draft, IReadOnlyList<Ground> Grounds, ScenarioTexts Texts, bool CanBeBuilt);

/// <summary>Reads the lines of a scenario file: its texts, what it extends, its plans and assumptions, and their grounds.</summary>
internal sealed class ScenarioReader(FolderReader files, ReadOptions options, ErrorList errors)
{
    private static readonly string[] Known = ["name", "title", "summary", "extends", .. LayerReader.Names, "sources", "assumed"];

    /// <summary>What kinds of file there are, to say in a message.</summary>
    public static readonly Bilingual AScenario = ("een scenario", "a scenario");
    public static readonly Bilingual AStudy = ("een studie", "a study");

    /// <summary>Files that may lie below a file.</summary>
    private const int Deepest = 2;

    private static readonly Bilingual TwoBelow =
        ("hoogstens twee bestanden eronder: een project en de basis", "two files below at most: a project and the base");

    private readonly Shelf _shelf = options.Shelf ?? new Shelf();

    /// <summary>What a file states; nothing when it is not YAML or not a scenario at all.</summary>
    public StatedScenario? Read(string file, string? text) => Read(new NamedFile(file, files), null, text);

    /// <summary>The same of a file that another one asks for.</summary>
    public StatedScenario? Read(NamedFile named, Branch? asked, string? text = null)
    {
        if (Tree(named, text, asked) is not { } root || IsStudy(root)) return null;
        var under = Extended(root, named.Path, named.Files);
        return Lines(root, named.Path, under, OriginKind.File);
    }

    /// <summary>The names and values in a file; nothing when it cannot be read.</summary>
    public Branch? Tree(string file, string? text) => Tree(new NamedFile(file, files), text, null);

    /// <summary>The same, perhaps because another one asked for it, from the folder it may come from.</summary>
    private Branch? Tree(NamedFile named, string? text, Branch? asked)
    {
        string file = named.Path;
        errors.Opened(file);
        string? source = text is not null
            ? SourceText.Checked(text, file, errors)
            : _shelf.Read(named.Files, file, asked?.Value?.At ?? Place.OfFile(file), asked?.Path ?? "", errors, named.Meant);
        return source is not null && YamlReader.Read(file, source, errors) is { } mapping ? Branch.Of(mapping, errors) : null;
    }

    private bool IsStudy(Branch root)
    {
        if (root["study"] is { } study)
            errors.Add(study.At, "", ScenarioErrorKind.WrongKindOfFile.With(AStudy), AScenario);
        return root["study"] is not null;
    }

    private StatedScenario Lines(Branch root, string file, StatedScenario? under, OriginKind kind)
    {
        var draft = under?.Draft.Copy() ?? new Draft();
        var layer = new LayerReader(draft, kind);
        foreach (var child in root.Children)
        {
            if (!layer.Read(child) && !Known.Contains(child.Name)) Unknown.Key(child, Known);
        }

        var grounds = new CitationReader(draft, layer.Stated, options.Evidence).Read(root["sources"], root["assumed"]);
        bool complete = root["extends"] is null || under is { CanBeBuilt: true };
        return new StatedScenario(draft, [.. under?.Grounds ?? [], .. grounds], Texts(root, file, under), complete);
    }

    private static ScenarioTexts Texts(Branch root, string file, StatedScenario? under) =>
        new(file, Blocks.Name(root) ?? "", Blocks.Text(root["title"]), Blocks.Text(root["summary"]), under?.Texts);

    /// <summary>What the extended file states; a project may lie between a file and the base and nothing more.</summary>
    private StatedScenario? Extended(Branch root, string file, FolderReader within, Branch? top = null, params IReadOnlyList<string> above)
    {
        if (root["extends"] is not { } extends || ScalarReader.Text(extends) is not { } reference) return null;
        if (NamedFile.Find(reference, file, within, options, extends) is not { Path: var path } named
            || IsRefused(path, reference, top ?? extends, [.. above, file]))
        {
            return null;
        }

        int before = errors.Count;
        if (Tree(named, null, extends) is not { } below || IsStudy(below)) return null;
        var stated = Lines(below, path, Extended(below, path, named.Files, top ?? extends, [.. above, file]), OriginKind.Base);
        if (errors.Count == before) new Builder(stated.Draft, path, errors) { Complete = false }.Check();
        return stated with { CanBeBuilt = stated.CanBeBuilt && errors.Count == before };
    }

    private static bool IsRefused(string path, string reference, Branch asked, IReadOnlyList<string> above)
    {
        bool cyclic = above.Any(file => IsSame(path, file));
        if (cyclic)
            asked.RefuseValue(ScenarioErrorKind.CyclicExtends.With(reference));
        else if (above.Count > Deepest)
            asked.RefuseValue(ScenarioErrorKind.ExtendsTooDeep.With(reference), TwoBelow);
        return cyclic || above.Count > Deepest;
    }

    private static bool IsSame(string path, string other) => Path.GetFullPath(path) == Path.GetFullPath(other);
}
