using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Laws;

/// <summary>What must hold of money whatever is believed: it comes from somebody, goes somewhere, and nothing else changes.</summary>
public class MoneyTests
{
    private static readonly MoneyStream Coach = new() { Name = "coach", Buys = Purchase.Coach, Paid = new PayerShares { Gemeente = 0.6, Project = 0.4 }, EurosPerYear = 30000, UntilYear = 3, NoticeWeeks = 10 };

    private static readonly MoneyStream[] Everything =
    [
        Coach,
        new() { Name = "residents", Buys = Purchase.Coach, Paid = PayerShares.Of(Payer.Bewoners), HoursPerWeek = 2, FromYear = 3.5, UntilYear = 5, Then = FollowUp.Waakvlam },
        new() { Name = "beheer", Buys = Purchase.Beheer, Paid = new PayerShares { Corporatie = 0.7, Bewoners = 0.3 }, EurosPerYear = 25000, Indexed = false },
        new() { Name = "care", Buys = Purchase.CommunityCare, Paid = PayerShares.Of(Payer.Zorg), HoursPerWeek = 4 },
        new() { Name = "room", Buys = Purchase.Room, Paid = PayerShares.Of(Payer.Corporatie), EurosPerYear = 20000, UntilYear = 4 },
        new() { Name = "adviser", Buys = Purchase.BoardAdviser, Paid = PayerShares.Of(Payer.Gemeente), HoursPerWeek = 1 },
        new() { Name = "gangmakers", Buys = Purchase.Gangmakers, Paid = PayerShares.Of(Payer.Corporatie), EurosPerYear = 9000 },
        new() { Name = "moment", Buys = Purchase.Activities, Paid = PayerShares.Of(Payer.Gemeente), EurosPerYear = 4000, UntilYear = 2 },
    ];

    private static Scenario Funded => Scenario.OfHomes(60) with { Money = Everything };

    [Fact]
    public void Money_in_is_what_was_spent_plus_what_is_left_over_of_every_stream_in_every_year()
    {
        var complex = new ComplexRun(new Blueprint(Funded, new AssumptionSet(), 7 * Week.PerYear)).Start(1, 0);
        double[] given = new double[Everything.Length];
        double[] spent = new double[Everything.Length];
        foreach (var week in ComplexRun.Weeks(complex))
        {
            if (week.Index % Week.PerYear != Week.PerYear - 1)
                continue;
            var series = complex.Series;
            double inYear = 0;
            double spentInYear = 0;
            for (int nth = 0; nth < Everything.Length; nth++)
            {
                Assert.True(complex.Funds.In[nth] - given[nth] >= complex.Funds.Spent[nth] - spent[nth] - 1e-6, $"{Everything[nth].Name} spends more than it has");
                inYear += complex.Funds.In[nth] - given[nth];
                spentInYear += complex.Funds.Spent[nth] - spent[nth];
            }

            int from = week.Index - Week.PerYear + 1;
            Assert.Equal(series.Sum(ComplexCounter.MoneyIn, from, week.Index + 1), inYear, 1e-6);
            Assert.Equal(series.Sum(ComplexCounter.MoneyLeft, from, week.Index + 1), inYear - spentInYear, 1e-6);
            complex.Funds.In.CopyTo(given);
            complex.Funds.Spent.CopyTo(spent);
        }

        Assert.All(complex.Funds.Spent.ToArray(), euro => Assert.True(euro > 0, "a stream nothing is bought with"));
    }

    [Fact]
    public void A_year_of_a_stream_in_euros_is_that_many_euros_and_hours_times_price_plus_the_rest()
    {
        var plan = Scenario.OfHomes(60) with { Money = [Coach with { UntilYear = null }] };
        var complex = new ComplexRun(new Blueprint(plan, new AssumptionSet(), Week.PerYear)).Start(1, 0);
        ComplexRun.RunTo(complex, Week.PerYear);
        double hours = complex.Series.Sum(ComplexCounter.CoachPaid, 0, Week.PerYear);
        double left = complex.Series.Sum(ComplexCounter.MoneyLeft, 0, Week.PerYear);
        Assert.Equal(30000, complex.Funds.In[0], 1e-6);
        Assert.Equal(30000, (hours * complex.Blueprint.Prices.CoachHour) + left, 1e-6);
    }

    [Fact]
    public void Who_pays_changes_bills_and_no_life()
    {
        var other = Funded with { Money = [.. Everything.Select(stream => stream with { Paid = PayerShares.Of(Payer.Rijk) })] };
        var (one, two) = (Run(Funded), Run(other));
        for (int week = 0; week < one.Weeks; week++)
        {
            Assert.Equal(one[week][..Tally.IndexOf(Payer.Gemeente, CostItem.Coach)], two[week][..Tally.IndexOf(Payer.Gemeente, CostItem.Coach)]);
            foreach (var item in CostItems.All)
                Assert.Equal(Payers.All.Sum(payer => one.At(week, payer, item)), Payers.All.Sum(payer => two.At(week, payer, item)), 1e-6);
        }
    }

    [Fact]
    public void Dropping_the_community_share_of_care_changes_no_bill_but_by_what_follows_from_it()
    {
        // In the first week nothing has followed from it yet; support is paid by the indication with it and without it.
        var with = Run(Scenario.OfHomes(60), weeks: 1);
        var without = Run(Scenario.OfHomes(60) with { Care = new CarePlan { CommunityShare = 0 } }, weeks: 1);
        foreach (var payer in Payers.All)
            Assert.Equal(with.At(0, payer, CostItem.Support), without.At(0, payer, CostItem.Support), 1e-9);
        Assert.True(with.Sum(Payer.Gemeente, CostItem.Support, 0, 1) > 0);
        Assert.Equal(0, Payers.All.Sum(payer => with.At(0, payer, CostItem.CommunityCare)));
    }

    [Theory]
    [InlineData("hours")]
    [InlineData("home")]
    [InlineData("euros")]
    [InlineData("from")]
    [InlineData("until")]
    [InlineData("indexed")]
    [InlineData("notice")]
    [InlineData("then")]
    public void Every_field_of_a_stream_moves_a_run(string field)
    {
        MoneyStream other = field switch
        {
            "hours" => Coach with { EurosPerYear = 0, HoursPerWeek = 3 },
            "home" => Coach with { EurosPerYear = 0, HoursPerHome = 0.3 },
            "euros" => Coach with { EurosPerYear = 20000 },
            "from" => Coach with { FromYear = 1 },
            "until" => Coach with { UntilYear = 4 },
            "indexed" => Coach with { Indexed = false },
            "notice" => Coach with { NoticeWeeks = 60 },
            _ => Coach with { Then = FollowUp.Waakvlam },
        };
        Assert.NotEqual(Print(Coach), Print(other));

        static ulong Print(MoneyStream stream)
        {
            var print = default(Fingerprint);
            print.Add(Run(Scenario.OfHomes(60) with { Money = [stream] }, weeks: 6 * Week.PerYear).Written);
            return print.Value;
        }
    }

    [Theory]
    [InlineData(Purchase.Coach)]
    [InlineData(Purchase.Beheer)]
    [InlineData(Purchase.CommunityCare)]
    [InlineData(Purchase.Waakvlam)]
    [InlineData(Purchase.Room)]
    [InlineData(Purchase.BoardAdviser)]
    [InlineData(Purchase.Gangmakers)]
    [InlineData(Purchase.Activities)]
    public void Whatever_is_bought_its_end_moves_lives_and_not_only_bills(Purchase what)
    {
        var stream = new MoneyStream
        {
            Name = "it",
            Buys = what,
            Paid = PayerShares.Of(Payer.Gemeente),
            HoursPerWeek = what.IsHours() ? 6 : 0,
            EurosPerYear = what.IsHours() ? 0 : 30000,
        };
        var plan = Scenario.OfHomes(60) with { Money = [stream] };
        Assert.NotEqual(Lives(plan), Lives(plan with { Money = [stream with { UntilYear = 1 }] }));

        static ulong Lives(Scenario scenario)
        {
            var print = default(Fingerprint);
            var run = new ComplexRun(new Blueprint(scenario, new AssumptionSet(), 8 * Week.PerYear));
            for (int replicate = 0; replicate < 3; replicate++)
            {
                run.Run(1, replicate);
                print.Add(run.Complex.Residents.Belonging.AsSpan());
                print.Add(run.Complex.Board.Health);
            }

            return print.Value;
        }
    }

    private static Series Run(Scenario scenario, int weeks = 6 * Week.PerYear)
    {
        var run = new ComplexRun(new Blueprint(scenario, new AssumptionSet(), weeks));
        run.Run(1, 0);
        return run.Complex.Series;
    }
}
