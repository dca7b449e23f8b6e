using System.Globalization;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What a study file means.</summary>
public sealed class StudyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public StudyFileTests() =>
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80, wings: 2 }\nsources: { building: { wings: G001 } }\nevents:\n- {name: coach_stops, at_year: 3, change: coach_hours, to: 0}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_alternative_can_be_without_what_the_base_has_and_bring_it_anew()
    {
        var study = Loaded("""
            study: without
            base: ../base.yaml
            set: { money: [ { name: coach, buys: coach, paid: { gemeente: 1 } } ] }
            alternatives:
              - { name: neither, without: [events.coach_stops, money.coach] }
              - { name: other, without: [money.coach], money: [ { name: coach, buys: coach, paid: { corporatie: 1 } } ] }
            """);
        var (neither, other) = (study.Alternatives[0].Scenario.Plan, study.Alternatives[1].Scenario.Plan);
        Assert.Equal((1, 1), (study.Base.Plan.Events.Count, study.Base.Plan.Money.Count));
        Assert.Equal((0, 0), (neither.Events.Count, neither.Money.Count));
        Assert.Equal((1, 1.0, 0.0), (other.Events.Count, other.Money[0].Paid.Corporatie, other.Money[0].Paid.Gemeente));
        Assert.DoesNotContain("coach_stops", study.Alternatives[0].Scenario.PlanText);
    }

    [Fact]
    public void A_comparison_has_a_base_and_alternatives_that_each_begin_with_it()
    {
        var study = Loaded("""
            study: coach-or-not
            title: { nl: Coach of niet, en: Coach or not }
            question: { nl: Wat gebeurt er?, en: What happens? }
            base: ../base.yaml
            base_title: { nl: De coach stopt in jaar 4, en: The coach stops in year 4 }
            years: 15
            replicates: 200
            seed: 42
            outcomes: [participation_broad, turnover_per_year.supported]
            set: { mix.supported_share: 0.4, instead: [table.at_once] }
            alternatives:
              - name: later
                title: { nl: Later, en: Later }
                set: { events.coach_stops.at_year: 6 }
                instead: [participation.linear]
              - name: closes
                events:
                  - {name: room, at_year: 4, change: room_open, to: 0}
                off: [participation.threshold, incidents.all]
            """);

        Assert.Equal(new StudySettings { Years = 15, Replicates = 200, Seed = 42 }, study.Settings);
        Assert.Equal(["participation_broad", "turnover_per_year.supported"], study.Outcomes.Select(outcome => outcome.Id));
        Assert.Equal("What happens?", study.Question!.En);
        Assert.Equal(("The coach stops in year 4", "base"), (study.Base.Title.En, study.Base.Name));
        Assert.Equal(0.4, study.Base.Plan.Mix.SupportedShare);
        Assert.Equal(3, study.Base.Plan.Events[0].AtYear);
        var (later, closes) = (study.Alternatives[0], study.Alternatives[1]);
        Assert.Equal(("later", "Later", 6d, 0.4), (later.Name, later.Title.En, later.Scenario.Plan.Events[0].AtYear!.Value, later.Scenario.Plan.Mix.SupportedShare));
        Assert.Equal(["coach_stops", "room"], closes.Scenario.Plan.Events.Select(e => e.Name));
        Assert.False(closes.Scenario.Assumptions.Participation.ThresholdOn);
        Assert.False(closes.Scenario.Assumptions.Incidents.SpellsOn);
        Assert.True(later.Scenario.Assumptions.Participation.ThresholdOn);
        Assert.True(later.Scenario.Assumptions.Participation.Linear && !closes.Scenario.Assumptions.Participation.Linear);
        Assert.All((LoadedScenario[])[study.Base, later.Scenario, closes.Scenario], scenario => Assert.True(scenario.Assumptions.Table.AtOnce));
        Assert.Equal("closes", closes.Title.Nl);
    }

    [Fact]
    public void A_month_laid_over_the_years_of_the_base_replaces_them_and_the_other_way_round()
    {
        var study = Loaded("""
            study: x
            base: ../base.yaml
            set: { opened: 2024-03 }
            alternatives:
              - {name: month, set: {events.coach_stops.at: 2027-06}}
              - {name: years, set: {events.coach_stops.at_year: 5}}
            """);
        var later = Loaded("study: x\nbase: ../base.yaml\nset: { opened: 2024-03 }\naxes: { events.coach_stops.at: [2027-06, 2025-01] }\n");

        Assert.Equal(new CalendarMonth(2024, 3), study.Base.Plan.Opened);
        Assert.Equal((3, 3.25, 5), (study.Base.Plan.InYears().Events[0].AtYear, study.Alternatives[0].Scenario.Plan.InYears().Events[0].AtYear, study.Alternatives[1].Scenario.Plan.InYears().Events[0].AtYear));
        Assert.Null(study.Alternatives[0].Scenario.Plan.Events[0].AtYear);
        Assert.Equal(["2027-06", "2025-01"], later.Grid().Select(point => later.At(point).Plan.Events[0].At.ToString()));
        Assert.Equal("2025-01", later.Axes[0].At(0.7).ToString());
    }

    [Fact]
    public void A_study_that_gives_no_numbers_has_ten_years_a_hundred_replicates_and_seed_one()
    {
        var study = Loaded("study: x\nbase: ../base.yaml\nalternatives: [{name: a, set: {building.wings: 1}}]\n");

        Assert.Equal((10, 100, 1L), (study.Settings.Years, study.Settings.Replicates, study.Settings.Seed));
        Assert.Empty(study.Outcomes);
    }

    [Fact]
    public void Levels_to_keep_are_of_outcomes_and_of_one_side_of_the_residents()
    {
        var study = Loaded("""
            study: x
            base: ../base.yaml
            keeps:
              participation_broad: { at_least: 0.5 }
              participation_broad.supported: { at_least: 0.4 }
              complaints_per_100.never: { at_most: 7 }
            axes: { building.wings: [1, 2] }
            """);

        Assert.Equal(
            ["participation_broad 0.5 True", "participation_broad.supported 0.4 True", "complaints_per_100.never 7 False"],
            study.Keeps.Select(kept => $"{kept.Outcome} {kept.Level.ToString(CultureInfo.InvariantCulture)} {kept.IsLeast}"));
    }

    [Fact]
    public void A_grid_takes_every_combination_with_the_last_axis_first_to_change()
    {
        var study = Loaded("""
            study: mix
            base: ../base.yaml
            axes:
              mix.supported_share: [0.2, 0.33]
              building.homes: { low: 30, high: 90, steps: 3 }
              building.layout: [corridor, portiek]
            """);

        Assert.Equal(Design.Grid, study.Settings.Design);
        Assert.Equal(
            ["0.2 30 corridor", "0.2 30 portiek", "0.2 60 corridor", "0.2 60 portiek", "0.2 90 corridor", "0.2 90 portiek", "0.33 30 corridor", "0.33 30 portiek", "0.33 60 corridor", "0.33 60 portiek", "0.33 90 corridor", "0.33 90 portiek"],
            study.Grid().Select(point => $"{point["mix.supported_share"]} {point["building.homes"]} {point["building.layout"]}"));
        var last = study.At(study.Grid().Last());
        Assert.Equal((0.33, 90, Layout.Portiek), (last.Plan.Mix.SupportedShare, last.Plan.Building.Homes, last.Plan.Building.Layout));
        Assert.Equal(study.At(study.Grid().Last()).ScenarioHash, last.ScenarioHash);
    }

    [Fact]
    public void A_point_between_limits_is_a_part_of_the_way()
    {
        var study = Loaded("""
            study: mix
            base: ../base.yaml
            design: sobol
            points: 64
            axes:
              assumptions.participation.adoption_threshold: { low: 0.1, high: 0.4 }
              building.homes: { low: 30, high: 33 }
              care.on_site: [true, false]
              events.coach_stops.at_year: { low: 1, high: 5 }
              assumptions.ties.off.cap: [true, false]
            """);

        var point = study.Point([0.5, 0.999, 0.5, 0, 0.2]);
        var scenario = study.At(point);

        Assert.Equal(64, study.Settings.Points);
        Assert.Equal(0.25, scenario.Assumptions.Participation.AdoptionThreshold);
        Assert.Equal(33, scenario.Plan.Building.Homes);
        Assert.False(scenario.Plan.Care.OnSite);
        Assert.Equal(1, scenario.Plan.Events[0].AtYear);
        Assert.False(scenario.Assumptions.Ties.CapOn);
        Assert.Equal([30d, 31, 32, 33], ((double[])[0, 0.25, 0.5, 0.75]).Select(part => study.Axes[1].At(part).Number));
        Assert.Empty(study.Grid());
    }

    [Fact]
    public void Steps_are_the_numbers_a_person_would_write()
    {
        var study = Loaded("study: x\nbase: ../base.yaml\naxes: { mix.supported_share: {low: 0.1, high: 0.7, steps: 7} }\n");

        Assert.Equal(["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"], study.Axes[0].Levels.Select(level => level.ToString()));
    }

    [Fact]
    public void A_study_with_both_compares_at_every_point()
    {
        var study = Loaded("""
            study: tipping
            base: ../base.yaml
            axes: { mix.supported_share: [0.2, 0.6] }
            alternatives:
              - name: no-coach
                set: { coach.times_rule: 0 }
            """);

        var point = study.Grid().Last();

        Assert.Equal((0.6, 1d), (study.At(point).Plan.Mix.SupportedShare, study.At(point).Plan.Coach.TimesRule));
        Assert.Equal((0.6, 0d), (study.At(point, study.Alternatives[0]).Plan.Mix.SupportedShare, study.At(point, study.Alternatives[0]).Plan.Coach.TimesRule));
    }

    [Fact]
    public void What_a_study_sets_has_the_study_as_its_origin_and_what_it_leaves_keeps_its_source()
    {
        var study = Loaded("study: x\nbase: ../base.yaml\naxes:\n  building.homes: [50, 60]\nset:\n  mix.supported_share: 0.3\n");

        var scenario = study.At(study.Grid().First());

        Assert.Equal(new Origin(OriginKind.Study, new Place(study.File, 6, 24)), scenario["mix.supported_share"].Origin);
        Assert.Equal(new Origin(OriginKind.Study, new Place(study.File, 4, 12)), scenario["building.homes"].Origin);
        Assert.Equal(OriginKind.File, scenario["building.wings"].Origin.Kind);
        Assert.Equal([new Citation("G001")], scenario["building.wings"].Sources);
    }

    [Fact]
    public void A_study_and_a_scenario_that_set_the_same_have_the_same_hash()
    {
        var study = Loaded("study: x\nbase: ../base.yaml\naxes: { mix.supported_share: [0.2, 0.6] }\n");
        string file = _folder.Write("same.yaml", "name: same\nextends: base.yaml\nmix: { supported_share: 0.6 }\n");

        Assert.Equal(ScenarioFile.Read(file).OrThrow().ScenarioHash, study.At(study.Grid().Last()).ScenarioHash);
    }

    [Fact]
    public void An_impossible_point_is_refused_with_its_errors_when_it_is_made()
    {
        var study = Loaded("study: x\nbase: ../base.yaml\naxes: { building.homes: [50, 60] }\n");

        var refused = Assert.Throws<ScenarioFileException>(() => study.At(new Dictionary<string, FieldValue> { ["building.homes"] = 1 }));

        Assert.Equal(["3:18 not_possible building.homes", "3:18 not_possible building.wings"], refused.Errors.Select(ScenarioErrorTests.Told));
    }

    [Theory]
    [InlineData("building.homs", 50, "unknown_path building.homs -> building.homes")]
    [InlineData("events.coach_stop.at_year", 5, "unknown_path events.coach_stop.at_year")]
    [InlineData("events.coach_stops.name", 5, "unknown_path events.coach_stops.name")]
    [InlineData("building.homes", 50.5, "not_possible building.homes")]
    [InlineData("building.homes", double.NaN, "not_possible building.homes")]
    [InlineData("building.layout", 1, "not_possible building.layout")]
    [InlineData("care.on_site", 2, "not_possible care.on_site")]
    public void A_scenario_can_be_varied_by_path_and_checks_what_it_is_given(string path, double value, string told)
    {
        var scenario = ScenarioFile.Read(_folder.PathOf("base.yaml")).OrThrow();

        var refused = Assert.Throws<ScenarioFileException>(() => scenario.With(new Dictionary<string, FieldValue> { [path] = value }));

        Assert.Equal($"0:0 {told}", ScenarioErrorTests.Told(refused.Errors[0]));
        Assert.Equal(5, scenario.With(new Dictionary<string, FieldValue> { ["events[0].at_year"] = 5 }).Plan.Events[0].AtYear);
        Assert.Equal(3, scenario.Plan.Events[0].AtYear);
    }

    private LoadedStudy Loaded(string text) => StudyFile.Parse(text, _folder.PathOf("studies/x.yaml")).OrThrow();
}
