using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Reads the axes of a sweep: a list of values, or limits with or without a number of steps between them.</summary>
internal sealed class AxisReader(Draft draft)
{
    private static readonly Bilingual ListOrLimits = new(
        "een lijst van waarden, of { low: van, high: tot, steps: aantal }",
        "a list of values, or { low: from, high: to, steps: number }");

    private static readonly Field Steps = new("steps", "steps", FieldKind.Whole)
    {
        Property = typeof(StudySettings).GetProperty(nameof(StudySettings.Points))!,
        Range = (2, StudyLimits.Steps),
    };

    private readonly List<VariedAxis> _axes = [];

    public IReadOnlyList<VariedAxis> Read(Branch? axes)
    {
        new PathWalk(draft, Take).Visit(axes, ("paden van waarden", "paths of values"));
        // Dotted names have grown together into a tree; the axes come in the order in which they stand in the file.
        return [.. _axes.OrderBy(axis => axis.Place.Line).ThenBy(axis => axis.Place.Column)];
    }

    private bool Take(Branch written, Shape shape, string path)
    {
        if (shape is not Field field) return false;
        if (path == Model.Opened)
        {
            written.Refuse(ScenarioErrorKind.SameForAll, AlternativeReader.Calendar);
            return true;
        }

        if (KnownBlock.Has(path))
        {
            written.Errors.Add(AlreadyLived.InBaseOnly(written.At, written.Path));
            return true;
        }

        var axis = written.Children.Count > 0 ? Between(written, field, path)
            : written.Value is YamlSequence ? Listed(written, field, path)
            : null;
        if (axis is not null && _axes.Find(other => other.Path == path) is { } same)
            written.Refuse(ScenarioErrorKind.DuplicateKey.With(same.Place.Line));
        else if (axis is not null)
            _axes.Add(axis);
        else if (written.Value is not YamlSequence)
            Blocks.IsOne(written, ListOrLimits);
        return true;
    }

    private static VariedAxis? Listed(Branch written, Field field, string path)
    {
        var levels = new List<FieldValue>();
        var places = new List<Place>();
        var items = Lists.Items(written);
        foreach (var item in items)
        {
            if (ScalarReader.Read(written.ItemAt(item), field) is not { } level) continue;
            if (levels.IndexOf(level) is >= 0 and var first)
                written.Errors.Add(item.At, written.Path, ScenarioErrorKind.DuplicateItem.With(level, places[first].Line));
            levels.Add(level);
            places.Add(item.At);
        }

        return items.Count > 0 && levels.Count == items.Count ? new VariedAxis(path, field.Kind, levels, 0, 0, written.At) { Places = places } : null;
    }

    private static VariedAxis? Between(Branch written, Field field, string path)
    {
        Blocks.Only(written, ["low", "high", "steps"]);
        if (field.Kind is not (FieldKind.Number or FieldKind.Whole))
        {
            written.Refuse(ScenarioErrorKind.AxisOnlyList, ListOrLimits);
            return null;
        }

        var low = Blocks.Must(written, "low") is { } least ? Limit(least, field) : null;
        var high = Blocks.Must(written, "high") is { } most ? Limit(most, field) : null;
        var steps = written["steps"] is { } count ? Limit(count, Steps) : null;
        if (low is not { } from || high is not { } to || (written["steps"] is not null && steps is null)) return null;
        var (lowAt, highAt) = (written["low"]!.Value!.At, written["high"]!.Value!.At);
        if (!(from.Number < to.Number))
            written.Errors.Add(lowAt, written.Path, ScenarioErrorKind.LowNotBelowHigh.With(from, to));
        else if (steps is not { } number)
            return new VariedAxis(path, field.Kind, [], from.Number, to.Number, written.At) { Places = [lowAt, highAt] };
        else if (Levels(from.Number, to.Number, (int)number.Number, field.Kind) is { } levels)
            return new VariedAxis(path, field.Kind, levels, 0, 0, written.At) { Places = [lowAt, .. Enumerable.Repeat(highAt, levels.Count - 1)] };
        else
            written.Errors.Add(written["steps"]!.Value!.At, written.Path, ScenarioErrorKind.TooManySteps.With(number, from, to));
        return null;
    }

    /// <summary>The values from low to high in this many steps; nothing when two would be the same.</summary>
    private static List<FieldValue>? Levels(double low, double high, int steps, FieldKind kind)
    {
        var levels = Enumerable.Range(0, steps).Select(nth => Step(low, high, nth, steps - 1, kind)).ToList();
        return levels.Distinct().Count() == steps ? levels : null;
    }

    // In decimals, so that four steps from 0.1 to 0.4 pass through 0.3 and not through 0.30000000000000004.
    private static FieldValue Step(double low, double high, int nth, int last, FieldKind kind)
    {
        double value = nth == 0 ? low : nth == last ? high : (double)((decimal)low + (((decimal)high - (decimal)low) * nth / last));
        return kind == FieldKind.Whole ? FieldValue.Of((long)Math.Round(value)) : FieldValue.Of(value);
    }

    private static FieldValue? Limit(Branch written, Field field) =>
        ScalarReader.Within(written, field, field.Range ?? (-Model.Absurd, Model.Absurd));
}
