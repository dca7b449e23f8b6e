namespace Simulation.Core.Assumptions;

/// <summary>What the job of a beheerder and a support worker brings along, whoever the residents are.</summary>
public sealed record RoutineAssumptions : Section
{
    [Assumption("Hours of social beheer for one home, a year: administration, viewings, letters, the rounds", 0.74, 0.4, 2.2, Unit.Hours, Grade.D, "G065")]
    public double SocialPerHome { get; init; }

    [Assumption("Hours of physical beheer for one home, a year: repairs, inspections, cleaning, contractors", 1.5, 0.6, 3, Unit.Hours, Grade.D, "G065")]
    public double PhysicalPerHome { get; init; }

    [Assumption("Hours of social beheer for one move: notice, viewing, contract, keys", 3, 1.5, 6, Unit.Hours, Grade.D)]
    public double SocialPerMove { get; init; }

    [Assumption("Hours of physical beheer for one move: inspections and repairs between two tenants", 5, 2, 10, Unit.Hours, Grade.D)]
    public double PhysicalPerMove { get; init; }

    [Assumption("Share of the routine work that gives way to meetings and open cases", 0.3, 0.1, 0.6, Unit.Share, Grade.D)]
    public double GivesWay { get; init; }

    [Assumption("Weeks after which routine work that was not done is not done any more", 13, 6, 26, Unit.Weeks, Grade.D, Least = 1)]
    public double Lapses { get; init; }

    [Assumption("What an hour of routine work of a social beheerder counts for in noticing, against an hour of being there", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "G068")]
    public double SocialSees { get; init; }

    [Assumption("What an hour of physical beheer counts for in that", 0.4, 0.2, 0.8, Unit.Share, Grade.D, "G068")]
    public double PhysicalSees { get; init; }

    [Assumption("Share of the hours for one's own clients that is not fixed beforehand: for a crisis, a first push, a closed door", 0.15, 0.05, 0.3, Unit.Share, Grade.D)]
    public double ClientsFlexible { get; init; }

    [Mechanism("the job of a beheerder brings work along whoever lives there")]
    public bool RoutineOn { get; init; }
}
