using Simulation.Core.Randomness;

namespace Simulation.Tests.Core.Randomness;

/// <summary>
/// The stream as the model uses it: not in the order of a counter but in the order of addresses. More than ten million
/// draws; all limits are five standard errors, so that with some four hundred figures a false alarm has chance below
/// 400 x 6e-7 = 0.00024 over all of these tests together.
/// </summary>
public class AddressOrderTests
{
    private const double Limit = 5;
    private const int Homes = 512;
    private const int Weeks = 512;

    public enum Order
    {
        HomesWithinAWeek,
        WeeksOfOneHome,
        TenantsOfOneHome,
        DrawsAtOneAddress,
        Diagonal,
    }

    public static TheoryData<Order> Orders => [.. Enum.GetValues<Order>()];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Draws_are_uniform_in_every_order_of_addresses(Order order)
    {
        const int Bins = 256;
        Span<int> high = stackalloc int[Bins];
        Span<int> low = stackalloc int[Bins];
        int count = 0;
        foreach (uint bits in InOrder(order, seed: 11))
        {
            high[(int)(bits >> 24)]++;
            low[(int)(bits & 0xFF)]++;
            count++;
        }

        Assert.Equal(Homes * Weeks * Repeats, count);
        AssertUniform(high, count);
        AssertUniform(low, count);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Neighbouring_draws_do_not_hang_together(Order order)
    {
        var drawn = InOrder(order, seed: 12).Select(bits => Draws.ToUnit(bits) - 0.5).ToArray();
        foreach (int lag in new[] { 1, 2, 3, 4, 8, 52, 512 })
            AssertNoCorrelation(drawn.AsSpan(0, drawn.Length - lag), drawn.AsSpan(lag));
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Pairs_of_neighbouring_draws_fill_the_square_evenly(Order order)
    {
        const int Side = 32;
        Span<int> cells = stackalloc int[Side * Side];
        uint before = 0;
        int count = 0;
        foreach (uint bits in InOrder(order, seed: 13))
        {
            if (count % 2 == 1)
                cells[(int)((before >> 27) * Side) + (int)(bits >> 27)]++;
            before = bits;
            count++;
        }

        AssertUniform(cells, count / 2);
    }

    [Fact]
    public void Streams_seeds_and_replicates_do_not_hang_together()
    {
        var streams = Draws.For(seed: 1, replicate: 0);
        var first = Sample(streams[0]);
        for (int stream = 1; stream < streams.Length; stream++)
            AssertNoCorrelation(first, Sample(streams[stream]));
        for (int replicate = 1; replicate <= 10; replicate++)
            AssertNoCorrelation(first, Sample(Draws.For(seed: 1, replicate)[0]));
        for (ulong seed = 2; seed <= 10; seed++)
            AssertNoCorrelation(first, Sample(Draws.For(seed, replicate: 0)[0]));
    }

    [Fact]
    public void Rare_events_are_as_frequent_as_they_should_be()
    {
        // Weekly chances in the model are often below one in a thousand: the low tail must be right.
        const float Chance = 1f / 2000;
        var draws = Draws.For(seed: 21, replicate: 3)[(int)Simulation.Core.Randomness.Chance.Move];
        int happened = 0;
        const int Count = 4_000_000;
        for (int i = 0; i < Count; i++)
            happened += draws.Happens(Chance, Address.Of(i % 1000, i / 1_000_000) + Address.InWeek(i / 1000 % 1000)) ? 1 : 0;
        double expected = Count * (double)Chance;
        Assert.InRange(happened, expected - (Limit * Math.Sqrt(expected)), expected + (Limit * Math.Sqrt(expected)));
    }

    [Fact]
    public void Twelve_bit_words_in_a_row_appear_as_often_as_words_should()
    {
        // Overlapping bits of neighbouring weeks, most significant first: a coarse look at bit patterns.
        const int Words = 4096;
        Span<int> cells = stackalloc int[Words];
        var draws = Draws.For(seed: 31, replicate: 0)[0];
        int count = 0;
        for (int home = 0; home < 1000; home++)
        {
            for (int week = 0; week < 1024; week++)
            {
                uint bits = draws.Bits(Address.Of(home, 0) + Address.InWeek(week));
                cells[(int)(bits >> 20)]++;
                cells[(int)((bits >> 8) & 0xFFF)]++;
                count += 2;
            }
        }

        AssertUniform(cells, count);
    }

    private const int Repeats = 2;

    private static IEnumerable<uint> InOrder(Order order, ulong seed)
    {
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            var draws = Draws.For(seed, repeat)[(int)order];
            for (int slow = 0; slow < Homes; slow++)
            {
                for (int fast = 0; fast < Weeks; fast++)
                    yield return draws.Bits(At(order, slow, fast));
            }
        }
    }

    private static ulong At(Order order, int slow, int fast) => order switch
    {
        Order.HomesWithinAWeek => Address.Of(fast, 0) + Address.InWeek(slow),
        Order.WeeksOfOneHome => Address.Of(slow, 0) + Address.InWeek(fast),
        Order.TenantsOfOneHome => Address.Of(slow, fast),
        Order.DrawsAtOneAddress => Address.Of(slow, 1) + Address.InWeek(7) + Address.Nth(fast),
        Order.Diagonal => Address.Of(fast, slow & 3) + Address.InWeek((fast + slow) & 1023) + Address.Nth(slow),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    private static double[] Sample(Draws draws)
    {
        var sample = new double[200_000];
        for (int i = 0; i < sample.Length; i++)
            sample[i] = draws.Unit(Address.Of(i % 400, 0) + Address.InWeek(i / 400)) - 0.5;
        return sample;
    }

    private static void AssertUniform(ReadOnlySpan<int> cells, int count)
    {
        double expected = (double)count / cells.Length;
        double chi = 0;
        foreach (int cell in cells)
            chi += (cell - expected) * (cell - expected) / expected;

        // Wilson-Hilferty: the cube root of chi-square over its degrees of freedom is close to normal.
        double freedom = cells.Length - 1;
        double spread = 2 / (9 * freedom);
        double z = (Math.Cbrt(chi / freedom) - (1 - spread)) / Math.Sqrt(spread);
        Assert.InRange(z, -Limit, Limit);
    }

    private static void AssertNoCorrelation(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
            sum += one[i] * other[i];
        double z = sum / one.Length * 12 * Math.Sqrt(one.Length);
        Assert.InRange(z, -Limit, Limit);
    }
}
