using Simulation.Core.Time;
using Simulation.Runner.Cautions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;

namespace Simulation.Tests.Runner.Cautions;

/// <summary>What comes with the program is told nothing without a reason.</summary>
public class ShippedCautionsTests
{
    /// <summary>What is told all the same, and why that is right.</summary>
    private static readonly Dictionary<(string File, string Code), string> Known = new()
    {
        [("projects/binder.yaml", "runs_after_closing")] = "it stands for nine years, and a run of a scenario lasts ten unless somebody says otherwise",
        [("projects/lutulistraat.yaml", "runs_after_closing")] = "it stands for five years",
        [("projects/sumatrastraat.yaml", "runs_after_closing")] = "it stands for three years",
        [("results/headlines.yaml", "flame_rises")] = "the title says four hours a month, and the contract lets them go up: who reads the numbers should know",
    };

    [Fact]
    public void Every_scenario_and_study_is_looked_at()
    {
        var library = ScenarioLibrary.In(Path.Combine(Repository.Root, "scenarios"));
        var found = new HashSet<(string, string)>();
        foreach (var entry in library.Entries)
        {
            var target = Target.Read(entry, new ReadOptions()).OrThrow();
            var plans = target.Study is not { } study ? [Planner.Run(target, new Wishes())]
                : new[] { StudyKind.Compare, StudyKind.Sweep }.Where(kind => (kind == StudyKind.Sweep ? study.Axes.Count : study.Alternatives.Count) > 0)
                    .Select(kind => Planner.Study(target, kind, new Wishes()));
            foreach (var caution in plans.SelectMany(plan => CautionList.Of(plan, target.Study?.Settings.Replicates, new CalendarMonth(2026, 11))))
            {
                Assert.True(Known.ContainsKey((entry.RelativePath, caution.Code)), $"{entry.RelativePath}: {caution.Code}: {caution.Says.En}");
                found.Add((entry.RelativePath, caution.Code));
            }
        }

        Assert.Equal(Known.Keys.Order(), found.Order());
    }
}
