using System.Diagnostics;
using System.Runtime;

namespace Simulation.Runner.Experiments;

/// <summary>How fast runs go here and now, on so many threads at once: measured on a few of those that are to be done, chosen evenly over
/// the work. What is measured is thrown away.</summary>
/// <param name="Work">Weeks in homes a second.</param>
public sealed record Pace(double Work)
{
    /// <summary>What a thread does on an ordinary machine, and how long something has to take there to be worth measuring.</summary>
    private const double Ordinary = 5e6;
    private const double WorthMeasuring = 3;

    private const int Samples = 8;

    /// <summary>Runs on end in which nothing new was compiled: from then on they are as fast as they get.</summary>
    private const int Settled = 12;

    private const int Counted = 8;
    private static readonly TimeSpan LeastWarm = TimeSpan.FromSeconds(0.4);
    private static readonly TimeSpan MostWarm = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LeastMeasured = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan MostMeasured = TimeSpan.FromSeconds(3);

    /// <summary>Whether work would be done before it was measured.</summary>
    public static bool IsQuick(double work, int threads) => work < Ordinary * threads * WorthMeasuring;

    /// <summary>That of an ordinary machine, for what is not worth measuring.</summary>
    public static Pace Usual(int threads) => new(Ordinary * threads);

    public TimeSpan For(double work) => TimeSpan.FromSeconds(work / Work);

    /// <summary>Measures: runs until everything is compiled, and then counts.</summary>
    public static Pace Of(Backlog backlog, int threads, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var sample = Sample(backlog).Select(point => new Bench(point)).ToList();
        double[] paces = new double[threads];
        int next = -1;
        double RunOne() => sample[Interlocked.Increment(ref next) % sample.Count].RunOne(cancel);
        Thread[] all = [.. Enumerable.Range(0, threads).Select(nth =>
            new Thread(() => paces[nth] = Of(RunOne, () => clock.Elapsed, () => JitInfo.GetCompiledMethodCount())))];
        foreach (var thread in all) thread.Start();
        foreach (var thread in all) thread.Join();
        cancel.ThrowIfCancellationRequested();
        return new Pace(paces.Sum());
    }

    /// <summary>The pace of one thread.</summary>
    /// <param name="runOne">Does a run, and gives how much work it was.</param>
    /// <param name="now">The clock.</param>
    /// <param name="compiled">How many methods have been compiled so far.</param>
    public static double Of(Func<double> runOne, Func<TimeSpan> now, Func<long> compiled)
    {
        var begun = now();
        long known = -1;
        for (int still = 0; (still < Settled || now() - begun < LeastWarm) && now() - begun < MostWarm; still++)
        {
            runOne();
            long count = compiled();
            if (count != known) still = 0;
            known = count;
        }

        var from = now();
        double done = 0;
        for (int runs = 0; (runs < Counted || now() - from < LeastMeasured) && now() - from < MostMeasured; runs++) done += runOne();
        return done / Math.Max((now() - from).TotalSeconds, 1e-9);
    }

    /// <summary>Points at equal steps through the work.</summary>
    public static IEnumerable<Point> Sample(Backlog backlog)
    {
        double step = backlog.Work / Samples, before = 0, wanted = step / 2;
        foreach (var part in backlog.Parts)
        {
            before += part.Work;
            bool isWanted = before >= wanted;
            while (before >= wanted) wanted += step;
            if (isWanted) yield return part.Point;
        }
    }

    /// <summary>A point with a number to run next.</summary>
    private sealed class Bench(Point point)
    {
        private readonly Lazy<Ensembles.Blueprints> _blueprints = new(point.Blueprints);
        private int _next = -1;

        public double RunOne(CancellationToken cancel)
        {
            if (cancel.IsCancellationRequested) return 1;

            // Two in a row have one set of assumptions and one complex, as they have in a study.
            int first = 2 * Interlocked.Increment(ref _next);
            try
            {
                var run = new ComplexRun(_blueprints.Value.Of(first));
                for (int nth = 0; nth < 2; nth++) run.Run(point.Identity.Seed, first + nth, cancel);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // A run that fails is told when it counts.
            }

            return 2 * point.Work;
        }
    }
}
