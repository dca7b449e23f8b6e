using Simulation.Runner.Calibration;
using Simulation.Runner.Patterns;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Calibration;

/// <summary>Targets of one's own are read strictly, and shipped ones say what they have to.</summary>
public class TargetsFileTests
{
    private const string Good = """
        targets:
          ours:
            measure: participation_broad
            scenario: projects/meanderpark
            from_year: 2
            to_year: 4
            low: 0.4
            high: 0.6
            target: 0.5
            discrepancy: 0.05
            range_of: places
            source: our own count in 2024
          evictions:
            measure: evictions_ordinary
            high: 0.25
            source: annual report
        """;

    [Fact]
    public void A_target_of_ones_own_is_an_outcome_of_a_scenario_over_some_years()
    {
        var targets = Read(Good).OrThrow();
        var ours = targets.All[0];
        Assert.Equal(("ours", 0.4, 0.6, 0.5, 0.05), (ours.Id, ours.Low, ours.High, ours.Target, ours.Discrepancy));
        Assert.Equal((2, 4), ours.Years);
        Assert.Equal(RangeOf.Places, ours.RangeOf);
        var (situation, measure) = Assert.Single(ours.Parts);
        Assert.Equal("participation_broad:2-4", measure.Id);
        Assert.Equal(4, situation.Years);
        Assert.Equal(["our own count in 2024"], ours.Sources);
    }

    [Fact]
    public void A_shipped_target_may_get_another_range_and_keeps_the_rest()
    {
        var shipped = Quantities.All.Single(q => q.Id == "evictions_ordinary");
        var read = Read(Good).OrThrow().All[1];
        Assert.Equal((shipped.Low, 0.25, shipped.Target, shipped.Discrepancy), (read.Low, read.High, read.Target, read.Discrepancy));
        Assert.Equal(shipped.Parts, read.Parts);
        Assert.Equal(["annual report"], read.Sources);
    }

    [Fact]
    public void What_a_scenario_states_of_assumptions_stays_its_own()
    {
        var arm = Situation.Of(ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "variants", "no-room.yaml")).OrThrow(), 3);
        Assert.Equal("", arm.Stated);
        var stating = arm.Believing(("turnover.others", 0.3));
        double Others(Situation of) => Simulation.Core.Assumptions.Catalogue.Entries.Single(e => e.Path == "turnover.others").ValueIn(of.Believed);
        Assert.Equal(0.3, Others(stating.Supposing([("turnover.others", 0.2), ("turnover.supported", 0.2)])));
        Assert.Equal(0.2, Others(arm.Supposing([("turnover.others", 0.2)])));
    }

    [Theory]
    [InlineData("measure: participation_broad", "measure: participation_brood", "3:14 unknown_measure -> participation_broad", "an unknown measure gets the nearest")]
    [InlineData("low: 0.4", "low: 0.7", "7:10 low_not_below_high", "a range upside down")]
    [InlineData("target: 0.5", "target: 0.65", "9:13 not_possible", "a middle outside its range")]
    [InlineData("from_year: 2", "from_year: 5", "5:16 low_not_below_high", "years upside down")]
    [InlineData("    discrepancy: 0.05\n", "", "2:3 missing_key", "no discrepancy")]
    [InlineData("discrepancy: 0.05", "discrepancy: -1", "10:18 not_possible", "a negative spread")]
    [InlineData("scenario: projects/meanderpark", "scenario: projects/meanderpak", "4:15 name_unknown -> projects/meanderpark.yaml", "a scenario that is not there")]
    [InlineData("range_of: places", "range_of: place", "11:15 unknown_choice -> places", "neither of the two")]
    [InlineData("to_year: 4", "too_year: 4", "6:5 unknown_key -> to_year", "a name with a letter too many")]
    [InlineData("    high: 0.25", "    from_year: 2\n    high: 0.25", "15:5 has_a_place", "years of a target that has its own")]
    [InlineData("  evictions:", "  ours:", "13:3 duplicate_key", "the same name twice")]
    public void What_makes_no_sense_is_told_with_place_and_remedy(string was, string now, string told, string why)
    {
        Assert.Contains(was, Good, StringComparison.Ordinal);
        var errors = Read(Good.Replace(was, now, StringComparison.Ordinal)).Errors;
        Assert.True(errors.Any(error => Told(error) == told), $"{why}: {string.Join(" | ", errors.Select(Told))}");
        Assert.All(errors, error => Assert.NotEqual(error.Text(Language.Nl), error.Text(Language.En)));
    }

    [Fact]
    public void The_same_thing_held_against_two_ranges_is_refused()
    {
        string twice = Good + "\n  again:\n    measure: evictions_ordinary\n    low: 0.1\n    source: another report\n";
        var error = Assert.Single(Read(twice).Errors);
        Assert.Equal("17:3 same_target", Told(error));
        Assert.Contains("line 13", error.Text(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_moves_with_what_counts_and_with_nothing_else()
    {
        string Hash(string was, string now) => Read(Good.Replace(was, now, StringComparison.Ordinal)).OrThrow().Hash;
        string hash = Hash("x", "x");
        Assert.Equal(hash, Hash("our own count in 2024", "a count"));
        Assert.Equal(hash, Hash("source: annual report", "source: annual report # of 2023"));
        Assert.All([("low: 0.4", "low: 0.3"), ("target: 0.5", "target: 0.51"), ("0.05", "0.06"), ("to_year: 4", "to_year: 5"), ("meanderpark", "majella-wonen"), ("places", "the_mean"), ("participation_broad", "participation_narrow")],
            change => Assert.NotEqual(hash, Hash(change.Item1, change.Item2)));
        Assert.Equal(Targets.Shipped.Hash, new Targets("again", [.. Quantities.All]).Hash);
    }

    [Fact]
    public void Every_shipped_target_says_what_the_model_may_be_off_by_and_why_and_its_years()
    {
        Assert.All(Quantities.All, q =>
        {
            Assert.True(q.Discrepancy > 0, q.Id);
            Assert.NotEqual(q.Because.Nl, q.Because.En);
            Assert.InRange(q.Years.From, 1, q.Years.To);
            Assert.All(q.Parts, part => Assert.True(q.Years.To <= part.Situation.Years, q.Id));
        });
        Assert.Equal(Quantities.All.Count, Quantities.All.Select(q => q.Id).Distinct().Count());
    }

    [Fact]
    public void Eperweg_is_the_scenario_that_is_shipped_as_far_as_care_hours_hang_on_it()
    {
        var plan = ScenarioFile.Read(Path.Combine(Repository.Root, "scenarios", "projects", "proeftuin-eperweg.yaml")).OrThrow().Plan;
        var arm = Quantities.All.Single(q => q.Id == "eperweg_care_hours").Parts[0].Situation.Plan;
        Assert.Equal((plan.Building.Homes, plan.Mix.SupportedShare, plan.Mix.Supported, plan.Mix.Weight), (arm.Building.Homes, arm.Mix.SupportedShare, arm.Mix.Supported, arm.Mix.Weight));
        Assert.Equal((plan.Mix.Others, plan.Mix.WhenSupportEnds, plan.Selection, plan.Contract), (arm.Mix.Others, arm.Mix.WhenSupportEnds, arm.Selection, arm.Contract));
        Assert.Equal((plan.Care, plan.Coach, plan.Beheer, plan.Building.Room), (arm.Care, arm.Coach, arm.Beheer, arm.Building.Room));
    }

    [Fact]
    public void The_document_has_the_shipped_targets_and_an_example_that_can_be_read()
    {
        string document = Repository.Read("docs", "calibration-targets.md");
        Repository.AssertFresh(TargetsDocument.Renewed(document), "docs", "calibration-targets.md");
        string example = document.Split("```yaml\n")[1].Split("```")[0];
        Assert.Equal(["our_participation", "our_evictions"], Read(example).OrThrow().All.Select(target => target.Id));
        Assert.Throws<ArgumentException>(() => TargetsDocument.Renewed("nothing"));
    }

    private static Reading<Targets> Read(string text) =>
        TargetsFile.Parse(text, Path.Combine(Repository.Root, "scenarios", "own-targets.yaml"), new ReadOptions { Root = Repository.Root });

    private static string Told(ScenarioError error) =>
        $"{error.Line}:{error.Column} {error.Kind.Code()}{(error.Suggestion is null ? "" : $" -> {error.Suggestion}")}";
}
