using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What a wrong file is told: where, what, what is possible, and what was probably meant.</summary>
public sealed class ScenarioErrorTests : IDisposable
{

    internal static readonly ReadOptions Options = new() { Evidence = new HashSet<string> { "G001", "G029", "E190" } };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A file with a name, a size in line 2 unless the text itself is about the building, and the text.</summary>
    internal static string FileWith(string text) => text.StartsWith("building", StringComparison.Ordinal) ? $"name: x\n{text}" : $"name: x\nbuilding: {{ homes: 50 }}\n{text}";

    /// <summary>Why, the text after a correct name and size (so from line 3), and each error: line:column kind path -> suggestion.</summary>
    public static TheoryData<string, string, string[]> Wrong => new()
    {
        { "a slip in a section", "mxi:\n  supported_share: 0.4\n", ["3:1 unknown_key mxi -> mix"] },
        { "a slip in a value's name", "mix:\n  suported_share: 0.4\n", ["4:3 unknown_key mix.suported_share -> supported_share"] },
        { "a slip inside a dotted name has its own column", "mix.suported_share: 0.4\n", ["3:1 dotted_name mix.suported_share -> mix: { suported_share: 0.4 }", "3:5 unknown_key mix.suported_share -> supported_share"] },
        { "a swap of letters inside a quoted dotted name", "\"mix.spraed\": per_cluster\n", ["3:1 dotted_name mix.spraed -> mix: { spraed: per_cluster }", "3:6 unknown_key mix.spraed -> spread"] },
        { "another way of writing", "mix: { SupportedShare: 0.4, supported-share: 0.3 }\n", ["3:8 unknown_key mix.SupportedShare -> supported_share", "3:29 unknown_key mix.supported-share -> supported_share"] },
        { "a known value in the wrong place", "supported_share: 0.4\n", ["3:1 unknown_key supported_share -> mix.supported_share"] },
        { "a slip and in the wrong place", "suported_share: 0.4\n", ["3:1 unknown_key suported_share -> mix.supported_share"] },
        { "an assumption in the wrong place", "adoption_threshold: 0.4\n", ["3:1 unknown_key adoption_threshold -> assumptions.participation.adoption_threshold"] },
        { "a name that stands in two places is not guessed", "hours_per_week: 4\n", ["3:1 unknown_key hours_per_week"] },
        { "nothing like it exists", "zzzzzz: 1\n", ["3:1 unknown_key zzzzzz"] },
        { "names inside an event", "events:\n  - {name: a, at_yeer: 1, change: coach_hours, to: 0}\n", ["4:15 unknown_key events[0].at_yeer -> at_year"] },
        { "a payer who does not exist", "money:\n  - {name: a, buys: coach, paid: {gementee: 1}, hours_per_week: 6}\n", ["4:35 unknown_key money[0].paid.gementee -> gemeente"] },
        { "a share over 1", "money:\n  - {name: a, buys: coach, paid: {gemeente: 0.8, corporatie: 0.4}}\n", ["4:28 not_possible money.a.paid"] },
        { "money that ends before it begins", "money:\n  - {name: a, buys: coach, paid: {gemeente: 1}, from_year: 3, until_year: 2}\n", ["4:75 not_possible money.a.until_year"] },
        { "two streams for the same hours", "money:\n  - {name: a, buys: coach, paid: {gemeente: 1}}\n  - {name: b, buys: coach, paid: {project: 1}, from_year: 2}\n", ["5:59 not_possible money.b.from_year"] },
        { "hours in two ways", "money:\n  - {name: a, buys: coach, paid: {gemeente: 1}, hours_per_week: 6, hours_per_home: 0.1}\n", ["4:84 not_possible money.a.hours_per_home"] },
        { "hours of a room", "money:\n  - {name: a, buys: room, paid: {gemeente: 1}, hours_per_week: 6}\n", ["4:64 not_possible money.a.hours_per_week"] },
        { "community care of no amount", "money:\n  - {name: a, buys: community_care, paid: {zorg: 1}}\n", ["4:5 not_possible money.a.hours_per_week"] },
        { "an event that turns what money decides", "money:\n  - {name: a, buys: room, paid: {gemeente: 1}}\nevents:\n  - {name: b, at_year: 2, change: room_open, to: 0}\n", ["6:35 not_possible events.b.change"] },
        { "both kinds of coach hours", "coach:\n  hours_per_week: 6\n  hours_per_home: 0.1\n", ["5:19 not_possible coach.hours_per_home"] },
        { "a stream of money that is not there", "money: { a: { until_year: 2 } }\n", ["3:10 unknown_stream money.a"] },
        { "money that buys nothing that is known", "money:\n  - {name: a, buys: koffie, paid: {gemeente: 1}}\n", ["4:21 unknown_choice money[0].buys"] },
        { "money for nothing", "money:\n  - {name: a, paid: {gemeente: 1}}\n", ["4:5 missing_key money.a.buys"] },
        { "names inside a condition", "events:\n  - {name: a, when: {measure: supported_share, belov: 1}, change: coach_hours, to: 0}\n", ["4:48 unknown_key events[0].when.belov -> below"] },
        { "an unknown assumption", "assumptions:\n  participation:\n    adoption_treshold: 0.3\n", ["5:5 unknown_key assumptions.participation.adoption_treshold -> adoption_threshold"] },
        { "an unknown section of assumptions", "assumptions:\n  particpation:\n    adoption_threshold: 0.3\n", ["4:3 unknown_key assumptions.particpation -> participation"] },
        { "a language that is not there", "title: { nl: a, en: b, de: c }\n", ["3:24 unknown_key title.de"] },

        { "the same name twice in a block", "mix:\n  supported_share: 0.4\n  supported_share: 0.4\n", ["5:3 duplicate_key mix.supported_share"] },
        { "one block in two pieces", "mix:\n  spread: separate\nmix:\n  supported_share: 0.4\n", ["5:1 duplicate_key mix"] },
        { "the same value nested and dotted", "mix:\n  supported_share: 0.4\nmix.supported_share: 0.3\n", ["5:1 dotted_name mix.supported_share -> mix: { supported_share: 0.3 }", "5:1 duplicate_key mix.supported_share"] },
        { "the size given before", "building: { homes: 50, homes: 60 }\n", ["2:24 duplicate_key building.homes"] },
        { "two events of one name", "events:\n  - {name: a, at_year: 1, change: coach_hours, to: 0}\n  - {name: a, at_year: 2, change: coach_hours, to: 0}\n", ["5:12 duplicate_item events[1].name"] },
        { "one mechanism twice", "assumptions:\n  participation:\n    off: [threshold, threshold]\n", ["5:22 duplicate_item assumptions.participation.off"] },

        { "text where a number is wanted", "mix:\n  supported_share: veel\n", ["4:20 not_a_number mix.supported_share"] },
        { "a decimal comma", "mix:\n  supported_share: 0,4\n", ["4:20 not_a_number mix.supported_share -> 0.4"] },
        { "a percentage", "mix:\n  supported_share: 33%\n", ["4:20 not_a_number mix.supported_share -> 0.33"] },
        { "a fraction", "mix:\n  supported_share: 1/4\n", ["4:20 not_a_number mix.supported_share -> 0.25"] },
        { "an octal-looking number", "mix:\n  supported_share: 00.4\n", ["4:20 not_a_number mix.supported_share -> 0.4"] },
        { "a hexadecimal number", "building:\n  homes: 50\n  wings: 0x10\n", ["4:10 not_a_number building.wings"] },
        { "a number in quotes", "mix:\n  supported_share: \"0.4\"\n", ["4:20 quoted mix.supported_share -> 0.4"] },
        { "not a number at all", "mix:\n  supported_share: .nan\n", ["4:20 not_finite mix.supported_share"] },
        { "infinite", "mix:\n  supported_share: -.inf\n", ["4:20 not_finite mix.supported_share"] },
        { "infinite in words", "mix:\n  supported_share: Infinity\n", ["4:20 not_finite mix.supported_share"] },
        { "too large to be finite", "assumptions:\n  escalation: { weeks_between: 1 }\nmix:\n  supported_share: 1e999\n", ["4:17 unknown_key assumptions.escalation.weeks_between", "6:20 not_finite mix.supported_share"] },
        { "half a wing", "building:\n  homes: 50\n  wings: 1.5\n", ["4:10 not_whole building.wings"] },
        { "more wings than a whole number can be", "building:\n  homes: 50\n  wings: 1e20\n", ["4:10 not_whole building.wings"] },
        { "a number of a thousand digits", "building:\n  homes: 50\n  wings: 1" + new string('0', 1000) + "\n", ["4:10 not_a_number building.wings"] },
        { "a list where a number is wanted", "mix:\n  supported_share: [0.4]\n", ["4:20 wrong_shape mix.supported_share"] },
        { "a block where a number is wanted", "mix:\n  supported_share:\n    value: 0.4\n", ["4:3 wrong_shape mix.supported_share"] },
        { "nothing where a number is wanted", "mix:\n  supported_share:\n", ["4:19 nothing_stated mix.supported_share"] },
        { "null where a number is wanted", "mix:\n  supported_share: ~\n", ["4:20 nothing_stated mix.supported_share"] },
        { "yes where true is wanted", "care:\n  on_site: yes\n", ["4:12 not_a_flag care.on_site -> true"] },
        { "nee where false is wanted", "care:\n  on_site: nee\n", ["4:12 not_a_flag care.on_site -> false"] },
        { "a flag in quotes", "care:\n  on_site: 'true'\n", ["4:12 quoted care.on_site -> true"] },
        { "an unknown choice", "building:\n  homes: 50\n  layout: coridor\n", ["4:11 unknown_choice building.layout -> corridor"] },
        { "a choice in another style", "building:\n  homes: 50\n  layout: OwnDoor\n", ["4:11 unknown_choice building.layout -> own_door"] },
        { "a month that is not there", "opened: 2024-13\n", ["3:9 not_a_month opened"] },
        { "a month in words", "opened: maart 2024\n", ["3:9 not_a_month opened -> 2024-03"] },
        { "a month in English words, with a day", "opened: 15 March 2024\n", ["3:9 not_a_month opened -> 2024-03"] },
        { "a day", "opened: 2024-03-15\n", ["3:9 not_a_month opened -> 2024-03"] },
        { "a month of one digit", "opened: 2024-3\n", ["3:9 not_a_month opened -> 2024-03"] },
        { "the year last", "opened: 03/2024\n", ["3:9 not_a_month opened -> 2024-03"] },
        { "a year alone, in which no month is to be guessed", "opened: 2024\n", ["3:9 not_a_month opened"] },
        { "a year nobody means", "opened: 0024-03\n", ["3:9 not_a_month opened"] },
        { "a month of an event and no opening", "events:\n  - {name: a, at: 2027-06, change: coach_hours, to: 0}\n", ["4:19 not_possible events.a.at"] },
        { "months of money and no opening", "money:\n  - {name: a, buys: coach, paid: {gemeente: 1}, from: 2026-01, until: 2025-01}\n", ["4:55 not_possible money.a.from", "4:71 not_possible money.a.until"] },
        { "an event before the opening", "opened: 2024-03\nevents:\n  - {name: a, at: 2024-02, change: coach_hours, to: 0}\n", ["5:19 not_possible events.a.at"] },
        { "an event a lifetime after the opening", "opened: 2024-03\nevents:\n  - {name: a, at: 2124-03, change: coach_hours, to: 0}\n", ["5:19 not_possible events.a.at"] },
        { "a month of an event that is not there", "opened: 2024-03\nevents:\n  - {name: a, at: 2027-13, change: coach_hours, to: 0}\n", ["5:19 not_a_month events[0].at"] },
        { "a month in words and no opening that can be read", "opened: voorjaar\nevents:\n  - {name: a, at: juni 2027, change: coach_hours, to: 0}\n  - {name: b, at: 2027-06, change: coach_hours, to: 1}\n", ["3:9 not_a_month opened", "5:19 not_a_month events[0].at -> 2027-06"] },
        { "a month and years", "opened: 2024-03\nevents:\n  - {name: a, at: 2027-06, at_year: 3.25, change: coach_hours, to: 0}\n", ["5:19 both_given events.a.at"] },
        { "a month and a condition", "opened: 2024-03\nevents:\n  - {name: a, at: 2027-06, when: {measure: supported_share, above: 1}, change: coach_hours, to: 0}\n", ["5:5 both_given events.a"] },
        { "a begin in a month and in years", "opened: 2024-03\nmoney:\n  - {name: a, buys: coach, paid: {gemeente: 1}, from: 2026-01, from_year: 2}\n", ["5:55 both_given money.a.from"] },
        { "a begin in a month and in no years", "opened: 2024-03\nmoney:\n  - {name: a, buys: coach, paid: {gemeente: 1}, from: 2026-01, from_year: 0}\n", ["5:55 both_given money.a.from"] },
        { "an end in a month and in years", "opened: 2024-03\nmoney:\n  - {name: a, buys: coach, paid: {gemeente: 1}, until: 2026-01, until_year: 2}\n", ["5:56 both_given money.a.until"] },
        { "an end before a begin in years", "opened: 2024-03\nmoney:\n  - {name: a, buys: coach, paid: {gemeente: 1}, from_year: 2, until: 2026-01}\n", ["5:70 not_possible money.a.until"] },
        { "an end in years before the begin", "opened: 2024-03\nmoney:\n  - {name: a, buys: coach, paid: {gemeente: 1}, from: 2026-07, until_year: 2}\n", ["5:76 not_possible money.a.until_year"] },
        { "two streams for the same hours, in months", "opened: 2024-03\nmoney:\n  - {name: a, buys: coach, paid: {gemeente: 1}, until: 2026-01}\n  - {name: b, buys: coach, paid: {project: 1}, from: 2025-12}\n", ["6:54 not_possible money.b.from"] },
        { "a slip in opened", "open: 2024-03\n", ["3:1 unknown_key open -> opened"] },
        { "a number where text is wanted", "title: { nl: 2030, en: x }\n", ["3:14 not_text title.nl -> \"2030\""] },
        { "an escape code in a text", "title: { nl: \"a\\e[2Jb\", en: x }\n", ["3:14 hidden_character title.nl"] },
        { "a text of a novel", "title: { nl: x, en: " + new string('y', 1001) + " }\n", ["3:21 text_too_long title.en"] },
        { "one language only", "title: { nl: x }\n", ["3:1 missing_key title.en"] },
        { "a text without languages", "title: x\n", ["3:8 wrong_shape title"] },

        { "a share above one", "mix:\n  supported_share: 1.4\n", ["4:20 not_possible mix.supported_share"] },
        { "no ward of a thousand wings", "building: { homes: 50, wings: 51 }\n", ["2:31 not_possible building.wings", "2:31 not_possible building.wings"] },
        { "a cluster of one", "building:\n  homes: 50\n  cluster_size: 1\n", ["4:17 not_possible building.cluster_size"] },
        { "shares that do not add up, at their block", "mix:\n  spread: separate\n  supported: { psychiatric: 0.4, youth_care: 0.4 }\n", ["5:3 not_possible mix.supported"] },
        { "a group on the wrong side", "mix:\n  supported: { psychiatric: 0.5, student: 0.5 }\n", ["4:3 not_possible mix.supported", "4:43 not_possible mix.supported.student"] },
        { "a share with no group: a bare number", "mix:\n  supported: 0.4\n", ["4:14 wrong_shape mix.supported"] },
        { "a share with no group: an empty block", "mix:\n  supported: {}\n", ["4:3 nothing_stated mix.supported"] },
        { "a share with no group: an unknown group", "mix:\n  supported: { homeless: 1 }\n", ["4:16 unknown_key mix.supported.homeless -> ex_homeless"] },
        { "a share with no group: no name", "mix:\n  supported: { : 1 }\n", ["4:16 key_not_text "] },
        { "an assumption outside what can be", "assumptions:\n  participation:\n    adoption_threshold: 1.2\n", ["5:25 not_possible assumptions.participation.adoption_threshold"] },
        { "an absurd assumption", "assumptions:\n  accounts:\n    coach_hour: 1e12\n", ["5:17 not_possible assumptions.accounts.coach_hour"] },
        { "an event beyond the longest run", "events:\n  - {name: a, at_year: 100, change: coach_hours, to: 9}\n", ["4:24 not_possible events.a.at_year", "4:54 not_possible events.a.to"] },
        { "an event with a date and a condition", "events:\n  - name: a\n    at_year: 1\n    when: {measure: supported_share, below: 0.2}\n    change: coach_hours\n    to: 0\n", ["4:5 both_given events.a"] },
        { "a condition with two limits", "events:\n  - name: a\n    when: {measure: supported_share, below: 0.2, above: 0.1}\n    change: coach_hours\n    to: 0\n", ["5:5 both_given events.a.when"] },

        { "an event without a date and without a condition", "events:\n  - {name: a, change: coach_hours, to: 0}\n", ["4:5 neither_given events.a"] },
        { "a condition without a limit", "events:\n  - {name: a, when: {measure: supported_share}, change: coach_hours, to: 0}\n", ["4:15 neither_given events.a.when"] },
        { "an event without a lever and a value", "events:\n  - {name: a, at_year: 1}\n", ["4:5 missing_key events.a.change", "4:5 missing_key events.a.to"] },
        { "an event without a value, whose lever begins above zero", "events:\n  - {name: a, at_year: 1, change: beheer_homes_per_fte}\n", ["4:5 missing_key events.a.to"] },
        { "a condition that is a number", "events:\n  - {name: a, when: 3, change: coach_hours, to: 0}\n", ["4:21 wrong_shape events[0].when"] },
        { "an event without a name", "events:\n  - {at_year: 1, change: coach_hours, to: 0}\n", ["4:5 missing_key events[0].name"] },
        { "a condition without a measure", "events:\n  - {name: a, when: {below: 0.2}, change: coach_hours, to: 0}\n", ["4:15 missing_key events.a.when.measure"] },
        { "an event that is no block", "events: [coach_stops]\n", ["3:10 wrong_shape events[0]"] },
        { "no events at all", "events: []\n", ["3:9 nothing_stated events"] },
        { "events as a word", "events: none\n", ["3:9 wrong_shape events"] },
        { "a name with a space", "events:\n  - {name: Coach stops, at_year: 1, change: coach_hours, to: 0}\n", ["4:12 bad_name events[0].name -> coach_stops"] },
        { "a change of an event that is not there", "events:\n  - {name: coach_stops, at_year: 1, change: coach_hours, to: 0}\nevents.coach_stop.to: 1\n", ["5:1 dotted_name events.coach_stop.to -> events: { coach_stop: { to: 1 } }", "5:1 duplicate_key events"] },
        { "a change of an event nobody brought", "events:\n  coach_stop:\n    to: 1\n", ["4:3 unknown_event events.coach_stop"] },
        { "a change of an event by place", "events[0].to: 1\n", ["3:1 dotted_name events[0].to -> events: { NAME: { to: 1 } }", "3:7 unknown_event events[0]"] },

        { "an unknown mechanism", "assumptions:\n  participation:\n    off: [treshold]\n", ["5:11 unknown_mechanism assumptions.participation.off -> threshold"] },
        { "a mechanism of another section", "assumptions:\n  participation:\n    off: [cap, all]\n", ["5:11 unknown_mechanism assumptions.participation.off"] },
        { "a section without mechanisms", "assumptions:\n  groups:\n    off: [all]\n", ["5:5 unknown_key assumptions.groups.off"] },
        { "a mechanism as a word", "assumptions:\n  participation:\n    off: threshold\n", ["5:10 wrong_shape assumptions.participation.off"] },

        { "a source for a path that does not exist", "sources: { mix: { suported_share: G001 } }\n", ["3:19 unknown_path sources.mix.suported_share -> supported_share"] },
        { "a source for a section that does not exist", "sources:\n  mxi:\n    supported_share: G001\n", ["4:3 unknown_path sources.mxi -> mix"] },
        { "a source for a value the file does not give", "sources: { mix: { supported_share: G001 } }\n", ["3:19 nothing_to_cite sources.mix.supported_share"] },
        { "a source for an event that is not there", "sources: { events: { coach_stops: { to: G001 } } }\n", ["3:22 unknown_event sources.events.coach_stops"] },
        { "an unknown document", "sources: { building: { homes: G9999 } }\n", ["3:31 unknown_evidence sources.building.homes"] },
        { "a document in another case", "sources: { building: { homes: [G001, g029] } }\n", ["3:38 unknown_evidence sources.building.homes -> G029"] },
        { "one document twice", "sources: { building: { homes: [G001, G001] } }\n", ["3:38 duplicate_item sources.building.homes"] },
        { "no document", "sources: { building: { homes: } }\n", ["3:31 nothing_stated sources.building.homes"] },
        { "a remark without a document", "sources: { building: { homes: { note: page 3 } } }\n", ["3:24 missing_key sources.building.homes.id"] },
        { "a remark in one language", "sources: { building: { homes: { id: G001, note: { nl: zomaar } } } }\n", ["3:43 missing_key sources.building.homes.note.en"] },
        { "a word too many beside a document", "sources: { building: { homes: { id: G001, page: 3 } } }\n", ["3:43 unknown_key sources.building.homes.page"] },
        { "sources as a list", "sources: [G001]\n", ["3:10 wrong_shape sources"] },
        { "a reason in one language", "assumed: { building: { homes: { nl: zomaar } } }\n", ["3:24 missing_key assumed.building.homes.en"] },
        { "a reason that is a text", "assumed: { building: { homes: zomaar } }\n", ["3:31 wrong_shape assumed.building.homes"] },
        { "a reason for nothing", "assumed: { building: { wings: { nl: a, en: b } } }\n", ["3:24 nothing_to_cite assumed.building.wings"] },
        { "both a source and a reason", "sources: { building: { homes: G001 } }\nassumed: { building: { homes: { nl: a, en: b } } }\n", ["4:24 cited_and_assumed assumed.building.homes"] },

        { "a known value without a margin", "known:\n  at_year: 2\n  participation_broad: 0.45\n", ["5:24 no_margin known.participation_broad"] },
        { "a margin with commas", "known:\n  at_year: 2\n  participation_broad: 0,45 ± 0,05\n", ["5:24 no_margin known.participation_broad -> 0.45 ± 0.05"] },
        { "a percentage with a bare margin", "known:\n  at_year: 2\n  participation_broad: 45% ± 0.05\n", ["5:24 no_margin known.participation_broad"] },
        { "a percentage of what is no share", "known:\n  at_year: 2\n  complaints_per_100: 6% ± 3%\n", ["5:23 no_margin known.complaints_per_100"] },
        { "a margin of a novel", "known:\n  at_year: 2\n  participation_broad: 0." + new string('4', 80) + " ± 0.1\n", ["5:24 no_margin known.participation_broad"] },
        { "a known value as a list", "known:\n  at_year: 2\n  participation_broad: [0.4, 0.5]\n", ["5:24 wrong_shape known.participation_broad"] },
        { "a known value that is nothing", "known:\n  at_year: 2\n  participation_broad:\n", ["5:23 nothing_stated known.participation_broad"] },
        { "no margin beside a value", "known:\n  at_year: 2\n  participation_broad: { value: 0.4 }\n", ["5:3 missing_key known.participation_broad.within"] },
        { "no value beside a margin", "known:\n  at_year: 2\n  participation_broad: { within: 0.4 }\n", ["5:3 missing_key known.participation_broad.value"] },
        { "a margin in words", "known:\n  at_year: 2\n  participation_broad: { value: 0.4, within: veel }\n", ["5:46 not_a_number known.participation_broad.within"] },
        { "a known outcome that is none", "known:\n  at_year: 2\n  participation_brod: 0.4 ± 0.1\n", ["5:3 unknown_key known.participation_brod -> participation_broad"] },
        { "a known outcome written otherwise", "known:\n  at_year: 2\n  participation_broad: 0.4 ± 0.1\n  ParticipationBroad: 0.4 ± 0.1\n", ["6:3 unknown_key known.ParticipationBroad -> participation_broad"] },
        { "a known outcome twice", "known:\n  at_year: 2\n  participation_broad: 0.4 ± 0.1\n  participation_broad: 0.5 ± 0.1\n", ["6:3 duplicate_key known.participation_broad"] },
        { "a side that is none", "known:\n  at_year: 2\n  participation_broad: { suported: 0.4 ± 0.1 }\n", ["5:26 unknown_key known.participation_broad.suported -> supported"] },
        { "known at no moment", "known:\n  participation_broad: 0.4 ± 0.1\n", ["3:1 not_possible known.at_year"] },
        { "known before opening", "known:\n  at_year: -1\n  participation_broad: 0.4 ± 0.1\n", ["4:12 not_possible known.at_year"] },
        { "known at opening", "known:\n  at_year: 0\n  participation_broad: 0.4 ± 0.1\n", ["4:12 not_possible known.at_year"] },
        { "known after the longest run", "known:\n  at_year: 79\n  participation_broad: 0.4 ± 0.1\n", ["4:12 not_possible known.at_year"] },
        { "known in a month, and opened in none", "known:\n  at: 2026-06\n  participation_broad: 0.4 ± 0.1\n", ["4:7 not_possible known.at"] },
        { "known in the month of opening", "opened: 2024-03\nknown:\n  at: 2024-03\n  participation_broad: 0.4 ± 0.1\n", ["5:7 not_possible known.at"] },
        { "known in a month before opening", "opened: 2024-03\nknown:\n  at: 2023-03\n  participation_broad: 0.4 ± 0.1\n", ["5:7 not_possible known.at"] },
        { "known in no month", "opened: 2024-03\nknown:\n  at: 2026-13\n  participation_broad: 0.4 ± 0.1\n", ["5:7 not_a_month known.at"] },
        { "known at a year and in a month", "opened: 2024-03\nknown:\n  at: 2026-06\n  at_year: 2.25\n  participation_broad: 0.4 ± 0.1\n", ["5:7 both_given known.at"] },
        { "nothing known in a month", "opened: 2024-03\nknown:\n  at: 2026-06\n", ["4:1 not_possible known"] },
        { "nothing known at a moment", "known:\n  at_year: 2\n", ["3:1 not_possible known"] },
        { "nothing known", "known: {}\n", ["3:1 nothing_stated known"] },
        { "a known share over 1", "known:\n  at_year: 2\n  participation_broad: 45 ± 5\n", ["5:24 not_possible known.participation_broad.value"] },
        { "a known share below 0", "known:\n  at_year: 2\n  participation_broad: -45% ± 5%\n", ["5:24 not_possible known.participation_broad.value"] },
        { "a known count below 0", "known:\n  at_year: 2\n  complaints_per_100: { value: -1, within: 2 }\n", ["5:32 not_possible known.complaints_per_100.value"] },
        { "no room at all", "known:\n  at_year: 2\n  participation_broad: 0.4 ± 0\n", ["5:24 not_possible known.participation_broad.within"] },
        { "room below 0", "known:\n  at_year: 2\n  participation_broad: { value: 0.4, within: -0.1 }\n", ["5:46 not_possible known.participation_broad.within"] },
        { "room that is no number", "known:\n  at_year: 2\n  participation_broad: { value: 0.4, within: .nan }\n", ["5:46 not_finite known.participation_broad.within"] },
        { "what no complex has for sure", "known:\n  at_year: 2\n  tenure_years: 3 ± 1\n", ["5:17 not_possible known.tenure_years"] },
        { "the same people of two mixes", "known:\n  at_year: 2\n  belonging: { same: 0.4 ± 0.1 }\n", ["5:16 unknown_key known.belonging.same"] },
        { "more of a part than of the whole", "known:\n  at_year: 2\n  participation_narrow: 0.7 ± 0.05\n  participation_broad: 0.5 ± 0.1\n", ["5:25 not_possible known.participation_narrow.value"] },
        { "a source of what is not known", "sources: { known: { participation_broad: G001 } }\n", ["3:21 nothing_to_cite sources.known.participation_broad"] },

        { "a dotted name", "mix.supported_share: 0.4\n", ["3:1 dotted_name mix.supported_share -> mix: { supported_share: 0.4 }"] },
        { "a dotted name of three parts, with a block", "assumptions.participation.off:\n  threshold: true\n", ["3:1 dotted_name assumptions.participation.off -> assumptions: { participation: { off: ... } }"] },
        { "a dotted name inside a block", "mix: { supported.psychiatric: 1 }\n", ["3:8 dotted_name mix.supported.psychiatric -> supported: { psychiatric: 1 }"] },
        { "a dotted name inside an event", "events:\n  - {name: a, when.measure: supported_share, when.below: 1, change: coach_hours, to: 0}\n", ["4:15 dotted_name events[0].when.measure -> when: { measure: supported_share }", "4:46 dotted_name events[0].when.below -> when: { below: 1 }"] },
        { "a dotted name of a text", "title.nl: x\ntitle.en: y\n", ["3:1 dotted_name title.nl -> title: { nl: x }", "4:1 dotted_name title.en -> title: { en: y }"] },
        { "a dotted name of a source", "sources: { building.homes: G001 }\n", ["3:12 dotted_name sources.building.homes -> building: { homes: G001 }"] },
        { "a dotted name of a reason", "assumed: { building.homes: { nl: a, en: b } }\n", ["3:12 dotted_name assumed.building.homes -> building: { homes: ... }"] },

        { "two dots", "mix..spread: separate\n", ["3:1 bad_key mix..spread"] },
        { "a dot at the end", "mix.: 1\n", ["3:1 bad_key mix."] },
        { "a place that is no number", "events[first].to: 1\n", ["3:1 bad_key events[first].to"] },

        { "an anchor", "care:\n  on_site: &a true\n", ["4:12 anchor "] },
        { "an alias", "care:\n  on_site: *a\n", ["4:12 alias "] },
        { "a tag", "mix:\n  supported_share: !!float 0.4\n", ["4:20 tag "] },
        { "a local tag on a block", "mix: !mine { supported_share: 0.4 }\n", ["3:6 tag "] },
        { "a merge key", "mix:\n  <<: 1\n", ["4:3 merge_key "] },
        { "a second document", "---\nname: y\n", ["3:1 second_document "] },
        { "a key that is a list", "? [a, b]\n: 1\n", ["3:3 key_not_text "] },

        { "a tab", "mix:\n\tsupported_share: 0.4\n", ["4:1 tab "] },
        { "a tab behind a value", "mix:\n  supported_share: 0.4\t# ruim\n", ["4:23 tab "] },
        { "a character that turns the line round", "mix:\n  # \u202E\n", ["4:5 hidden_character "] },
        { "a line separator that looks like a space", "care:\n  on_site: true\u2028mix: 1\n", ["4:16 hidden_character "] },

        { "a colon too many", "mix: spread: separate\n", ["3:12 bad_yaml "] },
        { "no space after a colon", "mix:1\nspread: 2\n", ["3:1 bad_yaml "] },
        { "a line that is indented wrongly", "mix:\n  spread: separate\n care: 1\n", ["5:2 bad_yaml "] },
        { "quotes that are never closed", "title: { nl: \"a, en: b }\n", ["3:14 bad_yaml "] },
        { "a bracket that is never closed", "events: [ {name: a}\nmix: 1\n", ["3:9 bad_yaml "] },
        { "brackets that do not pair, where the parser itself breaks", "\"#events\"- }{\n  *a", ["3:1 bad_yaml "] },
        { "a character no value begins with", "mix:\n  spread: @separate\n", ["4:11 bad_yaml "] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_told_with_its_line_and_column(string why, string text, string[] expected)
    {
        var reading = ScenarioFile.Parse(FileWith(text), _folder.PathOf("x.yaml"), Options);

        Assert.False(reading.Ok, why);
        Assert.Equal(expected, reading.Errors.Select(Told));
    }

    internal static string Told(ScenarioError error) =>
        $"{error.Line}:{error.Column} {error.Kind.Code()} {error.Path}{(error.Suggestion is null ? "" : $" -> {error.Suggestion}")}";
}
