using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>A study that compares, or a base and other scenarios by name.</summary>
internal static class CompareCommand
{
    public static Command Command { get; } = new()
    {
        Name = "compare",
        Arguments = "STUDY | BASE ALT...",
        ArgumentCount = (1, int.MaxValue),
        Options = [Shared.Base, .. StudyChoices.All, StudyChoices.StructureOption, .. LifeChoice.All],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var choices = new StudyChoices(call);
        if (call.Named is [var only])
        {
            Bilingual otherwise = ($"{only} varieert alleen iets; gebruik sweep", $"{only} only varies something; use sweep");
            return StudyRun.OfStudy(choices, call, StudyKind.Compare, otherwise);
        }

        if (Shared.Base.Text(call.Parsed) is not null)
        {
            throw new BadInputException((
                "--base hoort bij één studie; noem anders de basis als eerste scenario",
                "--base goes with one study; else name the base as the first scenario"));
        }

        var targets = call.Named.Select(Library.Scenario).ToList();
        return new StudyRun(Planner.Compare(targets, choices.Wishes), targets, choices, call).Do();
    }
}
