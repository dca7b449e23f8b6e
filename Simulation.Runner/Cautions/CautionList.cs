using Simulation.Runner.Experiments;

namespace Simulation.Runner.Cautions;

/// <summary>Everything about a plan that is possible and can hardly be meant.</summary>
public static class CautionList
{
    /// <summary>What can be told before the first run; how many runs are asked for, and the month it is. Scenarios go by their names in
    /// files where nobody says what they are called.</summary>
    public static IReadOnlyList<Caution> Of(StudyPlan plan, int? replicates, CalendarMonth today, Func<Arm, string>? called = null)
    {
        called ??= arm => arm.Name;
        var arms = plan.Cells[0].Arms.Select(arm => new LookedAt(arm, plan, called)).ToList();
        return
        [
            .. new[]
            {
                arms.SelectMany(Dates.Of),
                Dates.Beside(arms[0], today),
                arms.SelectMany(Decisions.Of),
                new IdleValues(plan, arms).Of(),
                arms.SelectMany(Amounts.Of),
                Differences.Of(plan, arms, called),
                Numbered(plan, replicates),
            }.SelectMany(all => all).Distinct(),
        ];
    }

    /// <summary>What shows only in the results.</summary>
    public static IEnumerable<Caution> After(StudyResult result, Func<Arm, string>? called = null) =>
        Differences.After(result, called ?? (arm => arm.Name));

    private static IEnumerable<Caution> Numbered(StudyPlan plan, int? replicates)
    {
        if (replicates == 1)
        {
            yield return new Caution(
                CautionKind.OneRun,
                "één doorrekening is één mogelijk verloop: er is geen interval en geen band; neem er met --replicates of replicates minstens enkele tientallen",
                "one run is one way it may go: there is no interval and no band; take some dozens at least with --replicates or replicates");
        }

        Cell[] cells = [plan.Cells[0], plan.Cells[plan.Cells.Count / 2], plan.Cells[^1]];
        Scenario[] plans = [.. cells.Distinct().Select(cell => cell.Base.Scenario.Plan)];
        foreach (var outcome in plan.Headline.Where(outcome => !plans.Any(one => People.Are(one, outcome.Side))))
        {
            yield return new Caution(
                CautionKind.NobodyToCount,
                $"outcomes: {outcome.Id} telt bewoners die er volgens mix.supported_share niet wonen en blijft leeg; laat deze uitkomst weg of verander de mix",
                $"outcomes: {outcome.Id} counts residents who by mix.supported_share do not live there, and stays empty; leave it out or change the mix");
        }
    }
}

/// <summary>Who lives in a complex, by its plan.</summary>
internal static class People
{
    private static readonly Lever[] Bringing = [Lever.SupportedShare, Lever.PlacementPressure, Lever.PlacementBatch];

    public static bool WithSupport(Scenario plan) =>
        plan.Mix is { SupportedShare: > 0 } or { PlacementPressure: > 0 } || plan.Events.Any(policy => Bringing.Contains(policy.Change));

    /// <summary>Whether anybody can be on a side.</summary>
    public static bool Are(Scenario plan, Side side) => side switch
    {
        Side.Supported or Side.Formerly => WithSupport(plan),
        Side.Never or Side.Same => WithoutSupport(plan),
        _ => true,
    };

    public static bool WithoutSupport(Scenario plan) =>
        plan.Mix.SupportedShare < 1 || plan.Events.Any(policy => Bringing.Contains(policy.Change));
}
