using Simulation.Runner.Cautions;
using Simulation.Runner.Cluster;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Makes tasks for a cluster of a study instead of running it: says what they ask of it, and submits them after asking.</summary>
internal sealed class ClusterStudy(StudyPlan plan, IReadOnlyList<Target> targets, int replicates, string store, StudyChoices choices, Call call)
{
    private readonly Terminal _terminal = call.Terminal;

    public int Do(ClusterChoices asked)
    {
        if (choices.Precision.Count > 0)
        {
            throw new BadInputException((
                "--precision gaat niet samen met --slurm: hoeveel doorrekeningen het worden blijkt dan pas onderweg; noem --replicates",
                "--precision does not go with --slurm: how many runs it takes shows only on the way; name --replicates"));
        }

        SlurmScript.CheckPath(asked.Folder);
        OutFolder.Writable("--slurm", asked.Folder);
        OutFolder.Writable(Shared.Store.Name, store);
        StoreFile.Check(store, plan, call.Cancel);
        foreach (var caution in CautionList.Of(plan, replicates, _terminal.Today)) _terminal.Warn(caution.Line);
        var points = StudyPoints.Of(plan, choices.Structure);
        var numbers = Numbers();
        var missing = points.Select(point => Missing(point, numbers)).ToList();
        long runs = missing.Sum(spans => RunNumbers.Count(spans)), all = points.Count * RunNumbers.Count(numbers);
        var before = Before(asked.Folder);
        if (runs == 0)
        {
            _terminal.Line(($"alle {all} doorrekeningen zijn er al; nu: {ClusterChoices.Afterwards(call)}", $"all {all} runs are there already; now: {ClusterChoices.Afterwards(call)}"));
            return ExitCode.Done;
        }

        var parts = points.Zip(missing, (point, spans) => new PointBacklog(point.Point, (int)RunNumbers.Count(spans))).Where(part => part.Runs > 0);
        var backlog = new Backlog([.. parts], all, false);
        var estimate = ClusterEstimate.Of(backlog, call.Cancel);
        int tasks = (int)Math.Min(asked.Tasks ?? estimate.TasksOf(asked.Threads), runs);
        var manifest = ManifestOf(points, missing, numbers, tasks, asked.Threads);
        if (before is not null && !before.IsOfSame(manifest)) throw Occupied(asked.Folder, $"{before.Kind} {before.Study}");

        // What was begun is gone on with: its tasks are cut as they were.
        manifest = before ?? manifest;
        Write(manifest, asked.Folder, estimate.LimitOf(manifest.Tasks, manifest.Threads));
        Tell(manifest, estimate, runs, all, asked, before is not null);
        return ExitCode.Done;
    }

    /// <summary>The runs that count. Where something is known of the complex, which lives agree with it is found here: that is one
    /// scenario of many, and the tasks have to know.</summary>
    private List<RunSpan> Numbers()
    {
        if (plan.Trial is not { } trial) return [new RunSpan(0, replicates)];
        _terminal.Note(("welke levenslopen passen bij wat bekend is, wordt eerst hier gezocht", "which lives agree with what is known is looked for here first"));
        using var progress = new ProgressLine(_terminal);
        var replicator = new Replicator(store, Environment.ProcessorCount) { Say = _terminal.Warn };
        return RunNumbers.Of(Selection.Make(trial, replicator, replicates, progress.Report, call.Cancel).Numbers);
    }

    private List<RunSpan> Missing(StudyPoint point, List<RunSpan> numbers)
    {
        call.Cancel.ThrowIfCancellationRequested();
        return RunNumbers.Without(numbers, RunNumbers.In(store, point.Point.Identity));
    }

    /// <summary>The manifest of a folder in which something was begun.</summary>
    private static Manifest? Before(string folder)
    {
        if (!Path.Exists(Path.Combine(folder, Manifest.FileName))) return null;
        try
        {
            return ManifestFile.Read(folder).Manifest;
        }
        catch (StoreException fault)
        {
            throw new BadInputException([.. fault.Problems, .. Occupied(folder, Manifest.FileName).Problems]);
        }
    }

    private static BadInputException Occupied(string folder, string what)
    {
        string shown = Printable.Whole(folder);
        return new BadInputException((
            $"in {shown} staat al iets anders ({what}); kies een andere map, of haal deze weg", $"{shown} has something else already ({what}); choose another folder, or take it away"));
    }

    private Manifest ManifestOf(IReadOnlyList<StudyPoint> points, List<List<RunSpan>> missing, List<RunSpan> numbers, int tasks, int threads)
    {
        string all = RunNumbers.Write(numbers);
        return new Manifest
        {
            Program = Receipt.ThisProgram,
            Model = ModelVersion.Current,
            Kind = Receipt.KindOf(plan.Kind),
            Study = plan.Name,
            Seed = plan.Seed,
            Years = plan.Years,
            Replicates = replicates,
            Numbers = all,
            Structure = choices.Structure,
            Ensemble = plan.Ensemble is { } ensemble ? ReceiptEnsemble.Of(ensemble) : null,
            Targets = [.. targets.Select(ReceiptTarget.Of)],
            Arms = [.. points.Zip(missing, (point, spans) => ArmOf(point, spans, numbers))],
            Tasks = tasks,
            Threads = threads,
        }.Sealed;
    }

    private static ManifestArm ArmOf(StudyPoint one, List<RunSpan> missing, List<RunSpan> numbers)
    {
        var of = one.Point.Identity;
        return new ManifestArm(one.Cell, one.Name, of.ScenarioHash, of.AssumptionsHash, of.Key, one.Point.Homes)
        {
            Rule = one.Rule,
            Numbers = missing.SequenceEqual(numbers) ? null : RunNumbers.Write(missing),
        };
    }

    private static void Write(Manifest manifest, string folder, TimeSpan limit)
    {
        Directory.CreateDirectory(Path.Combine(folder, SlurmScript.Logs));
        SafeFile.Write(Path.Combine(folder, Manifest.FileName), manifest.ToJson());
        SafeFile.Write(Path.Combine(folder, SlurmScript.FileName), SlurmScript.Text(manifest, folder, limit));
    }

    private void Tell(Manifest manifest, ClusterEstimate estimate, long runs, long all, ClusterChoices asked, bool goesOn)
    {
        Bilingual there = runs == all ? ("", "") : ($" ({all - runs} zijn er al)", $" ({all - runs} are there already)");
        var each = DurationTexts.About(estimate.TimeOf(manifest.Tasks, manifest.Threads));
        _terminal.Line((
            $"{runs} doorrekeningen te doen{there.Nl}, {manifest.Arms.Count} scenario's: {manifest.Tasks} taken van {manifest.Threads} draden, elk {each.Nl}",
            $"{runs} runs to do{there.En}, {manifest.Arms.Count} scenarios: {manifest.Tasks} tasks of {manifest.Threads} threads, each {each.En}"));
        ClusterSubmission.TellCost(estimate, asked, _terminal);
        if (goesOn)
            _terminal.Line(("hier was dit al begonnen; het gaat verder waar het was", "this was begun here already; it goes on where it was"));
        string kept = Shared.Store.Text(call.Parsed) is null ? "" : $" {Shared.Store.Name} {store}";
        ClusterSubmission.Do(
            Path.Combine(asked.Folder, SlurmScript.FileName), asked,
            [$"{Interpreter.Program} collect {asked.Folder}{kept}", ClusterChoices.Afterwards(call)], _terminal);
    }
}
