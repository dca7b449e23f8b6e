using Simulation.Core.Plans;

namespace Simulation.Tests.Core.Plans;

public class MixPlanTests
{
    [Fact]
    public void Each_group_has_a_share_of_its_own()
    {
        foreach (var group in Enum.GetValues<TargetGroup>())
        {
            var shares = new Shares().With(group, 0.3);
            Assert.All(Enum.GetValues<TargetGroup>(), other => Assert.Equal(other == group ? 0.3 : 0, shares[other]));
            Assert.Equal(group.ComesWithSupport() ? 0.3 : 0, shares.Sum(supported: true));
            Assert.Equal(group.ComesWithSupport() ? 0 : 0.3, shares.Sum(supported: false));
        }

        Assert.Equal(TargetGroups.Count, Enum.GetValues<TargetGroup>().Length);
    }

    [Fact]
    public void Shares_are_told_in_one_line()
    {
        var shares = Shares.Of((TargetGroup.Student, 0.25), (TargetGroup.Senior, 0.75));
        Assert.Equal((0.25, 0.75, 1.0), (shares.Student, shares.Senior, shares.Sum(supported: false)));
    }

    [Fact]
    public void A_group_that_is_none_has_no_share()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shares()[(TargetGroup)99]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shares().With((TargetGroup)99, 1));
    }
}
