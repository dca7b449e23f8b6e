using System.Text;
using Simulation.Runner.Figures.Drawing;
using SkiaSharp;

namespace Simulation.Runner.Figures.Model;

/// <summary>Draws a figure as SVG: words as words, in a font that travels along, and a title and description for screen readers.</summary>
public static class SvgRenderer
{
    /// <summary>A file that needs nothing else; in a page that declares the two faces itself, leave the fonts out.</summary>
    public static string Render(Figure figure, Language language, Theme? theme = null, bool withFonts = true)
    {
        using var stream = new SKDynamicMemoryWStream();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, figure.Size.Width, figure.Size.Height), stream))
            FigureDrawing.Draw(figure, language, theme ?? Theme.Paper, canvas, isSvg: true);
        using SKData data = stream.DetachAsData();
        string page = SvgPage.Of(figure, Encoding.UTF8.GetString(data.AsSpan()));
        return withFonts ? SvgPage.WithFonts(page) : page;
    }
}
