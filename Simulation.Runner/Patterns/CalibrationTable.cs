using System.Globalization;
using System.Text;

namespace Simulation.Runner.Patterns;

/// <summary>docs/calibration.md, as the search writes it.</summary>
public static class CalibrationTable
{
    private const int ScreeningShown = 40;

    public static string Markdown(CalibrationResult result)
    {
        var s = result.Settings;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Calibration

            How the default assumptions were set: a seeded search that gives the same result on any number of threads. Numbers
            found this way are no findings; those of grade D least of all. All stay inside their 90% ranges
            ([parameters.md](parameters.md)); every point tried stands in [calibration.csv](calibration.csv).

            1. **Screening.** Each assumption of grade C or D is moved alone, half way to either end of its range
               ({s.ScreeningReplicates} runs of each arm). What it does is the root of the summed squares of what it moves the
               quantities of [patterns.md](patterns.md), each in widths of its range.
            2. **Search.** The {s.Moved} that matter most are moved together: {s.Points} points of a Latin hypercube over their
               ranges, {s.Replicates} runs of each arm.
            3. **Refinement.** From the best point each is moved by 20%, then 10% of its range, {s.RefiningReplicates} runs, keeping what helps.

            The score adds up, over the quantities, the squared distance outside the range in half widths; plus 0.05 times the
            squared distance from the middle; plus 0.02 times the squared move of each assumption from where it was, in widths of
            its range, so that nothing is moved for nothing. Seed {s.Seed}.

            | | score | quantities inside |
            |---|---|---|
            | before | {result.Start.Score:0.00} | {result.Start.Inside} of {Quantities.All.Count} |
            | best point of the search | {result.Searched.Min(c => c.Score):0.00} | {result.Searched.MinBy(c => c.Score)!.Inside} |
            | after refinement | {result.Best.Score:0.00} | {result.Best.Inside} |

            The defaults are the result, rounded.

            | assumption | range | before | found |
            |---|---|---|---|

            """);
        foreach (var (path, value) in result.Best.Values)
        {
            var believed = result.Screening.First(x => x.Entry.Path == path).Entry.Believed;
            text.Append(CultureInfo.InvariantCulture, $"| `{path}` | {believed.Low:0.###}-{believed.High:0.###} | {result.Start.Values[path]:0.####} | {value:0.####} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n## Screening\n\nThe {ScreeningShown} assumptions that matter most to the quantities.\n\n| assumption | moves | most |\n|---|---|---|\n");
        foreach (var screened in result.Screening.Take(ScreeningShown))
            text.Append(CultureInfo.InvariantCulture, $"| `{screened.Entry.Path}` | {screened.Moves:0.00} | {screened.Most} |\n");
        return text.ToString();
    }
}
