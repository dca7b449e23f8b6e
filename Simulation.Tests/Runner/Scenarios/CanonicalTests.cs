using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;
using Simulation.Tests.Kit;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>Two files that mean the same have the same hashes, and two that do not have not.</summary>
public sealed class CanonicalTests : IDisposable
{
    private const string Plain = """
        name: x
        opened: 2024-03
        building:
          homes: 50
          layout: gallery
        mix: { supported_share: 0.3 }
        assumptions:
          ties: { off: [cap] }
          participation: { adoption_threshold: 0.2 }
        events:
          - {name: a, at_year: 1.5, change: coach_hours, to: 0}
          - {name: "2030", when: {measure: supported_share, above: 0.4}, change: gangmakers, to: 2, placebo: true}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_value_written_out_in_a_file_reads_back_with_the_same_hashes()
    {
        var loaded = Loaded(Plain);

        var again = Loaded(AsFile(loaded));

        Assert.Equal((loaded.PlanText, loaded.AssumptionsText), (again.PlanText, again.AssumptionsText));
        Assert.Equal(loaded.ScenarioHash, again.ScenarioHash);
        Assert.Equal(loaded.AssumptionsHash, again.AssumptionsHash);
        Assert.Equal(loaded.Plan with { Events = [] }, again.Plan with { Events = [] });
        Assert.Equal(loaded.Plan.Events, again.Plan.Events);
        Assert.Equal(loaded.Assumptions, again.Assumptions);
    }

    [Fact]
    public void A_stream_of_money_written_out_reads_back_with_the_same_hash_and_each_of_its_values_changes_it()
    {
        const string Money = "name: x\nbuilding: { homes: 50 }\nmoney:\n  - {name: m, buys: beheer, paid: {gemeente: 0.5, bewoners: 0.5}, hours_per_week: 4, from_year: 1, until_year: 3}\n";
        var loaded = Loaded(Money);
        Assert.Equal(loaded.ScenarioHash, Loaded(AsFile(loaded)).ScenarioHash);
        Assert.Equal(0.5, loaded.Plan.Money[0].Paid.Bewoners);
        (string From, string To)[] changes =
        [
            ("beheer", "coach"), ("gemeente: 0.5", "rijk: 0.5"), ("hours_per_week: 4", "hours_per_home: 0.1"), ("hours_per_week: 4", "euros_per_year: 9000"),
            ("from_year: 1", "from_year: 2"), ("until_year: 3", "until_year: 4"), (", until_year: 3", ""), ("until_year: 3", "until_year: 3, indexed: false"),
            ("until_year: 3", "until_year: 3, notice_weeks: 4"), ("until_year: 3", "until_year: 3, then: waakvlam"), ("name: m", "name: n"),
        ];
        string[] hashes = [.. changes.Select(change => Loaded(Money.Replace(change.From, change.To, StringComparison.Ordinal)).ScenarioHash), loaded.ScenarioHash];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Months_written_out_read_back_with_the_same_hash_and_each_of_them_changes_it()
    {
        const string Dated = "name: x\nopened: 2024-03\nbuilding: { homes: 50 }\nmoney:\n  - {name: m, buys: beheer, paid: {gemeente: 1}, from: 2025-03, until: 2026-03}\nevents:\n  - {name: e, at: 2025-06, change: coach_hours, to: 0}\n";
        var loaded = Loaded(Dated);
        Assert.Equal(loaded.ScenarioHash, Loaded(AsFile(loaded).Replace("\"from_year\":0,", "", StringComparison.Ordinal)).ScenarioHash);
        string[] hashes =
        [
            loaded.ScenarioHash, .. from month in (string[])["2024-03", "2025-03", "2026-03", "2025-06"]
                                    select Loaded(Dated.Replace(month, $"{month[..6]}4", StringComparison.Ordinal)).ScenarioHash,
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void A_hash_is_sha_256_in_small_hexadecimals()
    {
        Assert.Matches("^[0-9a-f]{64}$", Loaded(Plain).ScenarioHash);
        Assert.Matches("^[0-9a-f]{64}$", Loaded(Plain).AssumptionsHash);
    }

    public static TheoryData<string, string> SameMeaning => new()
    {
        { "another name", Plain.Replace("name: x", "name: y", StringComparison.Ordinal) },
        { "texts", "title: {nl: a, en: b}\nsummary: {nl: c, en: d}\n" + Plain },
        { "sources", Plain + "\nsources: { building: { homes: G001 } }\n" },
        { "comments and empty lines", "# one\n\n" + Plain.Replace("\n", " # two\n\n", StringComparison.Ordinal) },
        { "Windows line ends", Plain.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "a month in quotes", Plain.Replace("2024-03", "'2024-03'", StringComparison.Ordinal) },
        { "a default that is written out", Plain + "\ncoach: { times_rule: 1 }\n" },
        { "numbers written otherwise", Plain.Replace("0.3", "3e-1", StringComparison.Ordinal).Replace("50", "50.00", StringComparison.Ordinal) },
        { "a zero with a sign", Plain.Replace("to: 0", "to: -0.0", StringComparison.Ordinal) },
        { "another order", "assumptions: { participation: { adoption_threshold: 0.2, }, ties: { off: { cap: true } } }\n" + Plain.Replace("assumptions:\n  ties: { off: [cap] }\n  participation: { adoption_threshold: 0.2 }\n", "", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(SameMeaning))]
    public void Writing_the_same_otherwise_keeps_both_hashes(string why, string text)
    {
        Assert.NotEqual(Plain, text);
        Assert.Equal(Hashes(Plain), Hashes(text));
        Assert.False(string.IsNullOrEmpty(why));
    }

    [Fact]
    public void A_rule_that_is_the_usual_one_says_nothing()
    {
        // So that scenarios keep the hash they had before the rule could be otherwise.
        Assert.Equal(Hashes(Plain), Hashes(Plain.Replace("off: [cap] }", "off: [cap] }\n  table: { instead: { at_once: false } }", StringComparison.Ordinal)));
        Assert.DoesNotContain("instead", ScenarioFile.Parse(Plain, "x.yaml").OrThrow().AssumptionsText, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, bool, bool> OtherMeaning => new()
    {
        { "a plan value in the last bit", "0.3", "0.30000000000000004", true, false },
        { "a choice", "gallery", "portiek", true, false },
        { "another month of opening", "2024-03", "2024-04", true, false },
        { "no month of opening", "opened: 2024-03\n", "", true, false },
        { "the date of an event", "1.5", "1.6", true, false },
        { "the name of an event, which its results carry", "name: a", "name: b", true, false },
        { "an event that is no placebo", "true}", "false}", true, false },
        { "an assumption", "0.2", "0.21", false, true },
        { "another switch", "[cap]", "[all]", false, true },
        { "another rule", "off: [cap]", "off: [cap] }\n  table: { instead: [at_once]", false, true },
        { "a switch less", "off: [cap]", "off: { cap: false }", false, true },
    };

    [Theory]
    [MemberData(nameof(OtherMeaning))]
    public void Another_meaning_has_another_hash(string why, string from, string to, bool plan, bool assumptions)
    {
        var before = Hashes(Plain);
        var after = Hashes(Plain.Replace(from, to, StringComparison.Ordinal));

        Assert.True(plan == (before.Plan != after.Plan), why);
        Assert.True(assumptions == (before.Assumptions != after.Assumptions), why);
    }

    [Fact]
    public void The_order_of_events_counts_since_two_can_move_one_lever()
    {
        string swapped = """
            name: x
            building: { homes: 50 }
            events:
              - {name: b, at_year: 1, change: coach_hours, to: 1}
              - {name: a, at_year: 1, change: coach_hours, to: 0}
            """;
        string straight = """
            name: x
            building: { homes: 50 }
            events:
              - {name: a, at_year: 1, change: coach_hours, to: 0}
              - {name: b, at_year: 1, change: coach_hours, to: 1}
            """;

        Assert.NotEqual(Hashes(straight).Plan, Hashes(swapped).Plan);
    }

    [Fact]
    public void Every_value_there_is_can_be_changed_and_changes_a_hash()
    {
        var scenario = Loaded(Plain);
        // A share by itself no longer adds up; the shares have the test after this one.
        var values = scenario.Values.Where(value => !value.Path.StartsWith("mix.supported.", StringComparison.Ordinal) && !value.Path.StartsWith("mix.others.", StringComparison.Ordinal) && !value.Path.StartsWith("mix.weight.", StringComparison.Ordinal));

        Assert.All(values, value =>
        {
            var other = Other(value.Value);
            var changed = scenario.With(new Dictionary<string, FieldValue> { [value.Path] = other });
            Assert.Equal(other.ToString(), changed[value.Path].Value.ToString());
            Assert.NotEqual((scenario.ScenarioHash, scenario.AssumptionsHash), (changed.ScenarioHash, changed.AssumptionsHash));
        });
    }

    [Fact]
    public void Every_group_can_have_a_share_and_its_share_changes_the_hash()
    {
        var hashes = Enum.GetValues<TargetGroup>()
            .Select(group => $"mix.{(group.ComesWithSupport() ? "supported" : "others")}.{PlanCheck.Snake(group.ToString())}")
            .Select(path => Hashes($"name: x\nbuilding: {{ homes: 50 }}\n{Nested(path, "1")}\n").Plan)
            .ToList();

        Assert.Equal(TargetGroups.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void Any_possible_number_survives_being_written_and_read()
    {
        var shares = ArbMap.Default.GeneratorFor<NormalFloat>().Select(f => Math.Abs(f.Get) % 1.0).ToArbitrary();
        Prop.ForAll(shares, share =>
        {
            var loaded = Loaded($"name: x\nbuilding: {{ homes: 50 }}\nmix: {{ supported_share: {FieldValue.Of(share)} }}\n");
            return loaded.Plan.Mix.SupportedShare == share && Loaded(AsFile(loaded)).ScenarioHash == loaded.ScenarioHash;
        }).Check(Seeded.Cases(100));
    }

    [Fact]
    public void Any_set_of_assumptions_survives_being_written_and_read()
    {
        var changes = Gen.Choose(0, Catalogue.Entries.Count - 1).Zip(Gen.Choose(0, 1000)).ListOf().ToArbitrary();
        Prop.ForAll(changes, list =>
        {
            var values = list.DistinctBy(change => change.Item1)
                .Select(change => (Catalogue.Entries[change.Item1].Path, Value: ValueAt(Catalogue.Entries[change.Item1], change.Item2 / 1000.0)))
                .ToList();
            string text = "name: x\nbuilding: { homes: 50 }\n" + AsBlock("assumptions", values.Select(v => (v.Path, $"{FieldValue.Of(v.Value)}")));
            return Loaded(text).Assumptions.Equals(new AssumptionSet().With(values))
                && Loaded(AsFile(Loaded(text))).AssumptionsHash == Loaded(text).AssumptionsHash;
        }).Check(Seeded.Cases(30));
    }

    [Fact]
    public void Text_that_is_nearly_a_scenario_never_breaks_the_reader()
    {
        string[] pieces = ["name", "building", "homes", "mix", "supported", "events", "[", "]", "{", "}", ":", " ", "\n", "\n  ", "- ", ",", "\"", "'", "#", "&a", "*a", "!t", "|", ">", "0.4", "~", ".", "[0]", "<<", "%", "?", "\\", "é", "off", "sources"];
        var texts = Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var reading = ScenarioFile.Parse("name: x\nbuilding: { homes: 50 }\n" + text, _folder.PathOf("x.yaml"));
            return reading.Ok == (reading.Errors.Count == 0) && reading.Errors.All(error => error.Line > 0 && error.Column > 0 && error.Text(Language.Nl).Length > 0);
        }).Check(Seeded.Cases(2000).WithEndSize(60));
    }

    private static FieldValue Other(FieldValue value) => value.Kind switch
    {
        FieldKind.Flag => value.Number == 0,
        FieldKind.Whole => value.Number == 0 ? 2 : (int)value.Number + 1,
        FieldKind.Month => FieldValue.Of(new CalendarMonth(1999, 12)),
        FieldKind.Choice => FieldValue.Choice(Others.First(other => other.From == value.ToString()).To),
        _ => value.Number == 0 ? 0.5 : value.Number / 2,
    };

    // One other choice for each choice that is a starting value.
    private static readonly (string From, string To)[] Others =
    [
        ("gallery", "portiek"), ("coach", "beheer"), ("keeps_place", "omklap"), ("to_the_mix", "alternating"), ("on_route", "garden"), ("whole_complex", "separate"), ("committee", "advert"), ("none", "daytime"),
        ("association", "none"), ("gemeente", "rijk"), ("corporatie", "zorg"), ("rijk", "gemeente"), ("coach_hours", "only_waakvlam"), ("gangmakers", "care_workers"), ("supported_share", "vacant_homes_share"),
    ];

    private static double ValueAt(Entry entry, double part) => entry.Assumption.Low + (part * (entry.Assumption.High - entry.Assumption.Low));

    /// <summary>Every value of a scenario as a file states it; JSON is YAML too.</summary>
    private static string AsFile(LoadedScenario scenario)
    {
        var file = new JsonObject { ["name"] = scenario.Name };
        var events = scenario.Plan.Events.ToDictionary(policy => policy.Name, policy => new JsonObject { ["name"] = policy.Name });
        var money = scenario.Plan.Money.ToDictionary(stream => stream.Name, stream => new JsonObject { ["name"] = stream.Name });
        foreach (var value in scenario.Values)
        {
            string[] path = value.Path.Split('.');
            bool ofItem = path[0] is "events" or "money";
            var block = path[0] == "events" ? events[path[1]] : path[0] == "money" ? money[path[1]] : file;
            foreach (string name in path[(ofItem ? 2 : 0)..^1])
                block = (JsonObject)(block[name] ??= new JsonObject());
            block[path[^1]] = value.Value.Kind switch
            {
                FieldKind.Flag => value.Value.Number != 0,
                FieldKind.Choice or FieldKind.Month => value.Value.ToString(),
                _ => value.Value.Number,
            };
        }

        if (events.Count > 0)
            file["events"] = new JsonArray([.. scenario.Plan.Events.Select(policy => events[policy.Name])]);
        if (money.Count > 0)
            file["money"] = new JsonArray([.. scenario.Plan.Money.Select(stream => money[stream.Name])]);
        return file.ToJsonString();
    }

    private static string Nested(string path, string value) =>
        path.Split('.', 2) is [var first, var below] ? $"{first}: {{ {Nested(below, value)} }}" : $"{path}: {value}";

    /// <summary>Values of two names each, in one block.</summary>
    private static string AsBlock(string name, IEnumerable<(string Path, string Value)> values)
    {
        var sections = values.GroupBy(value => value.Path.Split('.')[0]).Select(section =>
            $"{section.Key}: {{ {string.Join(", ", section.Select(value => Nested(value.Path[(section.Key.Length + 1)..], value.Value)))} }}");
        string inside = string.Join(", ", sections);
        return inside.Length == 0 ? "" : $"{name}: {{ {inside} }}\n";
    }

    private (string Plan, string Assumptions) Hashes(string text) => (Loaded(text).ScenarioHash, Loaded(text).AssumptionsHash);

    private LoadedScenario Loaded(string text) => ScenarioFile.Parse(text, _folder.PathOf("x.yaml")).OrThrow();
}
