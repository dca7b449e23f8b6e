using Simulation.Core.Numerics;
using Simulation.Core.Population;
using Simulation.Core.Randomness;

namespace Simulation.Tests.Core.Numerics;

/// <summary>Eight at a time gives what one at a time gives, to the last bit.</summary>
public class EightTests
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
                Assert.Equal(i < length ? numbers[i] : 0, Eight.Of(numbers, at)[lane]);
                Assert.Equal(i < length ? shorts[i] : 0, EightWhole.Of(shorts, at)[lane]);
                Assert.Equal(i < length ? shorts[i] : 0, Eight.Of(shorts, at)[lane]);
                Assert.Equal(i < length ? longs[i] : 0, EightLong.Of(longs, at)[lane]);
                Assert.Equal(i < length && marks[i], Yes.Of(marks, at)[lane]);
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
            Assert.Equal(count, With(-1, lane, value).CountUpTo(steps)[lane]);
        Assert.Equal(0, With(-1, 3, value).CountUpTo(steps)[0]);
    }

    [Fact]
    public void Eight_numbers_are_added_up_and_the_smallest_is_found()
    {
        var eight = Eight.From([4, 3, 2.5f, 8, 9, 1.5f, 7, 6]);
        Assert.Equal(82, (default(EightSum) + eight + eight).Total);
        for (int lane = 0; lane < Lanes.Width; lane++)
            Assert.Equal(-1 - lane, With(4, lane, -1 - lane).Smallest);
        Assert.Equal(3, (eight < 3.5f).Count);
    }

    [Fact]
    public void A_rule_about_eight_is_the_rule_about_each()
    {
        var a = Eight.From([4, 3, 2.5f, -8, 9, 0, -0f, 6]);
        var b = Eight.From([3, 3, -1, 8, 0.1f, 2, 5, 1e-9f]);
        var yes = Yes.From([true, false, true, true, false, false, true, false]);
        for (int nth = 0; nth < Lanes.Width; nth++)
        {
            var (x, y, holds) = (a[nth], b[nth], yes[nth]);
            Assert.Equal((x + y, x - y, x * y, x / y, -x), ((a + b)[nth], (a - b)[nth], (a * b)[nth], (a / b)[nth], (-a)[nth]));
            Assert.Equal((2 * x, x * 2, 1 - x), ((2 * a)[nth], (a * 2)[nth], (1 - a)[nth]));
            bool[] one = [x < y, x > y, x <= y, x >= y, x == y];
            bool[] ofEight = [(a < b)[nth], (a > b)[nth], (a <= b)[nth], (a >= b)[nth], a.Is(b)[nth]];
            Assert.Equal(one, ofEight);
            Assert.Equal((Math.Max(1, x), Math.Min(1, x)), (Eight.AtLeast(1, a)[nth], Eight.AtMost(1, a)[nth]));
            Assert.Equal((holds ? x : 0, holds ? x : y), (a.Where(yes)[nth], yes.Choose(a, b)[nth]));
            bool[] chosen = [!holds, holds && x < y, holds || x < y, holds && !(x < y)];
            bool[] ofEightChosen = [(!yes)[nth], (yes & (a < b))[nth], (yes | (a < b))[nth], yes.ButNot(a < b)[nth]];
            Assert.Equal(chosen, ofEightChosen);
        }
    }

    [Fact]
    public void A_rule_about_eight_whole_numbers_is_the_rule_about_each()
    {
        var a = EightWhole.From([4, 3, int.MaxValue, -8, 9, 0, 77, 6]);
        var b = EightWhole.CountingFrom(2);
        var yes = a > b;
        for (int nth = 0; nth < Lanes.Width; nth++)
        {
            var (x, y) = (a[nth], b[nth]);
            Assert.Equal(2 + nth, y);
            Assert.Equal((unchecked(x + y), x - y, -x, x & y, x | y, x << 3), ((a + b)[nth], (a - b)[nth], (-a)[nth], (a & b)[nth], (a | b)[nth], (a << 3)[nth]));
            bool[] one = [x < y, x > y, x <= y, x >= y, x == y];
            bool[] ofEight = [(a < b)[nth], yes[nth], (a <= b)[nth], (a >= b)[nth], a.Is(b)[nth]];
            Assert.Equal(one, ofEight);
            Assert.Equal(x > y ? x : y, yes.Choose(a, b)[nth]);
            Assert.Equal(x > y ? 1u : 0, yes.AsBits >> nth & 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(19)]
    public void What_was_written_in_a_column_is_read_there(int length)
    {
        var numbers = new EightColumn(length);
        for (int at = 0; at < length; at += Lanes.Width)
            numbers[at] = at + Eight.From([0, 1, 2, 3, 4, 5, 6, 7]);

        Assert.Equal(Enumerable.Range(0, numbers.All.Length).Select(n => (float)n), numbers.All.ToArray());
        Assert.Equal(5f, numbers[0][5]);
        Assert.Equal(3, numbers.At(EightWhole.From([1, 2, 3, 0, 0, 0, 0, 0]))[2]);
        numbers.Fill(0, length, -1);
        Assert.Equal(-1, numbers.All[length - 1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => numbers[numbers.All.Length] = 0);
    }

    [Fact]
    public void Columns_are_read_at_eight_places_in_any_order()
    {
        float[] numbers = [.. Enumerable.Range(0, 20).Select(n => n / 4f)];
        int[] whole = [.. Enumerable.Range(0, 20).Select(n => 3 * n)];
        ulong[] longs = [.. Enumerable.Range(0, 20).Select(n => (ulong)n << 40)];
        int[] at = [19, 0, 7, 7, 3, 12, 1, 18];
        var places = EightWhole.From(at);
        for (int lane = 0; lane < Lanes.Width; lane++)
        {
            Assert.Equal(numbers[places[lane]], Eight.Gather(numbers, places)[lane]);
            Assert.Equal(whole[places[lane]], EightWhole.Gather(whole, places)[lane]);
            Assert.Equal(longs[places[lane]], EightLong.Gather(longs, places)[lane]);
        }

        Assert.Throws<IndexOutOfRangeException>(() => Eight.Gather(numbers, EightWhole.From([.. at[..7], 20])));
        Assert.Throws<IndexOutOfRangeException>(() => Eight.Gather(numbers, EightWhole.From([.. at[..7], -1])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(16)]
    [InlineData(37)]
    public void Bits_of_a_column_of_any_length_are_moved_up(int length)
    {
        ushort[] column = [.. Enumerable.Range(0, length).Select(n => (ushort)(n * 5_003))];
        ushort[] expected = [.. column.Select(bits => (ushort)((bits << 1) & 0xF0FE))];
        Lanes.ShiftUp(column, 0xF0FE);
        Assert.Equal(expected, column);
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
        var draws = new Draws(key);
        var drawn = draws.Eight(EightLong.Of(address, 0));
        var counts = EightWhole.From([1, 2, 7, 100, 1_000, 99_999, 1 << 20, 0]);
        ulong[] noted = new ulong[Lanes.Width];
        drawn.CopyTo(noted, 0);
        for (int lane = 0; lane < Lanes.Width; lane++)
        {
            ulong one = Squares.Bits64(key, address[lane]);
            Assert.Equal((one, one), (drawn[lane], noted[lane]));
            Assert.Equal(Draws.ToUnit(Draws.First(one)), drawn.First[lane]);
            Assert.Equal(Draws.ToUnit(Draws.Second(one)), drawn.Second[lane]);
            Assert.Equal(one >> 63 == 1, drawn.Coin[lane]);
            Assert.Equal(Draws.ToUnit(Draws.Second(one) << 1), drawn.AfterCoin[lane]);
            Assert.Equal((one >> 32 & 1) == 1, drawn.LastCoin[lane]);
            Assert.Equal(draws.Unit(address[lane]), draws.EightUnits(EightLong.Of(address, 0))[lane]);
            Assert.Equal(Squares.Mix(one), drawn.Further[lane]);
            Assert.Equal(Draws.Pick(counts[lane], Draws.Second(one)), drawn.PickSecond(counts)[lane]);
        }
    }

    [Fact]
    public void Chances_and_steps_of_eight_are_those_of_each()
    {
        for (float x = -30; x < 30; x += 0.37f)
        {
            var eight = Eight.From([x, x / 3, x / 10, x / 100, -x, x * x, 0, 1e-6f * x]);
            for (int lane = 0; lane < Lanes.Width; lane++)
            {
                Assert.Equal(Exact.Step(eight[lane]), Exact.Step(eight)[lane]);
                Assert.Equal(Exact.Chance(Math.Abs(eight[lane])), Exact.Chance(Eight.AtLeast(eight, -eight))[lane]);
            }
        }
    }

    [Fact]
    public void What_eight_people_did_lately_is_what_each_did()
    {
        for (int history = 0; history < 1 << 12; history++)
        {
            var eight = history & EightWhole.From([-1, 0xF, 0xF0, 0xF00, 0, 1, 0x11, 0x100]);
            for (int lane = 0; lane < Lanes.Width; lane++)
            {
                bool[] one = [Recent.Broad(eight[lane]), Recent.Narrow(eight[lane]), Recent.Visible(eight[lane])];
                bool[] ofEight = [Recent.Broad(eight)[lane], Recent.Narrow(eight)[lane], Recent.Visible(eight)[lane]];
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
        var both = Yes.From([true, false, true, false, true, false, true, false]).Choose(yes, no);
        Assert.Equal((yes, no), (both[0], both[1]));
    }

    private static Eight With(float others, int place, float number)
    {
        float[] eight = [.. Enumerable.Repeat(others, Lanes.Width)];
        eight[place] = number;
        return Eight.From(eight);
    }
}
