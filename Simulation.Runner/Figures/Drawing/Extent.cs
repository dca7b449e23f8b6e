namespace Simulation.Runner.Figures.Drawing;

/// <summary>The smallest and largest of the values seen; NaN is not seen.</summary>
public readonly record struct Extent(double Min, double Max)
{
    public static Extent Empty => new(double.PositiveInfinity, double.NegativeInfinity);

    public bool IsEmpty => Min > Max;

    public double Length => Max - Min;

    public Extent With(double value) => double.IsNaN(value) ? this : new(Math.Min(Min, value), Math.Max(Max, value));

    public Extent With(ReadOnlySpan<double> values)
    {
        Extent extent = this;
        foreach (double value in values) extent = extent.With(value);
        return extent;
    }

    /// <summary>The same, but with room to draw in: 0-1 when nothing was seen, half as much around a single value.</summary>
    public Extent OrUnit()
    {
        if (IsEmpty) return new(0, 1);
        double size = Math.Max(Math.Abs(Min), Math.Abs(Max));
        // Closer than doubles can tell apart on an axis is one value.
        if (Length > size * 1e-12) return this;
        double room = size == 0 ? 1 : size / 2;
        return new(Min - room, Max + room);
    }
}
