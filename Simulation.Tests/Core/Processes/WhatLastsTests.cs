using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Habits and norms of the house: how they form, go, and what they do; different things to do; and what was agreed with each side.</summary>
public class WhatLastsTests
{
    private const int Now = 10;
    private const int Many = 200;

    private static readonly Setting House = Given.Complex(homes: 40)
        .With(("atmosphere.norms_from_hours", 0.25), ("atmosphere.norms_form", 52), ("atmosphere.norms_half_life", 2), ("atmosphere.norms_draw", 1),
            ("atmosphere.strangers_are_heard_less", 0));

    /// <summary>Four in ten join, out of their own inclination.</summary>
    private static readonly Setting Joining = Given.Complex(Many)
        .With(
            ("participation.hours_per_activity", 1), ("participation.kinds_for_two_thirds", 1e-6), ("participation.joins_per_week", 0.5),
            ("participation.helps_per_week", 0), ("participation.seats_in_room", 1e6), ("participation.before_push_supported", 1),
            ("participation.before_push_others", 1), ("participation.joins_alone", 1), ("atmosphere.norms_draw", 1),
            ("participation.asked_ratio", 2), ("participation.reciprocity_asks_every_week", 16), ("atmosphere.strangers_are_heard_less", 0));

    // How they form and go.

    [Theory]
    [InlineData(0, 0, 0, "nobody is there for it")]
    [InlineData(5, 0, 0.5, "half of the hours it takes")]
    [InlineData(10, 0, 1, "as fast as they can")]
    [InlineData(99, 0, 1, "and no faster")]
    [InlineData(2, 8, 1, "the coach and whoever hosts or offers count alike")]
    public void Habits_form_while_somebody_is_there_for_it(double coach, double offered, double pace, string why)
    {
        var complex = House.Open();
        Spend(complex, coach, offered);
        Atmosphere.Step(complex, new Week(Now));
        Assert.True(Math.Abs((pace * (1 - Math.Exp(-1.0 / 52))) - complex.Norms) < 1e-9, $"{why}: {complex.Norms}");
    }

    [Theory]
    [InlineData(2, 0.5, "half of them after two years")]
    [InlineData(4, 0.25, "half of the rest in the two years after")]
    public void They_go_on_for_a_while_by_themselves(int years, double left, string how)
    {
        var complex = House.Open();
        complex.Norms = 1;
        for (int week = 0; week < years * Week.PerYear; week++)
            Atmosphere.Step(complex, new Week(week));
        Assert.True(Math.Abs(left - complex.Norms) < 0.002, $"{how}: {complex.Norms}");
    }

    [Fact]
    public void Who_keeps_them_up_keeps_them_and_they_never_exceed_all_there_is()
    {
        var complex = House.Open();
        complex.Norms = 1;
        for (int week = 0; week < 200; week++)
        {
            Spend(complex, 10, 0);
            Atmosphere.Step(complex, new Week(week));
        }

        Assert.Equal(1, complex.Norms);
    }

    [Fact]
    public void They_leave_with_those_who_leave()
    {
        var complex = House.Open();
        complex.Norms = 1;
        complex.MovedLastMonth = 0.4;
        Spend(complex, 10, 0);
        Atmosphere.Step(complex, new Week(Now));
        Assert.Equal(0.9, complex.Norms, 1e-9);
    }

    [Fact]
    public void Where_nothing_lasts_none_form()
    {
        var complex = House.Without("atmosphere.norms").Open();
        Spend(complex, 99, 99);
        Atmosphere.Step(complex, new Week(Now));
        Assert.Equal(0, complex.Norms);
    }

    // What they do.

    [Fact]
    public void People_join_more_readily_where_it_has_become_the_habit()
    {
        Compare.Adds(Joined(Joining, _ => { }), Joined(Joining, c => c.Norms = 1), "with the habit");
        Compare.Same(Joined(Joining.With(("participation.joins_per_week", 1)), _ => { }), Joined(Joining, c => c.Norms = 1), "twice as readily, at this draw");
    }

    [Fact]
    public void There_is_less_ordinary_trouble_where_norms_have_settled()
    {
        double[] left = [.. new[] { 0, 0.5, 1 }.Select(norms => Clock(0.6, norms))];
        Assert.True(left[0] < 8 && left[0] < left[1] && left[1] < left[2], "the clock runs slower");
        Assert.Equal((8 - left[0]) * 0.7, 8 - left[1], 1e-5);
        Assert.Equal((8 - left[0]) * 0.4, 8 - left[2], 1e-5);
        Assert.Equal(Clock(0, 0), Clock(0, 1));

        // What is left on the clock of somebody after they were looked at once.
        static double Clock(double prevent, double norms)
        {
            var complex = House.With(("atmosphere.norms_prevent", prevent), ("incidents.signals", 1)).Open();
            complex.Norms = norms;
            Incidents.Step(complex, new Week(40));
            return complex.Residents.SignalClock[0];
        }
    }

    // Different things.

    [Theory]
    [InlineData(1, 3, "all different")]
    [InlineData(0.4, 1.2, "side by side")]
    public void What_draws_people_is_how_many_different_things_there_are(double differ, double kinds, string how)
    {
        var complex = (Joining with { Plan = Given.Complex(Many, perCorridor: 100).Plan })
            .With(("participation.kinds_uncoordinated", differ), ("participation.coordination_per_cluster", 1)).Open();
        complex.Levers[Lever.WeeklyMoment] = 0;
        complex.Programme.OfferedHours = 3;
        Participation.Step(complex, new Week(Now));
        Assert.Equal(3, complex.Programme.Activities);
        Assert.True(Math.Abs(kinds - complex.Programme.Kinds) < 1e-9, how);
    }

    [Fact]
    public void With_more_kinds_more_people_find_something()
    {
        var setting = (Joining with { Plan = Given.Complex(Many, perCorridor: 100).Plan }).With(("participation.kinds_for_two_thirds", 2), ("participation.coordination_per_cluster", 1));
        Compare.Adds(Joined(setting.With(("participation.kinds_uncoordinated", 0.2)), _ => { }), Joined(setting.With(("participation.kinds_uncoordinated", 0.9)), _ => { }), "more kinds");
    }

    // What was agreed.

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hours_agreed_with_one_side_draw_that_side_and_nobody_else(bool supported)
    {
        var usual = Joined(Joining, Half);
        var agreed = Joined(Agreed(supported, 8), Half);
        var asked = Joined(Agreed(supported, 16), Half);
        Compare.Adds(usual.Where(Theirs), agreed.Where(Theirs), "half of what being asked every week does");
        Compare.Adds(agreed.Where(Theirs), asked.Where(Theirs), "all of it");
        Compare.Same(usual.Where(home => !Theirs(home)), asked.Where(home => !Theirs(home)), "the other side");
        Compare.Same(asked, Joined(Agreed(supported, 40), Half), "no more than that");
        Compare.Same(asked.Where(Theirs), Joined(Joining, Asked).Where(Theirs), "as who was asked");

        bool Theirs(int home) => (home % 2 == 0) == supported;

        static void Half(HousingComplex complex)
        {
            for (int home = 0; home < Many; home += 2)
                complex.Residents.EverSupported[home] = true;
        }

        static void Asked(HousingComplex complex)
        {
            Half(complex);
            Array.Fill(complex.Residents.Asked, true);
        }
    }

    /// <summary>The agreement is with people who came with support, some of whom must be planned for.</summary>
    private static Setting Agreed(bool supported, double hours) => Joining.Planned(p => p with
    {
        Mix = p.Mix with { SupportedShare = 1e-6 },
        Contract = new ContractPlan { ReciprocityHoursSupported = supported ? hours : 0, ReciprocityHoursOthers = supported ? 0 : hours },
    });

    private static int[] Joined(Setting setting, Action<HousingComplex> given)
    {
        var complex = setting.Open();
        complex.Programme.OfferedHours = 3;
        given(complex);
        Participation.Step(complex, new Week(Now));
        return complex.Programme.Attendees.ToArray();
    }

    private static void Spend(HousingComplex complex, double coach, double offered)
    {
        complex.Staff.Coach.Works(coach);
        complex.Programme.OfferedHours = offered / 2;
        complex.Programme.HostedHours = offered / 2;
    }
}
