using System.Buffers.Binary;
using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Fonts;

/// <summary>Decodes the packed points of one glyf entry and turns its quadratic contours into path steps.</summary>
public static class SimpleGlyph
{
    private readonly record struct Knot(Spot At, bool OnCurve);

    public static void Append(VectorPath path, ReadOnlySpan<byte> data, int contours, Spot offset)
    {
        if (contours == 0) return;
        int points = BinaryPrimitives.ReadUInt16BigEndian(data[(2 * (contours - 1))..]) + 1;
        int hints = BinaryPrimitives.ReadUInt16BigEndian(data[(2 * contours)..]);
        int at = (2 * contours) + 2 + hints;

        byte[] flags = ReadFlags(data, ref at, points);
        int[] xs = ReadCoordinates(data, ref at, flags, shortBit: 2, sameBit: 16);
        int[] ys = ReadCoordinates(data, ref at, flags, shortBit: 4, sameBit: 32);

        int first = 0;
        for (int contour = 0; contour < contours; contour++)
        {
            int last = BinaryPrimitives.ReadUInt16BigEndian(data[(2 * contour)..]);
            var knots = new List<Knot>();
            for (int i = first; i <= last; i++) knots.Add(new(new Spot(xs[i] + offset.X, ys[i] + offset.Y), (flags[i] & 1) != 0));
            AppendContour(path, knots);
            first = last + 1;
        }
    }

    private static byte[] ReadFlags(ReadOnlySpan<byte> data, ref int at, int points)
    {
        byte[] flags = new byte[points];
        for (int i = 0; i < points; i++)
        {
            byte flag = data[at++];
            flags[i] = flag;
            if ((flag & 8) == 0) continue;
            for (int repeat = data[at++]; repeat > 0; repeat--) flags[++i] = flag;
        }
        return flags;
    }

    private static int[] ReadCoordinates(ReadOnlySpan<byte> data, ref int at, byte[] flags, int shortBit, int sameBit)
    {
        int[] values = new int[flags.Length];
        int value = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & shortBit) != 0)
            {
                int step = data[at++];
                value += (flags[i] & sameBit) != 0 ? step : -step;
            }
            else if ((flags[i] & sameBit) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(data[at..]);
                at += 2;
            }
            values[i] = value;
        }
        return values;
    }

    // Two controls in a row have a point of the curve halfway between them; that is how TrueType saves space.
    private static void AppendContour(VectorPath path, List<Knot> knots)
    {
        if (knots.Count < 2) return;
        int start = knots.FindIndex(knot => knot.OnCurve);
        Spot origin = start >= 0 ? knots[start].At : Middle(knots[0].At, knots[^1].At);
        if (start < 0) start = knots.Count - 1;
        path.MoveTo(origin.X, origin.Y);
        Spot? control = null;
        for (int i = 1; i <= knots.Count; i++)
        {
            Knot knot = knots[(start + i) % knots.Count];
            bool isOrigin = i == knots.Count && knot.OnCurve;
            if (knot.OnCurve)
            {
                if (control is { } bend) path.QuadTo(bend, knot.At);
                else if (!isOrigin) path.LineTo(knot.At.X, knot.At.Y);
                control = null;
            }
            else
            {
                if (control is { } bend) path.QuadTo(bend, Middle(bend, knot.At));
                control = knot.At;
            }
        }
        if (control is { } lastBend) path.QuadTo(lastBend, origin);
        path.Close();
    }

    private static Spot Middle(Spot a, Spot b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
}
