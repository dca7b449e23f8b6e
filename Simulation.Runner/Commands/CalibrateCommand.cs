using Simulation.Runner.Calibration;
using Simulation.Runner.Store;
using Simulation.Runner.Validation;

namespace Simulation.Runner.Commands;

/// <summary>Searches for assumptions, inside their ranges, with which the measured quantities come out right.</summary>
internal static class CalibrateCommand
{
    private const int Most = 10_000;

    private static readonly ValueOption Out =
        new("--out", "DIR", ("map voor calibration.md en calibration.csv (docs)", "folder for calibration.md and calibration.csv (docs)"));

    private static readonly ValueOption Seed = new("--seed", "N", ($"het getal waar alle toeval uit volgt ({CalibrationSettings.UsualSeed})", $"the number all chance follows from ({CalibrationSettings.UsualSeed})"));
    private static readonly ValueOption Moved = new("--moved", "N", ($"hoeveel aannames verschoven worden ({CalibrationSettings.UsualMoved})", $"how many assumptions are moved ({CalibrationSettings.UsualMoved})"));
    private static readonly ValueOption Points = new("--points", "N", ($"hoeveel punten er geprobeerd worden ({CalibrationSettings.UsualPoints})", $"how many points are tried ({CalibrationSettings.UsualPoints})"));
    private static readonly ValueOption Passes = new("--passes", "N", ($"hoe vaak daarna elke aanname apart ({CalibrationSettings.UsualPasses})", $"how often after that each assumption alone ({CalibrationSettings.UsualPasses})"));

    public static Command Command { get; } = new()
    {
        Name = "calibrate",
        Options = [Seed, Moved, Points, Passes, Shared.Threads, Out, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var settings = new CalibrationSettings
        {
            Threads = Shared.ThreadsOf(call.Parsed),
            Seed = (ulong)(Seed.Whole(call.Parsed, 0, RunLimits.LargestSeed) ?? (long)CalibrationSettings.UsualSeed),
            Moved = (int)(Moved.Whole(call.Parsed, 1, Catalogue.Entries.Count) ?? CalibrationSettings.UsualMoved),
            Points = (int)(Points.Whole(call.Parsed, 1, Most) ?? CalibrationSettings.UsualPoints),
            Passes = (int)(Passes.Whole(call.Parsed, 1, Most) ?? CalibrationSettings.UsualPasses),
        };
        var result = CalibrationSearch.Run(settings, call.Terminal.Note, call.Cancel);
        ValidationFiles.Write(result, Out.Text(call.Parsed) ?? "docs");
        call.Terminal.Line((
            $"binnen hun bereik: {result.Start.Inside} grootheden bij het begin, {result.Best.Inside} na de zoektocht",
            $"inside their range: {result.Start.Inside} quantities at the start, {result.Best.Inside} after the search"));
        TellWhatToDo(result, call.Terminal);
        return ExitCode.Done;
    }

    /// <summary>What is left to do by hand before the defaults are the result.</summary>
    private static void TellWhatToDo(CalibrationResult result, Terminal terminal)
    {
        foreach (string path in result.StartsToCommit)
        {
            string line = string.Create(CultureInfo.InvariantCulture, $"{path},{result.Start.Values[path]}");
            terminal.Line(($"zet in {StartingValues.File}, met de reden erachter: {line},…", $"add to {StartingValues.File}, with the reason after it: {line},…"));
        }

        foreach (var entry in Catalogue.Entries.Where(e => result.Defaults.ContainsKey(e.Path)))
        {
            double now = entry.ValueIn(new AssumptionSet());
            double found = result.Defaults[entry.Path];
            if (now != found)
                terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{entry.Path}: {now} → {found}"));
        }
    }
}
