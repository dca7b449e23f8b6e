using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>
/// Holds points of a design against the model before anything runs: all points of a small grid, and else the corners, where
/// an impossible combination shows first. Any other point is checked when it is made.
/// </summary>
internal sealed class PointCheck(string file, ErrorList errors)
{
    private readonly HashSet<(Place, string)> _told = [];

    public void Check(IReadOnlyList<LoadedScenario> scenarios, IReadOnlyList<VariedAxis> axes, StudySettings settings)
    {
        if (axes.Count == 0)
            return;
        bool grid = settings.Design == Design.Grid && Size(axes, all: true) * scenarios.Count <= StudyLimits.Checked;
        foreach (var point in Points(axes, grid, scenarios.Count))
        {
            foreach (var scenario in scenarios)
                Check(scenario, point);
        }
    }

    private static IEnumerable<IReadOnlyList<(string Path, FieldValue Value, Place At)>> Points(IReadOnlyList<VariedAxis> axes, bool all, int scenarios)
    {
        var choices = axes.Select(axis => axis.Ends(all).Select(end => (axis.Path, end.Value, end.At)).ToList()).ToList();
        if (Size(axes, all) * scenarios <= StudyLimits.Checked)
            return Combinations.Of(choices);
        // Too many corners: each end of each axis, with the others at their first value.
        return choices.SelectMany((ends, nth) => ends.Select(end =>
            (IReadOnlyList<(string, FieldValue, Place)>)[.. choices.Select((other, i) => i == nth ? end : other[0])]));
    }

    private static double Size(IReadOnlyList<VariedAxis> axes, bool all) => axes.Aggregate(1d, (product, axis) => product * axis.Ends(all).Count());

    private void Check(LoadedScenario scenario, IReadOnlyList<(string Path, FieldValue Value, Place At)> point)
    {
        try
        {
            scenario.With(
                point.ToDictionary(value => value.Path, value => value.Value),
                path => point.FirstOrDefault(value => value.Path == path) is { Path: not null } known ? known.At : Place.OfFile(file));
        }
        catch (ScenarioFileException impossible)
        {
            foreach (var error in impossible.Errors.Where(error => _told.Add((error.Place, error.Path))))
                errors.Add(error);
        }
    }
}
