using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Turns the values of a heat map into colours: light to dark blue, or rust over white to blue around a midpoint.</summary>
public sealed class ColourScale
{
    private static readonly Colour[] Sequential = Stops(0xF3F6FB, 0xD3E1F1, 0xA9C6E4, 0x77A5D3, 0x4781BE, 0x235E9F, 0x0F3C74, 0x0A2550);
    private static readonly Colour[] Diverging = Stops(0x8A3A0F, 0xC06A35, 0xE0A67E, 0xF4DAC6, 0xF7F7F7, 0xCBDDEE, 0x88B2D9, 0x3C7BBE, 0x134A8E);

    private readonly Colour[] _stops;

    private ColourScale(Colour[] stops, double min, double max)
    {
        _stops = stops;
        Min = min;
        Max = max;
    }

    public double Min { get; }
    public double Max { get; }

    public static ColourScale Of(HeatMap map)
    {
        (double min, double max) = Extent.Empty.With([.. map.AllValues()]).OrUnit();
        if (map.Midpoint is not { } middle) return new(Sequential, min, max);
        double reach = Math.Max(Math.Abs(max - middle), Math.Abs(min - middle));
        if (reach == 0) reach = 1;
        return new(Diverging, middle - reach, middle + reach);
    }

    public Colour At(double value)
    {
        double share = Math.Clamp((value - Min) / (Max - Min), 0, 1) * (_stops.Length - 1);
        int below = Math.Min((int)share, _stops.Length - 2);
        return _stops[below].Mix(_stops[below + 1], share - below);
    }

    /// <summary>What reads on a cell of a colour, whatever the background of the figure.</summary>
    public static Colour InkOn(Colour cell) => IsDark(cell) ? Colour.Hex(0xFFFFFF) : Theme.Paper.Ink;

    /// <summary>Whether white text reads better than dark text on it.</summary>
    public static bool IsDark(Colour colour) => (0.299 * colour.R) + (0.587 * colour.G) + (0.114 * colour.B) < 140;

    private static Colour[] Stops(params int[] colours) => [.. colours.Select(Colour.Hex)];
}
