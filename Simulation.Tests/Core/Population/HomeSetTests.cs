using Simulation.Core.Numerics;
using Simulation.Core.Population;

namespace Simulation.Tests.Core.Population;

public class HomeSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Homes_are_met_once_and_in_order(int homes)
    {
        var set = new HomeSet(homes);
        int[] some = [.. Enumerable.Range(0, homes).Where(home => home % 7 == 0 || home == homes - 1)];
        foreach (int home in some.Reverse())
            set.Add(home);
        Assert.Equal(some, List(set.GetEnumerator()));
        Assert.Equal(some.Length, set.Count);
        Assert.All(Enumerable.Range(0, homes), home => Assert.Equal(some.Contains(home), set.Contains(home)));
    }

    [Fact]
    public void Some_are_taken_out_and_all_are_forgotten()
    {
        var set = new HomeSet(130);
        foreach (int home in new[] { 3, 64, 65, 129 })
            set.Add(home);
        set.Remove(64);
        set.Remove(5);
        Assert.Equal([3, 65, 129], List(set.GetEnumerator()));
        set.Clear();
        Assert.Equal(0, set.Count);
        Assert.Empty(List(set.GetEnumerator()));
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(0, 0)]
    [InlineData(5, 6)]
    [InlineData(60, 70)]
    [InlineData(60, 64)]
    [InlineData(10, 190)]
    [InlineData(64, 128)]
    [InlineData(130, 200)]
    public void A_corridor_is_gone_through_by_itself(int from, int to)
    {
        var set = new HomeSet(200);
        for (int home = 0; home < 200; home += 5)
            set.Add(home);
        int[] there = [.. Enumerable.Range(from, to - from).Where(home => home % 5 == 0)];
        Assert.Equal(there, List(set.Within(from, to)));
        Assert.Equal(there.Length, set.CountWithin(from, to));
    }

    [Theory]
    [InlineData(0, new[] { 8, 16, 70 })]
    [InlineData(2, new[] { 70 })]
    [InlineData(4, new int[0])]
    public void The_first_few_can_be_left_out(int first, int[] rest)
    {
        var set = new HomeSet(100);
        set.Add(8);
        set.Add(16);
        set.Add(70);
        Assert.Equal(rest, List(set.After(first)));
    }

    [Fact]
    public void Eight_side_by_side_are_said_at_once_and_replace_what_was_there()
    {
        var set = new HomeSet(100);
        set.Add(8);
        set.Add(16);
        set.Put(8, Yes.From([false, true, false, false, false, false, false, true]));
        set.Put(56, !default(Yes));
        Assert.Equal([9, 15, 16, 56, 57, 58, 59, 60, 61, 62, 63], List(set.GetEnumerator()));
        set.Put(56, default);
        Assert.Equal([9, 15, 16], List(set.GetEnumerator()));
    }

    private static List<int> List(HomeSet.Enumerator homes)
    {
        var list = new List<int>();
        while (homes.MoveNext())
            list.Add(homes.Current);
        return list;
    }
}
