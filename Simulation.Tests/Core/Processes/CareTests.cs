using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class CareTests
{
    // A week in which the homes 0, 4 and 8 are looked at.
    private const int Now = 40;

    private static readonly Setting Plain = Given.Complex()
        .With(
            ("care.tapers", 0), ("care.least", 1), ("care.ends", 0), ("care.ends_by_community", 0), ("care.not_before", 26),
            ("care.accepts_early", 0), ("care.accepts_late", 0), ("care.accepts_when_tied", 1), ("care.up_in_spell", 1.5), ("care.comes_back", 0),
            ("workload.care_response_hours", 3), ("atmosphere.chats_for_half", 2), ("incidents.help_loses_force", 10));

    // Hours.

    [Fact]
    public void Hours_go_down_while_things_are_stable()
    {
        var complex = Plain.With(("care.tapers", 1.3)).Open();
        complex.WithSupport(0, hours: 10);
        complex.WithSupport(1, hours: 10);
        Step(complex);
        Assert.Equal(10 * (1 - (1.3 * 4 / 52)), complex.Residents.CareHours[0], 1e-5);
        Assert.Equal(10, complex.Residents.CareHours[1]);
        Assert.Equal(19, complex.CareHours, 1e-4);
        Assert.Equal(19, complex.Tally[ComplexCounter.CareHours], 1e-4);
    }

    [Theory]
    [InlineData("a spell", "not in a spell")]
    [InlineData("no support", "there are none")]
    public void Or_stay_what_they_are(string when, string why)
    {
        var complex = Plain.With(("care.tapers", 13)).Open();
        if (when == "a spell")
        {
            complex.WithSupport(0, hours: 10);
            complex.InSpell(0);
        }

        Step(complex);
        Assert.True(complex.Residents.CareHours[0] == (when == "a spell" ? 10 : 0), why);
    }

    [Fact]
    public void Support_does_not_fade_away_below_what_makes_sense()
    {
        var complex = Plain.With(("care.tapers", 13), ("care.least", 2)).Open();
        complex.WithSupport(0, hours: 3);
        Step(complex);
        Assert.Equal(2, complex.Residents.CareHours[0]);
    }

    [Theory]
    [InlineData(0, false, 0, "nobody to chat with and nothing taken part in")]
    [InlineData(2, false, 0.25f, "half of what contacts can do")]
    [InlineData(0, true, 0.5f, "taking part")]
    [InlineData(2, true, 0.75f, "both")]
    public void How_much_part_somebody_has_in_the_community(int chats, bool takesPart, float part, string why)
    {
        var complex = Plain.Open();
        Belongs(complex, chats, takesPart);
        Assert.True(part == Care.Community(complex, 0), why);
    }

    // The end of support.

    [Theory]
    [InlineData(Now - 26, true, "after half a year it may")]
    [InlineData(Now - 25, false, "not in the first half year")]
    public void Support_ends_for_somebody_who_stays(int since, bool ends, string why)
    {
        var complex = Plain.With(("care.ends", 1e9)).Open();
        complex.WithSupport(0);
        complex.Residents.SupportSince[0] = since;
        Step(complex);
        Assert.True(ends == !complex.Residents.Supported[0], why);
        Assert.True(complex.Residents.EverSupported[0] && complex.Residents.Present[0], "and nothing else");
        Assert.Equal(ends ? 0 : 1, complex.Clusters.Supported[0]);
        Assert.Equal(ends ? 1 : 0, complex.Tally[ComplexCounter.EndOfSupport]);
        Assert.Equal(1, complex.Residents.EverSupportedCount);
        Assert.True(!ends || complex.Residents.CareHours[0] == 0);
    }

    [Fact]
    public void It_does_not_end_in_a_spell_or_where_support_does_not_end()
    {
        var complex = Plain.With(("care.ends", 1e9)).Open();
        complex.WithSupport(0);
        complex.InSpell(0);
        Step(complex);
        Assert.True(complex.Residents.Supported[0]);
        complex = Plain.With(("care.ends", 1e9)).Without("care.end_of_support").Open();
        complex.WithSupport(0);
        Step(complex);
        Assert.True(complex.Residents.Supported[0]);
    }

    [Fact]
    public void It_ends_sooner_for_who_takes_part()
    {
        var setting = Plain.With(("care.ends", 3), ("care.ends_by_community", 1));
        Compare.Adds(Ended(setting, false), Ended(setting, true), "with a part in the community");
        var off = setting.Without("care.community_taper");
        Compare.Same(Ended(off, false), Ended(off, true), "where the community takes nothing over");

        static IEnumerable<int> Ended(Setting setting, bool belongs)
        {
            var complex = (setting with { Plan = Given.Complex(homes: 500).Plan }).Open();
            foreach (int home in complex.Homes())
            {
                complex.WithSupport(home);
                complex.Residents.Recent[home] = belongs ? Recent.Helped : (ushort)0;
            }

            Step(complex);
            return [.. complex.Homes().Where(home => !complex.Residents.Supported[home])];
        }
    }

    // Relapse.

    [Fact]
    public void A_relapse_raises_the_hours_of_who_has_support()
    {
        var complex = Plain.With(("care.comes_back", 1)).Open();
        complex.WithSupport(3, hours: 4);
        Relapse.Of(complex, 3, new Week(Now));
        Assert.Equal(6, complex.Residents.CareHours[3]);
        Assert.Equal(0, complex.Tally[ComplexCounter.Reindicated]);
    }

    [Theory]
    [InlineData(true, 1, true, "whose support had ended gets it back")]
    [InlineData(true, 0, false, "or not")]
    [InlineData(false, 1, false, "who never had it does not")]
    public void Support_comes_back_for_some(bool formerly, double chance, bool back, string who)
    {
        var complex = Plain.With(("care.comes_back", chance), ("groups.psychiatric_care_hours", 5)).Open();
        complex.Residents.EverSupported[3] = formerly;
        complex.Residents.Group[3] = TargetGroup.Psychiatric;
        Relapse.Of(complex, 3, new Week(Now));
        Assert.True(back == complex.Residents.Supported[3], who);
        Assert.Equal(back ? 5 : 0, complex.Residents.CareHours[3]);
        Assert.Equal(back ? 1 : 0, complex.Clusters.Supported[0]);
        Assert.Equal(back ? 1 : 0, complex.Tally[ComplexCounter.Reindicated]);
        Assert.Equal(back ? Now : 0, complex.Residents.SupportSince[3]);
    }

    // Help in a crisis.

    [Fact]
    public void A_visit_is_followed_by_another_next_week()
    {
        ref var crisis = ref Visited(Plain, out var complex);
        Step(complex);
        Assert.False(crisis.StepTaken);
        Assert.Equal(3, crisis.HoursNeeded);
        Assert.True(crisis.Open);
    }

    [Fact]
    public void Nobody_accepts_help_that_did_not_come()
    {
        ref var crisis = ref Visited(Plain.With(("care.accepts_late", 1), ("care.accepts_early", 1)), out var complex);
        crisis.StepTaken = false;
        Step(complex);
        Assert.False(complex.Residents.SpellHelped[5]);
    }

    [Fact]
    public void Help_that_is_accepted_is_remembered_with_its_week()
    {
        ref var crisis = ref Visited(Plain.With(("care.accepts_late", 1), ("care.accepts_early", 1)), out var complex);
        Step(complex);
        Assert.True(complex.Residents.SpellHelped[5]);
        Assert.Equal((Rung.Talk, Now), (crisis.Rung, crisis.RungSince));
        Assert.Equal(Now - 38, complex.Cases.DelayOfHelp(5));
        Assert.Equal(0, complex.Cases.DelayOfHelp(6));
    }

    [Fact]
    public void The_delay_counts_from_the_first_visit_that_was_accepted()
    {
        ref var crisis = ref Visited(Plain.With(("care.accepts_late", 1), ("care.accepts_early", 1)), out var complex);
        Step(complex);
        crisis.StepTaken = true;
        Step(complex, Now + 5);
        Assert.Equal(Now, crisis.RungSince);
    }

    [Fact]
    public void Some_refuse_whoever_comes()
    {
        ref var crisis = ref Visited(Plain.With(("care.accepts_late", 1), ("care.accepts_early", 1)), out var complex);
        complex.Residents.Refuses[5] = true;
        Step(complex);
        Assert.False(complex.Residents.SpellHelped[5]);
        Assert.True(crisis.Hindrances.HasFlag(Hindrance.HelpRefused));
    }

    [Theory]
    [InlineData("known", "a team they know")]
    [InlineData("early", "that comes early")]
    [InlineData("tied", "with the lease tied to care")]
    public void Help_is_accepted_more_often_from(string what, string how)
    {
        var setting = Plain.With(("care.accepts_early", 0.8), ("care.accepts_late", 0.1), ("care.accepts_when_tied", 2));
        Compare.Adds(Accepted(setting, what, more: false), Accepted(setting, what, more: true), how);
    }

    [Fact]
    public void Without_early_warning_no_team_is_early()
    {
        var off = Plain.With(("care.accepts_early", 1), ("care.accepts_late", 0.1)).Without("signalling.early_warning");
        Compare.Same(Accepted(off, "known", more: false), Accepted(off, "known", more: true), "early and known is what is switched off");
    }

    private static void Step(HousingComplex complex, int week = Now) => Care.Step(complex, new Week(week));

    private static void Belongs(HousingComplex complex, int chats, bool takesPart)
    {
        for (int other = 1; other <= chats; other++)
            complex.Friends(0, other, 0.9f);
        complex.Residents.Recent[0] = takesPart ? Recent.Attended : (ushort)0;
    }

    /// <summary>Somebody in a spell for two weeks, to whom a support worker came this week.</summary>
    private static ref Case Visited(Setting setting, out HousingComplex complex)
    {
        complex = setting.Open();
        complex.InSpell(5);
        complex.Staff.Care.Works(10);
        return ref complex.Case(5, CaseKind.Care, opened: 38, noticed: 38, stepTaken: true);
    }

    /// <summary>Who takes the help that is offered this week, among two hundred in a spell.</summary>
    private static IEnumerable<int> Accepted(Setting setting, string what, bool more)
    {
        var complex = (setting with { Plan = Given.Complex(homes: 200).Plan })
            .Planned(p => p with { Contract = new ContractPlan { TiedToCare = what == "tied" && more } }).Open();
        complex.Staff.Care.Works(10, known: what == "known" && !more ? 0 : 0.5);
        foreach (int home in complex.Homes())
        {
            complex.WithSupport(home);
            complex.InSpell(home);
            complex.Case(home, CaseKind.Care, opened: what == "early" && !more ? 2 : 38, stepTaken: true);
        }

        Step(complex);
        return [.. complex.Homes().Where(home => complex.Residents.SpellHelped[home])];
    }
}
