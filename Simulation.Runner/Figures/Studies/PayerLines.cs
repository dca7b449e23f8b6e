using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What one payer pays, in euros per home and year: for what was decided, and for what follows; or how much more than in the base.</summary>
public sealed record PayerLine(Payer Payer, double Bought, double Followed, double Low, double High, Footing Footing)
{
    public double Paid => Bought + Followed;

    /// <summary>What the assumptions leave open; nothing for runs with a single set of them.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>The ends a claim goes by: chance and, where they are spread, assumptions together.</summary>
    public double ClaimLow => Doubt is { } doubt ? Math.Min(doubt.Low, Low) : Low;
    public double ClaimHigh => Doubt is { } doubt ? Math.Max(doubt.High, High) : High;

    /// <summary>The ends that are shown: the band, or the interval where there is one set of assumptions.</summary>
    public (double Low, double High) Shown => Doubt is { } doubt ? (doubt.Low, doubt.High) : (Low, High);

    public bool IsClear => ClaimLow > 0 || ClaimHigh < 0;
}

/// <summary>Who pays: of a scenario, or how much more in an alternative than in its base with the same people.</summary>
public static class PayerLines
{
    /// <summary>Of one scenario.</summary>
    public static IReadOnlyList<PayerLine> Of(StudyResult result, Arm arm) => Lines(result, result.Bills(arm));

    /// <summary>What changes for each payer; positive is dearer.</summary>
    public static IReadOnlyList<PayerLine> Of(StudyResult result, Cell cell, Arm alternative) => Lines(result, result.Changes(cell, alternative));

    private static List<PayerLine> Lines(StudyResult result, IEnumerable<Bill> bills)
    {
        var ensemble = result.Plan.Ensemble;
        var bought = new Moments[Payers.Count];
        var paid = new MemberMeans(ensemble?.Members.Count ?? 0, Payers.Count);
        foreach (var (bill, replicate) in bills.Zip(result.Numbers))
        {
            foreach (var payer in Payers.All)
            {
                bought[(int)payer].Add(bill.BoughtBy(payer));
                paid.Add(ensemble?.MemberOf(replicate) ?? 0, (int)payer, bill.PaidBy(payer));
            }
        }

        return [.. Payers.All.Select(payer => Line(payer, bought[(int)payer].Mean, paid, result.Plan.Comparisons))];
    }

    private static PayerLine Line(Payer payer, double bought, MemberMeans all, int comparisons)
    {
        var paid = all[(int)payer];
        var footing = Footings.Of(paid);
        var doubt = footing == Footing.Firm ? all.DoubtOf((int)payer, Bounds.Endless) : null;
        double half = footing == Footing.Firm ? doubt?.HalfWidth(comparisons) ?? paid.HalfWidth(comparisons) : double.NaN;
        return new PayerLine(payer, bought, paid.Mean - bought, paid.Mean - half, paid.Mean + half, footing) { Doubt = doubt };
    }
}
