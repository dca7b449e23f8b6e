using Simulation.Core;
using Simulation.Core.Time;
using Simulation.Runner.Commands;
using Simulation.Runner.Docs;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Tests.Runner.Commands;

namespace Simulation.Tests.Runner.Docs;

public class PredictionsTests : Workplace
{
    private static readonly Ensemble Drawn = Ensemble.Prior(members: 6, seed: 2);

    [Fact]
    public void A_single_year_is_the_whole_and_a_year_as_well()
    {
        Assert.Equal(ExitCode.Done, Gwsim.Do("predict", Small, "--replicates", "4", "--years", "1", "--out", In("one"), "--quiet").Code);
        Assert.Contains("| outcome | mean over 1 years | one complex | one complex, year 1 |", File.ReadAllText(In("one", "predictions.md")));
    }

    [Fact]
    public void A_prediction_is_of_the_runs_of_its_members_whatever_the_threads()
    {
        var scenario = Loaded(Small);

        var one = Predictions.Of(scenario, Drawn, years: 2, replicates: 12, seed: 1, threads: 1, default);
        var two = Predictions.Of(scenario, Drawn, years: 2, replicates: 12, seed: 1, threads: 2, default);

        Assert.Equal(PredictionPage.Csv([one]), PredictionPage.Csv([two]));
        double[] own = [.. Enumerable.Range(0, 12).Select(Second)];
        var told = one.All.Single(p => p.What.Id == "turnover_per_year" && p.FromYear == 1 && p.ToYear == 2).Estimate;
        Assert.Equal(own.Average(), told.Mean, 1e-12);
        Assert.Equal(6, told.Doubt!.Members);

        double Second(int replicate)
        {
            var believed = Drawn.Believed(scenario.Assumptions, Drawn.MemberOf(replicate), new HashSet<string>());
            var run = new ComplexRun(new Blueprint(scenario.Plan, believed, 2 * Week.PerYear)).Run(1, replicate);
            return Simulation.Core.Observation.Outcome.TurnoverPerYear.Over(run.Series, Week.PerYear, 2 * Week.PerYear);
        }
    }

    [Fact]
    public void First_residents_only_become_fewer()
    {
        var told = Predictions.Of(Loaded(Small), Drawn, years: 4, replicates: 12, seed: 1, threads: 2, default);

        double[] left = [.. told.All.Where(p => p.What.Id == "first_still_there" && p.ToYear - p.FromYear == 1).Select(p => p.Estimate.Mean)];

        Assert.Equal(4, left.Length);
        Assert.Equal(left.OrderDescending(), left);
        Assert.InRange(left[0], 0.3, 1);
        Assert.True(left[3] < left[0]);
    }

    [Fact]
    public void The_command_writes_a_page_and_a_table_by_calendar_where_there_is_one()
    {
        string opened = Write("opened.yaml", """
            name: opened
            opened: 2024-03
            building: { homes: 12 }
            """);

        Assert.Equal(ExitCode.Done, Gwsim.Do("predict", Small, opened, "--replicates", "8", "--years", "2", "--out", In("docs"), "--quiet").Code);

        string[] rows = File.ReadAllLines(In("docs", "predictions.csv"));
        Assert.Equal(1 + (2 * 3 * Predictions.What.Count), rows.Length);
        Assert.Contains(rows, row => row.StartsWith("opened,belonging,", StringComparison.Ordinal) && row.Contains(",1,2,2025-03,", StringComparison.Ordinal));
        Assert.Contains("## Small complex", File.ReadAllText(In("docs", "predictions.md")), StringComparison.Ordinal);
    }

    private static LoadedScenario Loaded(string file) =>
        Target.Read(ScenarioLibrary.In(Path.GetDirectoryName(file)!).Find(file).OrThrow(), new ReadOptions()).OrThrow().Scenario!;
}
