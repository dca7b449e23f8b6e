namespace Simulation.Core.Assumptions;

/// <summary>How a woonvereniging comes about, works and falls out.</summary>
public sealed record AssociationAssumptions : Section
{
    [Assumption("Organisers needed before residents found an association", 3, 2, 5, Unit.People, Grade.C, "G162")]
    public double FoundersNeeded { get; init; }

    [Assumption("How often they get to it in a week once they are there, with a coach who helps", 0.05, 0.02, 0.15, Unit.AWeek, Grade.D, "E120")]
    public double Founds { get; init; }

    [Assumption("What that is without a coach", 0.25, 0.1, 0.5, Unit.Share, Grade.D, "G164")]
    public double FoundsAlone { get; init; }

    [Assumption("Chance that an organiser who is asked takes an empty seat, a month", 0.12, 0.05, 0.25, Unit.Chance, Grade.C, "E119")]
    public double TakesSeat { get; init; }

    [Assumption("How much more often with board coaching or a coach who has time for the board", 1.5, 1, 2.5, Unit.Ratio, Grade.D, "G164", "E119")]
    public double SeatsBySupport { get; init; }

    [Assumption("Years after which a board member hands over the seat", 2.5, 1.5, 4, Unit.Years, Grade.D, "X036")]
    public double YearsOnBoard { get; init; }

    [Assumption("Part of the work of a board that grows with the number of homes", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "G166")]
    public double WorkGrows { get; init; }

    [Assumption("How much more often a board falls out for each time that a seat is as heavy again as usual", 0.5, 0.2, 1, Unit.Ratio, Grade.D, "G163")]
    public double StrainBreeds { get; init; }

    [Assumption("How much more often where residents of different kinds never meet, against where they meet as chance would have it", 2, 0.5, 4, Unit.Ratio, Grade.D)]
    public double DivisionBreeds { get; init; }

    [Assumption("Hours a week of a paid adviser of the board", 0.5, 0.25, 1, Unit.HoursAWeek, Grade.D, "E120")]
    public double AdviserHours { get; init; }

    [Assumption("How often a full board of a hundred homes falls out, where residents meet as chance would have it", 0.15, 0.06, 0.3, Unit.AYear, Grade.D, "G163")]
    public double Conflict { get; init; }

    [Assumption("How much less with board coaching or a coach who has time for the board", 0.5, 0.25, 0.8, Unit.Ratio, Grade.D, "G164")]
    public double ConflictWhenCoached { get; init; }

    [Assumption("How much more with board members who cannot organise, against those who can", 2, 1.2, 3, Unit.Ratio, Grade.D, "G163", "G171")]
    public double ConflictBySkill { get; init; }

    [Assumption("How far a conflict sets the board back", 0.5, 0.2, 0.8, Unit.Points, Grade.D)]
    public double ConflictCosts { get; init; }

    [Assumption("Energy a conflict takes from each board member", 0.25, 0.1, 0.4, Unit.Points, Grade.D)]
    public double ConflictWears { get; init; }

    [Assumption("What a board whose members cannot organise achieves of what it does with those who can", 0.5, 0.25, 0.8, Unit.Share, Grade.D, "G163")]
    public double UnskilledAchieves { get; init; }

    [Assumption("Part of what its members lack that board coaching makes up for", 0.5, 0.2, 0.8, Unit.Share, Grade.D, "G164")]
    public double CoachingMakesUp { get; init; }

    [Assumption("Weeks over which a board grows to what its members can do", 26, 13, 52, Unit.Weeks, Grade.D, "E120", Least = 1)]
    public double Grows { get; init; }

    [Assumption("Share of seats below which an association does not work", 0.4, 0.25, 0.6, Unit.Share, Grade.D, "G162")]
    public double SeatsToWork { get; init; }

    [Assumption("Weeks an association without a working board lasts", 78, 26, 156, Unit.Weeks, Grade.D)]
    public double LastsWithoutBoard { get; init; }

    [Assumption("Hours a week a well-run association spends on welcoming newcomers, for a hundred homes", 1.5, 0.5, 3, Unit.HoursAWeek, Grade.D, "G027", "E118")]
    public double WelcomeHours { get; init; }

    [Assumption("What a sounding board achieves of what an association does", 0.4, 0.2, 0.7, Unit.Share, Grade.D, "G167")]
    public double SoundingBoard { get; init; }

    [Assumption("How much small complexes lack people for a board: residents for each seat it takes to fill it well", 8, 5, 12, Unit.People, Grade.D, "G160", "G166")]
    public double ResidentsPerSeat { get; init; }

    [Mechanism("an association is founded and works or falls apart")]
    public bool ProcessOn { get; init; }

    [Mechanism("heavy seats and subgroups make a board fall out more often")]
    public bool StrainOn { get; init; }

    [Mechanism("boards fall out")]
    public bool ConflictOn { get; init; }
}
