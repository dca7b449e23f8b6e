using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Experiments;

public class EstimateTests
{
    [Theory]
    [InlineData(new double[] { }, Footing.NoValue, "nobody there")]
    [InlineData(new double[] { 3 }, Footing.FewRuns, "one run says nothing about the spread")]
    [InlineData(new double[] { 0, 0, 0, 0 }, Footing.Nothing, "never seen is not never")]
    [InlineData(new double[] { 0, 0, 0, 0, 2 }, Footing.FewCases, "one case in five runs")]
    [InlineData(new double[] { 1e-5, -2e-5, 1e-5, 0, 2 }, Footing.FewCases, "one case and trifles: other people to count by, no other cases")]
    [InlineData(new double[] { 0.4, 0.5, 0.45 }, Footing.Firm, "all runs alike")]
    [InlineData(new double[] { -0.1, 0.3, 0.2, -0.2, 0.1 }, Footing.Firm, "differences both ways")]
    [InlineData(new double[] { 7, 7, 7 }, Footing.Firm, "the same in every run and not nothing")]
    public void An_interval_stands_on_the_values_that_carry_the_mean(double[] values, Footing expected, string because) =>
        Assert.True(expected == Footings.Of(Of(values)), because);

    [Fact]
    public void Eight_cases_are_enough_in_any_number_of_runs_and_seven_are_not()
    {
        static Footing With(int cases, int runs) => Footings.Of(Of([.. Enumerable.Range(0, runs).Select(i => i < cases ? 1.0 : 0)]));
        foreach (int runs in (int[])[40, 400, 10_000])
            Assert.Equal((Footing.FewCases, Footing.Firm), (With(7, runs), With(8, runs)));
    }

    [Fact]
    [Trait("Kind", "oracle")]
    public void Carriers_are_the_effective_size_of_Kish()
    {
        // Weights 1, 1, 2, 4: (1 + 1 + 2 + 4)² / (1 + 1 + 4 + 16) = 64 / 22, whatever their signs.
        Assert.Equal(64.0 / 22, Of([1, -1, 2, -4]).Carriers, 1e-12);
        Assert.Equal(5, Of([3, 3, 3, 3, 3]).Carriers, 1e-12);
    }

    [Theory]
    [InlineData("participation_broad", new[] { 0.2, 0.9 }, 0, 1, "two runs leave room from -3.9 to 5.0, a share does not")]
    [InlineData("evictions_per_100", new[] { 0.2, 0.9 }, 0, 4.997, "less than none is not possible, more than one in a hundred is")]
    public void An_interval_stays_on_its_scale(string id, double[] values, double low, double high, string because)
    {
        var estimate = Estimate.Of(Of(values), new Sketch(), Bounds.Of(Outcome.Named(id)));
        Assert.True(Math.Abs(estimate.Low - low) < 1e-3 && Math.Abs(estimate.High - high) < 1e-3, $"{because}: {estimate.Low} to {estimate.High}");
        Assert.True(estimate.IsCut);
    }

    [Fact]
    public void A_difference_of_shares_is_no_more_than_all_of_them_also_when_more_comparisons_have_to_hold()
    {
        var pairs = Paired([0.5, 0.5], [0.4, 0.9]);
        var contrast = Contrast.Of(pairs, Bounds.OfDifference(Outcome.ParticipationBroad), 3);
        Assert.Equal((-1, 1), (contrast.Low, contrast.High));
        Assert.Equal((-1, 1), (Intervals.Widened(contrast, 3, 30).Low, Intervals.Widened(contrast, 3, 30).High));
    }

    [Fact]
    public void An_outcome_above_its_scale_keeps_its_mean_inside_its_interval()
    {
        var estimate = Estimate.Of(Of([1.5, 1.6, 1.7]), new Sketch(), Bounds.Of(Outcome.RecognisedShare));
        Assert.InRange(estimate.Mean, estimate.Low, estimate.High);
    }

    [Fact]
    public void Intervals_that_are_cut_off_are_widened_from_their_whole_width()
    {
        // Half of 0.1 to 1: cut off at 1, and wider below when ten outcomes have to hold together.
        double[] values = [0.95, 0.85, 0.99, 0.9, 0.97];
        var pairs = Paired([0, 0, 0, 0, 0], values);
        var one = Contrast.Of(pairs, Bounds.OfDifference(Outcome.ParticipationBroad), 1);
        double error = values.StandardDeviation() / Math.Sqrt(5);
        Assert.Equal(values.Mean() - (StudentT.InvCDF(0, 1, 4, 1 - (0.025 / 10)) * error), Intervals.Together(one, 10).Low, 1e-9);
    }

    [Theory]
    [InlineData(0.89, true)]
    [InlineData(0.9, false)]
    [InlineData(4.0, false)]
    [InlineData(double.NaN, false)]
    public void Pairs_backfire_where_they_are_noisier_than_strangers_would_be(double gain, bool backfires) =>
        Assert.Equal(backfires, new Contrast(100, 0, 0, 0, 0, 0, gain).Backfires);

    /// <summary>Chance is known from the runs within sets of assumptions, which are fewer than all runs.</summary>
    [Fact]
    public void Where_assumptions_are_spread_an_interval_is_widened_by_what_is_known_of_chance_within_them()
    {
        double[] values = [0.1, 0.2, 0.3, 0.5, 0.4, 0.6];
        var sums = new MemberMeans(members: 3, things: 1);
        for (int run = 0; run < values.Length; run++) sums.Add(run / 2, 0, values[run]);
        var doubt = sums.DoubtOf(0, Bounds.Endless);
        var one = Contrast.Of(Paired([0, 0, 0, 0, 0, 0], values), Bounds.Endless, 1, doubt);
        Assert.Equal(3, doubt!.Degrees);
        Assert.Equal(doubt.HalfWidth(10), Intervals.Together(one, 10).HalfWidth, 1e-12);
        Assert.Equal(doubt.HalfWidth(30), Intervals.Widened(Contrast.Of(Paired([0, 0, 0, 0, 0, 0], values), Bounds.Endless, 3, doubt), 3, 30).HalfWidth, 1e-12);
    }

    [Fact]
    public void One_pair_that_differs_a_little_gains_nothing_by_the_million()
    {
        // The tables gave 16,620,495 for this: ten runs with some evictions, of which one has fewer residents to count them by.
        double[] had = [0, 0.4, 0, 0, 1.2, 0, 0, 0.9, 0, 0];
        double[] has = [.. had.Select((value, run) => run == 1 ? value + 0.0002 : value)];
        var contrast = Contrast.Of(Paired(had, has), Bounds.OfDifference(Outcome.ArrearsEvictionsPer100), 1);
        Assert.True(double.IsNaN(contrast.VarianceRatio));
        Assert.Equal("too few cases", Tell.Gain(contrast, Language.En));
        Assert.False(Tell.IsGain(contrast));
    }

    [Theory]
    [InlineData(12.3, Footing.Firm, "12,3")]
    [InlineData(15_000_000, Footing.Firm, "vrijwel geen verschil")]
    [InlineData(double.PositiveInfinity, Footing.Nothing, "geen enkel verschil")]
    [InlineData(double.NaN, Footing.FewCases, "te weinig gevallen")]
    public void A_gain_of_pairing_is_told_in_words_where_it_is_no_number(double ratio, Footing footing, string expected) =>
        Assert.Equal(expected, Tell.Gain(new Contrast(20, 1, 1, 0, 0, 1, ratio, footing), Language.Nl));

    [Theory]
    [InlineData(Footing.FewCases, "te weinig gevallen", "too few cases")]
    [InlineData(Footing.Nothing, "in geen enkele doorrekening", "in no run")]
    [InlineData(Footing.FewRuns, "te weinig doorrekeningen", "too few runs")]
    public void Without_an_interval_the_reason_stands_in_its_place(Footing footing, string nl, string en)
    {
        var estimate = new Estimate(20, 0.1, double.NaN, 0, 0, 1, footing);
        Assert.Equal((nl, en), (Tell.Interval(estimate, Unit.Number, Language.Nl), Tell.Interval(estimate, Unit.Number, Language.En)));
    }

    [Fact]
    public void A_mean_near_the_end_of_its_scale_has_no_plus_or_minus()
    {
        var estimate = new Estimate(3, 0.9, 0.3, 0.8, 0.9, 1) { Bounds = new Bounds(0, 1) };
        Assert.Equal("90% (60% to 100%)", Tell.Mean(estimate, Unit.Share, Language.En));
        Assert.Equal("50% ± 30 pp", Tell.Mean(estimate with { Mean = 0.5 }, Unit.Share, Language.En));
    }

    private static Moments Of(double[] values)
    {
        var moments = default(Moments);
        foreach (double value in values)
            moments.Add(value);
        return moments;
    }

    private static PairedMoments Paired(double[] one, double[] other)
    {
        var pairs = default(PairedMoments);
        for (int i = 0; i < one.Length; i++)
            pairs.Add(one[i], other[i]);
        return pairs;
    }
}
