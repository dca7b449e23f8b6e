using Simulation.Core.Randomness;

namespace Simulation.Tests.Core.Randomness;

/// <summary>A draw is its address and nothing else.</summary>
public class DrawsTests
{
    [Fact]
    public void Asking_twice_gives_the_same_in_any_order()
    {
        var draws = Draws.For(5, 7)[3];
        ulong[] addresses = [.. Enumerable.Range(0, 100).Select(i => Address.Of(i, i % 3) + Address.InWeek(i * 2) + Address.Nth(i))];
        var forwards = addresses.Select(draws.Bits).ToArray();
        var backwards = addresses.Reverse().Select(draws.Bits).Reverse().ToArray();
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void Every_address_in_use_is_a_place_of_its_own()
    {
        var seen = new HashSet<ulong>();
        foreach (int home in new[] { 0, 1, 2, 1023, Address.HomeLimit - 2 })
        {
            foreach (int k in new[] { 0, 1, 2, 77, Address.TenancyLimit - 1 })
            {
                foreach (int week in new[] { 0, 1, 2, 1024, 4095 })
                {
                    foreach (int n in new[] { 0, 1, 2, 255, Address.DrawLimit - 1 })
                        Assert.True(seen.Add(Address.Of(home, k) + Address.InWeek(week) + Address.Nth(n)), $"{home} {k} {week} {n}");
                }
            }
        }
    }

    [Fact]
    public void The_complex_has_an_address_no_home_has() =>
        Assert.True(Address.Complex >= 100_000, "homes are numbered below a hundred thousand");

    [Fact]
    public void More_chance_never_turns_a_yes_into_a_no()
    {
        var draws = Draws.For(1, 1)[0];
        for (int i = 0; i < 10_000; i++)
        {
            if (draws.Happens(0.3f, (ulong)i))
                Assert.True(draws.Happens(0.31f, (ulong)i));
        }
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(1f, 1000)]
    public void What_cannot_happen_does_not_and_what_must_does(float chance, int times)
    {
        var draws = Draws.For(1, 1)[0];
        Assert.Equal(times, Enumerable.Range(0, 1000).Count(i => draws.Happens(chance, (ulong)i)));
    }

    /// <summary>Nor where the draw itself is nought, which is one address in 17 million.</summary>
    [Fact]
    public void What_cannot_happen_does_not_where_the_draw_is_nought_and_the_least_chance_does()
    {
        const ulong Nought = 2_079_781;
        var draws = Draws.For(1, 1)[0];
        Assert.Equal(0, draws.Unit(Nought));
        Assert.False(draws.Happens(0, Nought));
        Assert.True(draws.Happens(1e-30f, Nought));
    }

    [Fact]
    public void Numbers_inside_never_reach_zero_or_one()
    {
        // The two ends of what 64 bits can give.
        Assert.InRange(((0UL >> 11) + 0.5) / (1L << 53), double.Epsilon, 1 - 1e-17);
        var draws = Draws.For(1, 1)[0];
        for (int i = 0; i < 100_000; i++)
            Assert.InRange(draws.Inside((ulong)i), 1e-17, 1 - 1e-17);
    }

    /// <summary>Kolmogorov: of even draws the greatest distance to the diagonal, times the root of their number, is above 2.47 once in 100,000.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [Trait("Kind", "oracle")]
    public void Draws_are_even_by_the_law_of_Kolmogorov(int stream)
    {
        const int Many = 100_000;
        var draws = Draws.For(3, 1)[stream];
        double[] drawn = [.. Enumerable.Range(0, Many).Select(home => draws.Inside(Address.Of(home, 1) + Address.InWeek(home % 520))).Order()];
        double distance = Enumerable.Range(0, Many).Max(i => Math.Max(((i + 1.0) / Many) - drawn[i], drawn[i] - ((double)i / Many)));
        Assert.InRange(distance * Math.Sqrt(Many), 0.3, 2.47);
    }

    [Fact]
    public void Picking_gives_every_number_below_the_count_and_no_other()
    {
        var draws = Draws.For(2, 0)[0];
        var picked = Enumerable.Range(0, 10_000).Select(i => draws.Below(7, (ulong)i)).ToHashSet();
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], picked.Order());
    }

    [Fact]
    public void Streams_have_different_keys_in_every_run()
    {
        var keys = new HashSet<ulong>();
        for (int replicate = 0; replicate < 1000; replicate++)
        {
            foreach (var draws in Draws.For(99, replicate))
                Assert.True(keys.Add(draws.Key));
        }
    }
}
