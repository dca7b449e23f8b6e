using System.Text.Json.Nodes;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Runner.Explain;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Explain;

/// <summary>What explain tells of a scenario.</summary>
public class ExplainerTests
{
    private const string File = """
        name: court
        title: { nl: Het hof, en: The court }
        summary: { nl: Een hof waar de coach stopt., en: A court where the coach stops. }
        building: { homes: 60, layout: own_door, room: off_route }
        mix: { supported_share: 0.4 }
        coach: { times_rule: 0.5 }
        assumptions:
          coaching: { board_filled: 0.9, reading_delay: 12 }
          people: { off: [frailty] }
        events:
          - { name: help_comes, when: { measure: open_cases_per_100, above: 6, for_weeks: 4 }, change: care_community_share, to: 0.2, notice_weeks: 0 }
          - { name: coach_stops, at_year: 3, change: coach_hours, to: 0, phase_out_months: 12 }
        sources:
          building: { homes: G074 }
          events: { coach_stops: { at_year: G096 } }
          assumptions: { coaching: { reading_delay: { id: G098, note: { nl: snel, en: fast } } } }
        assumed:
          mix: { supported_share: { nl: afgesproken in het convenant, en: agreed in the covenant } }
        """;

    private static readonly Explanation Told = Explainer.Explain(Loaded(File));

    [Fact]
    public void Every_value_of_the_plan_is_told_with_its_ground()
    {
        Assert.Equal(Basis.Cited, Line("building.homes").Basis);
        Assert.Equal(Basis.Assumed, Line("mix.supported_share").Basis);
        Assert.Equal(Basis.Bare, Line("coach.times_rule").Basis);
        Assert.Equal(Basis.Rule, Line("beheer.homes_per_fte").Basis);
        Assert.Equal("G065", Line("beheer.homes_per_fte").Sources.Single().Id);
        Assert.Equal(Basis.Start, Line("building.wings").Basis);
    }

    [Fact]
    public void What_a_file_overrides_stands_beside_what_it_would_have_been()
    {
        Assert.Equal(1.0 / 3, Line("mix.supported_share").Default!.Value.Number);
        Assert.Equal("corridor", Line("building.layout").Default!.Value.ToString());
        Assert.Null(Line("building.wings").Default);
    }

    [Fact]
    public void A_scenario_that_says_when_it_opened_is_told_in_months()
    {
        var told = Explainer.Explain(Loaded(File.Replace("at_year: 3,", "at: 2027-06,", StringComparison.Ordinal).Replace("at_year: G096", "at: G096", StringComparison.Ordinal)
            .Replace("name: court", "name: court\nopened: 2024-03", StringComparison.Ordinal)
            .Replace("room: off_route", "room: off_route, closes_after_years: 12", StringComparison.Ordinal)
            + "\nmoney:\n  - { name: later, buys: beheer, paid: { gemeente: 1 }, from_year: 2 }\n  - { name: now, buys: room, paid: { gemeente: 1 }, from: 2024-04, until: 2026-01 }\n"));

        Assert.StartsWith("Opening: maart 2024. ", told.Complex.Nl, StringComparison.Ordinal);
        Assert.Contains("Na jaar 3 (maart 2027) mogen de uren", told.Complex.Nl, StringComparison.Ordinal);
        Assert.Equal(["coach_stops", "help_comes"], told.Events.Select(line => line.Policy.Name));
        Assert.Equal(("vanaf juni 2027 (na 3,25 jaar)", Basis.Cited), (told.Events[0].When.Nl, told.Events[0].Basis));
        Assert.Equal(["now", "later"], told.Money.Select(line => line.Stream.Name));
        Assert.Contains("vanaf april 2024 (na 0,08333 jaar) tot januari 2026 (na 1,833 jaar)", told.Money[0].Says.Nl, StringComparison.Ordinal);
        var opened = told.Plans[0].Lines.Single();
        Assert.Equal(("opened", "maart 2024", null), (opened.Loaded.Path, opened.Text.Nl, opened.Default));
        string TextOf(string path) => told.Plans.SelectMany(section => section.Lines).Single(line => line.Loaded.Path == path).Text.Nl;
        Assert.Equal(("12 jaar (maart 2036)", "3 jaar (maart 2027)"), (TextOf("building.closes_after_years"), TextOf("waakvlam.from_year")));
    }

    [Fact]
    public void Events_stand_on_a_time_line_with_conditions_last()
    {
        Assert.Equal(["coach_stops", "help_comes"], Told.Events.Select(line => line.Policy.Name));
        Assert.Equal(Basis.Cited, Told.Events[0].Basis);
        Assert.Equal(Basis.Bare, Told.Events[1].Basis);
    }

    [Fact]
    public void Every_assumption_is_told_and_the_overridden_ones_are_marked()
    {
        var lines = Told.Assumptions.SelectMany(section => section.Lines).ToList();
        Assert.Equal(Catalogue.Entries.Count, lines.Count);
        Assert.Equal(["coaching.reading_delay", "coaching.board_filled"], lines.Where(line => line.IsOverridden).Select(line => line.Entry.Path));
        Assert.True(lines.Single(line => line.Entry.Path == "coaching.board_filled").IsOutside);
        Assert.Equal(["people.frailty"], Told.SwitchedOff.Select(mechanism => $"{mechanism.Process}.{mechanism.Name}"));
    }

    [Fact]
    public void The_counts_add_up()
    {
        var lines = Told.Plans.SelectMany(section => section.Lines).Where(line => !line.IsEmptyShare).ToList();
        Assert.Equal(lines.Count, Told.Counts.Plans);
        Assert.Equal(lines.Count, Told.Counts.PlansByOrigin.Values.Sum());
        Assert.Equal(5, Told.Counts.PlansByOrigin[OriginKind.File]);
        Assert.Equal(1, Told.Counts.PlansByBasis[Basis.Cited]);
        Assert.Equal(1, Told.Counts.PlansByBasis[Basis.Assumed]);
        Assert.Equal(3, Told.Counts.PlansByBasis[Basis.Bare]);
        Assert.Equal(Catalogue.Entries.Count, Told.Counts.Assumptions);
        Assert.Equal(2, Told.Counts.AssumptionsOverridden);
    }

    [Fact]
    public void Every_id_that_is_cited_is_resolved_once()
    {
        var cited = Told.Assumptions.SelectMany(section => section.Lines).SelectMany(line => line.Entry.Assumption.Sources)
            .Concat(Told.Plans.SelectMany(section => section.Lines).SelectMany(line => line.Sources).Select(citation => citation.Id))
            .Concat(["G096", "G098"]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(cited, Told.Sources.Select(row => row.Id));
        Assert.Contains("G096", Told.SourcesOfPlans.Select(row => row.Id));
        Assert.DoesNotContain("X110", Told.SourcesOfPlans.Select(row => row.Id));
    }

    [Fact]
    public void Rules_of_thumb_lean_on_rows_that_exist_and_on_plans_that_exist()
    {
        var paths = Told.Plans.SelectMany(section => section.Lines).Select(line => line.Loaded.Path).ToHashSet();
        Assert.All(RulesOfThumb.Paths, path => Assert.Contains(path, paths));
        Assert.All(RulesOfThumb.Paths.SelectMany(RulesOfThumb.For), citation => Assert.True(EvidenceFile.Shipped.Contains(citation.Id), citation.Id));
    }

    [Fact]
    public void The_portrait_says_how_many_coach_hours_there_are()
    {
        Assert.Contains("in het eerste jaar 6 uur per week, in jaar twee en drie 4 uur per week en daarna 2,5 uur per week", Told.Complex.Nl, StringComparison.Ordinal);
        Assert.Contains("no community coach", Portrait.Of(Scenario.OfHomes(60) with { Coach = new CoachPlan { TimesRule = 0 } }).En, StringComparison.Ordinal);
        Assert.Contains("do not go down to the waakvlam", Portrait.Of(Scenario.OfHomes(150)).En, StringComparison.Ordinal);
        Assert.Contains("in de eerste drie jaar 22 uur per week en daarna 8 uur per week", Portrait.Of(Scenario.OfHomes(490)).Nl, StringComparison.Ordinal);
        Assert.Contains("zijn 30 woningen te weinig", Portrait.Of(Scenario.OfHomes(30)).Nl, StringComparison.Ordinal);
        Assert.Contains("er 9 uur per week.", Portrait.Of(Scenario.OfHomes(60) with { Coach = new CoachPlan { HoursPerWeek = 9 } }).Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_every_value_with_stable_names()
    {
        var json = JsonNode.Parse(ExplanationJson.Text(Told))!;
        var plan = json["plans"]!.AsArray().Single(line => (string)line!["path"]! == "mix.supported_share")!;
        Assert.Equal(0.4, (double)plan["value"]!);
        Assert.Equal("file", (string)plan["origin"]!);
        Assert.Equal("assumed", (string)plan["ground"]!);
        Assert.Equal("40%", (string)plan["text"]!["nl"]!);
        var believed = json["assumptions"]!.AsArray().Single(line => (string)line!["path"]! == "coaching.reading_delay")!;
        Assert.True((bool)believed["overridden"]!);
        Assert.Equal(8, (double)believed["default"]!);
        Assert.Equal("snel", (string)believed["sources"]![0]!["note"]!["nl"]!);
        Assert.Equal(24, json["schedule"]!.AsArray().Count);
        Assert.All(json["sources"]!.AsArray(), row => Assert.NotEmpty((string)row!["statement"]!));
        Assert.All(Names(json), name => Assert.Matches("^[a-z0-9_]+$", name));
    }

    [Fact]
    public void The_documented_names_are_those_of_the_json()
    {
        string line = Repository.Read("docs", "outputs.md").Split('\n').Single(line => line.StartsWith("explain  {", StringComparison.Ordinal));
        var json = ExplanationJson.Of(Told);
        Assert.All(json, pair => Assert.Contains($"\"{pair.Key}\"", line, StringComparison.Ordinal));
        foreach (string list in (string[])["plans", "events", "assumptions", "sources"])
            Assert.All(json[list]![0]!.AsObject(), pair => Assert.Contains($"\"{pair.Key}\"", line, StringComparison.Ordinal));
    }

    private static PlanLine Line(string path) => Told.Plans.SelectMany(section => section.Lines).Single(line => line.Loaded.Path == path);

    internal static LoadedScenario Loaded(string text)
    {
        var reading = ScenarioFile.Parse(text, "court.yaml");
        Assert.True(reading.Value is not null, string.Join('\n', reading.Errors.Select(error => error.Text(Language.En))));
        return reading.Value!;
    }

    internal static Explanation Sample => Told;

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(pair => Names(pair.Value).Prepend(pair.Key)),
        JsonArray list => list.SelectMany(Names),
        _ => [],
    };
}
