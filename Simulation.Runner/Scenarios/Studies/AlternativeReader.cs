using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>An alternative as it was written: what it makes of the base, and which paths it gives a value.</summary>
internal sealed record Variant(string Name, Bilingual? Title, StatedScenario Stated, IReadOnlySet<string> Sets, Place At)
{
    /// <summary>The alternative; nothing when the model has something against it, which is then in the list of errors.</summary>
    public Alternative? Compose(string file, ErrorList errors)
    {
        var title = Title ?? Bilingual.Same(Name);
        var texts = Stated.Texts with { Name = Name, Title = title, Summary = null };
        return Composer.Of(Stated with { Texts = texts }, file, errors) is { } scenario ? new Alternative(Name, title, scenario) : null;
    }
}

/// <summary>Reads the alternatives of a comparison; each begins with the base and changes it.</summary>
internal sealed class AlternativeReader(StatedScenario under, ErrorList errors)
{
    private static readonly string[] Known = ["name", "title", "set", Model.Events, Model.Off];

    private readonly List<Variant> _variants = [];

    public IReadOnlyList<Variant> Read(Branch? alternatives)
    {
        foreach (var item in alternatives is null ? [] : Lists.Blocks(alternatives, errors))
            One(item);
        return _variants;
    }

    private void One(Branch item)
    {
        Blocks.Only(item, Known, errors);
        string? name = item["name"] is { } named ? ScalarReader.Name(named.Value, named.Path, named.At, errors) : null;
        if (item["name"] is null)
            errors.Add(item.At, $"{item.Path}.name", ScenarioErrorKind.MissingKey);
        else if (name is not null && _variants.Find(other => other.Name == name) is { } same)
            errors.Add(item["name"]!.Value!.At, $"{item.Path}.name", ScenarioErrorKind.DuplicateItem, name, same.At.Line);
        var title = Blocks.Text(item["title"], errors);
        var draft = under.Draft.Copy();
        var layer = new LayerReader(draft, OriginKind.Study, errors);
        SetReader.Read(item["set"], layer, errors);
        if (item[Model.Events] is { } events)
            layer.Read(events);
        if (item[Model.Off] is { } off)
            layer.SwitchOff(off);
        if (item["set"] is null && item[Model.Events] is null && item[Model.Off] is null)
            errors.Add(new ScenarioError(item.At, item.Path, ScenarioErrorKind.NothingChanges, ScenarioErrorKind.NothingChanges.With(), Bilingual.Same("set, events, off")));
        _variants.Add(new Variant(name ?? "", title, under with { Draft = draft }, layer.Stated, item.At));
    }
}
