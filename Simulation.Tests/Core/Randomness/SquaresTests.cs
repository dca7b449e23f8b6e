using System.Runtime.Intrinsics;
using Simulation.Core.Randomness;

namespace Simulation.Tests.Core.Randomness;

/// <summary>The generator is the published one, and its keys have the form the paper asks for.</summary>
public class SquaresTests
{
    [Theory]
    [InlineData(0UL)]
    [InlineData(1UL)]
    [InlineData(0x123456789ABCDEFUL)]
    [Trait("Kind", "oracle")]
    public void Bits_agree_with_the_listing_in_the_paper(ulong counter)
    {
        const ulong Key = 0x548c9decbce65297;
        Assert.Equal(Published32(Key, counter), Squares.Bits32(Key, counter));
        Assert.Equal(Published64(Key, counter), Squares.Bits64(Key, counter));
    }

    [Fact]
    public void Bits_agree_with_values_other_implementations_publish()
    {
        const ulong Key = 0x548c9decbce65297;
        ulong[] first = [Squares.Bits64(Key, 0), Squares.Bits64(Key, 1), Squares.Bits64(Key, 2)];
        Assert.Equal([0x36d88366cee633a5UL, 0x944716e00e60dfaaUL, 0xc8a8f4e0678654bfUL], first);
    }

    [Fact]
    public void Four_or_eight_addresses_at_once_give_what_each_gives_alone()
    {
        const ulong Key = 0x548c9decbce65297;
        ulong[] addresses = [0, 1, 2, 0x123456789ABCDEF, ulong.MaxValue, 1UL << 32, 1UL << 63, 77];
        ulong[] alone = [.. addresses.Select(address => Squares.Bits64(Key, address))];
        var eight = Squares.Bits64(Key, Vector512.Create(addresses));
        var four = Squares.Bits64(Key, Vector256.Create(addresses));
        Assert.Equal(alone, Enumerable.Range(0, 8).Select(nth => eight[nth]));
        Assert.Equal(alone[..4], Enumerable.Range(0, 4).Select(nth => four[nth]));
    }

    [Fact]
    public void Keys_are_odd_and_have_eight_different_digits_in_each_half()
    {
        for (ulong number = 0; number < 10_000; number++)
        {
            ulong key = Squares.KeyFrom(number * 0x1_0000_0001);
            Assert.True(key % 2 == 1, $"{key:x} is even");
            Assert.True(HasDifferentDigits((uint)(key >> 32)), $"{key:x}: upper half");
            Assert.True(HasDifferentDigits((uint)key), $"{key:x}: lower half");
        }
    }

    [Fact]
    public void Keys_of_different_numbers_differ()
    {
        var keys = new HashSet<ulong>();
        for (ulong number = 0; number < 100_000; number++)
            Assert.True(keys.Add(Squares.KeyFrom(number)));
    }

    private static bool HasDifferentDigits(uint half)
    {
        int seen = 0;
        for (int shift = 0; shift < 32; shift += 4)
        {
            int digit = (int)(half >> shift) & 15;
            if (digit == 0 || (seen & (1 << digit)) != 0)
                return false;
            seen |= 1 << digit;
        }

        return true;
    }

    // Written out as in the paper, rounds and all.
    private static uint Published32(ulong key, ulong ctr)
    {
        ulong x = ctr * key, y = x, z = y + key;
        x = (x * x) + y;
        x = (x >> 32) | (x << 32);
        x = (x * x) + z;
        x = (x >> 32) | (x << 32);
        x = (x * x) + y;
        x = (x >> 32) | (x << 32);
        return (uint)(((x * x) + z) >> 32);
    }

    private static ulong Published64(ulong key, ulong ctr)
    {
        ulong x = ctr * key, y = x, z = y + key;
        x = (x * x) + y;
        x = (x >> 32) | (x << 32);
        x = (x * x) + z;
        x = (x >> 32) | (x << 32);
        x = (x * x) + y;
        x = (x >> 32) | (x << 32);
        x = (x * x) + z;
        ulong t = x;
        x = (x >> 32) | (x << 32);
        return t ^ (((x * x) + y) >> 32);
    }
}
