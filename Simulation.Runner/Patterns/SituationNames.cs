using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Patterns;

/// <summary>
/// What to call the arms of an experiment: by what is decided or believed otherwise in the one than in the other, in the
/// words that scenarios have for it. An arm that stands alone is held against a complex by the rule of thumb.
/// </summary>
public static class SituationNames
{
    /// <summary>Differences a figure has room for.</summary>
    public const int InFigures = 2;

    /// <summary>Mechanisms and plans whose own name is too long for a label, or says too little without its section.</summary>
    private static readonly WordList<Bilingual> Labels = new("labels", row => row.Both());

    /// <summary>One name an arm, no two the same, of at most so many differences.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Situation> arms, Language language, int told = int.MaxValue)
    {
        if (arms.Count == 1)
            return [Alone(arms[0], language, told)];
        var differing = Differing(arms, arms.Count, language);
        string[] names = [.. arms.Select((_, nth) => Joined(differing.ConvertAll(a => a[nth]), language, told))];
        return Unique(names);
    }

    /// <summary>The same names with a number behind those that are not the only one.</summary>
    public static IReadOnlyList<string> Unique(IReadOnlyList<string> names) =>
        [.. names.Select((name, nth) => names.Count(n => n == name) > 1 ? $"{name} ({nth + 1})" : name)];

    private static string Alone(Situation arm, Language language, int told)
    {
        int homes = arm.Plan.Building.Homes;
        string complex = new Bilingual($"{homes} woningen", $"{homes} homes").In(language);
        var own = Differing([arm, Complexes.Homes(homes)], 1, language).ConvertAll(a => a[0]);
        return own.Count == 0 ? complex : Joined([complex, .. own], language, told == int.MaxValue ? told : told + 1);
    }

    private static string Joined(List<string> aspects, Language language, int told)
    {
        List<string> said = aspects.FindAll(a => a.Length > 0);
        if (said.Count == 0)
            return new Bilingual("Zonder die verandering", "Without that change").In(language);
        string more = said.Count <= told ? "" : new Bilingual($" en nog {said.Count - told}", $" and {said.Count - told} more").In(language);
        return OutcomePhrases.Capitalised(string.Join(", ", said.Take(told)) + more);
    }

    /// <summary>What the arms differ in, each difference as it is in each arm; the words are empty where there is nothing to say.</summary>
    private static List<string[]> Differing(IReadOnlyList<Situation> arms, int named, Language language)
    {
        var aspects = Planned(arms, language).Concat(Switched(arms, language))
            .Concat(Believed(arms, named, language)).Concat(Decided(arms, language));
        return [.. aspects.Where(a => a.Distinct().Count() > 1)];
    }

    private static IEnumerable<string[]> Planned(IReadOnlyList<Situation> arms, Language language)
    {
        var plans = arms.Select(a => Values(Model.Plans, a.Plan).ToList()).ToList();
        for (int i = 0; i < plans[0].Count; i++)
        {
            string path = plans[0][i].Path;
            string name = Labels.Find(path)?.In(language) ?? OutcomePhrases.Decapitalised(PlanTexts.Of(path).Name.In(language));
            yield return [.. plans.Select(p => $"{name}: {AxisNames.Write(path, p[i].Value, language)}")];
        }
    }

    private static IEnumerable<string[]> Switched(IReadOnlyList<Situation> arms, Language language) =>
        Catalogue.Switches.Select(mechanism => arms.Select(a => Switched(mechanism, mechanism.IsOnIn(a.Believed), language)).ToArray());

    private static string Switched(Switch mechanism, bool isOn, Language language)
    {
        if (Labels.Find($"{mechanism.Process}.{mechanism.Name}") is not { } name)
            return $"{AssumptionTexts.Of(mechanism).In(language)}: {PlanTexts.YesOrNo(isOn).In(language)}";
        var with = isOn ? new Bilingual("met", "with") : new Bilingual("zonder", "without");
        return $"{with.In(language)} {name.In(language)}";
    }

    /// <summary>Numbers of one process that are the same in every arm to be named are said once, as that of the process.</summary>
    private static IEnumerable<string[]> Believed(IReadOnlyList<Situation> arms, int named, Language language)
    {
        var numbers = Catalogue.Entries.Select(e => (Entry: e, Values: arms.Select(a => e.ValueIn(a.Believed)).ToArray()))
            .Where(n => n.Values.Distinct().Count() > 1);
        foreach (var same in numbers.GroupBy(n => n.Entry.Path.Split('.')[0] + string.Join(' ', n.Values.Take(named))))
        {
            var (entry, values) = same.First();
            var name = (same.Count() > 1 ? SectionTexts.OfAssumptions(entry.Path.Split('.')[0]) : AssumptionTexts.Of(entry).Name).In(language);
            yield return [.. values.Select(v => $"{OutcomePhrases.Decapitalised(name)}: {Numbers.Setting(v, entry.Assumption.Unit, language)}")];
        }
    }

    private static IEnumerable<string[]> Decided(IReadOnlyList<Situation> arms, Language language) =>
        arms.SelectMany(a => a.Plan.Events).Distinct().Select(policy => arms.Select(a => a.Plan.Events.Contains(policy)
            ? $"{EventTexts.Of(policy.Change).In(language)}: {PolicyTexts.Value(policy.Change, policy.To, language)} {PolicyTexts.When(policy).In(language)}"
            : "").ToArray());

    private static IEnumerable<(string Path, FieldValue Value)> Values(Group group, object record) =>
        group.Children.SelectMany(child => child switch
        {
            // What may be left out, such as the month of opening, no situation differs in.
            Field field when field.Property.GetValue(record) is { } value => [(field.Path, FieldValue.FromModel(value))],
            Group { Property: { } property } inner => Values(inner, property.GetValue(record)!),
            _ => [],
        });
}
