using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Scenarios;

/// <summary>What is known of a complex, as files say it.</summary>
public sealed class KnownFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("participation_broad: 0.45 ± 0.05")]
    [InlineData("participation_broad: 0.45±0.05")]
    [InlineData("participation_broad: 0.45 +- 0.05")]
    [InlineData("participation_broad: 0.45 +/- 0.05")]
    [InlineData("participation_broad: 45% ± 5%")]
    [InlineData("participation_broad: 45 % +- 5 %")]
    [InlineData("participation_broad: \"0.45 ± 0.05\"")]
    [InlineData("participation_broad: { value: 0.45, within: 0.05 }")]
    public void One_meaning_has_one_hash_however_it_is_written(string written)
    {
        var read = Read(written);
        Assert.Equal([new KnownValue("participation_broad", 0.45, 0.05)], read.Plan.Known.Values);
        Assert.Equal(2, read.Plan.Known.AtYear);
        Assert.Equal(Read("participation_broad: 0.45 ± 0.05").ScenarioHash, read.ScenarioHash);
        Assert.Contains("known.at_year: 2\nknown.participation_broad.value: 0.45\nknown.participation_broad.within: 0.05\n", read.PlanText);
    }

    [Theory]
    [InlineData("7% ± 3%", 0.07, 0.03)]
    [InlineData("29% ± 1.1%", 0.29, 0.011)]
    public void A_percentage_is_the_number_somebody_would_write_for_it(string written, double value, double within) =>
        Assert.Equal([new KnownValue("participation_broad", value, within)], Read($"participation_broad: {written}").Plan.Known.Values);

    [Fact]
    public void Sides_stand_under_their_outcome_and_the_order_is_that_of_the_outcomes()
    {
        var read = Read("complaints_per_100: 6 ± 3\n  participation_broad: { value: 0.5, within: 0.1, supported: 40% ± 10%, never: { value: 0.6, within: 0.2 } }");
        Assert.Equal(["participation_broad", "participation_broad.supported", "participation_broad.never", "complaints_per_100"], read.Plan.Known.Values.Select(known => known.Outcome));
        Assert.Equal(0.4, read["known.participation_broad.supported.value"].Value.Number);
    }

    [Fact]
    public void A_file_that_extends_another_changes_one_value_of_it()
    {
        _folder.Write("below.yaml", "name: below\nbuilding: { homes: 20 }\nknown: { at_year: 2, participation_broad: 0.5 ± 0.1, belonging: 0.5 ± 0.2 }\n");
        string file = _folder.Write("x.yaml", "name: x\nextends: below.yaml\nknown: { participation_broad: { within: 0.2 } }\nsources: { known: { participation_broad: G001 } }\n");
        var read = ScenarioFile.Read(file).OrThrow();
        Assert.Equal([new KnownValue("participation_broad", 0.5, 0.2), new KnownValue("belonging", 0.5, 0.2)], read.Plan.Known.Values);
        Assert.Equal("G001", Assert.Single(read["known.participation_broad.within"].Sources).Id);
        Assert.Equal(OriginKind.Base, read["known.participation_broad.value"].Origin.Kind);
    }

    [Fact]
    public void A_month_is_the_years_since_opening()
    {
        var dated = ScenarioFile.Parse("name: x\nbuilding: { homes: 20 }\nopened: 2024-03\nknown: { at: 2026-06, belonging: 0.5 ± 0.1 }\n", "x.yaml").OrThrow();
        Assert.Equal((2.25, 117), (dated.Plan.Known.AtYear, dated.Plan.Known.Until));
        Assert.Equal((4, 14), (dated["known.at_year"].Origin.At!.Value.Line, dated["known.at_year"].Origin.At!.Value.Column));
        var counted = ScenarioFile.Parse("name: x\nbuilding: { homes: 20 }\nopened: 2024-03\nknown: { at_year: 2.25, belonging: 0.5 ± 0.1 }\n", "x.yaml").OrThrow();
        Assert.Equal(counted.ScenarioHash, dated.ScenarioHash);
    }

    [Theory]
    [InlineData("at: 2026-03", "at_year: 3", 3)]
    [InlineData("at_year: 1", "at: 2026-03", 2)]
    public void A_file_may_say_the_moment_in_the_other_way_than_the_one_it_extends(string below, string own, double year)
    {
        _folder.Write("below.yaml", $"name: below\nbuilding: {{ homes: 20 }}\nopened: 2024-03\nknown: {{ {below}, belonging: 0.5 ± 0.1 }}\n");
        string file = _folder.Write("x.yaml", $"name: x\nextends: below.yaml\nknown: {{ {own} }}\n");
        Assert.Equal(year, ScenarioFile.Read(file).OrThrow().Plan.Known.AtYear);
    }

    [Fact]
    public void Nothing_known_leaves_no_trace()
    {
        var read = ScenarioFile.Parse("name: x\nbuilding: { homes: 20 }\n", "x.yaml").OrThrow();
        Assert.Same(KnownPlan.Nothing, read.Plan.Known);
        Assert.DoesNotContain("known", read.PlanText, StringComparison.Ordinal);
        Assert.Equal(read.PlanText, Read("participation_broad: 0.5 ± 0.1").LivedText.Replace("homes: 50", "homes: 20", StringComparison.Ordinal));
    }

    [Fact]
    public void A_study_says_it_for_everything_it_compares_with_dots_or_without()
    {
        _folder.Write("base.yaml", "name: b\nbuilding: { homes: 20 }\nevents: [{ name: e, at_year: 4, change: gangmakers, to: 2 }]\n");
        string study = _folder.Write("s.yaml", "study: s\nbase: base.yaml\nset: { known.at_year: 2, known.participation_broad.never: 0.5 ± 0.1, known.belonging.value: 0.5, known.belonging.within: 0.1 }\naxes: { events.e.at_year: [3, 4] }\n");
        var read = StudyFile.Read(study).OrThrow();
        Assert.Equal(["participation_broad.never", "belonging"], read.Base.Plan.Known.Values.Select(known => known.Outcome));
    }

    private static LoadedScenario Read(string known) =>
        ScenarioFile.Parse($"name: x\nbuilding: {{ homes: 50 }}\nknown:\n  at_year: 2\n  {known}\n", "x.yaml").OrThrow();
}
