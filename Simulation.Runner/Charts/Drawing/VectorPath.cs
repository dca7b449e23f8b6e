namespace Simulation.Runner.Charts.Drawing;

/// <summary>What one step of a path does.</summary>
public enum PathVerb
{
    Move,
    Line,
    Quad,
    Cubic,
    Close,
}

/// <summary>A shape as straight and curved steps; built by one painter, then read by any canvas.</summary>
public sealed class VectorPath
{
    // The cubic that stays closest to a quarter circle; its error is 0.03% of the radius.
    private const double Kappa = 0.5522847498307936;

    private readonly List<PathVerb> _verbs = [];
    private readonly List<Spot> _spots = [];

    public IReadOnlyList<PathVerb> Verbs => _verbs;
    public IReadOnlyList<Spot> Spots => _spots;
    public bool IsEmpty => _verbs.Count == 0;

    public static VectorPath Rectangle(Box box) => new VectorPath()
        .MoveTo(box.X, box.Y).LineTo(box.Right, box.Y).LineTo(box.Right, box.Bottom).LineTo(box.X, box.Bottom).Close();

    public static VectorPath Segment(double x1, double y1, double x2, double y2) => new VectorPath().MoveTo(x1, y1).LineTo(x2, y2);

    public static VectorPath Circle(double x, double y, double radius)
    {
        double k = radius * Kappa;
        return new VectorPath()
            .MoveTo(x + radius, y)
            .CubicTo(new(x + radius, y + k), new(x + k, y + radius), new(x, y + radius))
            .CubicTo(new(x - k, y + radius), new(x - radius, y + k), new(x - radius, y))
            .CubicTo(new(x - radius, y - k), new(x - k, y - radius), new(x, y - radius))
            .CubicTo(new(x + k, y - radius), new(x + radius, y - k), new(x + radius, y))
            .Close();
    }

    public static VectorPath Polygon(ReadOnlySpan<Spot> corners)
    {
        var path = new VectorPath().MoveTo(corners[0].X, corners[0].Y);
        for (int i = 1; i < corners.Length; i++) path.LineTo(corners[i].X, corners[i].Y);
        return path.Close();
    }

    public VectorPath MoveTo(double x, double y) => Add(PathVerb.Move, new(x, y));

    public VectorPath LineTo(double x, double y) => Add(PathVerb.Line, new(x, y));

    public VectorPath QuadTo(Spot control, Spot end)
    {
        _spots.Add(control);
        return Add(PathVerb.Quad, end);
    }

    public VectorPath CubicTo(Spot first, Spot second, Spot end)
    {
        _spots.Add(first);
        _spots.Add(second);
        return Add(PathVerb.Cubic, end);
    }

    public VectorPath Close()
    {
        _verbs.Add(PathVerb.Close);
        return this;
    }

    private VectorPath Add(PathVerb verb, Spot spot)
    {
        _verbs.Add(verb);
        _spots.Add(spot);
        return this;
    }
}
