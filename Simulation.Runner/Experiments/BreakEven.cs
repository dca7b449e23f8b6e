namespace Simulation.Runner.Experiments;

/// <summary>What a payer could add to the price of what is bought without losing by it: a share of that price.</summary>
public sealed record BreakEvenShare(Payer Payer, double Euro, Ratio Share);

/// <summary>The price at which the parties together pay as much with as without; above it the alternative costs more, or less.</summary>
public sealed record BreakEvenPrice(string Assumption, double Now, Ratio Price, bool DearerAbove);

/// <summary>
/// Who would have to pay how much for the parties together to break even, and from which price the sign turns. Both
/// come from differences of costs between two runs with the same people, and from nothing else.
/// </summary>
public sealed class BreakEven
{
    private readonly IReadOnlyList<Bill> _changes;
    private readonly int _comparisons;

    /// <summary>The prices of what follows, each with everything that is paid at it.</summary>
    private static IEnumerable<IGrouping<string, CostItem>> Priced =>
        CostItems.All.Where(item => !item.IsBought() && item.Price() is not null).GroupBy(item => item.Price()!);

    /// <summary>Of what changes run by run, in a ledger kept in these prices; none where the two sides have other ones.</summary>
    public BreakEven(IReadOnlyList<Bill> changes, AccountAssumptions? prices, int comparisons)
    {
        (_changes, _comparisons) = (changes, comparisons);
        Bought = Mean(change => change.Bought);
        Shares = [.. Payers.All.Select(payer => ShareOf(payer))];
        Together = Worth(change => change.Together - change.Bought);
        Prices = prices is null ? [] : [.. Priced.Select(at => PriceOf(at.Key, [.. at], prices))];
    }

    /// <summary>How much more the alternative spends on what the parties decide to buy; below zero it saves that.</summary>
    public double Bought { get; }

    /// <summary>What it is worth to each payer, as a share of what is bought.</summary>
    public IReadOnlyList<BreakEvenShare> Shares { get; }

    /// <summary>What it is worth to all together; 1 is break-even.</summary>
    public Ratio Together { get; }

    /// <summary>The break-even price of each thing that follows; none where the two arms do not reckon with the same prices.</summary>
    public IReadOnlyList<BreakEvenPrice> Prices { get; }

    public static BreakEven Of(StudyResult result, Cell cell, Arm alternative)
    {
        var (one, other) = (cell.Base.Scenario, alternative.Scenario);
        bool alike = one.Assumptions.Accounts == other.Assumptions.Accounts && one.Plan.Funding.PriceYear == other.Plan.Funding.PriceYear;
        var prices = alike ? one.Assumptions.Accounts.In(one.Plan.Funding.PriceYear) : null;
        return new([.. result.Changes(cell, alternative)], prices, result.Plan.Comparisons);
    }

    /// <summary>What is lost without it is gained with it, whichever of the two the alternative is.</summary>
    private Ratio Worth(Func<Bill, double> follows) => Ratio.Of([.. _changes.Select(change => (-follows(change), change.Bought))], _comparisons);

    private BreakEvenShare ShareOf(Payer payer) => new(
        payer,
        _changes.Count == 0 ? double.NaN : -Mean(change => change.FollowedFor(payer)) * Math.Sign(Bought),
        Worth(change => change.FollowedFor(payer)));

    private BreakEvenPrice PriceOf(string path, CostItem[] items, AccountAssumptions prices)
    {
        double now = (double)Catalogue.Entries.First(entry => entry.Path == path).Property.GetValue(prices)!;
        double Spent(Bill change) => items.Sum(change.SpentOn);
        var ratio = Ratio.Of([.. _changes.Select(change => (change.Together, Spent(change)))], _comparisons);
        return new(path, now, ratio.Map(-now, now), Mean(Spent) > 0);
    }

    private double Mean(Func<Bill, double> of) => _changes.Count == 0 ? double.NaN : _changes.Average(of);
}
