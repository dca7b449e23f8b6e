using Simulation.Core;
using Simulation.Runner.Experiments;
using Simulation.Runner.Tables;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>Runs a plan until there are enough runs, and keeps what came of it.</summary>
internal static class StudyRun
{
    private const string ResultsFolder = "results";
    private const string StoreFolder = "store";

    public static int Do(StudyPlan plan, int usualReplicates, IReadOnlyList<Target> targets, StudyChoices choices, Call call)
    {
        string folder = choices.Out ?? Path.Combine(ResultsFolder, plan.Name);
        string store = choices.Store ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(folder))!, StoreFolder);
        OutFolder.Ready(folder);
        OutFolder.Writable(Shared.Store.Name, store);
        Stores.Check(store, plan, call.Cancel);
        var result = Complete(plan, choices.Replicates ?? usualReplicates, store, choices, call);
        if (choices.Json)
            call.Terminal.Output.WriteLine(Summaries.ToJson(result));
        else
            Screens.Show(result, call.Terminal);
        Warnings(result, call.Terminal);
        var tables = new TableSet(result) { ExcelNl = choices.ExcelNl, Full = choices.Full, Events = choices.Events };
        new StudyFolder(result, targets, folder, call.Terminal.Language) { Tables = tables, Report = !choices.NoReport, Dark = choices.Dark }.Write(call.Cancel);
        call.Terminal.Note(($"resultaten: {folder}", $"results: {folder}"));
        return ExitCode.Done;
    }

    /// <summary>Runs what is missing; with a precision, until every interval asked for is narrow enough or there are too many runs.</summary>
    private static StudyResult Complete(StudyPlan plan, int replicates, string store, StudyChoices choices, Call call)
    {
        var replicator = new Replicator(store, choices.Threads) { FailFast = choices.FailFast, Say = call.Terminal.Warn };
        var stopping = new Stopping(choices.Most);
        for (int have = choices.Precision.Count == 0 ? replicates : stopping.First(replicates); ;)
        {
            Runs(replicator, plan, have, call);
            var result = new StudyResult(plan, store, have);
            NoResult.Refuse(result, Named(call));
            double timesTooWide = choices.Precision.Count == 0 ? 0 : choices.Precision.Max(precision => Widest(result, precision) / precision.HalfWidth);
            if (stopping.Next(have, timesTooWide) is not { } next)
            {
                TooWide(result, choices, call.Terminal);
                return result;
            }

            have = next;
        }
    }

    /// <summary>What was typed to name the scenarios or the study, with the base it was put on.</summary>
    private static IReadOnlyList<string> Named(Call call) =>
        Shared.Base.Text(call.Parsed) is { } under ? [$"{call.Named[0]} --base {under}"] : call.Named;

    /// <summary>Runs what is missing of every arm.</summary>
    private static void Runs(Replicator replicator, StudyPlan plan, int replicates, Call call)
    {
        try
        {
            using var progress = new ProgressLine(call.Terminal);
            replicator.Complete([.. plan.Arms.Select(arm => arm.Point)], 0, replicates, progress.Report, call.Cancel);
        }
        catch (ModelFaultException fault) when (fault.Failed is { } failed)
        {
            throw NoResult.Of(plan, failed, Named(call));
        }
    }

    /// <summary>Half the width of the widest interval of an outcome: of the difference where there is one, else of the mean.</summary>
    private static double Widest(StudyResult result, Precision precision) => result.Plan.Cells.SelectMany(cell => cell.Alternatives.Count > 0
        ? cell.Alternatives.Select(arm => Stopping.WidthOf(result.Of(cell, arm, precision.Outcome)))
        : [Stopping.WidthOf(result.Of(cell.Base, precision.Outcome))]).Max();

    private static void TooWide(StudyResult result, StudyChoices choices, Terminal terminal)
    {
        foreach (var precision in choices.Precision)
        {
            double width = Widest(result, precision);
            string outcome = precision.Outcome.Id;
            if (double.IsPositiveInfinity(width))
            {
                terminal.Warn((
                    $"let op: na {result.Replicates} runs zijn er voor een interval van {outcome} nog te weinig gevallen; verhoog --max-replicates",
                    $"note: after {result.Replicates} runs there are still too few cases for an interval of {outcome}; raise --max-replicates"));
            }
            else if (width > precision.HalfWidth)
            {
                string nl = Numbers.Write(width, Unit.Number, Language.Nl);
                string en = Numbers.Write(width, Unit.Number, Language.En);
                terminal.Warn((
                    $"let op: na {result.Replicates} runs is het interval van {outcome} nog ± {nl}; verhoog --max-replicates",
                    $"note: after {result.Replicates} runs the interval of {outcome} is still ± {en}; raise --max-replicates"));
            }
        }
    }

    private static void Warnings(StudyResult result, Terminal terminal)
    {
        foreach (var cell in result.Plan.Cells)
        {
            foreach (var arm in cell.Alternatives)
            {
                string[] backfired = [.. result.Plan.Headline.Where(outcome => result.Of(cell, arm, outcome).Backfires).Select(outcome => outcome.Id)];
                if (backfired.Length > 0)
                    terminal.Warn(($"let op: bij {arm.Name} werkt paren averechts voor {string.Join(", ", backfired)}", $"note: for {arm.Name} pairing backfires on {string.Join(", ", backfired)}"));
            }
        }
    }
}
