using Simulation.Runner.Cautions;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Sensitivity;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Finds which assumptions the answers of a study hang on.</summary>
internal static class SensitivityCommand
{
    private const string File = "sensitivity.json";
    private const int MostTrajectories = 256;
    private const int MostReplicates = 1000;
    private const int MostRows = 8192;

    private static readonly ValueOption Trajectories = new(
        "--trajectories", "N", ($"uitgangspunten waaruit elke aanname apart verschoven wordt ({SensitivitySettings.UsualTrajectories})", $"starting points from which each assumption is moved alone ({SensitivitySettings.UsualTrajectories})"));

    private static readonly ValueOption Replicates = new(
        "--replicates", "N", ($"doorrekeningen van elk scenario bij elk punt, even ({SensitivitySettings.UsualReplicates}; bij meer dan twee scenario's {SensitivitySettings.FewestReplicates})", $"runs of each scenario at each point, even ({SensitivitySettings.UsualReplicates}; {SensitivitySettings.FewestReplicates} with more than two scenarios)"));

    private static readonly ValueOption Rows = new(
        "--rows", "N", ($"rijen waarin de belangrijkste aannames samen bekeken worden, een macht van twee ({SensitivitySettings.UsualRows})", $"rows in which the most important assumptions are looked at together, a power of two ({SensitivitySettings.UsualRows})"));

    private static readonly ValueOption Top = new(
        "--top", "N", ($"hoeveel aannames nader bekeken worden ({SensitivitySettings.UsualTop})", $"how many assumptions are looked at closer ({SensitivitySettings.UsualTop})"));

    public static Command Command { get; } = new()
    {
        Name = "sensitivity",
        Arguments = "STUDY | SCENARIO",
        ArgumentCount = (1, 1),
        Options =
        [
            Shared.Base, Asking.Alternative, Asking.Outcome, Trajectories, Replicates, Rows, Top, Shared.Seed, Asking.Years, Shared.Threads,
            Shared.Out, Shared.Lang, Shared.Json, Shared.Dark, Shared.NoReport, Shared.Open, .. ClusterChoices.OfOneTask, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var plan = Asking.PlanOf(call);
        var settings = SettingsOf(call, plan.Cells[0].Arms.Count());
        var study = new SensitivityStudy(plan, settings, Asking.LeadOf(call, plan));
        if (OneTask.Is(call, () => Ahead(plan, study))) return ExitCode.Done;
        string folder = Asking.FolderOf(call, $"{plan.Name}-sensitivity", File);
        var cautions = Asking.Warn(plan, call.Terminal);
        SensitivityResult result;
        using (var progress = new ProgressLine(call.Terminal))
            result = study.Run(progress.Report, call.Cancel);
        var language = call.Terminal.Language;
        Bilingual title = ($"Waar hangt het van af? {plan.Title.Nl}", $"What does it hang on? {plan.Title.En}");
        ToldFolder.Give(call, folder, new ToldResult
        {
            Cautions = cautions,
            Title = call.Terminal.Say(title),
            Parts = [.. new SensitivityTold(result, language).All()],
            Json = SensitivityJson.Of(result),
            JsonFile = File,
            Files = Asking.FilesOf(call),
            Tables = [.. SensitivityTables.All(result)],
            Figures = () => new SensitivityFigures(result, language).All(),
        });
        return ExitCode.Done;
    }

    private static Backlog Ahead(StudyPlan plan, SensitivityStudy study)
    {
        PointBacklog[] parts = [.. plan.Cells[0].Arms.Select(arm => new PointBacklog(arm.Point, study.RunsOfEach))];
        return new Backlog(parts, parts.Sum(part => (long)part.Runs), IsOpen: false);
    }

    private static SensitivitySettings SettingsOf(Call call, int scenarios)
    {
        int replicates = (int)(Replicates.Whole(call.Parsed, 2, MostReplicates) ?? SensitivitySettings.ReplicatesFor(scenarios));
        int rows = (int)(Rows.Whole(call.Parsed, 4, MostRows) ?? SensitivitySettings.UsualRows);
        if (replicates % 2 != 0)
            throw new BadInputException(($"--replicates {replicates}: een even getal, want het toeval wordt gemeten aan twee helften", $"--replicates {replicates}: an even number, because chance is measured by two halves"));
        if (!int.IsPow2(rows))
            throw new BadInputException(($"--rows {rows}: een macht van twee, zoals 128, 256 of 512",
                $"--rows {rows}: a power of two, such as 128, 256 or 512"));
        return new SensitivitySettings
        {
            Trajectories = (int)(Trajectories.Whole(call.Parsed, 2, MostTrajectories) ?? SensitivitySettings.UsualTrajectories),
            Replicates = replicates,
            Rows = rows,
            Top = (int)(Top.Whole(call.Parsed, 1, SobolDesign.MostInputs) ?? SensitivitySettings.UsualTop),
            Threads = Shared.ThreadsOf(call.Parsed),
        };
    }
}

/// <summary>What commands have in common that ask a study about its assumptions.</summary>
internal static class Asking
{
    public static ValueOption Outcome { get; } = new(
        "--outcome", "OUTCOME", ("de uitkomst waar het om gaat (de eerste van de studie)", "the outcome it is about (the first of the study)"));

    public static ValueOption Alternative { get; } = new(
        "--alternative", "NAME", ("alleen dit alternatief van de studie; mag vaker", "only this alternative of the study; may be repeated"),
        Repeats: true);

    public static ValueOption Years { get; } = new("--years", "N", ("aantal jaren per doorrekening", "years each run lasts"));

    /// <summary>The sets of assumptions that count; nothing where as many as asked are to be drawn from the ranges. With the central values
    /// alone everything would be known, and there is nothing to ask.</summary>
    public static Ensemble? EnsembleOf(Call call)
    {
        if (EnsembleChoice.Option.Text(call.Parsed) == EnsembleChoice.None)
            throw new BadInputException(("--ensemble none: met één set aannames is alles bekend; laat het weg, of neem --assumptions prior", "--ensemble none: with one set of assumptions everything is known; leave it out, or use --assumptions prior"));
        return EnsembleChoice.Of(call.Parsed) is { Receipt.Name: not Ensemble.PriorName } ensemble ? ensemble : null;
    }

    /// <summary>A study with alternatives, or a scenario.</summary>
    public static StudyPlan PlanOf(Call call)
    {
        string name = call.Named[0];
        var target = Library.Read(name, Shared.Base.Text(call.Parsed));
        var wishes = new Wishes { Seed = Shared.SeedOf(call.Parsed), Years = (int?)Years.Whole(call.Parsed, 1, RunLimits.MostYears) };
        var wanted = Alternative.All(call.Parsed);
        if (target.Study is not { } study)
        {
            return wanted.Count == 0 ? Planner.Run(target, wishes) : throw new BadInputException((
                $"--alternative hoort bij een studie, en {name} is een scenario", $"--alternative goes with a study, and {name} is a scenario"));
        }

        if (study.Alternatives.Count > 0) return Only(Planner.Study(target, StudyKind.Compare, wishes, call.Cancel), wanted);
        throw new BadInputException((
            $"{name} vergelijkt niets: er staan geen alternatieven in; noem een studie met alternatieven, of een scenario",
            $"{name} compares nothing: it has no alternatives; name a study with alternatives, or a scenario"));
    }

    /// <summary>The same plan with some of its alternatives.</summary>
    private static StudyPlan Only(StudyPlan plan, IReadOnlyList<string> wanted)
    {
        var cell = plan.Cells[0];
        string[] names = [.. cell.Alternatives.Select(arm => arm.Name)];
        foreach (string unknown in wanted.Except(names))
            throw Interpreter.Unknown(unknown, names, ("alternatief van deze studie", "an alternative of this study"));
        return wanted.Count == 0 ? plan : new StudyPlan
        {
            Kind = plan.Kind,
            Name = plan.Name,
            Title = plan.Title,
            Summary = plan.Summary,
            Question = plan.Question,
            Headline = plan.Headline,
            Keeps = plan.Keeps,
            Seed = plan.Seed,
            Years = plan.Years,
            Cells = [cell with { Alternatives = [.. cell.Alternatives.Where(arm => wanted.Contains(arm.Name))] }],
            Trial = plan.Trial,
            Files = plan.Files,
        };
    }

    /// <summary>The files that were named: the study, and the base it was put on.</summary>
    public static IReadOnlyList<string> FilesOf(Call call) =>
        [.. new[] { call.Named[0], Shared.Base.Text(call.Parsed) }.OfType<string>().Select(name => Library.Find(name).File)];

    public static string FolderOf(Call call, string usual, string file)
    {
        string folder = Shared.Out.Text(call.Parsed) ?? ResultsFolder.OfTold(usual, file, FilesOf(call), call.Terminal.Warn);
        OutFolder.Ready(folder);
        return folder;
    }

    public static Outcome LeadOf(Call call, StudyPlan plan) => Outcome.Text(call.Parsed) is { } name ? Named(Outcome.Name, name) : plan.Headline[0];

    /// <summary>An outcome by its name, or the names that are alike.</summary>
    public static Outcome Named(string option, string name)
    {
        if (Core.Observation.Outcome.All.FirstOrDefault(outcome => outcome.Id == name) is { } known) return known;
        string[] names = [.. Core.Observation.Outcome.All.Select(outcome => outcome.Id)];
        string alike = string.Join(", ", Nearest.Ordered(name, names).Take(5));
        string shown = $"{option}: {Printable.Of(name)}";
        throw new BadInputException((Nearest.To(name, names) ?? DutchNames.SameWords(name, names)) is { } meant
            ? ($"{shown} is geen uitkomst; bedoelde u `{meant}`?", $"{shown} is not an outcome; did you mean `{meant}`?")
            : ($"{shown} is geen uitkomst; wat erop lijkt: {alike}", $"{shown} is not an outcome; the most alike: {alike}"));
    }

    /// <summary>What can hardly be meant, and what is left out.</summary>
    public static IReadOnlyList<Caution> Warn(StudyPlan plan, Terminal terminal)
    {
        var cautions = CautionList.Of(plan, null, terminal.Today);
        foreach (var caution in cautions) terminal.Warn(caution.Line);
        if (plan.Trial is not null)
        {
            terminal.Warn((
                "let op: wat van dit complex bekend is, telt hier niet mee; elke doorrekening telt",
                "note: what is known of this complex does not count here; every run does"));
        }

        return cautions;
    }
}
