using System.Text.Json.Nodes;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>All that differs between two scenarios, in the order of the model: in one sentence, and as a list.</summary>
internal sealed class Differing
{
    private readonly List<(string Path, Bilingual Base, Bilingual Here, Bilingual Says)> _all = [];

    public Differing(LoadedScenario under, LoadedScenario here)
    {
        Values(under, here);
        Items(
            Model.Money, under.Plan.InYears().Money, here.Plan.InYears().Money, stream => stream.Name,
            stream => StreamTexts.Says(stream, here.Plan.Opened));
        Items(
            Model.Events, under.Plan.InYears().Events, here.Plan.InYears().Events, one => one.Name,
            one => PolicyTexts.What(one) + ", " + PolicyTexts.When(one, here.Plan.Opened));
    }

    public string Sentence(Language language) => _all.Count == 0
        ? language.Say("Hierin verschilt niets.", "Nothing differs here.")
        : OutcomePhrases.Capitalised(string.Join("; ", _all.Select(one => one.Says.In(language)))) + ".";

    public JsonArray List(Language language) => StudioJson.List(_all, one => new JsonObject
    {
        ["path"] = one.Path,
        ["base"] = one.Base.In(language),
        ["here"] = one.Here.In(language),
        ["text"] = OutcomePhrases.Capitalised(one.Says.In(language)),
    });

    private void Values(LoadedScenario under, LoadedScenario here)
    {
        var there = under.Values.ToDictionary(value => value.Path);
        var mine = here.Values.ToDictionary(value => value.Path);
        var order = under.Values.Concat(here.Values).Select(value => value.Path).Distinct();
        foreach (string path in order.Where(path => !NamedList.Has(path)))
        {
            var (before, now) = (there.GetValueOrDefault(path)?.Value, mine.GetValueOrDefault(path)?.Value);
            if (before == now) continue;
            var (name, was, becomes) = Told(path, before, now);
            _all.Add((path, was, becomes, name + ": " + becomes + (" in plaats van ", " instead of ") + was));
        }
    }

    private static (Bilingual Name, Bilingual Was, Bilingual Becomes) Told(string path, FieldValue? before, FieldValue? now)
    {
        Bilingual none = ("niets", "nothing");
        if (KnownBlock.Has(path))
        {
            Bilingual known = ("wat bekend is (", "what is known (");
            return (known + Bilingual.Same($"{path[(KnownBlock.Name.Length + 1)..]})"), Bilingual.Same(before?.ToString() ?? "–"), Bilingual.Same(now?.ToString() ?? "–"));
        }

        if (!Model.IsIn(Model.Assumptions, path))
        {
            var text = PlanTexts.Of(path);
            return (text.Name, before is { } old ? PlanTexts.Write(path, old) : none, now is { } here ? PlanTexts.Write(path, here) : none);
        }

        string inCatalogue = Model.InCatalogue(Model.ByPath[path]);
        if (Catalogue.Entries.FirstOrDefault(entry => entry.Path == inCatalogue) is { } entry)
        {
            Bilingual Written(FieldValue? value) => value is { } number ? Numbers.Setting(number.Number, entry.Assumption.Unit) : none;
            return (AssumptionTexts.Of(entry).Name, Written(before), Written(now));
        }

        Bilingual Holds(FieldValue? value) => PlanTexts.YesOrNo(value?.Number > 0);
        if (Catalogue.Variants.FirstOrDefault(variant => variant.Path == inCatalogue) is { } variant)
            return (AssumptionTexts.Of(variant).Name, Holds(before), Holds(now));
        var mechanism = Catalogue.Switches.First(one => $"{one.Process}.{one.Name}" == inCatalogue);
        return (new Bilingual("uitgezet: ", "switched off: ") + AssumptionTexts.Of(mechanism), Holds(before), Holds(now));
    }

    private void Items<T>(string list, IReadOnlyList<T> under, IReadOnlyList<T> here, Func<T, string> name, Func<T, Bilingual> says)
    {
        Bilingual none = ("niet", "not there");
        foreach (var one in here)
        {
            var before = under.FirstOrDefault(other => name(other) == name(one));
            if (before is not null && before.Equals(one)) continue;
            var now = says(one);
            var was = before is null ? none : says(before);
            _all.Add(($"{list}.{name(one)}", was, now, before is null ? new Bilingual("erbij: ", "added: ") + now : now + (", in plaats van ", ", instead of ") + was));
        }

        foreach (var gone in under.Where(other => here.All(one => name(one) != name(other))))
            _all.Add(($"{list}.{name(gone)}", says(gone), none, new Bilingual("weg: ", "gone: ") + says(gone)));
    }
}
