using Simulation.Runner.Cluster;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>Does one task of a manifest. It is all a scheduler needs to know of the program.</summary>
internal static class WorkCommand
{
    /// <summary>Where schedulers say which task of an array this is: Slurm, Kubernetes, AWS Batch, Google Batch.</summary>
    private static readonly string[] Indices = ["SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX", "BATCH_TASK_INDEX"];

    private static readonly ValueOption ManifestOption =
        new("--manifest", "FILE", ("het manifest dat --slurm maakte", "the manifest that --slurm made"));

    private static readonly ValueOption ChunkOption =
        new("--chunk", "I", ("welke taak, vanaf 0 (wat de planner van het cluster zegt)", "which task, from 0 (what the scheduler says)"));

    private static readonly ValueOption OfOption =
        new("--of", "N", ("in hoeveel taken het werk verdeeld is (wat het manifest zegt)", "into how many tasks the work is cut (what the manifest says)"));

    public static Command Command { get; } = new()
    {
        Name = "work",
        Options = [ManifestOption, ChunkOption, OfOption, Shared.Threads, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        string named = ManifestOption.Text(call.Parsed) ?? throw new BadInputException((
            $"{ManifestOption.Shown} ontbreekt: dit is het werk van één taak van een manifest", $"{ManifestOption.Shown} is missing: this is the work of one task of a manifest"));
        int threads = Shared.ThreadsOf(call.Parsed);
        var file = ManifestFile.Read(named);
        int of = (int?)OfOption.Whole(call.Parsed, 1, Manifest.MostTasks) ?? file.Manifest.Tasks;
        int task = ChunkOf(call, of);
        var segment = Segment.In(file.Folder, task, of);
        OutFolder.Writable(ManifestOption.Name, segment.Folder);
        using var scratch = new ScratchFolder();
        var points = file.Points(scratch.In("study"), Library.Options, call.Cancel);
        using var progress = new ProgressLine(call.Terminal);
        var done = new TaskWork(file.Manifest, points, segment, threads) { Say = call.Terminal.Warn }.Do(progress.Report, call.Cancel);
        string seconds = done.Took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        call.Terminal.Line((
            $"taak {task} van {of}, poging {done.Attempt}: {done.Asked} doorrekeningen, {done.There} waren er al, {done.Done} gedaan in {seconds} s op {threads} draden",
            $"task {task} of {of}, attempt {done.Attempt}: {done.Asked} runs, {done.There} were there already, {done.Done} done in {seconds} s on {threads} threads"));
        if (done.Failed == 0) return ExitCode.Done;
        call.Terminal.Warn((
            $"{done.Failed} doorrekeningen liepen vast; ze zijn bewaard met de reden, en de studie zegt welke", $"{done.Failed} runs failed; they are kept with the reason, and the study says which"));
        return ExitCode.ModelFault;
    }

    /// <summary>The task: what was typed, else what a scheduler says.</summary>
    private static int ChunkOf(Call call, int of)
    {
        if (ChunkOption.Whole(call.Parsed, 0, of - 1) is { } typed) return (int)typed;
        string variables = string.Join(", ", Indices);
        var said = Indices.Select(name => (Name: name, Text: Environment.GetEnvironmentVariable(name)));
        if (said.FirstOrDefault(index => index.Text is not null) is not { Text: { } text } one)
        {
            throw new BadInputException((
                $"{ChunkOption.Shown} ontbreekt, en geen planner zegt welke taak dit is ({variables})",
                $"{ChunkOption.Shown} is missing, and no scheduler says which task this is ({variables})"));
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int task) && task < of
            ? task
            : throw new BadInputException(ValueOption.OutOfRange($"{one.Name} {Printable.Of(text)}", 0, of - 1));
    }
}
