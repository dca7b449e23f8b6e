using System.Runtime.InteropServices;
using Simulation.Runner.Commands;

namespace Simulation.Runner.Calibration;

/// <summary>What was simulated, a line each as it comes, so that a search that is stopped goes on where it was. The first line says of
/// which search it is; a line that was cut short is passed over.</summary>
public sealed class PointFile : IDisposable
{
    private readonly Dictionary<PointPlace, (ulong Print, Estimated[] Targets)> _known = [];
    private readonly Lock _gate = new();
    private readonly StreamWriter _writer;

    private PointFile(string path, string header, int targets)
    {
        string[] lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (lines.Length > 0 && lines[0] != header)
        {
            throw new BadInputException((
                $"{path} is van een andere berekening (andere doelen, instellingen of een ander model); noem met --out een andere map of haal het bestand weg",
                $"{path} is of another calculation (other targets, settings or another model); name another folder with --out or take the file away"));
        }

        foreach (string line in lines.Skip(1)) Take(line, targets);
        bool isCut = lines.Length > 0 && !EndsWithNewLine(path);
        _writer = new StreamWriter(path, append: true) { AutoFlush = true, NewLine = "\n" };
        if (lines.Length == 0) _writer.WriteLine(header);
        if (isCut) _writer.WriteLine();
    }

    /// <summary>How many points it has.</summary>
    public int Count => _known.Count;

    public static PointFile Open(string path, string header, int targets)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return new PointFile(path, header, targets);
    }

    /// <summary>What is known of a place, if it was tried at this very point.</summary>
    public IReadOnlyList<Estimated>? Find(PointPlace place, double[] point)
    {
        lock (_gate)
            return _known.TryGetValue(place, out var known) && known.Print == PrintOf(point) ? known.Targets : null;
    }

    public void Keep(SimulatedPoint tried)
    {
        var numbers = tried.Targets.SelectMany(t => new[] { t.Value, t.Error }).Select(x => x.ToString("R", CultureInfo.InvariantCulture));
        string line = string.Create(CultureInfo.InvariantCulture, $"{tried.Place.Stage},{tried.Place.Number},{PrintOf(tried.Point):x16},{string.Join(',', numbers)},.");
        lock (_gate) _writer.WriteLine(line);
    }

    public void Dispose() => _writer.Dispose();

    private void Take(string line, int targets)
    {
        const int Before = 3;
        string[] cells = line.Split(',');
        if (cells.Length != Before + (2 * targets) + 1 || cells[^1] != ".") return;
        double[] numbers = [.. cells[Before..^1].Select(c => double.Parse(c, CultureInfo.InvariantCulture))];
        var place = new PointPlace(int.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[1], CultureInfo.InvariantCulture));
        ulong print = ulong.Parse(cells[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        _known[place] = (print, [.. Enumerable.Range(0, targets).Select(t => new Estimated(numbers[2 * t], numbers[(2 * t) + 1]))]);
    }

    private static bool EndsWithNewLine(string path)
    {
        using var stream = File.OpenRead(path);
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    private static ulong PrintOf(double[] point)
    {
        ulong print = 0;
        foreach (ulong bits in MemoryMarshal.Cast<double, ulong>(point)) print = Squares.Mix(print ^ bits);
        return print;
    }
}
