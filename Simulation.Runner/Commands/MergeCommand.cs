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

        bool all = true;
        using var store = StoreLock.Take(into, call.Terminal.Warn, call.Cancel);
        foreach (string from in call.Named.Skip(1))
        {
            var merged = StoreMerge.Merge(store, from);
            foreach (var left in merged.LeftOut) call.Terminal.Warn(left);
            all &= merged.LeftOut.Count == 0;
            call.Terminal.Line(($"{from}: {merged.Gained} doorrekeningen erbij", $"{from}: {merged.Gained} runs more"));
        }

        return all ? ExitCode.Done : ExitCode.ModelFault;
    }
}
