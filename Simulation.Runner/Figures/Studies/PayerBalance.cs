using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What one payer pays and is spared, in euros per home and year; the balance is what is spared less what is paid.</summary>
public sealed record PayerLine(Payer Payer, double Costs, double Avoided, double Balance, double Low, double High, Footing Footing)
{
    public bool IsClear => Low > 0 || High < 0;
}

/// <summary>Who pays and who gains: of a scenario, or of an alternative beside its base with the same people.</summary>
public static class PayerBalance
{
    /// <summary>Of one scenario; the intervals are those of the balance.</summary>
    public static IReadOnlyList<PayerLine> Of(StudyResult result, Arm arm) =>
        Lines(result.Each(arm).Select(run => run.Outcomes), result.Plan.Comparisons);

    /// <summary>What changes for each payer; positive is a gain.</summary>
    public static IReadOnlyList<PayerLine> Of(StudyResult result, Cell cell, Arm alternative)
    {
        var pairs = result.Each(cell.Base).Zip(result.Each(alternative));
        var runs = pairs.Select(pair => pair.First.Outcomes.Zip(pair.Second.Outcomes, (under, alt) => alt - under).ToArray());
        return Lines(runs, result.Plan.Comparisons);
    }

    private static List<PayerLine> Lines(IEnumerable<double[]> runs, int comparisons)
    {
        var payers = Enum.GetValues<Payer>();
        var costs = new Moments[payers.Length];
        var avoided = new Moments[payers.Length];
        var balance = new Moments[payers.Length];
        foreach (double[] run in runs)
        {
            for (int i = 0; i < payers.Length; i++)
            {
                double paid = run[RunSummary.IndexOf(Outcome.Costs[i])];
                double spared = run[RunSummary.IndexOf(Outcome.Avoided[i])];
                costs[i].Add(paid);
                avoided[i].Add(spared);
                balance[i].Add(spared - paid);
            }
        }

        return [.. payers.Select((payer, i) => Line(payer, costs[i], avoided[i], balance[i], comparisons))];
    }

    private static PayerLine Line(Payer payer, Moments costs, Moments avoided, Moments balance, int comparisons)
    {
        var footing = Footings.Of(balance);
        double half = footing == Footing.Firm ? balance.HalfWidth(comparisons) : double.NaN;
        return new PayerLine(payer, costs.Mean, avoided.Mean, balance.Mean, balance.Mean - half, balance.Mean + half, footing);
    }
}
