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
}
