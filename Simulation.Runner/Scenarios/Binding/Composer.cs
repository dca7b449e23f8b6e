using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Puts a scenario together from what was stated: the plan the model accepts, and every value with its ground.</summary>
internal static class Composer
{
    /// <summary>The scenario; the file is the one that was asked for. Nothing when the model has something against it, which is then in the list of errors.</summary>
    public static LoadedScenario? Of(StatedScenario stated, string file, ErrorList errors)
    {
        int before = errors.Count;
        var builder = new Builder(stated.Draft, file, errors);
        var plan = builder.Plan(stated.Texts.Name);
        var assumptions = builder.Assumptions();
        return errors.Count == before ? new LoadedScenario(stated, plan, assumptions, [.. Values(stated.Draft, plan, assumptions, stated.Grounds)]) : null;
    }

    private static IEnumerable<LoadedValue> Values(Draft draft, Scenario plan, AssumptionSet assumptions, IReadOnlyList<Ground> grounds)
    {
        foreach (var section in Model.Plans.Children.Cast<Group>())
        {
            foreach (var (field, value) in Read(section.Property!.GetValue(plan)!, section))
                yield return Loaded(field.Path, value, draft.Settings.GetValueOrDefault(field.Path)?.Origin, grounds);
        }

        for (int i = 0; i < plan.Events.Count; i++)
        {
            foreach (var (field, value) in Read(plan.Events[i], Model.ChangeableEvent))
                yield return Loaded($"{Model.Events}.{plan.Events[i].Name}.{field.Path}", value, draft.Events[i].Fields.GetValueOrDefault(field.Path)?.Origin, grounds);
        }

        foreach (var section in Model.Believed.Children.Cast<Group>())
        {
            object believed = section.Property!.GetValue(assumptions)!;
            foreach (var field in section.Fields)
                yield return Loaded(field.Path, Believed(field, believed), draft.Settings.GetValueOrDefault(field.Path)?.Origin, grounds);
        }
    }

    /// <summary>The values of a record that are there; what a record leaves out (a date, a condition) has none.</summary>
    private static IEnumerable<(Field, FieldValue)> Read(object record, Group group)
    {
        foreach (var child in group.Children)
        {
            if (child is Field field && field.Property.GetValue(record) is { } value)
                yield return (field, FieldValue.FromModel(value));
            else if (child is Group inner && inner.Property!.GetValue(record) is { } nested)
            {
                foreach (var pair in Read(nested, inner))
                    yield return pair;
            }
        }
    }

    // A file says what is off; the model keeps what is on.
    private static FieldValue Believed(Field field, object section) =>
        field.Property.GetValue(section) is bool on ? FieldValue.Of(!on) : FieldValue.Of((double)field.Property.GetValue(section)!);

    private static LoadedValue Loaded(string path, FieldValue value, Origin? origin, IReadOnlyList<Ground> grounds)
    {
        // A ground stands next to the value in the same file; who overrides the value leaves the ground behind.
        var ground = grounds
            .Where(g => g.At.File == origin?.At?.File && (g.Path == path || path.StartsWith(g.Path + ".", StringComparison.Ordinal)))
            .MaxBy(g => g.Path.Length);
        return new LoadedValue(path, value, origin ?? Origin.Default, ground?.Sources ?? [], ground?.Assumed);
    }
}
