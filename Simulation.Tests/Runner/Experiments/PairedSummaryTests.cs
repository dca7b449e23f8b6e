using Simulation.Core.Observation;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Experiments;

public class PairedSummaryTests
{
    private const int Quarters = 8;

    [Fact]
    public void A_run_that_failed_is_no_pair_on_whichever_side()
    {
        var summary = Of([Run(0), Failed(1), Run(2), Run(3)], [Run(0), Run(1), Failed(2), Run(3)]);
        Assert.Equal(2, summary.Runs);
        Assert.Equal(2, summary[Outcome.ParticipationBroad].Runs);
        Assert.Equal(2, summary.InYear(Outcome.ParticipationBroad, 1).Runs);
    }

    [Fact]
    public void A_year_is_the_mean_of_its_own_four_quarters_and_not_of_three()
    {
        // Given: quarter q of run r is worth r + 4^q in the base, and nothing in the alternative
        var one = Enumerable.Range(0, 3).Select(r => Run(r, (quarter, _) => r + Math.Pow(4, quarter)));
        var other = Enumerable.Range(0, 3).Select(r => Run(r));

        // Then: the first year is that of 1, 4, 16 and 64; the second that of 256 to 16,384
        var summary = Of(one, other);
        Assert.Equal(1 + ((1 + 4 + 16 + 64) / 4.0), summary.InYear(Outcome.Belonging, 0).Base, 1e-9);
        Assert.Equal(1 + ((256 + 1024 + 4096 + 16384) / 4.0), summary.InYear(Outcome.Belonging, 1).Base, 1e-3);
        Assert.Equal(1 + 16, summary.At(Outcome.Belonging, 2).Base, 1e-9);
    }

    [Fact]
    public void A_quarter_in_which_nothing_can_be_said_is_left_out_of_its_year()
    {
        var one = Enumerable.Range(0, 3).Select(r => Run(r, (quarter, _) => quarter == 1 ? double.NaN : quarter));
        var summary = Of(one, Enumerable.Range(0, 3).Select(r => Run(r)));
        Assert.Equal((0 + 2 + 3) / 3.0, summary.InYear(Outcome.WeeksToNotice, 0).Base, 1e-9);
    }

    private static PairedSummary Of(IEnumerable<RunRecord> one, IEnumerable<RunRecord> other)
    {
        var sums = new PairedSummary(Quarters);
        foreach (var (left, right) in one.Zip(other))
            sums.Add(left, right);
        return sums.Close();
    }

    private static RunRecord Run(int replicate, Func<int, int, double>? of = null)
    {
        var run = new RunRecord(replicate, Quarters);
        for (int quarter = 0; of is not null && quarter < Quarters; quarter++)
        {
            for (int outcome = 0; outcome < RunRecord.BySeries.Count; outcome++)
                run.Series[(quarter * RunRecord.BySeries.Count) + outcome] = (float)of(quarter, outcome);
        }

        return run;
    }

    private static RunRecord Failed(int replicate)
    {
        var run = new RunRecord(replicate, Quarters) { Error = "it went wrong" };
        return run;
    }
}
