using Simulation.Runner.Store;

namespace Simulation.Runner.Experiments;

/// <summary>What each payer pays for each thing in one run, or how much more in one run than in its pair: euros per home and year.</summary>
public sealed class Bill
{
    private readonly double[] _euro;

    private Bill(double[] euro) => _euro = euro;

    /// <summary>What a payer pays for one thing.</summary>
    public double this[Payer payer, CostItem item] => _euro[((int)payer * CostItems.All.Count) + (int)item];

    /// <summary>What the parties decided to buy.</summary>
    public double Bought => Payers.All.Sum(BoughtBy);

    /// <summary>All the parties pay together.</summary>
    public double Together => _euro.Sum();

    public double BoughtBy(Payer payer) => CostItems.All.Where(item => item.IsBought()).Sum(item => this[payer, item]);

    /// <summary>What a payer pays for how things go.</summary>
    public double FollowedFor(Payer payer) => CostItems.All.Where(item => !item.IsBought()).Sum(item => this[payer, item]);

    public double PaidBy(Payer payer) => CostItems.All.Sum(item => this[payer, item]);

    public double SpentOn(CostItem item) => Payers.All.Sum(payer => this[payer, item]);

    /// <summary>One that is given cell by cell.</summary>
    public static Bill Of(Func<Payer, CostItem, double> euro) =>
        new([.. Payers.All.SelectMany(payer => CostItems.All.Select(item => euro(payer, item)))]);

    /// <summary>Of a run, over all its years or some of them.</summary>
    public static Bill Of(RunRecord run, int from = 0, int to = int.MaxValue)
    {
        double[] euro = new double[RunRecord.LedgerWidth - 1];
        double homeYears = 0;
        for (int year = from; year < Math.Min(to, run.Years); year++)
        {
            homeYears += run.Homes(year);
            for (int i = 0; i < euro.Length; i++)
                euro[i] += run.Ledger[(year * RunRecord.LedgerWidth) + i];
        }

        return new Bill([.. euro.Select(sum => homeYears > 0 ? sum / homeYears : double.NaN)]);
    }

    /// <summary>How much more than under something else.</summary>
    public Bill LessThatOf(Bill under) => new([.. _euro.Zip(under._euro, (mine, other) => mine - other)]);
}
