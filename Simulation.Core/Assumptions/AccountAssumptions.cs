namespace Simulation.Core.Assumptions;

/// <summary>What things cost. Prices of 2023 unless said otherwise.</summary>
public sealed record AccountAssumptions : Section
{
    [Assumption("An hour of a community coach", 75, 60, 100, Unit.EuroAnHour, Grade.D, "X138")]
    public double CoachHour { get; init; }

    [Assumption("An hour of beheer", 55, 45, 70, Unit.EuroAnHour, Grade.D)]
    public double BeheerHour { get; init; }

    [Assumption("An hour of support", 65, 54, 88, Unit.EuroAnHour, Grade.B, "X135", "X136")]
    public double SupportHour { get; init; }

    [Assumption("A common room, for each home in a year", 150, 60, 300, Unit.EuroAYear, Grade.D)]
    public double RoomPerHome { get; init; }

    [Assumption("Rent missed in a week of an empty home", 140, 100, 180, Unit.Euro, Grade.D, "F166")]
    public double WeekOfRent { get; init; }

    [Assumption("What an eviction costs the landlord", 7500, 5000, 13000, Unit.Euro, Grade.C, "X142")]
    public double EvictionLandlord { get; init; }

    [Assumption("What shelter after an eviction costs the gemeente", 22302, 12000, 35000, Unit.Euro, Grade.C, "X144")]
    public double EvictionGemeente { get; init; }

    [Assumption("What an eviction costs health insurance and the state", 8000, 2000, 20000, Unit.Euro, Grade.D, "X143")]
    public double EvictionRijk { get; init; }

    [Assumption("What a complaint costs the landlord beside the hours counted here", 400, 150, 1000, Unit.Euro, Grade.D, "X150")]
    public double Complaint { get; init; }

    [Assumption("What a week of being destabilised costs health insurance and the state", 150, 50, 500, Unit.Euro, Grade.D, "E033")]
    public double SpellWeek { get; init; }

    [Assumption("What a serious incident costs the state (police, emergency services)", 3000, 1000, 10000, Unit.Euro, Grade.D)]
    public double SeriousIncident { get; init; }

    [Mechanism("hours and damage cost somebody money")]
    public bool ProcessOn { get; init; }
}
