using Simulation.Runner.Cluster;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Brings what the tasks of a manifest did into the store, where the study finds it. It can be done half way: what is missing is
/// said, with the line that does it.</summary>
internal static class CollectCommand
{
    private const int MostNamed = 10;

    public static Command Command { get; } = new()
    {
        Name = "collect",
        Arguments = "DIR",
        ArgumentCount = (1, 1),
        Options = [Shared.Store, Shared.Threads, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var file = ManifestFile.Read(call.Named[0]);
        string store = Shared.Store.Text(call.Parsed) ?? StorePlace.Here();
        OutFolder.Writable(Shared.Store.Name, store);
        Collected collected;
        using (var held = StoreLock.Take(store, call.Terminal.Warn, call.Cancel))
            collected = Collecting.Into(held, file, Shared.ThreadsOf(call.Parsed), call.Cancel);
        foreach (var left in collected.LeftOut) call.Terminal.Warn(left);
        long there = collected.Asked - collected.Missing;
        call.Terminal.Line((
            $"{collected.Gained} doorrekeningen erbij; {there} van de {collected.Asked} staan in {store} ({collected.Segments} van {file.Manifest.Tasks} taken begonnen, {collected.Attempts} pogingen)",
            $"{collected.Gained} runs more; {there} of {collected.Asked} are in {store} ({collected.Segments} of {file.Manifest.Tasks} tasks begun, {collected.Attempts} attempts)"));
        if (collected.Strayed > 0)
        {
            call.Terminal.Warn((
                $"{collected.Strayed} doorrekeningen heeft geen taak: ze stonden in de map waar --slurm keek; noem die map met --store, of de studie rekent ze opnieuw",
                $"{collected.Strayed} runs are of no task: they were in the store --slurm looked into; name that one with --store, or the study works them out again"));
        }

        if (collected.Left.Count > 0) TellMissing(call.Terminal, file, collected);
        if (collected.Missing == 0)
            call.Terminal.Line(("alles is er; dezelfde opdracht zonder --slurm toont het", "everything is there; the same command without --slurm shows it"));
        return collected.Missing == 0 && collected.LeftOut.Count == 0 ? ExitCode.Done : ExitCode.ModelFault;
    }

    private static void TellMissing(Terminal terminal, ManifestFile file, Collected collected)
    {
        foreach (var task in collected.Left.Take(MostNamed))
        {
            Bilingual last = task.Attempts is [.., var attempt] ? attempt.Told : ("nooit begonnen", "never begun");
            terminal.Line((
                $"  taak {task.Task}: {task.Missing} van {task.Runs} ontbreken; {last.Nl}", $"  task {task.Task}: {task.Missing} of {task.Runs} are missing; {last.En}"));
        }

        int more = collected.Left.Count - MostNamed;
        if (more > 0) terminal.Line(($"  … en nog {more} taken", $"  … and {more} tasks more"));
        string indices = RunNumbers.Write(RunNumbers.Of(collected.Left.Select(task => task.Task)));
        terminal.Line(("wacht tot ze klaar zijn, of bied ze opnieuw aan:", "wait until they are done, or submit them again:"));
        terminal.Whole($"  sbatch --array={indices} {Path.Combine(file.Folder, SlurmScript.FileName)}");
    }
}
