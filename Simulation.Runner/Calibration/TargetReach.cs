using Simulation.Runner.Commands;
using Simulation.Runner.Emulation;

namespace Simulation.Runner.Calibration;

/// <summary>How near points over all ranges come to a target: the part within three standard deviations, and where the middle 90% lie.</summary>
public sealed record TargetHit(TargetScale Scale, int Hits, int Points, double Low, double Median, double High)
{
    public double Part => (double)Hits / Points;
}

/// <summary>Two targets that no point hits together, and how many points would if they had nothing to do with each other.</summary>
public sealed record ApartPair(TargetHit One, TargetHit Other, double Expected);

/// <summary>Which targets can be reached at all, alone and two at a time, before anything is searched for.</summary>
public sealed record TargetReach(IReadOnlyList<TargetHit> Hits, IReadOnlyList<ApartPair> Apart)
{
    private const int Starts = 4;

    public static TargetReach Of(IReadOnlyList<TargetScale> scales, IReadOnlyList<SimulatedPoint> points)
    {
        bool[][] near = [.. scales.Select((scale, t) => points.Select(p => scale.Implausibility(p.Targets[t]) < Wave.Limit).ToArray())];
        TargetHit[] hits = [.. scales.Select((scale, t) => HitOf(scale, near[t], [.. points.Select(p => p.Targets[t].Value)]))];
        var apart = from one in Enumerable.Range(0, hits.Length)
                    from other in Enumerable.Range(one + 1, hits.Length - one - 1)
                    where hits[one].Hits > 0 && hits[other].Hits > 0 && !near[one].Zip(near[other], (a, b) => a && b).Contains(true)
                    select new ApartPair(hits[one], hits[other], hits[one].Part * hits[other].Hits);
        return new(hits, [.. apart.OrderByDescending(pair => pair.Expected)]);
    }

    /// <summary>What is to be said before the first wave.</summary>
    public IEnumerable<Bilingual> Told()
    {
        foreach (var hit in Hits.Where(h => h.Hits == 0))
        {
            yield return (
                $"geen van {hit.Points} punten haalt {hit.Scale.Quantity.Id}: {hit.Scale.Quantity.Says.Nl}; {Seen(hit, Language.Nl)}",
                $"none of {hit.Points} points hits {hit.Scale.Quantity.Id}: {hit.Scale.Quantity.Says.En}; {Seen(hit, Language.En)}");
        }

        foreach (var pair in Apart)
        {
            string names = $"{pair.One.Scale.Quantity.Id} + {pair.Other.Scale.Quantity.Id}";
            yield return (
                $"nooit samen gehaald: {names} (apart {pair.One.Hits} en {pair.Other.Hits} keer; los van elkaar {pair.Expected.ToString("0.#", CultureInfo.InvariantCulture)} keer te verwachten)",
                $"never hit together: {names} ({pair.One.Hits} and {pair.Other.Hits} times apart; {pair.Expected.ToString("0.#", CultureInfo.InvariantCulture)} to be expected if unrelated)");
        }
    }

    /// <summary>Refuses targets, and pairs of them, that nothing comes near, as far as emulators over all ranges can tell.</summary>
    public void Refuse(Wave first, int inputs, ulong seed, int threads)
    {
        var problems = new List<Bilingual>();
        for (int t = 0; t < Hits.Count; t++)
        {
            if (Hits[t].Hits == 0 && Nearest(first, inputs, [t], seed, threads) > Wave.Limit) problems.Add(OutOfReach(Hits[t]));
        }

        if (problems.Count == 0)
        {
            foreach (var pair in Apart)
            {
                int[] both = [IndexOf(pair.One), IndexOf(pair.Other)];
                double nearest = Nearest(first, inputs, both, seed, threads);
                if (nearest > Wave.Limit) problems.Add(Contradict(pair.One.Scale.Quantity, pair.Other.Scale.Quantity, nearest));
            }
        }

        if (problems.Count > 0) throw new BadInputException(problems);
    }

    /// <summary>The two targets that are furthest from being hit together.</summary>
    public static (int One, int Other, double Off) Fighting(Wave wave, int inputs, ulong seed, int threads)
    {
        var pairs = from one in Enumerable.Range(0, wave.Outputs)
                    from other in Enumerable.Range(one + 1, wave.Outputs - one - 1)
                    select (one, other, Off: Nearest(wave, inputs, [one, other], seed, threads));
        return pairs.MaxBy(pair => pair.Off);
    }

    public static Bilingual Contradict(Quantity one, Quantity other, double off)
    {
        string sd = off.ToString("0.0", CultureInfo.InvariantCulture);
        return (
            $"{one.Id} en {other.Id} spreken elkaar tegen: wat bij het ene past ligt minstens {sd} standaardafwijkingen van het andere; laat er een weg met --without {other.Id}, of geef er in een bestand voor --targets een grotere afwijking aan",
            $"{one.Id} and {other.Id} contradict each other: what suits one lies at least {sd} standard deviations from the other; leave one out with --without {other.Id}, or give it a larger discrepancy in a file for --targets");
    }

    public static Bilingual NeverBoth(Quantity one, Quantity other, int draws) => (
        $"{one.Id} en {other.Id} spreken elkaar tegen: van {draws} trekkingen die bij alles het best passen haalt geen enkele beide; laat er een weg met --without {other.Id}, of geef er in een bestand voor --targets een grotere afwijking aan",
        $"{one.Id} and {other.Id} contradict each other: of {draws} draws that suit everything best not one hits both; leave one out with --without {other.Id}, or give it a larger discrepancy in a file for --targets");

    private static double Nearest(Wave wave, int inputs, int[] outputs, ulong seed, int threads)
    {
        int[] along = [.. outputs.SelectMany(o => wave.Emulators[o].Inputs).Distinct().Order()];
        return Region.Ends(point => outputs.Max(o => wave.Of(o, point)), inputs, along, Starts, seed, threads).Min(end => end.Value);
    }

    private static TargetHit HitOf(TargetScale scale, bool[] near, double[] values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        double[] equal = [.. known.Select(_ => 1.0)];
        double At(double part) => known.Length == 0 ? double.NaN : DrawWeights.Quantile(known, equal, part);
        return new(scale, near.Count(n => n), near.Length, At(0.05), At(0.5), At(0.95));
    }

    private static Bilingual OutOfReach(TargetHit hit) => (
        $"{hit.Scale.Quantity.Id}: dit doel is met geen waarden binnen de bereiken te halen; {Seen(hit, Language.Nl)}. Kijk of het doel en zijn eenheid kloppen, geef er in een bestand voor --targets een grotere afwijking aan, of laat het weg met --without {hit.Scale.Quantity.Id}",
        $"{hit.Scale.Quantity.Id}: no values inside the ranges reach this target; {Seen(hit, Language.En)}. See whether the target and its unit are right, give it a larger discrepancy in a file for --targets, or leave it out with --without {hit.Scale.Quantity.Id}");

    private static string Seen(TargetHit hit, Language language)
    {
        var q = hit.Scale.Quantity;
        string seen = Numbers.Interval(hit.Low, hit.High, q.Unit, language);
        string asked = Numbers.Interval(q.Low, q.High, q.Unit, language);
        return new Bilingual($"het doel is {asked}, het model geeft {seen}", $"the target is {asked}, the model gives {seen}").In(language);
    }

    private int IndexOf(TargetHit hit) => Enumerable.Range(0, Hits.Count).First(t => ReferenceEquals(Hits[t], hit));
}
