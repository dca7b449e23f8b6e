using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Calibration;

/// <summary>What an assumption was before anything was fitted, and why.</summary>
public sealed record StartingValue(Entry Entry, double Value, string Why);

/// <summary>Where the search starts, kept apart from the defaults: those become its result, and a search from its own result would
/// give another one. An assumption that is not listed starts at its default. A search that moves one that is not listed asks for a
/// line here, with the default it had.</summary>
public static class StartingValues
{
    public const string File = "Simulation.Runner/Calibration/calibration-start.csv";

    private const string Header = "path,value,why";

    /// <summary>What an earlier search found, which a rule that is mended since need not have made worse: tried as well.</summary>
    public const string Before = "Simulation.Runner/Calibration/calibration-before.csv";

    /// <summary>The values committed with the program.</summary>
    public static IReadOnlyList<StartingValue> Committed(string file = File)
    {
        var (values, problems) = Read(Embedded.Text(Path.GetFileName(file)), file);
        return problems.Count == 0 ? values : throw new BadInputException(problems);
    }

    /// <summary>The values of a file, or what is wrong with it.</summary>
    public static (IReadOnlyList<StartingValue> Values, IReadOnlyList<Bilingual> Problems) Read(string csv, string file = File)
    {
        var values = new List<StartingValue>();
        var problems = new List<Bilingual>();
        string[] lines = csv.Split('\n', StringSplitOptions.TrimEntries);
        if (lines[0] != Header)
            problems.Add(At(file, 1, $"de eerste regel moet “{Header}” zijn", $"the first line must be “{Header}”"));
        for (int line = 1; line < lines.Length; line++)
        {
            if (lines[line].Length == 0) continue;
            string[] cells = lines[line].Split(',', 3, StringSplitOptions.TrimEntries);
            if (Problem(cells, values) is { } problem)
                problems.Add(At(file, line + 1, problem.Nl, problem.En));
            else
                values.Add(new StartingValue(EntryOf(cells[0])!, Number(cells[1])!.Value, cells[2]));
        }

        return (values, problems);
    }

    private static Bilingual? Problem(string[] cells, List<StartingValue> before)
    {
        if (cells.Length < 3 || cells[2].Length == 0)
            return ($"{cells[0]}: een regel heeft een pad, een waarde en een reden", $"{cells[0]}: a line has a path, a value and a reason");
        if (EntryOf(cells[0]) is not { } entry) return Unknown(cells[0]);
        if (before.Any(v => v.Entry == entry)) return ($"{cells[0]} staat er twee keer", $"{cells[0]} is there twice");
        if (Number(cells[1]) is not { } value || value < entry.Assumption.Low || value > entry.Assumption.High)
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"{entry.Assumption.Low}-{entry.Assumption.High}");
            return ($"{cells[0]}: {cells[1]} ligt niet in het 90%-bereik {range}", $"{cells[0]}: {cells[1]} is not in the 90% range {range}");
        }

        return null;
    }

    private static Bilingual Unknown(string path)
    {
        string nearest = string.Join(", ", Nearest.Ordered(path, [.. Catalogue.Entries.Select(e => e.Path)]).Take(3));
        return ($"{path}: deze aanname is er niet; misschien {nearest}", $"{path}: there is no such assumption; perhaps {nearest}");
    }

    private static Bilingual At(string file, int line, string nl, string en) => ($"{file}, regel {line}: {nl}", $"{file}, line {line}: {en}");

    private static Entry? EntryOf(string path) => Catalogue.Entries.FirstOrDefault(e => e.Path == path);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
