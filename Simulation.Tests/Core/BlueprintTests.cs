using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core;

/// <summary>What follows from plan and assumptions before the first week.</summary>
public class BlueprintTests
{
    private static readonly Setting Plain = Given.Complex(homes: 100);

    [Theory]
    [InlineData(0.6)]
    [InlineData(1.0)]
    [InlineData(1.4)]
    public void Over_the_reference_years_as_many_leave_as_believed_whatever_the_shape(double shape)
    {
        var print = Of(Plain.With(("turnover.supported", 0.3), ("turnover.supported_shape", shape), ("turnover.others", 0.1), ("turnover.others_shape", shape), ("turnover.supported_otherwise", 0), ("turnover.reference_years", 3)));
        Assert.Equal(0.9, Sum(print.LeavingAfter(cameWithSupport: true)), 1e-5);
        Assert.Equal(0.3, Sum(print.LeavingAfter(cameWithSupport: false)), 1e-5);

        static double Sum(ReadOnlySpan<float> weekly)
        {
            double sum = 0;
            foreach (float hazard in weekly[..156])
                sum += hazard;
            return sum;
        }
    }

    [Theory]
    [InlineData(0.7, -1, "who stayed stays longer")]
    [InlineData(1.0, 0, "whoever one is")]
    [InlineData(1.3, 1, "people have had enough after a while")]
    public void The_shape_says_how_leaving_changes_with_time(double shape, int direction, string why)
    {
        var weekly = Of(Plain.With(("turnover.others", 0.2), ("turnover.others_shape", shape))).LeavingAfter(cameWithSupport: false);
        for (int week = 10; week < 300; week += 10)
        {
            double change = weekly[week] - weekly[week - 10];
            Assert.True(direction == 0 ? Math.Abs(change) < 1e-6 : Math.Sign(change) == direction, why);
        }
    }

    [Fact]
    public void There_is_a_chance_to_leave_for_every_week_somebody_can_have_stayed()
    {
        var print = Of(Plain with { Weeks = 60 });
        Assert.Equal(61, print.LeavingAfter(true).Length);
        Assert.True(print.PromiseKept.Length > 60 / Blueprint.PerMonth);
    }

    [Fact]
    public void The_next_door_is_met_most_and_each_door_further_less()
    {
        float[] steps = Of(Plain.With(("encounters.per_door", 0.5))).DoorSteps;
        Assert.Equal(1, steps[^1], 1e-6);
        for (int door = 2; door < 10; door++)
            Assert.Equal(0.5, (steps[door] - steps[door - 1]) / (steps[door - 1] - steps[door - 2]), 1e-3);
    }

    [Theory]
    [InlineData(Layout.Portiek, "encounters.portiek_homes", "encounters.on_portiek")]
    [InlineData(Layout.Gallery, "encounters.gallery_homes", "encounters.on_gallery")]
    [InlineData(Layout.Corridor, "encounters.corridor_homes", "")]
    [InlineData(Layout.OwnDoor, "encounters.courtyard_homes", "encounters.at_own_door")]
    [InlineData(Layout.Scattered, "encounters.scattered_homes", "encounters.when_scattered")]
    public void A_layout_has_its_usual_number_of_doors_and_its_own_number_of_meetings(Layout layout, string homes, string meetings)
    {
        var setting = Plain.With((homes, 10), ("encounters.on_corridor", 0.4)).Planned(p => p with { Building = p.Building with { Layout = layout, ClusterSize = 0 } });
        if (meetings.Length > 0)
            setting = setting.With((meetings, 0.5));
        var print = Of(setting);
        Assert.Equal(10, print.Building.Clusters);
        Assert.Equal(meetings.Length > 0 ? 0.2f : 0.4f, print.MeetingsPerWeek);
    }

    [Fact]
    public void A_plan_that_says_how_many_doors_goes_before_the_usual_number() =>
        Assert.Equal(20, Of(Plain.Planned(p => p with { Building = p.Building with { ClusterSize = 5 } })).Building.Clusters);

    [Theory]
    [InlineData(0.5, 2.0)]
    [InlineData(2.0, 0.5)]
    public void The_spread_between_people_is_that_of_the_counts_it_gives(double concentration, double squaredVariation)
    {
        // A log-normal variable with spread s has a squared coefficient of variation of exp(s^2) - 1; a negative binomial with k has 1/k.
        var print = Of(Plain.With(("people.trouble_concentration", concentration), ("people.spell_concentration", 2 * concentration)));
        Assert.Equal(squaredVariation, Math.Exp(print.Spread * print.Spread) - 1, 1e-9);
        Assert.Equal(squaredVariation / 2, Math.Exp(print.SpellSpread * print.SpellSpread) - 1, 1e-9);
        Assert.Equal(0, Of(Plain.Without("people.frailty")).Spread);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4097)]
    public void A_run_lasts_at_least_a_week_and_no_longer_than_there_are_addresses(int weeks) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Plain with { Weeks = weeks }));

    [Fact]
    public void Nothing_is_built_from_a_plan_that_cannot_be() =>
        Assert.Throws<InvalidPlanException>(() => Of(Plain.Planned(p => p with { Name = "" })));

    private static Blueprint Of(Setting setting) => new(setting.Plan, setting.Believed, setting.Weeks);
}
