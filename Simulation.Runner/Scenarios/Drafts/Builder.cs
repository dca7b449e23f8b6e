using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Policy;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Shapes;

namespace Simulation.Runner.Scenarios.Drafts;

/// <summary>What was stated becomes plans and assumptions; what the model has against them is told at the line that says it.</summary>
internal sealed class Builder(Draft draft, string file, ErrorList errors)
{
    private const string Homes = "building.homes";

    /// <summary>Whether everything must be there; the file others extend may leave the number of homes to them.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The plan; what is missing or impossible is in the list of errors, and then the plan is not to be used.</summary>
    public Scenario Plan(string name)
    {
        if (Complete && !draft.Settings.ContainsKey(Homes) && !draft.Failed.Contains(Homes) && !draft.Failed.Contains("building"))
            errors.Add(new ScenarioError(PlaceOf("building"), Homes, ScenarioErrorKind.MissingKey, ScenarioErrorKind.MissingKey.With(), ((Field)((Group)Model.Plans["building"]!)["homes"]!).Allowed));
        var plan = Activator.CreateInstance<Scenario>();
        // A name that is missing or wrong has been told already.
        Set(plan, nameof(Scenario.Name), name.Length > 0 ? name : "nameless");
        Set(plan, nameof(Scenario.Events), Array.AsReadOnly(draft.Events.Select(Event).ToArray()));
        foreach (var section in Model.Plans.Children.Cast<Group>())
            section.Property!.SetValue(plan, Filled(section.Property.GetValue(plan) ?? NewRecord(section), section, draft.Settings));
        Check(plan);
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
        if (setting.Value.Number >= low && setting.Value.Number <= high)
            return true;
        errors.Add(new ScenarioError(PlaceOf(field.Path), field.Path, ScenarioErrorKind.NotPossible, ScenarioErrorKind.NotPossible.With(setting.Value), field.Allowed));
        return false;
    }

    private PolicyEvent Event(EventDraft policy)
    {
        foreach (var field in Model.Event.Fields.Where(field => IsRequired(field, policy) && !policy.Fields.ContainsKey(field.Path) && !HasFailed($"{Model.Events}.{policy.Name}.{field.Path}")))
            errors.Add(new ScenarioError(policy.Origin.At!.Value, $"{Model.Events}.{policy.Name}.{field.Path}", ScenarioErrorKind.MissingKey, ScenarioErrorKind.MissingKey.With(), field.Allowed));
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

    private void Check(Scenario plan)
    {
        bool homesKnown = draft.Settings.ContainsKey(Homes);
        foreach (var fault in PlanCheck.Faults(plan))
        {
            string path = ByName(fault.Path);
            bool follows = HasFailed(path) || (!homesKnown && path is Homes or "building.wings") || IsMissing(path, plan);
            if (!follows)
                Report(fault, path);
        }
    }

    // An event that lacks its lever is not told about the limits of a lever it never asked for.
    private bool IsMissing(string path, Scenario plan) =>
        plan.Events.Any(policy => path == $"{Model.Events}.{policy.Name}.to" && draft.EventNamed(policy.Name) is { } stated && !(stated.Fields.ContainsKey("change") && stated.Fields.ContainsKey("to")));

    private void Report(PlanFault fault, string path)
    {
        if (FaultTexts.Either(fault) is { } pair)
        {
            var kind = IsGiven(path, pair.One) ? ScenarioErrorKind.BothGiven : ScenarioErrorKind.NeitherGiven;
            errors.Add(new ScenarioError(PlaceOf(path), path, kind, kind.With(pair.One, pair.Other), FaultTexts.Allowed(fault)));
            return;
        }

        object value = SettingAt(path) is { } setting ? setting.Value : FaultTexts.Value(fault);
        errors.Add(new ScenarioError(PlaceOf(path), path, ScenarioErrorKind.NotPossible, ScenarioErrorKind.NotPossible.With(value), FaultTexts.Allowed(fault)));
    }

    private bool IsGiven(string path, string name) =>
        draft.Events.Any(policy => policy.Fields.Keys.Any(field => $"{Model.Events}.{policy.Name}.{field}.".StartsWith($"{path}.{name}.", StringComparison.Ordinal)));

    /// <summary>The model counts events; people name them.</summary>
    private string ByName(string path)
    {
        int close = path.IndexOf(']', StringComparison.Ordinal);
        if (!path.StartsWith($"{Model.Events}[", StringComparison.Ordinal) || close < 0)
            return path;
        var policy = draft.EventNamed(path[Model.Events.Length..(close + 1)])!;
        return $"{Model.Events}.{policy.Name}{path[(close + 1)..]}";
    }

    private bool HasFailed(string path) =>
        draft.Failed.Any(failed => failed == path || failed.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(failed + ".", StringComparison.Ordinal));

    private Setting? SettingAt(string path)
    {
        if (draft.Settings.TryGetValue(path, out var setting))
            return setting;
        return EventOf(path) is { } policy && policy.Fields.TryGetValue(path[(Model.Events.Length + policy.Name.Length + 2)..], out var field) ? field : null;
    }

    private EventDraft? EventOf(string path) =>
        draft.Events.Find(policy => path.StartsWith($"{Model.Events}.{policy.Name}.", StringComparison.Ordinal));

    /// <summary>
    /// The place to change when this path is wrong: its value, else its block, else a value in its block, else the block
    /// around it; in the file that was asked for when it says anything there, since the file it extends was right by itself.
    /// </summary>
    private Place PlaceOf(string path)
    {
        var places = Places(path).ToList();
        return places.Find(place => place.File == file) is { Line: > 0 } here ? here
            : places.Count > 0 ? places[0]
            : new Place(file, 1, 1);
    }

    private IEnumerable<Place> Places(string path)
    {
        for (string at = path; at.Length > 0; at = at.Contains('.', StringComparison.Ordinal) ? at[..at.LastIndexOf('.')] : "")
        {
            if (SettingAt(at)?.Origin.At is { } value)
                yield return value;
            if (draft.Blocks.TryGetValue(at, out var block))
                yield return block;
            foreach (var policy in draft.Events.Where(policy => at == $"{Model.Events}.{policy.Name}"))
                yield return policy.Origin.At!.Value;
            foreach (var (_, setting) in draft.Settings.Where(s => s.Key.StartsWith(at + ".", StringComparison.Ordinal)))
                yield return setting.Origin.At!.Value;
        }
    }
}
