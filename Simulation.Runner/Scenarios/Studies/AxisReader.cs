using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Reads the axes of a sweep: a list of values, or limits with or without a number of steps between them.</summary>
internal sealed class AxisReader(Draft draft, ErrorList errors)
{
    private static readonly string[] Limits = ["low", "high", "steps"];

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
        if (axes is not null && Blocks.IsOne(axes, () => new Bilingual("paden van waarden", "paths of values"), errors))
            new PathWalk(draft, errors, ScenarioErrorKind.UnknownPath).Visit(axes, Take);
        // Dotted names have grown together into a tree; the axes come in the order in which they stand in the file.
        return [.. _axes.OrderBy(axis => axis.Place.Line).ThenBy(axis => axis.Place.Column)];
    }

    private bool Take(Branch written, Shape shape, string path)
    {
        if (shape is not Field field)
            return false;
        var axis = written.Children.Count > 0 ? Between(written, field, path)
            : written.Value is YamlSequence ? Listed(written, field, path)
            : null;
        if (axis is not null && _axes.Find(other => other.Path == path) is { } same)
            errors.Add(written.At, written.Path, ScenarioErrorKind.DuplicateKey, same.Place.Line);
        else if (axis is not null)
            _axes.Add(axis);
        else if (written.Children.Count == 0 && written.Value is not (YamlSequence or YamlRefused))
            Blocks.IsOne(written, () => ListOrLimits, errors);
        return true;
    }

    private VariedAxis? Listed(Branch written, Field field, string path)
    {
        var levels = new List<FieldValue>();
        var places = new List<Place>();
        var items = Lists.Items(written, errors);
        foreach (var item in items)
        {
            if (ScalarReader.Read(item, field, written.Path, written.At, errors) is not { } level)
                continue;
            if (levels.IndexOf(level) is >= 0 and var first)
                errors.Add(item.At, written.Path, ScenarioErrorKind.DuplicateItem, level, places[first].Line);
            levels.Add(level);
            places.Add(item.At);
        }

        return items.Count > 0 && levels.Count == items.Count ? new VariedAxis(path, field.Kind, levels, places, written.At) : null;
    }

    private VariedAxis? Between(Branch written, Field field, string path)
    {
        Blocks.Only(written, Limits, errors);
        if (field.Kind is not (FieldKind.Number or FieldKind.Whole))
        {
            errors.Add(new ScenarioError(written.At, written.Path, ScenarioErrorKind.AxisOnlyList, ScenarioErrorKind.AxisOnlyList.With(), ListOrLimits));
            return null;
        }

        var low = Limit(written, "low", field);
        var high = Limit(written, "high", field);
        var steps = written["steps"] is { } count ? Number(count, Steps) : null;
        if (low is not { } from || high is not { } to || (written["steps"] is not null && steps is null))
            return null;
        IReadOnlyList<Place> places = [written["low"]!.Value!.At, written["high"]!.Value!.At];
        if (!(from.Number < to.Number))
            errors.Add(written["low"]!.Value!.At, written.Path, ScenarioErrorKind.LowNotBelowHigh, from, to);
        else if (steps is not { } number)
            return new VariedAxis(path, field.Kind, from.Number, to.Number, places, written.At);
        else
            return Stepped(written, field, path, from.Number, to.Number, (int)number.Number);
        return null;
    }

    private VariedAxis? Stepped(Branch written, Field field, string path, double low, double high, int steps)
    {
        var levels = Enumerable.Range(0, steps).Select(nth => Step(low, high, nth, steps - 1, field.Kind)).ToList();
        if (levels.Distinct().Count() == steps)
            return new VariedAxis(path, field.Kind, levels, [written["low"]!.Value!.At, .. Enumerable.Repeat(written["high"]!.Value!.At, steps - 1)], written.At);
        errors.Add(written["steps"]!.Value!.At, written.Path, ScenarioErrorKind.TooManySteps, steps, FieldValue.Of(low), FieldValue.Of(high));
        return null;
    }

    // In decimals, so that four steps from 0.1 to 0.4 pass through 0.3 and not through 0.30000000000000004.
    private static FieldValue Step(double low, double high, int nth, int last, FieldKind kind)
    {
        double value = nth == 0 ? low : nth == last ? high : (double)((decimal)low + (((decimal)high - (decimal)low) * nth / last));
        return kind == FieldKind.Whole ? FieldValue.Of((long)Math.Round(value)) : FieldValue.Of(value);
    }

    private FieldValue? Limit(Branch written, string name, Field field)
    {
        if (written[name] is { } limit)
            return ScalarReader.Read(limit.Value, field, limit.Path, limit.At, errors) is { } value && IsPossible(value, limit, field) ? value : null;
        errors.Add(written.At, $"{written.Path}.{name}", ScenarioErrorKind.MissingKey);
        return null;
    }

    private FieldValue? Number(Branch written, Field field) =>
        ScalarReader.Read(written.Value, field, written.Path, written.At, errors) is { } value && IsPossible(value, written, field) ? value : null;

    private bool IsPossible(FieldValue value, Branch written, Field field)
    {
        var (low, high) = field.Range ?? (-Model.Absurd, Model.Absurd);
        if (value.Number >= low && value.Number <= high)
            return true;
        errors.Add(new ScenarioError(written.Value!.At, written.Path, ScenarioErrorKind.NotPossible, ScenarioErrorKind.NotPossible.With(value), FaultTexts.Between(low, high)));
        return false;
    }
}
