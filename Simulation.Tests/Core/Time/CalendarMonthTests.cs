using Simulation.Core.Time;

namespace Simulation.Tests.Core.Time;

public class CalendarMonthTests
{
    private static readonly CalendarMonth March = new(2024, 3);

    [Theory]
    [InlineData("2024-03", 2024, 3)]
    [InlineData("1999-12", 1999, 12)]
    [InlineData("1900-01", 1900, 1)]
    [InlineData("2199-12", 2199, 12)]
    public void A_month_reads_back_as_it_is_written(string text, int year, int month)
    {
        Assert.True(CalendarMonth.TryParse(text, out var read));
        Assert.Equal((year, month), (read.Value.Year, read.Value.Month));
        Assert.Equal(new CalendarMonth(year, month), read);
        Assert.Equal(text, read.ToString());
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-3")]
    [InlineData("24-03")]
    [InlineData("1899-12")]
    [InlineData("2200-01")]
    [InlineData("2024/03")]
    [InlineData("2024-03 ")]
    [InlineData("+024-03")]
    [InlineData("2024--3")]
    [InlineData("2024-03-01")]
    [InlineData("maart 2024")]
    [InlineData("")]
    public void Nothing_else_is_a_month(string text) => Assert.False(CalendarMonth.TryParse(text, out _));

    [Theory]
    [InlineData(2024, 0)]
    [InlineData(2024, 13)]
    [InlineData(1899, 12)]
    [InlineData(2200, 1)]
    public void A_wrong_one_cannot_be_built(int year, int month) => Assert.Throws<ArgumentOutOfRangeException>(() => new CalendarMonth(year, month));

    [Theory]
    [InlineData(2024, 3, 0, 0)]
    [InlineData(2024, 4, 1, 1.0 / 12)]
    [InlineData(2025, 2, 11, 11.0 / 12)]
    [InlineData(2027, 6, 39, 3.25)]
    [InlineData(2024, 1, -2, -2.0 / 12)]
    [InlineData(2023, 3, -12, -1)]
    public void Months_between_are_counted_through_the_years(int year, int month, int months, double years)
    {
        var other = new CalendarMonth(year, month);
        Assert.Equal((months, years), (other.MonthsSince(March), other.YearsSince(March)));
        Assert.Equal(other, March.AddMonths(months));
    }

    [Theory]
    [InlineData(0, "2024-03")]
    [InlineData(0.99, "2025-02")]
    [InlineData(1, "2025-03")]
    [InlineData(3.25, "2027-06")]
    [InlineData(3.3, "2027-06")]
    [InlineData(10, "2034-03")]
    public void A_number_of_years_later_is_in_some_month(double years, string month) => Assert.Equal(month, March.AfterYears(years).ToString());

    [Fact]
    public void Months_come_one_after_the_other()
    {
        var later = new CalendarMonth(2025, 1);
        Assert.True(March < later && later > March && March <= later && later >= March && !(March < new CalendarMonth(2024, 3)));
        Assert.Equal([March, later], new[] { later, March }.Order());
    }
}
