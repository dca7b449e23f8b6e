using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>Reads files as strictly as a run does, and runs nothing.</summary>
internal static class CheckCommand
{
    public static Command Command { get; } = new()
    {
        Name = "check",
        Arguments = "FILE...",
        ArgumentCount = (1, int.MaxValue),
        Options = [Shared.Base, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        bool good = true;
        foreach (string name in call.Named)
        {
            var errors = Check(name, Shared.Base.Text(call.Parsed));
            good &= errors.Count == 0;
            foreach (var error in errors) call.Terminal.Error.WriteLine(error.Text(call.Terminal.Language));
            if (errors.Count == 0 && !call.Terminal.Quiet)
                call.Terminal.Line(($"{name}: in orde", $"{name}: in order"));
        }

        return good ? ExitCode.Done : ExitCode.BadInput;
    }

    private static IReadOnlyList<ScenarioError> Check(string name, string? under)
    {
        try
        {
            return Library.Reading(name, under).Errors;
        }
        catch (ScenarioFileException wrong)
        {
            return wrong.Errors;
        }
    }
}
