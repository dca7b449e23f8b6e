using Simulation.Core.Plans;

namespace Simulation.Core.Observation;

/// <summary>Holds what is known of a complex against the outcomes: what can be known of one complex, and what can be true together.</summary>
public static class Knowledge
{
    // Of so many who left, so many cases, so many crises: a year of one complex has a handful of them, or none.
    private static readonly string[] OfEvents =
    [
        Outcome.TenureYears.Id, Outcome.LeftByChoiceShare.Id, Outcome.LeftInCrisisShare.Id, Outcome.LeftAtLeaseEndShare.Id,
        Outcome.LeftForNuisanceShare.Id, Outcome.LeftForRefusedCareShare.Id, Outcome.LeftForElsewhereShare.Id, Outcome.LeftForArrearsShare.Id,
        Outcome.NewcomersKnowingShare.Id, Outcome.CrisesAtHomeShare.Id, Outcome.WeeksToLeaseEnd.Id, Outcome.WeeksToNotice.Id,
        Outcome.WeeksToRespond.Id,
    ];

    // Only what cannot be otherwise: the same residents in the same weeks, or a part of a sum. Participation over 4 weeks is a mean
    // of other weeks than that over 13, and an organiser who is tired does not take part; so those are no such pairs.
    private static readonly (string Part, string Whole)[] Parts =
    [
        (Outcome.ParticipationNarrow.Id, Outcome.ParticipationBroad.Id),
        (Outcome.ParticipationBroad13.Id, Outcome.ParticipationBroad52.Id),
        (Outcome.OrganisersShare.Id, Outcome.CarriersShare.Id),
        (Outcome.SeriousIncidentsPer100.Id, Outcome.IncidentsPer100.Id),
        (Outcome.ArrearsEvictionsPer100.Id, Outcome.EvictionsPer100.Id),
        (Outcome.SupportedShare.Id, Outcome.CameWithSupportShare.Id),
        .. Outcome.Costs.Concat(Outcome.Spent).Select(part => (part.Id, Outcome.CostTogether.Id)),
    ];

    /// <summary>
    /// Whether one complex has it: no mean over events there may be none of, and nothing about people who would live there under
    /// another plan as well.
    /// </summary>
    public static bool CanBeKnown(Outcome outcome) => outcome.Side != Side.Same && !OfEvents.Contains(outcome.Family);

    /// <summary>Everything that is wrong with what is known.</summary>
    public static IReadOnlyList<PlanFault> Faults(KnownPlan known)
    {
        var faults = new List<PlanFault>();
        for (int nth = 0; nth < known.Values.Count; nth++)
            Alone(known.Values[nth], known.Values.Take(nth), faults);
        foreach (var (part, whole) in Parts.SelectMany(pair => Sides(pair.Part, pair.Whole)))
        {
            var small = known.Values.FirstOrDefault(value => value.Outcome == part);
            var large = known.Values.FirstOrDefault(value => value.Outcome == whole);
            if (small is not null && large is not null && small.Value - small.Within > large.Value + large.Within)
                faults.Add(new PlanFault(PathOf(small), small.Value, new Requirement.PartOf(whole, large.Value + large.Within)));
        }

        return faults;
    }

    private static void Alone(KnownValue known, IEnumerable<KnownValue> before, List<PlanFault> faults)
    {
        if (Outcome.All.FirstOrDefault(one => one.Id == known.Outcome) is not { } outcome)
        {
            var names = Outcome.All.Where(CanBeKnown).Select(one => one.Id);
            faults.Add(new PlanFault($"known.{known.Outcome}", null, new Requirement.OneOf([.. names])));
            return;
        }

        if (!CanBeKnown(outcome))
            faults.Add(new PlanFault($"known.{known.Outcome}", null, new Requirement.OfOneComplex()));
        if (before.Any(other => other.Outcome == known.Outcome))
            faults.Add(new PlanFault($"known.{known.Outcome}", known.Value, new Requirement.Once()));
        if (!(known.Value >= outcome.Low && known.Value <= outcome.High))
            faults.Add(new PlanFault(PathOf(known), known.Value, LimitsOf(outcome)));
        if (!(known.Within > 0 && double.IsFinite(known.Within)))
            faults.Add(new PlanFault($"known.{known.Outcome}.within", known.Within, new Requirement.SomeRoom()));
    }

    private static Requirement LimitsOf(Outcome outcome) =>
        outcome.High < double.MaxValue ? new Requirement.Between(outcome.Low, outcome.High) : new Requirement.NotNegative();

    private static string PathOf(KnownValue known) => $"known.{known.Outcome}.value";

    /// <summary>What holds for all residents holds on every side of support.</summary>
    private static IEnumerable<(string Part, string Whole)> Sides(string part, string whole)
    {
        yield return (part, whole);
        foreach (var side in Outcome.All.Where(one => one.Family == part && one.Side != Side.All))
            yield return (side.Id, whole + side.Id[part.Length..]);
    }
}
