using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Patterns;

/// <summary>Puts patterns to the test: a pilot tells how much runs differ, that tells how many are needed, and those are run. An
/// experiment that would need more than the most allowed is refused with its numbers and judged on nothing.</summary>
public static class PatternRunner
{
    public static IReadOnlyList<PatternResult> Run(
        IReadOnlyList<Pattern> patterns, Effort effort, Laboratory laboratory, Action<Progress>? report = null, CancellationToken cancel = default)
    {
        foreach (var claim in patterns.SelectMany(p => p.Claims)) Ask(laboratory, claim, effort.Pilot);
        laboratory.Run(report, cancel);

        var plans = patterns.Select(p => p.Claims.Select(c => PlanOf(c, effort, laboratory)).ToList()).ToList();
        for (int i = 0; i < patterns.Count; i++)
        {
            foreach (var plan in plans[i]) Ask(laboratory, plan.Claim, plan.Runs);
            if (effort.Ablations && plans[i].Count > 0)
            {
                foreach (var ablation in patterns[i].Mechanisms)
                    Ask(laboratory, patterns[i].Claims[0].With(ablation), plans[i][0].Runs);
            }
        }

        laboratory.Run(report, cancel);
        plans = plans.ConvertAll(ofOne => ofOne.ConvertAll(plan => Closer(plan, effort, laboratory)));
        foreach (var plan in plans.SelectMany(ofOne => ofOne)) Ask(laboratory, plan.Claim, plan.Runs);
        laboratory.Run(report, cancel);
        return [.. patterns.Select((p, i) => ResultOf(p, plans[i], effort, laboratory))];
    }

    private static ClaimPlan PlanOf(Claim claim, Effort effort, Laboratory laboratory)
    {
        // More runs take away chance and not what members differ by.
        double variance = Judge.AmongMembers(claim, laboratory, effort.Pilot)?.DoubtOf(0, Bounds.Endless) is { } doubt
            ? doubt.Chance * doubt.Chance
            : Judge.Of(claim, laboratory, effort.Pilot).Variance;
        double spread = Math.Sqrt(variance);
        double needed = Judge.Needed(claim, spread);
        bool refused = effort.Refuses && needed > effort.Most;
        int least = Math.Min(effort.Most, Math.Max(effort.Least, OfEveryMember(laboratory.Ensemble)));
        int runs = refused ? effort.Pilot : (int)Math.Clamp(needed, least, effort.Most);
        return new ClaimPlan(claim, runs, runs, spread, needed, refused);
    }

    /// <summary>More runs where the share of members in which it holds lies near the line.</summary>
    private static ClaimPlan Closer(ClaimPlan plan, Effort effort, Laboratory laboratory) =>
        !plan.Refused && Judge.AmongMembers(plan.Claim, laboratory, plan.Runs)?.Share(0, plan.Claim.Counted) is { } share
            && Math.Abs(share - ClaimResult.MostMembers) < ClaimResult.Close
            ? plan with { Runs = effort.WhenClose * plan.Runs }
            : plan;

    /// <summary>Runs after which every member has had its turns.</summary>
    private static int OfEveryMember(Ensemble? ensemble) => Ensemble.InARow * (ensemble?.Members.Sum(member => member.Weight) ?? 0);

    private static void Ask(Laboratory laboratory, Claim claim, int replicates)
    {
        foreach (var term in claim.Terms) laboratory.Ask(term.Situation, term.Measure, replicates);
    }

    private static PatternResult ResultOf(Pattern pattern, List<ClaimPlan> plans, Effort effort, Laboratory laboratory)
    {
        var claims = plans.ConvertAll(p => Judge.Result(p.Claim, laboratory, p.Runs, p.Spread, p.Needed, p.Refused));
        var ablations = effort.Ablations && plans.Count > 0 ? pattern.Mechanisms : [];
        var left = ablations.Select(one => Judge.Result(plans[0].Claim.With(one), laboratory, plans[0].Usual, 0, 0, refused: false));
        var results = ablations.Zip(left, (one, what) => new AblationResult(one, what));
        return new PatternResult(pattern, Judge.VerdictOf(pattern, claims), claims, [.. results]);
    }

    /// <summary>What is run for a claim; ablations, of which nobody counts members, have the usual runs.</summary>
    private sealed record ClaimPlan(Claim Claim, int Runs, int Usual, double Spread, double Needed, bool Refused);
}
