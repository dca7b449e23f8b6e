using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>What was stated becomes plans and assumptions; what the model has against them is told at the line that says it.</summary>
internal sealed class Builder(Draft draft, string file, ErrorList errors)
{
    private readonly FaultTeller _teller = new(draft, file, errors);

    /// <summary>Whether everything must be there; the file others extend may leave the number of homes to them.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The plan; what is missing or impossible is in the list of errors, and then the plan is not to be used.</summary>
    public Scenario Plan(string name)
    {
        var homes = Model.ByPath[FaultTeller.Homes];
        if (Complete && !draft.Settings.ContainsKey(homes.Path))
            _teller.Missing(homes.Path, homes);
        var plan = Activator.CreateInstance<Scenario>();
        // A name that is missing or wrong has been told already.
        Set(plan, nameof(Scenario.Name), name.Length > 0 ? name : "nameless");
        Set(plan, nameof(Scenario.Events), Array.AsReadOnly(draft.Events.Select(Event).ToArray()));
        foreach (var section in Model.Plans.Children.Cast<Group>())
            section.Property!.SetValue(plan, Filled(section.Property.GetValue(plan) ?? NewRecord(section), section, draft.Settings));
        _teller.Check(plan);
        return plan;
    }

    /// <summary>Only finds what is wrong.</summary>
    public void Check()
    {
        Plan("");
        Assumptions();
    }

    /// <summary>The assumptions; impossible values are in the list of errors.</summary>
    public AssumptionSet Assumptions()
    {
        var numbers = new List<(string, double)>();
        var off = new List<string>();
        foreach (var field in Model.Believed.Fields)
        {
            if (!draft.Settings.TryGetValue(field.Path, out var setting))
                continue;
            string path = field.Path[(Model.Assumptions.Length + 1)..];
            if (field.Kind == FieldKind.Flag && setting.Value.Number != 0)
                off.Add(path.Replace($".{Model.Off}.", ".", StringComparison.Ordinal));
            else if (field.Kind == FieldKind.Number && IsPossible(field, setting))
                numbers.Add((path, setting.Value.Number));
        }

        return new AssumptionSet().With(numbers).Without(off);
    }

    private bool IsPossible(Field field, Setting setting)
    {
        var (low, high) = field.Range!.Value;
        bool possible = setting.Value.Number >= low && setting.Value.Number <= high;
        if (!possible)
            _teller.NotPossible(field.Path, setting.Value, field.Allowed);
        return possible;
    }

    private PolicyEvent Event(EventDraft policy)
    {
        foreach (var field in Model.Event.Fields.Where(field => IsRequired(field, policy) && !policy.Fields.ContainsKey(field.Path)))
            _teller.Missing($"{Model.Events}.{policy.Name}.{field.Path}", field);
        var built = Filled(Activator.CreateInstance<PolicyEvent>(), Model.Event, policy.Fields);
        Set(built, nameof(PolicyEvent.Name), policy.Name);
        return built;
    }

    private static bool IsRequired(Field field, EventDraft policy) =>
        field.Path is "change" or "to" || (field.Path == "when.measure" && policy.Fields.Keys.Any(path => path.StartsWith("when.", StringComparison.Ordinal)));

    /// <summary>A record with what was stated put in; its other properties keep the values the model starts them with.</summary>
    private static T Filled<T>(T record, Group group, IReadOnlyDictionary<string, Setting> settings)
        where T : notnull
    {
        foreach (var child in group.Children)
        {
            if (child is Field field && settings.TryGetValue(field.Path, out var setting))
                field.Property.SetValue(record, setting.Value.ToModel(field.Property.PropertyType));
            else if (child is Group inner && inner.Fields.Any(f => settings.ContainsKey(f.Path)))
                inner.Property!.SetValue(record, Filled(inner.Property.GetValue(record) ?? NewRecord(inner), inner, settings));
        }

        return record;
    }

    private static object NewRecord(Group group) => Activator.CreateInstance(group.Property!.PropertyType)!;

    private static void Set(object record, string property, object value) => record.GetType().GetProperty(property)!.SetValue(record, value);
}
