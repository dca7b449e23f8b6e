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
            stream => EventTexts.Of(stream.Buys), stream => StreamTexts.Parts(stream, here.Plan.Opened));
        Items(
            Model.Events, under.Plan.InYears().Events, here.Plan.InYears().Events, one => one.Name,
            one => EventTexts.Of(one.Change), one => [PolicyTexts.What(one), PolicyTexts.When(one, here.Plan.Opened)]);
    }

    /// <summary>With something that stands in no scenario: a name, how long the runs last.</summary>
    public Differing And(string path, Bilingual name, Bilingual was, Bilingual now)
    {
        if (was != now) _all.Add((path, was, now, name + ": " + now + InsteadOf + was));
        return this;
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
            _all.Add((path, was, becomes, name + ": " + becomes + InsteadOf + was));
        }
    }

    private static (Bilingual Name, Bilingual Was, Bilingual Becomes) Told(string path, FieldValue? before, FieldValue? now)
    {
        Bilingual none = ("niet gezegd", "not said");
        if (KnownBlock.Has(path))
        {
            Bilingual known = ("wat bekend is (", "what is known (");
            var of = Bilingual.Same($"{path[(KnownBlock.Name.Length + 1)..]})");
            return (known + of, Bilingual.Same(before?.ToString() ?? "–"), Bilingual.Same(now?.ToString() ?? "–"));
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

    /// <summary>Items of a list by name; of one that is in both only what is said of it otherwise.</summary>
    private void Items<T>(
        string list, IReadOnlyList<T> under, IReadOnlyList<T> here, Func<T, string> name, Func<T, Bilingual> what,
        Func<T, IReadOnlyList<Bilingual>> parts)
        where T : class
    {
        foreach (var one in here)
        {
            var before = under.FirstOrDefault(other => name(other) == name(one));
            if (before is null)
                Add(one, Not, Whole(one), new Bilingual("erbij: ", "added: ") + Whole(one));
            else if (!before.Equals(one) && !what(before).Equals(what(one)))
                Add(one, Whole(before), Whole(one), Whole(one) + InsteadOf + Whole(before));
            else if (!before.Equals(one))
                Changed(one, Only(before, one), Only(one, before));
        }

        foreach (var gone in under.Where(other => here.All(one => name(one) != name(other))))
            Add(gone, Whole(gone), Not, new Bilingual("weg: ", "gone: ") + Whole(gone));

        Bilingual Whole(T item) => Named(item, parts(item));
        Bilingual Named(T item, IReadOnlyList<Bilingual> said) => what(item) + ": " + Bilingual.Join(", ", [.. said]);
        List<Bilingual> Only(T item, T other) => [.. parts(item).Where(part => !parts(other).Contains(part))];
        void Add(T item, Bilingual was, Bilingual now, Bilingual says) => _all.Add(($"{list}.{name(item)}", was, now, says));

        void Changed(T item, List<Bilingual> was, List<Bilingual> now)
        {
            Bilingual Said(List<Bilingual> some) => some.Count > 0 ? Bilingual.Join(", ", [.. some]) : ("anders", "otherwise");
            Add(item, Said(was), Said(now), what(item) + ": " + Said(now) + InsteadOf + Said(was));
        }
    }

    private static Bilingual Not => ("niet", "not there");

    private static Bilingual InsteadOf => (" in plaats van ", " instead of ");
}
