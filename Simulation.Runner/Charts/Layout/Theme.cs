using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Fonts;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Colours and sizes of a figure. The palette keeps apart for deuteranopes and protanopes; a test measures it.</summary>
public sealed record Theme
{
    private static readonly double[][] Dashes = [[], [7, 4], [2, 3.5]];

    /// <summary>White, for paper and slides.</summary>
    public static Theme Paper { get; } = new();

    public Colour Background { get; } = Colour.Hex(0xFFFFFF);
    public Colour Ink { get; } = Colour.Hex(0x1A1F2B);
    public Colour SoftInk { get; } = Colour.Hex(0x566072);
    public Colour AxisLine { get; } = Colour.Hex(0x8A94A3);
    public Colour GridLine { get; } = Colour.Hex(0xE6E9EE);
    public Colour ReferenceFill { get; } = Colour.Hex(0xF6F3EA);
    public Colour ReferenceEdge { get; } = Colour.Hex(0xC4B78F);
    public Colour Muted { get; } = Colour.Hex(0x8F98A6);
    public Colour NoData { get; } = Colour.Hex(0xE3E5E8);

    /// <summary>Blue, rust, teal, gold, plum, navy, sky, wine: apart in lightness where they are close in hue.</summary>
    public IReadOnlyList<Colour> Palette { get; } =
    [
        Colour.Hex(0x1D5FB8), Colour.Hex(0xB5501B), Colour.Hex(0x17987C), Colour.Hex(0xBF8700),
        Colour.Hex(0x7B3A7A), Colour.Hex(0x172036), Colour.Hex(0x5A98CC), Colour.Hex(0x8A2438),
    ];

    /// <summary>The palette darkened until small text is readable on white (contrast 4.5).</summary>
    public IReadOnlyList<Colour> TextPalette { get; } =
    [
        Colour.Hex(0x1D5FB8), Colour.Hex(0xB5501B), Colour.Hex(0x0F7C65), Colour.Hex(0x8A6100),
        Colour.Hex(0x7B3A7A), Colour.Hex(0x172036), Colour.Hex(0x2F74AB), Colour.Hex(0x8A2438),
    ];

    public TextStyle Title => new(FontFace.SemiBold, 23, Ink);
    public TextStyle SmallTitle => new(FontFace.SemiBold, 19, Ink);
    public TextStyle Subtitle => new(FontFace.Regular, 16, SoftInk);
    public TextStyle PanelTitle => new(FontFace.SemiBold, 15, Ink);
    public TextStyle AxisTitle => new(FontFace.Regular, 14, SoftInk);
    public TextStyle Tick => new(FontFace.Regular, 14, SoftInk);
    public TextStyle Category => new(FontFace.Regular, 15, Ink);
    public TextStyle Label => new(FontFace.SemiBold, 14, Ink);
    public TextStyle Legend => new(FontFace.Regular, 14, Ink);
    public TextStyle Value => new(FontFace.Regular, 13, Ink);
    public TextStyle Remark => new(FontFace.Regular, 13, SoftInk);
    public TextStyle Footer => new(FontFace.Regular, 12.5, SoftInk);

    public Pen Grid => new(GridLine, 1);
    public Pen Axis => new(AxisLine, 1);

    public Colour ColourOf(SeriesColour colour) => colour.IsMuted ? Muted : Palette[colour.Index % Palette.Count];

    public Colour TextColourOf(SeriesColour colour) => colour.IsMuted ? SoftInk : TextPalette[colour.Index % TextPalette.Count];

    /// <summary>Solid for the first round of the palette, then dashed, then dotted.</summary>
    public IReadOnlyList<double> DashOf(SeriesColour colour, LinePattern pattern) => pattern switch
    {
        LinePattern.Solid => Dashes[0],
        LinePattern.Dashed => Dashes[1],
        LinePattern.Dotted => Dashes[2],
        _ => colour.IsMuted ? Dashes[0] : Dashes[colour.Index / Palette.Count % Dashes.Length],
    };
}
