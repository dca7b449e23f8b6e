using Simulation.Runner.Calibration;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Finds sets of values for the assumptions that agree with what was measured: an ensemble.</summary>
internal static class CalibrateCommand
{
    private const int Most = 100_000;
    private const int MostWaves = 20;
    private const int MostReplicates = 1_000;
    private const int MostMembers = 1_000;
    private const int FewestPoints = 20;

    private static readonly ValueOption Out = new("--out", "DIR", (
        "map voor calibration.md, de tabellen, ensemble.yaml en wat gerekend is (results/calibration)",
        "folder for calibration.md, the tables, ensemble.yaml and what was worked out (results/calibration)"));

    private static readonly ValueOption TargetsOf =
        new("--targets", "FILE", ("doelen van uzelf in plaats van de meegeleverde", "targets of your own instead of those shipped"));
    private static readonly ValueOption Without = new("--without", "ID,...", ("doelen die niet meetellen", "targets that do not count"));
    private static readonly Flag Quick = new("--quick", ("weinig punten: of alles werkt, in een paar minuten; geen ensemble om op te bouwen", "few points: whether all of it works, in minutes; no ensemble to build on"));
    private static readonly ValueOption Seed = new("--seed", "N", ($"het startgetal, waar alle toeval uit volgt ({CalibrationSettings.UsualSeed})", $"the number all chance follows from ({CalibrationSettings.UsualSeed})"));
    private static readonly ValueOption First = new("--first", "N", ($"punten over alle bereiken, om te zeven ({CalibrationSettings.UsualFirst})", $"points over all ranges, to screen ({CalibrationSettings.UsualFirst})"));
    private static readonly ValueOption Points = new("--points", "N", ($"punten van elke golf daarna ({CalibrationSettings.UsualPoints})", $"points of each wave after that ({CalibrationSettings.UsualPoints})"));
    private static readonly ValueOption Waves = new("--waves", "N", (
        $"hoeveel golven hoogstens ({CalibrationSettings.UsualWaves})", $"how many waves at most ({CalibrationSettings.UsualWaves})"));
    private static readonly ValueOption Replicates = new("--replicates", "N", ($"doorrekeningen van elke arm bij een punt; bij een trekking twee keer zoveel ({CalibrationSettings.UsualReplicates})", $"runs of each arm at a point; twice as many at a draw ({CalibrationSettings.UsualReplicates})"));
    private static readonly ValueOption Draws = new("--draws", "N", ($"trekkingen die op het model zelf geprobeerd worden ({CalibrationSettings.UsualDraws})", $"draws that are tried on the model itself ({CalibrationSettings.UsualDraws})"));
    private static readonly ValueOption Members = new("--members", "N", ($"leden van het ensemble ({CalibrationSettings.UsualMembers})", $"members of the ensemble ({CalibrationSettings.UsualMembers})"));

    private static readonly ValueOption Planted = new("--planted", "N", ("vervangt de doelen door wat het model geeft met getrokken waarden, en zegt of die gevonden worden", "puts what the model gives with drawn values in the place of the targets, and says whether those are found"));

    public static Command Command { get; } = new()
    {
        Name = "calibrate",
        Options =
        [
            TargetsOf, Without, Quick, Seed, First, Points, Waves, Replicates, Draws, Members, Planted,
            Shared.Threads, Out, Shared.Lang, .. ClusterChoices.OfSomeTime, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var settings = SettingsOf(call);
        if (OneTask.Is(call, null)) return ExitCode.Done;
        var planted = PlantedOf(call, settings);
        if (planted is not null) settings = settings with { Targets = planted.Targets };
        if (CalibrationCheck.Problems(settings) is { Count: > 0 } problems) throw new BadInputException(problems);
        string folder = Out.Text(call.Parsed) ?? Path.Combine(ResultsFolder.Top, "calibration");
        CalibrationResult result;
        using (var file = CalibrationFolder.PointsIn(folder, settings))
        using (var progress = new ProgressLine(call.Terminal))
        {
            if (file.Count > 0)
                call.Terminal.Note(($"{file.Count} punten zijn al gerekend", $"{file.Count} points have been worked out already"));
            result = CalibrationRun.Run(settings, file, call.Terminal.Note, progress.Report, call.Cancel);
        }

        CalibrationFolder.Write(result, folder);
        Tell(result, folder, call.Terminal);
        if (planted is not null) Tell(planted.Held(result), call.Terminal);
        return ExitCode.Done;
    }

    private static CalibrationSettings SettingsOf(Call call)
    {
        var usual = new CalibrationSettings { Threads = Shared.ThreadsOf(call.Parsed), Targets = Chosen(call) };
        if (Quick.In(call.Parsed)) usual = usual.Quick();
        int? replicates = (int?)Replicates.Whole(call.Parsed, 2, MostReplicates);
        return usual with
        {
            Seed = (ulong)(Seed.Whole(call.Parsed, 0, RunLimits.LargestSeed) ?? (long)usual.Seed),
            First = (int)(First.Whole(call.Parsed, FewestPoints, Most) ?? usual.First),
            Points = (int)(Points.Whole(call.Parsed, FewestPoints, Most) ?? usual.Points),
            Waves = (int)(Waves.Whole(call.Parsed, 1, MostWaves) ?? usual.Waves),
            Replicates = replicates ?? usual.Replicates,
            DrawReplicates = 2 * replicates ?? usual.DrawReplicates,
            Draws = (int)(Draws.Whole(call.Parsed, 2, Most) ?? usual.Draws),
            Members = (int)(Members.Whole(call.Parsed, 2, MostMembers) ?? usual.Members),
        };
    }

    private static PlantedTruth? PlantedOf(Call call, CalibrationSettings settings) =>
        Planted.Whole(call.Parsed, 1, int.MaxValue) is { } number
            ? PlantedTruth.Of(settings.Targets, (int)number, settings.Threads, call.Cancel)
            : null;

    private static Targets Chosen(Call call)
    {
        var targets = Targets.Shipped;
        if (TargetsOf.Text(call.Parsed) is { } file)
        {
            var read = TargetsFile.Read(file);
            targets = read.Value ?? throw new BadInputException(read.Errors);
        }

        string[] left = [.. (Without.Text(call.Parsed) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        string[] ids = [.. targets.All.Select(q => q.Id)];
        if (left.Where(id => !ids.Contains(id)).ToList() is { Count: > 0 } unknown)
        {
            throw new BadInputException([.. unknown.Select(id =>
            {
                string nearest = string.Join(", ", Nearest.Ordered(id, ids).Take(3));
                return (Bilingual)($"--without {Printable.Of(id)}: dit doel is er niet; misschien {nearest}", $"--without {Printable.Of(id)}: there is no such target; perhaps {nearest}");
            })]);
        }

        return left.Length == 0 ? targets : new Targets(targets.Name, [.. targets.All.Where(q => !left.Contains(q.Id))]);
    }

    private static void Tell(CalibrationResult result, string folder, Terminal terminal)
    {
        int found = result.Learned.All.Count(result.Learned.IsFound);
        int near = (int)Math.Round(100 * result.Draws.PartNear.AsTheyCame);
        int inside = result.LeftOut.Count(l => l.IsInside);
        string effective = result.Draws.Effective.ToString("0", CultureInfo.InvariantCulture);
        terminal.Line((
            $"{result.Waves.Count} golven, {result.Runs} doorrekeningen; {found} aannames zijn smaller geworden dan hun bereik",
            $"{result.Waves.Count} waves, {result.Runs} runs; {found} assumptions have become narrower than their range"));
        terminal.Line((
            $"{near}% van de trekkingen ligt binnen drie standaardafwijkingen van alle doelen; de gewichten zijn {effective} van {result.Draws.All.Count} trekkingen waard",
            $"{near}% of the draws lie within three standard deviations of all targets; the weights are worth {effective} of {result.Draws.All.Count} draws"));
        terminal.Line((
            $"{inside} van {result.LeftOut.Count} doelen worden uit de andere voorspeld",
            $"{inside} of {result.LeftOut.Count} targets are predicted from the others"));
        terminal.Line((
            $"ensemble van {result.Ensemble.Members.Count} leden (het middelste is nummer {result.Central.Number}): {Path.Combine(folder, CalibrationFolder.EnsembleFileName)}",
            $"ensemble of {result.Ensemble.Members.Count} members (the central one is number {result.Central.Number}): {Path.Combine(folder, CalibrationFolder.EnsembleFileName)}"));
    }

    private static void Tell((int Held, int Found, int HeldOfAll, int All) truth, Terminal terminal) => terminal.Line((
        $"geplante waarheid: in het 90%-interval bij {truth.Held} van {truth.Found} gevonden aannames, en bij {truth.HeldOfAll} van alle {truth.All}",
        $"planted truth: inside the 90% interval of {truth.Held} of {truth.Found} assumptions that were found, and of {truth.HeldOfAll} of all {truth.All}"));
}
