using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Population;
using Simulation.Core.Processes;
using Simulation.Core.Time;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Core.Processes;

/// <summary>Who is counted, on which side, for what.</summary>
public class SidesTests
{
    private const int Now = 100;

    /// <summary>Twelve homes: 0 to 2 with support, 3 and 4 had it, 5 to 10 never did, 11 is empty; 5, 6 and 11 are followed.</summary>
    private static HousingComplex Mixed(Setting? setting = null)
    {
        var complex = (setting ?? Given.Complex()).Open();
        for (int home = 0; home < 5; home++)
            complex.WithSupport(home);
        foreach (int home in new[] { 3, 4 })
        {
            complex.Residents.Supported[home] = false;
            complex.Clusters.Supported[0]--;
        }

        complex.Residents.Same.Clear();
        foreach (int home in new[] { 5, 6, 11 })
            complex.Residents.Same.Add(home);
        complex.Empty(11);
        return complex;
    }

    [Fact]
    public void Everybody_stands_on_one_side()
    {
        var complex = Mixed();
        Assert.Equal([Side.Supported, Side.Formerly, Side.Never], new[] { 0, 3, 5 }.Select(complex.Residents.SideOf));
        Assert.Equal((3, 2, 6, 2), Written(complex, GroupCounter.Residents));
    }

    [Theory]
    [InlineData(GroupCounter.Broad13, 12, true)]
    [InlineData(GroupCounter.Broad13, 13, false)]
    [InlineData(GroupCounter.Broad52, 51, true)]
    [InlineData(GroupCounter.Broad52, 52, false)]
    public void Contributing_is_seen_through_windows(GroupCounter counter, int weeksAgo, bool seen)
    {
        var complex = Mixed();
        Array.Fill(complex.Residents.LastContributed, Residents.LongAgo);
        foreach (int home in new[] { 0, 3, 5, 7, 11 })
            complex.Residents.LastContributed[home] = Now - weeksAgo;
        Assert.Equal(seen ? (1, 1, 2, 1) : (0, 0, 0, 0), Written(complex, counter));
    }

    [Theory]
    [InlineData(GroupCounter.Carriers, 12, true, false)]
    [InlineData(GroupCounter.Carriers, 13, false, false)]
    [InlineData(GroupCounter.Carriers, 500, true, true)]
    [InlineData(GroupCounter.HasHelped, 51, true, false)]
    [InlineData(GroupCounter.HasHelped, 52, false, false)]
    public void Who_carries_and_who_has_helped(GroupCounter counter, int weeksAgo, bool seen, bool roles)
    {
        var complex = Mixed();
        foreach (int home in new[] { 0, 3, 5, 7 })
        {
            complex.Residents.LastHelped[home] = Now - weeksAgo;
            if (roles)
                complex.Carries(home);
        }

        Assert.Equal(seen ? (1, 1, 2, 1) : (0, 0, 0, 0), Written(complex, counter));
    }

    [Theory]
    [InlineData(51, true)]
    [InlineData(52, false)]
    public void Who_was_helped_within_a_year(int weeksAgo, bool seen)
    {
        var complex = Mixed();
        foreach (int home in new[] { 1, 4, 6, 9 })
            complex.Residents.LastWasHelped[home] = Now - weeksAgo;
        Assert.Equal(seen ? (1, 1, 2, 1) : (0, 0, 0, 0), Written(complex, GroupCounter.WasHelped));
    }

    [Fact]
    public void Who_is_exhausted_at_home_or_knows_nobody()
    {
        var complex = Mixed(Given.Complex().With(("requests.exhausted_below", 0.5)));
        foreach (int home in new[] { 0, 3, 5, 7, 11 })
        {
            complex.Residents.Energy[home] = 0.49f;
            complex.Residents.Belonging[home] = 0.51f;
        }

        complex.Residents.Energy[8] = 0.5f;
        for (int home = 0; home < 10; home += 2)
            complex.Friends(home, home + 1, 0.95f);
        Observe.Step(complex, new Week(Now));
        Assert.Equal((1, 1, 2, 1), At(complex, GroupCounter.Exhausted));
        Assert.Equal((1, 1, 2, 1), At(complex, GroupCounter.AtHome));
        Assert.Equal((0, 0, 1, 0), At(complex, GroupCounter.KnowsNobody));
    }

    [Fact]
    public void Sums_are_over_whoever_is_followed_too()
    {
        var complex = Mixed();
        for (int home = 0; home < 12; home++)
            (complex.Residents.Known[home], complex.Residents.Energy[home]) = (home, home / 16f);
        Observe.Step(complex, new Week(Now));
        Assert.Equal((3, 7, 45, 11), At(complex, GroupCounter.KnownNeighbours));
        Assert.Equal((5, 25, 355, 61), At(complex, GroupCounter.KnownSquared));
        Assert.Equal((3 / 16.0, 7 / 16.0, 45 / 16.0, 11 / 16.0), At(complex, GroupCounter.Energy));
    }

    [Fact]
    public void What_is_counted_about_somebody_counts_for_their_side_and_among_the_same_people()
    {
        var complex = Mixed();
        foreach (int home in new[] { 0, 3, 5, 7 })
            complex.Count(GroupCounter.Signals, home, 2);
        var tally = complex.Tally;
        Assert.Equal((2, 2, 4, 2), (tally[GroupCounter.Signals, Side.Supported], tally[GroupCounter.Signals, Side.Formerly], tally[GroupCounter.Signals, Side.Never], tally[GroupCounter.Signals, Side.Same]));
        Assert.Equal(8, tally.Total(GroupCounter.Signals));
    }

    /// <summary>Eleven people make 55 pairs, of whom so many are unlike.</summary>
    [Theory]
    [InlineData("support", ComplexCounter.RandomSupport, 30)]
    [InlineData("age", ComplexCounter.RandomAge, 36)]
    [InlineData("language", ComplexCounter.RandomLanguage, 24)]
    [InlineData("nothing", ComplexCounter.RandomAge, 0)]
    public void Contact_is_compared_with_what_chance_would_make_of_it(string trait, ComplexCounter counter, int unlike)
    {
        var complex = Mixed();
        if (trait == "age")
        {
            // Two young, three old, six between: 6 + 12 + 18 pairs.
            foreach (int home in new[] { 0, 5, 11 })
                complex.OfKind(home, age: 0);
            foreach (int home in new[] { 1, 2, 3 })
                complex.OfKind(home, age: 2);
        }

        foreach (int home in new[] { 0, 1, 2, 11 }.Where(_ => trait == "language"))
            complex.OfKind(home, age: 1, foreign: true);
        complex.Tally[ComplexCounter.Meetings] = 120;
        complex.Tally[ComplexCounter.BadMeetings] = 10;
        Observe.Step(complex, new Week(Now));
        Assert.Equal(110 * unlike / 55.0, complex.Series.At(0, counter), 1e-9);
    }

    [Fact]
    public void Of_somebody_alone_nothing_is_compared()
    {
        var complex = Mixed();
        foreach (int home in Enumerable.Range(1, 10))
            complex.Empty(home);
        complex.Tally[ComplexCounter.Meetings] = 5;
        Observe.Step(complex, new Week(Now));
        Assert.Equal(0, complex.Series.At(0, ComplexCounter.RandomSupport));
    }

    private static (double, double, double, double) Written(HousingComplex complex, GroupCounter counter)
    {
        Observe.Step(complex, new Week(Now));
        return At(complex, counter);
    }

    private static (double, double, double, double) At(HousingComplex complex, GroupCounter counter)
    {
        var series = complex.Series;
        Assert.Equal(series.At(0, counter, Side.Supported) + series.At(0, counter, Side.Formerly) + series.At(0, counter, Side.Never), series.At(0, counter));
        return (series.At(0, counter, Side.Supported), series.At(0, counter, Side.Formerly), series.At(0, counter, Side.Never), series.At(0, counter, Side.Same));
    }
}
