using Simulation.Core.Observation;
using Simulation.Core.Time;

namespace Simulation.Runner.Store;

/// <summary>
/// What is kept of one run: every outcome over the whole run, and most of them by quarter for figures over time. A run
/// that failed keeps its error instead.
/// </summary>
public sealed class RunRecord
{
    /// <summary>Weeks in a quarter.</summary>
    public const int Quarter = Week.PerYear / 4;

    /// <summary>The outcomes kept by quarter: those about everybody that are no money.</summary>
    public static IReadOnlyList<Outcome> BySeries { get; } =
        [.. Outcome.All.Where(o => o.Side == Side.All && !Outcome.Costs.Contains(o) && !Outcome.Avoided.Contains(o))];

    /// <summary>What always fits a log, so that an error is read back as it was noted.</summary>
    private const int LongestError = RunFormat.ErrorLimit / 4;

    public RunRecord(int replicate, int quarters)
    {
        Replicate = replicate;
        Quarters = quarters;
        Outcomes = new double[Outcome.All.Count];
        Series = new float[quarters * BySeries.Count];
    }

    public int Replicate { get; set; }
    public int Quarters { get; }

    /// <summary>What the model says of the state its run ended in; nothing for one that failed.</summary>
    public ulong ModelPrint { get; set; }

    /// <summary>One number for all that is kept of the run; it changes with any of it.</summary>
    public ulong Fingerprint => RunPrint.Of(ModelPrint, Outcomes, Series, Error);

    /// <summary>Why the run failed; null for one that did not.</summary>
    public string? Error { get; set; }

    /// <summary>Every outcome over the whole run, in the order of <see cref="Outcome.All"/>.</summary>
    public double[] Outcomes { get; }

    /// <summary>One row a quarter, one column an outcome of <see cref="BySeries"/>.</summary>
    public float[] Series { get; }

    public float At(int quarter, int outcome) => Series[(quarter * BySeries.Count) + outcome];

    /// <summary>Takes over what a run gave.</summary>
    public void Take(RunResult result)
    {
        Replicate = result.Replicate;
        ModelPrint = result.Fingerprint;
        Error = null;
        var all = Outcome.All;
        for (int i = 0; i < all.Count; i++)
            Outcomes[i] = all[i].Over(result.Series);
        int at = 0;
        for (int quarter = 0; quarter < Quarters; quarter++)
        {
            foreach (var outcome in BySeries)
                Series[at++] = (float)outcome.Over(result.Series, quarter * Quarter, (quarter + 1) * Quarter);
        }
    }

    /// <summary>Notes a run that failed.</summary>
    public void Fail(int replicate, string error)
    {
        Replicate = replicate;
        ModelPrint = 0;
        Error = error.Length <= LongestError ? error : error[..(char.IsHighSurrogate(error[LongestError - 1]) ? LongestError - 1 : LongestError)];
        Array.Fill(Outcomes, double.NaN);
        Array.Fill(Series, float.NaN);
    }
}
