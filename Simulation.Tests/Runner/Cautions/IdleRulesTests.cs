using Simulation.Core;
using Simulation.Core.Observation;
using Simulation.Core.Time;
using Simulation.Runner.Cautions;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Cautions;

/// <summary>What is called idle is idle: with another value the same lives come out, to the last bit.</summary>
public class IdleRulesTests
{
    private const string Nobody = "mix: { supported_share: 0 }";
    private const string Everybody = "mix: { supported_share: 1 }";
    private const string NoFlame = "waakvlam: { allowed: false }";
    private const string Large = "waakvlam: { up_to_homes: 10 }";
    private const string NeverUp = "waakvlam: { may_scale_up: false, from_year: 0, enter_at_participation: 0, enter_at_organisers: 0 }";
    private const string Paid = "money: [ { name: m, buys: WHAT, paid: { gemeente: 1 }, hours_per_week: 6 } ]";

    public static TheoryData<string, string, double, double> Idle => new()
    {
        { "beheer.homes_per_fte", "beheer: { hours_per_week: 5 }", 100, 600 },
        { "beheer.homes_per_fte", Paid.Replace("WHAT", "beheer", StringComparison.Ordinal), 100, 600 },
        { "beheer.hours_per_week", Paid.Replace("WHAT", "beheer", StringComparison.Ordinal), 2, 9 },
        { "coach.times_rule", "coach: { hours_per_week: 5 }\nwaakvlam: { may_scale_up: false }", 0.5, 2 },
        { "coach.times_rule", "coach: { hours_per_home: 0.2 }", 0.5, 2 },
        { "coach.hours_per_week", Paid.Replace("WHAT", "coach", StringComparison.Ordinal), 2, 9 },
        { "waakvlam.hours_per_month", NoFlame, 2, 16 },
        { "waakvlam.held_by", NoFlame, double.NaN, double.NaN },
        { "waakvlam.enter_at_participation", NoFlame, 0.1, 0.9 },
        { "waakvlam.enter_at_organisers", NoFlame, 0.01, 0.5 },
        { "waakvlam.good_readings", NoFlame, 1, 12 },
        { "waakvlam.minimum_weeks", NoFlame, 0, 100 },
        { "waakvlam.up_to_homes", NoFlame, 10, 500 },
        { "waakvlam.hours_per_month", Large, 2, 16 },
        { "waakvlam.allowed", Large, 0, 1 },
        { "waakvlam.minimum_weeks", Large, 0, 100 },
        { "waakvlam.leave_at_participation", NeverUp, 0.1, 0.9 },
        { "waakvlam.leave_at_organisers", NeverUp, 0.01, 0.5 },
        { "waakvlam.raise_at_complaints", NeverUp, 0, 1 },
        { "waakvlam.raise_at_tension", NeverUp, 0, 1 },
        { "waakvlam.raise_at_newcomers", NeverUp, 0, 0.01 },
        { "waakvlam.raise_when_board_falls", NeverUp, 0, 1 },
        { "waakvlam.bad_readings", NeverUp, 1, 9 },
        { "waakvlam.raise_within_weeks", NeverUp, 0, 50 },
        { "waakvlam.raised_hours", NeverUp, 0, 30 },
        { "waakvlam.scaled_up_weeks", NeverUp, 1, 100 },
        { "waakvlam.raises_per_year", NeverUp, 0, 9 },
        { "contract.lease_months_supported", Nobody, 0, 12 },
        { "contract.tied_to_care", Nobody, 0, 1 },
        { "contract.provider_lease", Nobody, 0, 1 },
        { "contract.place_elsewhere", Nobody, 0, 1 },
        { "care.hours_per_supported", Nobody, 2, 20 },
        { "care.support_ends", Nobody, 0, 1 },
        { "care.budget_management", Nobody, 0, 1 },
        { "mix.when_support_ends", Nobody, double.NaN, double.NaN },
        { "selection.requires_daytime_activity", Nobody, 0, 1 },
        { "contract.lease_months_others", Everybody, 0, 12 },
        { "contract.short_stay_share", Everybody, 0, 0.5 },
        { "building.inhabited_share", Everybody, 0, 0.5 },
        { "mix.moves_on_within_months", "mix: { when_support_ends: opens_place }", 3, 60 },
        { "mix.omklap_opens_place", "mix: { when_support_ends: moves_on }", 0, 1 },
        { "mix.when_support_ends", "care: { support_ends: false }", double.NaN, double.NaN },
        { "contract.short_stay_months", "contract: { short_stay_share: 0 }", 1, 9 },
        { "contract.end_together", "contract: { warnings: 3 }", 0, 1 },
        { "contract.extends", "contract: { warnings: 3 }", 0, 1 },
        { "contract.helps_to_next_home", "contract: { warnings: 3 }", 0, 1 },
        { "building.second_phase_after_months", "coach: { times_rule: 1 }", 3, 60 },
        { "association.seats", "association: { form: none }", 3, 9 },
        { "association.dues_per_month", "association: { form: none }", 0, 20 },
        { "association.board_coaching", "association: { form: none }", 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Idle))]
    public void What_is_called_idle_changes_no_life(string path, string holds, double one, double other)
    {
        var scenario = Scenario(holds);
        Assert.NotNull(IdleRules.Why(scenario.Plan.InYears(), path));
        string[] choices = path switch
        {
            "waakvlam.held_by" => ["coach", "beheer", "care"],
            "mix.when_support_ends" => ["keeps_place", "opens_place", "moves_on", "omklap"],
            _ => [],
        };
        FieldValue[] values = choices.Length > 0 ? [.. choices.Select(FieldValue.Choice)] : [Of(scenario[path].Value.Kind, one), Of(scenario[path].Value.Kind, other)];
        double[] first = Lives(scenario, path, values[0]);
        foreach (var value in values[1..]) Assert.Equal(first, Lives(scenario, path, value));
    }

    [Theory]
    [InlineData("beheer.homes_per_fte", 100, 600)]
    [InlineData("coach.times_rule", 0.5, 2)]
    [InlineData("contract.lease_months_supported", 0, 12)]
    [InlineData("contract.lease_months_others", 0, 12)]
    [InlineData("care.hours_per_supported", 2, 20)]
    public void And_the_same_values_do_something_where_no_rule_holds(string path, double one, double other)
    {
        var scenario = Scenario("");
        Assert.Null(IdleRules.Why(scenario.Plan.InYears(), path));
        Assert.NotEqual(
            Lives(scenario, path, Of(scenario[path].Value.Kind, one)), Lives(scenario, path, Of(scenario[path].Value.Kind, other)));
    }

    [Fact]
    public void Every_path_of_every_rule_is_tried()
    {
        var tried = Idle.Select(row => (string)row[0]).ToHashSet();
        string[] blocks = ["mix.supported.", "mix.weight.", "mix.others."];
        Assert.Empty(IdleRules.All.SelectMany(rule => rule.Paths).Except(blocks).Except(tried).Except(["coach.hours_per_home"]));
    }

    [Fact]
    public void Shares_and_weights_of_people_who_are_not_there_change_no_life()
    {
        string all = "building: { homes: 24 }\nname: x\n";
        Assert.Equal(
            Lives(Parsed(all + "mix: { supported_share: 0 }\n")),
            Lives(Parsed(all + "mix: { supported_share: 0, supported: { status_holder: 1 }, weight: { heavy: 1 } }\n")));
        Assert.Equal(
            Lives(Parsed(all + "mix: { supported_share: 1 }\n")), Lives(Parsed(all + "mix: { supported_share: 1, others: { student: 1 } }\n")));
    }

    private static FieldValue Of(FieldKind kind, double value) => kind switch
    {
        FieldKind.Flag => FieldValue.Of(value != 0),
        FieldKind.Whole => FieldValue.Of((long)value),
        _ => FieldValue.Of(value),
    };

    private static LoadedScenario Scenario(string holds) => Parsed($"name: x\nbuilding: {{ homes: 24 }}\n{holds}\n");

    private static LoadedScenario Parsed(string text) => ScenarioFile.Parse(text, "x.yaml").OrThrow();

    private static double[] Lives(LoadedScenario scenario, string path, FieldValue value) =>
        Lives(scenario.With(new Dictionary<string, FieldValue> { [path] = value }));

    private static double[] Lives(LoadedScenario scenario)
    {
        var run = new ComplexRun(new Blueprint(scenario.Plan, scenario.Assumptions, 6 * Week.PerYear));
        return [.. Enumerable.Range(0, 2).SelectMany(replicate =>
        {
            var result = run.Run(1, replicate, CancellationToken.None);
            return result.Years.SelectMany(year => Outcome.All.Select(outcome => year[outcome])).ToArray();
        })];
    }
}
