namespace Simulation.Runner.Experiments;

/// <summary>
/// Where the mean of an outcome can lie at all. An interval is cut off there: what is cut away cannot be true, so the
/// interval holds the truth as often as before.
/// </summary>
public readonly record struct Bounds(double Low, double High)
{
    public static Bounds Endless { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static Bounds Of(Outcome outcome) => outcome.Unit switch
    {
        Unit.ShareOfResidents or Unit.Scale => new Bounds(0, 1),
        _ => new Bounds(0, double.PositiveInfinity),
    };

    /// <summary>Where the difference of two of them can lie.</summary>
    public static Bounds OfDifference(Outcome outcome)
    {
        var bounds = Of(outcome);
        return new Bounds(bounds.Low - bounds.High, bounds.High - bounds.Low);
    }

    /// <summary>The end of an interval around a value that was found; never on the other side of that value.</summary>
    internal double From(double value, double half) => Math.Max(value - half, Math.Min(value, Low));

    internal double To(double value, double half) => Math.Min(value + half, Math.Max(value, High));
}
