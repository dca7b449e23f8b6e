using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class AccountsTests
{
    /// <summary>Everything has a price of its own, so that no two can be mistaken for each other; the complex itself costs nothing.</summary>
    private static readonly Setting Priced = Given.Complex(homes: 10)
        .With(
            ("accounts.coach_hour", 70), ("accounts.beheer_hour", 50), ("accounts.support_hour", 60), ("accounts.room_per_home", 104), ("accounts.week_of_rent", 140),
            ("accounts.eviction", 7000), ("accounts.opvang", 26000), ("accounts.beschermd_wonen", 52000), ("accounts.clinic", 2500), ("accounts.complaint", 400),
            ("accounts.spell_week", 150), ("accounts.serious_incident", 3000), ("accounts.index", 0))
        .Planned(p => p with { Building = p.Building with { Room = CommonRoom.None } });

    [Theory]
    [InlineData(Payer.Gemeente)]
    [InlineData(Payer.Corporatie)]
    [InlineData(Payer.Rijk)]
    public void The_coach_is_paid_by_who_agreed_to(Payer payer)
    {
        var costs = Costs(Priced.Planned(p => p with { Funding = new FundingPlan { Coach = payer } }), c =>
        {
            c.Tally[ComplexCounter.CoachFunded] = 99;
            c.Tally[ComplexCounter.CoachPaid] = 4;
        });
        Assert.Equal([(payer, 280.0)], costs);
    }

    [Fact]
    public void Part_of_beheer_is_in_the_service_costs()
    {
        var costs = Costs(Priced.Planned(p => p with { Funding = new FundingPlan { Beheer = Payer.Corporatie, BeheerInServiceCosts = 0.25 } }), c => c.Tally[ComplexCounter.BeheerPaid] = 4);
        Assert.Equal([(Payer.Corporatie, 150.0), (Payer.Bewoners, 50.0)], costs);
    }

    [Theory]
    [InlineData(TargetGroup.ExHomeless, Payer.Gemeente, "Wmo")]
    [InlineData(TargetGroup.YouthCare, Payer.Gemeente, "Jeugdwet")]
    [InlineData(TargetGroup.StatusHolder, Payer.Rijk, "money of the state for their reception")]
    [InlineData(TargetGroup.Disability, Payer.Rijk, "Wlz")]
    [InlineData(TargetGroup.CareHome, Payer.Rijk, "Wlz")]
    public void Support_is_paid_by_the_law_under_which_somebody_has_it(TargetGroup group, Payer payer, string why)
    {
        var costs = Costs(Priced, c =>
        {
            c.WithSupport(1, hours: 5);
            c.Residents.Group[1] = group;
        });
        Assert.True(costs.SequenceEqual([(payer, 300.0)]), why);
    }

    [Fact]
    public void Who_pays_the_support_of_a_group_can_be_agreed_otherwise()
    {
        var setting = Priced.Planned(p => p with { Funding = new FundingPlan { Support = new SupportPayers { Psychiatric = Payer.Rijk } } });
        Assert.Equal([(Payer.Rijk, 300.0)], Costs(setting, c =>
        {
            c.WithSupport(1, hours: 5);
            c.Residents.Group[1] = TargetGroup.Psychiatric;
        }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void What_care_does_for_the_community_changes_no_bill(double hoursForCommunity)
    {
        var costs = Costs(Priced, c =>
        {
            c.WithSupport(1, hours: 5);
            c.Residents.Group[1] = TargetGroup.ExHomeless;
            c.Tally[ComplexCounter.CareFunded] = hoursForCommunity;
        });
        Assert.Equal([(Payer.Gemeente, 300.0)], costs);
    }

    [Theory]
    [InlineData(2024, 70)]
    [InlineData(2025, 70 * 1.1)]
    [InlineData(2026, 70 * 1.1 * 1.1)]
    [InlineData(2023, 70 / 1.1)]
    public void A_price_is_brought_from_its_own_year_to_that_of_the_ledger(int year, double hour)
    {
        var setting = Priced.With(("accounts.index", 0.1)).Planned(p => p with { Funding = new FundingPlan { PriceYear = year } });
        Assert.Equal(hour, Costs(setting, c => c.Tally[ComplexCounter.CoachPaid] = 1).Single().Euro, 1e-6);
    }

    [Fact]
    public void Every_price_says_of_which_year_it_is_and_nothing_else_does()
    {
        foreach (var entry in Catalogue.Entries)
            Assert.True(entry.Assumption.Unit.IsEuro() == entry.Assumption.PriceYear > 0, entry.Path);
        Assert.All(CostItems.All.Select(item => item.Price()).OfType<string>(), price => Assert.Contains(Catalogue.Entries, entry => entry.Path == price));
    }

    [Theory]
    [InlineData(CommonRoom.OnRoute, true, 20, "two euros a home and week")]
    [InlineData(CommonRoom.OffRoute, true, 20, "two euros a home and week")]
    [InlineData(CommonRoom.OnRoute, false, 0, "while it is closed it costs nothing")]
    [InlineData(CommonRoom.Garden, true, 0, "a garden is no room")]
    public void A_common_room_costs_what_it_costs_while_it_is_open(CommonRoom room, bool open, double euro, string why)
    {
        var setting = Priced.Planned(p => p with { Building = p.Building with { Room = room }, Funding = new FundingPlan { Room = Payer.Gemeente } });
        var costs = Costs(setting, c => c.Levers[Lever.RoomOpen] = open ? 1 : 0);
        Assert.True(costs.SequenceEqual(euro > 0 ? [(Payer.Gemeente, euro)] : []), why);
    }

    [Fact]
    public void An_empty_home_pays_no_rent()
    {
        var costs = Costs(Priced, c =>
        {
            c.Empty(1);
            c.Empty(2);
        });
        Assert.Equal([(Payer.Corporatie, 280.0)], costs);
    }

    [Fact]
    public void A_complex_that_has_closed_costs_no_rent_and_no_room()
    {
        var setting = Priced.Planned(p => p with { Building = p.Building with { Room = CommonRoom.OnRoute, ClosesAfterYears = Week.Years } });
        Assert.Empty(Costs(setting, c =>
        {
            foreach (int home in c.Homes())
                c.Empty(home);
        }));
    }

    [Theory]
    [InlineData(true, 5 * 12 * 10 / 52.0)]
    [InlineData(false, 0)]
    public void Residents_pay_dues_while_there_is_an_association(bool exists, double euro)
    {
        var costs = Costs(Priced.Planned(p => p with { Association = new AssociationPlan { DuesPerMonth = 5 } }), c => c.Board.Exists = exists);
        Assert.Equal(euro, costs.Sum(x => x.Euro), 1e-9);
        Assert.All(costs, x => Assert.Equal(Payer.Bewoners, x.Payer));
    }

    [Fact]
    public void An_eviction_is_paid_by_the_landlord()
    {
        var costs = Costs(Priced, c => c.Tally[GroupCounter.NuisanceEvictions, Side.Supported] = c.Tally[GroupCounter.ArrearsEvictions, Side.Never] = 1);
        Assert.Equal([(Payer.Corporatie, 14000.0)], costs);
    }

    [Fact]
    public void Complaints_cost_the_landlord_crises_the_insurer_and_violence_the_state()
    {
        var costs = Costs(Priced, c =>
        {
            c.Tally[GroupCounter.Complaints, Side.Supported] = 2;
            c.Tally[GroupCounter.Complaints, Side.Never] = 1;
            c.Tally[GroupCounter.Serious, Side.Never] = 1;
            c.InSpell(1);
            c.InSpell(2);
        });
        Assert.Equal([(Payer.Corporatie, 1200.0), (Payer.Rijk, 3000.0), (Payer.Verzekeraar, 300.0)], costs);
    }

    [Theory]
    [InlineData(Destination.SupportedElsewhere, 4, 240, "four hours of support")]
    [InlineData(Destination.BeschermdWonen, 2, 2000, "two places")]
    [InlineData(Destination.Opvang, 1, 500, "a place")]
    [InlineData(Destination.Clinic, 1, 2500, "a week")]
    public void Who_is_elsewhere_stays_on_the_bill_until_the_stay_is_over(Destination to, double amount, double euro, string why)
    {
        var costs = Costs(Priced, c => c.Stays.Begin(to, Payer.Rijk, amount, week: 8, weeks: 3));
        Assert.True(costs.SequenceEqual([(Payer.Rijk, euro)]), why);
        Assert.Empty(Costs(Priced, c =>
        {
            c.Stays.Begin(to, Payer.Rijk, amount, week: 8, weeks: 2);
            c.Stays.End(10);
        }));
    }

    /// <summary>What nobody pays for in a plan without streams of money costs what it costs where one does, while it is there.</summary>
    [Theory]
    [InlineData(Purchase.Gangmakers, true, 40.0, "two in each of two clusters, 520 a year each")]
    [InlineData(Purchase.Gangmakers, false, 0.0, "nobody is one")]
    [InlineData(Purchase.Activities, true, 30.0, "1560 a year")]
    [InlineData(Purchase.Activities, false, 0.0, "there is no weekly moment")]
    [InlineData(Purchase.BoardAdviser, true, 70.0, "an hour")]
    [InlineData(Purchase.BoardAdviser, false, 0.0, "there is no board")]
    public void What_a_stream_buys_is_paid_by_it(Purchase what, bool isThere, double euro, string why)
    {
        var stream = new MoneyStream { Name = "stream", Buys = what, Paid = PayerShares.Of(Payer.Project) };
        var costs = Costs(
            Priced.With(("accounts.gangmaker", 520), ("accounts.weekly_moment", 1560)).Planned(p => p with
            {
                Building = p.Building with { ClusterSize = 5 },
                Money = [what == Purchase.BoardAdviser ? stream with { HoursPerWeek = 1 } : stream],
            }),
            c =>
            {
                c.Levers[Lever.Gangmakers] = isThere ? 2 : 0;
                c.Levers[Lever.WeeklyMoment] = isThere ? 1 : 0;
                c.Board.Exists = isThere;
                c.Funds.Give(what, stream: 0, euro: 100, amount: what == Purchase.BoardAdviser ? 1 : double.NaN);
            });
        Assert.True(costs.Where(one => one.Payer == Payer.Project).Sum(one => one.Euro) == euro, $"{why}: {string.Join(", ", costs)}");
    }

    [Fact]
    public void A_quiet_week_costs_what_it_costs_and_no_more()
    {
        Assert.Empty(Costs(Priced, _ => { }));
    }

    /// <summary>What one week came to, for each payer who paid anything.</summary>
    private static (Payer Payer, double Euro)[] Costs(Setting setting, Action<HousingComplex> given)
    {
        var complex = setting.Open();
        given(complex);
        Accounts.Step(complex, new Week(10));
        return [.. Payers.All.Select(payer => (payer, Math.Round(CostItems.All.Sum(item => complex.Tally.Row[Tally.IndexOf(payer, item)]), 9))).Where(x => x.Item2 != 0)];
    }
}
