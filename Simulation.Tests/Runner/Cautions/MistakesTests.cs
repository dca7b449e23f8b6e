using System.Text;
using System.Text.Json.Nodes;
using Simulation.Core.Time;
using Simulation.Runner.Cautions;
using Simulation.Runner.Commands;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Commands;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Cautions;

/// <summary>Mistakes people make: each is refused, or told before the first run and kept with the results.</summary>
public sealed class MistakesTests : IDisposable
{
    private static readonly CalendarMonth Today = new(2026, 11);

    private readonly TempFolder _folder = new();

    public MistakesTests() => _folder.Write("base.yaml", "name: base\nbuilding: { homes: 80 }\n");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Refused => [.. MistakeCases.Refused.Select(one => one.What)];

    public static TheoryData<string> Told => [.. MistakeCases.Told.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_is_refused_with_its_place_and_what_can(string what)
    {
        var one = MistakeCases.Refused.Single(one => one.What == what);
        var errors = ErrorsOf(one);
        Assert.Contains(errors, error => error.Kind.Code() == one.Code);
        Assert.All(errors, error => Assert.True(error.Line > 0, $"{error}"));
        Assert.All(errors, error => Assert.True(error.Allowed is not null || error.Suggestion is not null || one.Code == "axis_also_set", $"{error}"));
        Assert.All(errors, error => Assert.NotEqual(error.Text(Language.Nl), error.Text(Language.En)));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void What_can_hardly_be_meant_is_told_and_nothing_else_is(string what)
    {
        var one = MistakeCases.Told.Single(one => one.What == what);
        var told = CautionsOf(one);
        Assert.Equal([one.Code], told.Select(caution => caution.Code).Distinct());
        Assert.All(told, caution => Assert.NotEqual(caution.Says.Nl, caution.Says.En));
    }

    [Fact]
    public void Every_kind_of_caution_has_a_row() => Assert.Empty(
        Enum.GetValues<CautionKind>().Select(Caution.CodeOf).Except(MistakeCases.Told.Select(one => one.Code)).Except([Caution.CodeOf(CautionKind.SameLives)]));

    [Theory]
    [InlineData("events: [ { name: a, at_year: 3, change: coach_hours, to: 0.5 }, { name: b, at_year: 5, change: coach_hours, to: 0 } ]", "one after the other")]
    [InlineData("events: [ { name: a, at_year: 3, change: coach_hours, to: 0 } ]", "a coach who stops where there is one")]
    [InlineData("coach: { hours_per_week: 24 }", "twice the rule")]
    [InlineData("coach: { hours_per_week: 43 }\nassumed: { coach: { hours_per_week: { nl: zo is het, en: so it is } } }", "somebody says why")]
    [InlineData("opened: 2027-06", "a complex that is to open soon")]
    [InlineData("known: { at_year: 2, participation_broad: 0.5 ± 0.05 }", "a margin of four residents")]
    [InlineData("beheer: { hours_per_week: 12, homes_per_fte: 250 }", "what is usual is said beside it")]
    [InlineData("mix: { supported_share: 0 }\ncontract: { tied_to_care: true }\nevents: [ { name: e, at_year: 2, change: supported_share, to: 0.3 } ]", "people with support come later")]
    [InlineData("money: [ { name: m, buys: coach, paid: { gemeente: 1 }, until_year: 3, then: waakvlam } ]\nwaakvlam: { allowed: false, hours_per_month: 8 }", "the flame comes when money ends")]
    public void What_may_well_be_meant_is_told_nothing(string text, string why) =>
        Assert.True(CautionsOf(new MistakeCase("", "", text)) is [], $"{why}: {string.Join('\n', CautionsOf(new MistakeCase("", "", text)).Select(one => one.Says.En))}");

    [Theory]
    [InlineData("alternatives: [ { name: a, title: { nl: 120 woningen, en: 120 homes }, set: { building.homes: 120 } } ]", "the title says the size")]
    [InlineData("alternatives: [ { name: a, title: { nl: allebei, en: both }, set: { coach.times_rule: 0, mix.supported_share: 0.5 } } ]", "the title says what it is")]
    [InlineData("alternatives: [ { name: a, title: { nl: Waakvlam van vier uur, en: A waakvlam of four hours }, set: { waakvlam.may_scale_up: false } } ]", "it stays four hours")]
    [InlineData("alternatives: [ { name: a, title: { nl: Waakvlam van vier uur met opschalen, en: A waakvlam of four hours that may be raised }, set: { waakvlam.from_year: 1 } } ]", "the title says that it rises")]
    [InlineData("set: { waakvlam.allowed: false, waakvlam.hours_per_month: 8 }\nalternatives: [ { name: a, events: [ { name: e, at_year: 3, change: only_waakvlam, to: 1 } ] } ]", "an alternative reads what all are given")]
    public void A_study_that_says_what_it_does_is_told_nothing(string text, string why) =>
        Assert.True(CautionsOf(new MistakeCase("", "", text) { InStudy = true }) is [], why);

    [Fact]
    public void The_document_lists_them_with_what_is_said()
    {
        var text = new StringBuilder("""
            # Mistakes, and what is said of them

            Made by the tests from the program itself. To try one: put the lines in a file behind `name: ours` and `building: { homes: 80 }`
            (or, for a study, `study: ours` and `base: base`) and type `gwsim check FILE`.

            ## Refused

            These cannot be run. Each is told with its line and column, what is allowed there, and the name that was probably meant.

            | mistake | lines | what is said |
            |---|---|---|

            """);
        foreach (var one in MistakeCases.Refused)
            text.Append($"| {one.What} | {Code(one.Text)} | {Cell(string.Join(" ", ErrorsOf(one).Select(error => Said(error.Text(Language.En)))))} |\n");
        text.Append("""

            ## Accepted, and told

            These can be run, and hardly anybody means them. They are told before the first run, on the error stream, and stand in the report, in
            `receipt.json` and in what `--json` gives, each with its code. `gwsim check` tells them too, and so do `sensitivity`, `learn` and
            `tipping`. A value with a source (`sources`) or a reason (`assumed`) is never called unusual or idle.

            | mistake | code | lines | what is told |
            |---|---|---|---|

            """);
        foreach (var one in MistakeCases.Told)
            text.Append($"| {one.What} | `{one.Code}` | {Code(one.Text)} | {Cell(CautionsOf(one)[0].Says.En)} |\n");
        text.Append("""
            | an alternative whose change makes no difference in any run | `same_lives` | seen only in the results | NAME: what this alternative changes makes no difference in any run: all is equal to BASE; see with gwsim explain what it says |

            The scenarios and studies that come with the program are told nothing but what
            [ShippedCautionsTests](../Simulation.Tests/Runner/Cautions/ShippedCautionsTests.cs) names, each with its reason.

            """);
        Simulation.Tests.Repository.AssertFresh(text.ToString().ReplaceLineEndings("\n"), "docs", "mistakes.md");
    }

    [Fact]
    public void And_in_Dutch_they_read_as_they_did()
    {
        var text = new StringBuilder();
        foreach (var one in MistakeCases.Refused) text.Append($"{one.What}\n  {string.Join("\n  ", ErrorsOf(one).Select(error => Said(error.Text(Language.Nl))))}\n");
        foreach (var one in MistakeCases.Told) text.Append($"{one.What}\n  {string.Join("\n  ", CautionsOf(one).Select(caution => caution.Line.Nl))}\n");
        Simulation.Tests.Repository.AssertFresh(text.ToString(), "Simulation.Tests", "Golden", "mistakes.nl.txt");
    }

    [Theory]
    [InlineData(Language.Nl, "Let op", "Is gelijk aan de basis")]
    [InlineData(Language.En, "Please note", "Is equal to the base")]
    public void What_is_told_stands_in_the_report_the_receipt_and_the_json(Language language, string heading, string part)
    {
        string study = _folder.Write("study.yaml", """
            study: ours
            base: base.yaml
            years: 2
            replicates: 3
            outcomes: [participation_broad]
            set: { building.homes: 12, waakvlam.allowed: false }
            alternatives:
              - { name: same, title: { nl: gelijk, en: equal }, set: { beheer.clear_rules: true } }
              - { name: in_vain, title: { nl: vergeefs, en: in vain }, set: { contract.end_together: true } }
            """);
        string folder = Path.Combine(_folder.Outside, "r", "ours");
        var said = Gwsim.In(language, "compare", study, "--out", folder, "--ensemble", "none", "--json", "--quiet");
        Assert.Equal(ExitCode.Done, said.Code);
        string[] codes = ["idle", "equal_to_base", "same_lives"];
        Assert.Equal(codes, JsonNode.Parse(said.Output)!["cautions"]!.AsArray().Select(one => $"{one!["code"]}"));
        var receipt = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "receipt.json")))!["cautions"]!.AsArray();
        Assert.Equal(codes, receipt.Select(one => $"{one!["code"]}"));
        string report = File.ReadAllText(Path.Combine(folder, "report.html"));
        Assert.Contains(heading, report, StringComparison.Ordinal);
        foreach (var one in receipt)
        {
            string told = $"{one![language.Code()]}";
            Assert.Contains(told, said.Error, StringComparison.Ordinal);
            Assert.Contains(told[1..], report, StringComparison.Ordinal);
        }

        Assert.Contains(part[3..], said.Error, StringComparison.Ordinal);

        // Made again from the receipt they are what was told then, in the other language too; and a study done again is equal.
        string other = language == Language.Nl ? "en" : "nl";
        Assert.Equal(ExitCode.Done, Gwsim.Do("report", folder, "--lang", other, "--quiet").Code);
        Assert.Contains($"{receipt[0]![other]}"[1..], File.ReadAllText(Path.Combine(folder, "report.html")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", Path.Combine(folder, "receipt.json"), "--quiet").Code);
    }

    private IReadOnlyList<ScenarioError> ErrorsOf(MistakeCase one) => one.InStudy
        ? StudyFile.Parse(one.Study, _folder.PathOf("ours.yaml")).Errors
        : ScenarioFile.Parse(TextOf(one), _folder.PathOf("ours.yaml")).Errors;

    // Who states the building states all of it.
    private static string TextOf(MistakeCase one) => one.Text.StartsWith("building:", StringComparison.Ordinal)
        ? $"name: ours\n\n{(one.Text.Contains("homes", StringComparison.Ordinal) ? one.Text : one.Text.Replace("{ ", "{ homes: 80, ", StringComparison.Ordinal))}\n"
        : one.Scenario;

    private IReadOnlyList<Caution> CautionsOf(MistakeCase one)
    {
        string file = _folder.Write("ours.yaml", one.InStudy ? one.Study : TextOf(one));
        var target = Target.Read(ScenarioLibrary.In(_folder.Root).Find(file).OrThrow(), new ReadOptions()).OrThrow();
        if (target.Study is not { } study) return CautionList.Of(Planner.Run(target, new Wishes()), null, Today);
        var kind = study.Axes.Count > 0 ? StudyKind.Sweep : StudyKind.Compare;
        return CautionList.Of(Planner.Study(target, kind, new Wishes()), study.Settings.Replicates, Today);
    }

    private string Said(string text) => text.Replace(_folder.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private static string Code(string text) => string.Join("<br>", text.Split('\n').Select(line => $"`{line.Replace("|", "\\|", StringComparison.Ordinal)}`"));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
