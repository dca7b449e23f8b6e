using Simulation.Runner.Experiments;

namespace Simulation.Runner.Tables;

/// <summary>The rows of the money tables: the ledger by year, how it differs, and where the parties break even.</summary>
internal sealed class LedgerRows(StudyResult result)
{
    private static readonly string[] Money =
        ["year", "payer", "item", "runs", "eur_per_home", "ci95_low", "ci95_high", "eur_complex", "price_year", "index_a_year", "why_empty",
            "band90_low", "band90_high"];

    public static IReadOnlyList<string> Columns => Money;

    public static IReadOnlyList<string> BreakEvenColumns { get; } =
        ["kind", "of", "now", "unit", "break_even", "ci95_low", "ci95_high", "price_year", "index_a_year", "why_empty",
            "band90_low", "band90_high"];

    /// <summary>What was paid in each year by whom for what; what nobody paid in any run is left out.</summary>
    public IEnumerable<Datum[]> OfArm(Arm arm) => Years(arm, ByYear(arm));

    /// <summary>How much more under the alternative, by pairs.</summary>
    public IEnumerable<Datum[]> OfDifference(Cell cell, Arm alternative) =>
        Years(cell.Base, ByYear(alternative).Zip(ByYear(cell.Base), (mine, under) => mine with
        {
            Years = [.. mine.Years.Zip(under.Years, (one, other) => (one.Bill.LessThatOf(other.Bill), one.Homes))],
        }));

    /// <summary>What it is worth to each payer as a share of what is bought, and the prices at which the sign turns.</summary>
    public IEnumerable<Datum[]> BreakEvens(Cell cell, Arm alternative)
    {
        var even = BreakEven.Of(result, cell, alternative);
        Datum[] prices = Prices(cell.Base);
        foreach (var share in even.Shares)
            yield return ["share", Id(share.Payer), share.Euro, Unit.Share.Name(), .. Cells(share.Share, prices)];
        yield return ["share", "together", even.Shares.Sum(share => share.Euro), Unit.Share.Name(), .. Cells(even.Together, prices)];
        foreach (var price in even.Prices)
            yield return ["price", price.Assumption, price.Now, UnitOf(price.Assumption), .. Cells(price.Price, prices)];
    }

    /// <summary>The years of every run.</summary>
    private IEnumerable<RunYears> ByYear(Arm arm) => result.Each(arm).Select(run => new RunYears(
        result.Plan.Ensemble?.MemberOf(run.Replicate) ?? 0,
        [.. Enumerable.Range(0, run.Years).Select(year => (Bill.Of(run, year, year + 1), run.Homes(year)))]));

    private IEnumerable<Datum[]> Years(Arm pricedBy, IEnumerable<RunYears> runs)
    {
        var cells = (from year in Enumerable.Range(0, result.Plan.Years)
                     from payer in Payers.All
                     from item in CostItems.All
                     select (year, payer, item)).ToList();
        var perHome = new MemberMeans(result.Plan.Ensemble?.Members.Count ?? 0, cells.Count);
        var complex = new Moments[cells.Count];
        foreach (var (member, years) in runs)
        {
            for (int at = 0; at < cells.Count; at++)
            {
                var (year, payer, item) = cells[at];
                if (years[year].Homes <= 0) continue;
                perHome.Add(member, at, years[year].Bill[payer, item]);
                complex[at].Add(years[year].Bill[payer, item] * years[year].Homes);
            }
        }

        Datum[] prices = Prices(pricedBy);
        return from at in Enumerable.Range(0, cells.Count)
               let of = perHome[at]
               where of.Carriers > 0
               let cell = cells[at]
               let doubt = perHome.DoubtOf(at, Bounds.Endless)
               select (Datum[])
               [
                   cell.year + 1, Id(cell.payer), Id(cell.item), of.Count,
                   .. Cells(of, doubt), complex[at].Mean, .. prices, Footings.Id(Footings.Of(of)),
                   .. Band(doubt?.Low, doubt?.High, Footings.Of(of)),
               ];
    }

    private static Datum[] Cells(Moments of, Doubt? doubt)
    {
        double half = Footings.Of(of) == Footing.Firm ? doubt?.HalfWidth() ?? of.HalfWidth() : double.NaN;
        return [of.Mean, of.Mean - half, of.Mean + half];
    }

    private static Datum[] Band(double? low, double? high, Footing footing) =>
        footing == Footing.Firm && low is { } from && high is { } to ? [from, to] : ["", ""];

    private static Datum[] Cells(Ratio of, Datum[] prices) =>
        [of.Value, of.Low, of.High, .. prices, Footings.Id(of.Footing), .. Band(of.Band?.Low, of.Band?.High, of.Footing)];

    private static Datum[] Prices(Arm arm) => [arm.Scenario.Plan.Funding.PriceYear, arm.Scenario.Assumptions.Accounts.Index];

    private static string Id(Enum name) => PlanCheck.Snake($"{name}");

    private static string UnitOf(string assumption) =>
        Core.Assumptions.Catalogue.Entries.First(entry => entry.Path == assumption).Assumption.Unit.Name();

    /// <summary>What one run paid in each of its years, and the set of assumptions it lived with.</summary>
    private sealed record RunYears(int Member, (Bill Bill, double Homes)[] Years);
}
