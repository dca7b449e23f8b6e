using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What a scenario file means.</summary>
public sealed class ScenarioFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_with_only_a_size_is_everything_by_the_rule_of_thumb()
    {
        var loaded = Loaded("name: small\nbuilding: { homes: 24 }\n");

        Assert.Equal(24, loaded.Plan.Building.Homes);
        Assert.Equal("small", loaded.Plan.Name);
        Assert.Equal(Scenario.OfHomes(24, "small") with { Events = loaded.Plan.Events }, loaded.Plan);
        Assert.Equal(new AssumptionSet(), loaded.Assumptions);
    }

    [Fact]
    public void The_month_of_opening_is_what_a_file_says_or_what_it_extends_or_nothing()
    {
        _folder.Write("below.yaml", "name: below\nopened: 2024-03\nbuilding: { homes: 24 }\n");
        var above = Loaded("name: above\nextends: below.yaml\n");
        var own = Loaded("name: own\nextends: below.yaml\nopened: \"2025-11\"\nsources: { opened: G001 }\n");

        Assert.Null(Loaded("name: x\nbuilding: { homes: 24 }\n").Plan.Opened);
        Assert.DoesNotContain("opened", Loaded("name: x\nbuilding: { homes: 24 }\n").PlanText, StringComparison.Ordinal);
        Assert.Equal((new CalendarMonth(2024, 3), OriginKind.Base), (above.Plan.Opened, above["opened"].Origin.Kind));
        Assert.Equal((new CalendarMonth(2025, 11), OriginKind.File), (own.Plan.Opened, own["opened"].Origin.Kind));
        Assert.Equal("G001", own["opened"].Sources.Single().Id);
        Assert.StartsWith("opened: 2025-11\n", own.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_others_extend_may_leave_it_to_them_when_it_all_opened()
    {
        const string Dated = "building: { homes: 24 }\nevents:\n- {name: stops, at: 2027-06, change: coach_hours, to: 0}\n";
        _folder.Write("below.yaml", $"name: below\n{Dated}");
        var above = Loaded("name: above\nextends: below.yaml\nopened: 2024-03\n");

        Assert.Equal(new CalendarMonth(2027, 6), above.Plan.Events[0].At);
        Assert.Equal(3.25, above.Plan.InYears().Events[0].AtYear);
        Assert.Contains("at: 2027-06\n", above.PlanText, StringComparison.Ordinal);
        var moved = above.With(new Dictionary<string, FieldValue> { ["events.stops.at"] = FieldValue.Of(new CalendarMonth(2028, 6)) });
        Assert.Equal(4.25, moved.Plan.InYears().Events[0].AtYear);
        Assert.Equal("events.stops.at", Assert.Single(ScenarioFile.Parse($"name: x\n{Dated}", _folder.PathOf("x.yaml")).Errors).Path);
    }

    [Fact]
    public void Every_kind_of_value_arrives_in_its_plan()
    {
        var loaded = Loaded("""
            name: all-kinds
            building:
              homes: 120
              layout: own_door
              small_dwellings: true
              closes_after_years: 12.5
            mix:
              supported_share: 0.4
              spread: per_cluster
            """);

        Assert.Equal(
            new BuildingPlan { Homes = 120, Layout = Layout.OwnDoor, SmallDwellings = true, ClosesAfterYears = 12.5 },
            loaded.Plan.Building);
        Assert.Equal(new MixPlan { SupportedShare = 0.4, Spread = Spread.PerCluster }, loaded.Plan.Mix);
    }

    [Fact]
    public void A_dotted_name_has_a_nested_form_and_is_refused_with_it()
    {
        var nested = Loaded("name: x\nbuilding:\n  homes: 50\nmix:\n  supported:\n    psychiatric: 1\n  supported_share: 0.2\nassumptions:\n  participation:\n    adoption_threshold: 0.3\n");
        var dotted = ScenarioFile.Parse("name: x\nbuilding.homes: 50\nmix:\n  supported.psychiatric: 1\n  supported_share: 0.2\nassumptions.participation.adoption_threshold: 0.3\n", _folder.PathOf("x.yaml")).Errors;
        string mended = $"name: x\n{dotted[0].Suggestion}\nmix:\n  {dotted[1].Suggestion}\n  supported_share: 0.2\n{dotted[2].Suggestion}\n";

        Assert.All(dotted, error => Assert.Equal(ScenarioErrorKind.DottedName, error.Kind));
        Assert.Equal((nested.PlanText, nested.AssumptionsText), (Loaded(mended).PlanText, Loaded(mended).AssumptionsText));
    }

    [Fact]
    public void Who_names_one_share_names_them_all()
    {
        var loaded = Loaded("name: x\nbuilding: { homes: 50 }\nmix: { supported: { status_holder: 1 } }\n");

        Assert.Equal(Shares.Of((TargetGroup.StatusHolder, 1)), loaded.Plan.Mix.Supported);
        Assert.Equal(OriginKind.File, loaded["mix.supported.psychiatric"].Origin.Kind);
        Assert.Equal(OriginKind.Default, loaded["mix.others.regular"].Origin.Kind);
    }

    [Fact]
    public void A_dated_and_a_conditional_event_arrive_with_all_their_fields()
    {
        var loaded = Loaded("""
            name: x
            building: { homes: 50 }
            events:
              - name: coach_stops
                at_year: 3
                change: coach_hours
                to: 0
                notice_weeks: 13
                phase_out_months: 6
                restored_after_months: 24
              - name: too-few
                when: { measure: open_cases_per_100, above: 4.5, for_weeks: 12 }
                change: coach_hours
                to: 2
                placebo: true
            """);

        Assert.Equal(
            new PolicyEvent { Name = "coach_stops", AtYear = 3, Change = Lever.CoachHours, To = 0, NoticeWeeks = 13, PhaseOutMonths = 6, RestoredAfterMonths = 24 },
            loaded.Plan.Events[0]);
        Assert.Equal(
            new PolicyEvent { Name = "too-few", When = new Condition { Measure = Trigger.OpenCasesPer100, Above = 4.5, ForWeeks = 12 }, Change = Lever.CoachHours, To = 2, Placebo = true },
            loaded.Plan.Events[1]);
    }

    [Fact]
    public void A_file_is_laid_over_the_file_it_extends()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80, wings: 2 }\nmix: { supported_share: 0.3 }\nevents:\n- {name: a, at_year: 1, change: coach_hours, to: 0}\n- {name: b, at_year: 2, change: gangmakers, to: 1}\n");
        var loaded = Loaded("name: child\nextends: ../base.yaml\nbuilding: { homes: 60 }\nevents:\n- {name: b, at_year: 5, change: gangmakers, to: 2}\n- {name: c, at_year: 6, change: room_open, to: 0}\n", "projects/child.yaml");

        Assert.Equal(60, loaded.Plan.Building.Homes);
        Assert.Equal(2, loaded.Plan.Building.Wings);
        Assert.Equal(0.3, loaded.Plan.Mix.SupportedShare);
        Assert.Equal(["a", "b", "c"], loaded.Plan.Events.Select(e => e.Name));
        Assert.Equal(5, loaded.Plan.Events[1].AtYear);
        Assert.Equal(26, loaded.Plan.Events[1].NoticeWeeks);
        Assert.Equal(_folder.PathOf("base.yaml"), loaded.Extends);
    }

    [Fact]
    public void A_file_may_extend_a_project_that_extends_the_base()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80, wings: 2 }\nmix: { supported_share: 0.3 }\n");
        _folder.Write("projects/house.yaml", "name: house\nextends: ../base.yaml\nbuilding: { homes: 60 }\nevents:\n- {name: a, at_year: 1, change: coach_hours, to: 0}\nsources: { building: { homes: G132 } }\n");
        var loaded = Loaded("name: ours\nextends: projects/house.yaml\nmix: { supported_share: 0.5 }\nevents: { a: { at_year: 2 } }\n", "ours.yaml");

        Assert.Equal((60, 2, 0.5), (loaded.Plan.Building.Homes, loaded.Plan.Building.Wings, loaded.Plan.Mix.SupportedShare));
        Assert.Equal(2, Assert.Single(loaded.Plan.Events).AtYear);
        Assert.Equal([OriginKind.Base, OriginKind.Base, OriginKind.File], new[] { "building.homes", "building.wings", "mix.supported_share" }.Select(path => loaded[path].Origin.Kind));
        Assert.Equal("G132", Assert.Single(loaded["building.homes"].Sources).Id);
        Assert.Equal([_folder.PathOf("projects/house.yaml"), _folder.PathOf("base.yaml")], loaded.Below);
    }

    [Fact]
    public void A_mistake_two_files_down_is_told_where_it_stands()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\n");
        _folder.Write("projects/house.yaml", "name: house\nextends: ../bsae.yaml\n");

        var error = Assert.Single(ScenarioFile.Read(_folder.Write("ours.yaml", "name: ours\nextends: projects/house.yaml\n")).Errors);

        Assert.Equal(_folder.PathOf("projects/house.yaml"), error.File);
    }

    [Fact]
    public void An_inherited_event_is_changed_by_name()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\nevents:\n- {name: a, at_year: 1, change: coach_hours, to: 0}\n- {name: b, at_year: 2, change: gangmakers, to: 1}\n");
        var loaded = Loaded("name: child\nextends: base.yaml\nevents: { b: { to: 3 }, a: { at_year: 4 } }\n");

        Assert.Equal(4, loaded.Plan.Events[0].AtYear);
        Assert.Equal(3, loaded.Plan.Events[1].To);
        Assert.Equal(2, loaded.Plan.Events[1].AtYear);
    }

    [Fact]
    public void Every_value_knows_where_it_comes_from()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80, wings: 2 }\n");
        var loaded = Loaded("name: child\nextends: base.yaml\n\nmix:\n  supported_share: 0.2\nassumptions: { ties: { off: [cap] } }\nevents:\n  - {name: a, at_year: 1, change: coach_hours, to: 0}\n");

        Assert.Equal(new Origin(OriginKind.File, new Place(loaded.File, 5, 20)), loaded["mix.supported_share"].Origin);
        Assert.Equal(new Origin(OriginKind.Base, new Place(loaded.Extends!, 2, 20)), loaded["building.homes"].Origin);
        Assert.Equal(new Origin(OriginKind.File, new Place(loaded.File, 6, 30)), loaded["assumptions.ties.off.cap"].Origin);
        Assert.Equal(new Origin(OriginKind.File, new Place(loaded.File, 8, 24)), loaded["events.a.at_year"].Origin);
        Assert.Equal(Origin.Default, loaded["coach.times_rule"].Origin);
        Assert.Equal(Origin.Default, loaded["events.a.notice_weeks"].Origin);
    }

    [Fact]
    public void Every_plan_value_and_every_assumption_and_switch_is_listed_once()
    {
        var loaded = Loaded("name: x\nbuilding: { homes: 50 }\n");

        var paths = loaded.Values.Select(value => value.Path).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.All(Catalogue.Entries, entry => Assert.Contains($"assumptions.{entry.Path}", paths));
        Assert.All(Catalogue.Switches, s => Assert.Contains($"assumptions.{s.Process}.off.{s.Name}", paths));
        int numbers = Catalogue.Entries.Count + Catalogue.Switches.Count;
        Assert.Equal(typeof(BuildingPlan).GetProperties().Length, paths.Count(path => path.StartsWith("building.", StringComparison.Ordinal)));
        Assert.Equal(numbers, paths.Count(path => path.StartsWith("assumptions.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Mechanisms_are_switched_off_by_name_or_all_of_a_section()
    {
        var loaded = Loaded("name: x\nbuilding: { homes: 50 }\nassumptions:\n  participation:\n    off: [threshold, first_push]\n  incidents:\n    off: [all]\n");

        Assert.False(loaded.Assumptions.Participation.ThresholdOn);
        Assert.False(loaded.Assumptions.Participation.FirstPushOn);
        Assert.True(loaded.Assumptions.Participation.BeingAskedOn);
        Assert.All(Catalogue.Switches.Where(s => s.Process == "incidents"), s => Assert.False(s.IsOnIn(loaded.Assumptions)));
    }

    [Theory]
    [InlineData("instead: [participation.linear, turnover.by_energy]\n")]
    [InlineData("assumptions:\n  participation: { instead: [linear] }\n  turnover: { instead: { by_energy: true } }\n")]
    public void Other_rules_hold_by_name_at_the_top_or_in_their_section(string lines)
    {
        var loaded = Loaded("name: x\nbuilding: { homes: 50 }\n" + lines);

        Assert.Equal(["participation.linear", "turnover.by_energy"], Catalogue.Variants.Where(v => v.HoldsIn(loaded.Assumptions)).Select(v => v.Path));
        Assert.Equal(OriginKind.File, loaded["assumptions.participation.instead.linear"].Origin.Kind);
        Assert.All(Catalogue.Switches, s => Assert.True(s.IsOnIn(loaded.Assumptions)));
    }

    [Fact]
    public void A_rule_of_the_base_can_be_put_back()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\ninstead: [table.at_once, commitment.by_time]\n");
        var loaded = Loaded("name: child\nextends: base.yaml\nassumptions: { table: { instead: { at_once: false } } }\n");

        Assert.False(loaded.Assumptions.Table.AtOnce);
        Assert.True(loaded.Assumptions.Commitment.ByTime);
    }

    [Fact]
    public void A_mechanism_that_the_base_switched_off_can_be_switched_on()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\nassumptions: { participation: { off: [all] } }\n");
        var loaded = Loaded("name: child\nextends: base.yaml\nassumptions: { participation: { off: { threshold: false } } }\n");

        Assert.True(loaded.Assumptions.Participation.ThresholdOn);
        Assert.False(loaded.Assumptions.Participation.BeingAskedOn);
    }

    [Fact]
    public void Sources_and_reasons_stand_with_the_values_they_are_given_for()
    {
        var loaded = Loaded("""
            name: x
            building: { homes: 50, layout: gallery, wings: 2 }
            mix: { supported: { psychiatric: 0.5, youth_care: 0.5 } }
            events:
              - {name: a, at_year: 1, change: coach_hours, to: 0}
            sources:
              building:
                homes: { id: G001, note: 2 of 3 }
                layout: [G002, E003]
              mix:
                supported: { id: G004, note: { nl: tabel 2, en: table 2 } }
              events: { a: { at_year: G005 } }
            assumed:
              building:
                wings: { nl: Twee ingangen op de foto., en: Two entrances in the picture. }
            """);

        Assert.Equal([new Citation("G001", Bilingual.Same("2 of 3"))], loaded["building.homes"].Sources);
        Assert.Equal(["G002", "E003"], loaded["building.layout"].Sources.Select(c => c.Id));
        Assert.Equal([new Citation("G004", new Bilingual("tabel 2", "table 2"))], loaded["mix.supported.youth_care"].Sources);
        Assert.Equal([new Citation("G005")], loaded["events.a.at_year"].Sources);
        Assert.Equal(new Bilingual("Twee ingangen op de foto.", "Two entrances in the picture."), loaded["building.wings"].Assumed);
        Assert.Empty(loaded["building.wings"].Sources);
        Assert.Empty(loaded["events.a.to"].Sources);
    }

    [Fact]
    public void A_source_stays_with_its_value_and_goes_when_the_value_is_overridden()
    {
        _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80, wings: 2 }\nsources: { building: { homes: G001, wings: G002 } }\n");
        var loaded = Loaded("name: child\nextends: base.yaml\nbuilding: { homes: 60 }\n");

        Assert.Empty(loaded["building.homes"].Sources);
        Assert.Equal([new Citation("G002")], loaded["building.wings"].Sources);
    }

    [Fact]
    public void Texts_are_there_in_both_languages_and_the_title_defaults_to_the_name()
    {
        var with = Loaded("name: x\ntitle: {nl: Titel, en: Title}\nsummary: {nl: Zin., en: Sentence.}\nbuilding: { homes: 50 }\n");
        var without = Loaded("name: x\nbuilding: { homes: 50 }\n");

        Assert.Equal("Titel", with.Title.In(Language.Nl));
        Assert.Equal("Sentence.", with.Summary!.In(Language.En));
        Assert.Equal(Bilingual.Same("x"), without.Title);
        Assert.Null(without.Summary);
    }

    [Theory]
    [InlineData("name: x\r\nbuilding:\r\n  homes: 50\r\n", "Windows line ends: git makes them by itself")]
    [InlineData("\uFEFFname: x\nbuilding:\n  homes: 50\n", "a byte order mark: Notepad writes one")]
    [InlineData("\uFEFF# yaml-language-server: $schema=../schema.json\r\nname: x\r\nbuilding: {homes: 50}", "both, a schema line, and no line end at the end")]
    [InlineData("---\nname: x\nbuilding:\n  homes: 50\n...\n", "one document with its marks")]
    [InlineData("name: \"x\"\nbuilding: {homes: 50.0}\n", "a quoted name and a whole number with a point")]
    public void Harmless_differences_in_writing_are_accepted(string text, string why)
    {
        string file = _folder.Write("x.yaml", text);

        var reading = ScenarioFile.Read(file);

        Assert.True(reading.Ok, $"{why}: {string.Join("; ", reading.Errors)}");
        Assert.Equal(Loaded("name: x\nbuilding: { homes: 50 }\n").PlanText, reading.Value!.PlanText);
    }

    [Fact]
    public void Lines_and_columns_are_right_with_a_byte_order_mark_and_windows_line_ends()
    {
        string file = _folder.Write("x.yaml", "\uFEFFname: x\r\nbuilding:\r\n  homes: veel\r\n");

        var error = Assert.Single(ScenarioFile.Read(file).Errors);

        Assert.Equal((3, 10), (error.Line, error.Column));
    }

    [Fact]
    public void The_shipped_base_file_reads_and_is_eighty_homes_by_default()
    {
        var loaded = ScenarioFile.Read(Repository.PathOf("scenarios/base.yaml")).OrThrow();

        Assert.Equal(Scenario.OfHomes(80, "base") with { Events = loaded.Plan.Events }, loaded.Plan);
        Assert.Equal("building.homes", Assert.Single(loaded.Values, value => value.Origin.Kind != OriginKind.Default).Path);
    }

    private LoadedScenario Loaded(string text, string name = "x.yaml") => ScenarioFile.Parse(text, _folder.PathOf(name)).OrThrow();
}
