using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
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
            return new SweepCurves(sheet, grid, outcome).OverOne();
        if (grid.Axes.Count == 2 && grid.IsFull && grid.Axes.All(axis => axis.Levels.Count is > 1 and <= MostLevels))
            return [.. new SweepMaps(sheet, grid, outcome).Of(), .. new SweepCurves(sheet, grid, outcome).OverTwo()];
        return new SweepEffects(sheet, grid, outcome).Of();
    }
}

/// <summary>One thing that is varied, with the values it takes.</summary>
internal sealed record GridAxis(string Path, IReadOnlyList<FieldValue> Levels)
{
    public bool IsNumeric => Levels.All(AxisNames.IsNumber);

    /// <summary>Where the levels stand: at their number, or one beside the other.</summary>
    public double[] Places => [.. Levels.Select((level, nth) => IsNumeric ? level.Number : nth)];

    public double PlaceOf(FieldValue level) => Places[Levels.Index().First(one => one.Item == level).Index];

    public string Name(Language language) => AxisNames.Of(Path, language);

    public string Write(FieldValue level, Language language) => AxisNames.Write(Path, level, language);

    public Axis In(Language language) =>
        IsNumeric ? AxisNames.Numeric(Path, language) : new CategoryAxis(Name(language), Levels.Select(level => Write(level, language)));
}

/// <summary>The points of a sweep by the values of its axes.</summary>
internal sealed class Grid
{
    private readonly Dictionary<string, Cell> _cells = [];

    public Grid(StudyPlan plan)
    {
        Axes = [.. plan.Axes.Select(path => new GridAxis(path, InOrder(plan.Cells.Select(cell => cell.At[path]).Distinct())))];
        foreach (var cell in plan.Cells) _cells[Key(Axes.Select(axis => cell.At[axis.Path]))] = cell;
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
