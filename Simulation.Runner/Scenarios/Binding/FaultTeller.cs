using Simulation.Core.Plans;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>
/// Tells what the model has against a plan at the line that says it. What only follows from a line that could not be read
/// is not told: whoever mends the line mends both.
/// </summary>
internal sealed class FaultTeller(Draft draft, string file, ErrorList errors)
{
    public const string Homes = "building.homes";

    /// <summary>Everything the model has against a plan.</summary>
    public void Check(Scenario plan)
    {
        foreach (var fault in PlanCheck.Faults(plan))
        {
            string path = ByName(fault.Path);
            if (!draft.HasFailed(path) && !RestsOnMissing(path))
                Tell(fault, path);
        }
    }

    /// <summary>A value that must be there and is not.</summary>
    public void Missing(string path, Field field)
    {
        if (!draft.HasFailed(path))
            errors.Add(new ScenarioError(PlaceOf(path[..path.LastIndexOf('.')]), path, ScenarioErrorKind.MissingKey, ScenarioErrorKind.MissingKey.With(), field.Allowed));
    }

    public void NotPossible(string path, object value, Bilingual allowed) =>
        errors.Add(new ScenarioError(PlaceOf(path), path, ScenarioErrorKind.NotPossible, ScenarioErrorKind.NotPossible.With(value), allowed));

    private void Tell(PlanFault fault, string path)
    {
        var (kind, problem) = FaultTexts.Problem(fault, SettingAt(path)?.Value is { } written ? written : FaultTexts.Value(fault));
        errors.Add(new ScenarioError(PlaceOf(path), path, kind, problem, FaultTexts.Allowed(fault.Asked)));
    }

    // Without a size there is no number of wings to compare with it; without a lever no limits for its value.
    private bool RestsOnMissing(string path) => path is Homes or "building.wings"
        ? !draft.Settings.ContainsKey(Homes)
        : EventOf(path) is { } policy && path.EndsWith(".to", StringComparison.Ordinal) && !(policy.Fields.ContainsKey("change") && policy.Fields.ContainsKey("to"));

    /// <summary>The model counts events; people name them.</summary>
    private string ByName(string path)
    {
        int close = path.IndexOf(']', StringComparison.Ordinal);
        if (!path.StartsWith($"{Model.Events}[", StringComparison.Ordinal) || close < 0)
            return path;
        var policy = draft.EventNamed(path[Model.Events.Length..(close + 1)])!;
        return $"{Model.Events}.{policy.Name}{path[(close + 1)..]}";
    }

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
