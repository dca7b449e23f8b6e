using Simulation.Core.Time;

namespace Simulation.Core;

/// <summary>
/// What a number counts: the one word for it in outcomes, assumptions, plans and figures. To add one: a line here, the
/// name that files give it below, and the word behind the number in the Runner's UnitTexts.
/// </summary>
public enum Unit
{
    /// <summary>A plain number; what stands beside it says of what.</summary>
    Number,
    Share,
    Chance,
    ShareOfResidents,
    ShareOfResidentsAYear,
    ShareOfSupportedAYear,

    /// <summary>A difference between two shares.</summary>
    PercentagePoints,

    /// <summary>A place on a scale from 0 to 1.</summary>
    Scale,

    /// <summary>A step along such a scale.</summary>
    Points,
    Deviations,
    Ratio,
    AWeek,
    AYear,
    Per100ResidentYears,
    TimesInTenYears,
    ActivitiesAWeek,
    Minutes,
    Hours,
    HoursAWeek,
    HoursAMonth,
    Weeks,
    WeeksPerHome,
    Months,
    Years,
    YearsAtMovingOut,

    /// <summary>A year of the calendar.</summary>
    CalendarYear,
    People,
    Neighbours,
    Homes,
    Euro,
    EuroAnHour,
    EuroAYear,
    EuroPerHomeAYear,
}

/// <summary>What can be said of a unit without knowing the reader's language.</summary>
public static class Units
{
    /// <summary>A part of a whole, from 0 to 1.</summary>
    public static bool IsShare(this Unit unit) =>
        unit is Unit.Share or Unit.Chance or Unit.ShareOfResidents or Unit.ShareOfResidentsAYear or Unit.ShareOfSupportedAYear;

    public static bool IsEuro(this Unit unit) => unit is Unit.Euro or Unit.EuroAnHour or Unit.EuroAYear or Unit.EuroPerHomeAYear;

    /// <summary>What tables and documents call it; programs read it, so it never changes.</summary>
    public static string Name(this Unit unit) => unit switch
    {
        Unit.Number => "number",
        Unit.Share => "share",
        Unit.Chance => "chance",
        Unit.ShareOfResidents => "share of residents",
        Unit.ShareOfResidentsAYear => "share of residents a year",
        Unit.ShareOfSupportedAYear => "share of supported a year",
        Unit.PercentagePoints => "percentage points",
        Unit.Scale => "scale from 0 to 1",
        Unit.Points => "points on a scale from 0 to 1",
        Unit.Deviations => "standard deviations",
        Unit.Ratio => "ratio",
        Unit.AWeek => "per week",
        Unit.AYear => "per year",
        Unit.Per100ResidentYears => "per 100 resident-years",
        Unit.TimesInTenYears => "times in ten years",
        Unit.ActivitiesAWeek => "activities a week",
        Unit.Minutes => "minutes",
        Unit.Hours => "hours",
        Unit.HoursAWeek => "hours a week",
        Unit.HoursAMonth => "hours a month",
        Unit.Weeks => "weeks",
        Unit.WeeksPerHome => "weeks per home",
        Unit.Months => "months",
        Unit.Years => "years",
        Unit.YearsAtMovingOut => "years at moving out",
        Unit.CalendarYear => "calendar year",
        Unit.People => "people",
        Unit.Neighbours => "neighbours",
        Unit.Homes => "homes",
        Unit.Euro => "euro",
        Unit.EuroAnHour => "euro an hour",
        Unit.EuroAYear => "euro a year",
        Unit.EuroPerHomeAYear => "euro per home a year",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "has no name"),
    };

    /// <summary>The numbers that make sense as an assumption in a unit; wider than what we believe of any one thing.</summary>
    public static (double Low, double High) Possible(this Unit unit) => unit switch
    {
        Unit.Share or Unit.Chance or Unit.Points => (0, 1),
        Unit.AWeek or Unit.AYear or Unit.Ratio => (0, 100),
        Unit.Hours or Unit.HoursAWeek => (0, 1000),
        Unit.Minutes => (0, 10_000),
        Unit.Weeks => (0, Week.Limit),
        Unit.Years => (Week.Years, (double)Week.Limit / Week.PerYear),
        Unit.People => (0, 1000),
        Unit.Homes => (0, 500),
        Unit.Number => (0.01, 10),
        Unit.Deviations => (-5, 5),
        Unit.Euro => (0, 1_000_000),
        Unit.EuroAnHour => (0, 1000),
        Unit.EuroAYear => (0, 100_000),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "no assumption is given in it"),
    };
}
