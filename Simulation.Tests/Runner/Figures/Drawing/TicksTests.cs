using FsCheck;
using FsCheck.Fluent;
using Simulation.Runner.Figures.Drawing;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Ticks are nice, cover the range and are not too many, whatever the range.</summary>
public sealed class TicksTests
{
    [Fact]
    public void Ticks_around_a_range_are_nice_and_cover_it() => Prop.ForAll(Ranges(), range =>
    {
        Ticks ticks = Ticks.Around(range.Min, range.Max, range.Target);
        double slack = ticks.Step * 1e-6;
        return IsNice(ticks.Step)
            && ticks.Values[0] <= range.Min + slack && ticks.Values[^1] >= range.Max - slack
            && ticks.Values[0] > range.Min - (ticks.Step * 1.001) && ticks.Values[^1] < range.Max + (ticks.Step * 1.001)
            && ticks.Values.Count <= range.Target + 2
            && IsEven(ticks);
    }).Check(Seeded.Cases(100));

    [Fact]
    public void Ticks_within_a_range_stay_in_it() => Prop.ForAll(Ranges(), range =>
    {
        Ticks ticks = Ticks.Within(range.Min, range.Max, range.Target);
        double slack = ticks.Step * 1e-6;
        return ticks.Values.All(value => value >= range.Min - slack && value <= range.Max + slack) && ticks.Values.Count <= range.Target + 1 && IsEven(ticks);
    }).Check(Seeded.Cases(100));

    [Theory]
    [InlineData(0, 1, 5, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(0, 0.3, 3, "0 0.1 0.2 0.3")]
    [InlineData(-2.1, 4.4, 4, "-4 -2 0 2 4 6")]
    [InlineData(2026, 2036, 6, "2026 2028 2030 2032 2034 2036")]
    [InlineData(0, 9.3e15, 2, "0 5000000000000000 10000000000000000")]
    public void Ticks_are_the_numbers_a_person_would_take(double min, double max, int target, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Around(min, max, target).Values.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    private static bool IsNice(double step)
    {
        double digit = step / Math.Pow(10, Math.Floor(Math.Log10(step * 1.0000001)));
        return new[] { 1.0, 2, 5, 10 }.Any(nice => Math.Abs(digit - nice) < 1e-6);
    }

    private static bool IsEven(Ticks ticks)
    {
        for (int i = 1; i < ticks.Values.Count; i++)
        {
            if (Math.Abs(ticks.Values[i] - ticks.Values[i - 1] - ticks.Step) > ticks.Step * 1e-3) return false;
        }
        return true;
    }

    // Ranges of every size and place, not smaller than doubles can tell apart.
    private static Arbitrary<(double Min, double Max, int Target)> Ranges()
    {
        var gen =
            from digits in Gen.Choose(-999_999, 999_999)
            from power in Gen.Choose(-9, 9)
            from length in Gen.Choose(1, 100_000)
            from lengthPower in Gen.Choose(-3, 3)
            from target in Gen.Choose(1, 12)
            let size = Math.Pow(10, power)
            let min = digits / 1000.0 * size
            select (min, min + (length / 100.0 * Math.Pow(10, lengthPower) * size), target);
        return Arb.From(gen);
    }
}
