using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What a wrong study is told.</summary>
public sealed class StudyErrorTests : IDisposable
{
    internal const string Head = "study: x\nbase: base.yaml\n";
    private const string Lived = "set: { known: { at_year: 2, participation_broad: 0.5 ± 0.1 } }\n";
    private const string Axes = "axes: { mix.supported_share: [0.2, 0.3] }\n";

    private readonly TempFolder _folder = new();

    public StudyErrorTests() => WriteBases(_folder);

    internal static void WriteBases(TempFolder folder)
    {
        folder.Write("base.yaml", "name: base\nbuilding: { homes: 80, wings: 2 }\nevents:\n- {name: coach_stops, at_year: 3, change: coach_hours, to: 0}\n");
        folder.Write("broken.yaml", "name: broken\nbuilding: { homes: 80, wings: 60 }\nmxi: 1\n");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Why, the text after a correct name and base (so from line 3), and each error.</summary>
    public static TheoryData<string, string, string[]> Wrong => new()
    {
        { "neither alternatives nor axes", "years: 3\n", ["1:1 nothing_varies "] },
        { "a slip at the top", Axes + "replicats: 3\n", ["4:1 unknown_key replicats -> replicates"] },
        { "no years", Axes + "years: 0\n", ["4:8 not_possible years"] },
        { "longer than the longest run", Axes + "years: 79\n", ["4:8 not_possible years"] },
        { "half a replicate", Axes + "replicates: 1.5\n", ["4:13 not_whole replicates"] },
        { "a seed below zero", Axes + "seed: -1\n", ["4:7 not_possible seed"] },
        { "a seed other programs would round", Axes + "seed: 9007199254740993\n", ["4:7 not_possible seed"] },
        { "an unknown outcome", Axes + "outcomes: [participation_brod]\n", ["4:12 unknown_outcome outcomes -> participation_broad"] },
        { "an outcome of an unknown side", Axes + "outcomes: [help_ties.suported]\n", ["4:12 unknown_outcome outcomes -> help_ties.supported"] },
        { "one outcome twice", Axes + "outcomes: [belonging, belonging]\n", ["4:23 duplicate_item outcomes"] },
        { "no outcomes", Axes + "outcomes: []\n", ["4:11 nothing_stated outcomes"] },

        { "a level of an unknown outcome", Axes + "keeps: { participation_brod: {at_least: 0.5} }\n", ["4:10 unknown_outcome keeps.participation_brod -> participation_broad"] },
        { "a level of an unknown side", Axes + "keeps: { help_ties.suported: {at_least: 2} }\n", ["4:20 unknown_outcome keeps.help_ties.suported -> help_ties.supported"] },
        { "a level of a side of what has none", Axes + "keeps: { norms.supported: {at_least: 0.5} }\n", ["4:10 neither_given keeps.norms", "4:16 unknown_key keeps.norms.supported"] },
        { "a level that is neither", Axes + "keeps: { belonging: {atleast: 0.5} }\n", ["4:10 neither_given keeps.belonging", "4:22 unknown_key keeps.belonging.atleast -> at_least"] },
        { "a level that is both", Axes + "keeps: { belonging: {at_least: 0.5, at_most: 0.9} }\n", ["4:10 both_given keeps.belonging"] },
        { "a level without a bound", Axes + "keeps: { belonging: 0.5 }\n", ["4:21 wrong_shape keeps.belonging"] },
        { "a level that says nothing", Axes + "keeps: { belonging: {} }\n", ["4:10 nothing_stated keeps.belonging"] },
        { "a share above one", Axes + "keeps: { participation_broad: {at_least: 50} }\n", ["4:42 not_possible keeps.participation_broad.at_least -> 0.5"] },
        { "a share in percents", Axes + "keeps: { participation_broad: {at_least: 50%} }\n", ["4:42 not_a_number keeps.participation_broad.at_least -> 0.5"] },
        { "a rate below zero", Axes + "keeps: { complaints_per_100: {at_most: -1} }\n", ["4:40 not_possible keeps.complaints_per_100.at_most"] },
        { "one level twice", Axes + "keeps:\n  belonging: {at_least: 0.5}\n  belonging: {at_most: 0.5}\n", ["6:3 duplicate_key keeps.belonging"] },
        { "no levels", Axes + "keeps: {}\n", ["4:1 nothing_stated keeps"] },
        { "levels in a list", Axes + "keeps: [belonging]\n", ["4:8 wrong_shape keeps"] },
        { "levels and nothing to choose from", "keeps: { belonging: {at_least: 0.5} }\n", ["1:1 nothing_varies "] },

        { "a value that does not exist", Axes + "set: { mix.suported_share: 1 }\n", ["4:12 unknown_key set.mix.suported_share -> supported_share"] },
        { "a value that is not possible", Axes + "set: { coach.times_rule: 6 }\n", ["4:26 not_possible coach.times_rule"] },
        { "a value of another kind", Axes + "set: { care.on_site: 1 }\n", ["4:22 not_a_flag set.care.on_site -> true"] },
        { "a text of a scenario", Axes + "set: { name: y }\n", ["4:8 unknown_key set.name"] },
        { "an event that is not there", Axes + "set: { events.coach_stop.to: 1 }\n", ["4:15 unknown_event set.events.coach_stop -> coach_stops"] },
        { "a value and a block under one name", Axes + "set: { mix.supported: 0.4, mix: {supported: {psychiatric: 1}} }\n", ["4:23 wrong_shape set.mix.supported", "4:34 duplicate_key set.mix.supported"] },
        { "the same value nested and dotted", Axes + "set: { care: {on_site: true}, care.on_site: true }\n", ["4:31 duplicate_key set.care.on_site"] },
        { "a dotted name in an alternative and not in its set", "alternatives:\n  - {name: a, title.nl: a, title.en: b, set: {coach.times_rule: 0}}\n", ["4:15 dotted_name alternatives[0].title.nl -> title: { nl: a }", "4:28 dotted_name alternatives[0].title.en -> title: { en: b }"] },
        { "a dotted name in the events of an alternative", "alternatives:\n  - {name: a, events: {coach_stops.to: 1}}\n", ["4:24 dotted_name alternatives[0].events.coach_stops.to -> coach_stops: { to: 1 }"] },
        { "nothing set", Axes + "set: {}\n", ["4:1 nothing_stated set"] },

        { "an alternative without a name", "alternatives:\n  - set: { coach.times_rule: 0 }\n", ["4:5 missing_key alternatives[0].name"] },
        { "two of one name", "alternatives:\n  - {name: a, set: {coach.times_rule: 0}}\n  - {name: a, set: {coach.times_rule: 2}}\n", ["5:12 duplicate_item alternatives[1].name"] },
        { "one that changes nothing", "alternatives:\n  - name: a\n", ["4:5 nothing_changes alternatives[0]"] },
        { "one with an unknown word", "alternatives:\n  - {name: a, sett: {coach: {times_rule: 0}}}\n", ["4:5 nothing_changes alternatives[0]", "4:15 unknown_key alternatives[0].sett -> set"] },
        { "one with an impossible value", "alternatives:\n  - {name: a, set: {coach.times_rule: 9}}\n", ["4:39 not_possible coach.times_rule"] },
        { "one with an impossible event", "alternatives:\n  - name: a\n    events: [{name: b, at_year: 99, change: gangmakers, to: 9}]\n", ["5:33 not_possible events.b.at_year", "5:61 not_possible events.b.to"] },
        { "one with an unknown mechanism", "alternatives:\n  - {name: a, off: [participation.treshold]}\n", ["4:21 unknown_mechanism alternatives[0].off -> participation.threshold"] },
        { "one with a mechanism without its process", "alternatives:\n  - {name: a, off: [all]}\n", ["4:21 unknown_mechanism alternatives[0].off"] },
        { "one without an event that is not there", "alternatives:\n  - {name: a, without: [events.coach_stop]}\n", ["4:25 unknown_event alternatives[0].without -> events.coach_stops"] },
        { "one without a stream that is not there", "alternatives:\n  - {name: a, without: [money.coach]}\n", ["4:25 unknown_stream alternatives[0].without"] },
        { "one without a thing of no list", "alternatives:\n  - {name: a, without: [coach_stops]}\n", ["4:25 unknown_event alternatives[0].without -> events.coach_stops"] },
        { "one without something twice", "alternatives:\n  - {name: a, without: [events.coach_stops, events.coach_stops]}\n", ["4:45 duplicate_item alternatives[0].without"] },
        { "one with an unknown variant", "alternatives:\n  - {name: a, instead: [table.atonce]}\n", ["4:25 unknown_variant alternatives[0].instead -> table.at_once"] },
        { "one that is a word", "alternatives: [a]\n", ["3:16 wrong_shape alternatives[0]"] },
        { "a mistake in the base is told once", "set: { coach.times_rule: 9 }\nalternatives:\n  - {name: a, set: {building.wings: 1}}\n  - {name: b, set: {building.wings: 3}}\n", ["3:26 not_possible coach.times_rule"] },

        { "an alternative with a calendar of its own", "set: { opened: 2024-03 }\nalternatives:\n  - {name: a, set: {opened: 2025-03}}\n", ["5:21 same_for_all alternatives[0].set.opened"] },
        { "a month in an alternative over a base that has no opening", "alternatives:\n  - {name: a, events: [{name: b, at: 2027-06, change: gangmakers, to: 1}]}\n", ["4:38 not_possible events.b.at"] },
        { "a month before the opening", "set: { opened: 2028-01 }\nalternatives:\n  - {name: a, events: [{name: b, at: 2027-06, change: gangmakers, to: 1}]}\n", ["5:38 not_possible events.b.at"] },
        { "a month and years at once over the years of the base", "set: { opened: 2024-01 }\nalternatives:\n  - {name: a, set: {events.coach_stops.at_year: 2, events.coach_stops.at: 2027-06}}\n", ["5:75 both_given events.coach_stops.at"] },
        { "an axis in years beside an alternative in months", "set: { opened: 2024-01 }\naxes: { events.coach_stops.at_year: [1, 2] }\nalternatives:\n  - {name: a, set: {events.coach_stops.at: 2027-06}}\n", ["4:28 axis_also_set axes.events.coach_stops.at_year"] },
        { "the calendar as an axis", "axes: { opened: [2024-03, 2025-03] }\n", ["3:9 same_for_all axes.opened"] },
        { "an alternative that knows something else", Lived + "alternatives:\n  - {name: a, set: {known.participation_broad: 0.6 ± 0.1}}\n", ["5:48 known_in_base_only alternatives[0].set.known"] },
        { "an alternative that knows something where the base does not", "alternatives:\n  - {name: a, set: {known: {at_year: 2, participation_broad: 0.6 ± 0.1}}}\n", ["4:38 known_in_base_only alternatives[0].set.known"] },
        { "an alternative that was otherwise all along", Lived + "alternatives:\n  - {name: a, set: {coach.times_rule: 0}}\n", ["5:39 already_lived coach.times_rule"] },
        { "an alternative that believes otherwise", Lived + "alternatives:\n  - {name: a, off: [participation.threshold]}\n", ["5:21 already_lived assumptions.participation.off.threshold"] },
        { "an event that was announced before", Lived + "alternatives:\n  - name: a\n    events: [{name: b, at_year: 2.25, change: coach_hours, to: 0}]\n", ["6:33 already_lived events.b"] },
        { "an event that waits for a condition", Lived + "alternatives:\n  - name: a\n    events: [{name: b, when: {measure: supported_share, below: 0.2}, change: coach_hours, to: 0}]\n", ["6:40 already_lived events.b"] },
        { "an event that may be another one, and earlier", Lived + "alternatives:\n  - {name: a, set: {events.coach_stops.at_year: 2}}\n", ["5:49 already_lived events.coach_stops.at_year"] },
        { "money that was there before", Lived + "alternatives:\n  - name: a\n    money: [{name: m, buys: coach, paid: {gemeente: 1}, hours_per_week: 9, from_year: 3}]\n", ["6:29 already_lived money.m"] },
        { "an axis over what is known", Lived + "axes: { known.at_year: [1, 2] }\n", ["4:15 known_in_base_only axes.known.at_year"] },
        { "an axis over what was", Lived + Axes, ["4:31 already_lived mix.supported_share", "4:36 already_lived mix.supported_share"] },
        { "an axis that begins too early", Lived + "axes: { events.coach_stops.at_year: [3, 2.25, 4] }\n", ["4:41 already_lived events.coach_stops.at_year"] },
        { "known after the end", "years: 1\n" + Lived + "alternatives:\n  - name: a\n    events: [{name: b, at_year: 5, change: coach_hours, to: 0}]\n", ["4:26 known_after_end known.at_year"] },
        { "one outcome nested and dotted", "set: { known: { at_year: 2, participation_broad.supported: 0.5 ± 0.1, participation_broad: { supported: 0.4 ± 0.1 } } }\n" + Axes, ["3:94 duplicate_key set.known.participation_broad.supported"] },

        { "an axis that does not exist", "axes: { mix.suported_share: [0.1] }\n", ["3:13 unknown_path axes.mix.suported_share -> supported_share"] },
        { "an axis that is a section", "axes: { mix: [0.1] }\n", ["3:14 wrong_shape axes.mix"] },
        { "an axis with one value", "axes: { mix.supported_share: 0.1 }\n", ["3:30 wrong_shape axes.mix.supported_share"] },
        { "an axis without values", "axes: { mix.supported_share: [] }\n", ["3:30 nothing_stated axes.mix.supported_share"] },
        { "an axis with a value twice", "axes: { mix.supported_share: [0.1, 0.10] }\n", ["3:36 duplicate_item axes.mix.supported_share"] },
        { "an axis with a word in it", "axes: { mix.supported_share: [0.1, veel] }\n", ["3:36 not_a_number axes.mix.supported_share"] },
        { "an axis with an impossible value, at that value", "axes: { mix.supported_share: [0.1, 1.1, 0.2] }\n", ["3:36 not_possible mix.supported_share"] },
        { "an axis with an impossible limit", "axes: { mix.supported_share: {low: 0.1, high: 1.1, steps: 3} }\n", ["3:47 not_possible axes.mix.supported_share.high"] },
        { "an axis upside down", "axes: { mix.supported_share: {low: 0.3, high: 0.1, steps: 3} }\n", ["3:36 low_not_below_high axes.mix.supported_share"] },
        { "an axis without an end", "axes: { mix.supported_share: {low: 0.3, steps: 3} }\n", ["3:13 missing_key axes.mix.supported_share.high"] },
        { "an axis with a word too many", "axes: { mix.supported_share: {low: 0.1, high: 0.3, stpes: 3} }\n", ["3:13 axis_needs_levels axes.mix.supported_share", "3:52 unknown_key axes.mix.supported_share.stpes -> steps"] },
        { "an axis with one step", "axes: { mix.supported_share: {low: 0.1, high: 0.3, steps: 1} }\n", ["3:59 not_possible axes.mix.supported_share.steps"] },
        { "limits of a yes or no", "axes: { care.on_site: {low: 0, high: 1} }\n", ["3:14 axis_only_list axes.care.on_site"] },
        { "more steps than whole numbers", "axes: { building.wings: {low: 1, high: 4, steps: 5} }\n", ["3:50 too_many_steps axes.building.wings"] },
        { "a limit of an event without end", "axes: { events.coach_stops.to: {low: 0, high: 1e300, steps: 5} }\n", ["3:47 not_possible axes.events.coach_stops.to.high"] },
        { "an event that no base has", "axes: { events.room.at_year: [1, 2] }\n", ["3:16 unknown_event axes.events.room"] },
        { "one event twice, by name and by place", "axes: { events.coach_stops.at_year: [1, 2], \"events[0].at_year\": [3] }\n", ["3:56 duplicate_key axes.events[0].at_year"] },
        { "no values for a grid", "axes: { mix.supported_share: {low: 0.1, high: 0.3} }\n", ["3:13 axis_needs_levels axes.mix.supported_share"] },
        { "a grid of millions", "axes:\n  mix.supported_share: {low: 0.1, high: 0.3, steps: 400}\n  coach.times_rule: {low: 0.1, high: 0.3, steps: 400}\n", ["3:1 too_many_points axes"] },
        { "points for a grid", Axes + "points: 12\n", ["4:1 only_with_points points"] },
        { "no points for a Sobol sequence", Axes + "design: sobol\n", ["4:1 missing_key points"] },
        { "an unknown design", Axes + "design: latin\n", ["4:9 unknown_choice design"] },
        { "a design without axes", "design: grid\npoints: 3\nalternatives: [{name: a, set: {coach.times_rule: 0}}]\n", ["3:1 only_with_axes design", "4:1 only_with_axes points"] },
        { "an alternative that sets what an axis varies", Axes + "alternatives: [{name: a, set: {mix.supported_share: 0.5}}]\n", ["3:13 axis_also_set axes.mix.supported_share"] },
        { "an alternative that replaces the event an axis varies", "axes: { events.coach_stops.notice_weeks: [1, 2] }\nalternatives: [{name: a, events: [{name: coach_stops, at_year: 9, change: gangmakers, to: 1}]}]\n", ["3:28 axis_also_set axes.events.coach_stops.notice_weeks"] },
        { "points that are possible one by one and not together", "axes: { building.homes: [10, 100], building.wings: [2, 20] }\n", ["3:56 not_possible building.wings"] },
        { "a share that no longer adds up", "axes: { mix.supported.psychiatric: [0.25, 0.5] }\n", ["3:43 not_possible mix.supported"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_told_with_its_line_and_column(string why, string text, string[] expected)
    {
        var reading = StudyFile.Parse(Head + text, _folder.PathOf("x.yaml"));

        Assert.False(reading.Ok, why);
        Assert.Equal(expected, reading.Errors.Select(ScenarioErrorTests.Told));
    }

    [Theory]
    [InlineData("a base that is not there", "study: x\nbase: bsae.yaml\n", "2:7 file_missing base -> base.yaml")]
    [InlineData("a base out of the folder", "study: x\nbase: ../base.yaml\n", "2:7 path_leaves base -> base")]
    [InlineData("an absolute base", "study: x\nbase: /base.yaml\n", "2:7 path_absolute base -> base.yaml")]
    [InlineData("no base", "study: x\naxes: {mix.supported_share: [0.1]}\n", "1:1 missing_key base")]
    [InlineData("a base that is a study", "study: x\nbase: study.yaml\n", "1:1 wrong_kind_of_file ")]
    [InlineData("no name", "base: base.yaml\nalternatives: [{name: a, set: {building.wings: 1}}]\n", "1:1 missing_key study")]
    [InlineData("a scenario", "name: x\nbuilding: { homes: 50 }\n", "1:1 wrong_kind_of_file ")]
    public void A_study_needs_a_name_and_a_scenario_to_build_on(string why, string text, string told)
    {
        _folder.Write("study.yaml", "study: y\nbase: base.yaml\n");

        var error = Assert.Single(StudyFile.Parse(text, _folder.PathOf("x.yaml")).Errors);

        Assert.True(told == ScenarioErrorTests.Told(error), $"{why}: {error}");
    }

    [Fact]
    public void A_scenario_is_not_read_from_a_study()
    {
        var error = Assert.Single(ScenarioFile.Parse("study: x\nbase: base.yaml\nyears: 3\n", _folder.PathOf("x.yaml")).Errors);

        Assert.Equal("1:1 wrong_kind_of_file ", ScenarioErrorTests.Told(error));
    }

    [Fact]
    public void Mistakes_in_the_base_are_told_in_the_base_after_those_of_the_study()
    {
        var errors = StudyFile.Parse("study: x\nbase: broken.yaml\n\n\nyers: 3\n" + Axes, _folder.PathOf("x.yaml")).Errors;

        Assert.Equal(
            ["x.yaml 5:1 unknown_key yers -> years", "broken.yaml 3:1 unknown_key mxi -> mix"],
            errors.Select(error => $"{Path.GetFileName(error.File)} {ScenarioErrorTests.Told(error)}"));
    }
}
