using System.Text;
using static Simulation.Runner.Calibration.CalibrationSearch;
using static Simulation.Runner.Calibration.StartingValues;

namespace Simulation.Runner.Calibration;

/// <summary>docs/calibration.md, as the search writes it.</summary>
public static class CalibrationTable
{
    private const int ScreeningShown = 40;
    private const Language En = Language.En;
    private const string Distance = "for being outside the range and the squared distance in half widths";

    public static string Markdown(CalibrationResult result)
    {
        var text = new StringBuilder();
        AppendMethod(text, result.Settings);
        AppendScores(text, result);
        AppendAssumptions(text, result);
        AppendQuantities(text, result);
        AppendConflicts(text, result);
        AppendScreening(text, result);
        return text.ToString();
    }

    /// <summary>One row of the table of assumptions.</summary>
    public static string Row(Entry entry, double start, string found) =>
        string.Create(CultureInfo.InvariantCulture, $"| `{entry.Path}` | {entry.Assumption.Low}-{entry.Assumption.High} | {entry.Assumption.Grade} | {start} | {found} |");

    private static void AppendMethod(StringBuilder text, CalibrationSettings s) => text.Append(CultureInfo.InvariantCulture, $"""
        # Calibration

        How the default assumptions were set: a seeded search that gives the same result at any time and on any number of threads.
        Made by `{Command(s)}`. Numbers found this way are no findings; those of grade D least of all. All stay
        inside their 90% ranges ([parameters.md](parameters.md)); every point tried stands in [calibration.csv](calibration.csv).

        1. **Start.** The values before anything was fitted, with their reasons, in [calibration-start.csv](../{StartingValues.File});
           an assumption that is not in it starts at its default. What is screened, searched and scored is done from there and
           not from today's defaults, which are the result: the search can be repeated after it.
        2. **Screening.** Each of {s.Movable.Count} assumptions of grade C or D is moved alone, half way from its start to either end of its range
           ({s.ScreeningReplicates} runs of each arm). What it does is the root of the summed squares of what it moves the
           quantities below, each in widths of its range.
        3. **Search.** The {s.Moved} that matter most are moved together, and {s.Named.Count} more that a quantity is about but that so few
           runs do not show ({string.Join(", ", s.Named.Select(path => $"`{path}`"))}): {s.Points} points of a Latin hypercube
           over their ranges, {s.Replicates} runs of each arm.
        4. **Refinement.** From the best of the first three points and the start, {s.RefiningReplicates} runs each, every assumption is moved
           by {Steps(s)} of its range either way, keeping what helps. The same from what an earlier search found
           ([calibration-before.csv](../{Before}); those assumptions are moved whatever screening finds). The better score is the result.

        The score adds up, over the quantities, {Outside} {Distance}; plus {OffMiddle} times the
        squared distance from the middle; plus {OffStart} times the squared move of each assumption from its start, in widths of
        its range, so that nothing is moved for nothing. All candidates have the same people and the same luck; seed {s.Seed}.

        **Rounding.** Every value tried is a multiple of the largest power of ten that fits {StepsInRange} times in the range. So the defaults
        are the values found, as they stand; a test holds them to it.

        **Settings.** They were changed three times after looking at what they gave. Scored by distance alone, without the named assumptions,
        three quantities stayed outside; with a price for being outside and more that screening pointed at, two; the evictions
        prevented both times. Then a rule was mended (talks at activities), and the search from scratch alone ended at quite other
        values: a score of 0.49, 21 quantities inside, 26 patterns reproduced. So what an earlier search found is refined as well
        since then. The committed result is that of the settings above, unaltered.

        **How sure.** The quantities leave much open: sets of values far from each other fit them about as well, and a verdict on a
        pattern holds for one of them. Patterns are not part of the score.


        """);

    private static string Command(CalibrationSettings s)
    {
        var command = new StringBuilder("gwsim calibrate");
        Add("--seed", s.Seed, CalibrationSettings.UsualSeed);
        Add("--moved", (ulong)s.Moved, CalibrationSettings.UsualMoved);
        Add("--points", (ulong)s.Points, CalibrationSettings.UsualPoints);
        Add("--passes", (ulong)s.Passes, CalibrationSettings.UsualPasses);
        return command.Append(" --out docs").ToString();

        void Add(string name, ulong value, ulong usual)
        {
            if (value != usual)
                command.Append(CultureInfo.InvariantCulture, $" {name} {value}");
        }
    }

    private static string Steps(CalibrationSettings s) => string.Join(", then ", Enumerable.Range(0, s.Passes).Select(pass =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * FirstStep / (1 << pass):0.##}%")));

    private static void AppendScores(StringBuilder text, CalibrationResult result)
    {
        string start = Scored("start", result.Start) + $" of {result.Start.Quantities.Count}";
        string[] first = [start, Scored("best point of the search", result.BestPoint), Scored("after refinement", result.Ways[0].Refined)];
        var earlier = result.Ways.Skip(1).SelectMany(way => new[]
        {
            Scored("what an earlier search found", way.From), Scored("after refinement from there", way.Refined),
        });
        text.Append("| | score | quantities inside |\n|---|---|---|\n");
        text.AppendJoin('\n', first.Concat(earlier).Select(row => $"{row} |")).Append("\n\n");
    }

    private static string Scored(string what, Candidate candidate) =>
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {candidate.Score:0.00} | {candidate.Inside}");

    private static void AppendAssumptions(StringBuilder text, CalibrationResult result)
    {
        text.Append("## What was found\n\n| assumption | range | grade | start | found |\n|---|---|---|---|---|\n");
        foreach (var (path, value) in result.Best.Values)
            text.Append(Row(EntryOf(path), result.Start.Values[path], value.ToString(CultureInfo.InvariantCulture))).Append('\n');
        foreach (var start in result.Settings.Start.Where(s => !result.Best.Values.ContainsKey(s.Entry.Path)))
            text.Append(Row(start.Entry, start.Value, "not moved")).Append('\n');
    }

    private static void AppendQuantities(StringBuilder text, CalibrationResult result)
    {
        int runs = result.Settings.TellingReplicates;
        text.Append(CultureInfo.InvariantCulture, $"""

            ## What it bought

            The quantities at the start and at what was found, {runs} runs of each arm with other luck than the search has seen.
            With their intervals they stand in [patterns.md](patterns.md).

            | quantity | range | start | | found | |
            |---|---|---|---|---|---|

            """);
        foreach (var (before, after) in result.Before.Zip(result.After))
        {
            var q = before.Quantity;
            text.Append(CultureInfo.InvariantCulture, $"| {q.Says.En} | {Numbers.Interval(q.Low, q.High, q.Unit, En)} | {Told(before)} | {Told(after)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| **inside** | | **{result.Before.Count(q => q.IsInside)}** | | **{result.After.Count(q => q.IsInside)}** | |\n");
    }

    private static string Told(QuantityResult q) => $"{Numbers.Write(q.Value, q.Quantity.Unit, En)} | {(q.IsInside ? "inside" : "**outside**")}";

    /// <summary>What one would have to give up to get a quantity inside that stays outside: the best point that has it.</summary>
    private static void AppendConflicts(StringBuilder text, CalibrationResult result)
    {
        text.Append("\n## What conflicts\n\n");
        var outside = result.Best.Quantities.Where(q => !q.IsInside).Select(q => q.Quantity).ToList();
        if (outside.Count == 0)
            text.Append("Nothing: all quantities lie inside their range in the runs of the search.\n");
        foreach (var quantity in outside)
        {
            var having = result.Searched.Where(c => Of(c, quantity).IsInside).OrderBy(c => c.Score).ToList();
            if (having.Count == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"- **{quantity.Says.En}** lies inside its range at none of the {result.Searched.Count} points: the assumptions moved do not reach it.\n");
                continue;
            }

            string[] lost = [.. having[0].Quantities.Where(q => !q.IsInside && Of(result.Best, q.Quantity).IsInside).Select(q => q.Quantity.Says.En)];
            text.Append(CultureInfo.InvariantCulture, $"- **{quantity.Says.En}** lies inside its range at {having.Count} of the {result.Searched.Count} points. The best of those (score {having[0].Score:0.00}) {(lost.Length == 0 ? "loses no other, but scores worse" : $"loses: {string.Join("; ", lost)}")}.\n");
        }
    }

    private static QuantityResult Of(Candidate candidate, Quantity quantity) => candidate.Quantities.First(q => q.Quantity.Id == quantity.Id);

    private static void AppendScreening(StringBuilder text, CalibrationResult result)
    {
        var shown = result.Screening.Take(ScreeningShown).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n## Screening\n\nThe {shown.Count} assumptions that matter most to the quantities, around the start.\n\n| assumption | moves | most |\n|---|---|---|\n");
        foreach (var screened in shown)
            text.Append(CultureInfo.InvariantCulture, $"| `{screened.Entry.Path}` | {screened.Moves:0.00} | {screened.Most} |\n");
    }

    private static Entry EntryOf(string path) => Catalogue.Entries.First(e => e.Path == path);
}
