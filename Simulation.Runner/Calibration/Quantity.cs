using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>What the range of a target is a range of.</summary>
public enum RangeOf
{
    /// <summary>Of a mean over many complexes, homes or people: it says how well the mean is known.</summary>
    TheMean,

    /// <summary>Of single places, one or a few: the luck of one place is in it.</summary>
    Places,
}

/// <summary>Something that has been measured somewhere, and what the model gives for it: a number worked out from the means of a few
/// measures over many runs.</summary>
/// <param name="Low">The lower end of the range the sources give.</param>
/// <param name="High">And the upper end.</param>
/// <param name="Target">The value the sources have in the middle.</param>
/// <param name="Parts">The means it is worked out from.</param>
public sealed record Quantity(
    string Id,
    Bilingual Says,
    double Low,
    double High,
    double Target,
    IReadOnlyList<string> Sources,
    params IReadOnlyList<(Situation Situation, Measure Measure)> Parts)
{
    /// <summary>How, from those means in that order; without it the quantity is the one mean.</summary>
    public Func<double[], double> Of { get; init; } = means => means[0];

    public Unit Unit { get; init; } = Unit.Number;

    /// <summary>What a reader must know about the range or the way it is read off.</summary>
    public Bilingual Note { get; init; } = ("", "");

    /// <summary>What the model may be off by even with the right numbers, because what was measured is not quite what it has: a standard
    /// deviation, in the unit of the quantity.</summary>
    public double Discrepancy { get; init; }

    /// <summary>Why so much.</summary>
    public Bilingual Because { get; init; } = ("", "");

    /// <summary>The years of a run it is read off, the first being 1.</summary>
    public (int From, int To) Years { get; init; }

    public RangeOf RangeOf { get; init; }

    /// <summary>The variance of what was observed, with everything inside the range as likely.</summary>
    public double ObservedVariance => (High - Low) * (High - Low) / 12;

    /// <summary>The same with what the model may be off by.</summary>
    public double Variance => ObservedVariance + (Discrepancy * Discrepancy);
}

/// <summary>What the model gives for a quantity.</summary>
public sealed record QuantityResult(Quantity Quantity, int Runs, double Value, double Low, double High)
{
    /// <summary>Whether the estimate lies in the range of the sources.</summary>
    public bool IsInside => Value >= Quantity.Low && Value <= Quantity.High;

    /// <summary>How far outside, in half widths of the range; 0 inside.</summary>
    public double Distance => IsInside ? 0 : !double.IsFinite(Value) ? 2
        : Math.Min(2, Math.Max(Quantity.Low - Value, Value - Quantity.High) / ((Quantity.High - Quantity.Low) / 2));
}
