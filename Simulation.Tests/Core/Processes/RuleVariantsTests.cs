using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>What each rule does that can take the place of the usual one.</summary>
public class RuleVariantsTests
{
    private const int Now = 40;
    private static readonly Week OfNoTable = new(Week.OfMonth(3) + 1);

    // Joining in proportion to what is seen, and not by thresholds.

    [Theory]
    [InlineData(0, 0, "nobody seen, nobody pulled")]
    [InlineData(25, 0.5, "half as many as at the threshold pull half as hard")]
    [InlineData(50, 1, "at the threshold as hard as thresholds do")]
    [InlineData(100, 2, "twice as many twice as hard")]
    [InlineData(200, 2, "and that is all")]
    public void Joining_rises_in_proportion_to_the_share_that_is_seen(int active, double times, string why)
    {
        // 201 ordinary residents with their threshold at a quarter; what is compared are chances, so there is no luck in it.
        var setting = Given.Complex(201)
            .With(
                ("participation.kinds_for_two_thirds", 1e-6), ("participation.joins_per_week", 1e-4), ("participation.joins_alone", 0),
                ("participation.adoption_threshold", 0.25), ("atmosphere.norms_draw", 0), ("participation.weekly_moment_lowers", 0))
            .Planned(plan => plan with { Building = plan.Building with { Room = CommonRoom.OnRoute } });
        double atThreshold = Pull(setting, 50);
        Assert.Equal(times, Pull(setting with { Believed = setting.Believed.Instead("participation.linear") }, active) / atThreshold, 1e-3);
        Assert.True(active is 50 || Math.Abs((Pull(setting, active) / atThreshold) - times) > 0.01, $"thresholds give the same, so nothing was tested: {why}");
    }

    private static double Pull(Setting setting, int active)
    {
        var complex = setting.Open();
        complex.Programme.OfferedHours = 1e6;
        complex.Clusters.Visible[0] = active;
        complex.Clusters.Activity[0] = active;
        Participation.Step(complex, new Week(Now));
        return complex.Tally[ComplexCounter.Seats];
    }

    // Time and not energy.

    private static readonly Setting Timed = Given.Complex()
        .With(
            ("requests.per_week", 1e-12), ("requests.lonely_ratio", 1e15), ("requests.neighbours_asked", 1), ("requests.answers", 1e9),
            ("requests.costs", 0.11), ("requests.exhausted_below", 0.5), ("requests.loses_heart", 0), ("requests.staff_hours", 0.75), ("participation.organiser_hours", 1.5),
            ("commitment.usual_energy", 1));

    [Theory]
    [InlineData(false, 3, 0.67, "three answers wear somebody down a little")]
    [InlineData(true, 2, 0, "an hour and a half are two answers, and then there is none left")]
    public void An_answer_takes_time_or_energy(bool byTime, int answered, double left, string why)
    {
        var complex = (byTime ? Instead(Timed, "commitment.by_time") : Timed).Open();
        for (int home = 0; home < 3; home++)
        {
            complex.Residents.Lonely[home] = true;
            complex.Friends(home, 5, 0.9f);
        }

        Requests.Step(complex, new Week(Now));
        Assert.True(answered == complex.Tally.Total(GroupCounter.RequestsAnswered), why);
        Assert.Equal(left, complex.Residents.Energy[5], 1e-6);

        // The next week the hours are there again; the energy is not, and the third finds somebody who is worn out.
        complex.Tally.Clear();
        Requests.Step(complex, new Week(Now + 1));
        Assert.Equal(2, complex.Tally.Total(GroupCounter.RequestsAnswered));
        Assert.Equal(byTime ? 0 : 0.45, complex.Residents.Energy[5], 1e-6);
    }

    private static readonly Setting Carrying = Instead(
        Given.Complex(400, perCorridor: 20).With(
            ("commitment.stops", 20), ("commitment.usual_energy", 0.5), ("commitment.wears_down", 0.5), ("commitment.starts_by_themselves", 0),
            ("commitment.organiser_asks", 0), ("commitment.says_yes", 0), ("commitment.loss_of_one", 0), ("commitment.habit", 1e12),
            ("commitment.board_hours", 0), ("participation.organiser_hours", 1)),
        "commitment.by_time");

    [Fact]
    public void Carrying_wears_nobody_out_and_whoever_has_too_little_time_for_it_stops_sooner()
    {
        Compare.Adds(Stopped(load: 1, out _), Stopped(load: 3, out var kept), "three times the work for each");
        Assert.All(kept, energy => Assert.Equal(0.5f, energy));
        Compare.Adds(Stopped(load: 1, out _, energy: 0.9f), Stopped(load: 1, out _, energy: 0.1f), "those with less time");

        static int[] Stopped(double load, out float[] kept, float energy = 0.5f)
        {
            var complex = Carrying.Open();
            foreach (int home in complex.Homes())
                complex.Carries(home, energy: energy);
            complex.Programme.Usual = load * complex.Residents.Carriers;
            Commitment.Step(complex, new Week(Now));
            kept = [.. complex.Homes().Where(home => complex.Residents.Role[home] != Role.None).Select(home => complex.Residents.Energy[home])];
            return [.. complex.Homes().Where(home => complex.Residents.Role[home] == Role.None)];
        }
    }

    // Trouble that does not spread.

    [Theory]
    [InlineData(false, true, "unrest stirs it")]
    [InlineData(true, false, "everybody's trouble is their own")]
    public void Unrest_makes_no_further_trouble(bool apart, bool stirred, string why)
    {
        var setting = Given.Complex().With(("incidents.contagion", 1e9), ("incidents.unrest_lasts", 0.5), ("incidents.serious", 0), ("incidents.about_rules", 0));
        var complex = (apart ? Instead(setting, "incidents.no_contagion") : setting).Open();
        ref var before = ref complex.Case(1, CaseKind.Nuisance);
        complex.Clusters.Unrest[0] = 2;
        complex.Clusters.LastSignal[0] = before.Serial;
        complex.Residents.SignalClock[4] = -1;
        Incidents.Step(complex, new Week(Now));
        Assert.True(stirred == (complex.Cases.Of(4, CaseKind.Nuisance).Cause == Cause.Unrest), why);
        Assert.True(complex.Clusters.Unrest[0] > 1, "it hangs in the corridor all the same, and frightens");
        int others = complex.Homes().Count(home => home != 4 && complex.Residents.SignalClock[home] < Doing.Clock - 1);
        Assert.True(stirred == others > 0, "and the clocks of the others run on as usual");
    }

    [Fact]
    public void Nor_quarrels()
    {
        var setting = Given.Complex().With(("encounters.goes_wrong", 1e-6), ("encounters.goes_wrong_in_unrest", 1e7), ("encounters.on_corridor", 5));
        Assert.True(Quarrels(setting) > 0);
        Assert.Equal(0, Quarrels(Instead(setting, "incidents.no_contagion")));

        static double Quarrels(Setting setting)
        {
            var complex = setting.Open();
            complex.Clusters.Unrest[0] = 1;
            Encounters.Step(complex, new Week(Now));
            return complex.Tally[ComplexCounter.BadMeetings];
        }
    }

    // Parties that share at once.

    [Theory]
    [InlineData(false, true, Parties.Beheer, "it waits for the table")]
    [InlineData(true, true, Parties.Coach | Parties.Beheer | Parties.Care, "all know it the same week")]
    [InlineData(true, false, Parties.Beheer, "unless it falls between two, where nobody is sure who does what")]
    public void What_one_party_knows_all_know_the_same_week(bool atOnce, bool clear, Parties know, string why)
    {
        var setting = Given.Complex().With(("table.raised", 1), ("table.blind_spots", 1)).Planned(plan => plan with { Beheer = new BeheerPlan { ClearRoles = clear } });
        var complex = AtWork(atOnce ? Instead(setting, "table.at_once") : setting);
        ref var one = ref complex.Case(0, CaseKind.Care, noticed: -1);
        (one.KnownTo, one.Seen) = (Parties.Beheer, 2);
        Table.Step(complex, OfNoTable);
        Assert.True(know == one.KnownTo, why);
        Assert.True(know.Any(Parties.Care) == one.Noticed >= 0, why);
    }

    [Fact]
    public void Who_is_not_at_work_hears_nothing_and_the_table_brings_no_news()
    {
        var complex = AtWork(Instead(Given.Complex().With(("table.raised", 1), ("table.enough", 0.5)), "table.at_once"));
        complex.Staff.Care.Works(0);
        complex.Staff.Clients.Works(0);
        (complex.Staff.Coach.MeetingsDue, complex.Staff.SocialBeheer.MeetingsDue, complex.Staff.Care.MeetingsDue) = (4, 4, 4);
        (complex.Staff.Coach.MeetingsGiven, complex.Staff.SocialBeheer.MeetingsGiven, complex.Staff.Care.MeetingsGiven) = (4, 4, 4);
        ref var one = ref complex.Case(0, CaseKind.Care, noticed: -1);
        (one.KnownTo, one.Seen) = (Parties.Beheer, 2);
        Table.Step(complex, new Week(Week.OfMonth(3)));
        Assert.Equal((Parties.Coach | Parties.Beheer, 1), (one.KnownTo, complex.Tally[ComplexCounter.TablesHeld]));
    }

    private static HousingComplex AtWork(Setting setting)
    {
        var complex = setting.Open();
        complex.Staff.CoachIsOf = Parties.Coach;
        complex.Staff.Coach.Works(10);
        complex.Staff.SocialBeheer.Works(10);
        complex.Staff.Care.Works(10);
        return complex;
    }

    // Why people leave.

    [Theory]
    [InlineData("", true, true, "both count")]
    [InlineData("turnover.by_belonging", true, false, "only how they feel about the place")]
    [InlineData("turnover.by_energy", false, true, "only being worn out")]
    [InlineData("commitment.by_time", true, false, "a week without hours is no reason")]
    public void People_leave_for_what_the_rule_says(string variant, bool feelings, bool wornOut, string why)
    {
        // 400 homes with the same luck; about a sixth leave in the week.
        var setting = Given.Complex(400).With(
            ("turnover.others", 10), ("turnover.others_shape", 1), ("turnover.belonging_keeps", 1), ("turnover.unsafe_leave", 1), ("turnover.usual_energy", 1),
            ("turnover.worn_out_leave", 2), ("turnover.leaves_least", 0.2));
        var rule = variant.Length > 0 ? Instead(setting, variant) : setting;
        Check(complex => Array.Fill(complex.Residents.Belonging, 0.1f), feelings);
        Check(complex => Array.Fill(complex.Residents.Safety, 0.1f), feelings);
        Check(complex => Array.Fill(complex.Residents.Energy, 0.1f), wornOut);

        void Check(Action<HousingComplex> worse, bool counts)
        {
            if (counts)
                Compare.Adds(Left(_ => { }), Left(worse), why);
            else
                Compare.Same(Left(_ => { }), Left(worse), why);
        }

        int[] Left(Action<HousingComplex> given)
        {
            var complex = rule.Open();
            given(complex);
            Turnover.Step(complex, new Week(Now));
            return [.. complex.Homes().Where(home => !complex.Residents.Present[home])];
        }
    }

    private static Setting Instead(Setting setting, string variant) => setting with { Believed = setting.Believed.Instead(variant) };
}
