using MathNet.Numerics.Distributions;

namespace Simulation.Runner.Experiments;

/// <summary>
/// Where a mean may lie when the assumptions are not known for sure: what chance and what the assumptions do to it, apart and together.
/// </summary>
/// <param name="Members">Members of the ensemble that had runs.</param>
/// <param name="Low">Lower end of the 90% band of the mean, chance and assumptions together.</param>
/// <param name="High">And the upper end.</param>
/// <param name="SameSign">Share of members for which it has the sign of the mean; what chance leaves open counts as half.</param>
/// <param name="Chance">Standard deviation between runs with the same assumptions.</param>
/// <param name="Assumptions">Standard deviation between the means of members, without what chance adds to them: the best guess of it.
/// </param>
/// <param name="Error">Standard error of the mean by chance alone.</param>
/// <param name="Degrees">Degrees of freedom of that error.</param>
/// <param name="ChanceLow">Lower end of the 90% interval of the mean by chance alone; it lies inside the band.</param>
/// <param name="ChanceHigh">And the upper end.</param>
public sealed record Doubt(
    int Members, double Low, double High, double SameSign, double Chance, double Assumptions, double Error, long Degrees,
    double ChanceLow, double ChanceHigh)
{
    /// <summary>The part of the variance between single complexes that the assumptions make.</summary>
    public double AssumptionsShare =>
        (Chance * Chance) + (Assumptions * Assumptions) is var all and > 0 ? Assumptions * Assumptions / all : double.NaN;

    /// <summary>Half the interval of the mean by chance alone.</summary>
    public double HalfWidth(int simultaneous = 1, double level = 0.95) =>
        Moments.StudentQuantile(Degrees, 1 - ((1 - level) / simultaneous / 2)) * Error;
}

/// <summary>
/// Values summed by member of an ensemble, for a number of things side by side. From them chance is told from assumptions by the
/// analysis of variance of a random effect (Searle, Casella and McCulloch 1992, chapter 3). The means of members are drawn in towards the
/// common mean until they spread as much as the members do without chance (Louis 1984, Ghosh 1992): so that a quantile of them, or the
/// share above 0, is one of the members and not of the luck of a few runs. How much they spread is itself known from a few runs only, and
/// may by luck look like nothing: bands are of the most it can well be, the upper end of what holds four times in five, and never less
/// than what luck makes of nothing. With the best guess instead a band of 90% holds 75 to 86% where members differ little; with this one
/// 88% and more (DoubtTests).
/// </summary>
public sealed class MemberSums(int members, int things)
{
    private const double Tail = 0.05;

    /// <summary>How often members differ more than a band takes them to: a choice, at which bands of 90% hold what they say (decision 9).</summary>
    private const double MayBeMore = 0.2;

    private readonly double[] _sums = new double[members * things];
    private readonly int[] _counts = new int[members * things];
    private (int Groups, long Runs, double Quantile) _least;

    public void Add(int member, int thing, double value)
    {
        int at = (member * things) + thing;
        _sums[at] += value;
        _counts[at]++;
    }

    /// <summary>The band of one thing, whose moments over all runs are given; nothing where no member had two runs.</summary>
    public Doubt? Of(int thing, in Moments all, Bounds bounds)
    {
        if (PartsOf(thing, all) is not { } parts) return null;
        var (mean, runs) = (all.Mean, all.Count);
        var chance = new Chances(Math.Sqrt(parts.Within / runs), Moments.StudentQuantile(runs - parts.Groups, 1 - Tail));
        var (down, up, same) = Spread(MeansOf(thing, mean, parts.Within, parts.Most), mean, chance);
        return new Doubt(
            parts.Groups, bounds.From(mean, down), bounds.To(mean, up), same, Math.Sqrt(parts.Within), Math.Sqrt(parts.Between),
            chance.Error, runs - parts.Groups, bounds.From(mean, chance.Half), bounds.To(mean, chance.Half));
    }

    /// <summary>The share of members, by their runs, whose mean does something; nothing where no member had two runs.</summary>
    public double? Share(int thing, in Moments all, Func<double, bool> does) => PartsOf(thing, all) is { } parts
        ? MeansOf(thing, all.Mean, parts.Within, parts.Between).Where(member => does(member.Mean)).Sum(member => member.Runs) / (double)all.Count
        : null;

    /// <summary>The variance between runs of one member, and between the means of members without chance: as it seems to be, and the most
    /// it can well be.</summary>
    private (int Groups, double Within, double Between, double Most)? PartsOf(int thing, in Moments all)
    {
        var (mean, runs) = (all.Mean, all.Count);
        int groups = 0;
        double between = 0;
        double squares = 0;
        for (int member = 0; member < members; member++)
        {
            double count = _counts[(member * things) + thing];
            if (count == 0) continue;
            double off = (_sums[(member * things) + thing] / count) - mean;
            groups++;
            between += count * off * off;
            squares += count * count;
        }

        if (groups < 2 || runs - groups < 1) return null;
        double within = Math.Max(0, (all.Variance * (runs - 1)) - between) / (runs - groups);
        double usual = (runs - (squares / runs)) / (groups - 1);
        double found = between / (groups - 1);
        double unseen = within * Math.Sqrt((2.0 / (groups - 1)) + (2.0 / (runs - groups)));
        double most = Math.Max(unseen, (found / Least(groups, runs)) - within);
        return (groups, within, Math.Max(0, (found - within) / usual), most / usual);
    }

    /// <summary>What the ratio of both variances is at least, four times in five, where members do not differ; it takes long to work out
    /// and is the same for nearly all things.</summary>
    private double Least(int groups, long runs)
    {
        if (_least.Groups != groups || _least.Runs != runs)
            _least = (groups, runs, FisherSnedecor.InvCDF(groups - 1, runs - groups, MayBeMore));
        return _least.Quantile;
    }

    /// <summary>The means of members, drawn in until they spread as much as the members do without chance.</summary>
    private List<(double Mean, int Runs)> MeansOf(int thing, double mean, double within, double between)
    {
        var means = new List<(double, int)>(members);
        for (int member = 0; member < members; member++)
        {
            int count = _counts[(member * things) + thing];
            if (count == 0) continue;
            double off = (_sums[(member * things) + thing] / count) - mean;
            means.Add((mean + (between > 0 ? off * Math.Sqrt(between / (between + (within / count))) : 0), count));
        }

        return means;
    }

    /// <summary>How far the mean may be off, down and up, and how sure its sign is.</summary>
    private static (double Down, double Up, double SameSign) Spread(List<(double Mean, int Runs)> means, double mean, Chances chance)
    {
        double runs = means.Sum(member => member.Runs);
        var drawn = means.ConvertAll(member => (member.Mean, Weight: member.Runs / runs));
        double same = drawn.Sum(member => member.Weight * chance.IsAbove(member.Mean * Math.Sign(mean)));
        drawn.Sort();
        return (chance.With(mean - Quantile(drawn, Tail)), chance.With(Quantile(drawn, 1 - Tail) - mean), mean == 0 ? double.NaN : same);
    }

    /// <summary>What luck leaves open about the mean of all runs.</summary>
    private readonly record struct Chances(double Error, double Quantile)
    {
        public double Half => Quantile * Error;

        /// <summary>Two independent ways to be off.</summary>
        public double With(double assumed) => Math.Sqrt((Math.Max(0, assumed) * Math.Max(0, assumed)) + (Half * Half));

        /// <summary>How sure it is that a value lies above 0.</summary>
        public double IsAbove(double value) =>
            Error > 0 ? Normal.CDF(0, Error, value) : value > 0 ? 1 : value < 0 ? 0 : 0.5;
    }

    /// <summary>Of values with weights that add up to 1: as far along as the weights before and half its own.</summary>
    private static double Quantile(List<(double Value, double Weight)> sorted, double part)
    {
        double before = 0;
        for (int i = 0; i < sorted.Count; i++)
        {
            double middle = before + (sorted[i].Weight / 2);
            if (middle >= part)
            {
                if (i == 0) return sorted[0].Value;
                double earlier = before - (sorted[i - 1].Weight / 2);
                return sorted[i - 1].Value + ((sorted[i].Value - sorted[i - 1].Value) * (part - earlier) / (middle - earlier));
            }

            before += sorted[i].Weight;
        }

        return sorted[^1].Value;
    }
}
