using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Refuses a study whose runs are not all there, or not all good; says which, why, and how to look at one that failed.</summary>
internal static class NoResult
{
    private const int MostArms = 10;

    /// <summary>Looks at every arm before anything is shown; what the scenarios or the study are called on the command line, where that is known.</summary>
    public static void Refuse(StudyResult result, IReadOnlyList<string> named)
    {
        var problems = new List<Bilingual>();
        (Cell Cell, Arm Arm, int Replicate)? failed = null;
        foreach (var (cell, arm) in result.Plan.Cells.SelectMany(cell => cell.Arms.Select(arm => (cell, arm))))
        {
            try
            {
                if (result.Failures(arm) is not [var first, ..]) continue;
                problems.Add(At(cell, result.FailedRuns(arm)));
                failed ??= (cell, arm, first.Replicate);
            }
            catch (StoreException fault)
            {
                problems.AddRange(fault.Problems.Select(problem => At(cell, problem)));
            }
        }

        if (problems.Count == 0) return;
        int more = problems.Count - MostArms;
        var told = problems.Take(MostArms).ToList();
        if (more > 0) told.Add(($"… en nog {more} scenario's", $"… and {more} scenarios more"));
        if (failed is var (at, one, replicate) && named.Count > 0)
            told.Add(HowToSee(result.Plan, at, one, replicate, named));
        throw new StoreException(told);
    }

    /// <summary>The one run that failed where the first is enough.</summary>
    public static StoreException Of(StudyPlan plan, (Point Point, int Replicate, string Error) failed, IReadOnlyList<string> named)
    {
        var (cell, arm) = plan.Cells.SelectMany(cell => cell.Arms.Select(arm => (cell, arm)))
            .FirstOrDefault(pair => pair.arm.Point.Identity == failed.Point.Identity, (cell: plan.Cells[0], arm: plan.Base));
        return new StoreException(
        [
            At(cell, ($"{arm.Name}: doorrekening {failed.Replicate} liep vast: {failed.Error}", $"{arm.Name}: replicate {failed.Replicate} failed: {failed.Error}")),
            HowToSee(plan, cell, arm, failed.Replicate, named),
        ]);
    }

    private static Bilingual At(Cell cell, Bilingual problem)
    {
        string at = Settings(cell);
        return at.Length == 0 ? problem : ($"punt {cell.Number} ({at}), {problem.Nl}", $"point {cell.Number} ({at}), {problem.En}");
    }

    private static string Settings(Cell cell) => string.Join(", ", cell.At.Select(value => $"{value.Key} = {value.Value}"));

    private static Bilingual HowToSee(StudyPlan plan, Cell cell, Arm arm, int replicate, IReadOnlyList<string> named)
    {
        // Scenarios that are compared are named one by one; of a study the name says base or alternative.
        int nth = cell.Arms.ToList().IndexOf(arm);
        bool apart = named.Count > 1;
        string against = apart || nth == 0 ? "" : $" --against {arm.Name}";
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{Interpreter.Program} trace {named[apart ? nth : 0]}{against} --replicate {replicate} --home 0 --seed {plan.Seed} --years {plan.Years}{EnsembleChoice.Typed(plan.Ensemble)}");
        return plan.Axes.Count == 0
            ? ($"zo ziet u tot waar het ging: {line}", $"to see how far it went: {line}")
            : ($"zo ziet u tot waar het ging: zet de waarden van dat punt in het scenario, dan {line}", $"to see how far it went: set the values of that point in the scenario, then {line}");
    }
}
