using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What a sweep shows: a curve over one axis, a map over two, and for more axes what each does by itself.</summary>
internal static class SweepFigures
{
    private const int MostLevels = 40;

    public static IEnumerable<NamedFigure> Of(Sheet sheet)
    {
        var grid = new Grid(sheet.Plan);
        int nth = 0;
        foreach (var outcome in sheet.Plan.Headline)
        {
            sheet.Cancel.ThrowIfCancellationRequested();
            bool isMain = nth++ < Sheet.MainOutcomes;
            foreach (var figure in Of(sheet, grid, outcome))
                yield return figure with { IsMain = isMain && figure.IsMain };
        }
    }

    private static IEnumerable<NamedFigure> Of(Sheet sheet, Grid grid, Outcome outcome)
    {
        if (grid.Axes.Count == 1 && grid.IsFull && grid.Axes[0].Levels.Count <= MostLevels)
            return SweepCurves.OverOne(sheet, grid, outcome);
        if (grid.Axes.Count == 2 && grid.IsFull && grid.Axes.All(axis => axis.Levels.Count is > 1 and <= MostLevels))
            return [.. SweepMaps.Of(sheet, grid, outcome), .. SweepCurves.OverTwo(sheet, grid, outcome)];
        return SweepEffects.Of(sheet, grid, outcome);
    }
}

/// <summary>One thing that is varied, with the values it takes.</summary>
internal sealed record GridAxis(string Path, IReadOnlyList<FieldValue> Levels)
{
    public bool IsNumeric => Levels.All(AxisNames.IsNumber);
}

/// <summary>The points of a sweep by the values of its axes.</summary>
internal sealed class Grid
{
    private readonly Dictionary<string, Cell> _cells = [];

    public Grid(StudyPlan plan)
    {
        Axes = [.. plan.Axes.Select(path => new GridAxis(path, InOrder(plan.Cells.Select(cell => cell.At[path]).Distinct())))];
        foreach (var cell in plan.Cells)
            _cells[Key(Axes.Select(axis => cell.At[axis.Path]))] = cell;
        IsFull = _cells.Count == plan.Cells.Count && Axes.Aggregate(1L, (product, axis) => product * axis.Levels.Count) == plan.Cells.Count;
    }

    public IReadOnlyList<GridAxis> Axes { get; }

    /// <summary>Whether every combination of the values is there once.</summary>
    public bool IsFull { get; }

    public Cell At(params IEnumerable<FieldValue> values) => _cells[Key(values)];

    private static string Key(IEnumerable<FieldValue> values) => string.Join('\n', values);

    private static List<FieldValue> InOrder(IEnumerable<FieldValue> values)
    {
        var all = values.ToList();
        return all.All(AxisNames.IsNumber) ? [.. all.OrderBy(value => value.Number)] : all;
    }
}
