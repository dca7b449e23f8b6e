using Simulation.Core.Time;

namespace Simulation.Core.Observation;

/// <summary>
/// What a run has left behind. It looks at the record of the <see cref="ComplexRun"/> that made it, so ask it before
/// the same object runs again.
/// </summary>
public sealed class RunResult
{
    internal RunResult(HousingComplex complex, ulong seed, int replicate)
    {
        Seed = seed;
        Replicate = replicate;
        Series = complex.Series;
        Fingerprint = Core.Fingerprint.OfRun(complex);
    }

    public ulong Seed { get; }
    public int Replicate { get; }

    /// <summary>Every counter of every week.</summary>
    public Series Series { get; }

    /// <summary>Two runs with the same fingerprint were the same to the last bit.</summary>
    public ulong Fingerprint { get; }

    /// <summary>An outcome over the whole run.</summary>
    public double this[Outcome outcome] => outcome.Over(Series);

    /// <summary>The full years of the run.</summary>
    public IEnumerable<YearResult> Years =>
        Enumerable.Range(0, Series.Weeks / Week.PerYear).Select(year => new YearResult(Series, year));
}

/// <summary>One year of a run; the first year has number 1.</summary>
public readonly struct YearResult(Series series, int year)
{
    public int Number { get; } = year + 1;

    public double this[Outcome outcome] => outcome.Over(series, (Number - 1) * Week.PerYear, Number * Week.PerYear);
}
