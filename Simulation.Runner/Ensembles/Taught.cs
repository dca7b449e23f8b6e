namespace Simulation.Runner.Ensembles;

/// <summary>One assumption about which what is known of a complex says something.</summary>
/// <param name="Moved">How far its mean moved, in standard deviations of what it was.</param>
/// <param name="Narrowed">The part of its spread that is gone.</param>
public sealed record TaughtAssumption(Entry Entry, double Before, double After, double Moved, double Narrowed);

/// <summary>
/// What is known of one complex teaches about the assumptions: members whose lives agree more often count more. How many members are
/// left as it were, and which assumptions moved more than the luck of so few lives would move them.
/// </summary>
public sealed record Taught(int Members, double Left, IReadOnlyList<TaughtAssumption> Assumptions)
{
    private const int MostTold = 5;

    // With some four hundred assumptions one in a thousand is what luck gives once in two complexes or so.
    private static readonly double Luck = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, 1 - 0.0005);

    /// <summary>From the lives that were tried, in order from the first, and those that agreed.</summary>
    public static Taught By(Ensemble ensemble, int tried, IReadOnlyList<int> kept)
    {
        double[] before = Shares(ensemble, Enumerable.Range(0, tried));
        double[] after = Shares(ensemble, kept);
        var moved = ensemble.Paths.Select((path, at) => Of(ensemble, path, at, before, after)).ToList();

        // Kept lives of one member are one thing that was learned: the error of a mean is that of so many members.
        double error = Math.Sqrt(Squares(after) + (1.0 / ensemble.Members.Count));
        var told = moved.Where(one => Math.Abs(one.Moved) > Luck * error).OrderByDescending(one => Math.Abs(one.Moved)).Take(MostTold);
        return new Taught(before.Count(share => share > 0), 1 / Squares(after), [.. told]);
    }

    private static double[] Shares(Ensemble ensemble, IEnumerable<int> replicates)
    {
        double[] shares = new double[ensemble.Members.Count];
        int all = 0;
        foreach (int replicate in replicates)
        {
            shares[ensemble.MemberOf(replicate)]++;
            all++;
        }

        return [.. shares.Select(share => share / Math.Max(1, all))];
    }

    /// <summary>One over the number of members that as many equal ones would be (Kish).</summary>
    private static double Squares(double[] shares) => shares.Sum(share => share * share);

    private static TaughtAssumption Of(Ensemble ensemble, string path, int at, double[] before, double[] after)
    {
        var (was, spread) = MeanAndSpread(before);
        var (now, left) = MeanAndSpread(after);
        var entry = Catalogue.Entries.First(e => e.Path == path);
        return new TaughtAssumption(entry, was, now, spread > 0 ? (now - was) / spread : 0, spread > 0 ? 1 - (left / spread) : 0);

        (double Mean, double Spread) MeanAndSpread(double[] shares)
        {
            double mean = ensemble.Members.Sum(member => shares[member.Number] * member.Values[at]);
            double square = ensemble.Members.Sum(member => shares[member.Number] * Math.Pow(member.Values[at] - mean, 2));
            return (mean, Math.Sqrt(square));
        }
    }
}
