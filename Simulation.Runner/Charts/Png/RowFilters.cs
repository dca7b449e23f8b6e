namespace Simulation.Runner.Charts.Png;

/// <summary>Chooses per row the PNG filter that leaves the smallest numbers; Average and Paeth never won enough on charts to pay for their time.</summary>
public static class RowFilters
{
    private const int BytesPerPixel = 3;

    private enum Filter : byte
    {
        None = 0,
        Sub = 1,
        Up = 2,
    }

    public static byte[] Apply(PixelBuffer pixels)
    {
        int stride = pixels.Width * BytesPerPixel;
        byte[] filtered = new byte[(stride + 1) * pixels.Height];
        ReadOnlySpan<byte> above = new byte[stride];
        for (int row = 0; row < pixels.Height; row++)
        {
            ReadOnlySpan<byte> line = pixels.Bytes.AsSpan(row * stride, stride);
            Span<byte> target = filtered.AsSpan(row * (stride + 1), stride + 1);
            Filter filter = Choose(line, above);
            target[0] = (byte)filter;
            Write(filter, line, above, target[1..]);
            above = line;
        }
        return filtered;
    }

    private static Filter Choose(ReadOnlySpan<byte> line, ReadOnlySpan<byte> above)
    {
        if (line.SequenceEqual(above)) return Filter.Up;
        int none = 0, sub = 0, up = 0;
        for (int i = 0; i < line.Length; i++)
        {
            int left = i >= BytesPerPixel ? line[i - BytesPerPixel] : 0;
            none += Math.Abs((int)(sbyte)line[i]);
            sub += Math.Abs((int)(sbyte)(line[i] - left));
            up += Math.Abs((int)(sbyte)(line[i] - above[i]));
        }
        if (up <= sub && up <= none) return Filter.Up;
        return sub <= none ? Filter.Sub : Filter.None;
    }

    private static void Write(Filter filter, ReadOnlySpan<byte> line, ReadOnlySpan<byte> above, Span<byte> target)
    {
        if (filter == Filter.None)
        {
            line.CopyTo(target);
            return;
        }
        for (int i = 0; i < line.Length; i++)
        {
            int before = filter == Filter.Up ? above[i] : i >= BytesPerPixel ? line[i - BytesPerPixel] : 0;
            target[i] = (byte)(line[i] - before);
        }
    }
}
