using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Png;

/// <summary>Cuts a line into dashes by length along it, the way SVG's stroke-dasharray does.</summary>
public static class Dashes
{
    public static List<List<Spot>> Cut(List<Spot> spots, IReadOnlyList<double> pattern)
    {
        var pieces = new List<List<Spot>>();
        int phase = 0;
        double left = pattern[0];
        List<Spot>? piece = [spots[0]];
        for (int i = 1; i < spots.Count; i++)
        {
            Spot from = spots[i - 1], to = spots[i];
            double length = Length(from, to);
            double walked = 0;
            while (length - walked > left)
            {
                walked += left;
                Spot cut = new(from.X + ((to.X - from.X) * walked / length), from.Y + ((to.Y - from.Y) * walked / length));
                piece?.Add(cut);
                if (piece is not null) pieces.Add(piece);
                phase++;
                left = pattern[phase % pattern.Count];
                piece = phase % 2 == 0 ? [cut] : null;
            }
            left -= length - walked;
            piece?.Add(to);
        }
        if (piece is { Count: > 1 }) pieces.Add(piece);
        return pieces;
    }

    private static double Length(Spot from, Spot to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y;
        return Math.Sqrt((dx * dx) + (dy * dy));
    }
}
