using System.Text.Json;

namespace Simulation.Runner.Sensitivity;

/// <summary>What answers hang on as JSON, with what is needed to do it again.</summary>
public static class SensitivityJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(SensitivityResult result) => JsonSerializer.Serialize(
        new
        {
            study = result.Plan.Name,
            program = Store.Receipt.ThisProgram,
            model = Store.ModelVersion.Current,
            files = result.Plan.Files.Select(file => new { path = file.Path, sha256 = file.Sha256 }),
            seed = result.Plan.Seed,
            years = result.Plan.Years,
            trajectories = result.Settings.Trajectories,
            replicates = result.Settings.Replicates,
            rows = result.Settings.Rows,
            runs = result.Runs,
            lead = result.Lead.Id,
            assumptions = result.Inputs.Count,
            top = result.Top.Select(entry => entry.Path),
            answers = result.Answers.Select(answer => Answer(result, answer)),
        },
        Style) + "\n";

    /// <summary>Any summary of a study, in the same style.</summary>
    internal static string Write<T>(T summary) => JsonSerializer.Serialize(summary, Style) + "\n";

    internal static double? Number(double value) => double.IsFinite(value) ? value : null;

    private static object Answer(SensitivityResult result, DrivenAnswer answer) => new
    {
        scenario = answer.Asked.Arm.Name,
        outcome = answer.Asked.Outcome.Id,
        what = answer.Asked.IsDifference ? "difference" : "level",
        same_sign = answer.Same is { Of: > 0 } same ? (double?)same.Count / same.Of : null,
        noise_share = Number(answer.Indices.NoiseShare),
        morris = answer.Screened.Where(effect => effect.IsAboveNoise).Select(effect => new
        {
            assumption = result.Inputs[effect.Input].Path,
            mu_star = Number(effect.MuStar),
            ci95 = new[] { Number(effect.Low), Number(effect.High) },
            mu = Number(effect.Mu),
            sigma = Number(effect.Sigma),
            noise_share = Number(effect.NoiseShare),
            places = new[] { effect.Places.First, effect.Places.Last },
        }),
        sobol = answer.Indices.Inputs.Select(input => new
        {
            assumption = result.Top[input.Input].Path,
            first = Number(input.First.Value),
            first_ci95 = new[] { Number(input.First.Low), Number(input.First.High) },
            total = Number(input.Total.Value),
            total_ci95 = new[] { Number(input.Total.Low), Number(input.Total.High) },
        }),
        pairs = answer.Indices.Pairs.Where(pair => pair.Together.Low > 0).Select(pair => new
        {
            assumptions = new[] { result.Top[pair.One].Path, result.Top[pair.Other].Path },
            together = Number(pair.Together.Value),
            ci95 = new[] { Number(pair.Together.Low), Number(pair.Together.High) },
        }),
        emulated = answer.Emulated is not { } emulated ? null : new
        {
            left_out_explained = Number(emulated.LeftOut),
            noise_share = Number(emulated.NoiseShare),
            inputs = emulated.Inputs.Select(input => new
            {
                assumption = result.Inputs[input.Input].Path,
                first = Number(input.First.Value),
                first_ci90 = new[] { Number(input.First.Low), Number(input.First.High) },
                total = Number(input.Total.Value),
                total_ci90 = new[] { Number(input.Total.Low), Number(input.Total.High) },
            }),
        },
        signs = answer.Turns.Select(turn => new
        {
            assumption = turn.Path,
            sign = SensitivityTables.Snake(turn.Says),
            at = Number(turn.At),
            ci90 = new[] { Number(turn.Low), Number(turn.High) },
            chance = turn.Chance,
        }),
    };
}
