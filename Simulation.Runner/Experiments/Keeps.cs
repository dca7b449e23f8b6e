using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Experiments;

/// <summary>Whether the levels of a study are kept, as far as chance goes.</summary>
public enum Keeping
{
    /// <summary>The 95% interval of each outcome lies wholly on the right side.</summary>
    Sure,

    /// <summary>Each mean does, and not every interval: it crosses a level, or there is none.</summary>
    May,

    /// <summary>At least one mean lies on the wrong side, or cannot be said.</summary>
    Not,
}

/// <summary>One scenario at one point, held against the levels. <paramref name="Shortfall"/> is what the worst of its outcomes lacks to be
/// sure, as a part of the level; <paramref name="Hours"/> are those of professionals a week, and <paramref name="Cost"/> is what the parties
/// pay together, in euros per home and year.</summary>
public sealed record KeptArm(Cell Cell, Arm Arm, Keeping Verdict, double Shortfall, double Hours, double Cost);

/// <summary>Which scenarios of a study keep its levels, and which of them does so for the fewest hours and the least money.</summary>
public sealed class Keeps
{
    /// <summary>Nobody plans hours or euros more exactly than to a twentieth: what differs less from the least is told beside it.</summary>
    public const double Near = 0.05;

    /// <summary>
    /// The hours that are compared: those worked by people whom somebody decides to pay for the community. The hours care has
    /// for the community count although they are taken from support and cost nothing more: else the fewest hours would always
    /// be those of a care team that does the work of the coach. Support itself is by indication and no choice of a complex;
    /// an adviser of the board may be a volunteer.
    /// </summary>
    public static IReadOnlyList<Outcome> Hours { get; } = [Outcome.CoachHoursPerWeek, Outcome.BeheerHoursPerWeek, Outcome.CareCommunityHoursPerWeek];

    public Keeps(IEnumerable<KeptArm> all)
    {
        All = [.. all];
        ByHours = Least(arm => arm.Hours, arm => arm.Cost);
        ByCost = Least(arm => arm.Cost, arm => arm.Hours);
    }

    /// <summary>Every scenario at every point, in the order of the study.</summary>
    public IReadOnlyList<KeptArm> All { get; }

    /// <summary>Of those that are sure the one with the fewest hours, and behind it those that need hardly more; none where none is sure.</summary>
    public IReadOnlyList<KeptArm> ByHours { get; }

    /// <summary>The same by what the parties pay together.</summary>
    public IReadOnlyList<KeptArm> ByCost { get; }

    /// <summary>Where none is sure: one of which the means are right before one of which they are not, then what lacks least.</summary>
    public KeptArm? NearestMiss => ByHours.Count > 0 ? null : All.Where(arm => double.IsFinite(arm.Shortfall)).OrderBy(arm => arm.Verdict)
        .ThenBy(arm => arm.Shortfall).ThenBy(arm => arm.Hours).FirstOrDefault();

    public int Count(Keeping verdict) => All.Count(arm => arm.Verdict == verdict);

    /// <summary>What the runs of a study say of its levels; nothing where it states none.</summary>
    public static Keeps? Of(StudyResult result) => result.Plan.Keeps.Count == 0 ? null
        : new(result.Plan.Cells.SelectMany(cell => cell.Arms.Select(arm => Of(result, cell, arm))));

    /// <summary>Of one level.</summary>
    public static Keeping Of(LevelToKeep kept, Estimate estimate) =>
        Lacks(kept, WorstOf(kept, estimate)) <= 0 ? Keeping.Sure
        : Lacks(kept, estimate.Mean) <= 0 ? Keeping.May
        : Keeping.Not;

    /// <summary>What an outcome lacks to be sure, as a part of the level; where there is no interval, what its mean lacks. Of a level of
    /// zero there are no parts: then it is what it lacks as it is.</summary>
    public static double ShortfallOf(LevelToKeep kept, Estimate estimate)
    {
        double lacks = Lacks(kept, estimate.Footing == Footing.Firm ? WorstOf(kept, estimate) : estimate.Mean);
        return double.IsNaN(lacks) ? double.PositiveInfinity : Math.Max(0, lacks) / (kept.Level == 0 ? 1 : kept.Level);
    }

    private static KeptArm Of(StudyResult result, Cell cell, Arm arm)
    {
        var held = result.Plan.Keeps.Select(kept => (kept, Estimate: result.Of(arm, kept.Outcome))).ToList();
        return new(
            cell, arm, held.Max(one => Of(one.kept, one.Estimate)), held.Max(one => ShortfallOf(one.kept, one.Estimate)),
            Hours.Sum(outcome => result.Of(arm, outcome).Mean), result.Of(arm, Outcome.CostTogether).Mean);
    }

    /// <summary>The end of what chance and assumptions leave open that lies nearest to the wrong side; not a number where there is none.</summary>
    private static double WorstOf(LevelToKeep kept, Estimate estimate) =>
        estimate.Footing != Footing.Firm ? double.NaN : kept.IsLeast ? estimate.ClaimLow : estimate.ClaimHigh;

    private static double Lacks(LevelToKeep kept, double value) => kept.IsLeast ? kept.Level - value : value - kept.Level;

    private List<KeptArm> Least(Func<KeptArm, double> of, Func<KeptArm, double> then)
    {
        var sure = All.Where(arm => arm.Verdict == Keeping.Sure).OrderBy(of).ThenBy(then).ToList();
        return [.. sure.TakeWhile(arm => of(arm) <= of(sure[0]) * (1 + Near))];
    }
}
