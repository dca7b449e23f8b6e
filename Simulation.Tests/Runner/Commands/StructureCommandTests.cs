using System.Text.Json;
using Simulation.Core.Assumptions;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

public class StructureCommandTests : Workplace
{
    private static readonly string[] Headline = ["participation_broad", "turnover_per_year", "coach_hours_per_week"];

    [Fact]
    public void A_comparison_says_what_other_rules_make_of_it()
    {
        var said = Compare("one", "--json");
        var json = JsonDocument.Parse(said.Output).RootElement;
        var structure = json.GetProperty("structure");
        Assert.Equal(Catalogue.Variants.Select(v => v.Path), structure.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        var stops = structure.GetProperty("alternatives").GetProperty("stops");
        Assert.Equal(Headline, stops.EnumerateObject().Select(outcome => outcome.Name));

        // The usual rules are those of the study itself, and everything adds up.
        var one = stops.GetProperty("participation_broad");
        double difference = json.GetProperty("alternatives").GetProperty("stops").GetProperty("participation_broad").GetProperty("difference").GetDouble();
        Assert.Equal(difference, one.GetProperty("rules")[0].GetProperty("mean").GetDouble(), 1e-12);
        Assert.Equal(("usual", 0.0), (one.GetProperty("rules")[0].GetProperty("rule").GetString(), one.GetProperty("rules")[0].GetProperty("shift").GetDouble()));
        var variance = one.GetProperty("variance");
        double sum = variance.GetProperty("chance").GetDouble() + variance.GetProperty("assumptions").GetDouble() + variance.GetProperty("structure").GetDouble();
        Assert.Equal(variance.GetProperty("total").GetDouble(), sum, 1e-12);
        Assert.Contains(one.GetProperty("rules").EnumerateArray().Skip(1), rule => rule.GetProperty("shift").GetDouble() != 0);

        // No rule brings back a coach who has stopped.
        Assert.All(stops.GetProperty("coach_hours_per_week").GetProperty("rules").EnumerateArray().Skip(1), rule => Assert.Equal("same", rule.GetProperty("sign").GetString()));
    }

    [Fact]
    public void The_table_and_the_report_have_it_and_can_be_made_and_checked_again()
    {
        Compare("one", "--lang", "nl");
        string table = File.ReadAllText(In("r", "one", "structure.csv"));
        Assert.Equal(1 + (2 * Headline.Length * 7), table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        string report = File.ReadAllText(In("r", "one", "report.html"));
        Assert.Contains("Als andere regels gelden", report, StringComparison.Ordinal);
        Assert.Contains("--structure", report, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, Gwsim.Do("report", In("r", "one"), "--out", In("r", "again"), "--quiet").Code);
        Assert.Equal(table, File.ReadAllText(In("r", "again", "structure.csv")));
        var verified = Gwsim.Do("verify", In("r", "one"), "--quiet");
        Assert.True(verified.Code == ExitCode.Done, verified.Output + verified.Error);

        File.AppendAllText(In("r", "one", "structure.csv"), "1,stops,belonging\n");
        Assert.NotEqual(ExitCode.Done, Gwsim.Do("verify", In("r", "one"), "--quiet").Code);
    }

    [Fact]
    public void The_screen_tells_it_in_both_languages()
    {
        Assert.Contains("None of the other rules turns a direction", Compare("one").Output + Compare("two").Output, StringComparison.Ordinal);
        string dutch = Gwsim.In(Language.Nl, [.. Line("three")]).Output;
        Assert.Contains("Meedoen in verhouding tot wat men ziet", dutch, StringComparison.Ordinal);
        Assert.Contains("Toeval", dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void One_scenario_has_a_ledger_of_its_means_with_a_share_of_assumptions_where_these_are_spread()
    {
        var said = Gwsim.Do("run", Small, "--years", "1", "--replicates", "12", "--assumptions", "prior", "--structure", "--out", In("r", "run"), "--no-report", "--json", "--quiet");
        var one = JsonDocument.Parse(said.Output).RootElement.GetProperty("structure").GetProperty("outcomes").GetProperty("belonging");
        Assert.True(one.GetProperty("variance").GetProperty("assumptions").GetDouble() > 0);
        Assert.All(one.GetProperty("rules").EnumerateArray(), rule => Assert.Equal("none", rule.GetProperty("sign").GetString()));
    }

    [Fact]
    public void A_rule_the_base_has_already_is_not_another()
    {
        string linear = Write("linear.yaml", "name: linear\nbuilding: {homes: 12}\ninstead: [participation.linear]\n");
        var said = Gwsim.Do("run", linear, "--years", "1", "--replicates", "3", "--structure", "--out", In("r", "run"), "--no-report", "--json", "--quiet");
        var rules = JsonDocument.Parse(said.Output).RootElement.GetProperty("structure").GetProperty("rules").EnumerateArray().Select(rule => rule.GetString());
        Assert.Equal(Catalogue.Variants.Skip(1).Select(v => v.Path), rules);
    }

    [Fact]
    public void What_is_known_of_a_complex_does_not_go_with_it_nor_does_a_sweep()
    {
        string known = Write("known.yaml", "name: known\nbuilding: {homes: 12}\nknown: {at_year: 1, participation_broad: {value: 0.5, within: 0.5}}\n");
        var said = Gwsim.Do("run", known, "--years", "2", "--structure", "--out", In("r", "known"));
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains("--structure does not go with what is known", said.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, Gwsim.Do("sweep", Sweep, "--structure", "--out", In("r", "mix")).Code);
    }

    private Outcome Compare(string name, params string[] more) => Gwsim.Do([.. Line(name), .. more]);

    private string[] Line(string name) => ["compare", Study, "--structure", "--out", In("r", name), "--quiet"];
}
