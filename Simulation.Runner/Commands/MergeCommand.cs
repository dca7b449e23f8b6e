using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Brings the runs of several stores together; equal replicates must be equal runs.</summary>
internal static class MergeCommand
{
    public static Verb Verb { get; } = new()
    {
        Name = "merge",
        Says = ("voegt bewaarde runs van verschillende machines samen", "brings stored runs of several machines together"),
        Names = "INTO FROM...",
        Count = (2, int.MaxValue),
        Choices = [Shared.Lang, Shared.Quiet],
        Examples = [("merge results/store other-machine/store --lang nl", ("wat de tweede map extra heeft, komt in de eerste", "what the second folder has more comes into the first"))],
        Do = Do,
    };

    private static int Do(Call call)
    {
        Shared.Apply(call);
        string into = call.Named[0];
        foreach (string from in call.Named.Skip(1))
        {
            if (!Directory.Exists(from))
                throw new BadInputException(($"{from} is geen map", $"{from} is not a folder"));
        }

        foreach (string from in call.Named.Skip(1))
        {
            int gained = RunLog.Merge(from, into);
            call.Terminal.Line(($"{from}: {gained} runs erbij", $"{from}: {gained} runs more"));
        }

        return ExitCode.Done;
    }
}
