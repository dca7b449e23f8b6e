namespace Simulation.Runner.Charts.Drawing;

/// <summary>Turns curves into short straight steps; counts come from the control points alone, so that every machine makes the same.</summary>
public static class Flattener
{
    // A chord may leave the curve by a fiftieth of a pixel: that is five levels of 256 on an edge, which no eye sees.
    private const double Tolerance = 0.02;

    /// <summary>The contours of a path after scaling and moving; a closed contour repeats no point.</summary>
    public static List<Contour> Flatten(VectorPath path, double scaleX, double scaleY, double dx, double dy)
    {
        var contours = new List<Contour>();
        Contour? open = null;
        int at = 0;
        foreach (PathVerb verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    open = new Contour();
                    contours.Add(open);
                    open.Spots.Add(Next());
                    break;
                case PathVerb.Line:
                    open!.Spots.Add(Next());
                    break;
                case PathVerb.Quad:
                    AddQuad(open!.Spots, Next(), Next());
                    break;
                case PathVerb.Cubic:
                    AddCubic(open!.Spots, Next(), Next(), Next());
                    break;
                default:
                    open!.IsClosed = true;
                    break;
            }
        }
        return contours;

        Spot Next()
        {
            Spot spot = path.Spots[at++];
            return new((spot.X * scaleX) + dx, (spot.Y * scaleY) + dy);
        }
    }

    private static void AddQuad(List<Spot> spots, Spot control, Spot end)
    {
        Spot start = spots[^1];
        double bend = Distance(start.X - (2 * control.X) + end.X, start.Y - (2 * control.Y) + end.Y);
        int steps = Steps(bend / 4);
        for (int i = 1; i < steps; i++)
        {
            double t = (double)i / steps, u = 1 - t;
            spots.Add(new(
                (u * u * start.X) + (2 * u * t * control.X) + (t * t * end.X),
                (u * u * start.Y) + (2 * u * t * control.Y) + (t * t * end.Y)));
        }
        spots.Add(end);
    }

    private static void AddCubic(List<Spot> spots, Spot first, Spot second, Spot end)
    {
        Spot start = spots[^1];
        double bend = Math.Max(
            Distance(start.X - (2 * first.X) + second.X, start.Y - (2 * first.Y) + second.Y),
            Distance(first.X - (2 * second.X) + end.X, first.Y - (2 * second.Y) + end.Y));
        int steps = Steps(bend * 0.75);
        for (int i = 1; i < steps; i++)
        {
            double t = (double)i / steps, u = 1 - t;
            double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
            spots.Add(new(
                (a * start.X) + (b * first.X) + (c * second.X) + (d * end.X),
                (a * start.Y) + (b * first.Y) + (c * second.Y) + (d * end.Y)));
        }
        spots.Add(end);
    }

    // The error of n chords falls with the square of n.
    private static int Steps(double deviation) => Math.Clamp((int)Math.Ceiling(Math.Sqrt(deviation / Tolerance)), 1, 64);

    private static double Distance(double x, double y) => Math.Sqrt((x * x) + (y * y));
}

/// <summary>One run of straight steps.</summary>
public sealed class Contour
{
    public List<Spot> Spots { get; } = [];
    public bool IsClosed { get; set; }
}
