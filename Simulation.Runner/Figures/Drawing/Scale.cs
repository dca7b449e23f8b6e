namespace Simulation.Runner.Figures.Drawing;

/// <summary>From data units to pixels, linearly.</summary>
public readonly record struct Scale(double Min, double Max, double From, double To)
{
    public double Map(double value) => From + ((value - Min) / (Max - Min) * (To - From));

    /// <summary>Pixels that one data unit takes.</summary>
    public double UnitLength => Math.Abs((To - From) / (Max - Min));

    /// <summary>The middle of a pixel, where a line of one pixel is sharp.</summary>
    public double MapSharp(double value) => Math.Floor(Map(value)) + 0.5;
}
