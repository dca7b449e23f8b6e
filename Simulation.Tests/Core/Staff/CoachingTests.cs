using Simulation.Core.Staff;

namespace Simulation.Tests.Core.Staff;

public class CoachingTests
{
    [Fact]
    public void A_new_phase_begins_with_a_clean_sheet()
    {
        var coaching = new Coaching { GoodReadings = 4, BadReadings = 1, RaisedAt = 90 };
        coaching.Enter(Phase.Waakvlam, 80);
        Assert.Equal((Phase.Waakvlam, 80, 0, 0, -1), (coaching.Phase, coaching.Since, coaching.GoodReadings, coaching.BadReadings, coaching.RaisedAt));
    }

    [Fact]
    public void Another_run_begins_with_building_up()
    {
        var coaching = new Coaching();
        coaching.Enter(Phase.Opschaling, 200);
        coaching.RaisedAt = 210;
        coaching.Clear();
        Assert.Equal((Phase.Opbouw, 0, -1), (coaching.Phase, coaching.Since, coaching.RaisedAt));
    }
}
