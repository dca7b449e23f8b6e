using Simulation.Core.Time;

namespace Simulation.Tests.Core.Time;

public class ValuesTests
{
    [Fact]
    public void A_rate_a_year_is_a_hazard_spread_over_its_weeks()
    {
        var rate = new Rate(0.52);
        Assert.Equal(0.01, rate.PerWeek, 1e-12);
        Assert.Equal(1 - Math.Exp(-0.01), rate.WeeklyChance, 1e-12);
        Assert.Equal(1, new Rate(1e9).WeeklyChance);
        Assert.Equal(0, new Rate(0).WeeklyChance);
    }

    [Fact]
    public void Hours_are_added_and_multiplied()
    {
        Assert.Equal(new Hours(5), new Hours(2) + new Hours(3));
        Assert.Equal(new Hours(-1), new Hours(2) - new Hours(3));
        Assert.Equal(new Hours(6), new Hours(2) * 3);
        Assert.Equal(("2 h", "0.5 a year"), (new Hours(2).ToString(), new Rate(0.5).ToString()));
    }
}
