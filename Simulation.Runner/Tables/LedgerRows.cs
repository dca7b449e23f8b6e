using Simulation.Runner.Experiments;

namespace Simulation.Runner.Tables;

/// <summary>The rows of the money tables: the ledger by year, how it differs, and where the parties break even.</summary>
internal sealed class LedgerRows(StudyResult result, Func<double, string> value)
{
    private static readonly string[] Money =
        ["year", "payer", "item", "runs", "eur_per_home", "ci95_low", "ci95_high", "eur_complex", "price_year", "index_a_year", "why_empty"];

    public static IReadOnlyList<string> Columns => Money;

    public static IReadOnlyList<string> BreakEvenColumns { get; } =
        ["kind", "of", "now", "unit", "break_even", "ci95_low", "ci95_high", "price_year", "index_a_year", "why_empty"];

    /// <summary>What was paid in each year by whom for what; what nobody paid in any run is left out.</summary>
    public IEnumerable<string[]> OfArm(Arm arm) => Years(arm, ByYear(arm));

    /// <summary>How much more under the alternative, by pairs.</summary>
    public IEnumerable<string[]> OfDifference(Cell cell, Arm alternative) =>
        Years(cell.Base, ByYear(alternative).Zip(ByYear(cell.Base), (mine, under) =>
            mine.Zip(under, (one, other) => (one.Bill.LessThatOf(other.Bill), one.Homes)).ToArray()));

    /// <summary>What it is worth to each payer as a share of what is bought, and the prices at which the sign turns.</summary>
    public IEnumerable<string[]> BreakEvens(Cell cell, Arm alternative)
    {
        var even = BreakEven.Of(result, cell, alternative);
        string[] prices = Prices(cell.Base);
        foreach (var share in even.Shares)
            yield return ["share", Id(share.Payer), value(share.Euro), Unit.Share.Name(), .. Cells(share.Share, prices)];
        yield return ["share", "together", value(even.Shares.Sum(share => share.Euro)), Unit.Share.Name(), .. Cells(even.Together, prices)];
        foreach (var price in even.Prices)
            yield return ["price", price.Assumption, value(price.Now), UnitOf(price.Assumption), .. Cells(price.Price, prices)];
    }

    /// <summary>The years of every run.</summary>
    private IEnumerable<(Bill Bill, double Homes)[]> ByYear(Arm arm) =>
        result.Each(arm).Select(run => Enumerable.Range(0, run.Years).Select(year => (Bill.Of(run, year, year + 1), run.Homes(year))).ToArray());

    private IEnumerable<string[]> Years(Arm pricedBy, IEnumerable<(Bill Bill, double Homes)[]> runs)
    {
        var perHome = new Moments[result.Plan.Years, Payers.Count, CostItems.All.Count];
        var complex = new Moments[result.Plan.Years, Payers.Count, CostItems.All.Count];
        var cells = (from year in Enumerable.Range(0, result.Plan.Years)
                     from payer in Payers.All
                     from item in CostItems.All
                     select (year, payer, item)).ToList();
        foreach (var run in runs)
        {
            foreach (var (year, payer, item) in cells.Where(cell => run[cell.year].Homes > 0))
            {
                perHome[year, (int)payer, (int)item].Add(run[year].Bill[payer, item]);
                complex[year, (int)payer, (int)item].Add(run[year].Bill[payer, item] * run[year].Homes);
            }
        }

        string[] prices = Prices(pricedBy);
        return from cell in cells
               let of = perHome[cell.year, (int)cell.payer, (int)cell.item]
               where of.Carriers > 0
               let whole = complex[cell.year, (int)cell.payer, (int)cell.item].Mean
               select (string[])
               [
                   $"{cell.year + 1}", Id(cell.payer), Id(cell.item), $"{of.Count}",
                   .. Cells(of), value(whole), .. prices, Footings.Id(Footings.Of(of)),
               ];
    }

    private string[] Cells(Moments of)
    {
        double half = Footings.Of(of) == Footing.Firm ? of.HalfWidth() : double.NaN;
        return [value(of.Mean), value(of.Mean - half), value(of.Mean + half)];
    }

    private string[] Cells(Ratio of, string[] prices) =>
        [value(of.Value), value(of.Low), value(of.High), .. prices, Footings.Id(of.Footing)];

    private string[] Prices(Arm arm) => [$"{arm.Scenario.Plan.Funding.PriceYear}", value(arm.Scenario.Assumptions.Accounts.Index)];

    private static string Id(Enum name) => PlanCheck.Snake($"{name}");

    private static string UnitOf(string assumption) =>
        Core.Assumptions.Catalogue.Entries.First(entry => entry.Path == assumption).Assumption.Unit.Name();
}
