using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>A study that compares, or a base and other scenarios by name.</summary>
internal static class CompareCommand
{
    public static Command Command { get; } = new()
    {
        Name = "compare",
        Description = (
            "vergelijkt een scenario met andere, met dezelfde mensen en hetzelfde toeval",
            "compares a scenario with others, with the same people and the same luck"),
        Arguments = "STUDY | BASE ALT...",
        ArgumentCount = (1, int.MaxValue),
        Options = [Shared.Base, .. StudyChoices.All],
        Examples =
        [
            ("compare studies/coach-withdrawal --lang nl",
                ("wat er gebeurt als de coach na jaar 3 stopt", "what happens when the coach stops after year 3")),
            ("compare funding/coach-stops --base projects/meanderpark",
                ("dezelfde vraag in een ander complex", "the same question in another complex")),
            ("compare base variants/no-room",
                ("hetzelfde complex met en zonder gemeenschappelijke ruimte", "the same complex with and without a common room")),
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var choices = new StudyChoices(call);
        if (call.Named is [var only])
            return StudyRun.OfStudy(choices, call, varies: false, ($"{only} varieert iets; gebruik sweep", $"{only} varies something; use sweep"));
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
