using System.Globalization;
using Simulation.Benchmarks.Community;

namespace Simulation.Benchmarks.Peers;

/// <summary>How one implementation did: how fast, and whether it counts what ours counts.</summary>
public sealed record PeerRow(string Name, int Runs, double Speed, double Slowest, double Share, double Incidents, double MoveOuts, double Evictions, string Agrees)
{
    public bool IsWrong => Agrees.StartsWith("differs", StringComparison.Ordinal);
}

/// <summary>All implementations beside each other, the fastest first.</summary>
public sealed class PeerTable
{
    /// <summary>The implementation everything is held against: the plain columns of this repository.</summary>
    public const string Ours = "plain";

    /// <summary>Two right ones differ by more once in 150,000 comparisons (normal, two sides).</summary>
    private const double Far = 4.5;

    /// <summary>Those with the same draws, which must give the same numbers and not only numbers alike.</summary>
    private static readonly string[] SameDraws = ["plain", "vector256", "vector512", "cpp-addressed"];

    private static readonly (string What, Func<PeerRun, double> Of)[] Usual =
        [("share", run => run.Share), ("incidents", run => run.Incidents), ("move-outs", run => run.MoveOuts)];

    private readonly double _ours;

    /// <summary>Works out every row.</summary>
    /// <param name="runs">Ordinary runs, which are timed.</param>
    /// <param name="edge">Runs in which everybody begins on the edge, to see evictions.</param>
    public PeerTable(IReadOnlyList<PeerRun> runs, IReadOnlyList<PeerRun> edge)
    {
        if (runs.All(run => run.Name != Ours) || edge.All(run => run.Name != Ours))
            throw new InvalidDataException($"there is no run of {Ours} to compare with");
        if (runs.Concat(edge).GroupBy(run => run.Residents).Count() > 1)
            throw new InvalidDataException("the runs are of communities of several sizes, which cannot be compared");
        Rows = [.. runs.GroupBy(run => run.Name).Select(group => Row(group.Key, [.. group], runs, edge)).OrderByDescending(row => row.Speed)];
        _ours = Rows.Single(row => row.Name == Ours).Speed;
    }

    public IReadOnlyList<PeerRow> Rows { get; }

    /// <summary>How many times as fast ours is, plain columns against this one.</summary>
    public double Times(PeerRow row) => _ours / row.Speed;

    public void Write(TextWriter output)
    {
        output.WriteLine("| implementation | runs | million resident-weeks a second | slowest tenth | plain is so many times as fast | mean share | incidents | move-outs | evictions on the edge | counts |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var row in Rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Runs} | {Shown(row.Speed)} | {Shown(row.Slowest)} | {Shown(Times(row))} | {row.Share:F4} | {row.Incidents:F0} | {row.MoveOuts:F0} | {row.Evictions:F1} | {row.Agrees} |"));
        }
    }

    /// <summary>Three digits that say something.</summary>
    public static string Shown(double number) => number.ToString(number >= 100 ? "F0" : number >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture);

    private static PeerRow Row(string name, List<PeerRun> runs, IReadOnlyList<PeerRun> all, IReadOnlyList<PeerRun> edge)
    {
        var ours = all.Where(run => run.Name == Ours).ToList();
        List<PeerRun> mine = [.. edge.Where(run => run.Name == name)], theirs = [.. edge.Where(run => run.Name == Ours)];
        double[] speeds = [.. runs.Select(run => run.Residents * Rules.Weeks / run.CpuSeconds / 1e6).Order()];
        string agrees = SameDraws.Contains(name) ? Same(runs, ours) ?? Same(mine, theirs) ?? "the same"
            : Alike(runs, ours, Usual) ?? Alike(mine, theirs, [("evictions on the edge", run => run.Evictions)]) ?? "alike";
        return new PeerRow(
            name, runs.Count, Middle(speeds), speeds[speeds.Length / 10], runs.Average(run => run.Share), runs.Average(run => run.Incidents),
            runs.Average(run => run.MoveOuts), mine.Count > 0 ? mine.Average(run => run.Evictions) : double.NaN, agrees);
    }

    /// <summary>What differs although every draw is the same; nothing where all is equal.</summary>
    private static string? Same(List<PeerRun> one, List<PeerRun> other)
    {
        var expected = other.DistinctBy(run => run.Replicate).ToDictionary(run => run.Replicate);
        if (one.Count == 0) return "differs: it was not run";
        foreach (var run in one)
        {
            if (!expected.TryGetValue(run.Replicate, out var same)) return $"differs: plain has no run {run.Replicate}";
            if ((run.Share, run.Incidents, run.Evictions, run.MoveOuts) != (same.Share, same.Incidents, same.Evictions, same.MoveOuts))
                return $"differs: run {run.Replicate}";
        }

        return null;
    }

    /// <summary>What lies too far apart for two samples of one rule set; nothing where all is near.</summary>
    private static string? Alike(List<PeerRun> one, List<PeerRun> other, (string What, Func<PeerRun, double> Of)[] asked)
    {
        if (one.Count < 2) return "differs: it was run once or not at all";
        foreach (var (what, of) in asked)
        {
            var (mean, error) = Summary([.. one.Select(of)]);
            var (expected, expectedError) = Summary([.. other.DistinctBy(run => run.Replicate).Select(of)]);
            if (Math.Abs(mean - expected) > Far * Math.Sqrt((error * error) + (expectedError * expectedError))) return $"differs: {what}";
        }

        return null;
    }

    private static (double Mean, double Error) Summary(double[] numbers)
    {
        double mean = numbers.Average();
        return (mean, Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Length - 1) / numbers.Length));
    }

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
