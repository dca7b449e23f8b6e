using System.Text;
using Simulation.Runner.Emulation;

namespace Simulation.Runner.Calibration;

/// <summary>calibration.md, as a calibration writes it: what was done, what was learned, and what not.</summary>
public static class CalibrationPage
{
    private const Language En = Language.En;
    private const int ScreeningShown = 40;
    private const double Fights = -0.3;
    private const double OffShown = 1;

    public static string Markdown(CalibrationResult result)
    {
        var text = new StringBuilder();
        AppendMethod(text, result);
        AppendReach(text, result);
        AppendWaves(text, result);
        AppendLearned(text, result);
        AppendTargets(text, result);
        AppendFights(text, result);
        AppendLeftOut(text, result);
        AppendScreening(text, result);
        return text.ToString();
    }

    private static void AppendMethod(StringBuilder text, CalibrationResult result)
    {
        var s = result.Settings;
        int all = result.Space.Entries.Count, judged = result.Space.Entries.Count(PriorSpace.IsJudgement);
        int each = s.Replicates;
        double limit = Wave.Limit;
        string inert = $"{s.Inert} inert inputs that the model does not have", more = $"{s.Refinements} more waves";
        text.Append(CultureInfo.InvariantCulture, $"""
            # Calibration

            How the ensemble of assumptions was made: history matching with emulators (Andrianakis et al., 2015; McCulloch et al., 2022), Markov
            chains on the last emulators, and weights by the model itself. Made by `{CommandOf(s)}`, which gives the same on any number of threads.
            An ensemble is no finding; grade D least of all. The targets, their ranges and what the model may be off by are in
            [calibration-targets.md](calibration-targets.md); the tables behind this page are in [calibration/](calibration/).

            1. **Space.** All {all} assumptions with a range ([parameters.md](parameters.md)), every value in it as likely. {judged} are of grade C
               or D. The better known ones are searched in their ranges as well: left to chance, they hide what the others do.
            2. **Fresh chances.** Every point has its own people and luck (seed, wave and number make its seed), {each} replicates of each arm;
               the jackknife gives the noise. With common luck an emulator never sees that noise, and rules out the truth.
            3. **Screening.** {s.First} points over the whole space, each with another value of everything, are screened together: emulators that may
               use any assumption, of which the {s.Kept} that move the targets most are kept, and {s.Named.Count} that a target is about by
               construction. The others vary as what nobody knows. It is done again in each wave. {inert} are screened with them.
            4. **Emulators.** One a target, of the log odds of shares and the log of rates: a polynomial whose terms are chosen by the extended BIC,
               with a Gaussian process on what it leaves where that predicts left-out points better. Its variance holds its coefficients, its lack
               of fit and all it does not know.
            5. **Ruling out.** A point is out when a target lies more than {limit:0} standard deviations from its emulator, of emulator, observation
               (range squared over twelve) and discrepancy together; in the first two waves, when two do.
            6. **Chains** over the last emulators, inside what all waves leave. {more} try points that they choose, so that emulators are best
               where the ensemble will be.
            7. **Ensemble.** {s.Draws} draws of the last chains tried on the model
               ({s.DrawReplicates} replicates), weighted by what the model gives over what the emulators expected, and resampled to
               {result.Ensemble.Members.Count} members that hold a value for every assumption.

            {result.Runs:#,0} runs of the model.


            """);
    }

    private static string CommandOf(CalibrationSettings s)
    {
        var usual = new CalibrationSettings();
        var command = new StringBuilder("gwsim calibrate");
        Add("--seed", s.Seed, usual.Seed);
        Add("--first", s.First, usual.First);
        Add("--points", s.Points, usual.Points);
        Add("--waves", s.Waves, usual.Waves);
        Add("--replicates", s.Replicates, usual.Replicates);
        Add("--draws", s.Draws, usual.Draws);
        Add("--members", s.Members, usual.Members);
        return command.ToString();

        void Add<T>(string name, T value, T usually)
            where T : IFormattable
        {
            if (!value.Equals(usually)) command.Append(CultureInfo.InvariantCulture, $" {name} {value}");
        }
    }

    private static void AppendReach(StringBuilder text, CalibrationResult result)
    {
        text.Append("## Before the first wave\n\nHow the targets lie among points over all ranges; a hit is within three standard deviations.\n\n| target | range | 5% | median | 95% | hits |\n|---|---|---|---|---|---|\n");
        foreach (var hit in result.Reach.Hits)
        {
            var q = hit.Scale.Quantity;
            text.Append(CultureInfo.InvariantCulture, $"| `{q.Id}` {q.Says.En} | {Numbers.Interval(q.Low, q.High, q.Unit, En)} | {Write(hit.Low, q)} | {Write(hit.Median, q)} | {Write(hit.High, q)} | {Percent(hit.Part)} |\n");
        }

        var apart = result.Reach.Apart;
        text.Append(apart.Count == 0 ? "\nEvery two targets are hit together by some point.\n"
            : $"\n{apart.Count} pairs are hit together by no point; those of which most would be expected: " + string.Join("; ", apart.Take(5).Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"`{p.One.Scale.Quantity.Id}` and `{p.Other.Scale.Quantity.Id}` ({p.Expected:0.0} expected)"))) + ".\n");
    }

    private static void AppendWaves(StringBuilder text, CalibrationResult result)
    {
        text.Append("\n## Waves\n\n| wave | points | inputs | left of what it got | left of the whole space | sharp emulators |\n|---|---|---|---|---|---|\n");
        for (int w = 0; w < result.Waves.Count; w++)
        {
            var (done, kept) = result.Waves[w];
            text.Append(CultureInfo.InvariantCulture, $"| {w + 1} | {done.Tried.Count} | {kept.Count} | {Percent(done.OfBefore)} | {done.Part:0.#E+0} | {Percent(done.Sharp)} |\n");
        }

        var stopped = result.StoppedBy switch
        {
            StoppedBy.Sharp => "every emulator has less than half the variance of what it is held against",
            StoppedBy.Shrinking => "the region hardly shrinks any more",
            _ => "this is the most that was asked",
        };
        text.Append(CultureInfo.InvariantCulture, $"\nNo further wave: {stopped}. Chains mix to within {result.Posterior.WorstMixing:0.00} (1 is right).\n\n");
        text.Append("Emulators of the last wave. The spread of left-out errors is in what was expected (1 is right); the last two columns are standard deviations on the emulator's scale.\n\n| target | R² | left out | spread | beyond 3 | terms | process | not explained | held against |\n|---|---|---|---|---|---|---|---|---|\n");
        var last = result.Waves[^1].Done.Wave;
        for (int t = 0; t < result.Scales.Count; t++)
        {
            var r = last.Emulators[t].Report;
            text.Append(CultureInfo.InvariantCulture, $"| `{result.Scales[t].Quantity.Id}` | {r.Explained:0.00} | {r.LeftOut:0.00} | {r.Spread:0.00} | {Percent(r.Beyond)} | {r.Terms} | {(r.HasProcess ? "yes" : "")} | {Math.Sqrt(last.Emulators[t].Rest):0.00} | {Math.Sqrt(last.Aims[t].Variance):0.00} |\n");
        }
    }

    private static void AppendLearned(StringBuilder text, CalibrationResult result)
    {
        var learned = result.Learned;
        var (inert, deviation) = learned.Yardstick;
        var (inertWeighted, deviationWeighted) = learned.WeightedYardstick;
        var real = learned.All.Where(l => l.Entry is not null).ToList();
        int judged = real.Count(l => PriorSpace.IsJudgement(l.Entry!));
        var found = real.Where(learned.IsFound).OrderByDescending(l => l.Contraction).ToList();
        int confirmed = found.Count(learned.IsConfirmed), untold = judged - found.Count(l => PriorSpace.IsJudgement(l.Entry!));
        string weighted = string.Create(CultureInfo.InvariantCulture, $"{inertWeighted:0.00} ± {deviationWeighted:0.00}");
        text.Append(CultureInfo.InvariantCulture, $"""

            ## What was learned, and what not

            Contraction: how much of the variance of its range an assumption lost. Inert inputs, which cannot be learned, come to
            {inert:0.00} ± {deviation:0.00} by the chains and {weighted} by the weighted draws; nothing counts as found below three of those
            deviations. **{found.Count} of {real.Count}** are found; {confirmed} of them by the weighted draws of the model as well.
            Of the {judged} of grade C or D {untold} keep the width of their range: the targets say nothing of them.

            | assumption | grade | range | 5% | mean | 95% | contraction | by the model |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var one in found)
        {
            var b = one.Entry!.Assumption;
            double At(double part) => b.Low + (part * (b.High - b.Low));
            text.Append(CultureInfo.InvariantCulture, $"| `{one.Entry.Path}` | {b.Grade} | {b.Low}-{b.High} | {At(one.Low):G3} | {At(one.Mean):G3} | {At(one.High):G3} | {one.Contraction:0.00} | {one.Weighted:0.00}{(learned.IsConfirmed(one) ? "" : " (no)")} |\n");
        }

        text.Append(learned.Pairs.Count == 0 ? "\nNo two go together with |r| above 0.7.\n" : "\nOnly known together (|r| above 0.7): "
            + string.Join("; ", learned.Pairs.Select(p => string.Create(CultureInfo.InvariantCulture, $"`{PathOf(result, p.One)}` and `{PathOf(result, p.Other)}` ({p.Correlation:0.00})"))) + ".\n");
        string not = string.Join(", ", real.Except(found).Where(l => l.InEmulators).Select(l => $"`{l.Entry!.Path}`"));
        if (not.Length > 0) text.Append(CultureInfo.InvariantCulture, $"\nIn an emulator and not found: {not}.\n");
    }

    private static void AppendTargets(StringBuilder text, CalibrationResult result)
    {
        var (asTheyCame, byWeight) = result.Draws.PartNear;
        string near = Percent(asTheyCame), weighted = Percent(byWeight);
        text.Append(CultureInfo.InvariantCulture, $"""

            ## What it bought

            {near} of the simulated draws lie within three standard deviations of all targets, {weighted} by weight. The weights are worth
            {result.Draws.Effective:0} of {result.Draws.All.Count} draws of equal weight.

            | target | range | all ranges | ensemble | off | defaults | off |
            |---|---|---|---|---|---|---|

            """);
        for (int t = 0; t < result.Scales.Count; t++)
        {
            var q = result.Scales[t].Quantity;
            var (low, median, high) = result.Draws.Predicted(t);
            var hit = result.Reach.Hits[t];
            var usual = result.Default.Targets[t];
            text.Append(CultureInfo.InvariantCulture, $"| `{q.Id}` | {Numbers.Interval(q.Low, q.High, q.Unit, En)} | {Write(hit.Median, q)} ({Numbers.Interval(hit.Low, hit.High, q.Unit, En)}) | {Write(median, q)} ({Numbers.Interval(low, high, q.Unit, En)}) | {result.Draws.Off(t):+0.0;-0.0;0.0} | {Write(usual.Value, q)} | {result.Scales[t].Implausibility(usual):0.0} |\n");
        }

        text.Append("\nBands hold 90% of the draws; off is in standard deviations of observation and discrepancy, for the ensemble the mean with its sign.\n");
    }

    private static void AppendFights(StringBuilder text, CalibrationResult result)
    {
        text.Append("\n## What fights\n\n");
        int[] off = [.. Enumerable.Range(0, result.Scales.Count).Where(t => Math.Abs(result.Draws.Off(t)) > OffShown)];
        foreach (int t in off)
            text.Append(CultureInfo.InvariantCulture, $"- `{result.Scales[t].Quantity.Id}` stays {result.Draws.Off(t):+0.0;-0.0} standard deviations off on average.\n");
        var pairs = from one in Enumerable.Range(0, result.Scales.Count)
                    from other in Enumerable.Range(one + 1, result.Scales.Count - one - 1)
                    let together = result.Draws.Together(one, other)
                    where together < Fights
                    orderby together
                    select (one, other, together);
        var fighting = pairs.ToList();
        foreach (var (one, other, together) in fighting)
            text.Append(CultureInfo.InvariantCulture, $"- What comes nearer to `{result.Scales[one].Quantity.Id}` goes off `{result.Scales[other].Quantity.Id}` (r = {together:0.00}).\n");
        if (off.Length + fighting.Count == 0) text.Append("No target stays more than one standard deviation off, and no two pull apart (r below -0.3).\n");
    }

    private static void AppendLeftOut(StringBuilder text, CalibrationResult result)
    {
        int inside = result.LeftOut.Count(l => l.IsInside);
        text.Append(CultureInfo.InvariantCulture, $"""

            ## Each target from the others

            The draws are weighted again without a target, and what measuring it once more would give is predicted: its band of 90% holds the
            target in **{inside} of {result.LeftOut.Count}** cases. The draws were made with the target, so bands are on the narrow side.

            | target | value | predicted | inside | draws it rests on |
            |---|---|---|---|---|

            """);
        foreach (var left in result.LeftOut)
        {
            var q = left.Quantity;
            text.Append(CultureInfo.InvariantCulture, $"| `{q.Id}` | {Write(q.Target, q)} | {Write(left.Median, q)} ({Numbers.Interval(left.Low, left.High, q.Unit, En)}) | {(left.IsInside ? "yes" : "**no**")} | {left.Effective:0} |\n");
        }
    }

    private static void AppendScreening(StringBuilder text, CalibrationResult result)
    {
        int inert = result.Screening.Count(s => s.Input >= result.Space.Entries.Count);
        text.Append(CultureInfo.InvariantCulture, $"\n## Screening\n\nWhat moves the targets over all ranges: the variance an assumption has part in, over that of what a target is held against, at most 1 a target, summed. The {ScreeningShown} that matter most of {result.Screening.Count - inert} that were seen to matter; {inert} of {result.Settings.Inert} inert inputs were taken for one.\n\n| assumption | moves | most |\n|---|---|---|\n");
        foreach (var one in result.Screening.Take(ScreeningShown))
            text.Append(CultureInfo.InvariantCulture, $"| `{PathOf(result, one.Input)}` | {one.Moves:0.00} | `{result.Scales[one.Most].Quantity.Id}` |\n");
    }

    public static string PathOf(CalibrationResult result, int input) =>
        input < result.Space.Entries.Count ? result.Space.Entries[input].Path : $"inert {input - result.Space.Entries.Count + 1}";

    private static string Write(double value, Quantity quantity) => Numbers.Write(value, quantity.Unit, En);

    private static string Percent(double part) => Numbers.Write(part, Unit.Share, En);
}
