using MathNet.Numerics.Distributions;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Patterns;

/// <summary>How many runs an experiment takes.</summary>
public sealed record Effort(int Pilot, int Least, int Most, bool Ablations)
{
    public static Effort Default { get; } = new(40, 80, 800, true);

    /// <summary>The same power without ablations: to see whether other luck gives the same.</summary>
    public static Effort Again { get; } = Default with { Ablations = false };

    public static Effort Quick { get; } = new(24, 24, 60, false) { Refuses = false, WhenClose = 1 };

    /// <summary>Where the share of members lies so near to what is asked that luck would decide, so many times the runs are spent.</summary>
    public int WhenClose { get; init; } = 4;

    /// <summary>Whether an experiment that takes more runs than the most allowed is refused instead of cut short.</summary>
    public bool Refuses { get; init; } = true;
}

/// <summary>What the runs say about one claim: the size with its interval, and how many runs it would take to see the smallest size
/// that counts with 90% power, given the spread of the pilot.</summary>
public sealed record ClaimResult(
    Claim Claim, int Runs, double Size, double Low, double High, double Spread, double Needed, bool Refused, double[] Situations)
{
    /// <summary>The share of members in which it has to hold.</summary>
    public const double MostMembers = 0.9;

    /// <summary>So near to that share the verdict is a matter of luck at the usual number of runs.</summary>
    public const double Close = 0.15;

    /// <summary>The share of members of an ensemble in which the size lies on the right side and counts; nothing without an ensemble.</summary>
    public double? Members { get; init; }

    public bool Holds => !Refused && IsSeen && (Members is { } share ? share >= MostMembers : Claim.Counted(Size));

    private bool IsSeen => Claim.Expected switch
    {
        Expected.More => Low > 0,
        Expected.Less => High < 0,
        _ => Low > -Claim.Counts && High < Claim.Counts,
    };
}

/// <summary>What is left of the first claim with a mechanism out.</summary>
public sealed record AblationResult(Ablation Ablation, ClaimResult Left);

/// <summary>What became of one pattern.</summary>
public sealed record PatternResult(Pattern Pattern, Standing Standing, IReadOnlyList<ClaimResult> Claims, IReadOnlyList<AblationResult> Ablations)
{
    /// <summary>The same pattern with the luck of another seed, that nothing was chosen by; without ablations.</summary>
    public PatternResult? Again { get; init; }

    /// <summary>Whether its experiment comes out; for a verdict that is not stated beforehand, whether it is reproduced.</summary>
    public bool ComesOut => Claims.Count > 0 && Claims.All(c => c.Holds);

    /// <summary>Whether other luck gives something else.</summary>
    public bool IsBorderline => Again is not null && Again.ComesOut != ComesOut;

    /// <summary>The claim that decides: the first that fails, or the first of all.</summary>
    public ClaimResult? Weakest => Claims.FirstOrDefault(c => !c.Holds) ?? (Claims.Count > 0 ? Claims[0] : null);
}

/// <summary>The arithmetic of verdicts.</summary>
public static class Judge
{
    private const double TwoSided = 0.975;
    private const double Power = 0.90;

    /// <summary>Runs needed to see a difference of this size in nine cases out of ten.</summary>
    public static double Needed(Claim claim, double spread)
    {
        if (claim.Counts <= 0 || spread <= 0) return 0;
        // Equivalence is seen when both ends of the interval lie inside, so the power is split over two sides.
        double power = claim.Expected == Expected.Same ? 1 - ((1 - Power) / 2) : Power;
        double z = Normal.InvCDF(0, 1, TwoSided) + Normal.InvCDF(0, 1, power);
        return Math.Ceiling(Math.Pow(z * spread / claim.Counts, 2));
    }

    /// <summary>The number of a claim in each replicate; replicates in which a measure has no value are left out.</summary>
    public static Moments Of(Claim claim, Laboratory laboratory, int replicates)
    {
        var moments = default(Moments);
        foreach (var (_, value) in Values(claim, laboratory, replicates)) moments.Add(value);
        return moments;
    }

    /// <summary>The number of a claim by member of the ensemble; nothing without one.</summary>
    public static MemberMeans? AmongMembers(Claim claim, Laboratory laboratory, int replicates)
    {
        if (laboratory.Ensemble is not { IsSpread: true } ensemble) return null;
        var means = new MemberMeans(ensemble.Members.Count, 1);
        foreach (var (replicate, value) in Values(claim, laboratory, replicates)) means.Add(ensemble.MemberOf(replicate), 0, value);
        return means;
    }

    public static ClaimResult Result(Claim claim, Laboratory laboratory, int replicates, double spread, double needed, bool refused)
    {
        var moments = Of(claim, laboratory, replicates);
        double half = moments.Variance > 0 ? moments.HalfWidth() : 0;
        var terms = claim.Terms.Select(t => laboratory.Over(t.Situation, t.Measure, replicates));
        double[] arms = [.. terms.Select(one => one.Count == 0 ? double.NaN : one.Mean)];
        return new ClaimResult(claim, (int)moments.Count, moments.Mean, moments.Mean - half, moments.Mean + half, spread, needed, refused, arms)
        {
            Members = AmongMembers(claim, laboratory, replicates)?.Share(0, claim.Counted),
        };
    }

    private static List<(int Replicate, double Value)> Values(Claim claim, Laboratory laboratory, int replicates)
    {
        var values = new List<(int, double)>();
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            double sum = -claim.Level;
            foreach (var term in claim.Terms)
                sum += term.Weight * laboratory.Values(term.Situation, term.Measure, replicates)[replicate];
            if (double.IsFinite(sum)) values.Add((replicate, sum));
        }

        return values;
    }

    public static Standing VerdictOf(Pattern pattern, IReadOnlyList<ClaimResult> claims) =>
        pattern.Declared ?? (claims.Count > 0 && claims.All(c => c.Holds) ? Standing.Reproduced : Standing.NotReproduced);
}
