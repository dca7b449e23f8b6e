using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Observation;
using Simulation.Runner.Docs.Format;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Docs.Format;

/// <summary>The page about the file format is what the code reads, in both languages, and each example on it can be written.</summary>
public sealed partial class FormatDocumentTests
{
    private static readonly (Language Language, string[] Path)[] Pages =
        [(Language.En, ["docs", "file-format.md"]), (Language.Nl, ["docs", "nl", "bestandsformaat.md"])];

    public static TheoryData<Language> Languages => [Language.En, Language.Nl];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_tables_are_what_the_code_gives(Language language)
    {
        string[] path = PathOf(language);
        Repository.AssertFresh(FormatDocument.Renewed(Repository.Read(path), language), path);
    }

    [Fact]
    public void A_table_that_is_missing_unknown_or_there_twice_is_refused()
    {
        string page = Repository.Read(PathOf(Language.En));
        string mark = "<!-- table known, made from code -->";
        Assert.Contains(mark, page);
        foreach (string wrong in new[] { page.Replace(mark, "", StringComparison.Ordinal), page.Replace("table known,", "table konwn,", StringComparison.Ordinal), page + mark + "\n<!-- to here -->" })
            Assert.Contains("known", Assert.Throws<ArgumentException>(() => FormatDocument.Renewed(wrong, Language.En)).Message);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_name_of_the_schemas_is_on_the_page(Language language)
    {
        string page = Repository.Read(PathOf(language));
        string[] names = [.. new[] { ScenarioSchema.Scenario(), ScenarioSchema.Study() }.SelectMany(schema => Names(JsonNode.Parse(schema)!)).Distinct()];
        Assert.InRange(names.Length, 700, 5000);
        string[] words = [.. Word().Matches(page).Select(word => word.Value)];
        Assert.Empty(names.Where(name => name != "$schema").SelectMany(name => name.Split('.')).Except(words));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_example_in_a_table_can_be_written(Language language)
    {
        int tried = 0;
        foreach (var (table, around) in Around)
        {
            foreach (string[] row in Rows(Table(language, table)).Where(row => row.Length > 3 && row[^1].Length > 0))
            {
                string wrong = FormatExamples.Wrong(around(row[0], row[^1]));
                Assert.True(wrong.Length == 0, $"{language} {table} {row[0]}: {row[^1]}\n{around(row[0], row[^1])}\n{wrong}");
                tried++;
            }
        }

        Assert.InRange(tried, 230, 1000);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_stands_where_a_plan_is_left_out_can_be_written_and_changes_nothing(Language language)
    {
        foreach (string[] row in Rows(Table(language, "plans")).Where(row => row[4].StartsWith('`')))
        {
            string value = row[4].Trim('`');
            string[] path = row[0].Split('.');
            string stated = path[0] == "building" ? $"building: {{ homes: 80, {path[1]}: {value} }}\n" : $"building: {{ homes: 80 }}\n{path[0]}: {{ {path[1]}: {value} }}\n";
            var written = ScenarioFile.Parse("name: example\n" + stated, "own.yaml").Value;
            var left = ScenarioFile.Parse("name: example\nbuilding: { homes: 80 }\n", "own.yaml").Value;
            Assert.True(written is not null, $"{row[0]}: {value}");
            // A third has no end in decimals.
            if (row[0] != "mix.supported_share") Assert.Equal(left!.PlanText, written.PlanText);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Both_ends_of_what_an_assumption_may_be_and_of_what_we_believe_can_be_written(Language language)
    {
        string[] sections = Table(language, "assumptions").Split("### assumptions.")[1..];
        Assert.Equal(Catalogue.Sections.Count(), sections.Length);
        int numbers = 0;
        foreach (string section in sections)
        {
            var rows = Rows(section.Split("\n\n")[2]).ToList();
            numbers += rows.Count;
            foreach (int end in new[] { 0, 1 })
            {
                foreach (int column in new[] { 3, 4 })
                {
                    string lines = string.Concat(rows.Select(row => $"    {row[0]}: {Number().Matches(row[column])[end].Value}\n"));
                    Assert.Empty(FormatExamples.Wrong($"assumptions:\n  {section.Split('\n')[0]}:\n{lines}"));
                }
            }

            Assert.Empty(FormatExamples.Wrong($"assumptions:\n  {section.Split('\n')[0]}:\n{string.Concat(rows.Select(row => $"    {row[0]}: {row[5]}\n"))}"));
        }

        Assert.Equal(Catalogue.Entries.Count, numbers);
    }

    [Fact]
    public void Every_row_of_words_is_on_the_page_and_every_unit_has_a_name()
    {
        foreach (var (language, path) in Pages)
        {
            string page = Repository.Read(path);
            var texts = FileKeyTexts.Known.Select(key => FileKeyTexts.Of(key)).Where(text => language == Language.Nl || text.En is not null);
            Assert.All(texts, text => Assert.Contains((language == Language.Nl ? text.Nl : text.En!).TrimEnd('.'), page));
        }

        Assert.Equal(Enum.GetNames<Unit>().Order(), FileKeyTexts.KnownUnits.Order());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_outcome_is_in_its_table_with_what_can_be_known_of_it(Language language)
    {
        var rows = Rows(Table(language, "outcomes")).ToDictionary(row => row[0]);
        Assert.Equal(Outcome.All.Where(one => one.Side == Side.All).Select(one => one.Id), rows.Keys);
        foreach (var outcome in Outcome.All.Where(one => one.Side == Side.All))
        {
            string known = outcome.High <= 1 ? "0.5 ± 0.1" : "5 ± 1";
            bool can = FormatExamples.Wrong($"known:\n  at_year: 2\n  {outcome.Id}: {known}\n").Length == 0;
            Assert.Equal(can ? language == Language.Nl ? "ja" : "yes" : language == Language.Nl ? "nee" : "no", rows[outcome.Id][4]);
        }
    }

    /// <summary>The lines around one key of a table, so that a file comes of it.</summary>
    private static readonly (string Table, Func<string, string, string> Around)[] Around =
    [
        ("scenario", (key, example) => Laid("name: example\nextends: ../base.yaml\nbuilding: { homes: 64 }\n", key, example)),
        ("plans", (key, example) => Nested(key, example, "extends: ../base.yaml\n")),
        ("money", (key, example) => Item("money", new() { ["name"] = "stream", ["buys"] = "coach", ["paid"] = "{ gemeente: 1 }" }, key, example)),
        ("events", (key, example) => Item("events", new() { ["name"] = "event", ["at_year"] = "3", ["change"] = "coach_hours", ["to"] = "0" }, key, example)),
        ("levers", (key, example) => $"events:\n  - {{ name: event, at_year: 3, change: {key}, to: {example} }}\n"),
        ("known", (key, example) => key is "at_year" or "at" ? $"opened: 2024-03\nknown: {{ {key}: {example}, participation_broad: 45% ± 5% }}\n"
            : $"known: {{ at_year: 2, participation_broad: {{ value: {(key.EndsWith("value", StringComparison.Ordinal) ? example : "0.5")}, within: {(key.EndsWith("within", StringComparison.Ordinal) ? example : "0.1")} }} }}\n"),
        ("study", OfStudy),
        ("alternative", (key, example) => key == "without" ? LeftOut(example) : OfStudy("alternatives", key is "name" or "title" ? $"[{{ name: other, set: {{ coach.times_rule: 0 }}, {key}: {example} }}]".Replace("name: other, set: { coach.times_rule: 0 }, name", "set: { coach.times_rule: 0 }, name", StringComparison.Ordinal) : $"[{{ name: other, {key}: {example} }}]")),
        ("axis", (key, example) => OfStudy("axes", "{ mix.supported_share: { low: 0.1, high: 0.7, steps: 3 } }".Replace(Regex.Match("low: 0.1, high: 0.7, steps: 3", $"{key}: [0-9.]+").Value, $"{key}: {example}", StringComparison.Ordinal))),
        ("keeps", (key, example) => OfStudy("keeps", $"{{ complaints_per_100: {{ {key}: {example} }} }}")),
        ("targets", OfTarget),
        ("ensemble", OfEnsemble),
    ];

    private static string OfStudy(string key, string example)
    {
        var keys = new Dictionary<string, string> { ["study"] = "example", ["base"] = "../base.yaml", ["axes"] = "{ coach.months_before_opening: [0, 6] }", [key] = example };
        if (key == "points") keys["design"] = "sobol";
        return string.Concat(keys.Select(one => $"{one.Key}: {one.Value}\n"));
    }

    private static string LeftOut(string example) =>
        $"study: example\nbase: ../base.yaml\nset: {{ money: [{{ name: project, buys: coach, paid: {{ project: 1 }} }}] }}\nalternatives: [{{ name: other, without: {example} }}]\n";

    private static string OfTarget(string key, string example)
    {
        var keys = new Dictionary<string, string>
        {
            ["measure"] = "participation_broad",
            ["scenario"] = "projects/meanderpark",
            ["from_year"] = "2",
            ["to_year"] = "4",
            ["low"] = "0.3",
            ["high"] = "0.7",
            ["target"] = "0.5",
            ["discrepancy"] = "0.1",
            ["source"] = "somebody",
            [key] = example,
        };
        return "targets:\n  ours:\n" + string.Concat(keys.Select(one => $"    {one.Key}: {one.Value}\n"));
    }

    private static string OfEnsemble(string key, string example)
    {
        var keys = new Dictionary<string, string>
        {
            ["ensemble"] = "three",
            ["model"] = "\"0\"",
            ["targets"] = "\"0\"",
            ["seed"] = "1",
            ["method"] = "by hand",
            ["members"] = "3",
            ["central"] = "0",
            ["weights"] = "[1, 1, 1]",
        };
        if (key != "values") keys[key] = example;
        string values = key == "values" ? example.Trim('{', '}', ' ') : "requests.per_week: [0.1, 0.1, 0.1]";
        return string.Concat(keys.Select(one => $"{one.Key}: {one.Value}\n")) + $"values:\n  {values}\n";
    }

    private static string Item(string list, Dictionary<string, string> keys, string key, string example)
    {
        keys[key.StartsWith("when.", StringComparison.Ordinal) ? "when" : key] = key.Split('.') switch
        {
            ["when", "above"] => $"{{ measure: participation_broad, above: {example} }}",
            ["when", "measure"] => $"{{ measure: {example}, below: 0.4 }}",
            ["when", "below"] => $"{{ measure: participation_broad, below: {example} }}",
            ["when", var other] => $"{{ measure: participation_broad, below: 0.4, {other}: {example} }}",
            _ => example,
        };
        if (key is "at" || keys.ContainsKey("when")) keys.Remove("at_year");
        return $"opened: 2024-03\n{list}:\n  - {{ {string.Join(", ", keys.Select(one => $"{one.Key}: {one.Value}"))} }}\n";
    }

    private static string Nested(string path, string value, string below)
    {
        string[] parts = path.Split('.');
        string text = $"{value}";
        foreach (string part in parts[1..].Reverse()) text = $"{{ {part}: {text} }}";
        return Laid($"name: example\n{below}", parts[0], text);
    }

    private static string Laid(string lines, string key, string value) =>
        string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith($"{key}:", StringComparison.Ordinal)).Append($"{key}: {value}").Select(line => line + "\n"));

    private static IEnumerable<string[]> Rows(string table) => table.Split('\n').Where(line => line.StartsWith('|'))
        .Select(line => Border().Split(line.Trim().Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToArray())
        .Where(row => row[0].StartsWith('`')).Select(row => row.Select((cell, nth) => nth == 0 || nth == row.Length - 1 ? cell.Trim('`') : cell).ToArray());

    private static string Table(Language language, string name) =>
        Regex.Match(Repository.Read(PathOf(language)), $"<!-- table {name}, made from code -->\n(.*?)<!-- to here -->", RegexOptions.Singleline).Groups[1].Value;

    private static string[] PathOf(Language language) => Pages.Single(page => page.Language == language).Path;

    /// <summary>The names under properties, and those in the patterns that stand for many.</summary>
    private static IEnumerable<string> Names(JsonNode node) => node switch
    {
        JsonObject block => block.SelectMany(pair => (pair.Key == "properties" ? pair.Value!.AsObject().Select(one => one.Key) : []).Concat(pair.Value is null ? [] : Names(pair.Value))),
        JsonArray list => list.Where(item => item is not null).SelectMany(item => Names(item!)),
        _ => [],
    };

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border();

    [GeneratedRegex(@"[a-z0-9_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?(E[-+][0-9]+)?")]
    private static partial Regex Number();
}
