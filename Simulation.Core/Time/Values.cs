namespace Simulation.Core.Time;

/// <summary>Hours of work, in a week unless said otherwise.</summary>
public readonly record struct Hours(double Value)
{
    /// <summary>Hours of a full post in a week.</summary>
    public static Hours Zero => new(0);
    public static Hours operator +(Hours a, Hours b) => new(a.Value + b.Value);
    public static Hours operator -(Hours a, Hours b) => new(a.Value - b.Value);
    public static Hours operator *(Hours a, double factor) => new(a.Value * factor);
    public override string ToString() => $"{Value} h";
}

/// <summary>How often something happens, as a hazard per year.</summary>
public readonly record struct Rate(double PerYear)
{
    /// <summary>The hazard of one week.</summary>
    public double PerWeek => PerYear / Week.PerYear;

    /// <summary>The chance that it happens within one week.</summary>
    public double WeeklyChance => Numerics.Exact.Chance(PerWeek);
    public override string ToString() => $"{PerYear} a year";
}
