using Simulation.Core.Observation;
using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Reads the lines of a study file, and holds what it makes of its base against the model.</summary>
internal sealed class StudyReader(FolderReader files, ReadOptions options, ErrorList errors)
{
    private static readonly Group Numbers = new("", "", [.. Model.Of(typeof(StudySettings), "")]);

    private static readonly string[] Known =
    [
        "study", "title", "summary", "question", "base", "base_title", .. Numbers.Names, "outcomes", "set", "alternatives", "axes",
    ];

    private readonly ScenarioReader _scenarios = new(files, options, errors);

    /// <summary>The study; nothing when anything is wrong, which is then in the list of errors.</summary>
    public LoadedStudy? Read(string file, string? text)
    {
        errors.Opened(file);
        if (_scenarios.Tree(file, text, null, "") is not { } root || IsScenario(root))
            return null;
        Blocks.Only(root, Known, errors);
        string name = Name(root["study"], new Place(file, 1, 1)) ?? "";
        var title = Blocks.Text(root["title"], errors) ?? Bilingual.Same(name);
        var summary = Blocks.Text(root["summary"], errors);
        var question = Blocks.Text(root["question"], errors);
        var settings = Settings(root);
        var outcomes = Outcomes(root["outcomes"]);
        return Made(root, settings, file) is not ({ } under, var alternatives, var axes) ? null : new LoadedStudy
        {
            File = file,
            Name = name,
            Title = title,
            Summary = summary,
            Question = question,
            Settings = settings,
            Outcomes = outcomes,
            Base = under,
            Alternatives = alternatives,
            Axes = axes,
        };
    }

    /// <summary>What the study makes of its base.</summary>
    private (LoadedScenario Base, IReadOnlyList<Alternative> Alternatives, IReadOnlyList<VariedAxis> Axes)? Made(Branch root, StudySettings settings, string file)
    {
        if (Base(root["base"], file) is not { } stated)
            return null;
        var changed = Called(WithSet(stated, root["set"]), root["base_title"]);
        var variants = new AlternativeReader(changed, errors).Read(root["alternatives"]);
        var axes = new AxisReader(changed.Draft, errors).Read(root["axes"]);
        new DesignCheck(root, settings, errors).Check(variants, axes);
        var under = Composer.Of(changed, file, errors);
        var alternatives = variants.Select(variant => variant.Compose(file, errors)).OfType<Alternative>().ToList();
        if (under is null || errors.Any)
            return null;
        new PointCheck(file, errors).Check([under, .. alternatives.Select(alternative => alternative.Scenario)], axes, settings);
        return (under, alternatives, axes);
    }

    private bool IsScenario(Branch root)
    {
        bool scenario = root["study"] is null && root["name"] is not null;
        if (scenario)
            errors.Add(new ScenarioError(root["name"]!.At, "", ScenarioErrorKind.WrongKindOfFile, ScenarioErrorKind.WrongKindOfFile.With(new Bilingual("een scenario", "a scenario")), new Bilingual("een studie", "a study")));
        return scenario;
    }

    private string? Name(Branch? named, Place otherwise)
    {
        if (named is not null)
            return ScalarReader.Name(named.Value, named.Path, named.At, errors);
        errors.Add(otherwise, "study", ScenarioErrorKind.MissingKey);
        return null;
    }

    private StudySettings Settings(Branch root)
    {
        var settings = new StudySettings();
        foreach (var field in Numbers.Fields)
        {
            if (root[field.Name] is not { } written || ScalarReader.Read(written.Value, field, written.Path, written.At, errors) is not { } value)
                continue;
            if (field.Range is { } range && !(value.Number >= range.Low && value.Number <= range.High))
                errors.Add(new ScenarioError(written.Value!.At, written.Path, ScenarioErrorKind.NotPossible, ScenarioErrorKind.NotPossible.With(value), field.Allowed));
            else
                field.Property.SetValue(settings, value.ToModel(field.Property.PropertyType));
        }

        return settings;
    }

    private List<Outcome> Outcomes(Branch? list)
    {
        var outcomes = new List<Outcome>();
        foreach (var word in list is null ? [] : Lists.Words(list, errors))
        {
            if (Outcome.All.FirstOrDefault(outcome => outcome.Id == word.Text) is { } known)
                outcomes.Add(known);
            else
                Unknown.Item(word, list!.Path, [.. Outcome.All.Select(outcome => outcome.Id)], ScenarioErrorKind.UnknownOutcome, errors);
        }

        return outcomes;
    }

    /// <summary>The scenario the study is put on. When it cannot be read, what the study sets in it is not looked at.</summary>
    private StatedScenario? Base(Branch? written, string file)
    {
        int before = errors.Count;
        var (path, stated) = options.Base is { } chosen
            ? (chosen, new ScenarioReader(FolderReader.For(chosen, options.Root), options, errors).Read(chosen, null))
            : Named(written, file);
        if (stated is { CanBeBuilt: true } && errors.Count == before)
            new Builder(stated.Draft, path, errors).Check();
        return errors.Count == before ? stated : null;
    }

    private (string Path, StatedScenario? Stated) Named(Branch? written, string file)
    {
        if (written is null)
            errors.Add(new Place(file, 1, 1), "base", ScenarioErrorKind.MissingKey);
        if (written is null || ScalarReader.Text(written.Value, "base", written.At, errors) is not { } reference)
            return ("", null);
        var at = written.Value!.At;
        return files.Follow(reference, file, at, "base", errors) is { } path ? (path, _scenarios.Read(path, null, at, "base")) : ("", null);
    }

    /// <summary>In a comparison the base is what the study makes of it, which asks for a name of its own.</summary>
    private StatedScenario Called(StatedScenario stated, Branch? title) =>
        Blocks.Text(title, errors) is { } called ? stated with { Texts = stated.Texts with { Title = called } } : stated;

    private StatedScenario WithSet(StatedScenario stated, Branch? set)
    {
        var draft = stated.Draft.Copy();
        SetReader.Read(set, new LayerReader(draft, OriginKind.Study, errors), errors);
        return stated with { Draft = draft };
    }
}
