using Simulation.Core;
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
            ("accounts.eviction_landlord", 7000), ("accounts.eviction_gemeente", 22000), ("accounts.eviction_rijk", 8000), ("accounts.complaint", 400),
            ("accounts.spell_week", 150), ("accounts.serious_incident", 3000), ("signalling.grows", 0.1), ("signalling.passes", 0.3), ("escalation.legal_evicts", 0.25))
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
            c.Tally[ComplexCounter.CoachWorked] = 4;
        });
        Assert.Equal([(payer, 280.0)], costs);
    }

    [Fact]
    public void Part_of_beheer_is_in_the_service_costs()
    {
        var costs = Costs(Priced.Planned(p => p with { Funding = new FundingPlan { Beheer = Payer.Corporatie, BeheerInServiceCosts = 0.25 } }), c => c.Tally[ComplexCounter.BeheerWorked] = 4);
        Assert.Equal([(Payer.Corporatie, 150.0), (Payer.Bewoners, 50.0)], costs);
    }

    [Fact]
    public void Support_is_paid_by_the_indication_and_its_share_for_the_community_by_the_care_party()
    {
        var costs = Costs(Priced.Planned(p => p with { Funding = new FundingPlan { Support = Payer.Gemeente } }), c =>
        {
            c.CareHours = 20;
            c.Tally[ComplexCounter.CareFunded] = 3;
        });
        Assert.Equal([(Payer.Gemeente, 17 * 60.0), (Payer.Zorg, 3 * 60.0)], costs);
    }

    [Fact]
    public void A_care_party_brings_in_no_more_than_is_indicated()
    {
        var costs = Costs(Priced, c =>
        {
            c.CareHours = 2;
            c.Tally[ComplexCounter.CareFunded] = 3;
        });
        Assert.Equal([(Payer.Zorg, 120.0)], costs);
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
    public void An_eviction_is_paid_by_the_landlord_the_gemeente_and_the_state()
    {
        var costs = Costs(Priced, c => c.Tally[GroupCounter.NuisanceEvictions, Side.Supported] = c.Tally[GroupCounter.ArrearsEvictions, Side.Never] = 1);
        Assert.Equal([(Payer.Gemeente, 44000.0), (Payer.Corporatie, 14000.0), (Payer.Rijk, 16000.0)], costs);
    }

    [Fact]
    public void Complaints_cost_the_landlord_and_crises_and_violence_the_state()
    {
        var costs = Costs(Priced, c =>
        {
            c.Tally[GroupCounter.Complaints, Side.Supported] = 2;
            c.Tally[GroupCounter.Complaints, Side.Never] = 1;
            c.Tally[GroupCounter.Serious, Side.Never] = 1;
            c.InSpell(1);
            c.InSpell(2);
        });
        Assert.Equal([(Payer.Corporatie, 1200.0), (Payer.Rijk, 3300.0)], costs);
    }

    // What was avoided.

    [Theory]
    [InlineData(6, 4, true, 2, "two hours fewer than at entry")]
    [InlineData(6, 0, false, 6, "support has ended")]
    [InlineData(6, 8, true, 0, "more hours than at entry spare nobody anything")]
    public void Support_that_is_no_longer_needed_spares_who_pays_it(float atEntry, float now, bool supported, double hours, string why)
    {
        var spared = Spared(Priced.Planned(p => p with { Funding = new FundingPlan { Support = Payer.Rijk } }), c =>
        {
            c.WithSupport(1, atEntry);
            c.Residents.CareHours[1] = now;
            c.Residents.Supported[1] = supported;
        });
        Assert.True(spared.SequenceEqual(hours > 0 ? [(Payer.Rijk, hours * 60)] : []), why);
    }

    [Fact]
    public void Nothing_is_spared_on_who_has_moved_out()
    {
        Assert.Empty(Spared(Priced, c =>
        {
            c.WithSupport(1, 6);
            c.Empty(1);
        }));
    }

    [Fact]
    public void A_signal_that_ended_early_would_have_become_a_complaint_with_a_known_chance()
    {
        // It grows one time in four.
        Assert.Equal([(Payer.Corporatie, 8 * 0.25 * 400)], Spared(Priced, c => c.Tally[ComplexCounter.EndedAsSignal] = 8));
    }

    [Fact]
    public void A_last_chance_that_was_kept_spares_the_evictions_there_would_have_been()
    {
        var spared = Spared(Priced, c => c.Tally[ComplexCounter.LastChancesKept] = 2);
        Assert.Equal([(Payer.Gemeente, 11000.0), (Payer.Corporatie, 3500.0), (Payer.Rijk, 4000.0)], spared);
    }

    [Fact]
    public void A_quiet_week_costs_what_it_costs_and_no_more()
    {
        Assert.Empty(Costs(Priced, _ => { }));
        Assert.Empty(Spared(Priced, _ => { }));
    }

    private static (Payer Payer, double Euro)[] Costs(Setting setting, Action<HousingComplex> given) => Booked(setting, given, ComplexCounter.CostGemeente);

    private static (Payer Payer, double Euro)[] Spared(Setting setting, Action<HousingComplex> given) => Booked(setting, given, ComplexCounter.AvoidedGemeente);

    /// <summary>What one week came to, for each payer who paid or was spared anything.</summary>
    private static (Payer Payer, double Euro)[] Booked(Setting setting, Action<HousingComplex> given, ComplexCounter first)
    {
        var complex = setting.Open();
        given(complex);
        Accounts.Step(complex, new Week(10));
        return [.. Enum.GetValues<Payer>().Select(payer => (payer, Math.Round(complex.Tally[first + (int)payer], 9))).Where(x => x.Item2 != 0)];
    }
}
