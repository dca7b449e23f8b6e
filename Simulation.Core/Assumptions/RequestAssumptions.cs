namespace Simulation.Core.Assumptions;

/// <summary>What people need from neighbours, who answers, and what it costs to go on answering.</summary>
public sealed record RequestAssumptions : Section
{
    [Assumption("Chance a week that somebody without support needs a neighbour: a lift, a form, company, somebody to come along", 0.1, 0.03, 0.25, Unit.AWeek, Grade.D, "E081")]
    public double PerWeek { get; init; }

    [Assumption("How much more often somebody with support does", 2, 1.2, 4, Unit.Ratio, Grade.D, "F062")]
    public double SupportedRatio { get; init; }

    [Assumption("How much more often again with a heavy need", 1.6, 1.1, 2.5, Unit.Ratio, Grade.D)]
    public double HeavyRatio { get; init; }

    [Assumption("How often with a light need, against others with support", 0.7, 0.5, 1, Unit.Ratio, Grade.D)]
    public double LightRatio { get; init; }

    [Assumption("How much more often in a spell", 3, 1.5, 6, Unit.Ratio, Grade.D)]
    public double SpellRatio { get; init; }

    [Assumption("How much more often somebody who is strongly lonely needs one", 1.4, 1, 2, Unit.Ratio, Grade.D)]
    public double LonelyRatio { get; init; }

    [Assumption("How much more often in the first quarter after moving in", 1.5, 1, 2.5, Unit.Ratio, Grade.D)]
    public double WhenNew { get; init; }

    [Assumption("Neighbours one knows who are asked before one gives up", 3, 1, 5, Unit.People, Grade.D, Least = 1)]
    public double NeighboursAsked { get; init; }

    [Assumption("Chance that a neighbour with full energy, average inclination and a close tie answers", 0.75, 0.4, 0.95, Unit.Chance, Grade.D)]
    public double Answers { get; init; }

    [Assumption("Strength of a tie at which that chance is half", 0.25, 0.1, 0.5, Unit.Points, Grade.D, Least = 0.01)]
    public double TieForHalf { get; init; }

    [Assumption("How often residents with support answer, against others with the same tie and energy", 0.7, 0.4, 1, Unit.Ratio, Grade.D)]
    public double SupportedAnswer { get; init; }

    [Assumption("Energy that answering one request costs", 0.06, 0.02, 0.12, Unit.Points, Grade.D)]
    public double Costs { get; init; }

    [Assumption("How much more it costs when the asker has a heavy need or is in a spell", 1.8, 1.2, 3, Unit.Ratio, Grade.D)]
    public double CostsWhenHeavy { get; init; }

    [Assumption("How fast the energy to help comes back", 0.05, 0.02, 0.1, Unit.AWeek, Grade.D, Most = 1)]
    public double Recovers { get; init; }

    [Assumption("Energy below which people no longer answer, and count as exhausted", 0.4, 0.25, 0.6, Unit.Points, Grade.D, Least = 0.01, Most = 0.99)]
    public double ExhaustedBelow { get; init; }


    [Assumption("How much less somebody asks after nobody answered, as a share", 0.1, 0.03, 0.25, Unit.Share, Grade.D)]
    public double LosesHeart { get; init; }

    [Assumption("How much of what was lost comes back with an answer, as a share", 0.25, 0.1, 0.5, Unit.Share, Grade.D)]
    public double TakesHeart { get; init; }

    [Assumption("What having given up asking adds to loneliness", 0.4, 0.1, 0.8, Unit.Deviations, Grade.D)]
    public double UnheardAddsLoneliness { get; init; }

    [Assumption("Share of somebody's support hours that one answer makes unnecessary, for good", 0.004, 0.001, 0.01, Unit.Share, Grade.D, "G125", "F062")]
    public double SparesSupport { get; init; }

    [Assumption("Hours of a professional for what no neighbour took up", 0.75, 0.3, 1.5, Unit.Hours, Grade.D)]
    public double StaffHours { get; init; }

    [Mechanism("people need something of neighbours, and answering wears them down")]
    public bool ProcessOn { get; init; }
}
