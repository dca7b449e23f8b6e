namespace Simulation.Runner.Store;

/// <summary>
/// What is kept of one run: every outcome over the whole run, most of them by quarter for figures over time, and
/// the ledger by year. A run
/// that failed keeps its error instead.
/// </summary>
public sealed class RunRecord
{
    /// <summary>Weeks in a quarter.</summary>
    public const int Quarter = Week.PerYear / 4;

    /// <summary>The outcomes kept by quarter: those about everybody that are no money.</summary>
    public static IReadOnlyList<Outcome> BySeries { get; } =
        [.. Outcome.All.Where(o => o.Side == Side.All && o.Unit != Unit.EuroPerHomeAYear)];

    /// <summary>The numbers of one year of the ledger: what each payer paid for each thing, and behind them the homes there were.</summary>
    public static int LedgerWidth { get; } = (Payers.Count * CostItems.All.Count) + 1;

    /// <summary>What always fits a log, so that an error is read back as it was noted.</summary>
    private const int LongestError = RunFormat.ErrorLimit / 4;

    public RunRecord(int replicate, int quarters)
    {
        Replicate = replicate;
        Quarters = quarters;
        Outcomes = new double[Outcome.All.Count];
        Series = new float[quarters * BySeries.Count];
        Ledger = new float[Years * LedgerWidth];
    }

    public int Replicate { get; set; }
    public int Quarters { get; }
    public int Years => Quarters / 4;

    /// <summary>What the model says of the state its run ended in; nothing for one that failed.</summary>
    public ulong ModelPrint { get; set; }

    /// <summary>One number for all that is kept of the run; it changes with any of it.</summary>
    public ulong Fingerprint => RunPrint.Of(ModelPrint, Outcomes, Series, Ledger, Error);

    /// <summary>Why the run failed; null for one that did not.</summary>
    public string? Error { get; set; }

    /// <summary>Every outcome over the whole run, in the order of <see cref="Outcome.All"/>.</summary>
    public double[] Outcomes { get; }

    /// <summary>One row a quarter, one column an outcome of <see cref="BySeries"/>.</summary>
    public float[] Series { get; }

    /// <summary>One row a year of <see cref="LedgerWidth"/>, in euros for the whole complex.</summary>
    public float[] Ledger { get; }

    /// <summary>What a payer paid for something in a year, for the whole complex.</summary>
    public double Paid(int year, Payer payer, CostItem item) =>
        Ledger[(year * LedgerWidth) + ((int)payer * CostItems.All.Count) + (int)item];

    /// <summary>The homes there were in a year, on average over its weeks.</summary>
    public double Homes(int year) => Ledger[((year + 1) * LedgerWidth) - 1];

    public float At(int quarter, int outcome) => Series[(quarter * BySeries.Count) + outcome];

    /// <summary>Takes over what a run gave, its outcomes from some week on.</summary>
    public void Take(RunResult result, int from = 0)
    {
        Replicate = result.Replicate;
        ModelPrint = result.Fingerprint;
        Error = null;
        var all = Outcome.All;
        result.Series.SumAll(from, result.Series.Weeks);
        for (int i = 0; i < all.Count; i++)
            Outcomes[i] = all[i].Over(result.Series, from, result.Series.Weeks);
        int at = 0;
        for (int quarter = 0; quarter < Quarters; quarter++)
        {
            result.Series.SumAll(quarter * Quarter, (quarter + 1) * Quarter);
            foreach (var outcome in BySeries)
                Series[at++] = (float)outcome.Over(result.Series, quarter * Quarter, (quarter + 1) * Quarter);
        }

        at = 0;
        for (int year = 0; year < Years; year++)
            at = TakeYear(result.Series, year * Week.PerYear, at);
    }

    private int TakeYear(Series series, int from, int at)
    {
        series.SumAll(from, from + Week.PerYear);
        foreach (var payer in Payers.All)
        {
            foreach (var item in CostItems.All)
                Ledger[at++] = (float)series.Sum(payer, item, from, from + Week.PerYear);
        }

        Ledger[at++] = (float)(series.Sum(ComplexCounter.Homes, from, from + Week.PerYear) / Week.PerYear);
        return at;
    }

    /// <summary>Notes a run that failed.</summary>
    public void Fail(int replicate, string error)
    {
        Replicate = replicate;
        ModelPrint = 0;
        Error = error.Length <= LongestError ? error : error[..(char.IsHighSurrogate(error[LongestError - 1]) ? LongestError - 1 : LongestError)];
        Array.Fill(Outcomes, double.NaN);
        Array.Fill(Series, float.NaN);
        Array.Fill(Ledger, float.NaN);
    }
}
