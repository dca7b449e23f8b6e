using Simulation.Core.Assumptions;
using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Assumptions;

/// <summary>Each assumption has a range outside which it means nothing, and is refused there.</summary>
public class PossibleTests
{
    [Fact]
    public void Every_assumption_has_a_possible_range_with_two_ends_that_holds_what_we_believe() =>
        Assert.All(Catalogue.Entries, entry =>
        {
            var (low, high) = entry.Possible;
            Assert.True(double.IsFinite(low) && double.IsFinite(high) && low < high, $"{entry.Path}: {low} to {high}");
            Assert.True(low <= entry.Assumption.Low && entry.Assumption.High <= high, $"{entry.Path}: we believe what lies outside {low} to {high}");
        });

    [Fact]
    public void What_lies_outside_is_refused_and_so_is_what_is_no_number() =>
        Assert.All(Catalogue.Entries, entry =>
        {
            var (low, high) = entry.Possible;
            double beside = 1e-6 * (high - low);
            foreach (double value in new[] { low - beside, high + beside, 5e8, double.NaN, double.PositiveInfinity, double.NegativeInfinity })
                Assert.Throws<InvalidPlanException>(() => new AssumptionSet().With((entry.Path, value)));
            Assert.Equal(low, entry.ValueIn(new AssumptionSet().With((entry.Path, low))));
            Assert.Equal(high, entry.ValueIn(new AssumptionSet().With((entry.Path, high))));
        });

    [Theory]
    [InlineData("turnover.reference_years", double.Epsilon, "5E-324 is no positive number of years")]
    [InlineData("atmosphere.belongs_by_chats", 5e8, "a scale from 0 to 1")]
    [InlineData("encounters.at_activity", 1e9, "a week of talks that would never end")]
    [InlineData("allocation.candidates_a_meeting", 1e9, "a meeting that would never end")]
    [InlineData("accounts.coach_hour", double.NaN, "costs of nothing one can name")]
    public void What_attacks_found_is_refused(string path, double value, string why)
    {
        var refused = Assert.Throws<InvalidPlanException>(() => new AssumptionSet().With((path, value)));
        Assert.True(refused.Faults.Single().Path == $"assumptions.{path}", why);
    }
}
