using System.Globalization;
using System.Text;
using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Svg;

/// <summary>Writes path data in relative steps of rounded units: half the size of absolute numbers, without drift because rounding comes first.</summary>
public static class SvgPath
{
    /// <summary>Coordinates in hundredths of a pixel.</summary>
    public const int Hundredths = 100;

    /// <summary>Coordinates in whole font units.</summary>
    public const int Whole = 1;

    public static string Write(VectorPath path, int resolution)
    {
        var text = new StringBuilder();
        var pen = new Pencil(text, resolution);
        int at = 0;
        PathVerb? last = null;
        foreach (PathVerb verb in path.Verbs)
        {
            int count = CountOf(verb);
            if (verb == PathVerb.Close || verb != last || verb == PathVerb.Move) text.Append(LetterOf(verb));
            else pen.Separate();
            for (int i = 0; i < count; i++) pen.Add(path.Spots[at + i], isFirst: i == 0, isLast: i == count - 1);
            if (verb == PathVerb.Close) pen.Close();
            if (verb == PathVerb.Move) pen.Open();
            at += count;
            last = verb;
        }
        return text.ToString();
    }

    private static int CountOf(PathVerb verb) => verb switch
    {
        PathVerb.Close => 0,
        PathVerb.Quad => 2,
        PathVerb.Cubic => 3,
        _ => 1,
    };

    private static char LetterOf(PathVerb verb) => verb switch
    {
        PathVerb.Move => 'm',
        PathVerb.Line => 'l',
        PathVerb.Quad => 'q',
        PathVerb.Cubic => 'c',
        _ => 'z',
    };

    private sealed class Pencil(StringBuilder text, int resolution)
    {
        private long _x;
        private long _y;
        private long _startX;
        private long _startY;

        public void Separate() => text.Append(' ');

        public void Add(Spot spot, bool isFirst, bool isLast)
        {
            long x = (long)Math.Round(spot.X * resolution), y = (long)Math.Round(spot.Y * resolution);
            if (!isFirst) text.Append(' ');
            Append(x - _x);
            text.Append(' ');
            Append(y - _y);
            if (isLast) (_x, _y) = (x, y);
        }

        public void Open() => (_startX, _startY) = (_x, _y);

        public void Close() => (_x, _y) = (_startX, _startY);

        private void Append(long steps)
        {
            // A minus sign separates by itself.
            if (steps < 0 && text[^1] == ' ') text.Length--;
            if (steps == 0) text.Append('0');
            else text.Append(((double)steps / resolution).ToString("#.##", CultureInfo.InvariantCulture));
        }
    }
}
