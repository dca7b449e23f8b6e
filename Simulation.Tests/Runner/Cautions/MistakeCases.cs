namespace Simulation.Tests.Runner.Cautions;

/// <summary>A mistake as somebody makes it.</summary>
/// <param name="Code">What a program calls it.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Text">The lines that hold it, behind the head of a scenario or a study.</param>
internal sealed record MistakeCase(string Code, string What, string Text)
{
    /// <summary>Whether the lines are those of a study, and not of a scenario.</summary>
    public bool InStudy { get; init; }

    /// <summary>What is typed besides, such as --replicates 1.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The scenario with its head.</summary>
    public string Scenario => $"name: ours\nbuilding: {{ homes: 80 }}\n{Text}\n";

    /// <summary>The study with its head.</summary>
    public string Study => $"study: ours\nbase: base\n{Text}\n";
}

/// <summary>The mistakes that docs/mistakes.md lists: those that are refused, and those that are possible and are told.</summary>
internal static class MistakeCases
{
    private const string Axis = "axes: { coach.times_rule: [0, 1] }";

    public static IReadOnlyList<MistakeCase> Refused { get; } =
    [
        new("unknown_key", "a name in Dutch", "gebouw: { woningen: 40 }"),
        new("unknown_key", "a slip in a name", "mix: { suported_share: 0.4 }"),
        new("not_possible", "40 for a share", "mix: { supported_share: 40 }"),
        new("not_a_number", "a comma in a number", "coach:\n  times_rule: 0,5"),
        new("quoted", "a number in quotes", "coach: { times_rule: \"0.5\" }"),
        new("unknown_choice", "a choice in Dutch", "building: { layout: galerij }") { InStudy = false },
        new("not_possible", "shares of groups that add up to more than 1", "mix: { supported: { psychiatric: 0.7, status_holder: 0.6 } }"),
        new("not_possible", "money that ends before it begins", "money: [ { name: m, buys: coach, paid: { gemeente: 1 }, from_year: 5, until_year: 3 } ]"),
        new("not_possible", "two streams of money for the same hours", "money: [ { name: m, buys: coach, paid: { gemeente: 1 } }, { name: n, buys: coach, paid: { zorg: 1 } } ]"),
        new("not_possible", "both kinds of hours of the coach", "coach: { hours_per_week: 10, hours_per_home: 0.2 }"),
        new("both_given", "a month and years for one event", "opened: 2024-03\nevents: [ { name: e, at: 2027-01, at_year: 3, change: coach_hours, to: 0 } ]"),
        new("not_possible", "a month before the opening", "opened: 2024-03\nevents: [ { name: e, at: 2023-01, change: coach_hours, to: 0 } ]"),
        new("unknown_choice", "a lever that does not exist", "events: [ { name: e, at_year: 3, change: coach_uren, to: 0 } ]"),
        new("name_unknown", "a slip in the name of a project", "extends: projects/meanderprk"),
        new("unknown_outcome", "an outcome that does not exist", $"outcomes: [deelname]\n{Axis}") { InStudy = true },
        new("axis_also_set", "an axis that an alternative sets", $"{Axis}\nalternatives: [ {{ name: a, set: {{ coach.times_rule: 2 }} }} ]") { InStudy = true },
        new("nothing_changes", "an alternative that says nothing", "alternatives: [ { name: a } ]") { InStudy = true },
        new("known_after_end", "something known after the end of the run", $"years: 2\nset: {{ known: {{ at_year: 3, participation_broad: 0.5 ± 0.1 }} }}\n{Axis}") { InStudy = true },
    ];

    public static IReadOnlyList<MistakeCase> Told { get; } =
    [
        new("event_after_end", "an event after the end of the run", "events: [ { name: late, at_year: 12, change: coach_hours, to: 0 } ]"),
        new("money_begins_after_end", "money that begins after the end", "money: [ { name: m, buys: beheer, paid: { gemeente: 1 }, from_year: 15 } ]"),
        new("money_ends_after_end", "money that ends after the end", "money: [ { name: m, buys: coach, paid: { gemeente: 1 }, until_year: 12 } ]"),
        new("hardly_time_left", "an event in the last half year", "events: [ { name: late, at_year: 9.8, change: coach_hours, to: 0 } ]"),
        new("after_closing", "an event after the complex has closed", "building: { homes: 80, closes_after_years: 9.5 }\nevents: [ { name: late, at_year: 9.6, change: coach_hours, to: 0 } ]"),
        new("runs_after_closing", "a run that goes on after the complex has closed", "building: { homes: 80, closes_after_years: 6 }"),
        new("opens_far_ahead", "a slip in the year of opening", "opened: 2062-03"),
        new("known_from_future", "something known of a month that is still to come", "opened: 2026-03\nknown: { at_year: 2, participation_broad: 0.5 ± 0.1 }"),
        new("lever_twice", "two events on one lever in the same week", "events: [ { name: one, at_year: 3, change: coach_hours, to: 0.5 }, { name: two, at_year: 3, change: coach_hours, to: 0 } ]"),
        new("lever_twice", "an event that another undoes when it is restored", "events: [ { name: one, at_year: 3, change: room_open, to: 0, restored_after_months: 24 }, { name: two, at_year: 4, change: room_open, to: 1 } ]"),
        new("nothing_to_change", "a coach who stops where there is none", "coach: { times_rule: 0 }\nevents: [ { name: stops, at_year: 3, change: coach_hours, to: 0 } ]"),
        new("nothing_to_change", "a room that closes where there is none", "building: { homes: 80, room: none }\nevents: [ { name: closes, at_year: 3, change: room_open, to: 0 } ]"),
        new("idle", "both kinds of hours of beheer", "beheer: { hours_per_week: 12, homes_per_fte: 500 }"),
        new("idle", "terms of a lease for people who are not there", "mix: { supported_share: 0 }\ncontract: { tied_to_care: true }"),
        new("idle", "hours of a waakvlam that is not allowed", "waakvlam: { allowed: false, hours_per_month: 8 }"),
        new("idle", "hours of a plan where money says how many", "coach: { hours_per_week: 9 }\nmoney: [ { name: m, buys: coach, paid: { gemeente: 1 }, hours_per_week: 6 } ]"),
        new("idle", "an axis that does nothing", "set: { beheer.hours_per_week: 12 }\naxes: { beheer.homes_per_fte: [100, 600] }") { InStudy = true },
        new("unusual_hours", "hours of a month for those of a week", "coach: { hours_per_week: 43 }"),
        new("unusual_hours", "hours of a week for those of a month", "waakvlam: { hours_per_month: 40 }"),
        new("margin_too_narrow", "a margin that no resident fits in", "known: { at_year: 2, participation_broad: 0.5 ± 0.002 }"),
        new("more_places_than_homes", "more places than homes", "mix: { places: 100 }"),
        new("equal_to_base", "an alternative that changes nothing", "alternatives: [ { name: same, set: { beheer.clear_rules: true } } ]") { InStudy = true },
        new("equal_to_each_other", "two alternatives that are equal", "alternatives: [ { name: a, set: { coach.times_rule: 0 } }, { name: b, set: { coach: { times_rule: 0 } } } ]") { InStudy = true },
        new("unequal_sizes", "complexes of different size compared", "alternatives: [ { name: big, title: { nl: groot, en: large }, set: { building.homes: 120 } } ]") { InStudy = true },
        new("many_things", "several things at once in an alternative without a title", "alternatives: [ { name: a, set: { coach.times_rule: 0, mix.supported_share: 0.5 } } ]") { InStudy = true },
        new("flame_rises", "a waakvlam of four hours that may be raised", "alternatives: [ { name: a, title: { nl: Waakvlam van vier uur, en: A waakvlam of four hours }, set: { waakvlam.from_year: 1 } } ]") { InStudy = true },
        new("one_run", "a single run", $"replicates: 1\n{Axis}") { InStudy = true },
        new("nobody_to_count", "an outcome of people who are not there", $"outcomes: [participation_broad.supported]\nset: {{ mix.supported_share: 0 }}\n{Axis}") { InStudy = true },
    ];
}
