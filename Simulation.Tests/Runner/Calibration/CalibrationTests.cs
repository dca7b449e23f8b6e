using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Calibration;
using Simulation.Runner.Patterns;

namespace Simulation.Tests.Runner.Calibration;

/// <summary>The search for defaults: where it starts, that it can be repeated, and what it writes down.</summary>
public class CalibrationTests
{
    private static readonly string[] Moved = ["participation.helps_per_week", "encounters.on_corridor", "ties.from_corridor"];

    [Fact]
    public void The_committed_starting_values_are_in_their_ranges_with_a_reason()
    {
        var start = StartingValues.Committed();
        Assert.True(start.Count >= 18);
        foreach (var value in start.Concat(StartingValues.Committed(StartingValues.Before)))
        {
            Assert.InRange(value.Value, value.Entry.Assumption.Low, value.Entry.Assumption.High);
            Assert.NotEmpty(value.Why);
        }

        // What was moved once does not start where it ended.
        Assert.Subset(start.Select(s => s.Entry.Path).ToHashSet(), StartingValues.Committed(StartingValues.Before).Select(b => b.Entry.Path).ToHashSet());
    }

    [Theory]
    [InlineData("ties.from_coridor,0.05,typo", "ties.from_corridor", "misschien", "an unknown path gets the nearest")]
    [InlineData("ties.from_corridor,0.2,too high", "0.03-0.1", "90%-bereik", "outside its range, with the range")]
    [InlineData("ties.from_corridor,five,no number", "five", "90%-bereik", "no number at all")]
    [InlineData("ties.from_corridor,0.05", "a reason", "een reden", "no reason")]
    [InlineData("ties.from_corridor,0.05,once\nties.from_corridor,0.06,again", "line 3", "regel 3", "twice, at the second line")]
    public void A_starting_value_that_makes_no_sense_is_refused_at_its_line(string lines, string en, string nl, string why)
    {
        var (_, problems) = StartingValues.Read("path,value,why\n" + lines + "\n");
        var problem = Assert.Single(problems);
        Assert.True(problem.En.Contains(en, StringComparison.Ordinal) && problem.Nl.Contains(nl, StringComparison.Ordinal), $"{why}: {problem.En} / {problem.Nl}");
        Assert.Contains(StartingValues.File, problem.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.03, 0.1, 0.08894, 0.089, "a range of 0.07 is written in thousandths")]
    [InlineData(0.8, 1.1, 1.033, 1.03, "also beyond 1")]
    [InlineData(0.5, 6, 2.26, 2.3, "a range of 5.5 in tenths")]
    [InlineData(10, 24, 15.13, 15.1, "a range of 14 in tenths")]
    [InlineData(40, 90, 61.4, 61, "a range of 50 in ones")]
    [InlineData(100, 900, 437, 440, "a range of 800 in tens")]
    [InlineData(0.002, 0.015, 0.0001, 0.002, "never below its range")]
    [InlineData(0.25, 0.5, 0.6, 0.5, "never above it")]
    public void A_value_is_written_as_a_multiple_of_a_power_of_ten_that_fits_its_range(double low, double high, double value, double written, string why)
    {
        var believed = new AssumptionAttribute("", low, low, high, Unit.Number, Grade.D);
        Assert.True(written == CalibrationSearch.Written(believed, value), $"{why}: {CalibrationSearch.Written(believed, value)}");
        Assert.Equal(written, CalibrationSearch.Written(believed, written));
    }

    [Fact]
    public void The_search_gives_the_same_again_on_any_number_of_threads_and_whatever_the_defaults_have_become()
    {
        var once = CalibrationSearch.Run(Tiny(threads: 1));
        var again = CalibrationSearch.Run(Tiny(threads: 1));
        var onTwo = CalibrationSearch.Run(Tiny(threads: 2));
        var later = CalibrationSearch.Run(Tiny(threads: 2) with { Quantities = [.. Tiny(1).Quantities.Select(q => q with { Parts = [.. q.Parts.Select(p => (p.Situation.Believing(("participation.helps_per_week", 0.2)), p.Measure))] })] });
        Assert.All([again, onTwo, later], other =>
        {
            Assert.Equal(CalibrationTable.Markdown(once), CalibrationTable.Markdown(other));
            Assert.Equal(once.Csv(), other.Csv());
        });
        Assert.True(once.Best.Score < once.Start.Score, $"{once.Start.Score} to {once.Best.Score}: so easy a search should find something");
    }

    [Fact]
    public void What_is_named_is_moved_whatever_screening_finds()
    {
        string named = Moved.Except(CalibrationSearch.Run(Tiny(threads: 2)).Best.Values.Keys).Single();
        Assert.Contains(named, CalibrationSearch.Run(Tiny(threads: 2) with { Named = [named] }).Best.Values.Keys);
    }

    [Fact]
    public void What_an_earlier_search_found_is_tried_as_well_and_the_better_score_counts()
    {
        var alone = CalibrationSearch.Run(Tiny(threads: 2));
        string left = Moved.Except(alone.Best.Values.Keys).Single();
        StartingValue[] found = [.. alone.Best.Values.Select(v => new StartingValue(Catalogue.Entries.Single(e => e.Path == v.Key), v.Value, "found"))];
        var after = CalibrationSearch.Run(Tiny(threads: 2) with { Before = found });
        Assert.Equal(2, after.Ways.Count);
        Assert.Equal(alone.Best.Values, after.Ways[1].From.Values);
        Assert.True(after.Ways[1].Refined.Score <= alone.Best.Score);
        Assert.Equal(after.Ways.Min(way => way.Refined.Score), after.Best.Score);
        Assert.Contains("earlier search", CalibrationTable.Markdown(after), StringComparison.Ordinal);
        Assert.Single(alone.Ways);
        Assert.DoesNotContain("what an earlier search found |", CalibrationTable.Markdown(alone), StringComparison.Ordinal);

        // And it is moved whatever screening finds.
        var other = new StartingValue(Catalogue.Entries.Single(e => e.Path == left), Catalogue.Entries.Single(e => e.Path == left).Assumption.High, "found");
        Assert.Contains(left, CalibrationSearch.Run(Tiny(threads: 2) with { Before = [other] }).Best.Values.Keys);
    }

    [Fact]
    public void What_the_search_asks_of_the_defaults_is_what_it_found_and_the_start_of_what_it_left_alone()
    {
        var result = CalibrationSearch.Run(Tiny(threads: 2));
        Assert.Equal(2, result.Best.Values.Count);
        Assert.All(result.Best.Values, v => Assert.Equal(v.Value, result.Defaults[v.Key]));
        var left = result.Settings.Start.Where(s => !result.Best.Values.ContainsKey(s.Entry.Path)).ToList();
        Assert.NotEmpty(left);
        Assert.All(left, s => Assert.Equal(s.Value, result.Defaults[s.Entry.Path]));
        Assert.Contains("not moved", CalibrationTable.Markdown(result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_moves_an_assumption_from_its_default_asks_for_a_starting_value()
    {
        var result = CalibrationSearch.Run(Tiny(threads: 2) with { Start = [] });
        string[] moved = [.. result.Best.Values.Where(v => v.Value != result.Start.Values[v.Key]).Select(v => v.Key)];
        Assert.NotEmpty(moved);
        Assert.Equal(moved, result.StartsToCommit);
        Assert.Empty(CalibrationSearch.Run(Tiny(threads: 2)).StartsToCommit);
    }

    /// <summary>Twenty homes, two quantities, three assumptions of which two are moved: a second or so.</summary>
    private static CalibrationSettings Tiny(int threads)
    {
        var arm = new Situation(Scenario.OfHomes(20), new AssumptionSet(), 2);
        Quantity At(string id, Measure measure, double low, double high) =>
            new(id, (id, id), low, high, (low + high) / 2, [], (arm, measure));
        return new CalibrationSettings
        {
            Seed = 3,
            Threads = threads,
            ScreeningReplicates = 2,
            Replicates = 2,
            RefiningReplicates = 2,
            TellingReplicates = 3,
            Moved = 2,
            Named = [],
            Before = [],
            Points = 12,
            Passes = 2,
            Movable = [.. Catalogue.Entries.Where(e => Moved.Contains(e.Path))],
            Quantities = [At("broad", Measure.Of(Simulation.Core.Observation.Outcome.ParticipationBroad, 1, 2), 0.60, 0.70), At("helped", Measure.Of(Simulation.Core.Observation.Outcome.OrganisersShare, 1, 2), 0.20, 0.30)],
        };
    }
}
