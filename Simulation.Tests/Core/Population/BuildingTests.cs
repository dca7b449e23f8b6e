using Simulation.Core.Numerics;
using Simulation.Core.Population;

namespace Simulation.Tests.Core.Population;

public class BuildingTests
{
    [Theory]
    [InlineData(12, 4, 1, new[] { 4, 4, 4 }, "three corridors of four")]
    [InlineData(13, 4, 1, new[] { 4, 4, 5 }, "the odd one out joins a corridor")]
    [InlineData(14, 4, 1, new[] { 3, 4, 3, 4 }, "from halfway on there is one corridor more")]
    [InlineData(3, 8, 1, new[] { 3 }, "a small building is one corridor")]
    [InlineData(20, 5, 2, new[] { 5, 5, 5, 5 }, "two wings of two")]
    [InlineData(16, 6, 2, new[] { 8, 8 }, "each wing is divided by itself")]
    public void Homes_are_spread_evenly_over_corridors(int homes, int size, int wings, int[] sizes, string why)
    {
        var building = new Building(homes, size, wings);
        Assert.True(sizes.SequenceEqual(Enumerable.Range(0, building.Clusters).Select(building.SizeOf)), $"{why}: {string.Join(' ', Enumerable.Range(0, building.Clusters).Select(building.SizeOf))}");
    }

    [Theory]
    [InlineData(20, 1, 19, "everybody else")]
    [InlineData(20, 2, 9, "those of one's own wing")]
    [InlineData(2, 2, 1, "at least one, because shares are taken of it")]
    public void One_passes_the_others_of_ones_wing(int homes, int wings, int others, string why)
    {
        var building = new Building(homes, 5, wings);
        Assert.All(building.Passing, passing => Assert.True(passing == others, why));
        Assert.Equal(homes, building.Passing.Length);
    }

    [Fact]
    public void Every_home_is_in_one_corridor_and_every_corridor_in_one_wing()
    {
        for (int homes = 2; homes <= 120; homes += 7)
        {
            for (int size = 2; size <= 30; size += 3)
            {
                for (int wings = 1; wings <= Math.Min(5, homes); wings++)
                    AssertWhole(new Building(homes, size, wings));
            }
        }
    }

    [Fact]
    public void Corridors_differ_by_one_door_at_most()
    {
        var sizes = new Building(100, 13, 1);
        int[] all = [.. Enumerable.Range(0, sizes.Clusters).Select(sizes.SizeOf)];
        Assert.InRange(all.Max() - all.Min(), 0, 1);
    }

    [Theory]
    [InlineData(30, 5, 1)]
    [InlineData(30, 5, 3)]
    [InlineData(16, 8, 2)]
    [InlineData(7, 10, 1)]
    public void Every_door_finds_its_corridor_its_wing_and_the_floors_next_to_it(int homes, int corridor, int wings)
    {
        var building = new Building(homes, corridor, wings);
        for (int home = 0; home < homes; home++)
        {
            int cluster = building.ClusterOf[home];
            int wing = building.WingOf[cluster];
            Assert.Equal(OfCluster(cluster), At(building.Corridor, home));
            Assert.Equal(new Stretch(building.FirstOf(wing), building.SizeOfWing(wing)), At(building.Wing, home));
            int[] others = [.. Enumerable.Range(0, building.Clusters).Where(c => building.WingOf[c] == wing && Math.Abs(c - cluster) == 1)];
            int[] here = [Array.IndexOf(building.Starts, At(building.Above, home).First), Array.IndexOf(building.Starts, At(building.Below, home).First)];
            if (others.Length == 0)
                Assert.Equal((0, 0), (At(building.Above, home).Homes, At(building.Below, home).Homes));
            else
                Assert.Equal([others.Max(), others.Min()], here);
        }

        Stretch OfCluster(int cluster) => new(building.Starts[cluster], building.SizeOf(cluster));
    }

    [Fact]
    public void A_stretch_has_its_homes_and_no_others()
    {
        var stretches = new Stretches(5, EightWhole.From([3, 3, 3, 3, 3, 0, 0, 1]));
        var homes = EightWhole.From([4, 5, 7, 8, 6, 5, 4, 5]);
        Assert.Equal(Yes.From([false, true, true, false, true, false, false, true]), stretches.Have(homes));
    }

    private static Stretch At(StretchColumn column, int home)
    {
        var eight = column.Of(home / Lanes.Width * Lanes.Width);
        return new(eight.First[home % Lanes.Width], eight.Homes[home % Lanes.Width]);
    }

    private static void AssertWhole(Building building)
    {
        Assert.Equal(building.Homes, Enumerable.Range(0, building.Clusters).Sum(building.SizeOf));
        Assert.Equal(0, building.Starts[0]);
        Assert.Equal(building.Homes, building.Starts[^1]);
        for (int home = 0; home < building.Homes; home++)
        {
            int cluster = building.ClusterOf[home];
            Assert.InRange(home, building.Starts[cluster], building.Starts[cluster + 1] - 1);
            int wing = building.WingOf[cluster];
            Assert.InRange(cluster, building.WingStarts[wing], building.WingStarts[wing + 1] - 1);
        }

        Assert.Equal(building.WingOf.Order(), building.WingOf);
        Assert.Equal(building.WingOf.Distinct().Count(), building.WingStarts.Length - 1);
    }
}
