using Simulation.Runner.Decisions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Sensitivity;

namespace Simulation.Runner.Commands;

/// <summary>Maps where an outcome, or the difference an alternative makes in it, passes a level.</summary>
internal static class TippingCommand
{
    private const string File = "tipping.json";
    private const int FewestPoints = 16;
    private const int MostPoints = 400;
    private const int MostDraws = 1000;

    private static readonly ValueOption Axis = new(
        "--axis", "PATH=LOW:HIGH", ("wat langs een kant van de kaart staat, een plan of een aanname; twee keer", "what stands along a side of the map, a plan or an assumption; twice"), Repeats: true);

    private static readonly ValueOption Level = new("--level", "VALUE", ("het niveau (van een verschil: 0)", "the level (of a difference: 0)"));
    private static readonly ValueOption Points = new("--points", "N",
        ($"punten waar gekeken wordt ({TippingSettings.UsualPoints})", $"points that are looked at ({TippingSettings.UsualPoints})"));
    private static readonly ValueOption Draws = new("--draws", "N",
        ($"trekkingen van de aannames ({TippingSettings.UsualDraws})", $"draws of the assumptions ({TippingSettings.UsualDraws})"));
    private static readonly ValueOption Replicates = new("--replicates", "N", ($"levens van elk scenario per trekking ({TippingSettings.UsualReplicates})", $"lives of each scenario in each draw ({TippingSettings.UsualReplicates})"));

    public static Command Command { get; } = new()
    {
        Name = "tipping",
        Arguments = "STUDY | SCENARIO",
        ArgumentCount = (1, 1),
        Options =
        [
            Axis, Level, Asking.Outcome, Shared.Base, Asking.Alternative, Points, Draws, Replicates, EnsembleChoice.Option,
            EnsembleChoice.Assumptions, Shared.Seed, Asking.Years, Shared.Threads, Shared.Out, Shared.Lang, Shared.Json, Shared.Dark,
            Shared.NoReport, Shared.Open, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var plan = Asking.PlanOf(call);
        var asked = AskedOf(call, plan);
        var axes = Axis.All(call.Parsed).Select(text => AxisOf(text, asked)).ToList();
        if (axes.Count != 2 || axes[0].Path == axes[1].Path)
        {
            throw new BadInputException((
                "een kaart heeft twee kanten: geef --axis twee keer, zoals --axis mix.supported_share=0.1:0.7 --axis coach.times_rule=0:2",
                "a map has two sides: give --axis twice, such as --axis mix.supported_share=0.1:0.7 --axis coach.times_rule=0:2"));
        }

        double level = LevelOf(call, plan, asked);
        int? draws = (int?)Draws.Whole(call.Parsed, 2, MostDraws);
        var settings = new TippingSettings
        {
            Points = (int)(Points.Whole(call.Parsed, FewestPoints, MostPoints) ?? TippingSettings.UsualPoints),
            Draws = draws ?? TippingSettings.UsualDraws,
            Replicates = (int)(Replicates.Whole(call.Parsed, 1, MostDraws) ?? TippingSettings.UsualReplicates),
            Ensemble = draws is null ? Asking.EnsembleOf(call) : null,
            Threads = Shared.ThreadsOf(call.Parsed),
        };
        string folder = Asking.FolderOf(call, $"{plan.Name}-tipping", File);
        var cautions = Asking.Warn(plan, call.Terminal);
        TippingResult result;
        using (var progress = new ProgressLine(call.Terminal))
            result = new TippingStudy(plan, settings, asked, level, axes[0], axes[1]).Run(progress.Report, call.Cancel);
        var files = new TippingFiles(result, call.Terminal.Language);
        ToldFolder.Give(call, folder, new ToldResult
        {
            Cautions = cautions,
            Title = call.Terminal.Say(($"Waar kantelt het? {plan.Title.Nl}", $"Where does it tip? {plan.Title.En}")),
            Parts = [.. files.Told()],
            Json = files.Json(),
            JsonFile = File,
            Files = Asking.FilesOf(call),
            Tables = [.. files.Tables()],
            Figures = files.Figures,
        });
        return ExitCode.Done;
    }

    /// <summary>The outcome of a scenario, or the difference the one alternative makes.</summary>
    private static Asked AskedOf(Call call, StudyPlan plan)
    {
        var (cell, outcome) = (plan.Cells[0], Asking.LeadOf(call, plan));
        if (cell.Alternatives.Count == 0) return new Asked(outcome, cell.Base);
        if (cell.Alternatives is [var only]) return new Asked(outcome, only, cell.Base);
        string names = string.Join(", ", cell.Alternatives.Select(arm => arm.Name));
        throw new BadInputException((
            $"een kaart gaat over één alternatief; kies er een met --alternative: {names}", $"a map is about one alternative; choose one with --alternative: {names}"));
    }

    private static double LevelOf(Call call, StudyPlan plan, Asked asked)
    {
        if (Level.Text(call.Parsed) is { } text)
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double level) && double.IsFinite(level) ? level
                : throw new BadInputException(($"--level {Printable.Of(text)}: dat is geen getal",
                    $"--level {Printable.Of(text)}: that is not a number"));
        }

        if (asked.IsDifference) return 0;
        return plan.Keeps.FirstOrDefault(kept => kept.Outcome == asked.Outcome)?.Level ?? throw new BadInputException((
            $"zeg bij welk niveau {asked.Outcome.Id} kantelt: --level 0.5", $"say at which level {asked.Outcome.Id} tips: --level 0.5"));
    }

    private static TippingAxis AxisOf(string text, Asked asked)
    {
        string[] parts = text.Split('=');
        string[] ends = parts.Length == 2 ? parts[1].Split(':') : [];
        if (ends.Length != 2 || !TryNumber(ends[0], out double low) || !TryNumber(ends[1], out double high))
        {
            throw new BadInputException((
                $"--axis {Printable.Of(text)}: schrijf het als --axis mix.supported_share=0.1:0.7", $"--axis {Printable.Of(text)}: write it like --axis mix.supported_share=0.1:0.7"));
        }

        if (!(low < high))
            throw new BadInputException(($"--axis {Printable.Of(text)}: het eerste getal moet kleiner zijn dan het tweede", $"--axis {Printable.Of(text)}: the first number has to be smaller than the second"));
        string path = Model.ByPath.ContainsKey(parts[0]) ? parts[0] : $"{Model.Assumptions}.{parts[0]}";
        if (!Model.ByPath.TryGetValue(path, out var field))
        {
            string alike = string.Join(", ", Nearest.Ordered(parts[0], [.. Model.ByPath.Keys]).Take(3));
            throw new BadInputException(($"--axis {Printable.Of(parts[0])}: dat bestaat niet; wat erop lijkt: {alike}", $"--axis {Printable.Of(parts[0])}: there is no such thing; the most alike: {alike}"));
        }

        if (field.Kind is not (FieldKind.Number or FieldKind.Whole))
            throw new BadInputException(($"--axis {path}: dat is geen getal; een kaart heeft getallen langs beide kanten", $"--axis {path}: that is not a number; a map has numbers along both sides"));
        if (asked.Against is { } under && under.Scenario[path].Value != asked.Arm.Scenario[path].Value)
        {
            throw new BadInputException((
                $"--axis {path}: {asked.Arm.Name} geeft dat zelf een waarde; kies iets waarin de twee gelijk zijn", $"--axis {path}: {asked.Arm.Name} gives that a value itself; choose something in which the two are alike"));
        }

        return new TippingAxis(path, low, high, field.Kind == FieldKind.Whole);
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
