using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Png;

/// <summary>Fills polygons by the non-zero rule: sixteen sub-lines a row, each with exact horizontal coverage in 1/256 pixel, summed in integers.</summary>
/// <remarks>Areas were tried first (as font rasterisers do); they cannot unite the overlapping pieces of a stroke, so edges came out too dark.</remarks>
public sealed class Rasteriser
{
    private const int SubLines = 16;
    private const int Unit = 256;
    private const int Full = SubLines * Unit;

    private struct Edge
    {
        public int Top;
        public int Bottom;
        public int Winding;
        public double X;
        public double Step;
    }

    private readonly PixelBuffer _pixels;
    private readonly int[] _change;
    private Edge[] _edges = new Edge[1024];
    private int[] _tops = new int[1024];
    private Edge[] _active = new Edge[64];
    private int _edgeCount;
    private int _activeCount;
    private int _clipLeft;
    private int _clipTop;
    private int _clipRight;
    private int _clipBottom;

    public Rasteriser(PixelBuffer pixels)
    {
        _pixels = pixels;
        _change = new int[pixels.Width + 2];
        ClearClip();
    }

    /// <summary>Whole pixels; layouts place clips on the grid.</summary>
    public void SetClip(int left, int top, int right, int bottom)
    {
        _clipLeft = Math.Clamp(left, 0, _pixels.Width);
        _clipTop = Math.Clamp(top, 0, _pixels.Height);
        _clipRight = Math.Clamp(right, _clipLeft, _pixels.Width);
        _clipBottom = Math.Clamp(bottom, _clipTop, _pixels.Height);
    }

    public void ClearClip() => SetClip(0, 0, _pixels.Width, _pixels.Height);

    public void AddPolygon(ReadOnlySpan<Spot> corners)
    {
        if (corners.Length < 3) return;
        Spot previous = corners[^1];
        foreach (Spot corner in corners)
        {
            AddEdge(previous, corner);
            previous = corner;
        }
    }

    /// <summary>Paints what was added since the last time.</summary>
    public void Fill(Colour colour)
    {
        if (_edgeCount == 0) return;
        Array.Sort(_tops, _edges, 0, _edgeCount);
        int next = 0;
        int row = FloorDivide(_edges[0].Top);
        while (next < _edgeCount || _activeCount > 0)
        {
            if (_activeCount == 0) row = Math.Max(row, FloorDivide(_edges[next].Top));
            (int from, int to) = SweepRow(row, ref next);
            if (from < to) _pixels.Blend(row, from, to, _change, colour);
            row++;
        }
        _edgeCount = 0;
    }

    private void AddEdge(Spot from, Spot to)
    {
        int winding = 1;
        if (from.Y > to.Y)
        {
            (from, to) = (to, from);
            winding = -1;
        }
        // A sub-line belongs to the edge when its middle does.
        int top = Math.Max(FirstSubLine(from.Y), _clipTop * SubLines);
        int bottom = Math.Min(FirstSubLine(to.Y), _clipBottom * SubLines);
        if (top >= bottom) return;
        double slope = (to.X - from.X) / (to.Y - from.Y);
        double middle = (top + 0.5) / SubLines;
        if (_edgeCount == _edges.Length) Grow();
        _tops[_edgeCount] = top;
        _edges[_edgeCount++] = new Edge
        {
            Top = top,
            Bottom = bottom,
            Winding = winding,
            X = from.X + ((middle - from.Y) * slope),
            Step = slope / SubLines,
        };
    }

    // Returns the pixels touched; _change then holds the differences in coverage from left to right.
    private (int From, int To) SweepRow(int row, ref int next)
    {
        int from = _pixels.Width, to = 0;
        for (int line = row * SubLines; line < (row + 1) * SubLines; line++)
        {
            while (next < _edgeCount && _edges[next].Top <= line) Activate(_edges[next++]);
            SortActive();
            SweepLine(ref from, ref to);
            Advance(line);
        }
        return (from, to);
    }

    private void SweepLine(ref int from, ref int to)
    {
        int winding = 0;
        double start = 0;
        for (int i = 0; i < _activeCount; i++)
        {
            int before = winding;
            winding += _active[i].Winding;
            if (before == 0) start = _active[i].X;
            else if (winding == 0) AddSpan(start, _active[i].X, ref from, ref to);
        }
    }

    private void AddSpan(double start, double end, ref int from, ref int to)
    {
        int left = ToUnits(start), right = ToUnits(end);
        if (left >= right) return;
        int first = left / Unit, last = right / Unit;
        int leftPart = left % Unit, rightPart = right % Unit;
        _change[first] += Unit - leftPart;
        _change[first + 1] += leftPart;
        _change[last] -= Unit - rightPart;
        _change[last + 1] -= rightPart;
        from = Math.Min(from, first);
        to = Math.Max(to, rightPart == 0 ? last : last + 1);
    }

    private int ToUnits(double x) => (int)Math.Floor((Math.Clamp(x, _clipLeft, _clipRight) * Unit) + 0.5);

    private void Activate(Edge edge)
    {
        if (_activeCount == _active.Length) Array.Resize(ref _active, 2 * _active.Length);
        _active[_activeCount++] = edge;
    }

    private void Advance(int line)
    {
        int kept = 0;
        for (int i = 0; i < _activeCount; i++)
        {
            if (_active[i].Bottom <= line + 1) continue;
            _active[kept] = _active[i];
            _active[kept++].X += _active[i].Step;
        }
        _activeCount = kept;
    }

    // Nearly sorted from the line before, so insertion beats anything cleverer.
    private void SortActive()
    {
        for (int i = 1; i < _activeCount; i++)
        {
            Edge edge = _active[i];
            int at = i - 1;
            while (at >= 0 && _active[at].X > edge.X)
            {
                _active[at + 1] = _active[at];
                at--;
            }
            _active[at + 1] = edge;
        }
    }

    private void Grow()
    {
        Array.Resize(ref _edges, 2 * _edges.Length);
        Array.Resize(ref _tops, 2 * _tops.Length);
    }

    private static int FirstSubLine(double y) => (int)Math.Ceiling((Math.Clamp(y, -1e6, 1e6) * SubLines) - 0.5);

    private static int FloorDivide(int line) => line >> 4;

    /// <summary>The coverage of a pixel that is wholly inside.</summary>
    public static int FullCoverage => Full;
}
