using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>One value that a sweep varies: over values that are listed, or anywhere between two limits.</summary>
/// <param name="Path">The value that is varied, such as mix.supported_share.</param>
/// <param name="Levels">The values, in the order of the file; none when it varies between limits.</param>
/// <param name="Low">The lower limit, when it varies between limits.</param>
/// <param name="High">The upper one.</param>
/// <param name="Place">Where the file names it.</param>
public sealed record VariedAxis(string Path, FieldKind Kind, IReadOnlyList<FieldValue> Levels, double Low, double High, Place Place)
{
    public bool IsContinuous => Levels.Count == 0;

    /// <summary>Where each value stands, or each limit.</summary>
    internal IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The value at a part of the way from 0 (included) to 1 (not included): Latin hypercubes and Sobol sequences give such
    /// parts. Whole numbers and listed values each get an equal share of the way.</summary>
    public FieldValue At(double part)
    {
        if (!(part >= 0 && part < 1))
            throw new ArgumentOutOfRangeException(nameof(part), part, "a part of the way lies from 0 to just below 1");
        if (!IsContinuous) return Levels[(int)(part * Levels.Count)];
        return Between(Low + (Kind == FieldKind.Whole ? Math.Floor(part * (High - Low + 1)) : part * (High - Low)));
    }

    /// <summary>The values to check, each with its place in the file.</summary>
    internal IEnumerable<(FieldValue Value, Place At)> Ends(bool all)
    {
        if (IsContinuous) return [(Between(Low), Places[0]), (Between(High), Places[^1])];
        var levels = Levels.Zip(Places).ToList();
        return all || Kind is FieldKind.Choice or FieldKind.Flag or FieldKind.Month
            ? levels
            : [levels.MinBy(level => level.First.Number), levels.MaxBy(level => level.First.Number)];
    }

    private FieldValue Between(double value) => Kind == FieldKind.Whole ? FieldValue.Of((long)value) : FieldValue.Of(value);
}
