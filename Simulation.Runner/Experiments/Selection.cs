using Simulation.Runner.Ensembles;
using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>Too few lives agree with what is known; something a user can mend.</summary>
public sealed class DisagreementException(IReadOnlyList<Bilingual> problems) : RefusedException(problems);

/// <summary>What became of one thing that is known: how many of the lives tried disagree with it, and what the model makes of it.</summary>
public sealed record KnownCount(KnownValue Known, Outcome Outcome, int Excluded, double Mean, double Low, double High);

/// <summary>
/// Which lives of a complex agree with what is known of it: tried in the order of their numbers, so that it is the same whoever
/// tries them, on any number of threads.
/// </summary>
public sealed record Selection(int Tried, IReadOnlyList<int> Numbers, IReadOnlyList<KnownCount> Counts, Taught? Taught = null)
{
    /// <summary>Lives tried before anybody says that it comes to nothing; of fewer a rare agreement cannot be told from none.</summary>
    public const int FirstLook = 200;

    /// <summary>
    /// Fewer than one life in so many that agrees is too few, and so never more than so many times what is wanted are tried. Who
    /// asks for more luck than that has a plan of another complex: the few lives that are left agree by accident.
    /// </summary>
    public const int MostTimes = 50;

    // A little more than are needed by the rate so far.
    private const double Spare = 1.1;

    /// <summary>Tries lives until so many agree, and refuses when that is not to be.</summary>
    public static Selection Make(Trial trial, Replicator replicator, int wanted, Action<Progress>? report, CancellationToken cancel)
    {
        int first = Math.Max(wanted, FirstLook);
        for (int tried = wanted; ;)
        {
            replicator.Complete([trial.Point], 0, tried, report, cancel);
            var selection = Of(trial, replicator.Store, wanted, tried);
            int kept = selection.Numbers.Count;
            if (kept == wanted) return selection;
            if (tried >= first && kept * MostTimes < tried)
                throw new DisagreementException(KnownTexts.TooFew(trial.Known, selection, wanted, trial.Point.Plan.Opened));
            tried = Next(tried, kept, wanted, first);
        }
    }

    /// <summary>The selection whose lives are in a store already.</summary>
    public static Selection Stored(Trial trial, string store, int wanted)
    {
        var selection = Of(trial, store, wanted, int.MaxValue);
        return selection.Numbers.Count == wanted ? selection : throw new StoreException((
            $"in {store} staan niet genoeg doorgerekende levenslopen om te zien welke overeenkomen met wat bekend is; reken de studie opnieuw",
            $"in {store} are not enough lives to see which agree with what is known; run the study again"));
    }

    /// <summary>How many to have tried at the next look: no further than where a rule may stop it.</summary>
    private static int Next(int tried, int kept, int wanted, int first)
    {
        double rate = Math.Max((double)kept / tried, 1.0 / MostTimes);
        double more = Math.Ceiling((wanted - kept) / rate * Spare);
        int limit = tried < first ? first : Math.Max(MostTimes * wanted, first);
        return (int)Math.Min(limit, tried + Math.Max(1, more));
    }

    /// <summary>The first so many that agree, of at most so many tried.</summary>
    private static Selection Of(Trial trial, string store, int wanted, int most)
    {
        var values = trial.Known.Values.Select(known => new Tally(known)).ToList();
        var agreed = new List<int>();
        int tried = 0;
        foreach (var life in RunLog.Read(store, trial.Point.Identity))
        {
            if (tried == most || agreed.Count == wanted || life.Replicate != tried) break;
            if (life.Error is { } error) throw Failed(trial, life.Replicate, error);
            tried++;
            bool agrees = true;
            foreach (var value in values) agrees &= value.Add(life);
            if (agrees) agreed.Add(life.Replicate);
        }

        var taught = trial.Point.Ensemble is { IsSpread: true } ensemble && agreed.Count > 0 ? Taught.By(ensemble, tried, agreed) : null;
        return new Selection(tried, agreed, [.. values.Select(value => value.Count)], taught);
    }

    private static StoreException Failed(Trial trial, int replicate, string error) => new((
        $"{trial.Point.Name}: doorrekening {replicate} liep vast voordat te zien was of die overeenkomt met wat bekend is: {error}",
        $"{trial.Point.Name}: replicate {replicate} failed before it could be held against what is known: {error}"));

    /// <summary>One thing that is known, over the lives tried.</summary>
    private sealed class Tally(KnownValue known)
    {
        private readonly Outcome _outcome = Outcome.Named(known.Outcome);
        private readonly int _at = RunSummary.IndexOf(Outcome.Named(known.Outcome));
        private int _excluded;
        private int _said;
        private double _sum;
        private double _low = double.PositiveInfinity;
        private double _high = double.NegativeInfinity;

        public KnownCount Count => new(known, _outcome, _excluded, _sum / _said, _low, _high);

        public bool Add(RunRecord life)
        {
            double value = life.Outcomes[_at];
            bool agrees = known.Agrees(value);
            _excluded += agrees ? 0 : 1;
            if (!double.IsFinite(value)) return agrees;
            _said++;
            _sum += value;
            (_low, _high) = (Math.Min(_low, value), Math.Max(_high, value));
            return agrees;
        }
    }
}
