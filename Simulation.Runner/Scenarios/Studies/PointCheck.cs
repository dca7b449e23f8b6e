using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Holds points of a design against the model before anything runs: all points of a small grid, and else the corners, where
/// an impossible combination shows first. Any other point is checked when it is made.</summary>
internal sealed class PointCheck(LoadedStudy study, ErrorList errors)
{
    private readonly List<LoadedScenario> _scenarios = [study.Base, .. study.Alternatives.Select(alternative => alternative.Scenario)];
    private readonly HashSet<(Place, string)> _told = [];

    public void Check()
    {
        if (study.Axes.Count == 0) return;
        foreach (var point in Points(all: study.Settings.Design == Design.Grid && IsFew(all: true)))
        {
            foreach (var scenario in _scenarios) Check(scenario, point);
        }
    }

    private IEnumerable<IReadOnlyList<(string Path, FieldValue Value, Place At)>> Points(bool all)
    {
        var choices = study.Axes.Select(axis => axis.Ends(all).Select(end => (axis.Path, end.Value, end.At)).ToList()).ToList();
        if (IsFew(all)) return LoadedStudy.Ways(choices);
        // Too many corners: each end of each axis, with the others at their first value.
        return choices.SelectMany((ends, nth) => ends.Select(end =>
            (IReadOnlyList<(string, FieldValue, Place)>)[.. choices.Select((other, i) => i == nth ? end : other[0])]));
    }

    private bool IsFew(bool all) =>
        study.Axes.Aggregate(1d, (product, axis) => product * axis.Ends(all).Count()) * _scenarios.Count <= StudyLimits.Checked;

    private void Check(LoadedScenario scenario, IReadOnlyList<(string Path, FieldValue Value, Place At)> point)
    {
        try
        {
            AlreadyLived.Passed(study.Base, scenario.With(
                point.ToDictionary(value => value.Path, value => value.Value),
                path => point.FirstOrDefault(value => value.Path == path) is { Path: not null } known ? known.At : Place.OfFile(study.File)));
        }
        catch (ScenarioFileException impossible)
        {
            foreach (var error in impossible.Errors.Where(error => _told.Add((error.Place, error.Path))))
                errors.Add(error);
        }
    }
}
