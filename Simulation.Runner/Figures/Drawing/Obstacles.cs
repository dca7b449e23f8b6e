using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Where data are drawn, so that words can stand elsewhere.</summary>
public sealed class Obstacles
{
    private const double Spacing = 4;

    private readonly List<Spot> _spots = [];

    /// <summary>The lines and dots of a chart.</summary>
    public static Obstacles Of(Chart chart, PlotArea plot)
    {
        var obstacles = new Obstacles();
        foreach (Line line in chart.Series.OfType<Line>()) obstacles.AddLine(line, plot);
        foreach (Points points in chart.Series.OfType<Points>()) obstacles.AddDots(points, plot);
        foreach (Histogram histogram in chart.Series.OfType<Histogram>()) obstacles.AddBins(histogram, plot);
        return obstacles;
    }

    /// <summary>Everything along a line, not only its corners.</summary>
    public void AddStroke(Spot from, Spot to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y;
        int steps = 1 + (int)(Math.Sqrt((dx * dx) + (dy * dy)) / Spacing);
        for (int i = 0; i <= steps; i++) _spots.Add(new(from.X + (dx * i / steps), from.Y + (dy * i / steps)));
    }

    /// <summary>Everything inside a box.</summary>
    public void AddArea(Box box)
    {
        for (double y = box.Y; y <= box.Bottom; y += 2 * Spacing) AddStroke(new(box.X, y), new(box.Right, y));
    }

    /// <summary>The first of the boxes that covers least.</summary>
    public Box Freest(IEnumerable<Box> boxes) =>
        boxes.MinBy(box => _spots.Count(spot => spot.X > box.X && spot.X < box.Right && spot.Y > box.Y && spot.Y < box.Bottom));

    private void AddLine(Line line, PlotArea plot)
    {
        for (int i = 1; i < line.X.Length; i++)
        {
            if (double.IsNaN(line.Y[i]) || double.IsNaN(line.Y[i - 1])) continue;
            AddStroke(plot.Place(line.X[i - 1], line.Y[i - 1]), plot.Place(line.X[i], line.Y[i]));
        }
    }

    private void AddBins(Histogram histogram, PlotArea plot)
    {
        for (int i = 0; i < histogram.Heights.Length; i++)
        {
            Spot low = plot.Place(histogram.Edges[i], 0), high = plot.Place(histogram.Edges[i + 1], histogram.Heights[i]);
            AddArea(Box.Between(low.X, high.Y, high.X, low.Y));
        }
    }

    private void AddDots(Points points, PlotArea plot)
    {
        foreach (Dot dot in points.Dots)
        {
            if (double.IsNaN(dot.Value)) continue;
            bool upright = points.Direction == Direction.Upright;
            Spot Place(double value) => upright ? plot.Place(dot.Position, value) : plot.Place(value, dot.Position);
            AddStroke(Place(dot.Low), Place(dot.High));
        }
    }
}
