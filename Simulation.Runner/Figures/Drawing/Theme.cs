using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Colours and sizes of a figure. The palette keeps apart for deuteranopes and protanopes; a test measures it.</summary>
public sealed record Theme
{
    private const double ReferenceShare = 0.16;

    // Each light enough for small text too (contrast 4.5).
    private static readonly Colour[] DarkPalette =
    [
        Colour.Hex(0x6990FF), Colour.Hex(0xFA7C53), Colour.Hex(0x35DFAE), Colour.Hex(0xE8BA3A),
        Colour.Hex(0xB582C7), Colour.Hex(0xDFF8F3), Colour.Hex(0xA5D9FF), Colour.Hex(0xEE6876),
    ];

    private static readonly double[][] Dashes = [[], [8, 4], [2, 3.5], [10, 3, 2, 3]];

    /// <summary>White, for paper and slides.</summary>
    public static Theme Paper { get; } = new();

    /// <summary>Nearly black, for slides in a dark room: the same hues, lighter until they stand out from it.</summary>
    public static Theme Dark { get; } = new()
    {
        Background = Colour.Hex(0x161B24),
        Ink = Colour.Hex(0xF2F4F7),
        SoftInk = Colour.Hex(0xAEB8C6),
        AxisLine = Colour.Hex(0x7C8798),
        GridLine = Colour.Hex(0x2E3643),
        ReferenceEdge = Colour.Hex(0x8F8252),
        Muted = Colour.Hex(0x8591A3),
        NoData = Colour.Hex(0x4A5362),
        Palette = DarkPalette,
        TextPalette = DarkPalette,
    };

    public Colour Background { get; private init; } = Colour.Hex(0xFFFFFF);
    public Colour Ink { get; private init; } = Colour.Hex(0x1A1F2B);
    public Colour SoftInk { get; private init; } = Colour.Hex(0x566072);
    public Colour AxisLine { get; private init; } = Colour.Hex(0x8A94A3);
    public Colour GridLine { get; private init; } = Colour.Hex(0xE6E9EE);
    public Colour ReferenceEdge { get; private init; } = Colour.Hex(0xC4B78F);
    public Colour Muted { get; private init; } = Colour.Hex(0x8F98A6);
    public Colour NoData { get; private init; } = Colour.Hex(0xE3E5E8);

    /// <summary>Blue, rust, teal, gold, plum, navy, sky, wine: apart in lightness where they are close in hue.</summary>
    public IReadOnlyList<Colour> Palette { get; private init; } =
    [
        Colour.Hex(0x1D5FB8), Colour.Hex(0xB5501B), Colour.Hex(0x17987C), Colour.Hex(0xBF8700),
        Colour.Hex(0x7B3A7A), Colour.Hex(0x172036), Colour.Hex(0x5A98CC), Colour.Hex(0x8A2438),
    ];

    /// <summary>The palette darkened until small text is readable on white (contrast 4.5).</summary>
    public IReadOnlyList<Colour> TextPalette { get; private init; } =
    [
        Colour.Hex(0x1D5FB8), Colour.Hex(0xB5501B), Colour.Hex(0x0F7C65), Colour.Hex(0x8A6100),
        Colour.Hex(0x7B3A7A), Colour.Hex(0x172036), Colour.Hex(0x2F74AB), Colour.Hex(0x8A2438),
    ];

    /// <summary>What lies over the grid within a reference band, and what the eye makes of it.</summary>
    public Colour ReferenceTint => ReferenceEdge.Opacity(ReferenceShare);

    public Colour ReferenceFill => Background.Mix(ReferenceEdge, ReferenceShare);

    public TextStyle Title => new(Face.SemiBold, 23, Ink);
    public TextStyle SmallTitle => new(Face.SemiBold, 19, Ink);
    public TextStyle Subtitle => new(Face.Regular, 16, SoftInk);
    public TextStyle PanelTitle => new(Face.SemiBold, 15, Ink);
    public TextStyle AxisTitle => new(Face.Regular, 14, SoftInk);
    public TextStyle Tick => new(Face.Regular, 14, SoftInk);
    public TextStyle Category => new(Face.Regular, 15, Ink);
    public TextStyle Label => new(Face.SemiBold, 14, Ink);
    public TextStyle Legend => new(Face.Regular, 14, Ink);
    public TextStyle Value => new(Face.Regular, 13, Ink);
    public TextStyle Remark => new(Face.Regular, 13, SoftInk);
    public TextStyle Footer => new(Face.Regular, 12.5, SoftInk);

    /// <summary>How much a band covers: the spread is a shade, what the assumptions leave open lies within it, the interval of the mean stands out.</summary>
    public static double OpacityOf(BandRole role) => role switch
    {
        BandRole.SpreadOfRuns => 0.13,
        BandRole.WithAssumptions => 0.2,
        _ => 0.38,
    };

    public Colour ColourOf(SeriesColour colour) => colour.IsMuted ? Muted : Palette[colour.Index % Palette.Count];

    public Colour TextColourOf(SeriesColour colour) => colour.IsMuted ? SoftInk : TextPalette[colour.Index % TextPalette.Count];

    /// <summary>Neighbours in the palette differ in dash as well as in colour, and so do two of one colour.</summary>
    public static IReadOnlyList<double> DashOf(SeriesColour colour) => Dashes[ShapeOf(colour)];

    /// <summary>Which of four dashes and markers goes with a colour.</summary>
    public static int ShapeOf(SeriesColour colour) => colour.IsMuted ? 0 : (colour.Index + (colour.Index / Paper.Palette.Count)) % Dashes.Length;
}
