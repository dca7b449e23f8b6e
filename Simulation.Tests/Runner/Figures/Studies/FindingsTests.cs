using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Figures.Studies;

public sealed class FindingsTests
{
    private static readonly Estimate WideSpread = new(100, 0.5, 0.01, 0.3, 0.5, 0.7);

    [Theory]
    [InlineData(-0.10, 0.01, Verdict.Clear, "far from zero and worth noticing")]
    [InlineData(-0.02, 0.005, Verdict.Small, "surely there, but less than a fifth of the spread between runs")]
    [InlineData(-0.10, 0.09, Verdict.Weak, "excludes zero by itself, not with ten outcomes together")]
    [InlineData(-0.10, 0.11, Verdict.Unclear, "the interval holds zero")]
    public void A_difference_is_called_what_it_is(double difference, double half, Verdict expected, string because)
    {
        var contrast = new Contrast(100, 0.5, 0.5 + difference, difference, half, 0.9, 5);
        Assert.True(expected == Findings.Of(Outcome.ParticipationBroad, contrast, WideSpread, alternatives: 1, outcomes: 10), because);
    }

    [Theory]
    [InlineData(Footing.Nothing, Verdict.Nothing, "no run differs")]
    [InlineData(Footing.FewRuns, Verdict.Unknown, "a single run has no interval")]
    [InlineData(Footing.FewCases, Verdict.FewCases, "one eviction more in one run of twenty says nothing about the other nineteen")]
    [InlineData(Footing.NoValue, Verdict.Unknown, "nobody there")]
    public void A_difference_without_a_footing_is_not_judged(Footing footing, Verdict expected, string because)
    {
        var contrast = new Contrast(20, 0.5, 0.6, 0.1, double.NaN, 0.9, double.NaN, footing);
        Assert.True(expected == Findings.Of(Outcome.EvictionsPer100, contrast, WideSpread, alternatives: 1, outcomes: 10), because);
    }

    [Fact]
    public void What_nobody_would_notice_is_small_however_sure()
    {
        var sure = new Contrast(10_000, 0.5, 0.504, 0.004, 0.0001, 0.9, 5);
        var narrow = WideSpread with { Q05 = 0.499, Q95 = 0.501 };
        Assert.Equal(Verdict.Small, Findings.Of(Outcome.ParticipationBroad, sure, narrow, 1, 1));
    }

    [Theory]
    [InlineData(0.1, "surely higher, for the better")]
    [InlineData(-0.1, "surely lower, for the worse")]
    public void More_taking_part_is_better(double difference, string expected) =>
        Assert.Equal(expected, Findings.Words(Verdict.Clear, difference, Outcome.ParticipationBroad, Language.En));

    [Fact]
    public void More_complaints_are_worse() =>
        Assert.Equal("zeker hoger, ongunstig", Findings.Words(Verdict.Clear, 1, Outcome.ComplaintsPer100, Language.Nl));

    [Fact]
    public void More_hours_are_neither_good_nor_bad() =>
        Assert.Equal("zeker hoger", Findings.Words(Verdict.Clear, 1, Outcome.CoachHoursPerWeek, Language.Nl));

    [Fact]
    public void A_difference_that_is_written_as_nothing_is_called_practically_the_same() =>
        Assert.Equal("vrijwel gelijk", Findings.Words(Verdict.Small, 0.0002, Outcome.Safety, Language.Nl));
}
