using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>What a scenario file and the file it extends state; it can be built unless something it rests on could not be read.</summary>
internal sealed record StatedScenario(Draft Draft, IReadOnlyList<Ground> Grounds, ScenarioTexts Texts, bool CanBeBuilt);

/// <summary>Reads the lines of a scenario file: its texts, what it extends, its plans and assumptions, and their grounds.</summary>
internal sealed class ScenarioReader(FolderReader files, ReadOptions options, ErrorList errors)
{
    private static readonly string[] Known = ["name", "title", "summary", "extends", .. LayerReader.Names, "sources", "assumed"];

    private readonly Shelf _shelf = options.Shelf ?? new Shelf();

    /// <summary>What a file states; nothing when it is not YAML or not a scenario at all.</summary>
    public StatedScenario? Read(string file, string? text, Place? askedAt = null, string key = "")
    {
        errors.Opened(file);
        if (Tree(file, text, askedAt, key) is not { } root || IsStudy(root))
            return null;
        var under = Extended(root, file);
        return Lines(root, file, under, OriginKind.File);
    }

    /// <summary>The names and values in a file; nothing when it cannot be read.</summary>
    public Branch? Tree(string file, string? text, Place? askedAt, string key)
    {
        string? source = text is not null
            ? SourceText.Checked(text, file, errors)
            : _shelf.Read(files, file, askedAt ?? Place.OfFile(file), key, errors);
        return source is not null && YamlReader.Read(file, source, errors) is { } mapping ? Branch.Of(mapping, errors) : null;
    }

    private bool IsStudy(Branch root)
    {
        if (root["study"] is not { } study)
            return false;
        errors.Add(new ScenarioError(study.At, "", ScenarioErrorKind.WrongKindOfFile, ScenarioErrorKind.WrongKindOfFile.With(new Bilingual("een studie", "a study")), new Bilingual("een scenario", "a scenario")));
        return true;
    }

    private StatedScenario Lines(Branch root, string file, StatedScenario? under, OriginKind kind)
    {
        var draft = under?.Draft.Copy() ?? new Draft();
        var layer = new LayerReader(draft, kind, errors);
        foreach (var child in root.Children)
        {
            if (!layer.Read(child) && !Known.Contains(child.Name))
                Unknown.Key(child, Known, errors);
        }

        var grounds = new CitationReader(draft, layer.Stated, options.Evidence, errors).Read(root["sources"], root["assumed"]);
        bool complete = root["extends"] is null || under is { CanBeBuilt: true };
        return new StatedScenario(draft, [.. under?.Grounds ?? [], .. grounds], Texts(root, file, under), complete);
    }

    private ScenarioTexts Texts(Branch root, string file, StatedScenario? under)
    {
        string? name = root["name"] is { } named ? ScalarReader.Name(named.Value, named.Path, named.At, errors) : null;
        if (root["name"] is null)
            errors.Add(new Place(file, 1, 1), "name", ScenarioErrorKind.MissingKey);
        return new ScenarioTexts(file, name ?? "", Blocks.Text(root["title"], errors), Blocks.Text(root["summary"], errors), under?.Texts.File);
    }

    /// <summary>What the extended file states; one level, so that a reader never has to look further than two files.</summary>
    private StatedScenario? Extended(Branch root, string file)
    {
        if (root["extends"] is not { } extends || ScalarReader.Text(extends.Value, "extends", extends.At, errors) is not { } reference)
            return null;
        var at = extends.Value!.At;
        if (files.Follow(reference, file, at, "extends", errors) is not { } path)
            return null;
        if (IsSame(path, file))
        {
            errors.Add(at, "extends", ScenarioErrorKind.CyclicExtends, reference);
            return null;
        }

        errors.Opened(path);
        int before = errors.Count;
        if (Tree(path, null, at, "extends") is not { } below || IsStudy(below) || HasBelow(below, path, file, reference, at))
            return null;
        var stated = Lines(below, path, null, OriginKind.Base);
        if (errors.Count == before)
            new Builder(stated.Draft, path, errors) { Complete = false }.Check();
        return stated with { CanBeBuilt = stated.CanBeBuilt && errors.Count == before };
    }

    private bool HasBelow(Branch below, string path, string file, string reference, Place at)
    {
        if (below["extends"] is not { } deeper)
            return false;
        errors.Add(deeper.Value is YamlScalar further && IsCyclic(further.Text, path, file)
            ? new ScenarioError(at, "extends", ScenarioErrorKind.CyclicExtends, ScenarioErrorKind.CyclicExtends.With(reference))
            : new ScenarioError(at, "extends", ScenarioErrorKind.ExtendsTooDeep, ScenarioErrorKind.ExtendsTooDeep.With(reference), new Bilingual("één niveau: een bestand zonder `extends`", "one level: a file without `extends`")));
        return true;
    }

    // No name of a file has hidden characters, and asking the system about one that has is an error.
    private static bool IsCyclic(string reference, string from, string file) =>
        !reference.Any(c => Printable.IsHidden(c)) && IsSame(Path.Combine(Path.GetDirectoryName(from) ?? "", reference), file);

    private static bool IsSame(string path, string other) => Path.GetFullPath(path) == Path.GetFullPath(other);
}
