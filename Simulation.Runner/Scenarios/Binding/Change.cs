using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Changes one value of a scenario by its path, for design points and for whoever varies a scenario.</summary>
internal static class Change
{
    public static void Set(Draft draft, string path, FieldValue value, Place at, ErrorList errors)
    {
        var (field, settings, key) = Find(draft, path);
        if (field is null || settings is null)
        {
            errors.Add(new ScenarioError(at, path, ScenarioErrorKind.UnknownPath, ScenarioErrorKind.UnknownPath.With(), Suggestion: Nearest.To(path, Model.ByPath.Keys)));
            return;
        }

        if (Fitting(field, value) is { } fits)
            settings[key] = new Setting(fits, new Origin(OriginKind.Study, at));
        else
            errors.Add(new ScenarioError(at, path, ScenarioErrorKind.NotPossible, ScenarioErrorKind.NotPossible.With(Printable.Of(value.ToString())), field.Allowed));
    }

    private static (Field? Field, Dictionary<string, Setting>? Settings, string Key) Find(Draft draft, string path)
    {
        if (Model.ByPath.TryGetValue(path, out var field))
            return (field, draft.Settings, path);
        // events.NAME.at_year and events[0].at_year
        string[] parts = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', 3);
        bool isEvent = parts is [Model.Events, _, _] && Model.EventByPath.TryGetValue(parts[2], out field);
        return isEvent ? (field, draft.EventNamed(parts[1])?.Fields, parts[2]) : default;
    }

    /// <summary>The value as this field keeps it; nothing when it is of another kind.</summary>
    private static FieldValue? Fitting(Field field, FieldValue value) => field.Kind switch
    {
        FieldKind.Number when double.IsFinite(value.Number) => FieldValue.Of(value.Number),
        FieldKind.Whole when value.Number == Math.Floor(value.Number) && Math.Abs(value.Number) <= int.MaxValue => FieldValue.Of((long)value.Number),
        FieldKind.Flag when value.Number is 0 or 1 => FieldValue.Of(value.Number != 0),
        FieldKind.Choice when field.Choices.Contains(value.ToString()) => value,
        _ => null,
    };
}
