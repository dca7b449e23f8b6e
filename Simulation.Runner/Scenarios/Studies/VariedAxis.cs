using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>One value that a sweep varies: over values that are listed, or anywhere between two limits.</summary>
public sealed class VariedAxis
{
    private readonly IReadOnlyList<Place> _places;

    internal VariedAxis(string path, FieldKind kind, IReadOnlyList<FieldValue> levels, IReadOnlyList<Place> places, Place at)
    {
        Path = path;
        Kind = kind;
        Levels = levels;
        _places = places;
        Place = at;
    }

    internal VariedAxis(string path, FieldKind kind, double low, double high, IReadOnlyList<Place> places, Place at)
        : this(path, kind, [], places, at)
    {
        Low = low;
        High = high;
    }

    /// <summary>The value that is varied, such as mix.supported_share.</summary>
    public string Path { get; }

    public FieldKind Kind { get; }

    /// <summary>The values, in the order of the file; none when it varies between limits.</summary>
    public IReadOnlyList<FieldValue> Levels { get; }

    /// <summary>The limits, when it varies between limits.</summary>
    public double Low { get; }
    public double High { get; }

    public bool IsContinuous => Levels.Count == 0;

    /// <summary>Where the file names it.</summary>
    public Place Place { get; }

    /// <summary>
    /// The value at a part of the way from 0 (included) to 1 (not included): Latin hypercubes and Sobol sequences give
    /// such parts. Whole numbers and listed values each get an equal share of the way.
    /// </summary>
    public FieldValue At(double part)
    {
        if (!(part >= 0 && part < 1))
            throw new ArgumentOutOfRangeException(nameof(part), part, "a part of the way lies from 0 to just below 1");
        if (!IsContinuous)
            return Levels[(int)(part * Levels.Count)];
        return Kind == FieldKind.Whole
            ? FieldValue.Of((long)(Low + Math.Floor(part * (High - Low + 1))))
            : FieldValue.Of(Low + (part * (High - Low)));
    }

    /// <summary>The values to check, each with its place in the file.</summary>
    internal IEnumerable<(FieldValue Value, Place At)> Ends(bool all)
    {
        if (IsContinuous)
            return [(Between(Low), _places[0]), (Between(High), _places[^1])];
        var levels = Levels.Select((level, nth) => (level, _places[Math.Min(nth, _places.Count - 1)]));
        return all || Kind is FieldKind.Choice or FieldKind.Flag
            ? levels
            : [levels.MinBy(level => level.level.Number), levels.MaxBy(level => level.level.Number)];
    }

    private FieldValue Between(double value) => Kind == FieldKind.Whole ? FieldValue.Of((long)value) : FieldValue.Of(value);
}
