using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Processes;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

public class CommunityWorkTests
{
    private static readonly Week Now = new(10);

    /// <summary>Hours for the street where a test wants next to none.</summary>
    private const double Street = 1e-9;

    /// <summary>Nobody to advise, and of the rest of the week nothing for anything: a test gives a task its share.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("workload.board_support_hours", 0), ("workload.organiser_support_hours", 0),
            ("participation.coordination_per_cluster", 0), ("participation.coordination_per_group", 0),
            ("workload.recruiting_share", 0), ("workload.hosting_share", 0), ("workload.care_hosting_share", 0),
            ("community_work.introducing_share", 0), ("community_work.connecting_share", 0), ("community_work.handing_over_share", 0),
            ("community_work.intake_hours", 2), ("community_work.neighbour_hours", 0.5), ("community_work.remembered", 4),
            ("commitment.usual_energy", 0.5));

    // Advice.

    [Theory]
    [InlineData(10, 2, 0.25, "one newcomer a week asks for two hours; of what there was a quarter is forgotten")]
    [InlineData(1, 1, 0.125, "half of them is half advised")]
    [InlineData(0, 0, 0, "nobody advises")]
    public void The_coach_advises_on_the_intake(double hours, double spent, double advice, string how)
    {
        var complex = Plain.Open();
        complex.MovedLastMonth = 4.0 / 12;
        complex.Staff.Coach.Works(hours);
        CommunityWork.Step(complex, Now);
        Assert.True(spent == complex.Staff.Coach.Spent(WorkTask.Intake), how);
        Assert.Equal(advice, complex.Staff.IntakeAdvice, 1e-8);
    }

    [Theory]
    [InlineData(10, 0.25, "whoever is there would have been asked")]
    [InlineData(0, 0, "whoever is not would not")]
    public void While_nobody_comes_it_counts_whether_somebody_could_have_been_asked(double hours, double advice, string why)
    {
        var complex = Plain.Open();
        complex.Staff.Coach.Works(hours);
        CommunityWork.Step(complex, Now);
        Assert.Equal(0, complex.Staff.Coach.Spent(WorkTask.Intake));
        Assert.True(advice == complex.Staff.IntakeAdvice, why);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4.0 / 12)]
    public void Advice_that_is_not_given_any_more_is_forgotten(double moved)
    {
        var complex = Plain.Without("community_work.advises").Open();
        complex.MovedLastMonth = moved;
        complex.Staff.IntakeAdvice = 1;
        complex.Staff.Coach.Works(10);
        CommunityWork.Step(complex, Now);
        Assert.Equal((0, 0.75), (complex.Staff.Coach.Spent(WorkTask.Intake), complex.Staff.IntakeAdvice));
    }

    [Theory]
    [InlineData(10, 10, true, 0.5, 0, 0.25, "the coach answers the street")]
    [InlineData(0.2, 10, true, 0.2, 0.3, 0.25, "beheer does what the coach has no time for")]
    [InlineData(10, 10, false, 0, 0.5, 0.25, "or all of it")]
    [InlineData(0.2, 0, true, 0.2, 0, 0.1, "what nobody does is missed")]
    [InlineData(0, 0, true, 0, 0, 0, "all of it")]
    public void Somebody_keeps_contact_with_the_street(double coach, double beheer, bool on, double byCoach, double byBeheer, double contact, string how)
    {
        var complex = (on ? Plain : Plain.Without("community_work.neighbours")).Open();
        complex.Staff.Coach.Works(coach);
        complex.Staff.SocialBeheer.Works(beheer);
        CommunityWork.Step(complex, Now);
        Assert.True(Math.Abs(byCoach - complex.Staff.Coach.Spent(WorkTask.Neighbourhood)) < 1e-8, how);
        Assert.True(Math.Abs(byBeheer - complex.Staff.SocialBeheer.Spent(WorkTask.Neighbourhood)) < 1e-8, how);
        Assert.Equal(contact, complex.Staff.NeighbourContact, 1e-8);
    }

    [Fact]
    public void Advice_on_the_intake_goes_before_the_street_and_the_street_before_the_rest()
    {
        var complex = Plain.With(("workload.hosting_share", 1)).Open();
        complex.MovedLastMonth = 4.0 / 12;
        complex.Staff.Coach.Works(2.25);
        CommunityWork.Step(complex, Now);
        var coach = complex.Staff.Coach;
        Assert.Equal((2, 0.25, 0), (coach.Spent(WorkTask.Intake), coach.Spent(WorkTask.Neighbourhood), coach.Spent(WorkTask.Hosting)));
    }

    [Theory]
    [InlineData(Phase.Afbouw, 1, 1, "before everything else")]
    [InlineData(Phase.Waakvlam, 0, 0.3, "on the flame it has been done with the first hours of the week")]
    public void Those_who_carry_it_are_advised_here_unless_the_coach_is_on_the_flame(Phase phase, double spent, double support, string when)
    {
        var complex = Plain.With(("workload.organiser_support_hours", 1)).Open();
        complex.Carries(3);
        complex.Coaching.Phase = phase;
        complex.Staff.OrganiserSupport = 0.3;
        complex.Staff.Coach.Works(5);
        CommunityWork.Step(complex, Now);
        Assert.True(spent == complex.Staff.Coach.Spent(WorkTask.Organisers), when);
        Assert.True(support == complex.Staff.OrganiserSupport, when);
    }

    // Finding organisers.

    [Theory]
    [InlineData(true, 12, 2, 4, "a fifth of ten hours, half an hour a talk")]
    [InlineData(false, 12, 0, 0, "a coach who does not support them does not look for them")]
    [InlineData(true, 0, 0, 0, "there is no room for more")]
    public void The_coach_looks_for_organisers_while_there_is_room(bool supports, double enough, double spent, double talks, string why)
    {
        var setting = Plain.With(
            ("workload.recruiting_share", 0.2), ("commitment.recruiting_talk_hours", 0.5), ("commitment.enough_organisers", Math.Max(1e-9, enough / 12)),
            ("community_work.neighbour_hours", Street));
        var complex = (supports ? setting : setting.Without("community_work.supports")).Open();
        if (enough == 0)
            complex.Carries(0);
        complex.Staff.Coach.Works(10);
        CommunityWork.Step(complex, Now);
        Assert.Equal(spent, complex.Staff.Coach.Spent(WorkTask.Recruiting), 1e-8);
        Assert.True(Math.Abs(talks - complex.Staff.RecruitingTalks) < 1e-8, why);
    }

    // Bringing people together.

    private static readonly Setting Introduces = Given.Complex(homes: 12, perCorridor: 3)
        .With(
            ("workload.recruiting_share", 0), ("workload.hosting_share", 0), ("community_work.connecting_share", 0), ("community_work.handing_over_share", 0),
            ("participation.coordination_per_cluster", 0), ("participation.coordination_per_group", 0), ("community_work.neighbour_hours", Street),
            ("community_work.introducing_share", 1), ("community_work.introduction_hours", 2), ("community_work.introduction_gives", 3), ("ties.from_activity", 0.1));

    [Fact]
    public void Those_who_are_brought_together_live_in_different_corridors()
    {
        var complex = Introduces.Open();
        for (int week = 1; week <= 20; week++)
        {
            complex.Staff.Coach.Works(20);
            CommunityWork.Step(complex, new Week(week));
        }

        var tied = Pairs(complex).ToArray();
        Assert.NotEmpty(tied);
        Assert.All(tied, pair => Assert.NotEqual(pair.One / 3, pair.Other / 3));
    }

    [Fact]
    public void In_one_corridor_anybody_may_be_brought_together()
    {
        var complex = Introduces.Planned(p => p with { Building = p.Building with { ClusterSize = 12 } }).Open();
        complex.Staff.Coach.Works(40);
        CommunityWork.Step(complex, Now);
        Assert.NotEmpty(Pairs(complex));
    }

    [Fact]
    public void It_counts_as_some_good_meetings_at_once()
    {
        // Two homes in two corridors: whom it falls to is certain once it is not the same one twice.
        var complex = Introduces.Planned(p => p with { Building = p.Building with { Homes = 4, ClusterSize = 2 } }).Open();
        complex.Staff.Coach.Works(100);
        CommunityWork.Step(complex, Now);
        Assert.All(Pairs(complex).Select(pair => complex.Tie(pair.One, pair.Other)), tie => Assert.True(tie >= 0.3f - 1e-6f));
        Assert.NotEmpty(Pairs(complex));
    }

    [Fact]
    public void Who_has_moved_out_is_not_introduced_to_anybody()
    {
        var complex = Introduces.Open();
        foreach (int home in Enumerable.Range(3, 9))
            complex.Empty(home);
        complex.Staff.Coach.Works(100);
        CommunityWork.Step(complex, Now);
        Assert.Empty(Pairs(complex));
    }

    [Theory]
    [InlineData(true, 3, 1.5, "three of six hours are one and a half introductions, of which one is made")]
    [InlineData(false, 0, 0, "without the task no hour goes to it")]
    public void What_is_left_of_an_introduction_goes_on_next_week(bool on, double spent, double introductions, string how)
    {
        var setting = Introduces.With(("community_work.introducing_share", 0.5));
        var complex = (on ? setting : setting.Without("community_work.introduces")).Open();
        complex.Staff.Coach.Works(6);
        CommunityWork.Step(complex, Now);
        Assert.True(Math.Abs(spent - complex.Staff.Coach.Spent(WorkTask.Introducing)) < 1e-8, how);
        Assert.Equal(introductions % 1, complex.Staff.Introductions, 1e-8);
    }

    // A way out of the house.

    private static readonly Setting Connects = Plain
        .With(("community_work.connecting_share", 1), ("community_work.connection_hours", 4), ("community_work.connection_holds", 1), ("community_work.neighbour_hours", Street));

    [Theory]
    [InlineData(1, true, 8, 2, "eight hours are two people")]
    [InlineData(1, true, 7, 1, "seven are one, and three hours for the next")]
    [InlineData(0, true, 8, 0, "for some it does not hold")]
    [InlineData(1, false, 8, 0, "nobody is accompanied")]
    public void Who_has_nothing_to_get_up_for_is_accompanied(double holds, bool on, double hours, int occupied, string how)
    {
        var setting = Connects.With(("community_work.connection_holds", holds));
        var complex = (on ? setting : setting.Without("community_work.connects")).Open();
        foreach (int home in complex.Homes())
            complex.Residents.Daytime[home] = false;
        complex.Staff.Coach.Works(hours + Street);
        CommunityWork.Step(complex, Now);
        Assert.True(occupied == complex.Homes().Count(home => complex.Residents.Daytime[home]), how);
        Assert.Equal(on ? hours % 4 / 4 : 0, complex.Staff.Connections, 1e-6);
        Assert.Equal(on ? hours : 0, complex.Staff.Coach.Spent(WorkTask.Connecting), 1e-6);
    }

    [Fact]
    public void Who_has_something_already_is_left_alone_and_so_is_an_empty_home()
    {
        var complex = Connects.Open();
        complex.Residents.Daytime[7] = complex.Residents.Daytime[9] = false;
        complex.Empty(9);
        complex.Staff.Coach.Works(4 + Street);
        CommunityWork.Step(complex, Now);
        Assert.True(complex.Residents.Daytime[7]);
        Assert.False(complex.Residents.Daytime[9]);
    }

    // Handing over, and taking back.

    private static readonly Setting HandsOver = Plain
        .With(("community_work.handing_over_share", 0.5), ("community_work.handing_over_hours", 4), ("community_work.taken_over_at_most", 0.5), ("community_work.neighbour_hours", Street), ("community_work.dropped_when_tired", 0.4));

    [Theory]
    [InlineData(2, 1, true, 8, 4, 1, "half of eight hours hands one hour over")]
    [InlineData(1, 1, true, 8, 2, 0.5, "an organiser takes over half an hour")]
    [InlineData(2, 0.6, true, 8, 2.4, 0.6, "less when not quite fresh")]
    [InlineData(2, 0.4, true, 8, 0, 0, "tired organisers take nothing on")]
    [InlineData(0, 1, true, 8, 0, 0, "there is nobody to hand over to")]
    [InlineData(2, 1, false, 8, 0, 0, "it is not done")]
    public void What_the_coach_does_goes_over_to_organisers_who_have_the_energy(int organisers, float energy, bool on, double hours, double spent, double handed, string how)
    {
        var complex = (on ? HandsOver : HandsOver.Without("community_work.hands_over")).Open();
        for (int home = 0; home < organisers; home++)
            complex.Carries(home, energy: energy);
        complex.Programme.HostedByCoach = 9;
        complex.Staff.Coach.Works(hours);
        CommunityWork.Step(complex, Now);
        Assert.True(Math.Abs(spent - complex.Staff.Coach.Spent(WorkTask.HandingOver)) < 1e-6, how);
        Assert.Equal(handed, complex.Programme.HandedHours, 1e-6);
    }

    [Fact]
    public void Nobody_hands_over_what_nobody_hosts()
    {
        var complex = HandsOver.Open();
        complex.Carries(0);
        complex.Staff.Coach.Works(8);
        CommunityWork.Step(complex, Now);
        Assert.Equal((0, 0), (complex.Programme.HandedHours, complex.Staff.Coach.Spent(WorkTask.HandingOver)));
    }

    [Fact]
    public void What_is_handed_over_again_the_coach_need_not_host_any_more()
    {
        var complex = HandsOver.Open();
        complex.Carries(0);
        complex.Carries(1);
        complex.Programme.TakenBack = 0.75;
        complex.Programme.HostedByCoach = 9;
        complex.Staff.Coach.Works(6.75);
        CommunityWork.Step(complex, Now);

        // Six hours are left when the three quarters have been hosted: three of them hand three quarters over.
        Assert.Equal(0.75, complex.Programme.HandedHours, 1e-6);
        Assert.Equal(0, complex.Programme.TakenBack, 1e-6);
    }

    [Theory]
    [InlineData(4, 1, 1, 1, 0, "fresh ones go on with it")]
    [InlineData(4, 0.4f, 1, 0.9, 0.1, "tired ones drop a tenth in a week, if two fifths in a month")]
    [InlineData(1, 1, 2, 0.5, 1.5, "one cannot carry what four did")]
    [InlineData(0, 1, 2, 0, 2, "nobody carries anything")]
    public void Organisers_who_tire_or_leave_drop_what_they_took_over(int organisers, float energy, double handed, double kept, double dropped, string why)
    {
        var complex = HandsOver.With(("community_work.handing_over_share", 0)).Open();
        for (int home = 0; home < organisers; home++)
            complex.Carries(home, energy: energy);
        complex.Programme.HandedHours = handed;
        complex.Staff.Coach.Works(10);
        CommunityWork.Step(complex, Now);
        Assert.True(Math.Abs(kept - complex.Programme.HandedHours) < 1e-8, why);
        Assert.Equal(dropped, complex.Programme.TakenBack, 1e-8);
        Assert.Equal(dropped, complex.Staff.Coach.Spent(WorkTask.Hosting), 1e-8);
        Assert.Equal(dropped, complex.Programme.HostedHours, 1e-8);
    }

    [Theory]
    [InlineData(10, true, 2, 2, "a coach who is there makes it happen again")]
    [InlineData(1, true, 2, 1, "as far as there is time, and the rest waits")]
    [InlineData(0, true, 0, 0, "without a coach it is lost")]
    [InlineData(10, false, 0, 0, "so it is where nothing is handed over or taken back")]
    public void A_coach_takes_it_back(double hours, bool on, double takenBack, double hosted, string how)
    {
        var complex = (on ? HandsOver : HandsOver.Without("community_work.hands_over")).Open();
        complex.Programme.HandedHours = 2;
        complex.Staff.Coach.Works(hours);
        CommunityWork.Step(complex, Now);
        Assert.Equal(0, complex.Programme.HandedHours);
        Assert.True(Math.Abs(takenBack - complex.Programme.TakenBack) < 1e-8, how);
        Assert.Equal(hosted, complex.Programme.HostedHours, 1e-8);
    }

    [Fact]
    public void A_coach_on_leave_has_not_forgotten_it()
    {
        var complex = HandsOver.Open();
        complex.Programme.TakenBack = 2;
        complex.Staff.Coach.Funded = 10;
        CommunityWork.Step(complex, Now);
        Assert.Equal((2, 0), (complex.Programme.TakenBack, complex.Programme.HostedHours));
    }

    // Hosting.

    [Theory]
    [InlineData(true, 7, 4, "four fifths of five hours by the coach, a quarter of twelve by care")]
    [InlineData(false, 3, 0, "care alone")]
    public void Coach_and_care_make_activities_happen(bool on, double hosted, double byCoach, string who)
    {
        var setting = Plain.With(("workload.hosting_share", 0.8), ("workload.care_hosting_share", 0.25), ("community_work.neighbour_hours", Street));
        var complex = (on ? setting : setting.Without("community_work.hosts")).Open();
        complex.Staff.Coach.Works(5);
        complex.Staff.Care.Works(12);
        CommunityWork.Step(complex, Now);
        Assert.True(Math.Abs(hosted - complex.Programme.HostedHours) < 1e-8, who);
        Assert.Equal(byCoach, complex.Staff.Coach.Spent(WorkTask.Hosting), 1e-8);
    }

    [Fact]
    public void What_was_hosted_last_week_is_not_hosted_this_week()
    {
        var complex = Plain.Open();
        complex.Programme.HostedHours = 5;
        CommunityWork.Step(complex, Now);
        Assert.Equal(0, complex.Programme.HostedHours);
    }

    // All of it.

    [Fact]
    public void All_that_is_done_was_asked_for()
    {
        var complex = Given.Complex(homes: 12, perCorridor: 3).Open();
        complex.Carries(0);
        complex.Programme.HandedHours = 3;
        complex.MovedLastMonth = 0.25;
        complex.Staff.Coach.Works(30);
        complex.Staff.Care.Works(9);
        CommunityWork.Step(complex, Now);
        double done = Enum.GetValues<WorkTask>().Sum(task => complex.Staff.Coach.Spent(task) + complex.Staff.Care.Spent(task));
        Assert.True(complex.Tally[ComplexCounter.WorkAsked] >= done - 1e-9);
        Assert.True(done > 20);
    }

    [Fact]
    public void Switched_off_the_coach_waits_to_be_asked()
    {
        var complex = Given.Complex().Without("community_work.process").Open();
        complex.Carries(0);
        complex.Programme.HandedHours = 3;
        complex.Staff.Coach.Works(30);
        CommunityWork.Step(complex, Now);
        Assert.Equal((30, 3, 0), (complex.Staff.Coach.Free, complex.Programme.HandedHours, complex.Tally[ComplexCounter.WorkAsked]));
    }

    private static IEnumerable<(int One, int Other)> Pairs(HousingComplex complex) =>
        complex.Homes().SelectMany(one => complex.Homes().Where(other => other > one && complex.Tie(one, other) > 0).Select(other => (one, other)));
}
