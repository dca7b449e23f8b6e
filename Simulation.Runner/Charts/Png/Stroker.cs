using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Png;

/// <summary>Gives lines their width: one quad a step and a disc or wedge a corner, all wound the same way so that the non-zero rule unites them.</summary>
public sealed class Stroker
{
    private readonly Rasteriser _rasteriser;
    private readonly double _half;
    private readonly List<Spot> _disc;

    public Stroker(Rasteriser rasteriser, double width)
    {
        _rasteriser = rasteriser;
        _half = width / 2;
        _disc = Flattener.Flatten(VectorPath.Circle(0, 0, _half), 1, 1, 0, 0)[0].Spots;
    }

    public void Add(Contour contour, IReadOnlyList<double> dash, StrokeCap cap)
    {
        List<Spot> spots = WithoutRepeats(contour);
        if (spots.Count < 2)
        {
            if (spots.Count == 1 && cap == StrokeCap.Round) AddDisc(spots[0]);
            return;
        }
        if (dash.Count == 0)
        {
            AddRun(spots, contour.IsClosed, cap);
            return;
        }
        if (contour.IsClosed) spots.Add(spots[0]);
        foreach (List<Spot> piece in Dashes.Cut(spots, dash)) AddRun(piece, isClosed: false, cap);
    }

    private void AddRun(List<Spot> spots, bool isClosed, StrokeCap cap)
    {
        int steps = isClosed ? spots.Count : spots.Count - 1;
        for (int i = 0; i < steps; i++)
        {
            Spot from = spots[i], to = spots[(i + 1) % spots.Count];
            AddStep(from, to);
            bool hasNext = isClosed || i + 1 < steps;
            if (hasNext) AddJoin(from, to, spots[(i + 2) % spots.Count]);
        }
        if (isClosed || cap == StrokeCap.Butt) return;
        AddDisc(spots[0]);
        AddDisc(spots[^1]);
    }

    private void AddStep(Spot from, Spot to)
    {
        Spot side = Side(from, to);
        Span<Spot> quad =
        [
            new(from.X + side.X, from.Y + side.Y), new(from.X - side.X, from.Y - side.Y),
            new(to.X - side.X, to.Y - side.Y), new(to.X + side.X, to.Y + side.Y),
        ];
        _rasteriser.AddPolygon(quad);
    }

    private void AddJoin(Spot from, Spot corner, Spot to)
    {
        Spot before = Side(from, corner), after = Side(corner, to);
        double cross = (before.X * after.Y) - (before.Y * after.X);
        double along = (before.X * after.X) + (before.Y * after.Y);
        // Below about 15 degrees a wedge and a disc differ by less than a hundredth of a pixel at chart widths.
        if (along < 0.965 * _half * _half)
        {
            AddDisc(corner);
            return;
        }
        // The gap is on the outside of the turn; from there the order keeps the winding positive.
        double outside = cross > 0 ? -1 : 1;
        Spot first = new(corner.X + (outside * before.X), corner.Y + (outside * before.Y));
        Spot second = new(corner.X + (outside * after.X), corner.Y + (outside * after.Y));
        _rasteriser.AddPolygon(cross > 0 ? [corner, first, second] : [corner, second, first]);
    }

    private void AddDisc(Spot centre)
    {
        Span<Spot> disc = stackalloc Spot[_disc.Count];
        for (int i = 0; i < disc.Length; i++) disc[i] = new(centre.X + _disc[i].X, centre.Y + _disc[i].Y);
        _rasteriser.AddPolygon(disc);
    }

    private Spot Side(Spot from, Spot to)
    {
        double dx = to.X - from.X, dy = to.Y - from.Y;
        double scale = _half / Math.Sqrt((dx * dx) + (dy * dy));
        return new(-dy * scale, dx * scale);
    }

    private static List<Spot> WithoutRepeats(Contour contour)
    {
        var spots = new List<Spot>(contour.Spots.Count);
        foreach (Spot spot in contour.Spots)
        {
            if (spots.Count == 0 || spot != spots[^1]) spots.Add(spot);
        }
        if (contour.IsClosed && spots.Count > 1 && spots[0] == spots[^1]) spots.RemoveAt(spots.Count - 1);
        return spots;
    }
}
