using Simulation.Runner.Calibration;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;
using Simulation.Runner.Validation;

namespace Simulation.Runner.Commands;

/// <summary>What `validate` does beside patterns: what is known and not fitted, and what targets do before anything is fitted to them.</summary>
internal static class ValidateBeside
{
    private const string Shipped = "shipped";
    private const string File = "known-not-fitted.md";
    private const int Draws = 100;
    private const int Replicates = 8;

    /// <summary>Holds what the model expects of projects against what is known of them.</summary>
    public static int NotFitted(Call call, ValidationOptions options, string folder)
    {
        IReadOnlyList<NotFittedResult> results;
        using (var progress = new ProgressLine(call.Terminal))
        {
            results = NotFittedRun.Run(
                NotFittedFile.All, options.Ensemble, NotFittedRun.UsualLives, options.Seed, options.Threads, progress.Report, call.Cancel);
        }

        foreach (var result in results) call.Terminal.Line(NotFittedTable.Line(result));
        SafeFile.Write(Path.Combine(folder, File), NotFittedTable.Markdown(results, options.Ensemble, options.Seed));
        return ExitCode.Done;
    }

    /// <summary>Tells what targets exclude, which repeat one assumption, and what they cost.</summary>
    public static int Targets(Call call, ValidationOptions options, string file)
    {
        var targets = file == Shipped ? Calibration.Targets.Shipped : Read(file);
        call.Terminal.Line(($"doelen: {targets.All.Count}, {targets.Hash}", $"targets: {targets.All.Count}, {targets.Hash}"));
        IReadOnlyList<TargetCheck> checks;
        using (var progress = new ProgressLine(call.Terminal))
            checks = TargetChecker.Run(targets, Draws, Replicates, options.Seed, options.Threads, progress.Report, call.Cancel);
        foreach (var check in checks) call.Terminal.Line(Told(check));
        foreach (var arm in TargetChecker.Costs(targets, options.Seed, call.Cancel))
        {
            string cost = string.Create(CultureInfo.InvariantCulture, $"{arm.Milliseconds:0.0} ms");
            string of = string.Join(", ", arm.Targets);
            int homes = arm.Situation.Plan.Building.Homes;
            call.Terminal.Line(($"{cost} per doorrekening, {homes} woningen, {arm.Situation.Years} jaar: {of}", $"{cost} a run, {homes} homes, {arm.Situation.Years} years: {of}"));
        }

        return ExitCode.Done;
    }

    private static Targets Read(string file)
    {
        var read = TargetsFile.Read(file, Library.Options);
        return read.Value ?? throw new BadInputException(read.Errors);
    }

    private static Bilingual Told(TargetCheck check) => Bilingual.Of(language =>
    {
        var target = check.Central.Quantity;
        string Share(double share) => Numbers.Write(share, Unit.Share, language);
        string correlation = Numbers.Write(check.Most.Correlation, Unit.Number, language);
        string remark = check.IsEcho ? language.Say("; herhaalt die ene aanname", "; repeats that one assumption")
            : check.ExcludesNothing ? language.Say("; sluit niets uit", "; excludes nothing")
            : check.Near == 0 ? language.Say("; geen trekking komt in de buurt", "; no draw comes near") : "";
        return $"{target.Id}: {Numbers.Write(check.Central.Value, target.Unit, language)} ({Numbers.Interval(target.Low, target.High, target.Unit, language)}); "
            + language.Say($"van de trekkingen {Share(check.Inside)} binnen en {Share(check.Near)} dichtbij; vooral {check.Most.Path} ({correlation})", $"of the draws {Share(check.Inside)} inside and {Share(check.Near)} near; mostly {check.Most.Path} ({correlation})")
            + remark;
    });
}
