using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What a person reads when a file is wrong.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(
        "mix:\n  suported_share: 0.4\n",
        "x.yaml:4:3: `suported_share`: unknown; did you mean `supported_share`? (allowed: supported_share, supported, others, weight, spread, heavy_clusters, refill, move_ins_per_year, compared_with_share, when_support_ends, moves_on_within_months, omklap_opens_place, places, placement_pressure)",
        "x.yaml:4:3: `suported_share`: onbekend; bedoelde u `supported_share`? (toegestaan: supported_share, supported, others, weight, spread, heavy_clusters, refill, move_ins_per_year, compared_with_share, when_support_ends, moves_on_within_months, omklap_opens_place, places, placement_pressure)")]
    [InlineData(
        "mix:\n  supported_share: 1.4\n",
        "x.yaml:4:20: `mix.supported_share`: 1.4 is not possible; allowed: 0 to 1",
        "x.yaml:4:20: `mix.supported_share`: 1.4 is niet mogelijk; toegestaan: 0 tot en met 1")]
    [InlineData(
        "mix:\n  supported_share: 33%\n",
        "x.yaml:4:20: `mix.supported_share`: 33% is not a number; did you mean `0.33`? (allowed: 0 to 1)",
        "x.yaml:4:20: `mix.supported_share`: 33% is geen getal; bedoelde u `0.33`? (toegestaan: 0 tot en met 1)")]
    [InlineData(
        "mix:\n  supported: { psychiatric: 0.5 }\n",
        "x.yaml:4:3: `mix.supported`: a sum of 0.5 is not possible; allowed: shares that add up to 1; who names one names them all, and a group left out counts as 0",
        "x.yaml:4:3: `mix.supported`: een som van 0.5 is niet mogelijk; toegestaan: aandelen die samen 1 zijn; wie er een noemt, noemt ze alle, en een groep die ontbreekt telt als 0")]
    [InlineData(
        "events: [{name: a, at_year: 1, when: {measure: supported_share, above: 1}, change: gangmakers, to: 1}]\n",
        "x.yaml:3:10: `events.a`: both at_year and when are given; allowed: one of three: at (a month), at_year (years after opening) or when (a condition)",
        "x.yaml:3:10: `events.a`: at_year en when zijn allebei gegeven; toegestaan: een van de drie: at (een maand), at_year (jaren na de opening) of when (een voorwaarde)")]
    [InlineData(
        "mix:\n  supported_share: !!float 0.3\n",
        "x.yaml:4:20: a tag stands here (!!float); allowed: names, values and lists; write the value out",
        "x.yaml:4:20: hier staat een tag (!!float); toegestaan: namen, waarden en lijsten; schrijf de waarde uit")]
    public void A_message_is_one_line_with_place_problem_and_remedy_in_both_languages(string text, string english, string dutch)
    {
        var error = Assert.Single(ScenarioFile.Parse($"name: x\nbuilding: {{ homes: 50 }}\n{text}", "x.yaml").Errors);

        Assert.Equal(english, error.Text(Language.En));
        Assert.Equal(dutch, error.Text(Language.Nl));
    }

    [Fact]
    public void All_mistakes_of_a_file_come_at_once_and_from_top_to_bottom()
    {
        var reading = ScenarioFile.Parse(
            """
            naem: x
            building:
              homes: tachtig
              layout: coridor
            mix: { supported_share: 2, supported: { psychiatric: 0.2 } }
            events:
              - { name: a, at_year: 1, change: coach_hours, to: 9 }
            sources: { mix: { suported_share: G001 } }
            assumptions: { participation: { adoption_threshold: -1 } }
            """,
            "x.yaml");

        Assert.Equal(
            [
                "1:1 unknown_key naem -> name",
                "1:1 missing_key name",
                "3:10 not_a_number building.homes",
                "4:11 unknown_choice building.layout -> corridor",
                "5:25 not_possible mix.supported_share",
                "5:28 not_possible mix.supported",
                "7:53 not_possible events.a.to",
                "8:19 unknown_path sources.mix.suported_share -> supported_share",
                "9:53 not_possible assumptions.participation.adoption_threshold",
            ],
            reading.Errors.Select(ScenarioErrorTests.Told));
    }

    [Fact]
    public void An_exception_carries_all_messages_in_the_language_one_asks_for()
    {
        var refused = Assert.Throws<ScenarioFileException>(() => ScenarioFile.Parse("name: x\nmxi: 1\n", "x.yaml").OrThrow());

        Assert.Equal(2, refused.Errors.Count);
        Assert.Contains("ontbreekt", refused.Text(Language.Nl), StringComparison.Ordinal);
        Assert.Contains("missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_mistake_says_the_same_things_in_both_languages()
    {
        Assert.All(Enum.GetValues<ScenarioErrorKind>(), kind =>
        {
            Assert.NotEqual(kind.Says().Nl, kind.Says().En);
            Assert.Equal(Holes(kind.Says().Nl), Holes(kind.Says().En));
        });
        Assert.Equal(Enum.GetValues<ScenarioErrorKind>().Select(kind => kind.Code()).Order(), ScenarioErrorKinds.Known.Order());
    }

    [Fact]
    public void Everything_the_model_asks_has_words_in_both_languages()
    {
        Requirement[] asked =
        [
            new Requirement.Between(0, 1), new Requirement.OneOf(["a"]), new Requirement.JustOne("a", "b"), new Requirement.SharesAddUp(), new Requirement.BelongsUnder("mix.others"),
            new Requirement.UsualSizeOr(2, 9), new Requirement.WithinCeiling(3), new Requirement.NeedsPeople("mix.supported_share"), new Requirement.AtMostOnePerHome(8), new Requirement.Finite(), new Requirement.SomeText(), new Requirement.Section(),
            new Requirement.Above(2), new Requirement.NotBeside("hours_per_week"), new Requirement.InEuros(), new Requirement.SomeAmount(), new Requirement.NoOverlap("a"), new Requirement.DecidedByMoney("a"),
            new Requirement.NeedsOpening("at_year"), new Requirement.MonthOfRun(new(2024, 3), new(2102, 3)), new Requirement.LaterThan(new(2025, 6)),
            new Requirement.SomethingKnown(), new Requirement.AfterOpening(), new Requirement.OfOneComplex(), new Requirement.Once(), new Requirement.SomeRoom(), new Requirement.NotNegative(), new Requirement.PartOf("a", 1),
        ];

        Assert.Equal(typeof(Requirement).GetNestedTypes().Select(type => type.Name).Order(), asked.Select(one => one.GetType().Name).Order());
        Assert.All(asked.Where(one => one is not Requirement.OneOf), one => Assert.NotEqual(FaultTexts.Allowed(one).Nl, FaultTexts.Allowed(one).En));
    }

    [Fact]
    public void Patterns_of_text_take_apart_what_a_file_writes_and_never_a_sentence_of_our_own()
    {
        var withPatterns = Directory.EnumerateFiles(Repository.PathOf("Simulation.Runner"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("RegularExpressions", StringComparison.Ordinal))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal);

        // Hours that a title of a file promises; tables of a document; numbers and names as people write them in YAML; lines of an earlier version.
        Assert.Equal(["Amounts.cs", "FormatDocument.cs", "Migrator.cs", "ScalarReader.cs", "WrittenEntry.cs"], withPatterns);
    }

    [Theory]
    [InlineData("suported", "supported", "a letter is missing")]
    [InlineData("suppported", "supported", "a letter is doubled")]
    [InlineData("suppotred", "supported", "two letters are swapped")]
    [InlineData("Supported", "supported", "a capital")]
    [InlineData("supported_shares", "supported_share", "a plural")]
    [InlineData("SupportedShare", "supported_share", "the style of C#")]
    [InlineData("supported-share", "supported_share", "the style of CSS")]
    [InlineData("SUPPORTED SHARE", "supported_share", "shouted")]
    [InlineData("share", null, "too far from anything")]
    [InlineData("", null, "nothing")]
    [InlineData("xx", null, "a short word is not like another short word")]
    public void The_nearest_name_is_suggested_only_when_it_is_near(string written, string? meant, string why)
    {
        Assert.True(meant == Nearest.To(written, ["supported", "supported_share", "mix", "off"]), why);
    }

    [Fact]
    public void The_distance_counts_a_swap_of_neighbours_once()
    {
        Assert.Equal(1, Nearest.Distance("share", "sahre"));
        Assert.Equal(3, Nearest.Distance("kitten", "sitting"));
        Assert.Equal(5, Nearest.Distance("", "share"));
        Assert.Equal(3, Nearest.Distance("ca", "abc"));
    }

    private static string Holes(string text) => string.Join(' ', Regex.Matches(text, @"\{\d\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Order(StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: false)));
}
