using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>A name and how its mark is drawn in a box beside it.</summary>
public sealed record LegendEntry(string Label, double MarkWidth, Action<ICanvas, Box> Draw)
{
    /// <summary>For lines, bands and whiskers.</summary>
    public const double Wide = 26;

    /// <summary>For squares and other compact marks.</summary>
    public const double Narrow = LegendBlock.MarkHeight;
}
