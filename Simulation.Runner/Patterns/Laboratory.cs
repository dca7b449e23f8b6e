using System.Collections.Concurrent;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Patterns;

/// <summary>Runs complexes and keeps what was asked of each run. Situations that several experiments share are run once; replicate r
/// of every arm has the same people and the same luck, and with an ensemble the assumptions of the same member, but for what the arm
/// states itself. What comes out does not depend on the number of threads.</summary>
public sealed class Laboratory(ulong seed, int threads, Ensemble? ensemble = null)
{
    private const int ChunkSize = 8;

    private readonly Dictionary<Situation, Dictionary<Measure, double[]>> _known = [];
    private readonly Dictionary<Situation, Dictionary<Measure, int>> _asked = [];
    private readonly List<Situation> _order = [];

    public ulong Seed { get; } = seed;

    /// <summary>The sets of assumptions runs are spread over; nothing for what each arm believes.</summary>
    public Ensemble? Ensemble { get; } = ensemble;

    /// <summary>Runs made so far.</summary>
    public long Made { get; private set; }

    /// <summary>Asks for so many replicates of a measure; nothing runs yet.</summary>
    public void Ask(Situation arm, Measure measure, int replicates)
    {
        if (!_asked.TryGetValue(arm, out var measures))
        {
            _asked[arm] = measures = [];
            _known[arm] = [];
            _order.Add(arm);
        }

        measures[measure] = Math.Max(replicates, measures.GetValueOrDefault(measure));
    }

    /// <summary>The values asked for, by replicate.</summary>
    public ReadOnlySpan<double> Values(Situation arm, Measure measure, int replicates) => _known[arm][measure].AsSpan(0, replicates);

    /// <summary>Their sum, and their mean and spread where they are numbers.</summary>
    public double Sum(Situation arm, Measure measure, int replicates) => Values(arm, measure, replicates).ToArray().Sum();

    public Moments Over(Situation arm, Measure measure, int replicates)
    {
        var moments = default(Moments);
        foreach (double value in Values(arm, measure, replicates).ToArray().Where(double.IsFinite)) moments.Add(value);
        return moments;
    }

    /// <summary>Runs everything that was asked for and is not known yet.</summary>
    public void Run(Action<Progress>? report = null, CancellationToken cancel = default)
    {
        var chunks = _order.SelectMany(Missing).ToList();
        long total = chunks.Sum(c => (long)c.Replicates.Length);
        long done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        var inOrder = Partitioner.Create(chunks, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(inOrder, options, () => new Bench(), (chunk, _, bench) =>
        {
            bench.Run(chunk, Seed);
            report?.Invoke(new Progress(Interlocked.Add(ref done, chunk.Replicates.Length), total, 0));
            return bench;
        }, _ => { });
        Made += total;
    }

    private IEnumerable<Chunk> Missing(Situation arm)
    {
        var known = _known[arm];
        var missing = new List<(Measure Measure, int From, double[] Into)>();
        foreach (var (measure, replicates) in _asked[arm].OrderBy(m => m.Key.Id, StringComparer.Ordinal))
        {
            double[] have = known.GetValueOrDefault(measure) ?? [];
            if (have.Length >= replicates) continue;
            double[] more = new double[replicates];
            have.CopyTo(more, 0);
            known[measure] = more;
            missing.Add((measure, have.Length, more));
        }

        if (missing.Count == 0) yield break;
        int first = missing.Min(m => m.From);
        var wanted = Enumerable.Range(first, missing.Max(m => m.Into.Length) - first);
        var central = new Lazy<Blueprint>(() => new Blueprint(arm.Plan, arm.Believed, arm.Years * Week.PerYear));
        foreach (var member in wanted.GroupBy(replicate => Ensemble?.MemberOf(replicate) ?? 0))
        {
            foreach (int[] some in member.Chunk(ChunkSize))
                yield return new Chunk(() => Blueprint(central.Value, arm, member.Key), some, missing);
        }
    }

    /// <summary>That of a member is made when it is its turn: all arms and members together would fill the memory.</summary>
    private Blueprint Blueprint(Blueprint central, Situation arm, int member) => Ensemble is null
        ? central
        : central.With(arm.Supposing(Ensemble.Paths.Zip(Ensemble.Members[member].Values)).Believed);

    private sealed record Chunk(Func<Blueprint> Blueprint, int[] Replicates, IReadOnlyList<(Measure Measure, int From, double[] Into)> Wanted);

    /// <summary>What one thread works with.</summary>
    private sealed class Bench
    {
        private Blueprint? _blueprint;
        private ComplexRun? _run;

        public void Run(Chunk chunk, ulong seed)
        {
            var blueprint = chunk.Blueprint();
            if (_run is null || _blueprint != blueprint)
                (_blueprint, _run) = (blueprint, new ComplexRun(blueprint));

            _run.Complex.Log = chunk.Wanted.Any(w => w.Measure.ReadsEvents) ? _run.Complex.Log ?? new EventLog() : null;
            foreach (int replicate in chunk.Replicates)
            {
                var result = _run.Run(seed, replicate);
                var lived = new Lived(_run.Complex, result.Series, _run.Complex.Log?.Events ?? []);
                foreach (var (measure, from, into) in chunk.Wanted)
                {
                    if (replicate >= from && replicate < into.Length) into[replicate] = measure.In(lived);
                }
            }
        }
    }
}
