using Simulation.Core.Time;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What may differ from a complex that has been lived in for two years: only what nobody could notice by then.</summary>
public sealed class AlreadyLivedTests : IDisposable
{
    private const string Base = """
        name: b
        building: { homes: 24 }
        money:
          - { name: coach, buys: coach, paid: { gemeente: 1 }, hours_per_week: 9, until_year: 4, notice_weeks: 26 }
          - { name: room, buys: room, paid: { corporatie: 1 } }
        events:
          - { name: later, at_year: 4, change: beheer_homes_per_fte, to: 400 }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("an event that is announced at that moment", "events: [{ name: e, at_year: 2.5, change: gangmakers, to: 2 }]")]
    [InlineData("an event without notice", "events: [{ name: e, at_year: 2, notice_weeks: 0, change: gangmakers, to: 2, placebo: true }]")]
    [InlineData("another date of an event to come", "set: { events.later.at_year: 3 }")]
    [InlineData("less of it", "set: { events.later.to: 250 }")]
    [InlineData("a coach whose money ends sooner", "set: { money.coach.until_year: 3 }")]
    [InlineData("a coach whose money does not end", "set: { money.coach.until_year: 60 }")]
    [InlineData("a flame after the coach", "set: { money.coach.then: waakvlam }")]
    [InlineData("shorter notice", "set: { money.coach.notice_weeks: 8 }")]
    [InlineData("a payer who takes over", "money: [{ name: next, buys: coach, paid: { corporatie: 1 }, hours_per_week: 6, from_year: 4 }]")]
    [InlineData("a flame with money of its own", "money: [{ name: next, buys: waakvlam, paid: { corporatie: 1 }, from_year: 4 }]")]
    [InlineData("a room that closes", "set: { money.room.until_year: 2 }")]
    public void What_nobody_noticed_may_be_another_thing_and_leaves_those_years_as_they_were(string why, string change)
    {
        var study = StudyFile.Read(Study(change)).OrThrow();
        var (one, other) = (study.Base, study.Alternatives[0].Scenario);
        Assert.NotEqual(one.ScenarioHash, other.ScenarioHash);
        for (int replicate = 0; replicate < 3; replicate++)
            Assert.True(Until(one, replicate) == Until(other, replicate), $"{why}: replicate {replicate} differs before year 2");
    }

    [Theory]
    [InlineData("a coach whose money ends too soon for nobody to wonder", "set: { money.coach.until_year: 2.5 }", "already_lived money.coach.until_year")]
    [InlineData("notice from years before", "set: { money.coach.notice_weeks: 200 }", "already_lived money.coach.notice_weeks")]
    [InlineData("other hours of it", "set: { money.coach.hours_per_week: 6 }", "already_lived money.coach.hours_per_week")]
    [InlineData("a purchase of which the plan gave some", "money: [{ name: g, buys: gangmakers, paid: { gemeente: 1 }, from_year: 4 }]", "already_lived money.g")]
    [InlineData("a payer who takes over too early", "set: { money.coach.until_year: 2 }\n    money: [{ name: next, buys: coach, paid: { corporatie: 1 }, hours_per_week: 6, from_year: 2 }]", "already_lived money.coach.until_year, already_lived money.next")]
    [InlineData("a room that closed before", "set: { money.room.until_year: 1.9 }", "already_lived money.room.until_year")]
    [InlineData("an event that becomes a condition", "events: [{ name: later, when: { measure: supported_share, below: 0.1 }, change: gangmakers, to: 2 }]", "already_lived events.later")]
    [InlineData("another plan", "set: { mix.supported_share: 0.5 }", "already_lived mix.supported_share")]
    [InlineData("another belief", "set: { assumptions.participation.adoption_threshold: 0.2 }", "already_lived assumptions.participation.adoption_threshold")]
    public void What_could_be_noticed_is_refused_where_it_stands(string why, string change, string errors)
    {
        var told = StudyFile.Read(Study(change)).Errors;
        Assert.True(errors == string.Join(", ", told.Select(error => $"{Simulation.Runner.Scenarios.Errors.ScenarioErrorKinds.Code(error.Kind)} {error.Path}")), $"{why}: {string.Join("; ", told)}");
        Assert.All(told, error => Assert.True(error.File.EndsWith("study.yaml", StringComparison.Ordinal) && error.Line >= 5, $"{error}"));
    }

    [Theory]
    [InlineData("set: { money.coach.until: 2027-12 }", true)]
    [InlineData("set: { money.coach.until: 2026-06 }", false)]
    [InlineData("set: { money.coach.until: 2027-12 }\n    money: [{ name: next, buys: coach, paid: { corporatie: 1 }, from: 2027-12 }]", true)]
    [InlineData("events: [{ name: e, at: 2026-09, change: gangmakers, to: 2 }]", true)]
    [InlineData("events: [{ name: e, at: 2026-08, change: gangmakers, to: 2 }]", false)]
    public void A_month_is_as_far_away_as_the_years_it_stands_for(string change, bool passes)
    {
        _folder.Write("base.yaml", "name: b\nopened: 2024-03\nbuilding: { homes: 24 }\nmoney: [{ name: coach, buys: coach, paid: { gemeente: 1 } }]\n");
        string study = _folder.Write("study.yaml", $"study: s\nbase: base.yaml\nset: {{ known: {{ at: 2026-03, participation_broad: 0.5 ± 0.4 }} }}\nalternatives:\n  - name: a\n    {change}\n");
        Assert.Equal(passes, StudyFile.Read(study).Ok);
    }

    [Fact]
    public void Where_nothing_is_known_everything_may_be_otherwise()
    {
        _folder.Write("base.yaml", Base);
        string study = _folder.Write("study.yaml", "study: s\nbase: base.yaml\nalternatives:\n  - { name: a, set: { mix.supported_share: 0.5 } }\n");
        Assert.Single(StudyFile.Read(study).OrThrow().Alternatives);
    }

    private static ulong Until(LoadedScenario scenario, int replicate) =>
        new Simulation.Core.ComplexRun(new Simulation.Core.Blueprint(scenario.Plan, scenario.Assumptions, 2 * Week.PerYear)).Run(1, replicate).Fingerprint;

    private string Study(string change)
    {
        _folder.Write("base.yaml", Base);
        return _folder.Write("study.yaml", $"study: s\nbase: base.yaml\nset: {{ known: {{ at_year: 2, participation_broad: 0.5 ± 0.4 }} }}\nalternatives:\n  - name: a\n    {change}\n");
    }
}
