using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What one payer pays, in euros per home and year: for what was decided, and for what follows; or how much more than in the base.</summary>
public sealed record PayerLine(Payer Payer, double Bought, double Followed, double Low, double High, Footing Footing)
{
    public double Paid => Bought + Followed;
    public bool IsClear => Low > 0 || High < 0;
}

/// <summary>Who pays: of a scenario, or how much more in an alternative than in its base with the same people.</summary>
public static class PayerLines
{
    /// <summary>Of one scenario.</summary>
    public static IReadOnlyList<PayerLine> Of(StudyResult result, Arm arm) => Lines(result.Bills(arm), result.Plan.Comparisons);

    /// <summary>What changes for each payer; positive is dearer.</summary>
    public static IReadOnlyList<PayerLine> Of(StudyResult result, Cell cell, Arm alternative) =>
        Lines(result.Changes(cell, alternative), result.Plan.Comparisons);

    private static List<PayerLine> Lines(IEnumerable<Bill> bills, int comparisons)
    {
        var bought = new Moments[Payers.Count];
        var paid = new Moments[Payers.Count];
        foreach (var bill in bills)
        {
            foreach (var payer in Payers.All)
            {
                bought[(int)payer].Add(bill.BoughtBy(payer));
                paid[(int)payer].Add(bill.PaidBy(payer));
            }
        }

        return [.. Payers.All.Select(payer => Line(payer, bought[(int)payer], paid[(int)payer], comparisons))];
    }

    private static PayerLine Line(Payer payer, Moments bought, Moments paid, int comparisons)
    {
        var footing = Footings.Of(paid);
        double half = footing == Footing.Firm ? paid.HalfWidth(comparisons) : double.NaN;
        return new PayerLine(payer, bought.Mean, paid.Mean - bought.Mean, paid.Mean - half, paid.Mean + half, footing);
    }
}
