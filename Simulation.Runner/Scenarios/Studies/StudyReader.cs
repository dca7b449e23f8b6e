using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Reads the lines of a study file, and holds what it makes of its base against the model.</summary>
internal sealed class StudyReader(FolderReader files, ReadOptions options, ErrorList errors)
{
    /// <summary>The numbers a study may set.</summary>
    public static readonly Group Numbers = new("", "", [.. Model.Of(typeof(StudySettings), "")]);

    private static readonly string[] Known =
    [
        "study", "title", "summary", "question", "base", "base_title", .. Numbers.Names, "outcomes", LevelReader.Key, "set", "alternatives", "axes",
    ];

    private readonly ScenarioReader _scenarios = new(files, options, errors);

    /// <summary>The study; nothing when anything is wrong, which is then in the list of errors.</summary>
    public LoadedStudy? Read(string file, string? text)
    {
        if (_scenarios.Tree(file, text) is not { } root || IsScenario(root)) return null;
        Blocks.Only(root, Known);
        string name = Blocks.Name(root, "study") ?? "";
        var title = Blocks.Text(root["title"]) ?? Bilingual.Same(name);
        var summary = Blocks.Text(root["summary"]);
        var question = Blocks.Text(root["question"]);
        var settings = Settings(root);
        var outcomes = Outcomes(root["outcomes"]);
        var keeps = LevelReader.Read(root[LevelReader.Key]);
        if (Base(root, file) is not { } stated) return null;
        var changed = Changed(stated, root);
        var variants = new AlternativeReader(changed).Read(root["alternatives"]);
        var axes = new AxisReader(changed.Draft).Read(root["axes"]);
        new DesignCheck(root, settings).Check(variants, axes);
        var under = Builder.Scenario(changed, file, errors);
        var alternatives = variants.Select(variant => Builder.Scenario(variant.Stated, file, errors)).OfType<LoadedScenario>().ToList();
        if (under is null || errors.Any) return null;
        var lived = alternatives.SelectMany(other => AlreadyLived.Errors(under, other));
        foreach (var error in AlreadyLived.AfterEnd(under, settings.Years).Concat(lived)) errors.Add(error);
        if (errors.Any) return null;
        var study = new LoadedStudy
        {
            File = file,
            Name = name,
            Title = title,
            Summary = summary,
            Question = question,
            Settings = settings,
            Outcomes = outcomes,
            Keeps = keeps,
            Base = under,
            Alternatives = [.. alternatives.Select(scenario => new Alternative(scenario.Name, scenario.Title, scenario))],
            Axes = axes,
        };
        new PointCheck(study, errors).Check();
        return study;
    }

    /// <summary>In a comparison the base is what the study makes of it, which asks for a name of its own.</summary>
    private static StatedScenario Changed(StatedScenario stated, Branch root)
    {
        var draft = stated.Draft.Copy();
        new LayerReader(draft, OriginKind.Study).ReadSet(root["set"]);
        var title = Blocks.Text(root["base_title"]) ?? stated.Texts.Title;
        return stated with { Draft = draft, Texts = stated.Texts with { Title = title } };
    }

    private bool IsScenario(Branch root)
    {
        bool scenario = root["study"] is null && root["name"] is not null;
        if (scenario)
            errors.Add(root["name"]!.At, "", ScenarioErrorKind.WrongKindOfFile.With(ScenarioReader.AScenario), ScenarioReader.AStudy);
        return scenario;
    }

    private static StudySettings Settings(Branch root)
    {
        var settings = new StudySettings();
        foreach (var field in Numbers.Fields)
        {
            if (root[field.Name] is { } written && ScalarReader.Within(written, field, field.Range) is { } value)
                field.Property.SetValue(settings, value.ToModel(field.Property.PropertyType));
        }

        return settings;
    }

    private static List<Outcome> Outcomes(Branch? list)
    {
        var outcomes = new List<Outcome>();
        foreach (var word in list is null ? [] : Lists.Words(list))
        {
            if (Outcome.All.FirstOrDefault(outcome => outcome.Id == word.Text) is { } known)
                outcomes.Add(known);
            else
                Unknown.Item(word, list!, [.. Outcome.All.Select(outcome => outcome.Id)], ScenarioErrorKind.UnknownOutcome);
        }

        return outcomes;
    }

    /// <summary>The scenario the study is put on. When it cannot be read, what the study sets in it is not looked at.</summary>
    private StatedScenario? Base(Branch root, string file)
    {
        int before = errors.Count;
        var (path, stated) = options.Base is { } chosen
            ? (chosen, new ScenarioReader(FolderReader.For(chosen, options.Root), options, errors).Read(chosen, null))
            : Named(root, file);
        if (stated is { CanBeBuilt: true } && errors.Count == before) new Builder(stated.Draft, path, errors).Check();
        return errors.Count == before ? stated : null;
    }

    private (string Path, StatedScenario? Stated) Named(Branch root, string file)
    {
        if (Blocks.Must(root, "base") is not { } written || ScalarReader.Text(written) is not { } reference)
            return ("", null);
        if (NamedFile.Find(reference, file, files, options, written) is not { } named) return ("", null);
        return (named.Path, _scenarios.Read(named, written));
    }
}
