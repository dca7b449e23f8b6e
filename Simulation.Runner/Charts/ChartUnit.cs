namespace Simulation.Runner.Charts;

/// <summary>What a number on an axis is, and so how it is written. To add one: give it a name here and a case in <see cref="NumberFormat"/>.</summary>
public sealed record ChartUnit
{
    private ChartUnit(string name)
    {
        Name = name;
    }

    /// <summary>A plain number: counts, hours, rates; the axis says of what.</summary>
    public static ChartUnit Number { get; } = new("number");

    /// <summary>A share from 0 to 1, written as a percentage.</summary>
    public static ChartUnit Share { get; } = new("share");

    /// <summary>A difference between two shares, written in percentage points without a sign for per cent.</summary>
    public static ChartUnit PercentagePoints { get; } = new("percentage-points");

    public static ChartUnit Euro { get; } = new("euro");

    /// <summary>A calendar year, which has no thousands separator.</summary>
    public static ChartUnit CalendarYear { get; } = new("calendar-year");

    public static IReadOnlyList<ChartUnit> All { get; } = [Number, Share, PercentagePoints, Euro, CalendarYear];

    public string Name { get; }

    /// <summary>What a value is multiplied by before it is written.</summary>
    public double Factor => this == Share || this == PercentagePoints ? 100 : 1;

    public static ChartUnit Named(string name) => All.FirstOrDefault(unit => unit.Name == name)
        ?? throw new ArgumentException($"'{name}' is no chart unit; known are {string.Join(", ", All.Select(unit => unit.Name))}.", nameof(name));

    public override string ToString() => Name;
}
