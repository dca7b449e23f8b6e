namespace Simulation.Runner.Figures.Drawing;

/// <summary>A place in a figure in pixels at scale 1; y runs down.</summary>
public readonly record struct Spot(double X, double Y)
{
    public static implicit operator ScottPlot.Pixel(Spot spot) => new(spot.X, spot.Y);
}

/// <summary>An upright rectangle in a figure.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;
    public double MiddleX => X + (Width / 2);
    public double MiddleY => Y + (Height / 2);

    public static Box Between(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    /// <summary>Pushed into another, this far from its sides.</summary>
    public Box Inside(Box other, double dx, double dy) => this with
    {
        X = Math.Clamp(X, other.X + dx, Math.Max(other.X + dx, other.Right - Width - dx)),
        Y = Math.Clamp(Y, other.Y + dy, Math.Max(other.Y + dy, other.Bottom - Height - dy)),
    };

    public static implicit operator ScottPlot.PixelRect(Box box) => new((float)box.X, (float)box.Right, (float)box.Bottom, (float)box.Y);
}

/// <summary>An sRGB colour with alpha.</summary>
public readonly record struct Colour(byte R, byte G, byte B, byte A = 255)
{
    /// <summary>From 0xRRGGBB, the way designers write it.</summary>
    public static Colour Hex(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>The same colour, this opaque (0-1).</summary>
    public Colour Opacity(double alpha) => this with { A = (byte)Math.Round(255 * alpha) };

    /// <summary>A mix in sRGB; exact enough for tints and the same on every machine.</summary>
    public Colour Mix(Colour other, double share) => new(Blend(R, other.R, share), Blend(G, other.G, share), Blend(B, other.B, share), A);

    public string ToHex() => $"#{R:x2}{G:x2}{B:x2}";

    public static implicit operator ScottPlot.Color(Colour colour) => new(colour.R, colour.G, colour.B, colour.A);

    private static byte Blend(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
