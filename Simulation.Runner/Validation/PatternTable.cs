using System.Text;
using Simulation.Runner.Calibration;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>docs/patterns.md, as the command writes it.</summary>
public static class PatternTable
{
    private const Language En = Language.En;

    /// <summary>Version of the model the table belongs to.</summary>
    public static string Version { get; } = typeof(Schedule).Assembly.GetName().Version?.ToString(3) ?? "0";

    public static string Markdown(ValidationResult result, IReadOnlyList<(string Name, double Elasticity)> elasticities)
    {
        var text = new StringBuilder();
        var effort = result.Effort;
        int calibrated = result.Patterns.Count(p => p.Standing == Standing.Reproduced && p.Pattern.Calibrated);
        string counts = string.Join(" | ", new[]
        {
            result.Count(Standing.Reproduced), result.ReproducedTwice, calibrated, result.Count(Standing.NotReproduced),
            result.Count(Standing.BuiltIn), result.Count(Standing.OutOfScope),
        });
        text.Append(CultureInfo.InvariantCulture, $"""
            # Patterns

            What the sources describe as "when X then Y", each put to the model as an experiment with the same people and the same
            luck on both sides. Made by `gwsim validate --out docs`; model {Version}, seed {result.Options.Seed}, {Believed(result)}.

            - **reproduced**: every claim has its 95% interval on the right side and {Sized(result)}.
            - **not reproduced**: one of them has not; the weakest decides.
            - **built in**: a rule of the model says so. The size is shown and proves nothing.
            - **out of scope**: the model has no words for it.
            - *(calibrated to it)*: the assumptions were set to this very regularity, so it is no test.

            The number of runs follows from a pilot of {effort.Pilot}: enough to see the smallest size that counts in nine cases
            out of ten, {effort.Least} at least and {effort.Most} at most. The mechanism column says what is left of the first claim without it.
            An experiment that would take more is refused, with the numbers. The complexes are made in the program, from the rule of thumb
            and the plans and assumptions by which scenarios do the same; no file of a scenario can fall out of step with them, and a
            path or a mechanism that is gone fails the tests.

            Sizes and arms were in part chosen after looking at runs with this seed. So every experiment was done again at full power
            with seed {ValidationRun.OtherSeed(result.Options)}, which nothing was chosen by: {Twice(result)}
            The column *again* says whether a pattern comes out the same.

            | reproduced | of which again | of which calibrated to it | not reproduced | built in | out of scope |
            |---|---|---|---|---|---|
            | {counts} |

            | pattern | verdict | again | size | 95% interval |{(IsSpread(result) ? " members |" : "")} runs | mechanism | source |
            |---|---|---|---|---|---|---|---|{(IsSpread(result) ? "---|" : "")}

            """);
        foreach (var pattern in result.Patterns)
            text.Append(Row(pattern, IsSpread(result))).Append('\n');
        text.Append("\n## What is behind a verdict\n\n");
        foreach (var pattern in result.Patterns)
        {
            if (Sentence(pattern, result) is { Length: > 0 } sentence)
                text.Append(CultureInfo.InvariantCulture, $"- **{pattern.Pattern.Id}** ({EventTexts.Of(pattern.Standing).In(En)}): {sentence}.\n");
        }

        text.Append(FirstEdition.Section(result.Patterns));
        if (elasticities.Count > 0)
            Elasticities(text, elasticities);
        AppendQuantities(text, result);
        return text.ToString();
    }

    private static bool IsSpread(ValidationResult result) => result.Options.Ensemble is { IsSpread: true };

    private static string Believed(ValidationResult result) => result.Options.Ensemble switch
    {
        null => "default assumptions",
        { IsSpread: false } middle => $"the set in the middle of the ensemble (`{middle.Hash}`)",
        { } all => string.Create(CultureInfo.InvariantCulture, $"the ensemble of {all.Members.Count} sets of assumptions (`{all.Hash}`)"),
    };

    private static string Sized(ValidationResult result) => !IsSpread(result)
        ? "at least the smallest size that counts"
        : "at least the smallest size that counts in 90% of the members of the ensemble.\n"
            + "  Each run lives with one member; what luck adds to the differences between members is taken off before they are counted";

    private static string Twice(ValidationResult result)
    {
        int done = result.Patterns.Count(p => p.Claims.Count > 0);
        string names = string.Join(", ", result.Borderline.Select(p => p.Pattern.Id));
        string borderline = names.Length == 0 ? "" : $" Those that do not are borderline: {names}.";
        return $"{done - result.Borderline.Count} of {done} come out the same.{borderline}";
    }

    /// <summary>One row of the table of patterns, with what the members of an ensemble say where there is one.</summary>
    public static string Row(PatternResult result, bool members)
    {
        var claims = result.Claims;
        var left = result.Ablations.Select(a => $"`{a.Ablation.What}` leaves {PatternTexts.Size(a.Left, En)}");
        string mechanism = string.Join("; ", left.Prepend(result.Pattern.Through.En).Where(said => said.Length > 0));
        return $"| **{result.Pattern.Id}** {result.Pattern.Says.En} | {PatternTexts.Told(result, En)} | {(result.Again is not { Claims.Count: > 0 } ? "" : result.IsBorderline ? "**no**" : "yes")} | "
            + string.Join("<br>", claims.Select(c => $"{(c.Holds ? "" : "✗ ")}{c.Claim.Says.En}: {PatternTexts.Size(c, En)}"))
            + " | " + string.Join("<br>", claims.Select(c => PatternTexts.Interval(c, En)))
            + (members ? " | " + string.Join("<br>", claims.Select(c => PatternTexts.Members(c, En))) : "")
            + " | " + string.Join("<br>", claims.Select(c => c.Runs.ToString(CultureInfo.InvariantCulture)))
            + $" | {mechanism} | {string.Join(", ", result.Pattern.Sources)} |";
    }

    /// <summary>One row of the table of quantities.</summary>
    public static string Row(QuantityResult result)
    {
        var q = result.Quantity;
        string note = q.Note.En.Length > 0 ? $" ({q.Note.En})" : "";
        return $"| {q.Says.En}{note} | {Numbers.Interval(q.Low, q.High, q.Unit, En)} | {Numbers.Write(q.Target, q.Unit, En)} | {Numbers.Write(result.Value, q.Unit, En)} | {Numbers.Interval(result.Low, result.High, q.Unit, En)} | {(result.IsInside ? "inside" : "**outside**")} | {string.Join(", ", q.Sources)} |";
    }

    private static string Sentence(PatternResult result, ValidationResult of)
    {
        var parts = new List<string>();
        if (result.Pattern.Note.En.Length > 0)
            parts.Add(result.Pattern.Note.En);
        if (result.Standing == Standing.NotReproduced)
        {
            foreach (var claim in result.Claims.Where(c => !c.Holds))
                parts.Add(PatternTexts.Refusal(claim, of.Effort.Most)?.En ?? $"not so: {claim.Claim.Says.En}");
        }

        if (result is { IsBorderline: true, Again: { } again })
            parts.Add(PatternTexts.OtherLuck(result, again, ValidationRun.OtherSeed(of.Options)).En);
        return string.Join("; ", parts);
    }

    private static void Elasticities(StringBuilder text, IReadOnlyList<(string Name, double Elasticity)> elasticities)
    {
        text.Append("\n## How far P22 rests on what\n\nElasticities of the number of evictions prevented: a change of one per cent in the assumption changes the number by so many per cent.\n\n| assumption | elasticity |\n|---|---|\n");
        foreach (var (name, elasticity) in elasticities)
            text.Append(CultureInfo.InvariantCulture, $"| `{name}` | {elasticity:0.00} |\n");
    }

    private static void AppendQuantities(StringBuilder text, ValidationResult result)
    {
        string over = !IsSpread(result) ? "with one set of defaults" : "on average over the ensemble";
        text.Append(CultureInfo.InvariantCulture, $"""

            ## Quantities

            {result.Inside} of {result.Quantities.Count} lie inside the range of their sources {over}. What the assumptions were set to
            ([calibration.md](calibration.md)) is no finding; [calibration-targets.md](calibration-targets.md) says what each rests on.

            | quantity | range | middle | the model gives | 95% interval | inside | source |
            |---|---|---|---|---|---|---|

            """);
        foreach (var quantity in result.Quantities)
            text.Append(Row(quantity)).Append('\n');
    }
}
