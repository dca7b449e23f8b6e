using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Whether the parts of a study make sense together.</summary>
internal sealed class DesignCheck(Branch root, StudySettings settings)
{
    private static readonly Bilingual WithPoints = Bilingual.Same("design: latin_hypercube, design: sobol");
    private static readonly Bilingual Levels = ("een lijst van waarden, of steps erbij", "a list of values, or steps as well");

    public void Check(IReadOnlyList<Variant> variants, IReadOnlyList<VariedAxis> axes)
    {
        if (root["alternatives"] is null && root["axes"] is null)
            root.Errors.Add(root.At, "", ScenarioErrorKind.NothingVaries, Bilingual.Same("alternatives, axes"));
        if (root["axes"] is null)
            OnlyWithAxes();
        else if (settings.Design == Design.Grid)
            CheckGrid(axes);
        else if (root["points"] is null)
            root.Errors.Add(root["design"]!.At, "points", ScenarioErrorKind.MissingKey, FaultTexts.Between(1, StudyLimits.Points));
        foreach (var axis in axes) CheckApart(axis, variants);
    }

    private void OnlyWithAxes()
    {
        root["design"]?.Refuse(ScenarioErrorKind.OnlyWithAxes);
        root["points"]?.Refuse(ScenarioErrorKind.OnlyWithAxes);
    }

    private void CheckGrid(IReadOnlyList<VariedAxis> axes)
    {
        root["points"]?.Refuse(ScenarioErrorKind.OnlyWithPoints, WithPoints);
        foreach (var axis in axes.Where(axis => axis.IsContinuous))
            root.Errors.Add(axis.Place, $"axes.{axis.Path}", ScenarioErrorKind.AxisNeedsLevels, Levels);
        double size = axes.Aggregate(1d, (product, axis) => product * Math.Max(1, axis.Levels.Count));
        if (size > StudyLimits.Points)
            root["axes"]!.Refuse(ScenarioErrorKind.TooManyPoints.With(size), FaultTexts.AtMost(StudyLimits.Points));
    }

    // An alternative that sets what an axis varies would undo the point, or the point would undo the alternative.
    private void CheckApart(VariedAxis axis, IReadOnlyList<Variant> variants)
    {
        foreach (var variant in variants.Where(variant => variant.Sets.Any(path => IsSame(axis.Path, path) || IsOfItem(axis.Path, path))))
            root.Errors.Add(axis.Place, $"axes.{axis.Path}", ScenarioErrorKind.AxisAlsoSet.With(variant.Stated.Texts.Name));
    }

    private static bool IsSame(string axis, string set) => axis == set || (NamedList.Has(axis) && Draft.OtherWay(axis) == set);

    // An alternative that brings an event or a stream of the same name anew has set all of it.
    private static bool IsOfItem(string axis, string set) =>
        set.Count(c => c == '.') == 1 && NamedList.Has(set) && Model.IsIn(set, axis);
}
