using System.Runtime.Intrinsics;
using Simulation.Core.Numerics;
using Simulation.Core.Population;
using Simulation.Core.Randomness;

namespace Simulation.Tests.Numerics;

/// <summary>Eight at a time gives what one at a time gives, to the last bit.</summary>
public class LanesTests
{
    [Theory]
    [InlineData(19)]
    [InlineData(8)]
    [InlineData(5)]
    [InlineData(1)]
    public void A_column_is_read_to_its_end_and_what_lies_beyond_is_zero(int length)
    {
        float[] numbers = [.. Enumerable.Range(1, length).Select(n => (float)n)];
        ushort[] shorts = [.. Enumerable.Range(1, length).Select(n => (ushort)(n + 40_000))];
        ulong[] longs = [.. Enumerable.Range(1, length).Select(n => (ulong)n << 40)];
        bool[] marks = [.. Enumerable.Range(1, length).Select(n => n % 3 != 0)];
        for (int at = 0; at < length; at++)
        {
            for (int lane = 0; lane < Lanes.Width; lane++)
            {
                int i = at + lane;
                Assert.Equal(i < length ? numbers[i] : 0, Lanes.Load<float>(numbers, at)[lane]);
                Assert.Equal(i < length ? shorts[i] : 0, Lanes.Load(shorts, at)[lane]);
                Assert.Equal(i < length ? longs[i] : 0, Lanes.Load(longs, at)[lane]);
                Assert.Equal(i < length && marks[i] ? -1 : 0, Lanes.Marked(marks, at).AsInt32()[lane]);
            }
        }
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(0.25f, 1)]
    [InlineData(0.3f, 1)]
    [InlineData(0.99f, 15)]
    [InlineData(1f, 16)]
    public void Steps_up_to_a_number_are_counted(float value, int count)
    {
        float[] steps = [0.25f, 0.4f, 0.5f, 0.55f, 0.6f, 0.65f, 0.7f, 0.75f, 0.8f, 0.82f, 0.84f, 0.86f, 0.88f, 0.9f, 0.92f, 1];
        for (int lane = 0; lane < Lanes.Width; lane++)
            Assert.Equal(count, Lanes.CountUpTo(steps, Vector256.Create(-1f).WithElement(lane, value))[lane]);
        Assert.Equal(0, Lanes.CountUpTo(steps, Vector256.Create(-1f).WithElement(3, value))[0]);
    }

    [Fact]
    public void A_vector_is_added_up_and_its_smallest_number_found()
    {
        var eight = Vector256.Create(4f, 3, 2.5f, 8, 9, 1.5f, 7, 6);
        Assert.Equal(41, Lanes.Sum(Lanes.InPairs(eight)));
        for (int lane = 0; lane < Lanes.Width; lane++)
            Assert.Equal(-1 - lane, Lanes.Least(eight.WithElement(lane, -1 - lane)));
        Assert.Equal(3, Lanes.Count(Vector256.LessThan(eight, Vector256.Create(3.5f))));
    }

    [Fact]
    public void Columns_are_read_at_eight_places_in_any_order()
    {
        float[] numbers = [.. Enumerable.Range(0, 20).Select(n => n / 4f)];
        int[] whole = [.. Enumerable.Range(0, 20).Select(n => 3 * n)];
        ulong[] longs = [.. Enumerable.Range(0, 20).Select(n => (ulong)n << 40)];
        var places = Vector256.Create(19, 0, 7, 7, 3, 12, 1, 18);
        for (int lane = 0; lane < Lanes.Width; lane++)
        {
            Assert.Equal(numbers[places[lane]], Lanes.At(numbers, places)[lane]);
            Assert.Equal(whole[places[lane]], Lanes.At(whole, places)[lane]);
            Assert.Equal(longs[places[lane]], Lanes.At(longs, places)[lane]);
        }

        Assert.Throws<IndexOutOfRangeException>(() => Lanes.At(numbers, places.WithElement(4, 20)));
        Assert.Throws<IndexOutOfRangeException>(() => Lanes.At(numbers, places.WithElement(4, -1)));
    }

    [Fact]
    public void Marked_lanes_come_in_front_and_all_keep_their_order()
    {
        for (uint bits = 0; bits < 1 << Lanes.Width; bits++)
        {
            int[] order = [.. Enumerable.Range(0, Lanes.Width).OrderBy(lane => (bits >> lane & 1) == 0)];
            for (int lane = 0; lane < Lanes.Width; lane++)
                Assert.Equal(order[lane], Lanes.InFront(bits)[lane]);
        }
    }

    [Fact]
    public void Short_numbers_become_long_ones_and_short_again()
    {
        var shorts = Vector128.Create((ushort)0, 1, 300, 32_767, 32_768, 65_535, 7, 8);
        Assert.Equal(shorts, Lanes.Narrow(Lanes.Widen(shorts)));
        Assert.Equal(65_535, Lanes.Widen(shorts)[5]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(21)]
    public void A_column_of_any_length_is_added_up_and_multiplied(int length)
    {
        float[] column = [.. Enumerable.Range(1, length).Select(n => (float)n)];
        Assert.Equal(length * (length + 1) / 2, Lanes.Total(column));
        Lanes.Scale(column, 0.5f);
        Assert.Equal(Enumerable.Range(1, length).Select(n => n / 2f), column);
    }

    [Fact]
    public void Eight_draws_at_once_are_the_eight_draws()
    {
        ulong key = Squares.KeyFrom(77);
        ulong[] address = [.. Enumerable.Range(0, Lanes.Width).Select(home => Address.Of(home * 1_001, home) + Address.InWeek(home * 300))];
        var bits = Squares.Bits64(key, Lanes.Load(address, 0));
        for (int lane = 0; lane < Lanes.Width; lane++)
        {
            ulong one = Squares.Bits64(key, address[lane]);
            Assert.Equal(one, bits[lane]);
            Assert.Equal(Draws.ToUnit(Draws.First(one)), Draws.ToUnit(Draws.First(bits))[lane]);
            Assert.Equal(Draws.ToUnit(Draws.Second(one)), Draws.ToUnit(Draws.Second(bits))[lane]);
            Assert.Equal(Squares.Bits32(key, address[lane]), Squares.Bits32(key, Lanes.Load(address, 0))[lane]);
            Assert.Equal(Squares.Mix(one), Squares.Mix(bits)[lane]);
            var counts = Vector256.Create(1, 2, 7, 100, 1_000, 99_999, 1 << 20, 0);
            Assert.Equal(Draws.Pick(counts[lane], Draws.Second(one)), Draws.PickSecond(counts, bits)[lane]);
        }
    }

    [Fact]
    public void Chances_and_steps_of_eight_are_those_of_each()
    {
        for (float x = -30; x < 30; x += 0.37f)
        {
            var eight = Vector256.Create(x, x / 3, x / 10, x / 100, -x, x * x, 0, 1e-6f * x);
            for (int lane = 0; lane < Lanes.Width; lane++)
            {
                Assert.Equal(Exact.Step(eight[lane]), Exact.Step(eight)[lane]);
                Assert.Equal(Exact.Chance(Math.Abs(eight[lane])), Exact.Chance(Vector256.Abs(eight))[lane]);
            }
        }
    }

    [Fact]
    public void What_eight_people_did_lately_is_what_each_did()
    {
        for (int history = 0; history < 1 << 12; history++)
        {
            var eight = Vector256.Create(history) & Vector256.Create(-1, 0xF, 0xF0, 0xF00, 0, 1, 0x11, 0x100);
            for (int lane = 0; lane < Lanes.Width; lane++)
            {
                bool[] one = [Recent.Broad(eight[lane]), Recent.Narrow(eight[lane]), Recent.Visible(eight[lane])];
                bool[] ofEight = [Recent.Broad(eight).AsInt32()[lane] == -1, Recent.Narrow(eight).AsInt32()[lane] == -1, Recent.Visible(eight).AsInt32()[lane] == -1];
                Assert.Equal(one, ofEight);
            }
        }
    }

    [Theory]
    [InlineData(1.5f, -2.25f)]
    [InlineData(0f, float.MaxValue)]
    [InlineData(float.Epsilon, -0f)]
    public void A_choice_without_a_branch_is_a_choice(float yes, float no)
    {
        Assert.Equal((yes, no), (Branchless.Choose(true, yes, no), Branchless.Choose(false, yes, no)));
        Assert.Equal((3, -4), (Branchless.Choose(true, 3, -4), Branchless.Choose(false, 3, -4)));
        Assert.Equal((1, 0), (Branchless.One(true), Branchless.One(false)));
        var both = Lanes.Choose(Vector256.LessThan(Vector256<float>.Zero, Vector256.Create(1f, -1, 1, -1, 1, -1, 1, -1)), yes, no);
        Assert.Equal((yes, no), (both[0], both[1]));
    }
}
