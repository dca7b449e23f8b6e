using Simulation.Runner.Commands;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Cautions;

public class CautionsTests : Workplace
{
    [Theory]
    [InlineData(Language.Nl, "let op: late: events.too_late.at_year (5 jaar) ligt na het einde van de doorrekening van 2 jaar", "is gelijk aan de basis small")]
    [InlineData(Language.En, "note: late: events.too_late.at_year (5 years) lies after the end of a run of 2 years", "is equal to the base small")]
    public void What_can_hardly_be_meant_is_told_and_run_all_the_same(Language language, string tooLate, string equal)
    {
        string study = Write("cautions.yaml", """
            study: cautions
            title: {nl: a, en: b}
            base: small.yaml
            years: 2
            replicates: 2
            outcomes: [participation_broad]
            alternatives:
              - name: late
                events: [{name: too_late, at_year: 5, change: coach_hours, to: 0}]
              - name: money_late
                money: [{name: m, buys: beheer, paid: {gemeente: 1}, from_year: 3}]
              - name: same
                set: {beheer: {clear_rules: true}}
            """);
        var said = Gwsim.In(language, "compare", study, "--out", In("r", "cautions"), "--no-report", "--quiet");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Contains(tooLate, said.Error, StringComparison.Ordinal);
        Assert.Contains("money_late: money.m.from_year", said.Error, StringComparison.Ordinal);
        Assert.Contains($"same {equal}", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_dated_after_the_end_is_told_with_its_month()
    {
        string study = Write("dated.yaml", """
            study: dated
            base: small.yaml
            years: 2
            replicates: 2
            outcomes: [participation_broad]
            set: { opened: 2024-03 }
            alternatives:
              - name: late
                events: [{name: too_late, at: 2026-03, change: coach_hours, to: 0}]
              - name: in_years
                events: [{name: too_late, at_year: 5, change: coach_hours, to: 0}]
              - name: money_late
                money: [{name: m, buys: beheer, paid: {gemeente: 1}, from: 2027-04}]
              - name: in_time
                events: [{name: just, at: 2026-02, change: coach_hours, to: 0}]
            """);
        string said = Gwsim.Do("compare", study, "--out", In("r", "dated"), "--no-report", "--quiet").Error;
        Assert.Contains("late: events.too_late.at (March 2026 (after 2 years)) lies after the end of a run of 2 years", said, StringComparison.Ordinal);
        Assert.Contains("in_years: events.too_late.at_year (March 2029 (after 5 years)) lies after", said, StringComparison.Ordinal);
        Assert.Contains("money_late: money.m.from (April 2027 (after 3.083 years)) lies after", said, StringComparison.Ordinal);
        Assert.Contains("in_time: events.just.at (February 2026 (after 1.917 years)) lies less than half a year before the end", said, StringComparison.Ordinal);
        Assert.DoesNotContain("in_time: events.just.at (February 2026 (after 1.917 years)) lies after", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_that_means_what_it_says_is_told_nothing()
    {
        var said = Gwsim.Do("compare", Study, "--out", In("r", "stops"), "--no-report", "--quiet");
        Assert.DoesNotContain("after the end", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is equal to the base", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(0, false)]
    public void An_axis_that_stated_hours_make_idle_is_told(int hours, bool told)
    {
        Write("stated.yaml", $"name: stated\nbuilding: {{homes: 12}}\nbeheer: {{hours_per_week: {hours}}}\n");
        string study = Write("axis.yaml", "study: axis\nbase: stated.yaml\nyears: 1\nreplicates: 2\noutcomes: [complaints_per_100]\naxes: {beheer.homes_per_fte: [100, 600]}\n");
        var said = Gwsim.Do("sweep", study, "--out", In("r", "axis"), "--no-report");
        Assert.Equal(ExitCode.Done, said.Code);
        Assert.Equal(told, said.Error.Contains("beheer.homes_per_fte does nothing, because beheer.hours_per_week", StringComparison.Ordinal));
    }
}
