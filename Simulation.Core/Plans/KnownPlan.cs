using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>
/// What is known today of a complex that exists: lives of it that come out otherwise are set aside. It changes nothing about
/// a run, only which runs count.
/// </summary>
public sealed record KnownPlan
{
    /// <summary>Of a complex of which nothing is known yet.</summary>
    public static KnownPlan Nothing { get; } = new();

    /// <summary>Years after opening at which this is known; of the year before that, or since opening where that is shorter.</summary>
    public double? AtYear { get; init; }

    /// <summary>What is known; all of it must come out.</summary>
    public IReadOnlyList<KnownValue> Values { get; init; } = [];

    /// <summary>The latest moment there can be.</summary>
    public const int LastYear = 78;

    /// <summary>The first week of which nothing is known, and the first of those the values are about.</summary>
    public int Until => AtYear is > 0 and <= LastYear ? Week.OfYear(AtYear.Value) : 0;
    public int From => Math.Max(0, Until - Week.PerYear);
}

/// <summary>What an outcome of the real complex is known to be, and how far from it is still the same.</summary>
public sealed record KnownValue(string Outcome, double Value, double Within)
{
    /// <summary>Whether an outcome of a run is the same; what cannot be said of a run never is.</summary>
    public bool Agrees(double outcome) => Math.Abs(outcome - Value) <= Within;
}
