using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;
using Simulation.Core.Randomness;

namespace Simulation.Tests.Core.Randomness;

/// <summary>What eight drew is what each of them drew alone: two numbers, a coin at either end of the second, a pick, and bits as new.</summary>
public class EightDrawsTests
{
    /// <summary>Enough to meet every bit both set and not.</summary>
    private const int Eights = 32;

    private static readonly Draws Draws = Draws.For(5, 7)[3];

    private static readonly ulong[] Addresses = [.. Enumerable.Range(0, Eights * Lanes.Width).Select(home => Address.Of(home, 1) + Address.InWeek(9))];

    private static readonly ulong[] Drawn = [.. Addresses.Select(Draws.Bits64)];

    [Fact]
    public void Each_half_is_a_number_of_its_own()
    {
        AssertEach(bits => Grid((uint)bits >> 8), (eight, nth) => eight.First[nth]);
        AssertEach(bits => Grid((uint)(bits >> 40)), (eight, nth) => eight.Second[nth]);
    }

    [Fact]
    public void Its_first_bit_is_a_coin_and_what_follows_it_a_number()
    {
        AssertEach(bits => bits >> 63 == 1, (eight, nth) => eight.Coin[nth]);
        AssertEach(bits => Grid((uint)(bits >> 32) << 1 >> 8), (eight, nth) => eight.AfterCoin[nth]);
    }

    [Fact]
    public void Its_last_bit_is_another_coin() => AssertEach(bits => ((bits >> 32) & 1) == 1, (eight, nth) => eight.LastCoin[nth]);

    [Fact]
    public void A_pick_is_the_share_of_the_count_that_the_second_half_says()
    {
        ushort[] counts = [1, 2, 7, 12, 100, 1000, 10_000, 60_000];
        for (int first = 0; first < Drawn.Length; first += Lanes.Width)
        {
            var picked = Draws.Eight(EightLong.Of(Addresses, first)).PickSecond(EightWhole.Of(counts, 0));
            for (int nth = 0; nth < Lanes.Width; nth++)
                Assert.Equal((int)(((Drawn[first + nth] >> 32) * counts[nth]) >> 32), picked[nth]);
        }
    }

    /// <summary>Also in the width of processors without 512 bits, whatever this one has.</summary>
    [Fact]
    public void Bits_as_new_are_those_each_gets_alone()
    {
        AssertEach(Squares.Mix, (eight, nth) => eight.Further[nth]);
        var four = Squares.Mix(Vector256.Create(Drawn));
        Assert.Equal(Drawn.Take(4).Select(Squares.Mix), Enumerable.Range(0, 4).Select(nth => four[nth]));
    }

    [Fact]
    public void They_are_written_down_where_they_are_asked()
    {
        ulong[] column = [.. Enumerable.Repeat(5UL, 24)];
        Draws.Eight(EightLong.Of(Addresses, 0)).CopyTo(column, 8);
        Assert.Equal([.. Enumerable.Repeat(5UL, 8), .. Drawn.Take(8), .. Enumerable.Repeat(5UL, 8)], column);
    }

    private static float Grid(uint steps) => steps / (float)(1 << 24);

    private static void AssertEach<T>(Func<ulong, T> alone, Func<EightDraws, int, T> together)
    {
        var eights = Enumerable.Range(0, Eights).Select(nth => Draws.Eight(EightLong.Of(Addresses, nth * Lanes.Width)));
        Assert.Equal(Drawn.Select(alone), eights.SelectMany(eight => Enumerable.Range(0, Lanes.Width).Select(nth => together(eight, nth))));
    }
}
