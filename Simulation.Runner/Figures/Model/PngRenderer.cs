using Simulation.Runner.Figures.Drawing;
using SkiaSharp;

namespace Simulation.Runner.Figures.Model;

/// <summary>Draws a figure as PNG bytes: the same on one platform whatever is installed, and the words for who cannot see it inside.</summary>
public static class PngRenderer
{
    // Areas of one colour need no cleverness: this packs as small as trying every filter, in a third of the time.
    private static readonly SKPngEncoderOptions Packing = new(SKPngEncoderFilterFlags.Sub, 6);

    /// <summary>Scale 2 doubles the pixels for sharp screens and print, not the layout.</summary>
    public static byte[] Render(Figure figure, Language language, int scale = 1, Theme? theme = null)
    {
        if (scale is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(scale), scale, "A picture is drawn at scale 1 to 4.");
        var size = new SKImageInfo(figure.Size.Width * scale, figure.Size.Height * scale, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var bitmap = new SKBitmap(size);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Scale(scale);
            FigureDrawing.Draw(figure, language, theme ?? Theme.Paper, canvas);
        }
        using SKPixmap pixels = bitmap.PeekPixels() ?? throw new InvalidOperationException("The picture has no pixels.");
        using SKData data = pixels.Encode(Packing) ?? throw new InvalidOperationException("The picture cannot be written as PNG.");
        return PngNotes.Added(data.ToArray(), scale, ("Title", figure.Title), ("Description", figure.AltText));
    }
}
