using Simulation.Core.Observation;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Explain;
using Simulation.Runner.Validation;

namespace Simulation.Tests.Runner.Validation;

/// <summary>What is known of projects and was never fitted to.</summary>
public class NotFittedTests
{
    [Fact]
    public void Every_declared_row_has_a_scenario_a_measure_a_range_and_sources_that_exist()
    {
        Assert.Equal(9, NotFittedFile.All.Count);
        Assert.All(NotFittedFile.All, one =>
        {
            Assert.True(File.Exists(Path.Combine([Repository.Root, "scenarios", .. one.Scenario.Split('/')])), one.Scenario);
            Assert.True(one.Low <= one.High, one.Id);
            Assert.InRange(one.Years.From, 1, one.Years.To);
            Assert.All(one.Sources, source => Assert.True(EvidenceFile.Shipped.Contains(source), source));
            Assert.NotEqual(one.Observed.Nl, one.Observed.En);
            Assert.NotEqual(one.Reading.Nl, one.Reading.En);
            Assert.NotEmpty(one.Measure.Says.Nl);
        });
        Assert.Equal(NotFittedFile.All.Count, NotFittedFile.All.Select(one => one.Id).Distinct().Count());
        Assert.Subset(NotFittedFile.All.Select(one => one.Id).ToHashSet(), NotFittedFile.Why.Keys.ToHashSet());
    }

    [Fact]
    public void The_band_is_that_of_one_complex_and_what_was_observed_lies_in_it_or_not()
    {
        // A range that holds every life, one below and one above them all, and a change.
        NotFitted At(string id, double low, double high, (int, int)? than = null) =>
            new(id, "projects/tiny-houses-tinga.yaml", Outcome.Safety.Id, (2, 2), than, low, high, ["E163"], ("a", "b"), ("c", "d"));
        var results = NotFittedRun.Run([At("in", 0.1, 1), At("out", 0, 0.05), At("above", 0.999, 1), At("change", -1, 1, (1, 1))], null, 60, 1, 2);
        Assert.Equal([true, false, false, true], results.Select(r => r.IsInside));
        Assert.Equal([1, 0, 0, 1], results.Select(r => r.Shown));
        Assert.All(results, r => Assert.True(r.Low < r.Middle && r.Middle < r.High && r.Lives == 60));
        Assert.InRange(results[3].Middle, -0.3, 0.3);
        string table = NotFittedTable.Markdown(results, null, 1);
        Assert.Contains("**2 of 4 inside.**", table, StringComparison.Ordinal);
        Assert.Contains("- **out**: not looked into yet.", table, StringComparison.Ordinal);
        Assert.Contains("central assumptions", table, StringComparison.Ordinal);
        Assert.NotEqual(NotFittedTable.Line(results[1]).Nl, NotFittedTable.Line(results[1]).En);
    }

    [Fact]
    public void Assumptions_widen_the_band_and_threads_change_nothing()
    {
        var declared = NotFittedFile.All.Where(one => one.Id == "tinga_turnover").ToList();
        var central = NotFittedRun.Run(declared, null, 96, 1, 2)[0];
        var prior = NotFittedRun.Run(declared, Ensemble.Prior(48), 96, 1, 2)[0];
        Assert.True(prior.High - prior.Low > central.High - central.Low, $"{prior} {central}");
        Assert.Equal(prior, NotFittedRun.Run(declared, Ensemble.Prior(48), 96, 1, 1)[0]);
    }

    [Fact]
    public void The_committed_table_has_a_row_for_each_that_was_declared()
    {
        string committed = Repository.Read("docs", "known-not-fitted.md");
        Assert.All(NotFittedFile.All, one => Assert.Contains($"| {one.Id} | {one.Observed.En} | {one.Reading.En} |", committed, StringComparison.Ordinal));
    }
}
