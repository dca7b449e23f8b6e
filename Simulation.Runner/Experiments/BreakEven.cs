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
    private readonly IReadOnlyList<int>? _members;
    private readonly int _comparisons;

    /// <summary>The prices of what follows, each with everything that is paid at it.</summary>
    private static IEnumerable<IGrouping<string, CostItem>> Priced =>
        CostItems.All.Where(item => !item.IsBought() && item.Price() is not null).GroupBy(item => item.Price()!);

    /// <summary>Of what changes run by run, with its intervals.</summary>
    /// <param name="changes">How much more each payer pays, run by run.</param>
    /// <param name="prices">What the ledger is kept in; nothing where the two sides have other ones.</param>
    /// <param name="comparisons">How many intervals have to hold together.</param>
    /// <param name="members">The set of assumptions each run lived with; nothing where there is only one.</param>
    /// <param name="pricesOfMembers">What each set reckons with.</param>
    public BreakEven(
        IReadOnlyList<Bill> changes, AccountAssumptions? prices, int comparisons,
        IReadOnlyList<int>? members = null, IReadOnlyList<AccountAssumptions>? pricesOfMembers = null)
    {
        (_changes, _members, _comparisons) = (changes, members, comparisons);
        Bought = Mean(change => change.Bought);
        Shares = [.. Payers.All.Select(payer => ShareOf(payer))];
        Together = Worth(change => change.Together - change.Bought);
        Prices = prices is null ? [] : [.. Priced.Select(at => PriceOf(at.Key, [.. at], prices, pricesOfMembers ?? []))];
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
        int year = one.Plan.Funding.PriceYear;
        Bill[] changes = [.. result.Changes(cell, alternative)];
        var prices = alike ? one.Assumptions.Accounts.In(year) : null;
        if (result.Plan.Ensemble is not { } ensemble) return new(changes, prices, result.Plan.Comparisons);
        var each = ensemble.Members.Select(member => ensemble.Believed(one.Assumptions, member.Number, one.StatedAssumptions).Accounts.In(year));
        return new(changes, prices, result.Plan.Comparisons, [.. result.Numbers.Select(ensemble.MemberOf)], [.. each]);
    }

    /// <summary>What is lost without it is gained with it, whichever of the two the alternative is.</summary>
    private Ratio Worth(Func<Bill, double> follows) =>
        Ratio.Of([.. _changes.Select(change => (-follows(change), change.Bought))], _comparisons, _members);

    private BreakEvenShare ShareOf(Payer payer) => new(
        payer,
        _changes.Count == 0 ? double.NaN : -Mean(change => change.FollowedFor(payer)) * Math.Sign(Bought),
        Worth(change => change.FollowedFor(payer)));

    /// <summary>What all pay without this thing, over how much there is of it: each run reckons with the prices of its own assumptions.</summary>
    private BreakEvenPrice PriceOf(string path, CostItem[] items, AccountAssumptions prices, IReadOnlyList<AccountAssumptions> ofMembers)
    {
        double Now(AccountAssumptions account) => (double)Catalogue.Entries.First(entry => entry.Path == path).Property.GetValue(account)!;
        double[] each = [.. ofMembers.Select(Now)];
        double PriceIn(int run) => _members is null ? Now(prices) : each[_members[run]];
        double Spent(Bill change) => items.Sum(change.SpentOn);
        (double, double) InRun(Bill change, int run) => (Spent(change) - change.Together, Spent(change) / PriceIn(run));
        return new(path, Now(prices), Ratio.Of([.. _changes.Select(InRun)], _comparisons, _members), Mean(Spent) > 0);
    }

    private double Mean(Func<Bill, double> of) => _changes.Count == 0 ? double.NaN : _changes.Average(of);
}
