using Simulation.Runner.Cautions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;

namespace Simulation.Runner.Commands;

/// <summary>Runs a plan until there are enough runs, and keeps what came of it.</summary>
internal sealed class StudyRun(StudyPlan plan, IReadOnlyList<Target> targets, StudyChoices choices, Call call)
{
    private readonly string _folder = choices.Out ?? ResultsFolder.Of(plan, [.. FilesOf(targets)], call.Terminal.Warn);

    private string Store { get; } = choices.Store ?? StorePlace.Here();

    private int Asked => choices.Replicates ?? targets[0].Study?.Settings.Replicates ?? Planner.UsualReplicates;

    /// <summary>What was typed to name the scenarios or the study, with the base it was put on.</summary>
    private IReadOnlyList<string> Named => Shared.Base.Text(call.Parsed) is { } under ? [$"{call.Named[0]} --base {under}"] : call.Named;

    /// <summary>Runs a study: over what it varies, or at its own values beside its alternatives. It has to have what is asked for.</summary>
    public static int OfStudy(StudyChoices choices, Call call, StudyKind kind, Bilingual otherwise)
    {
        string name = call.Named[0];
        var target = Library.Read(name, Shared.Base.Text(call.Parsed));
        if (target.Study is not { } study)
        {
            throw new BadInputException((
                $"{name} is een scenario; noem ook waarmee het vergeleken wordt, of gebruik gwsim run",
                $"{name} is a scenario; name what it is compared with too, or use gwsim run"));
        }

        return (kind == StudyKind.Sweep ? study.Axes.Count : study.Alternatives.Count) > 0
            ? new StudyRun(Planner.Study(target, kind, choices.Wishes, call.Cancel), [target], choices, call).Do()
            : throw new BadInputException(otherwise);
    }

    public int Do()
    {
        if (choices.Structure && plan.Trial is not null)
        {
            throw new BadInputException((
                "--structure gaat niet samen met wat van een complex bekend is: onder een andere regel passen daar andere levens bij; laat known weg",
                "--structure does not go with what is known of a complex: under another rule other lives agree with it; leave known out"));
        }

        if (ClusterChoices.Of(call) is { } cluster) return new ClusterStudy(plan, targets, Asked, Store, choices, call).Do(cluster);
        LifeChoice.Check(call.Parsed, plan, choices.Precision.Count == 0 ? Asked : null);
        PaperChoice.Of(call);
        OutFolder.Ready(_folder);
        CrateChoice.Check(call, _folder);
        OutFolder.Writable(Shared.Store.Name, Store);
        StoreFile.Check(Store, plan, call.Cancel);
        var before = CautionList.Of(plan, choices.Precision.Count == 0 ? Asked : null, call.Terminal.Today);
        foreach (var caution in before) call.Terminal.Warn(caution.Line);
        var result = Complete();
        Caution[] after = [.. CautionList.After(result)];
        foreach (var caution in after) call.Terminal.Warn(caution.Line);
        result.Cautions = [.. before, .. after];
        if (choices.Structure) result.Structures = OtherRules(result);
        if (Shared.Json.In(call.Parsed))
            call.Terminal.Output.WriteLine(Summaries.ToJson(result));
        else
            Screens.Show(result, call.Terminal);
        WarnOfBackfiring(result);
        new StudyFolder(result, targets, _folder, call.Terminal.Language)
        {
            From = ResultsFolder.From(_folder, FilesOf(targets)),
            Life = LifeChoice.Of(call.Parsed, result),
            Tables = new TableSet(result)
            {
                ExcelNl = choices.ExcelNl,
                HasParquet = _ => choices.Parquet,
                Full = choices.Full,
                Events = choices.Events,
                AllSeries = choices.AllSeries,
            },
        }.Write(call);
        return ExitCode.Done;
    }

    private static IEnumerable<string> FilesOf(IReadOnlyList<Target> targets) =>
        targets.SelectMany(target => (string?[])[target.Place, target.Base?.Place]).OfType<string>();

    /// <summary>Runs what is missing; with a precision, until every interval asked for is narrow enough or there are too many runs.</summary>
    private StudyResult Complete()
    {
        var replicator = new Replicator(Store, choices.Threads) { FailFast = choices.FailFast, Say = call.Terminal.Warn };
        var stopping = new Stopping(choices.Most);
        for (int have = choices.Precision.Count == 0 ? Asked : stopping.First(Asked); ;)
        {
            Complete(replicator, have);
            var result = new StudyResult(plan, Store, have);
            NoResult.Refuse(result, Named);
            double timesTooWide = choices.Precision.Select(precision => Widest(result, precision) / precision.HalfWidth).Append(0).Max();
            if (stopping.Next(have, timesTooWide) is not { } next)
            {
                WarnOfWidth(result);
                return result;
            }

            have = next;
        }
    }

    /// <summary>Runs what is missing of every arm.</summary>
    private void Complete(Replicator replicator, int replicates)
    {
        if (!call.Terminal.Quiet) new TimeAhead(choices.Threads, call.Cancel).Tell(Backlog.Of(plan, Store, replicates), call.Terminal);
        try
        {
            using var progress = new ProgressLine(call.Terminal);
            plan.Complete(replicator, replicates, progress.Report, call.Cancel);
        }
        catch (ModelFaultException fault) when (fault.Failed is { } failed)
        {
            throw NoResult.Of(plan, failed, Named);
        }
    }

    /// <summary>The same under other rules, as often.</summary>
    private Structures OtherRules(StudyResult result)
    {
        var replicator = new Replicator(Store, choices.Threads) { FailFast = choices.FailFast, Say = call.Terminal.Warn };
        try
        {
            using var progress = new ProgressLine(call.Terminal);
            return Structures.Complete(result, replicator, progress.Report, call.Cancel);
        }
        catch (ModelFaultException fault) when (fault.Failed is { } failed)
        {
            throw NoResult.Of(plan, failed, Named);
        }
    }

    /// <summary>Half the width of the widest interval of an outcome: of the difference where there is one, else of the mean.</summary>
    private static double Widest(StudyResult result, Precision precision) => result.Plan.Cells.SelectMany(cell => cell.Alternatives.Count > 0
        ? cell.Alternatives.Select(arm => Stopping.WidthOf(result.Of(cell, arm, precision.Outcome)))
        : [Stopping.WidthOf(result.Of(cell.Base, precision.Outcome))]).Max();

    private void WarnOfWidth(StudyResult result)
    {
        foreach (var precision in choices.Precision)
        {
            double width = Widest(result, precision);
            string outcome = precision.Outcome.Id;
            if (double.IsPositiveInfinity(width))
            {
                call.Terminal.Warn((
                    $"let op: na {result.Replicates} doorrekeningen zijn er voor een interval van {outcome} nog te weinig gevallen; verhoog --max-replicates",
                    $"note: after {result.Replicates} runs there are still too few cases for an interval of {outcome}; raise --max-replicates"));
            }
            else if (width > precision.HalfWidth)
            {
                call.Terminal.Warn((
                    $"let op: na {result.Replicates} doorrekeningen is het interval van {outcome} nog ± {Numbers.Write(width, Unit.Number, Language.Nl)}; verhoog --max-replicates",
                    $"note: after {result.Replicates} runs the interval of {outcome} is still ± {Numbers.Write(width, Unit.Number, Language.En)}; raise --max-replicates"));
            }
        }
    }

    private void WarnOfBackfiring(StudyResult result)
    {
        foreach (var (cell, arm) in plan.Cells.SelectMany(cell => cell.Alternatives.Select(arm => (cell, arm))))
        {
            var names = plan.Headline.Where(outcome => result.Of(cell, arm, outcome).Backfires).Select(outcome => outcome.Id);
            string backfired = string.Join(", ", names);
            if (backfired.Length > 0)
                call.Terminal.Warn(($"let op: bij {arm.Name} werkt het koppelen averechts voor {backfired}", $"note: for {arm.Name} pairing backfires on {backfired}"));
        }
    }
}
