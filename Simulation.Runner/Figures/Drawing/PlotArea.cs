namespace Simulation.Runner.Figures.Drawing;

/// <summary>The rectangle between the axes, with the way from data to pixels.</summary>
public sealed record PlotArea(Box Box, AxisPlan XPlan, AxisPlan YPlan)
{
    public Scale X { get; } = new(XPlan.Min, XPlan.Max, Box.X, Box.Right);

    /// <summary>Numbers go up; categories read from top to bottom.</summary>
    public Scale Y { get; } = YPlan.HasCategories
        ? new(YPlan.Min, YPlan.Max, Box.Y, Box.Bottom)
        : new(YPlan.Min, YPlan.Max, Box.Bottom, Box.Y);

    /// <summary>Where values of the two axes come together.</summary>
    public Spot Place(double x, double y) => new(X.Map(XPlan.PositionOf(x)), Y.Map(YPlan.PositionOf(y)));
}

/// <summary>From data units to pixels, linearly.</summary>
public readonly record struct Scale(double Min, double Max, double From, double To)
{
    public double Map(double value) => From + ((value - Min) / (Max - Min) * (To - From));

    /// <summary>Pixels that one data unit takes.</summary>
    public double UnitLength => Math.Abs((To - From) / (Max - Min));

    /// <summary>The middle of a pixel, where a line of one pixel is sharp.</summary>
    public double MapSharp(double value) => Math.Floor(Map(value)) + 0.5;
}
