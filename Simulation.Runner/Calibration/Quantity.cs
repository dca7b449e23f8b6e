using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

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
