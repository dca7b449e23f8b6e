using Simulation.Core;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Numbers as people write them, in Dutch and in English.</summary>
public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(Unit.Number, 1250.5, 0.5, 2000, "1.250,5", "1,250.5", "separators change places")]
    [InlineData(Unit.Number, -3, 1, 5, "−3", "−3", "a real minus sign")]
    [InlineData(Unit.Number, 0, 0.5, 2, "0", "0", "zero has no decimals")]
    [InlineData(Unit.Number, -0.001, 1, 5, "0", "0", "what rounds to zero has no sign")]
    [InlineData(Unit.Share, 0.125, 0.005, 1, "12,5%", "12.5%", "a share is a percentage")]
    [InlineData(Unit.Share, 0.2, 0.1, 1, "20%", "20%", "decimals by the step")]
    [InlineData(Unit.PercentagePoints, -0.07, 0.01, 0.1, "−7", "−7", "points have no sign for per cent")]
    [InlineData(Unit.Euro, 1250, 50, 2000, "€\u00A01.250", "€1,250", "the Dutch euro stands apart")]
    [InlineData(Unit.Euro, -410, 10, 500, "−€\u00A0410", "−€410", "the minus comes first")]
    [InlineData(Unit.Euro, 1500000, 500000, 4000000, "€\u00A01,5\u00A0mln", "€1.5\u00A0million", "millions")]
    [InlineData(Unit.Euro, 0, 500000, 4000000, "€\u00A00", "€0", "zero is no zero million")]
    [InlineData(Unit.Number, 2e9, 1e9, 4e9, "2\u00A0mld", "2\u00A0billion", "billions")]
    [InlineData(Unit.Number, 1000000.25, 0.25, 1000001, "1.000.000,2", "1,000,000.2", "no millions when steps are small")]
    [InlineData(Unit.Number, 9.3e15, 1e14, 1e16, "0,93×10¹⁶", "0.93×10¹⁶", "too big for words")]
    [InlineData(Unit.Number, 2e-9, 1e-9, 4e-9, "2×10^−9", "2×10^−9", "too small for zeros")]
    [InlineData(Unit.Number, 2.0000013, 1e-7, 2.0000014, "2,0000013", "2.0000013", "a tiny range on a plain number")]
    [InlineData(Unit.CalendarYear, 2031, 1, 2036, "2031", "2031", "a year is no thousand")]
    public void A_number_is_written_with_its_unit(Unit unit, double value, double step, double largest, string dutch, string english, string reason)
    {
        var format = NumberFormat.ForSteps(unit, step, largest);

        Assert.True(dutch == format.Write(value, Language.Nl), $"{reason}: {format.Write(value, Language.Nl)}");
        Assert.True(english == format.Write(value, Language.En), $"{reason}: {format.Write(value, Language.En)}");
    }

    [Theory]
    [InlineData(62, "62")]
    [InlineData(12.34, "12,3")]
    [InlineData(1.234, "1,23")]
    [InlineData(0.01234, "0,0123")]
    public void A_value_that_stands_alone_has_two_or_three_digits(double value, string expected) =>
        Assert.Equal(expected, NumberFormat.ForValue(Unit.Number, value).Write(value, Language.Nl));

    [Fact]
    public void Values_side_by_side_have_no_more_decimals_than_they_need()
    {
        var format = NumberFormat.ForValues(Unit.Number, [1, -3, double.NaN, 2]);

        Assert.Equal("−3", format.Write(-3, Language.Nl));
        Assert.Equal("1,5", NumberFormat.ForValues(Unit.Number, [1, 1.5]).Write(1.5, Language.Nl));
    }

    [Fact]
    public void A_missing_number_is_a_dash() => Assert.Equal("–", NumberFormat.ForValue(Unit.Euro, 3).Write(double.NaN, Language.Nl));

    [Theory]
    [InlineData(0.0002, 0.004, Unit.Share, "+0,02 tot +0,40 %-punt", "an end that leaves zero out does not read as zero")]
    [InlineData(-0.004, -0.0002, Unit.Share, "−0,40 tot −0,02 %-punt", "nor below it")]
    [InlineData(-0.0002, 0.004, Unit.Share, "0,0 tot +0,4 %-punt", "zero within needs no more digits")]
    [InlineData(0.002, 0.004, Unit.Share, "+0,2 tot +0,4 %-punt", "nor what does not round to it")]
    [InlineData(0.3, 12, Unit.Euro, "+€\u00a00,3 tot +€\u00a012,0", "euros alike")]
    [InlineData(0.000001, 0.004, Unit.Share, "0,0 tot +0,4 %-punt", "further than anybody would look it stays as it was")]
    public void An_interval_of_a_difference_has_the_digits_that_show_on_which_side_of_zero_it_lies(double low, double high, Unit unit, string text, string why)
    {
        Assert.True(text == Numbers.DifferenceInterval(low, high, unit, Language.Nl), $"{why}: {Numbers.DifferenceInterval(low, high, unit, Language.Nl)}");
    }
}
