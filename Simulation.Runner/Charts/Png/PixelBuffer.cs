using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Png;

/// <summary>An opaque RGB picture, three bytes a pixel, starting white.</summary>
public sealed class PixelBuffer
{
    public PixelBuffer(int width, int height)
    {
        Width = width;
        Height = height;
        Bytes = new byte[width * height * 3];
        Bytes.AsSpan().Fill(255);
    }

    public int Width { get; }
    public int Height { get; }
    public byte[] Bytes { get; }

    /// <summary>Paints pixels [from, to) of a row; <paramref name="change"/> holds differences in coverage and is left empty.</summary>
    public void Blend(int row, int from, int to, int[] change, Colour colour)
    {
        Span<byte> line = Bytes.AsSpan(row * Width * 3, Width * 3);
        int coverage = 0;
        for (int x = from; x < to; x++)
        {
            coverage += change[x];
            change[x] = 0;
            int alpha = ((coverage * colour.A) + (Rasteriser.FullCoverage / 2)) / Rasteriser.FullCoverage;
            if (alpha != 0) BlendPixel(line.Slice(3 * x, 3), colour, alpha);
        }
        change[to] = 0;
        change[to + 1] = 0;
    }

    private static void BlendPixel(Span<byte> pixel, Colour colour, int alpha)
    {
        int rest = 255 - alpha;
        pixel[0] = (byte)(((pixel[0] * rest) + (colour.R * alpha) + 127) / 255);
        pixel[1] = (byte)(((pixel[1] * rest) + (colour.G * alpha) + 127) / 255);
        pixel[2] = (byte)(((pixel[2] * rest) + (colour.B * alpha) + 127) / 255);
    }
}
