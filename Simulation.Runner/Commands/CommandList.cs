using Simulation.Runner.Experiments;

namespace Simulation.Runner.Commands;

/// <summary>Every command, in the order of help.</summary>
public static class CommandList
{
    private const int Any = int.MaxValue;

    public static IReadOnlyList<Command> All { get; } =
    [
        ListCommand.Command,
        CheckCommand.Command,
        ExplainCommand.Command,
        new Command
        {
            Name = "run",
            Description = ("rekent één scenario vele keren door", "runs one scenario many times"),
            Arguments = "FILE",
            ArgumentCount = (1, 1),
            Options = StudyChoices.All,
            Examples = [("run base --replicates 200 --lang nl", ("het referentiecomplex, 200 keer tien jaar", "the reference complex, 200 times ten years"))],
            Run = call =>
            {
                var choices = StudyChoices.Of(call);
                var target = Library.Scenario(call.Named[0]);
                return StudyRun.Do(Planner.Run(target, choices.Wishes), Planner.UsualReplicates, [target], choices, call);
            },
        },
        new Command
        {
            Name = "compare",
            Description = ("vergelijkt een scenario met andere, met dezelfde mensen en hetzelfde toeval", "compares a scenario with others, with the same people and the same luck"),
            Arguments = "STUDY | BASE ALT...",
            ArgumentCount = (1, Any),
            Options = [Shared.Base, .. StudyChoices.All],
            Examples =
            [
                ("compare studies/coach-withdrawal --lang nl", ("wat er gebeurt als de coach na jaar 3 stopt", "what happens when the coach stops after year 3")),
                ("compare funding/coach-stops --base projects/meanderpark", ("dezelfde vraag in een ander complex", "the same question in another complex")),
                ("compare base variants/no-room", ("hetzelfde complex met en zonder gemeenschappelijke ruimte", "the same complex with and without a common room")),
            ],
            Run = Compare,
        },
        new Command
        {
            Name = "sweep",
            Description = ("varieert plannen of aannames over een raster of ontwerp", "varies plans or assumptions over a grid or design"),
            Arguments = "STUDY",
            ArgumentCount = (1, 1),
            Options = [Shared.Base, .. StudyChoices.All],
            Examples = [("sweep studies/mix-80 --lang nl", ("het aandeel met begeleiding van 10% tot 70%", "the share with support from 10% to 70%"))],
            Run = Sweep,
        },
        TraceCommand.Command,
        ValidateCommand.Command,
        CalibrateCommand.Command,
        ProjectsCommand.Command,
        ReportCommand.Command,
        VerifyCommand.Command,
        MergeCommand.Command,
    ];

    private static int Compare(Call call)
    {
        var choices = StudyChoices.Of(call);
        if (call.Named is [var only])
        {
            var study = Study(only, call);
            if (study.Study!.Axes.Count > 0)
                throw new BadInputException(($"{only} varieert iets; gebruik sweep", $"{only} varies something; use sweep"));
            return StudyRun.Do(Planner.Study(study, choices.Wishes, call.Cancel), study.Study.Settings.Replicates, [study], choices, call);
        }

        if (Shared.Base.Text(call.Parsed) is not null)
        {
            throw new BadInputException((
                "--base hoort bij één studie; noem anders de basis als eerste scenario",
                "--base goes with one study; else name the base as the first scenario"));
        }

        var targets = call.Named.Select(Library.Scenario).ToList();
        return StudyRun.Do(Planner.Compare(targets, choices.Wishes), Planner.UsualReplicates, targets, choices, call);
    }

    private static int Sweep(Call call)
    {
        var choices = StudyChoices.Of(call);
        var study = Study(call.Named[0], call);
        if (study.Study!.Axes.Count == 0)
            throw new BadInputException(($"{call.Named[0]} varieert niets; gebruik compare", $"{call.Named[0]} varies nothing; use compare"));
        return StudyRun.Do(Planner.Study(study, choices.Wishes, call.Cancel), study.Study.Settings.Replicates, [study], choices, call);
    }

    private static Target Study(string name, Call call)
    {
        var target = Library.Read(name, Shared.Base.Text(call.Parsed));
        return target.Study is not null ? target
            : throw new BadInputException((
                $"{name} is een scenario; noem ook waarmee het vergeleken wordt, of gebruik run",
                $"{name} is a scenario; name what it is compared with too, or use run"));
    }
}
