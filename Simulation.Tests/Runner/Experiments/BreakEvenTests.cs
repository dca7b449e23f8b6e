using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class BreakEvenTests
{
    private static readonly AccountAssumptions Prices = new() { Opvang = 20000, Complaint = 400 };

    /// <summary>The coach of 300 euros a home goes; shelter, complaints and crises cost three payers 120 more.</summary>
    private static readonly Dictionary<(Payer, CostItem), double> CoachGoes = new()
    {
        [(Payer.Gemeente, CostItem.Coach)] = -300,
        [(Payer.Gemeente, CostItem.Opvang)] = 60,
        [(Payer.Corporatie, CostItem.Complaints)] = 30,
        [(Payer.Verzekeraar, CostItem.Crises)] = 30,
    };

    [Theory]
    [InlineData(1, "stopping: what is lost")]
    [InlineData(-1, "beginning: what is gained")]
    public void What_it_is_worth_to_each_payer_is_a_share_of_what_is_bought(int sign, string why)
    {
        var even = Of(CoachGoes, sign);
        Assert.True(even.Bought == -300 * sign, why);
        Assert.Equal((60.0, 0.2), Share(even, Payer.Gemeente));
        Assert.Equal((30.0, 0.1), Share(even, Payer.Corporatie));
        Assert.Equal((30.0, 0.1), Share(even, Payer.Verzekeraar));
        Assert.Equal((0.0, 0.0), Share(even, Payer.Rijk));
        Assert.Equal(0.4, even.Together.Value, 1e-12);
    }

    [Fact]
    public void At_the_break_even_price_the_parties_together_pay_as_much_with_as_without()
    {
        var even = Of(CoachGoes, 1);
        var shelter = even.Prices.Single(price => price.Assumption == "accounts.opvang");
        Assert.Equal((20000.0, true), (shelter.Now, shelter.DearerAbove));
        // Shelter has to cost 240 where it costs 60, for the sum of -300, 30 and 30 to be made good.
        Assert.Equal(20000 * 240 / 60.0, shelter.Price.Value, 1e-6);
        double other = CoachGoes.Where(cell => cell.Key.Item2 != CostItem.Opvang).Sum(cell => cell.Value);
        Assert.Equal(0, other + (60 * shelter.Price.Value / shelter.Now), 1e-6);
    }

    [Fact]
    public void What_is_paid_at_one_price_turns_together()
    {
        var even = Of(new(CoachGoes) { [(Payer.Gemeente, CostItem.Support)] = 40, [(Payer.Gemeente, CostItem.SupportElsewhere)] = 20 }, 1);
        // 60 euros at the price of an hour of support, where 180 are missing already.
        var hour = even.Prices.Single(price => price.Assumption == "accounts.support_hour");
        Assert.Equal(hour.Now * 180 / 60, hour.Price.Value, 1e-6);
    }

    [Fact]
    public void What_does_not_change_has_no_price_at_which_anything_turns()
    {
        Assert.Equal(Footing.Nothing, Of(CoachGoes, 1).Prices.Single(price => price.Assumption == "accounts.week_of_rent").Price.Footing);
    }

    [Fact]
    public void Where_nothing_is_bought_more_or_less_there_is_no_price_to_share()
    {
        var even = Of(new() { [(Payer.Gemeente, CostItem.Opvang)] = 60 }, 1);
        Assert.Equal(Footing.Nothing, even.Together.Footing);
    }

    [Fact]
    public void Scenarios_that_reckon_with_other_prices_have_no_price_in_common()
    {
        Assert.Empty(new BreakEven([.. Enumerable.Repeat(Change(CoachGoes, 1), 5)], null, 1).Prices);
    }

    [Fact]
    public void Each_run_reckons_with_the_price_of_its_own_assumptions()
    {
        // One complaint more a home, at 100 or at 300; 50 euros less for something else: it is made good at 50, whatever it costs now.
        AccountAssumptions[] each = [Prices with { Complaint = 100 }, Prices with { Complaint = 300 }];
        Bill At(int member) => Change(new() { [(Payer.Gemeente, CostItem.Coach)] = -50, [(Payer.Corporatie, CostItem.Complaints)] = each[member].Complaint }, 1);
        int[] members = [0, 0, 1, 1, 0, 1];
        var even = new BreakEven([.. members.Select(At)], Prices, 1, members, each);
        var price = even.Prices.Single(one => one.Assumption == "accounts.complaint");
        Assert.Equal((400.0, 50.0), (price.Now, Math.Round(price.Price.Value, 9)));
    }

    [Fact]
    public void No_price_can_be_zero()
    {
        // What costs nothing cannot be counted by what it costs.
        Assert.All(CostItems.All.Where(item => !item.IsBought() && item.Price() is not null), item =>
            Assert.True(Catalogue.Entries.Single(entry => entry.Path == item.Price()).Assumption.Low > 0, $"{item}"));
    }

    private static BreakEven Of(Dictionary<(Payer, CostItem), double> cells, int sign) => new([.. Enumerable.Repeat(Change(cells, sign), 5)], Prices, 1);

    private static Bill Change(Dictionary<(Payer, CostItem), double> cells, int sign) =>
        Bill.Of((payer, item) => sign * cells.GetValueOrDefault((payer, item)));

    private static (double Euro, double Share) Share(BreakEven even, Payer payer)
    {
        var share = even.Shares[(int)payer];
        return (share.Euro + 0.0, Math.Round(share.Share.Value, 12) + 0.0);
    }
}
