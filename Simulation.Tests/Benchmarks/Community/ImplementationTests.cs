using Simulation.Benchmarks.Community;

namespace Simulation.Tests.Benchmarks.Community;

/// <summary>
/// Every implementation gives the bits of the plain one. All are run wherever the tests run: what the processor lacks is
/// emulated.
/// </summary>
public class ImplementationTests
{
    // The fewest there can be; one less, exactly and one more than a vector; odd and round numbers.
    private static readonly int[] Sizes = [9, 15, 16, 17, 31, 64, 100, 1000, 1003];

    public static TheoryData<Implementation, int> Others()
    {
        var all = new TheoryData<Implementation, int>();
        foreach (var implementation in Enum.GetValues<Implementation>().Where(implementation => implementation != Implementation.Plain))
        {
            foreach (int residents in Sizes)
                all.Add(implementation, residents);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void An_implementation_gives_the_bits_of_the_plain_one_week_after_week(Implementation implementation, int residents)
    {
        var plain = new CommunityState(residents);
        var other = new CommunityState(residents);
        plain.Reset(seed: 7, replicate: 3);
        other.Reset(seed: 7, replicate: 3);
        Assert.Equal(plain.Neighbours, other.Neighbours);
        AssertSameWeeks(implementation, plain, other, weeks: 150);
    }

    [Theory]
    [InlineData(Implementation.Vector256)]
    [InlineData(Implementation.Vector512)]
    public void An_implementation_gives_the_bits_of_the_plain_one_where_everything_happens(Implementation implementation)
    {
        var plain = OnTheEdge(403);
        var other = OnTheEdge(403);
        AssertSameWeeks(implementation, plain, other, weeks: 60);
    }

    [Fact]
    public void The_fingerprint_sees_one_bit_in_any_column()
    {
        var community = OnTheEdge(100);
        for (int week = 0; week < 3; week++)
        {
            PlainWeek.Step(community, week);
            community.EndWeek();
        }

        ulong before = community.Fingerprint();
        Assert.NotEqual(before, Changed(community.Motivation, MathF.BitIncrement));
        Assert.NotEqual(before, Changed(community.Vulnerability, MathF.BitDecrement));
        Assert.NotEqual(before, Changed(community.Level, level => level ^ 1));
        Assert.NotEqual(before, Changed(community.Active, active => active ^ 1));
        Assert.NotEqual(before, Changed(community.ActiveBefore, active => active ^ 1));
        Assert.NotEqual(before, Changed(community.Person, person => person ^ 1));
        Assert.Equal(before, community.Fingerprint());

        ulong Changed<T>(T[] column, Func<T, T> change)
        {
            var kept = column[^1];
            column[^1] = change(kept);
            ulong print = community.Fingerprint();
            column[^1] = kept;
            return print;
        }
    }

    [Fact]
    public void The_best_implementation_is_one_the_processor_has()
    {
        var best = Implementations.Best;
        Assert.Equal(best == Implementation.Vector512, System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated);
        Assert.True(best == Implementation.Plain || System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated);
    }

    /// <summary>Everybody vulnerable and one incident away from eviction, so that the rare becomes common.</summary>
    internal static CommunityState OnTheEdge(int residents, int replicate = 0)
    {
        var community = new CommunityState(residents);
        community.Reset(seed: 11, replicate);
        community.ToTheEdge();
        return community;
    }

    private static void AssertSameWeeks(Implementation implementation, CommunityState plain, CommunityState other, int weeks)
    {
        var step = Implementations.StepOf(implementation);
        for (int week = 0; week < weeks; week++)
        {
            Assert.Equal(PlainWeek.Step(plain, week), step(other, week));
            Assert.True(plain.Fingerprint() == other.Fingerprint(), $"{implementation}, {plain.Residents} residents: other bits in week {week}");
            plain.EndWeek();
            other.EndWeek();
        }
    }
}
