using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Values and events as people read them.</summary>
public class PolicyTextsTests
{
    [Theory]
    [InlineData("mix.supported_share", 0.335, "33,5%", "33.5%")]
    [InlineData("coach.times_rule", 1.0, "1 keer", "1 times")]
    [InlineData("coach.times_rule", 0.0, "geen coach", "no coach")]
    [InlineData("coach.hours_per_week", 5.5, "5,5 uur per week", "5.5 hours a week")]
    [InlineData("contract.lease_months_others", 0.0, "onbepaalde tijd", "without end")]
    [InlineData("contract.lease_months_others", 24.0, "24 maanden", "24 months")]
    [InlineData("association.dues_per_month", 5.0, "€\u00A05", "€5")]
    [InlineData("mix.supported.psychiatric", 0.25, "25%", "25%")]
    public void A_plan_is_written_with_its_unit_and_zero_says_what_it_means(string path, double value, string nl, string en)
    {
        Assert.Equal(nl, PlanTexts.Write(path, value, Language.Nl));
        Assert.Equal(en, PlanTexts.Write(path, value, Language.En));
    }

    [Fact]
    public void A_choice_is_written_in_words()
    {
        Assert.Equal("ruimte op de looproute", PlanTexts.Write("building.room", FieldValue.Choice("on_route"), Language.Nl));
        Assert.Equal("nee", PlanTexts.Write("care.on_site", false, Language.Nl));
    }

    [Fact]
    public void A_dated_event_says_when_what_and_how()
    {
        var stops = new PolicyEvent { Name = "coach stops", AtYear = 3, Change = Lever.CoachHours, To = 0, PhaseOutMonths = 12, RestoredAfterMonths = 24 };

        Assert.Equal("na 3 jaar", PolicyTexts.When(stops).Nl);
        Assert.Equal("uren van de coach: 0% van het plan (26 weken vooraf bekend, in 12 maanden, hersteld na 24 maanden)", PolicyTexts.What(stops).Nl);
        Assert.Equal("coach hours: 0% of the plan (announced 26 weeks ahead, over 12 months, restored after 24 months)", PolicyTexts.What(stops).En);
    }

    [Fact]
    public void Where_one_knows_the_opening_a_moment_has_a_month()
    {
        var opened = new CalendarMonth(2024, 3);
        var stops = new PolicyEvent { Name = "coach stops", AtYear = 3.25, Change = Lever.CoachHours, To = 0 };
        var money = new MoneyStream { Name = "m", Buys = Purchase.Coach, FromYear = 1, UntilYear = 2.5 };

        Assert.Equal(("vanaf juni 2027 (na 3,25 jaar)", "from June 2027 (after 3.25 years)"), Both(PolicyTexts.When(stops, opened)));
        Assert.Equal(("na 3,25 jaar", "after 3.25 years"), Both(PolicyTexts.When(stops)));
        Assert.Equal("vanaf maart 2025 (na 1 jaar) tot september 2026 (na 2,5 jaar)", StreamTexts.When(money, opened).Nl);
        Assert.Equal("from 1 year until 2.5 years", StreamTexts.When(money).En);
        Assert.Equal("vanaf het begin tot september 2026 (na 2,5 jaar)", StreamTexts.When(money with { FromYear = 0 }, opened).Nl);
        Assert.Equal(("in jaar 3 (vanaf maart 2026)", "in year 3"), (MonthTexts.InYear(3, opened).Nl, MonthTexts.InYear(3, null).En));
        Assert.Equal((" (maart 2034)", ""), (MonthTexts.Beside(10, opened).Nl, MonthTexts.Beside(10, null).En));
    }

    private static (string Nl, string En) Both(Bilingual text) => (text.Nl, text.En);

    [Fact]
    public void A_conditional_event_says_what_it_waits_for()
    {
        var waits = new PolicyEvent { Name = "help", When = new Condition { Measure = Trigger.ParticipationBroad, Below = 0.4 }, Change = Lever.WeeklyMoment, To = 1, NoticeWeeks = 0 };

        Assert.Equal("zodra dit 8 weken achtereen geldt: doet mee (ruim) onder 40%", PolicyTexts.When(waits).Nl);
        Assert.Equal("once this has held for 8 weeks on end: takes part (broad) below 40%", PolicyTexts.When(waits).En);
        Assert.Equal("vast wekelijks moment: ja (niet aangekondigd, ineens)", PolicyTexts.What(waits).Nl);
    }

    [Fact]
    public void A_placebo_says_that_nothing_changes() =>
        Assert.Contains("er verandert niets", PolicyTexts.What(new PolicyEvent { Name = "x", AtYear = 1, Change = Lever.CoachHours, To = 0, Placebo = true }).Nl, StringComparison.Ordinal);
}
