namespace Simulation.Runner.Commands;

/// <summary>A study that varies something, at every point of its design.</summary>
internal static class SweepCommand
{
    public static Command Command { get; } = new()
    {
        Name = "sweep",
        Description = ("varieert plannen of aannames over een raster of ontwerp", "varies plans or assumptions over a grid or design"),
        Arguments = "STUDY",
        ArgumentCount = (1, 1),
        Options = [Shared.Base, .. StudyChoices.All],
        Examples = [("sweep studies/mix-80 --lang nl", ("het aandeel met begeleiding van 10% tot 70%", "the share with support from 10% to 70%"))],
        Run = call => StudyRun.OfStudy(
            new StudyChoices(call),
            call,
            varies: true,
            ($"{call.Named[0]} varieert niets; gebruik compare", $"{call.Named[0]} varies nothing; use compare")),
    };
}
