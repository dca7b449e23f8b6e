namespace Simulation.Runner.Emulation;

/// <summary>What is left of the space of the inputs: the points that no wave rules out.</summary>
public sealed class Region(IReadOnlyList<Wave> waves, int inputs)
{
    // So many points of the whole space are held against the waves before a search goes on from those that were found.
    private const int MostDrawn = 40_000;
    private const int Block = 2_000;
    private const int SweepsBetween = 3;
    private const int WarmUp = 25;
    private const int Chains = 8;
    private const int Starts = 24;
    private const int Rounds = 6;
    private const int Lines = 14;
    private const double Nearer = 1.8;
    private const double Nudge = 0.05;

    public IReadOnlyList<Wave> Waves { get; } = waves;

    public int Inputs { get; } = inputs;

    public bool Holds(double[] point) => Waves.All(wave => wave.Holds(point));

    /// <summary>Points that are left, evenly: by rejection while that finds enough, else by walks from those that were found; and the part
    /// of the space that is left. None if nothing is left.</summary>
    public (double[][] Points, double Part) Sample(int wanted, ulong seed, int threads)
    {
        var found = new List<double[]>();
        int drawn = 0;
        while (drawn < MostDrawn && found.Count < wanted)
        {
            double[][] block = [.. Experiments.Designs.LatinHypercube(Block, Inputs, Luck.SeedOf(seed, 0, drawn))];
            bool[] holds = new bool[Block];
            Parallel.For(0, Block, new ParallelOptions { MaxDegreeOfParallelism = threads }, p => holds[p] = Holds(block[p]));
            found.AddRange(block.Where((_, p) => holds[p]));
            drawn += Block;
        }

        double part = (double)found.Count / drawn;
        if (found.Count >= wanted) return ([.. found.Take(wanted)], part);
        if (found.Count == 0)
        {
            found.AddRange(Ends(RuledOut, seed, threads).Select(end => end.Point).Where(Holds));
            if (found.Count == 0) return ([], 0);
        }

        return (Walked(found, wanted, seed, threads), part);
    }

    /// <summary>The point that is least ruled out, by the implausibility that counts.</summary>
    public (double[] Point, double Implausibility) LeastRuledOut(ulong seed, int threads) => Ends(RuledOut, seed, threads).MinBy(end => end.Value);

    /// <summary>Where something is small over the whole cube: from some points, along one input after another.</summary>
    /// <param name="along">The inputs on which it depends.</param>
    public static (double[] Point, double Value)[] Ends(
        Func<double[], double> of, int inputs, IReadOnlyList<int> along, int starts, ulong seed, int threads)
    {
        var ends = new (double[] Point, double Value)[starts];
        Parallel.For(0, starts, new ParallelOptions { MaxDegreeOfParallelism = threads }, start =>
        {
            var luck = new Luck(Luck.SeedOf(seed, 1, start));
            double[] at = luck.Point(inputs);
            double value = of(at);
            for (int round = 0; round < Rounds; round++)
            {
                foreach (int input in along) value = Along(of, at, input, value, luck);
            }

            ends[start] = (at, value);
        });
        return ends;
    }

    private (double[] Point, double Value)[] Ends(Func<double[], double> of, ulong seed, int threads) =>
        Ends(of, Inputs, [.. Waves.SelectMany(w => w.Emulators).SelectMany(e => e.Inputs).Distinct().Order()], Starts, seed, threads);

    // A little by the others as well: the largest alone says nothing about where to go.
    private double RuledOut(double[] point) => Waves.Max(wave =>
    {
        double[] off = wave.Implausibilities(point);
        return wave.Counting(off) + (Nudge * off.Average());
    });

    private static double Along(Func<double[], double> of, double[] at, int input, double value, Luck luck)
    {
        double best = at[input];
        double reach = 1;
        for (int line = 0; line < Lines; line++, reach /= Nearer)
        {
            // Both ends, and ever nearer to the best so far.
            at[input] = line switch { 0 => 0, 1 => 1, _ => Math.Clamp(best + luck.Between(-reach, reach), 0, 1) };
            double tried = of(at);
            if (tried < value) (value, best) = (tried, at[input]);
        }

        at[input] = best;
        return value;
    }

    private double[][] Walked(List<double[]> from, int wanted, ulong seed, int threads)
    {
        int each = (wanted + Chains - 1) / Chains;
        var walked = new double[Chains][][];
        Parallel.For(0, Chains, new ParallelOptions { MaxDegreeOfParallelism = threads }, chain =>
        {
            var walker = new Walker(Waves, from[chain % from.Count], byLikelihood: false, new Luck(Luck.SeedOf(seed, 2, chain)));
            walked[chain] = new double[each][];
            for (int sweep = 0; sweep < WarmUp; sweep++) walker.Sweep();
            for (int point = 0; point < each; point++)
            {
                for (int sweep = 0; sweep < SweepsBetween; sweep++) walker.Sweep();
                walked[chain][point] = walker.Point;
            }
        });
        return [.. walked.SelectMany(points => points).Take(wanted)];
    }
}
