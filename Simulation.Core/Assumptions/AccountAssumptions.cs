namespace Simulation.Core.Assumptions;

/// <summary>What things cost, each in the prices of the year it was found in; the ledger is kept in those of one year.</summary>
public sealed record AccountAssumptions : Section
{
    [Assumption("An hour of a community coach", 75, 60, 100, Unit.EuroAnHour, Grade.D, "X138", PriceYear = 2024)]
    public double CoachHour { get; init; }

    [Assumption("An hour of beheer", 55, 45, 70, Unit.EuroAnHour, Grade.D, PriceYear = 2024)]
    public double BeheerHour { get; init; }

    [Assumption("An hour of support", 65, 54, 88, Unit.EuroAnHour, Grade.B, "X135", "X136", PriceYear = 2023)]
    public double SupportHour { get; init; }

    [Assumption("A common room, for each home in a year", 150, 60, 300, Unit.EuroAYear, Grade.D, PriceYear = 2023)]
    public double RoomPerHome { get; init; }

    [Assumption("What a gangmaker gets in a year, in rent or money", 600, 0, 1500, Unit.EuroAYear, Grade.D, PriceYear = 2023)]
    public double Gangmaker { get; init; }

    [Assumption("What a fixed weekly moment costs in a year, the hours of hosts apart", 2000, 500, 5000, Unit.EuroAYear, Grade.D, "E110", "E173", PriceYear = 2020)]
    public double WeeklyMoment { get; init; }

    [Assumption("Rent missed in a week of an empty home", 140, 100, 180, Unit.Euro, Grade.D, "F166", PriceYear = 2020)]
    public double WeekOfRent { get; init; }

    [Assumption("What an eviction costs the landlord", 7500, 5000, 13000, Unit.Euro, Grade.C, "X142", PriceYear = 2014)]
    public double Eviction { get; init; }

    [Assumption("What a complaint costs the landlord beside the hours counted here", 400, 150, 1000, Unit.Euro, Grade.D, "X150", PriceYear = 2012)]
    public double Complaint { get; init; }

    [Assumption("What a week of being destabilised costs health insurance", 150, 50, 500, Unit.Euro, Grade.D, "E033", PriceYear = 2023)]
    public double SpellWeek { get; init; }

    [Assumption("What a serious incident costs the state (police, emergency services)", 3000, 1000, 10000, Unit.Euro, Grade.D, PriceYear = 2023)]
    public double SeriousIncident { get; init; }

    [Assumption("A place in beschermd wonen with its care", 45000, 35000, 65000, Unit.EuroAYear, Grade.D, "X146", PriceYear = 2023)]
    public double BeschermdWonen { get; init; }

    [Assumption("A place in a shelter (opvang)", 22302, 12000, 35000, Unit.EuroAYear, Grade.C, "X144", PriceYear = 2016)]
    public double Opvang { get; init; }

    [Assumption("A week in a clinic", 2500, 1500, 4000, Unit.Euro, Grade.D, PriceYear = 2023)]
    public double Clinic { get; init; }

    [Assumption("How much prices rise in a year, as a share; by it every price is brought to the year of the ledger", 0.03, 0.02, 0.05, Unit.AYear, Grade.D, Most = 1)]
    public double Index { get; init; }

    [Mechanism("hours and damage cost somebody money")]
    public bool ProcessOn { get; init; }

    /// <summary>The same prices in those of one year.</summary>
    public AccountAssumptions In(int year)
    {
        var indexed = this with { };
        foreach (var (property, believed) in Catalogue.AssumptionsOf(typeof(AccountAssumptions)))
        {
            if (believed.PriceYear > 0)
                property.SetValue(indexed, (double)property.GetValue(this)! * Indexed(believed.PriceYear, year));
        }

        return indexed;
    }

    /// <summary>What a euro of one year is in another.</summary>
    public double Indexed(int from, int to) => Numerics.Exact.Pow(1 + Index, to - from);
}
