using System.Text;
using Simulation.Runner.Commands;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Docs;

/// <summary>Writes docs/scenarios.md: every project with what goes in, what is not known about it, and first results.</summary>
public static class ProjectTable
{
    private const int Years = 10;

    private static readonly IReadOnlyList<Outcome> Shown =
    [
        Outcome.ParticipationBroad, Outcome.IncidentsPer100, Outcome.TurnoverPerYear, Outcome.CoachHoursPerWeek, Outcome.WaakvlamWeeksShare,
    ];

    /// <summary>Runs what is missing in the store of every project, and returns the page.</summary>
    public static string Make(ScenarioLibrary library, Replicator replicator, int replicates, ulong seed, CancellationToken cancel)
    {
        var results = Read(library)
            .Select(target => Planner.Run(target, new Wishes { Seed = seed, Years = YearsOf(target.Scenario!.Plan) }))
            .Select(plan => new StudyResult(plan, replicator.Store, replicates)).ToList();
        foreach (var result in results) result.Plan.Complete(replicator, replicates, report: null, cancel);
        var all = results.ConvertAll(result => result.Plan.Base.Scenario);
        var projects = all.Where(IsProject).ToList();
        var page = new StringBuilder();
        Opening(page, projects, replicates, seed);
        Inputs(page, all);
        Results(page, results);
        page.Append("\n## Stated otherwise\n\nNumbers of a document that stand differently in a file, and why.\n\n");
        Notes(page, projects, "# Stated otherwise: ");
        page.Append("\n## What the plans cannot say\n\nWhat documents state about a project and a scenario has no place for.\n\n");
        Notes(page, projects, "# Not in the plans: ");
        return page.ToString();
    }

    private static IEnumerable<Target> Read(ScenarioLibrary library) => library.Entries
        .Where(entry => entry.RelativePath == "base.yaml" || entry.RelativePath.StartsWith("projects/", StringComparison.Ordinal))
        .Where(entry => entry.Kind == FileKind.Scenario)
        .Select(entry => Target.Read(entry, Library.Options))
        .Select(reading => reading.Value ?? throw new ScenarioFileException(reading.Errors));

    // Nobody lives in a complex that has closed; what is counted there after that says nothing.
    private static int YearsOf(Scenario plan) =>
        plan.Building.ClosesAfterYears > 0 ? Math.Clamp((int)plan.Building.ClosesAfterYears, 1, Years) : Years;

    private static void Opening(StringBuilder page, List<LoadedScenario> projects, int replicates, ulong seed)
    {
        var all = projects.ConvertAll(Grounds.Of);
        page.Append("# The projects\n\n");
        page.Append("Made by `gwsim projects --out docs/scenarios.md` from the files in `scenarios/projects` and from runs; not written by hand.\n");
        page.Append(CultureInfo.InvariantCulture,
            $"{all.Count} projects set {all.Sum(grounds => grounds.Cited)} values that a document states and {all.Sum(grounds => grounds.Assumed)} that are declared assumptions;\n");
        page.Append("everything else is that of the reference complex: `gwsim explain projects/NAME` says of each value which it is.\n");
        page.Append(CultureInfo.InvariantCulture,
            $"Results are of {replicates} runs of {Years} years, or as long as the complex stands, seed {seed}, model {ModelVersion.Current}: means with 95% intervals of the mean.\n");
        page.Append("**They are no forecast and no verdict about a building**: two projects with the same inputs have the same results here, whatever their people did.\n");
    }

    private static void Inputs(StringBuilder page, List<LoadedScenario> projects)
    {
        page.Append("\n## What goes in\n\n");
        page.Append("In brackets: as the reference complex. With a star: a declared assumption. *Cited*, *assumed*, *inherited*: how many values of the plans are which; the shares of a mix count once.\n\n");
        Row(page, ["project", "homes", "with support", "target groups", "building", "selection", "coach", "beheer", "cited", "assumed", "inherited"]);
        Rule(page, 11);
        foreach (var project in projects)
        {
            var plan = project.Plan;
            var grounds = Grounds.Of(project);
            Row(page,
            [
                NameOf(project), Marked(project, "building.homes", Count(plan.Building.Homes)),
                    Marked(project, "mix.supported_share", Share(plan.Mix.SupportedShare)),
                Groups(project), Building(project), Marked(project, "selection.method", Say(plan.Selection.Method)), Coach(plan.Coach),
                    Beheer(plan.Beheer),
                Count(grounds.Cited), Count(grounds.Assumed), Count(grounds.Inherited),
            ]);
        }
    }

    private static void Results(StringBuilder page, List<StudyResult> results)
    {
        page.Append("\n## First results\n\n");
        foreach (var outcome in Shown)
            page.Append($"- *{OutcomeTexts.Of(outcome).Name.En}*: {OutcomeTexts.Of(outcome).Says.En}\n");
        page.Append('\n');
        Row(page, ["project", .. Shown.Select(outcome => OutcomeTexts.Of(outcome).Name.En)]);
        Rule(page, 1 + Shown.Count);
        foreach (var result in results)
        {
            var project = result.Plan.Base;
            Row(page, [NameOf(project.Scenario), .. Shown.Select(outcome => Written(result.Of(project, outcome), outcome.Unit))]);
        }
    }

    /// <summary>What files say in their comments about numbers of a document that stand in them differently or not at all: the lines
    /// that begin with a mark.</summary>
    private static void Notes(StringBuilder page, List<LoadedScenario> projects, string mark)
    {
        foreach (var project in projects)
        {
            foreach (string line in File.ReadLines(project.File).Where(line => line.StartsWith(mark, StringComparison.Ordinal)))
                page.Append($"- `{project.Name}`: {line[mark.Length..]}\n");
        }
    }

    private static bool IsProject(LoadedScenario scenario) => scenario.Extends is not null;

    private static string NameOf(LoadedScenario scenario) =>
        IsProject(scenario) ? $"[{scenario.Title.En}](../scenarios/projects/{scenario.Name}.yaml)" : scenario.Title.En;

    /// <summary>The value, with what it rests on: nothing for a source, a star for an assumption, brackets for what is inherited; the first share of a mix speaks for all.</summary>
    private static string Marked(LoadedScenario scenario, string path, string text)
    {
        var value = scenario[path];
        return value.Origin.Kind != OriginKind.File ? $"({text})" : value.Assumed is not null ? $"{text} \\*" : text;
    }

    private static string Groups(LoadedScenario project)
    {
        var mix = project.Plan.Mix;
        string with = mix.SupportedShare > 0 ? Marked(project, "mix.supported.ex_homeless", Groups(mix.Supported, supported: true)) : "";
        string without = mix.SupportedShare < 1 ? Marked(project, "mix.others.regular", Groups(mix.Others, supported: false)) : "";
        return string.Join(" / ", ((string[])[with, without]).Where(groups => groups.Length > 0));
    }

    private static string Groups(Shares shares, bool supported) =>
        string.Join(", ", Enum.GetValues<TargetGroup>().Where(group => shares[group] > 0 && group.ComesWithSupport() == supported).Select(Say));

    private static string Building(LoadedScenario project)
    {
        var building = project.Plan.Building;
        string room = building.Room == CommonRoom.None ? "no room" : Say(building.Room);
        var parts = new List<string> { Marked(project, "building.layout", Say(building.Layout)), Marked(project, "building.room", room) };
        if (building.Wings > 1) parts.Add($"{Count(building.Wings)} wings");
        if (building.SmallDwellings) parts.Add("small homes");
        if (building.ClosesAfterYears > 0) parts.Add($"closes after {Number(building.ClosesAfterYears)} years");
        return string.Join(", ", parts);
    }

    private static string Coach(CoachPlan coach) => coach switch
    {
        { HoursPerWeek: > 0 and var hours } => $"{Number(hours)} hours a week",
        { TimesRule: 0 } => "none",
        { TimesRule: 1 } => "by rule",
        { TimesRule: var times } => $"{Number(times)} times the rule",
    };

    private static string Beheer(BeheerPlan beheer)
    {
        string hours = beheer.HoursPerWeek > 0 ? $"{Number(beheer.HoursPerWeek)} hours a week"
            : beheer.HomesPerFte == RuleOfThumb.HomesPerBeheerder ? "by rule"
            : $"1 fte for {Number(beheer.HomesPerFte)} homes";
        return beheer.Huismeester == Huismeester.None ? hours : $"{hours}, huismeester {Say(beheer.Huismeester)}";
    }

    private static string Written(Estimate estimate, Unit unit) =>
        estimate.Footing == Footing.Firm
        ? $"{Numbers.Write(estimate.Mean, unit, Language.En)} ({Numbers.Interval(estimate.Low, estimate.High, unit, Language.En)})"
        : $"{Numbers.Write(estimate.Mean, unit, Language.En)} ({FootingTexts.OfMean(estimate.Footing).En})";

    private static string Say(Enum value) => EventTexts.Of(value).En;

    private static string Say(TargetGroup group) => EventTexts.Of(group).En;

    private static string Share(double value) => value.ToString("0%", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder page, IReadOnlyList<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static void Rule(StringBuilder page, int columns) => page.Append('|').Insert(page.Length, "---|", columns).Append('\n');
}
