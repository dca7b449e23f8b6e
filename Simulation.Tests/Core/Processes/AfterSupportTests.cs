using Simulation.Core;
using Simulation.Core.Lives;
using Simulation.Core.Observation;
using Simulation.Core.Plans;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>What was agreed about the home of somebody whose support ends, and for whom it does not end.</summary>
public class AfterSupportTests
{
    // A week in which a month begins: the IMO meets, and the homes 0, 4 and 8 are looked at.
    private const int Now = 52;

    /// <summary>Support ends as soon as it can; the first candidate comes and is taken.</summary>
    private static readonly Setting Plain = Given.Complex()
        .With(
            ("care.ends", 1e9), ("care.ends_by_community", 0), ("care.not_before", 26), ("care.tapers", 0), ("care.comes_back", 1),
            ("allocation.no_show", 0), ("allocation.to_the_key", 2), ("allocation.candidates_a_meeting", 1))
        .Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.Committee, RejectionShare = 0 } });

    [Theory]
    [InlineData(AfterSupport.KeepsPlace, true, "it remains one until they leave")]
    [InlineData(AfterSupport.MovesOn, true, "somebody with support follows")]
    [InlineData(AfterSupport.OpensPlace, false, "it moves to the next vacancy")]
    [InlineData(AfterSupport.Omklap, false, "it is an ordinary home")]
    public void Whether_the_home_is_still_a_place(AfterSupport form, bool place, string why)
    {
        var complex = Ended(form);
        Assert.False(complex.Residents.Supported[0]);
        Assert.True(complex.Residents.Present[0] && complex.Residents.EverSupported[0], "nobody leaves at once");
        Assert.True(place == complex.Residents.HoldsPlace[0], why);
        Assert.Equal(form != AfterSupport.Omklap, complex.Homes.ForSupported[0]);
    }

    /// <summary>Two places agreed among twelve homes; the support of one has ended when another home falls vacant.</summary>
    [Theory]
    [InlineData(AfterSupport.KeepsPlace, false, false, "both places are still taken")]
    [InlineData(AfterSupport.MovesOn, false, false, "until the tenant has moved on")]
    [InlineData(AfterSupport.OpensPlace, false, true, "the place moves there")]
    [InlineData(AfterSupport.Omklap, false, false, "without another there is one place less")]
    [InlineData(AfterSupport.Omklap, true, true, "with another it is here")]
    public void Who_comes_to_the_next_home_that_falls_vacant(AfterSupport form, bool opens, bool supported, string why)
    {
        var complex = Ended(form, opens);
        complex.Empty(9);
        Allocation.Step(complex, new Week(Now));
        Assert.True(complex.Homes.MoveInAt[9] == Now + 2, "it is let");
        Assert.True(supported == complex.Homes.ForSupported[9], why);
    }

    /// <summary>And when the one whose support has ended leaves.</summary>
    [Theory]
    [InlineData(AfterSupport.KeepsPlace, false, true)]
    [InlineData(AfterSupport.MovesOn, false, true)]
    [InlineData(AfterSupport.OpensPlace, false, true)]
    [InlineData(AfterSupport.Omklap, false, false)]
    [InlineData(AfterSupport.Omklap, true, true)]
    public void Who_comes_after_whoever_stayed(AfterSupport form, bool opens, bool supported)
    {
        var complex = Ended(form, opens);
        complex.Empty(0);
        Allocation.Step(complex, new Week(Now));
        Assert.Equal(supported, complex.Homes.ForSupported[0]);
    }

    [Theory]
    [InlineData(AfterSupport.KeepsPlace, 200, 200, "the lease is what it was")]
    [InlineData(AfterSupport.OpensPlace, 200, 200, "the lease is what it was")]
    [InlineData(AfterSupport.MovesOn, 200, Now + 26, "within half a year")]
    [InlineData(AfterSupport.MovesOn, Now + 5, Now + 5, "a lease that ends sooner does")]
    [InlineData(AfterSupport.Omklap, 200, int.MaxValue, "a contract of their own, without end")]
    public void How_long_the_tenant_may_stay(AfterSupport form, int lease, int ends, string why)
    {
        var complex = Ended(form, lease: lease);
        Assert.True(ends == complex.Residents.LeaseEnds[0], why);
        Assert.All(complex.Residents.LeaseEnds[1..12], other => Assert.Equal(int.MaxValue, other));
    }

    [Fact]
    public void Who_moves_on_has_left_when_the_time_is_up()
    {
        var complex = Ended(AfterSupport.MovesOn, setting: Plain.With(("turnover.extended", 0)).Without("turnover.moves"));
        Turnover.Step(complex, new Week(Now + 25));
        Assert.True(complex.Residents.Present[0]);
        Turnover.Step(complex, new Week(Now + 26));
        Assert.False(complex.Residents.Present[0]);
        Assert.Equal(1, complex.Tally[GroupCounter.LeftAtLeaseEnd, Side.Formerly]);
        Assert.Equal(11, complex.Residents.Count);
    }

    [Theory]
    [InlineData(AfterSupport.KeepsPlace, false, 0)]
    [InlineData(AfterSupport.MovesOn, false, 0)]
    [InlineData(AfterSupport.OpensPlace, false, 0)]
    [InlineData(AfterSupport.Omklap, true, 0)]
    [InlineData(AfterSupport.Omklap, false, 1)]
    public void Only_a_home_that_flips_without_another_costs_a_place(AfterSupport form, bool opens, int lost)
    {
        var complex = Ended(form, opens);
        Assert.Equal(lost, complex.PlacesLost);
        Assert.Equal((2.0 - lost) / 12, complex.PlacesShare, 1e-9);
    }

    [Theory]
    [InlineData(AfterSupport.KeepsPlace, true)]
    [InlineData(AfterSupport.MovesOn, true)]
    [InlineData(AfterSupport.OpensPlace, true)]
    [InlineData(AfterSupport.Omklap, false)]
    public void When_support_comes_back_the_home_is_a_place_again_unless_it_has_flipped(AfterSupport form, bool place)
    {
        var complex = Ended(form);
        Relapse.Of(complex, 0, new Week(Now + 1));
        Assert.True(complex.Residents.Supported[0]);
        Assert.Equal(place, complex.Residents.HoldsPlace[0]);
    }

    // For whom it does not end.

    [Fact]
    public void It_does_not_end_for_who_needs_it_for_life_or_where_it_need_not()
    {
        var complex = Two(Plain, AfterSupport.KeepsPlace, false);
        complex.Residents.Lasting[0] = true;
        Care.Step(complex, new Week(Now));
        Assert.True(complex.Residents.Supported[0]);
        complex = Two(Plain.Planned(p => p with { Care = p.Care with { SupportEnds = false } }), AfterSupport.KeepsPlace, false);
        Care.Step(complex, new Week(Now));
        Assert.True(complex.Residents.Supported[0]);
        Assert.Equal(0, complex.Tally[ComplexCounter.EndOfSupport]);
    }

    /// <summary>Homes 0 and 5 have support, two places in all; that of home 0 ends.</summary>
    private static HousingComplex Ended(AfterSupport form, bool opens = false, int lease = int.MaxValue, Setting? setting = null)
    {
        var complex = Two(setting ?? Plain, form, opens);
        complex.Residents.LeaseEnds[0] = lease;
        Care.Step(complex, new Week(Now));
        return complex;
    }

    private static HousingComplex Two(Setting setting, AfterSupport form, bool opens)
    {
        var complex = setting.Planned(p => p with { Mix = p.Mix with { WhenSupportEnds = form, OmklapOpensPlace = opens, MovesOnWithinMonths = 6 } }).Open();
        complex.Levers[Lever.SupportedShare] = 2.0 / 12;
        foreach (int home in new[] { 0, 5 })
        {
            complex.WithSupport(home);
            complex.Homes.ForSupported[home] = true;
        }

        return complex;
    }
}
