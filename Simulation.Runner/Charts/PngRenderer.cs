using Simulation.Runner.Charts.Layout;
using Simulation.Runner.Charts.Png;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts;

/// <summary>Draws a figure as PNG bytes, the same on every machine.</summary>
public static class PngRenderer
{
    /// <summary>Scale 2 doubles the pixels for sharp screens and print, not the layout.</summary>
    public static byte[] Render(Figure figure, Language language, int scale = 1)
    {
        if (scale is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(scale), scale, "A picture is drawn at scale 1 to 4.");
        var pixels = new PixelBuffer(figure.Size.Width * scale, figure.Size.Height * scale);
        FigurePainter.Paint(figure, language, new PngCanvas(pixels, scale));
        return PngEncoder.Encode(pixels, scale, figure.Title, figure.AltText);
    }
}
