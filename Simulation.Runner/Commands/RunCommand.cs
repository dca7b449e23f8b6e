using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>One scenario, many times.</summary>
internal static class RunCommand
{
    public static Command Command { get; } = new()
    {
        Name = "run",
        Arguments = "FILE",
        ArgumentCount = (1, 1),
        Options = [.. StudyChoices.All, StudyChoices.StructureOption],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var choices = new StudyChoices(call);
        var target = Library.Scenario(call.Named[0]);
        return new StudyRun(Planner.Run(target, choices.Wishes), [target], choices, call).Do();
    }
}
