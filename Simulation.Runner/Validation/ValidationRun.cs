using Simulation.Runner.Calibration;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Patterns;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Validation;

/// <summary>What is to be validated, and how hard.</summary>
public sealed record ValidationOptions
{
    /// <summary>Ids such as P22; none for all of them.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Few runs, no mechanisms taken out: to see within two minutes whether something was lost.</summary>
    public bool Quick { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    public ulong Seed { get; init; } = 1;

    /// <summary>The sets of assumptions patterns are judged over; nothing for the central values alone.</summary>
    public Ensemble? Ensemble { get; init; } = EnsembleFile.OfProgram;

    /// <summary>The patterns asked for, or what is wrong with the names.</summary>
    public (IReadOnlyList<Pattern> Patterns, IReadOnlyList<Bilingual> Problems) Chosen()
    {
        string[] known = [.. PatternCatalogue.All.Select(p => p.Id)];
        var problems = new List<Bilingual>();
        foreach (string name in Patterns.Where(n => !known.Contains(n, StringComparer.OrdinalIgnoreCase)))
        {
            string nearest = string.Join(", ", Nearest.Ordered(name.ToUpperInvariant(), known).Take(3));
            problems.Add(($"{name}: dit patroon is er niet; misschien {nearest}", $"{name}: there is no such pattern; perhaps {nearest}"));
        }

        var chosen = PatternCatalogue.All.Where(p => Patterns.Count == 0 || Patterns.Contains(p.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        return (chosen, problems);
    }
}

/// <summary>What validation found.</summary>
public sealed record ValidationResult(
    ValidationOptions Options, Effort Effort, IReadOnlyList<PatternResult> Patterns, IReadOnlyList<QuantityResult> Quantities, long Runs)
{
    public int Count(Standing verdict) => Patterns.Count(p => p.Standing == verdict);

    public int Inside => Quantities.Count(q => q.IsInside);

    /// <summary>Patterns that are reproduced with the one seed and with the other.</summary>
    public int ReproducedTwice => Patterns.Count(p => p is { Standing: Standing.Reproduced, Again.Standing: Standing.Reproduced });

    /// <summary>Patterns whose experiment comes out differently with other luck.</summary>
    public IReadOnlyList<PatternResult> Borderline => [.. Patterns.Where(p => p.IsBorderline)];

    /// <summary>Patterns the quick baseline has as reproduced and that are not any more.</summary>
    public IReadOnlyList<PatternResult> Lost =>
        [.. Patterns.Where(p => p.Standing == Standing.NotReproduced
            && ValidationRun.Baseline.TryGetValue(p.Pattern.Id, out var was) && was == Standing.Reproduced)];
}

/// <summary>Puts the model to the test of the patterns and the quantities.</summary>
public static class ValidationRun
{
    private const int QuantityReplicates = 200;
    private const int QuickQuantityReplicates = 24;
    private const ulong ToTheOtherSeed = 1_000_000;

    /// <summary>What the quick mode gave when it was last looked at, by pattern.</summary>
    public static IReadOnlyDictionary<string, Standing> Baseline { get; } =
        Embedded.Text("quick-baseline.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1)
            .Select(line => line.Split(',')).ToDictionary(c => c[0], c => Enum.Parse<Standing>(c[1]));

    public static ValidationResult Run(ValidationOptions options, Action<Progress>? report = null, CancellationToken cancel = default)
    {
        var (patterns, problems) = options.Chosen();
        if (problems.Count > 0)
            throw new ArgumentException(string.Join(Environment.NewLine, problems.Select(p => p.En)), nameof(options));
        var effort = options.Quick ? Effort.Quick : Effort.Default;
        var laboratory = new Laboratory(options.Seed, options.Threads, options.Ensemble);
        var results = PatternRunner.Run(patterns, effort, laboratory, report, cancel);
        var again = new Laboratory(OtherSeed(options), options.Threads, options.Ensemble);
        if (!options.Quick)
            results = [.. results.Zip(PatternRunner.Run(patterns, Effort.Again, again, report, cancel), (one, other) => one with { Again = other })];
        int replicates = options.Quick ? QuickQuantityReplicates : QuantityReplicates;
        var quantities = options.Patterns.Count > 0 ? [] : QuantityRunner.Run(Quantities.All, replicates, laboratory, report, cancel);
        return new ValidationResult(options, effort, results, quantities, laboratory.Made + again.Made);
    }

    /// <summary>The seed under which everything is judged a second time; no size and no arm was chosen by looking at it.</summary>
    public static ulong OtherSeed(ValidationOptions options) => options.Seed + ToTheOtherSeed;

    /// <summary>The lines of the quick baseline: what a later run is held against.</summary>
    public static string BaselineOf(ValidationResult result) =>
        "pattern,verdict\n" + string.Concat(result.Patterns.Select(p => $"{p.Pattern.Id},{p.Standing}\n"));
}

/// <summary>What validation prints.</summary>
public static class ValidationText
{
    /// <summary>One line a pattern, the counts, and what was lost.</summary>
    public static IEnumerable<string> Lines(ValidationResult result, Language language)
    {
        foreach (var pattern in result.Patterns)
        {
            string size = pattern.Weakest is { } weakest ? $"  {PatternTexts.Size(weakest, language)} [{PatternTexts.Interval(weakest, language)}], {weakest.Runs} runs" : "";
            yield return $"{pattern.Pattern.Id,-4} {PatternTexts.Told(pattern, language),-36} {pattern.Pattern.Says.In(language)}{size}";
        }

        yield return "";
        foreach (var verdict in Enum.GetValues<Standing>())
            yield return $"{result.Count(verdict),3} {EventTexts.Of(verdict).In(language)}";
        if (!result.Options.Quick) yield return PatternTexts.Twice(result).In(language);
        if (result.Quantities.Count > 0)
            yield return language.Say($"{result.Inside} van {result.Quantities.Count} grootheden binnen hun bereik", $"{result.Inside} of {result.Quantities.Count} quantities inside their range");
        foreach (var lost in result.Options.Quick ? result.Lost : [])
            yield return lost.Pattern.Id + language.Say(" was gereproduceerd en is dat niet meer", " was reproduced and is not any more");
    }

    /// <summary>The experiment of one pattern in words, with what came out and where two lives first part.</summary>
    public static IEnumerable<string> Explain(PatternResult result, ValidationResult of, Language language)
    {
        var pattern = result.Pattern;
        yield return $"{pattern.Id}  {pattern.Says.In(language)}";
        yield return language.Say($"bronnen: {string.Join(", ", pattern.Sources)}", $"sources: {string.Join(", ", pattern.Sources)}");
        foreach (var claim in result.Claims)
        {
            yield return "";
            yield return $"- {claim.Claim.Says.In(language)}";
            var arms = claim.Claim.Terms.Select(t => t.Situation).Distinct().ToList();
            var names = SituationNames.Of(arms, language);
            foreach (var (term, mean) in claim.Claim.Terms.Zip(claim.Situations))
                yield return $"    {(term.Weight > 0 ? "+" : "−")} {term.Measure.Says.In(language)}, {names[arms.IndexOf(term.Situation)]}: {Numbers.Write(mean, term.Measure.Unit, language)}";
            yield return $"    {PatternTexts.Refusal(claim, of.Effort.Most)?.In(language) ?? PatternTexts.Powered(claim, language)}";
        }

        if (pattern.Through.En.Length > 0)
            yield return language.Say($"hoe: {pattern.Through.Nl}", $"how: {pattern.Through.En}");
        foreach (var without in result.Ablations)
            yield return $"    {language.Say("zonder", "without")} {PatternTexts.Left(without, language)}";
        if (pattern.Note.En.Length > 0) yield return pattern.Note.In(language);
        yield return $"→ {PatternTexts.Told(result, language)}";
        if (result.Again is { Claims.Count: > 0 } again)
            yield return PatternTexts.OtherLuck(result, again, ValidationRun.OtherSeed(of.Options)).In(language);
        foreach (string line in Trace(result, of.Options.Seed, language)) yield return line;
    }

    /// <summary>The first events that replicate 0 has on one side only of the first claim that has two.</summary>
    private static IEnumerable<string> Trace(PatternResult result, ulong seed, Language language)
    {
        var arms = result.Claims.Select(c => c.Claim.Terms.Select(t => t.Situation).Distinct().ToList()).FirstOrDefault(a => a.Count > 1);
        if (arms is null) yield break;
        var without = EventsOf(arms[1], seed);
        var with = EventsOf(arms[0], seed);
        var parted = without.Except(with).Select(e => (Event: e, With: false)).Concat(with.Except(without).Select(e => (Event: e, With: true)));
        yield return "";
        yield return language.Say("waar de levens in doorrekening 0 uiteengaan; wat maar aan één kant gebeurt:", "where lives part in run 0; what happens on one side only:");
        const int Lines = 12;
        foreach (var (happened, isWith) in parted.OrderBy(p => p.Event.Week).Take(Lines))
            yield return $"    {(isWith ? language.Say("met   ", "with   ") : language.Say("zonder", "without"))}  {Line(happened).In(language)}";
    }

    private static Bilingual Line(LifeEvent happened)
    {
        var what = EventTexts.Of(happened.What);
        var (nl, en) = happened.Serial < 0 ? ("", "") : ($" ({EventTexts.Of(happened.Kind).Nl}: {EventTexts.Of(happened.Rung).Nl})", $" ({EventTexts.Of(happened.Kind).En}: {EventTexts.Of(happened.Rung).En})");
        bool isOfSomebody = happened.Home >= 0 && happened.What is not (Happening.StaffLeft or Happening.StaffArrived);
        return isOfSomebody
            ? ($"week {happened.Week}, woning {happened.Home}: {what.Nl}{nl}", $"week {happened.Week}, home {happened.Home}: {what.En}{en}")
            : ($"week {happened.Week}: {what.Nl}", $"week {happened.Week}: {what.En}");
    }

    /// <summary>What happens in replicate 0, as far as the lines say it: not which number a case has, or what it came from.</summary>
    private static List<LifeEvent> EventsOf(Situation arm, ulong seed)
    {
        var run = new ComplexRun(new Blueprint(arm.Plan, arm.Believed, arm.Years * Week.PerYear));
        run.Complex.Log = new EventLog();
        run.Run(seed, 0);
        return [.. run.Complex.Log.Events.Select(e =>
            new LifeEvent(e.Week, e.Home, e.Tenancy, e.What, Math.Min(e.Serial, 0), Kind: e.Kind, Rung: e.Rung))];
    }
}
