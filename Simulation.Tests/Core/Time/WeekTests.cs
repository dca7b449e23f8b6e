using Simulation.Core.Time;

namespace Simulation.Tests.Core.Time;

public class WeekTests
{
    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(51, 0, false)]
    [InlineData(52, 1, true)]
    [InlineData(4095, 78, false)]
    public void A_year_has_fifty_two_weeks(int index, int year, bool starts)
    {
        Assert.Equal(year, new Week(index).Year);
        Assert.Equal(starts, new Week(index).StartsYear);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4096)]
    public void There_is_no_week_before_the_opening_or_after_the_longest_run(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Week(index));

    [Fact]
    public void Twelve_months_begin_in_every_year_each_in_its_first_week()
    {
        for (int year = 0; year < 20; year++)
        {
            int[] starts = [.. Enumerable.Range(year * 52, 52).Where(index => new Week(index).StartsMonth)];
            Assert.Equal(12, starts.Length);
            for (int month = 0; month < 12; month++)
            {
                Assert.Equal((year * 12) + month, new Week(starts[month]).Month);
                Assert.Equal(starts[month], Week.OfMonth((year * 12) + month));
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 4)]
    [InlineData(3, 13)]
    [InlineData(12, 52)]
    [InlineData(0.5, 2)]
    public void Months_last_a_number_of_weeks(double months, int weeks) => Assert.Equal(weeks, Week.InMonths(months));

    [Theory]
    [InlineData(12, 12)]
    [InlineData(5, 5)]
    [InlineData(1.5, 3)]
    [InlineData(52, 52)]
    public void What_happens_some_times_a_year_does(double timesAYear, int inItsPeriod)
    {
        int weeks = timesAYear == 1.5 ? 104 : 52;
        Assert.Equal(inItsPeriod, Enumerable.Range(0, weeks).Count(index => new Week(index).IsOneOf(timesAYear)));
    }

    [Fact]
    public void Weeks_come_one_after_the_other()
    {
        Assert.True(new Week(3) < new Week(4) && new Week(4) > new Week(3) && new Week(4) <= new Week(4) && new Week(4) >= new Week(4));
        Assert.Equal("week 4", new Week(4).ToString());
    }
}
