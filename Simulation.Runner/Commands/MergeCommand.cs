using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Brings the runs of several stores together; equal replicates must be equal runs. What had to be left out is said, and is no success.</summary>
internal static class MergeCommand
{
    public static Command Command { get; } = new()
    {
        Name = "merge",
        Arguments = "INTO FROM...",
        ArgumentCount = (2, int.MaxValue),
        Options = [Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        string into = call.Named[0];
        foreach (string from in call.Named.Skip(1))
        {
            if (!Directory.Exists(from))
                throw new BadInputException(($"{from} is geen map", $"{from} is not a folder"));
        }

        string[] others = [.. call.Named.Skip(1)];
        using var store = StoreLock.Take(into, call.Terminal.Warn, call.Cancel);
        var merged = StoreMerge.Merge(store, others, cancel: call.Cancel);
        foreach (var left in merged.LeftOut) call.Terminal.Warn(left);
        foreach (var (from, runs) in others.Zip(merged.Each))
            call.Terminal.Line(($"{from}: {runs} doorrekeningen erbij", $"{from}: {runs} runs more"));
        return merged.LeftOut.Count == 0 ? ExitCode.Done : ExitCode.ModelFault;
    }
}
