using Simulation.Core.Time;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

public class MonthTextsTests
{
    [Fact]
    public void Every_month_has_a_name_and_a_year()
    {
        var names = Enumerable.Range(1, 12).Select(month => MonthTexts.Of(new CalendarMonth(2027, month))).ToList();
        Assert.Equal(("juni 2027", "June 2027"), (names[5].Nl, names[5].En));
        Assert.Equal(12, names.Select(name => name.Nl).Distinct().Count());
        Assert.All(names, name => Assert.EndsWith(" 2027", name.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-3", "2024-03")]
    [InlineData("2024/03", "2024-03")]
    [InlineData("2024-03-15", "2024-03")]
    [InlineData("03-2024", "2024-03")]
    [InlineData("15-3-2024", "2024-03")]
    [InlineData("maart 2024", "2024-03")]
    [InlineData("15 maart 2024", "2024-03")]
    [InlineData("August 2024", "2024-08")]
    [InlineData("augustus 2024", "2024-08")]
    [InlineData("15 MAART 2024", "2024-03")]
    [InlineData("juni 2027", "2027-06")]
    [InlineData("1 July 2027", "2027-07")]
    [InlineData("maart", null)]
    [InlineData("1 2 3 2024", null)]
    [InlineData("2024", null)]
    [InlineData("2024-13", null)]
    [InlineData("1703-03", null)]
    [InlineData("begin 2024", null)]
    public void What_people_write_for_a_month_is_understood_where_it_is_clear(string written, string? month) =>
        Assert.Equal(month, MonthTexts.Meant(written)?.ToString());
}
