using System.Text;

namespace Simulation.Runner.Sensitivity;

/// <summary>What answers hang on as tables for programs, one thing a row.</summary>
public static class SensitivityTables
{
    /// <summary>Every table by the name of its file.</summary>
    public static IEnumerable<(string File, string Text)> All(SensitivityResult result)
    {
        yield return ("morris.csv", Text(
            ["assumption", "unit", "low", "high", "mu_star", "ci95_low", "ci95_high", "mu", "sigma", "noise_share", "above_noise", "first_place",
             "last_place"],
            result,
            answer => answer.Screened.Select(effect => (string[])
            [
                .. About(result.Inputs[effect.Input]), Value(effect.MuStar), Value(effect.Low), Value(effect.High), Value(effect.Mu),
                Value(effect.Sigma), Value(effect.NoiseShare), effect.IsAboveNoise ? "yes" : "no", $"{effect.Places.First}", $"{effect.Places.Last}",
            ])));
        yield return ("sobol.csv", Text(
            ["assumption", "unit", "low", "high", "first", "first_ci95_low", "first_ci95_high", "total", "total_ci95_low", "total_ci95_high",
             "noise_share", "variance"],
            result,
            answer => answer.Indices.Inputs.Select(input => (string[])
            [
                .. About(result.Top[input.Input]), .. Cells(input.First), .. Cells(input.Total), Value(answer.Indices.NoiseShare),
                Value(answer.Indices.Variance),
            ])));
        yield return ("pairs.csv", Text(
            ["assumption", "with", "together", "ci95_low", "ci95_high"],
            result,
            answer => answer.Indices.Pairs.Select(pair =>
                (string[])[result.Top[pair.One].Path, result.Top[pair.Other].Path, .. Cells(pair.Together)])));
        yield return ("emulated.csv", Text(
            ["assumption", "first", "first_ci90_low", "first_ci90_high", "total", "total_ci90_low", "total_ci90_high", "left_out_explained",
             "noise_share"],
            result,
            answer => answer.Emulated is not { } emulated ? [] : emulated.Inputs.Select(input => (string[])
            [
                result.Inputs[input.Input].Path, .. Cells(input.First), .. Cells(input.Total), Value(emulated.LeftOut), Value(emulated.NoiseShare),
            ])));
        if (!result.Answers.Any(answer => answer.Asked.IsDifference)) yield break;
        yield return ("signs.csv", Text(
            ["assumption", "sign", "at", "ci90_low", "ci90_high", "chance"],
            result,
            answer => answer.Turns.Select(turn => (string[])
                [turn.Path, Snake(turn.Says), Value(turn.At), Value(turn.Low), Value(turn.High), Value(turn.Chance)])));
        yield return ("along.csv", Text(
            ["assumption", "value", "difference", "ci95_low", "ci95_high"],
            result,
            answer => answer.Turns.SelectMany(turn => turn.Levels.Select(level => (string[])
                [turn.Path, Value(level.Value), Value(level.Mean), Value(level.Low), Value(level.High)]))));
    }

    internal static string Snake(Enum value) => PlanCheck.Snake($"{value}");

    internal static string Value(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A row as a line; what holds a comma or a quote is quoted.</summary>
    internal static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";

    private static string Text(string[] columns, SensitivityResult result, Func<DrivenAnswer, IEnumerable<string[]>> rows)
    {
        var text = new StringBuilder(Line(["scenario", "outcome", "what", .. columns]));
        foreach (var answer in result.Answers)
        {
            string[] about = [answer.Asked.Arm.Name, answer.Asked.Outcome.Id, answer.Asked.IsDifference ? "difference" : "level"];
            foreach (string[] row in rows(answer)) text.Append(Line([.. about, .. row]));
        }

        return text.ToString();
    }

    private static string[] About(Entry entry) =>
        [entry.Path, entry.Assumption.Unit.Name(), Value(entry.Assumption.Low), Value(entry.Assumption.High)];

    private static string[] Cells(VarianceShare share) => [Value(share.Value), Value(share.Low), Value(share.High)];
}
