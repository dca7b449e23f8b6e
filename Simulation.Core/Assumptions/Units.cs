using Simulation.Core.Time;

namespace Simulation.Core.Assumptions;

/// <summary>The units assumptions are given in.</summary>
public static class Units
{
    public const string Share = "share";
    public const string Chance = "chance";
    public const string PerWeek = "per week";
    public const string PerYear = "per year";
    public const string Ratio = "ratio";
    public const string Hours = "hours";
    public const string HoursPerWeek = "hours a week";
    public const string Minutes = "minutes";
    public const string Weeks = "weeks";
    public const string Years = "years";
    public const string People = "people";
    public const string Homes = "homes";
    public const string Number = "number";
    public const string Points = "points on a scale from 0 to 1";
    public const string Deviation = "standard deviations";
    public const string Euro = "euro";
    public const string EuroPerHour = "euro an hour";
    public const string EuroPerYear = "euro a year";

    /// <summary>The numbers that make sense in a unit; wider than what we believe of any one thing.</summary>
    public static (double Low, double High) Possible(string unit) => unit switch
    {
        Share or Chance or Points => (0, 1),
        PerWeek or PerYear or Ratio => (0, 100),
        Hours or HoursPerWeek => (0, 1000),
        Minutes => (0, 10_000),
        Weeks => (0, Week.Limit),
        Years => (Week.Years, (double)Week.Limit / Week.PerYear),
        People => (0, 1000),
        Homes => (0, 500),
        Number => (0.01, 10),
        Deviation => (-5, 5),
        Euro => (0, 1_000_000),
        EuroPerHour => (0, 1000),
        EuroPerYear => (0, 100_000),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "not a unit"),
    };
}
