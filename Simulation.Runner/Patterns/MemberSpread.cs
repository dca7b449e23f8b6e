using Simulation.Runner.Experiments;

namespace Simulation.Runner.Patterns;

/// <summary>
/// How the members of an ensemble differ in a number of which each has a few runs. What chance does is taken off what the means of
/// members differ by, with the one-way analysis of variance (Searle, Casella and McCulloch, Variance Components, 1992); then each mean is drawn
/// to the middle, so far that the means differ as much as the members do (constrained empirical Bayes: Louis, JASA 79, 1984; Ghosh, JASA
/// 87, 1992). Counting raw means instead would find members on the wrong side that are there by luck.
/// </summary>
public sealed class MemberSpread
{
    private readonly List<(Moments Runs, int Weight)> _members;
    private readonly double[] _likely;

    private MemberSpread(List<(Moments Runs, int Weight)> members)
    {
        _members = members;
        double runs = members.Sum(m => (double)m.Runs.Count);
        double mean = members.Sum(m => m.Runs.Count * m.Runs.Mean) / runs;
        double within = members.Where(m => m.Runs.Count > 1).Sum(m => (m.Runs.Count - 1) * m.Runs.Variance);
        Chance = within / Math.Max(1, runs - members.Count);
        double between = members.Sum(m => m.Runs.Count * (m.Runs.Mean - mean) * (m.Runs.Mean - mean)) / Math.Max(1, members.Count - 1);
        double each = (runs - (members.Sum(m => (double)m.Runs.Count * m.Runs.Count) / runs)) / Math.Max(1, members.Count - 1);
        Assumptions = Math.Max(0, (between - Chance) / each);
        _likely = Constrained(mean);
    }

    /// <summary>Members that have a value.</summary>
    public int Members => _members.Count;

    /// <summary>The variance between runs of one member, and between the true means of members.</summary>
    public double Chance { get; }
    public double Assumptions { get; }

    /// <summary>Of values with the member each belongs to and how heavy that is; nothing where no member has two runs, or fewer than two
    /// have any.</summary>
    public static MemberSpread? Of(IEnumerable<(int Member, int Weight, double Value)> values)
    {
        var members = new List<(Moments Runs, int Weight)>();
        foreach (var member in values.GroupBy(v => v.Member).OrderBy(g => g.Key))
        {
            var runs = default(Moments);
            foreach (var (_, _, value) in member) runs.Add(value);
            members.Add((runs, member.First().Weight));
        }

        return members.Count > 1 && members.Any(m => m.Runs.Count > 1) ? new MemberSpread(members) : null;
    }

    /// <summary>The share of members, by weight, of which the number does this.</summary>
    public double Share(Func<double, bool> does)
    {
        double all = _members.Sum(m => m.Weight);
        return _members.Zip(_likely).Where(m => does(m.Second)).Sum(m => m.First.Weight) / all;
    }

    private double[] Constrained(double mean)
    {
        double[] shrunk = new double[_members.Count];
        double left = 0;
        for (int i = 0; i < shrunk.Length; i++)
        {
            var runs = _members[i].Runs;
            double noise = Chance / runs.Count;
            double share = Assumptions + noise > 0 ? Assumptions / (Assumptions + noise) : 0;
            shrunk[i] = mean + (share * (runs.Mean - mean));
            left += share * noise;
        }

        double middle = shrunk.Average();
        double spread = shrunk.Sum(s => (s - middle) * (s - middle));
        double widened = spread > 0 ? Math.Sqrt(1 + (left * (1 - (1.0 / shrunk.Length)) / spread)) : 1;
        return [.. shrunk.Select(s => middle + (widened * (s - middle)))];
    }
}
