using ScottPlot;
using Simulation.Runner.Figures.Model;
using SkiaSharp;
using Line = Simulation.Runner.Figures.Model.Line;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>How the marks of a series look: its colour, and a dash and a marker that tell it apart without colour.</summary>
internal static class Styles
{
    public const float DotSize = 9;

    private static readonly MarkerShape[] Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond];

    // An SVG canvas of Skia knows no dashes: it writes a long outline of each, and complains. What it does write down is the limit of a mitre,
    // and there a dash is carried to SvgPage, as its place in this list beyond the limit.
    private static readonly double[][] Dashes = [[8, 4], [2, 3.5], [10, 3, 2, 3], [4, 3], [1.5, 3]];
    private const int FirstMitre = 100;

    // Of one size to the eye: a square of nine pixels looks larger than a circle of nine.
    private static readonly float[] Sizes = [DotSize, 8, 9.5f, 10.5f];

    public static LineStyle LineOf(FigureLook look, Chart chart, Line line)
    {
        SeriesColour colour = look.Colours.Of(chart, line);
        var style = new LineStyle(colour.IsMuted ? 1.5f : 2.25f, look.Theme.ColourOf(colour));
        return Dashed(look, style, Theme.DashOf(colour));
    }

    public static bool IsDashed(FigureLook look, Chart chart, Line line) => Theme.DashOf(look.Colours.Of(chart, line)).Count > 0;

    public static MarkerStyle MarkOf(FigureLook look, Chart chart, Points points)
    {
        SeriesColour colour = look.Colours.Of(chart, points);
        int shape = Theme.ShapeOf(colour);
        return new MarkerStyle(Shapes[shape], Sizes[shape], look.Theme.ColourOf(colour)) { LineWidth = 0, OutlineWidth = 0 };
    }

    public static LineStyle WhiskerOf(Colour colour) => new(2, colour) { StrokeCap = SKStrokeCap.Round };

    public static LineStyle InnerWhiskerOf(Colour colour) => new(5, colour) { StrokeCap = SKStrokeCap.Butt };

    public static LineStyle EdgeOf(Colour colour) => new(0.75f, colour.Opacity(0.55));

    public static LineStyle EventOf(FigureLook look, EventLine line) => line.IsTurn ? new LineStyle(2.5f, look.Theme.Palette[7])
        : line.IsNotice ? Dashed(look, new LineStyle(1, look.Theme.SoftInk), [1.5, 3])
        : Dashed(look, new LineStyle(1.25f, look.Theme.Ink), [4, 3]);

    /// <summary>A line with a dash, or a solid one with round ends.</summary>
    public static LineStyle Dashed(FigureLook look, LineStyle line, IReadOnlyList<double> dash)
    {
        if (dash.Count == 0)
        {
            (line.StrokeCap, line.StrokeJoin) = (SKStrokeCap.Round, SKStrokeJoin.Round);
            return line;
        }
        line.StrokeJoin = SKStrokeJoin.Miter;
        if (look.IsSvg) line.StrokeMiter = FirstMitre + Array.FindIndex(Dashes, one => one.SequenceEqual(dash));
        else line.Pattern = new ScottPlot.LinePattern([.. dash.Select(length => (float)length)], 0, "dash");
        return line;
    }

    /// <summary>The dash that a mitre limit in an SVG stands for.</summary>
    public static IReadOnlyList<double>? DashOf(double mitre) => mitre >= FirstMitre ? Dashes[(int)mitre - FirstMitre] : null;

    /// <summary>A diamond with a rim, also used in the legend and in the column of sums.</summary>
    public static MarkerStyle NetMark(Theme theme) =>
        new(MarkerShape.FilledDiamond, 16, theme.Ink) { OutlineColor = theme.Background, OutlineWidth = 2 };
}
