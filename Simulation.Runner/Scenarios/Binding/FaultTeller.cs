using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Tells what the model has against a plan at the line that says it. What only follows from a line that could not be read is
/// not told: whoever mends the line mends both.</summary>
internal sealed class FaultTeller(Draft draft, string file, ErrorList errors)
{
    public const string Homes = "building.homes";

    /// <summary>Everything the model has against a plan. The file others extend may leave it to them when it all opened.</summary>
    public void Check(Scenario plan, bool complete)
    {
        foreach (var fault in PlanCheck.Faults(plan).Concat(Knowledge.Faults(plan.Known)))
        {
            string path = ByName(fault.Path);
            bool follows = fault.Asked is Requirement.NeedsOpening && (!complete || draft.HasFailed(Model.Opened));
            if (!follows && !draft.HasFailed(path) && !RestsOnMissing(path)) Tell(fault, path);
        }
    }

    /// <summary>A value that must be there and is not.</summary>
    public void Missing(string path, Field field)
    {
        if (!draft.HasFailed(path))
            errors.Add(PlaceOf(path[..path.LastIndexOf('.')]), path, ScenarioErrorKind.MissingKey, field.Allowed);
    }

    /// <summary>A month and the years it would be, both written; the model cannot tell 0 years from none.</summary>
    public void NotBoth(string month, string years)
    {
        if (draft.Settings.ContainsKey(month) && draft.Settings.ContainsKey(years))
            Tell(new PlanFault(month, 2, new Requirement.JustOne(NameIn(month), NameIn(years))), month);
    }

    private static string NameIn(string path) => path[(path.LastIndexOf('.') + 1)..];

    public void NotPossible(string path, object value, Bilingual allowed) =>
        errors.Add(PlaceOf(path), path, ScenarioErrorKind.NotPossible.With(value), allowed);

    /// <summary>Two ways of saying one thing.</summary>
    public void Both(string path, string one, string other) =>
        errors.Add(PlaceOf(path), path, ScenarioErrorKind.BothGiven.With(one, other), FaultTexts.Allowed(new Requirement.JustOne(one, other)));

    private void Tell(PlanFault fault, string path)
    {
        object written = draft.Settings.TryGetValue(path, out var setting) ? setting.Value : FaultTexts.Value(fault);
        string? meant = fault.Asked is Requirement.Between(var low, var high) && written is FieldValue value
            ? ScalarReader.ShareOf(value, low, high)
            : null;
        errors.Add(PlaceOf(path), path, FaultTexts.Problem(fault, written), FaultTexts.Allowed(fault.Asked), meant);
    }

    // Without a size there is no number of wings to compare with it; without a lever no limits for its value.
    private bool RestsOnMissing(string path)
    {
        string[] needed = path is Homes or "building.wings" ? [Homes]
            : Model.IsIn(Model.Events, path) && path.EndsWith(".to", StringComparison.Ordinal) ? [path, path[..^2] + "change"]
            : [];
        return !needed.All(draft.Settings.ContainsKey);
    }

    /// <summary>The model counts the items of a list; people name them.</summary>
    private string ByName(string path)
    {
        int open = path.IndexOf('[', StringComparison.Ordinal);
        int close = path.IndexOf(']', StringComparison.Ordinal);
        return open > 0 && NamedList.Named(path[..open]) is { } list
            ? $"{list.Name}.{draft.Named(list, path[open..(close + 1)])}{path[(close + 1)..]}"
            : path;
    }

    /// <summary>The place to change when this path is wrong: its value, else its block, else a value in its block, else the block
    /// around it; in the file that was asked for when it says anything there, since the file it extends was right by itself.</summary>
    private Place PlaceOf(string path)
    {
        var places = Places(path).ToList();
        return places.Find(place => place.File == file) is { Line: > 0 } here ? here : places.Count > 0 ? places[0] : new Place(file, 1, 1);
    }

    private IEnumerable<Place> Places(string path)
    {
        for (string at = path; at.Length > 0; at = at.Contains('.', StringComparison.Ordinal) ? at[..at.LastIndexOf('.')] : "")
        {
            if (draft.Settings.GetValueOrDefault(at)?.Origin.At is { } value)
                yield return value;
            if (draft.Blocks.TryGetValue(at, out var block))
                yield return block;
            foreach (var (_, setting) in draft.Settings.Where(s => Model.IsIn(at, s.Key) && !NamedList.Has(s.Key)))
                yield return setting.Origin.At!.Value;
        }
    }
}
