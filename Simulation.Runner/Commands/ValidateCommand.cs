using Simulation.Runner.Store;
using Simulation.Runner.Validation;

namespace Simulation.Runner.Commands;

/// <summary>Puts the model to the test of the patterns and quantities of the sources.</summary>
internal static class ValidateCommand
{
    private static readonly Flag Quick = new("--quick", ("weinig runs; mislukt als een patroon verdwenen is dat er eerder was", "few runs; fails when a pattern is gone that was there before"));
    private static readonly Flag Explained = new("--explain", ("vertelt en tekent elk experiment: armen, uitkomsten, mechanisme, en waar twee levens uiteengaan", "tells and draws each experiment: arms, outcomes, mechanism, and where two lives part"));
    private static readonly ValueOption Out = new("--out", "DIR", ("map voor patterns.md (docs), of met --explain voor figuren (results/patterns)", "folder for patterns.md (docs), or with --explain for figures (results/patterns)"));
    private static readonly ValueOption Baseline =
        new("--baseline", "FILE", ("schrijft wat --quick vond, om later mee te vergelijken", "writes what --quick found, to compare with later"));

    public static Command Command { get; } = new()
    {
        Name = "validate",
        Arguments = "[PATTERN...]",
        ArgumentCount = (0, int.MaxValue),
        Options = [Quick, Explained, Shared.Seed, Shared.Threads, Out, Baseline, Shared.Lang, Shared.Quiet],
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
        };
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

    private static void Keep(ValidationResult result, Call call)
    {
        if (Baseline.Text(call.Parsed) is { } baseline) SafeFile.Write(baseline, ValidationRun.BaselineOf(result));
        if (Explained.In(call.Parsed))
            Draw(result, call);
        else if (IsWhole(result.Options))
            ValidationFiles.Write(result, Out.Text(call.Parsed) ?? "docs", call.Cancel);
    }

    private static bool IsWhole(ValidationOptions options) => !options.Quick && options.Patterns.Count == 0;

    private static void Draw(ValidationResult result, Call call)
    {
        string folder = Out.Text(call.Parsed) ?? Path.Combine("results", "patterns");
        foreach (string path in ValidationFiles.WriteFigures(result, folder, call.Terminal.Language))
            call.Terminal.Line(($"figuur: {path}.svg en .png", $"figure: {path}.svg and .png"));
    }
}
