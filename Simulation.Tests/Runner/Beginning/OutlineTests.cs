using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Beginning;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Beginning;

/// <summary>What stands in for what nobody said, and that it is said where it comes from.</summary>
public sealed class OutlineTests : IDisposable
{
    private static readonly CalendarMonth Today = new(2026, 11);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_share_nobody_knows_is_that_of_the_project_nearest_in_size_and_the_other_way_round()
    {
        var share = Of(new Answers { Homes = 60 }).Share;
        Assert.Equal((0.5, false), (share.Value, share.Answered));
        Assert.Equal("zoals Fifty, het project dat er het meest op lijkt: 50 woningen, 50%", share.From.Nl);
        var homes = Of(new Answers { Share = 0.25 }).Homes;
        Assert.Equal(200, homes.Value);
        Assert.Contains("the project most like it", homes.From.En);
    }

    [Fact]
    public void A_project_that_only_inherits_its_share_stands_in_for_nobody() =>
        Assert.NotEqual(1.0 / 3, Of(new Answers { Homes = 70 }).Share.Value);

    [Fact]
    public void Nothing_known_is_the_reference_complex_by_the_rules_of_thumb()
    {
        var outline = Of(new Answers());
        Assert.Equal((80, null, Payer.Gemeente), (outline.Homes.Value, outline.CoachHours.Value, outline.CoachPayer.Value));
        Assert.Equal(RuleOfThumb.HomesPerBeheerder, outline.Beheer.Value.HomesPerFte);
        Assert.Equal(new Ending(null, 3), outline.CoachUntil.Value);
        Assert.Equal(["stops", "waakvlam"], outline.After.Value.Select(one => one.Id));
        Assert.All(outline.Lines, line => Assert.False(line.Answered));
    }

    [Theory]
    [InlineData("2024-03", "2027-03")]
    [InlineData("2019-05", "2027-11")]
    public void Money_ends_after_three_years_or_a_year_from_now_where_those_have_passed(string opened, string until) =>
        Assert.Equal(until, $"{Of(new Answers { Opened = Month(opened) }).CoachUntil.Value.Month}");

    [Fact]
    public void A_month_without_an_opening_becomes_years_and_says_so()
    {
        var until = Of(new Answers { CoachUntil = new Ending(Month("2027-12"), null) }).CoachUntil;
        Assert.Equal((new Ending(null, 3), false), (until.Value, until.Answered));
        Assert.Contains("december 2027 niet te plaatsen", until.From.Nl);
    }

    [Theory]
    [InlineData("2024-03", "2028-12", "2026-11")]
    [InlineData("2024-03", "2027-03", "2026-03")]
    public void What_is_known_is_of_now_or_of_before_anybody_notices_the_end(string opened, string until, string at)
    {
        var answers = new Answers { Opened = Month(opened), CoachUntil = new Ending(Month(until), null), Participation = new KnownShare(0.5, 0.1) };
        Assert.Equal(at, $"{Of(answers).KnownAt.Value.Month}");
        Assert.Empty(OutlineCheck.Problems(answers, Of(answers), Today));
    }

    [Fact]
    public void A_project_gives_what_it_states_and_the_rule_what_it_does_not()
    {
        var outline = Of(new Answers { Homes = 44 }, "fifty");
        Assert.Equal((44, 0.5), (outline.Homes.Value, outline.Share.Value));
        Assert.Equal("zoals Fifty", outline.Share.From.Nl);
        Assert.Null(outline.CoachHours.Value);
        Assert.Contains("een coach noemt dat project niet", outline.CoachHours.From.Nl);
        Assert.Equal((2, new Ending(null, 1)), (outline.Years, outline.CoachUntil.Value));
    }

    [Theory]
    [InlineData("2028-01", "2027-12", null, null, "het geld voor de coach eindigt in december 2027, en de eerste bewoners kwamen pas in januari 2028")]
    [InlineData("2024-03", "2099-12", null, null, "hoogstens 60 jaar")]
    [InlineData("2024-03", "2027-12", "2026-12", null, "--known-at heeft alleen zin met --known-participation")]
    [InlineData("2024-03", "2027-12", "2027-06", 0.5, "--known-at van 2024-04 tot en met 2026-12")]
    [InlineData("2026-12", "2029-12", null, 0.5, "in december 2026 gaat het complex pas open")]
    [InlineData("2026-02", "2026-12", null, 0.5, "laat --known-participation weg")]
    [InlineData(null, "2026-12", "2026-06", 0.5, "alleen te plaatsen als u ook zegt sinds wanneer er mensen wonen")]
    public void What_does_not_go_together_is_told(string? opened, string until, string? knownAt, double? known, string told)
    {
        var answers = new Answers
        {
            Opened = opened is null ? null : Month(opened),
            CoachUntil = new Ending(Month(until), null),
            KnownAt = knownAt is null ? null : Month(knownAt),
            Participation = known is { } share ? new KnownShare(share, 0.05) : null,
        };
        Assert.Contains(OutlineCheck.Problems(answers, Of(answers), Today), problem => problem.Nl.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_pays_already_takes_nothing_over_but_may_pay_less()
    {
        var same = new Answers { CoachPayer = Payer.Gemeente, After = [new Sequel(SequelKind.TakenOver, Payer.Gemeente)] };
        Assert.Contains("dat is doorgaan", Assert.Single(OutlineCheck.Problems(same, Of(same), Today)).Nl);
        var fewer = same with { After = [new Sequel(SequelKind.TakenOver, Payer.Gemeente, 4)] };
        Assert.Empty(OutlineCheck.Problems(fewer, Of(fewer), Today));
    }

    [Fact]
    public void Money_that_outlives_the_project_is_told()
    {
        var answers = new Answers { CoachUntil = new Ending(null, 3) };
        Assert.Contains("closes 2 years after opening", Assert.Single(OutlineCheck.Problems(answers, Of(answers, "fifty"), Today)).En);
    }

    [Theory]
    [InlineData("De \"Linde\" \\ 5: # ja", Language.Nl)]
    [InlineData("'t Hof", Language.En)]
    public void Any_name_reads_back_as_itself(string name, Language language)
    {
        string text = new ComplexText(Of(new Answers { Name = name }), "ours", language).Write();
        Assert.Equal(name, ScenarioFile.Parse(text, _folder.PathOf("complex.yaml")).OrThrow().Title.Nl);
    }

    private Outline Of(Answers answers, string? from = null)
    {
        _folder.Write("base.yaml", "name: base\ntitle: { nl: Referentie, en: Reference }\nbuilding: { homes: 80 }\n");
        LoadedScenario[] projects =
        [
            Project("fifty", "building: { homes: 50, closes_after_years: 2 }\nmix: { supported_share: 0.5 }\ncoach: { times_rule: 0 }\nsources: { building: { homes: E1 }, mix: { supported_share: E1 } }\n"),
            Project("large", "building: { homes: 200 }\nmix: { supported_share: 0.3 }\nsources: { building: { homes: E1 }, mix: { supported_share: E1 } }\n"),
            Project("silent", "building: { homes: 70 }\nsources: { building: { homes: E1 } }\n"),
        ];
        var start = from is null ? ScenarioFile.Read(_folder.PathOf("base.yaml")).OrThrow() : projects.Single(one => one.Name == from);
        return new Outline(answers, start, from is not null, new Neighbours(projects), Today);
    }

    private LoadedScenario Project(string name, string text)
    {
        string title = char.ToUpperInvariant(name[0]) + name[1..];
        return ScenarioFile.Read(_folder.Write($"{name}.yaml", $"name: {name}\ntitle: {{ nl: {title}, en: {title} }}\nextends: base.yaml\n{text}")).OrThrow();
    }

    private static CalendarMonth Month(string text) => CalendarMonth.TryParse(text, out var month) ? month.Value : throw new FormatException(text);
}
