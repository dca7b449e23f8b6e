using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>A study that varies something, at every point of its design.</summary>
internal static class SweepCommand
{
    public static Command Command { get; } = new()
    {
        Name = "sweep",
        Arguments = "STUDY",
        ArgumentCount = (1, 1),
        Options = [Shared.Base, .. StudyChoices.All],
        Run = call => StudyRun.OfStudy(
            new StudyChoices(call),
            call,
            StudyKind.Sweep,
            ($"{call.Named[0]} varieert niets; gebruik compare", $"{call.Named[0]} varies nothing; use compare")),
    };
}
