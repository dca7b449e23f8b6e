using Simulation.Core.Lives;
using Simulation.Core.Population;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Population;

public class ResidentsTests
{
    [Fact]
    public void Who_leaves_is_counted_out_once()
    {
        var complex = Given.Complex(homes: 4).Open();
        var residents = complex.Residents;
        complex.WithSupport(2);
        complex.Carries(2);
        residents.Vacate(2);
        Assert.Equal((3, 0, 0), (residents.Count, residents.EverSupportedCount, residents.Carriers));
        residents.Vacate(2);
        Assert.Equal((3, 0, 0), (residents.Count, residents.EverSupportedCount, residents.Carriers));
    }

    [Fact]
    public void Nothing_of_what_somebody_did_or_had_is_left_for_the_next()
    {
        var complex = Given.Complex(homes: 4).Open();
        var residents = complex.Residents;
        complex.WithSupport(2);
        complex.InSpell(2, helped: true);
        complex.Carries(2);
        residents.Recent[2] = Recent.Attended;
        residents.Asked[2] = residents.Lonely[2] = true;
        residents.RestsUntil[2] = 300;
        residents.Known[2] = 3;
        residents.Withdrawal[2] = 0.7f;
        complex.Empty(2);
        Arrivals.MoveIn(complex, 2, withSupport: false, new Week(60));
        Assert.Equal((0, (ushort)0, false, false), (residents.Recent[2], residents.SpellWeeks[2], residents.SpellHelped[2], residents.Drawn[2]));
        Assert.Equal((Role.None, 0, false, 0f), (residents.Role[2], residents.RestsUntil[2], residents.Asked[2], residents.CareHours[2]));
        Assert.Equal((0f, 0f, 1f), (residents.Known[2], residents.Withdrawal[2], residents.Energy[2]));
    }

    [Fact]
    public void A_resident_can_be_read_as_a_sentence()
    {
        var complex = Given.Complex(homes: 4).Open();
        complex.WithSupport(2);
        complex.Carries(2);
        Assert.Equal("home 2, resident 0: Regular with support, Organiser", complex.Residents[2].ToString());
        complex.Empty(2);
        Assert.Equal("home 2: empty", complex.Residents[2].ToString());
    }

    [Fact]
    public void Those_in_a_spell_are_found_one_after_the_other()
    {
        var residents = new Residents(40);
        residents.SpellWeeks[0] = 1;
        residents.SpellWeeks[17] = 300;
        residents.SpellWeeks[39] = 2;
        Assert.Equal([0, 17, 17, 39, 40], new[] { 0, 1, 17, 18, 40 }.Select(residents.NextInSpell));
    }

    [Fact]
    public void Keys_that_are_due_are_found_one_after_the_other_and_later_ones_are_not()
    {
        var homes = new Homes(40);
        homes.Clear();
        Assert.Equal(40, homes.NextMoveIn(0, week: 10));
        homes.MoveInAt[3] = 10;
        homes.MoveInAt[20] = 11;
        homes.MoveInAt[39] = 0;
        Assert.Equal([3, 3, 39, 40], new[] { 0, 3, 4, 40 }.Select(home => homes.NextMoveIn(home, week: 10)));
        Assert.Equal(20, homes.NextMoveIn(4, week: 11));
    }
}
