using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>An alternative as it was written: what it makes of the base, and which paths it gives a value.</summary>
internal sealed record Variant(StatedScenario Stated, IReadOnlySet<string> Sets, Place At);

/// <summary>Reads the alternatives of a comparison; each begins with the base and changes it.</summary>
internal sealed class AlternativeReader(StatedScenario under)
{
    /// <summary>What of the lists of the base an alternative has not.</summary>
    public const string Without = "without";

    private static readonly string[] Changing = [Without, "set", Model.Money, Model.Events, Model.Off, Model.Instead];
    private static readonly string[] Known = ["name", "title", .. Changing];

    /// <summary>Where the month of opening may stand.</summary>
    public static readonly Bilingual Calendar =
        ("opened in het scenario, of onder set van de studie", "opened in the scenario, or under set of the study");

    private readonly List<Variant> _variants = [];

    public IReadOnlyList<Variant> Read(Branch? alternatives)
    {
        foreach (var item in alternatives is null ? [] : Lists.Blocks(alternatives)) One(item);
        return _variants;
    }

    private void One(Branch item)
    {
        Blocks.Only(item, Known);
        string? name = Blocks.Name(item);
        if (name is not null && _variants.Find(other => other.Stated.Texts.Name == name) is { } same)
            item["name"]!.RefuseValue(ScenarioErrorKind.DuplicateItem.With(name, same.At.Line));
        var title = Blocks.Text(item["title"]);
        var draft = under.Draft.Copy();
        if (item[Without] is { } left) Leave(left, draft);
        var layer = new LayerReader(draft, OriginKind.Study);
        layer.ReadSet(item["set"]);
        item["set"]?[Model.Opened]?.Refuse(ScenarioErrorKind.SameForAll, Calendar);
        foreach (var list in NamedList.All)
        {
            if (item[list.Name] is { } items)
                layer.Read(items);
        }

        foreach (string path in layer.Stated.Where(KnownBlock.Has).Take(1))
            item.Errors.Add(AlreadyLived.InBaseOnly(draft.Settings[path].Origin.At!.Value, $"{item.Path}.set.{KnownBlock.Name}"));
        if (item[Model.Off] is { } off)
            layer.SwitchOff(off);
        if (item[Model.Instead] is { } instead)
            layer.Read(instead);
        if (Changing.All(key => item[key] is null))
            item.Refuse(ScenarioErrorKind.NothingChanges, Bilingual.Same(string.Join(", ", Changing)));
        var texts = under.Texts with { Name = name ?? "", Title = title ?? Bilingual.Same(name ?? ""), Summary = null };
        _variants.Add(new Variant(under with { Draft = draft, Texts = texts }, layer.Stated, item.At));
    }
    private static string[] There(Draft draft) =>
        [.. NamedList.All.SelectMany(list => draft.Names[list].Select(name => $"{list.Name}.{name}"))];

    /// <summary>A list of streams and events the base has and this has not: money.NAME, events.NAME.</summary>
    private static void Leave(Branch without, Draft draft)
    {
        foreach (var word in Lists.Words(without))
        {
            string[] parts = word.Text.Split('.', 2);
            var list = NamedList.Named(parts[0]) ?? NamedList.Events;
            if (parts.Length == 2 && NamedList.Named(parts[0]) is not null && draft.Named(list, parts[1]) is not null)
                draft.Remove(list, parts[1]);
            else
                Unknown.Item(word, without, There(draft), LayerReader.UnknownIn(list));
        }
    }
}
