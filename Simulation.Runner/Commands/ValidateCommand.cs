using Simulation.Runner.Store;
using Simulation.Runner.Validation;

namespace Simulation.Runner.Commands;

/// <summary>Puts the model to the test of the patterns and quantities of the sources, of what is known and was never fitted, or tells
/// what targets do before anything is fitted to them.</summary>
internal static class ValidateCommand
{
    private static readonly Flag Quick = new("--quick", ("weinig doorrekeningen; mislukt als een patroon verdwenen is dat er eerder was", "few runs; fails when a pattern is gone that was there before"));
    private static readonly Flag Explained = new("--explain", ("vertelt en tekent elk experiment: armen, uitkomsten, mechanisme, en waar twee levens uiteengaan", "tells and draws each experiment: arms, outcomes, mechanism, and where two lives part"));
    private static readonly ValueOption Out = new("--out", "DIR", ("map voor de bladzijden (results/validation), of met --explain voor figuren (results/patterns)", "folder for the pages (results/validation), or with --explain for figures (results/patterns)"));
    private static readonly ValueOption Baseline =
        new("--baseline", "FILE", ("schrijft wat --quick vond, om later mee te vergelijken", "writes what --quick found, to compare with later"));

    private static readonly Flag NotFitted = new("--not-fitted", (
        "wat van projecten bekend is en waar niets op is afgesteld; schrijft known-not-fitted.md",
        "what is known of projects and nothing was fitted to; writes known-not-fitted.md"));
    private static readonly ValueOption Targets = new("--targets", "FILE", (
        "wat doelen uitsluiten, herhalen en kosten; shipped voor de meegeleverde",
        "what targets exclude, repeat and cost; shipped for those of the program"));

    private static readonly string Usual = Path.Combine(ResultsFolder.Top, "validation");

    public static Command Command { get; } = new()
    {
        Name = "validate",
        Arguments = "[PATTERN...]",
        ArgumentCount = (0, int.MaxValue),
        Options =
        [
            Quick, Explained, NotFitted, Targets, EnsembleChoice.Option, EnsembleChoice.Assumptions, Shared.Seed, Shared.Threads, Out, Baseline,
            Shared.Lang, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var options = new ValidationOptions
        {
            Patterns = call.Named,
            Quick = Quick.In(call.Parsed),
            Threads = Shared.ThreadsOf(call.Parsed),
            Seed = Shared.SeedOf(call.Parsed) ?? 1,
            Ensemble = EnsembleChoice.Of(call.Parsed),
        };
        if (OtherMode(call, options) is { } done) return done;
        if (options.Chosen().Problems is { Count: > 0 } problems) throw new BadInputException(problems);
        if (Out.Text(call.Parsed) is not null && !Explained.In(call.Parsed) && !IsWhole(options))
            throw new BadInputException(("--out heeft alleen zin met --explain, of bij alle patronen op volle kracht", "--out makes sense only with --explain, or with all patterns at full power"));
        ValidationResult result;
        using (var progress = new ProgressLine(call.Terminal))
            result = ValidationRun.Run(options, progress.Report, call.Cancel);
        var lines = Explained.In(call.Parsed)
            ? result.Patterns.SelectMany(pattern => ValidationText.Explain(pattern, result, call.Terminal.Language).Append(""))
            : ValidationText.Lines(result, call.Terminal.Language);
        foreach (string line in lines) call.Terminal.Line(line);
        Keep(result, call);
        return options.Quick && result.Lost.Count > 0 ? ExitCode.ModelFault : ExitCode.Done;
    }

    /// <summary>What is done instead of putting patterns to the test.</summary>
    private static int? OtherMode(Call call, ValidationOptions options)
    {
        bool notFitted = NotFitted.In(call.Parsed);
        string? targets = Targets.Text(call.Parsed);
        if (!notFitted && targets is null) return null;
        (bool IsTyped, string Name)[] others =
        [
            (Quick.In(call.Parsed), Quick.Name), (Explained.In(call.Parsed), Explained.Name), (Baseline.Text(call.Parsed) is not null, Baseline.Name),
            (notFitted && targets is not null, Targets.Name), (options.Patterns.Count > 0, "PATTERN"),
        ];
        if (others.FirstOrDefault(other => other.IsTyped) is { IsTyped: true, Name: var beside })
        {
            string mode = notFitted ? NotFitted.Name : Targets.Name;
            throw new BadInputException((
                $"{beside} gaat niet samen met {mode}; laat een van beide weg", $"{beside} does not go with {mode}; leave one of them out"));
        }

        return notFitted ? ValidateBeside.NotFitted(call, options, Out.Text(call.Parsed) ?? Usual) : ValidateBeside.Targets(call, options, targets!);
    }

    private static void Keep(ValidationResult result, Call call)
    {
        if (Baseline.Text(call.Parsed) is { } baseline) SafeFile.Write(baseline, ValidationRun.BaselineOf(result));
        if (Explained.In(call.Parsed))
            Draw(result, call);
        else if (IsWhole(result.Options))
            ValidationFiles.Write(result, Out.Text(call.Parsed) ?? Usual, call.Cancel);
    }

    private static bool IsWhole(ValidationOptions options) => !options.Quick && options.Patterns.Count == 0;

    private static void Draw(ValidationResult result, Call call)
    {
        string folder = Out.Text(call.Parsed) ?? Path.Combine(ResultsFolder.Top, "patterns");
        foreach (string path in ValidationFiles.WriteFigures(result, folder, call.Terminal.Language))
            call.Terminal.Line(($"figuur: {path}.svg en .png", $"figure: {path}.svg and .png"));
    }
}
