using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class FundingTests
{
    private static readonly Setting Priced = Given.Complex(homes: 80)
        .With(("accounts.index", 0), ("accounts.coach_hour", 50), ("accounts.beheer_hour", 40), ("accounts.support_hour", 60), ("accounts.room_per_home", 130), ("accounts.gangmaker", 520), ("accounts.weekly_moment", 2600));

    /// <summary>Nobody leaves a post.</summary>
    private static readonly Setting Quiet = Priced.Without("staffing.replacement");

    private static MoneyStream Coach => new() { Name = "coach", Buys = Purchase.Coach, Paid = PayerShares.Of(Payer.Gemeente) };

    [Fact]
    public void Without_streams_the_plan_gives_what_it_gives()
    {
        var complex = Week(Quiet, 10);
        Assert.Equal(RuleOfThumb.Coach(80, new Week(10)).Value, complex.Staff.Coach.Funded);
    }

    [Fact]
    public void A_stream_pays_for_its_hours_and_no_more()
    {
        Assert.Equal(5, Week(With(Coach with { HoursPerWeek = 5 }), 10).Staff.Coach.Funded);
        Assert.Equal(8, Week(With(Coach with { HoursPerHome = 0.1 }), 10).Staff.Coach.Funded, 1e-9);
    }

    [Theory]
    [InlineData(0, true, 10)]
    [InlineData(2, true, 10)]
    [InlineData(2, false, 10 / 1.21)]
    public void Euros_over_the_price_are_hours_and_without_indexation_they_buy_less_every_year(int year, bool indexed, double hours)
    {
        // 26,000 euros a year are 500 a week, and at 50 an hour ten hours.
        var setting = With(Coach with { EurosPerYear = 26000, Indexed = indexed }).With(("accounts.index", 0.1)).Planned(p => p with { Funding = p.Funding with { PriceYear = 2024 } });
        Assert.Equal(hours, Week(setting, year * Simulation.Core.Time.Week.PerYear).Staff.Coach.Funded, 1e-9);
    }

    [Fact]
    public void With_no_amount_a_stream_pays_what_the_plan_gives()
    {
        Assert.Equal(RuleOfThumb.Coach(80, new Week(10)).Value, Week(With(Coach), 10).Staff.Coach.Funded);
    }

    [Theory]
    [InlineData(51, 0, "not yet")]
    [InlineData(52, 6, "it begins")]
    [InlineData(103, 6, "its last week")]
    [InlineData(104, 0, "over")]
    public void A_stream_is_there_from_its_first_week_to_its_last(int week, double hours, string why)
    {
        var complex = Week(With(Coach with { HoursPerWeek = 6, FromYear = 1, UntilYear = 2 }), week);
        Assert.True(complex.Staff.Coach.Funded == hours, why);
    }

    [Fact]
    public void Taking_over_in_part_is_the_end_of_one_stream_and_the_start_of_another()
    {
        var setting = With(
            Coach with { HoursPerWeek = 10, UntilYear = 3 },
            new MoneyStream { Name = "residents", Buys = Purchase.Coach, Paid = PayerShares.Of(Payer.Bewoners), HoursPerWeek = 2, FromYear = 3 });
        Assert.Equal(10, Week(setting, 155).Staff.Coach.Funded);
        Assert.Equal(2, Week(setting, 156).Staff.Coach.Funded);
        Assert.Equal([(Payer.Bewoners, 100.0)], Paid(setting, 156, CostItem.Coach));
    }

    [Fact]
    public void Payers_share_what_is_worked_and_the_rest_is_left_over()
    {
        var setting = With(Coach with { HoursPerWeek = 10, Paid = new PayerShares { Gemeente = 0.6, Corporatie = 0.4 } });
        var complex = setting.Open();
        Funding.Step(complex, new Week(10));
        complex.Tally[ComplexCounter.CoachPaid] = 6;
        Accounts.Step(complex, new Week(10));
        Assert.Equal([(Payer.Gemeente, 180.0), (Payer.Corporatie, 120.0)], Booked(complex, CostItem.Coach));
        Assert.Equal((500.0, 300.0), (complex.Funds.In[0], complex.Funds.Spent[0]));
        Assert.Equal((500.0, 200.0), (complex.Tally[ComplexCounter.MoneyIn], complex.Tally[ComplexCounter.MoneyLeft]));
    }

    [Fact]
    public void An_event_that_asks_for_more_coach_than_money_gives_gets_what_money_gives()
    {
        var complex = With(Coach with { HoursPerWeek = 6 }).Open();
        complex.Levers[Lever.CoachHours] = 2;
        Funding.Step(complex, new Week(10));
        Staffing.Step(complex, new Week(10));
        Assert.Equal(6, complex.Staff.Coach.Funded);
    }

    [Fact]
    public void Beheer_is_as_much_as_its_stream_buys()
    {
        var stream = new MoneyStream { Name = "beheer", Buys = Purchase.Beheer, Paid = PayerShares.Of(Payer.Corporatie), EurosPerYear = 20800 };
        Assert.Equal(10, Week(With(stream), 10).Tally[ComplexCounter.BeheerFunded], 1e-9);
        Assert.Equal([(Payer.Corporatie, 400.0)], Paid(With(stream), 10, CostItem.Beheer));
    }

    [Fact]
    public void Community_care_comes_on_top_of_what_indications_give()
    {
        var stream = new MoneyStream { Name = "care", Buys = Purchase.CommunityCare, Paid = PayerShares.Of(Payer.Zorg), HoursPerWeek = 4 };
        Assert.Equal(4, Week(With(stream), 10).Staff.Care.Funded, 1e-9);
        Assert.Equal([(Payer.Zorg, 240.0)], Paid(With(stream), 10, CostItem.CommunityCare));
    }

    [Theory]
    [InlineData(Purchase.Room, 10400, 1, Lever.RoomOpen, "80 homes at 130 euros")]
    [InlineData(Purchase.Room, 10300, 0, Lever.RoomOpen, "not quite a room is none")]
    [InlineData(Purchase.Activities, 2600, 1, Lever.WeeklyMoment, "the price of a year")]
    [InlineData(Purchase.Activities, 2500, 0, Lever.WeeklyMoment, "too little")]
    [InlineData(Purchase.Gangmakers, 1300, 2, Lever.Gangmakers, "two and a half are two")]
    public void What_is_not_sold_in_hours_is_there_when_money_is_enough(Purchase what, double euros, double stands, Lever lever, string why)
    {
        var complex = With(new MoneyStream { Name = "it", Buys = what, Paid = PayerShares.Of(Payer.Gemeente), EurosPerYear = euros }).Open();
        Funding.Step(complex, new Week(10));
        Assert.True(complex.Levers[lever] == stands, why);
    }

    [Fact]
    public void A_room_nobody_pays_for_any_more_is_closed()
    {
        var setting = With(new MoneyStream { Name = "room", Buys = Purchase.Room, Paid = PayerShares.Of(Payer.Corporatie), UntilYear = 1 });
        Assert.True(Week(setting, 51).Levers.IsOn(Lever.RoomOpen));
        Assert.False(Week(setting, 52).Levers.IsOn(Lever.RoomOpen));
    }

    [Fact]
    public void The_flame_that_follows_is_paid_by_the_same_parties_until_somebody_pays_a_coach_again()
    {
        var setting = With(
            Coach with { HoursPerWeek = 10, UntilYear = 2, Then = FollowUp.Waakvlam },
            Coach with { Name = "again", HoursPerWeek = 4, FromYear = 4, Paid = PayerShares.Of(Payer.Corporatie) });
        var flame = Week(setting, 104);
        Assert.Equal(RuleOfThumb.Waakvlam.Value, flame.Staff.Coach.Funded, 1e-9);
        Assert.True(flame.Levers.IsOn(Lever.OnlyWaakvlam));
        Assert.Equal(Payer.Gemeente, Assert.Single(Paid(setting, 104, CostItem.Coach)).Payer);
        var again = Week(setting, 208);
        Assert.Equal(4, again.Staff.Coach.Funded);
        Assert.False(again.Levers.IsOn(Lever.OnlyWaakvlam));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    public void The_flame_has_the_hours_of_the_contract(double hoursPerMonth)
    {
        var setting = With(Coach with { HoursPerWeek = 10, UntilYear = 2, Then = FollowUp.Waakvlam })
            .Planned(p => p with { Waakvlam = p.Waakvlam with { HoursPerMonth = hoursPerMonth } });
        Assert.Equal(hoursPerMonth * 12 / 52, Week(setting, 104).Staff.Coach.Funded, 1e-9);
    }

    [Fact]
    public void A_coach_who_is_paid_again_leaves_the_flame()
    {
        var complex = With(
            new MoneyStream { Name = "flame", Buys = Purchase.Waakvlam, Paid = PayerShares.Of(Payer.Gemeente), UntilYear = 1 },
            Coach with { HoursPerWeek = 8, FromYear = 1 }).Open();
        Funding.Step(complex, new Week(51));
        complex.Coaching.Enter(Phase.Waakvlam, 51);
        Funding.Step(complex, new Week(52));
        Assert.Equal(Phase.Opschaling, complex.Coaching.Phase);
    }

    [Theory]
    [InlineData(51, 26, false, false, "more than a year ahead nobody asks")]
    [InlineData(104, 26, true, false, "a year ahead nobody knows what follows")]
    [InlineData(129, 26, true, false, "the last week of not knowing")]
    [InlineData(130, 26, false, true, "now it is known that nothing does")]
    [InlineData(150, 0, true, false, "never told")]
    [InlineData(104, 60, false, true, "told in time")]
    public void Until_it_is_known_what_follows_it_is_uncertain_and_then_an_announced_end(int week, int notice, bool uncertain, bool announced, string why)
    {
        var complex = Week(With(Coach with { HoursPerWeek = 6, UntilYear = 3, NoticeWeeks = notice }), week);
        Assert.True((uncertain, announced) == (complex.Funds.Uncertain, complex.Staff.CoachEndAnnounced), why);
        Assert.Equal(announced ? 156 : int.MaxValue, complex.Staff.CoachEndsAt);
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(3, true)]
    public void A_next_stream_of_the_same_size_is_no_end(double next, bool announced)
    {
        var setting = With(Coach with { HoursPerWeek = 6, UntilYear = 3 }, Coach with { Name = "next", HoursPerWeek = next, FromYear = 3 });
        var complex = Week(setting, 140);
        Assert.Equal(announced, complex.Staff.CoachEndAnnounced);
        Assert.Equal(int.MaxValue, complex.Staff.CoachEndsAt);
    }

    [Theory]
    [InlineData(true, 0.9f)]
    [InlineData(false, 1)]
    public void Not_knowing_tires_those_who_carry(bool on, float energy)
    {
        var setting = With(Coach with { HoursPerWeek = 6, UntilYear = 3 }).With(("funding.uncertain_tires", 0.1));
        var complex = (on ? setting : setting.Without("funding.uncertainty")).Open();
        complex.Carries(2);
        Funding.Step(complex, new Week(110));
        Assert.Equal(energy, complex.Residents.Energy[2], 1e-6f);
        Assert.Equal(1, complex.Residents.Energy[3]);
    }

    [Fact]
    public void Not_knowing_makes_coaches_look_for_another_job()
    {
        // 400 coaches for a year at a rate of 0.25 against 2.5: of the first some 88 leave, of the second some 367; apart by
        // far more than any chance (the standard error is below 10).
        Assert.InRange(Leaving(1), 60, 120);
        Assert.InRange(Leaving(10), 340, 390);

        static int Leaving(double ratio)
        {
            int left = 0;
            for (ulong seed = 1; seed <= 400; seed++)
            {
                var setting = Priced.Planned(p => p with { Money = [Coach with { HoursPerWeek = 6, UntilYear = 2, NoticeWeeks = 0 }] }) with { Seed = seed };
                var complex = setting.With(("funding.uncertain_leaves", ratio), ("staffing.holder_leaves", 0.25), ("staffing.weeks_to_fill", 100)).Open();
                Funding.Step(complex, new Week(0));
                Staffing.Step(complex, new Week(0));
                for (int week = 52; week < 103; week++)
                {
                    Funding.Step(complex, new Week(week));
                    Staffing.Step(complex, new Week(week));
                }

                left += complex.Staff.Coach.SeatHolder[0] > 1 ? 1 : 0;
            }

            return left;
        }
    }

    [Fact]
    public void A_complex_that_has_closed_gets_nothing()
    {
        var setting = With(Coach with { HoursPerWeek = 6 }).Planned(p => p with { Building = p.Building with { ClosesAfterYears = 1 } });
        Assert.Null(Week(setting, 60).Funds.For(Purchase.Coach));
    }

    private static Setting With(params MoneyStream[] streams) => Quiet.Planned(p => p with { Money = streams });

    /// <summary>One week of money and staff.</summary>
    private static HousingComplex Week(Setting setting, int week)
    {
        var complex = setting.Open();
        Policies.Step(complex, new Week(week));
        Funding.Step(complex, new Week(week));
        Staffing.Step(complex, new Week(week));
        return complex;
    }

    private static (Payer Payer, double Euro)[] Paid(Setting setting, int week, CostItem item)
    {
        // As if every post were filled: who starts later than the first week has to be found.
        var complex = Week(setting, week);
        complex.Tally[ComplexCounter.CoachPaid] = complex.Staff.Coach.Funded;
        complex.Tally[ComplexCounter.BeheerPaid] = complex.Tally[ComplexCounter.BeheerFunded];
        complex.Staff.Care.Begin(complex.Staff.Care.Funded, complex.Staff.Care.Funded, endless: false);
        Accounts.Step(complex, new Week(week));
        return Booked(complex, item);
    }

    private static (Payer Payer, double Euro)[] Booked(HousingComplex complex, CostItem item) =>
        [.. Payers.All.Select(payer => (payer, Math.Round(complex.Tally.Row[Tally.IndexOf(payer, item)], 9))).Where(x => x.Item2 != 0)];
}
