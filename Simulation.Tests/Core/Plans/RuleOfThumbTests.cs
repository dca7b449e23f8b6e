using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Tests.Core.Plans;

/// <summary>The field's own table, with its edges: G074 to G085.</summary>
public class RuleOfThumbTests
{
    [Theory]
    [InlineData(40, 12, 8, "the lowest band starts at 40")]
    [InlineData(80, 12, 8, "80 is the lower band")]
    [InlineData(81, 18, 12, "81 the next")]
    [InlineData(160, 18, 12, "160 is the lower band")]
    [InlineData(161, 24, 16, "161 the next")]
    [InlineData(240, 24, 16, "240 is the lower band")]
    [InlineData(241, 22, 22, "20 to 24 in all three years")]
    public void Coach_hours_go_by_size_and_year(int homes, double year1, double years2To3, string why)
    {
        Assert.True(year1 == RuleOfThumb.Coach(homes, new Week(0)).Value, why);
        Assert.True(year1 == RuleOfThumb.Coach(homes, new Week(51)).Value, "to the last week of the first year");
        Assert.True(years2To3 == RuleOfThumb.Coach(homes, new Week(52)).Value, why);
        Assert.True(years2To3 == RuleOfThumb.Coach(homes, new Week(155)).Value, "to the last week of the third year");
        Assert.True(RuleOfThumb.Coach(homes, new Week(156)).Value < years2To3, "fewer after the third year");
        Assert.Equal(years2To3, RuleOfThumb.CoachScaledUp(homes).Value);
    }

    [Theory]
    [InlineData(60, 4, 6)]
    [InlineData(120, 6, 6)]
    [InlineData(200, 6, 6)]
    [InlineData(300, 8, 8)]
    public void After_the_third_year_hours_stay_within_what_the_guideline_gives(int homes, double low, double high) =>
        Assert.InRange(RuleOfThumb.Coach(homes, new Week(156)).Value, low, high);

    [Fact]
    public void The_pilot_flame_is_four_hours_a_month_and_less_than_any_other_level()
    {
        Assert.Equal(4 * 12, RuleOfThumb.Waakvlam.Value * Week.PerYear, 1e-9);
        Assert.All(new[] { 20, 60, 120, 200, 300 }, homes => Assert.True(RuleOfThumb.Waakvlam.Value < RuleOfThumb.Coach(homes, new Week(300)).Value));
    }

    [Fact]
    public void One_full_post_of_beheer_is_for_so_many_homes() =>
        Assert.Equal(RuleOfThumb.FullPost * 2, RuleOfThumb.Beheer(300, 150).Value, 1e-9);
}
