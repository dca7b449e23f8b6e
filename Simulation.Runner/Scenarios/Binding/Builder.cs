using System.Collections.ObjectModel;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>What was stated becomes plans and assumptions; what the model has against them is told at the line that says it.</summary>
internal sealed class Builder(Draft draft, string file, ErrorList errors)
{
    private readonly FaultTeller _teller = new(draft, file, errors);

    /// <summary>Whether everything must be there; the file others extend may leave the number of homes to them.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The scenario; the file is the one that was asked for. Nothing when the model has something against it, which is then in the list of errors.</summary>
    public static LoadedScenario? Scenario(StatedScenario stated, string file, ErrorList errors)
    {
        int before = errors.Count;
        var builder = new Builder(stated.Draft, file, errors);
        var plan = builder.Plan(stated.Texts.Name);
        var assumptions = builder.Assumptions();
        return errors.Count == before ? new LoadedScenario(stated, plan, assumptions, [.. Loaded(stated, plan, assumptions)]) : null;
    }

    /// <summary>Only finds what is wrong.</summary>
    public void Check()
    {
        Plan("");
        Assumptions();
    }

    /// <summary>The plan; what is missing or impossible is in the list of errors, and then the plan is not to be used.</summary>
    private Scenario Plan(string name)
    {
        var homes = Model.ByPath[FaultTeller.Homes];
        if (Complete && !draft.Settings.ContainsKey(homes.Path)) _teller.Missing(homes.Path, homes);
        var plan = Activator.CreateInstance<Scenario>();
        // A name that is missing or wrong has been told already.
        Set(plan, nameof(Core.Plans.Scenario.Name), name.Length > 0 ? name : "nameless");
        Set(plan, nameof(Core.Plans.Scenario.Events), Items<PolicyEvent>(NamedList.Events));
        // Without streams it stays the very plan that has none.
        if (draft.Names[NamedList.Money].Count > 0)
            Set(plan, nameof(Core.Plans.Scenario.Money), Items<MoneyStream>(NamedList.Money));
        Set(plan, nameof(Core.Plans.Scenario.Known), KnownBinding.Of(draft, _teller));
        Set(plan, nameof(Core.Plans.Scenario.Building), Activator.CreateInstance<BuildingPlan>());
        Filled(plan, Model.Plans, "");
        _teller.Check(plan, Complete);
        return plan;
    }

    /// <summary>The assumptions; impossible values are in the list of errors.</summary>
    private AssumptionSet Assumptions()
    {
        var numbers = new List<(string, double)>();
        var off = new List<string>();
        var instead = new List<string>();
        foreach (var field in Model.Believed.Fields)
        {
            if (!draft.Settings.TryGetValue(field.Path, out var setting)) continue;
            double value = setting.Value.Number;
            if (field.Kind == FieldKind.Flag && value != 0)
                (Model.IsVariant(field.Path) ? instead : off).Add(Model.InCatalogue(field));
            else if (field.Range is var (low, high) && value >= low && value <= high)
                numbers.Add((Model.InCatalogue(field), value));
            else if (field.Kind == FieldKind.Number)
                _teller.NotPossible(field.Path, setting.Value, field.Allowed);
        }

        return new AssumptionSet().With(numbers).Without(off).Instead(instead);
    }

    /// <summary>The items of a list in the order in which they were named.</summary>
    private ReadOnlyCollection<T> Items<T>(NamedList list)
        where T : notnull => Array.AsReadOnly(draft.Names[list].Select(name => Item<T>(list, name)).ToArray());

    private T Item<T>(NamedList list, string name)
        where T : notnull
    {
        string prefix = list.Of(name);
        foreach (var field in list.Item.Fields.Where(field => IsRequired(list, field, prefix) && !draft.Settings.ContainsKey(prefix + field.Path)))
            _teller.Missing(prefix + field.Path, field);
        foreach (var month in list.Item.Fields.Where(field => field.Kind == FieldKind.Month))
            _teller.NotBoth(prefix + month.Path, Draft.OtherWay(prefix + month.Path));
        var built = Filled(Activator.CreateInstance<T>(), list.Item, prefix);
        Set(built, nameof(PolicyEvent.Name), name);
        return built;
    }

    private bool IsRequired(NamedList list, Field field, string prefix) => list.Required.Contains(field.Path)
        || (field.Path == "when.measure" && draft.Settings.Keys.Any(path => Model.IsIn(prefix + Model.When, path)));

    /// <summary>A record with what was stated put in; its other properties keep the values the model starts them with.</summary>
    private T Filled<T>(T record, Group group, string prefix)
        where T : notnull
    {
        foreach (var child in group.Children)
        {
            if (child is Field field && draft.Settings.TryGetValue(prefix + field.Path, out var setting))
                field.Property.SetValue(record, setting.Value.ToModel(field.Property.PropertyType));
            else if (child is Group inner && inner.Fields.Any(f => draft.Settings.ContainsKey(prefix + f.Path)))
                inner.Property!.SetValue(record, Filled(inner.Property.GetValue(record) ?? NewRecord(inner), inner, prefix));
        }

        return record;
    }

    private static object NewRecord(Group group) => Activator.CreateInstance(group.Property!.PropertyType)!;

    private static void Set(object record, string property, object value) => record.GetType().GetProperty(property)!.SetValue(record, value);

    /// <summary>Every value with its origin and its ground.</summary>
    private static IEnumerable<LoadedValue> Loaded(StatedScenario stated, Scenario plan, AssumptionSet assumptions)
    {
        var money = plan.Money.SelectMany(stream => Values(stream, NamedList.Money.Changeable, NamedList.Money.Of(stream.Name)));
        var events = plan.Events.SelectMany(policy => Values(policy, NamedList.Events.Changeable, NamedList.Events.Of(policy.Name)));
        var known = KnownBinding.Values(stated.Draft, plan.Known);
        var plans = Values(plan, Model.Plans, "").Concat(known).Concat(money).Concat(events);
        // A rule that is the usual one says nothing: a scenario means what it meant before the rule could be otherwise.
        var believed = Values(assumptions, Model.Believed, "").Where(one => one.Value.Number != 0 || !Model.IsVariant(one.Path));
        foreach (var (path, value) in plans.Concat(believed))
        {
            var origin = stated.Draft.Settings.GetValueOrDefault(KnownBinding.StatedAt(path, stated.Draft))?.Origin ?? Origin.Default;
            // A ground stands next to the value in the same file; who overrides the value leaves the ground behind.
            var beside = stated.Grounds.Where(g => g.At.File == origin.At?.File && (g.Path == path || Model.IsIn(g.Path, path)));
            var ground = beside.MaxBy(g => g.Path.Length);
            yield return new LoadedValue(path, value, origin, ground?.Sources ?? [], ground?.Assumed);
        }
    }

    /// <summary>The values of a record that are there; what a record leaves out (a date, a condition) has none.</summary>
    internal static IEnumerable<(string Path, FieldValue Value)> Values(object? record, Group group, string prefix) => record is null ? []
        : group.Children.SelectMany(child => child switch
        {
            Group inner => Values(inner.Property is { } property ? property.GetValue(record) : record, inner, prefix),
            Field field when field.Property.GetValue(record) is { } value => [(prefix + field.Path, ValueOf(field, value))],
            _ => [],
        });

    // A file says which mechanism is off; the model keeps whether it is on. Of another rule both say whether it holds.
    private static FieldValue ValueOf(Field field, object value)
    {
        bool isSwitch = Model.IsIn(Model.Assumptions, field.Path) && !Model.IsVariant(field.Path);
        return value is bool on && isSwitch ? FieldValue.Of(!on) : FieldValue.FromModel(value);
    }
}
