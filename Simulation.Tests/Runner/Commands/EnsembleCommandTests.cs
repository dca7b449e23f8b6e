using System.Text.Json;
using Simulation.Core;
using Simulation.Core.Time;
using Simulation.Runner.Commands;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

public class EnsembleCommandTests : Workplace
{
    private static readonly Ensemble Drawn = Ensemble.Prior(members: 4, seed: 5);

    [Fact]
    public void Each_run_lives_with_its_member_and_keeps_what_the_scenario_states()
    {
        // Given: a scenario that states one of the assumptions
        string stated = Write("stated.yaml", """
            name: stated
            building: { homes: 12 }
            assumptions: { requests: { per_week: 0.21 } }
            """);
        var target = Target.Read(Found(stated), new ReadOptions()).OrThrow();

        // When
        var plan = Planner.Run(target, new Wishes { Ensemble = Drawn, Years = 1 });
        plan.Complete(new Replicator(In("s"), 2), 10, null, default);

        // Then
        var runs = RunLog.Read(In("s"), plan.Base.Point.Identity).ToDictionary(run => run.Replicate, run => run.ModelPrint);
        foreach (int replicate in (int[])[0, 1, 2, 7, 8])
        {
            var believed = Drawn.Believed(target.Scenario!.Assumptions, Drawn.MemberOf(replicate), new HashSet<string> { "requests.per_week" });
            Assert.Equal(0.21, believed.Requests.PerWeek);
            var run = new ComplexRun(new Blueprint(target.Scenario.Plan, believed, Week.PerYear)).Run(1, replicate);
            Assert.Equal(run.Fingerprint, runs[replicate]);
        }

        Assert.Equal(Drawn.MemberOf(0), Drawn.MemberOf(8));
    }

    [Fact]
    public void Another_ensemble_or_none_or_another_stated_value_are_other_runs()
    {
        var target = Target.Read(Found(Small), new ReadOptions()).OrThrow();
        string Key(Ensemble? ensemble) => Planner.Run(target, new Wishes { Ensemble = ensemble }).Base.Point.Identity.Key;

        string[] keys = [Key(null), Key(Drawn), Key(Ensemble.Prior(members: 4, seed: 6)), Key(Ensemble.Prior(members: 5, seed: 5))];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(Key(Drawn), Key(Ensemble.Prior(members: 4, seed: 5)));
    }

    [Fact]
    public void A_difference_has_a_band_a_share_with_its_sign_and_members()
    {
        var said = Gwsim.Do("compare", Study, "--replicates", "24", "--assumptions", "prior", "--out", In("r", "one"), "--json", "--no-report", "--quiet");
        var json = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(("prior", 96), (json.GetProperty("ensemble").GetProperty("name").GetString(), json.GetProperty("ensemble").GetProperty("members").GetInt32()));
        var one = json.GetProperty("alternatives").GetProperty("stops").GetProperty("coach_hours_per_week");
        double difference = one.GetProperty("difference").GetDouble();
        Assert.InRange(difference, one.GetProperty("band90")[0].GetDouble(), one.GetProperty("band90")[1].GetDouble());
        Assert.Equal((12, 1.0), (one.GetProperty("members").GetInt32(), one.GetProperty("same_sign").GetDouble()));
        Assert.True(one.GetProperty("variance").GetProperty("assumptions").GetDouble() >= 0);
    }

    [Fact]
    public void With_one_set_of_assumptions_there_is_no_band_and_it_says_so()
    {
        var json = JsonDocument.Parse(Gwsim.Do("run", Small, "--replicates", "4", "--years", "1", "--ensemble", "none", "--out", In("a"), "--json", "--no-report", "--quiet").Output).RootElement;
        Assert.Equal(("central", 1), (json.GetProperty("ensemble").GetProperty("name").GetString(), json.GetProperty("ensemble").GetProperty("members").GetInt32()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("outcomes").GetProperty("belonging").GetProperty("band90").ValueKind);

        string[] line = ["run", Small, "--replicates", "4", "--years", "1", "--ensemble", "none", "--no-report", "--quiet", "--out"];
        Assert.Contains("one set of assumptions, the middle one of the ensemble", Gwsim.Do([.. line, In("b")]).Output);
        Assert.Contains("één set van aannames, de middelste van de passende sets", Gwsim.In(Language.Nl, [.. line, In("c")]).Output);
    }

    [Theory]
    [InlineData(Language.En, "sets of assumptions the direction is the same (")]
    [InlineData(Language.Nl, "sets van aannames is de richting dezelfde (")]
    public void The_answer_says_in_how_many_sets_its_direction_is_the_same(Language language, string says) =>
        Assert.Contains(says, Gwsim.In(language, "compare", Study, "--replicates", "8", "--out", In("s"), "--no-report", "--quiet").Output.ReplaceLineEndings(" "));

    [Theory]
    [InlineData("--assumptions", "prior")]
    [InlineData("--ensemble", "none")]
    [InlineData("--ensemble", "file")]
    public void Results_are_verified_and_reported_with_the_same_ensemble(string option, string value)
    {
        if (value == "file") File.WriteAllText(value = In("mine.yaml"), EnsembleFile.Text(Drawn));
        Assert.Equal(ExitCode.Done, Gwsim.Do("compare", Study, option, value, "--out", In("r", "one"), "--no-report", "--quiet").Code);
        if (option == "--ensemble" && value != "none") File.Delete(value);

        Assert.Equal(ExitCode.Done, Gwsim.Do("verify", In("r", "one")).Code);
        var reported = Gwsim.Do("report", In("r", "one"), "--out", In("again"), "--quiet");
        Assert.Equal(ExitCode.Done, reported.Code);
        Assert.Contains($"{option} {value}", File.ReadAllText(In("again", "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trace_lives_with_the_member_of_its_run()
    {
        string file = In("mine.yaml");
        File.WriteAllText(file, EnsembleFile.Text(Drawn));
        string Print(params string[] options) =>
            JsonDocument.Parse(Gwsim.Do(["trace", Small, "--home", "0", "--years", "1", "--json", .. options]).Output).RootElement.GetProperty("fingerprint").GetString()!;
        var target = Target.Read(Found(Small), new ReadOptions()).OrThrow();
        var believed = Drawn.Believed(target.Scenario!.Assumptions, Drawn.MemberOf(3), new HashSet<string>());
        var run = new ComplexRun(new Blueprint(target.Scenario.Plan, believed, Week.PerYear)).Run(1, 3);

        Assert.Equal(Receipt.Hex(run.Fingerprint), Print("--replicate", "3", "--ensemble", file));
        Assert.NotEqual(Receipt.Hex(run.Fingerprint), Print("--replicate", "3", "--ensemble", "none"));
    }

    [Theory]
    [InlineData("--ensemble nowhere.yaml", "nowhere.yaml: there is no such file", "nowhere.yaml: dit bestand is er niet")]
    [InlineData("--assumptions posterior", "--assumptions posterior: not possible; allowed: prior", "--assumptions posterior: dat kan niet; toegestaan: prior")]
    [InlineData("--assumptions prior --ensemble none", "do not go together", "gaan niet samen")]
    public void What_is_no_ensemble_is_refused(string options, string en, string nl)
    {
        string[] line = ["run", Small, "--out", In("r"), .. options.Split(' ')];
        var said = Gwsim.Do(line);
        Assert.Equal(ExitCode.BadInput, said.Code);
        Assert.Contains(en, said.Error, StringComparison.Ordinal);
        Assert.Contains(nl, Gwsim.In(Language.Nl, line).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("r")));
    }

    private static LibraryEntry Found(string file) => ScenarioLibrary.In(Path.GetDirectoryName(file)!).Find(file).OrThrow();
}
