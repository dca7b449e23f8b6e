using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Whether the parts of a study make sense together.</summary>
internal sealed class DesignCheck(Branch root, StudySettings settings, ErrorList errors)
{
    public void Check(IReadOnlyList<Variant> variants, IReadOnlyList<VariedAxis> axes)
    {
        if (root["alternatives"] is null && root["axes"] is null)
            errors.Add(new ScenarioError(root.At, "", ScenarioErrorKind.NothingVaries, ScenarioErrorKind.NothingVaries.With(), Bilingual.Same("alternatives, axes")));
        if (root["axes"] is null)
            OnlyWithAxes();
        else if (settings.Design == Design.Grid)
            CheckGrid(axes);
        else if (root["points"] is null)
            errors.Add(new ScenarioError(root["design"]!.At, "points", ScenarioErrorKind.MissingKey, ScenarioErrorKind.MissingKey.With(), FaultTexts.Between(1, StudyLimits.Points)));
        foreach (var axis in axes)
            CheckApart(axis, variants);
    }

    private void OnlyWithAxes()
    {
        foreach (string name in (string[])["design", "points"])
        {
            if (root[name] is { } written)
                errors.Add(written.At, name, ScenarioErrorKind.OnlyWithAxes);
        }
    }

    private void CheckGrid(IReadOnlyList<VariedAxis> axes)
    {
        if (root["points"] is { } points)
            errors.Add(new ScenarioError(points.At, "points", ScenarioErrorKind.OnlyWithPoints, ScenarioErrorKind.OnlyWithPoints.With(), Bilingual.Same("design: latin_hypercube, design: sobol")));
        foreach (var axis in axes.Where(axis => axis.IsContinuous))
            errors.Add(new ScenarioError(axis.Place, $"axes.{axis.Path}", ScenarioErrorKind.AxisNeedsLevels, ScenarioErrorKind.AxisNeedsLevels.With(), new Bilingual("een lijst van waarden, of steps erbij", "a list of values, or steps as well")));
        double size = axes.Aggregate(1d, (product, axis) => product * Math.Max(1, axis.Levels.Count));
        if (size > StudyLimits.Points)
            errors.Add(new ScenarioError(root["axes"]!.At, "axes", ScenarioErrorKind.TooManyPoints, ScenarioErrorKind.TooManyPoints.With(size), new Bilingual($"hoogstens {StudyLimits.Points}", $"at most {StudyLimits.Points}")));
    }

    // An alternative that sets what an axis varies would undo the point, or the point would undo the alternative.
    private void CheckApart(VariedAxis axis, IReadOnlyList<Variant> variants)
    {
        foreach (var variant in variants.Where(variant => variant.Sets.Any(path => axis.Path == path || IsOfEvent(axis.Path, path))))
            errors.Add(axis.Place, $"axes.{axis.Path}", ScenarioErrorKind.AxisAlsoSet, variant.Name);
    }

    // An alternative that brings an event of the same name anew has set all of it.
    private static bool IsOfEvent(string axis, string set) =>
        set.Count(c => c == '.') == 1 && set.StartsWith("events.", StringComparison.Ordinal) && axis.StartsWith(set + ".", StringComparison.Ordinal);
}
