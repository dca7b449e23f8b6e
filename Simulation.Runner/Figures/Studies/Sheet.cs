using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Store;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What all figures of a study share: the results, the language, names, and the line at the foot.</summary>
public sealed class Sheet
{
    /// <summary>Outcomes for which a report shows figures over time; those of the others are in the folder.</summary>
    public const int MainOutcomes = 3;

    private const int ModelLetters = 14;
    private readonly Dictionary<Arm, RunSummary> _summaries = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Arm, PairedSummary> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Arm, double> _alike = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Arm, string> _names = new(ReferenceEqualityComparer.Instance);

    public Sheet(StudyResult result, Language language)
    {
        Result = result;
        Language = language;
        foreach (var arm in result.Plan.Cells[0].Arms) _names[arm] = UniqueName(arm);
    }

    public StudyResult Result { get; }
    public Language Language { get; }
    public StudyPlan Plan => Result.Plan;

    /// <summary>Asks whoever draws or sums up to stop.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Who or what looks for what would turn an answer, as a sentence ends with it.</summary>
    public Bilingual TurnsAreSought { get; init; } = ("wat het omkeert, zoekt gwsim sensitivity", "gwsim sensitivity looks for what turns it");

    /// <summary>Where nothing is varied, all there is.</summary>
    public Cell Cell => Plan.Cells[0];

    /// <summary>Which outcomes go by quarter.</summary>
    public static bool HasSeries(Outcome outcome) => RunRecord.BySeries.Contains(outcome);

    public string Say(string nl, string en) => Language.Say(nl, en);

    public string Say(Bilingual both) => both.In(Language);

    public string[] SayAll(params IEnumerable<Bilingual> all) => [.. all.Select(Say)];

    /// <summary>An outcome as its name says it, and as a noun within a sentence.</summary>
    public string Name(Outcome outcome) => Say(OutcomeTexts.Of(outcome).Name);

    public string Noun(Outcome outcome) => Say(OutcomeTexts.Of(outcome).Noun);

    /// <summary>The noun as a sentence begins with it.</summary>
    public string Subject(Outcome outcome) => OutcomePhrases.Capitalised(Noun(outcome));

    /// <summary>What an outcome is about, to begin a subtitle with.</summary>
    public string Says(Outcome outcome) => OutcomePhrases.Capitalised(Say(OutcomeTexts.Of(outcome).Says));

    public string Write(double value, Unit unit) => Numbers.Write(value, unit, Language);

    public string InSentence(double value, Unit unit) => Numbers.InSentence(value, unit, Language);

    /// <summary>A chart as a figure, with the words for who cannot see it.</summary>
    public Figure Figure(Panel panel, string nl, string en, FigureSize? size = null) =>
        new(panel) { AltText = Say(nl, en), Footer = Footer, Size = size ?? FigureSize.Wide };

    /// <summary>What readers call a scenario; in a sweep the alternatives go by the names of the first point.</summary>
    public string NameOf(Arm arm) => _names.TryGetValue(arm, out string? name) ? name : Say(arm.Title);

    public RunSummary SummaryOf(Arm arm)
    {
        Cancel.ThrowIfCancellationRequested();
        if (!_summaries.TryGetValue(arm, out var summary)) _summaries[arm] = summary = Result.Summary(arm);
        return summary;
    }

    public PairedSummary PairsOf(Arm alternative)
    {
        Cancel.ThrowIfCancellationRequested();
        if (!_pairs.TryGetValue(alternative, out var pairs))
            _pairs[alternative] = pairs = Result.Paired(Cell, alternative);
        return pairs;
    }

    /// <summary>The difference in the last year; intervals of all alternatives hold together.</summary>
    public Contrast InLastYear(Arm alternative, Outcome outcome) =>
        Intervals.Together(PairsOf(alternative).InYear(outcome, Plan.Years - 1), Plan.Comparisons);

    /// <summary>The difference in the last year, held to what all headline outcomes together demand: for claims in titles.</summary>
    public Contrast ClaimInLastYear(Arm alternative, Outcome outcome) =>
        Intervals.Together(PairsOf(alternative).InYear(outcome, Plan.Years - 1), Plan.Comparisons * Plan.Headline.Count);

    /// <summary>The difference over all years in words.</summary>
    public Verdict VerdictOf(Arm alternative, Outcome outcome) =>
        Findings.Of(outcome, Result.Of(Cell, alternative, outcome), Result.Of(Cell.Base, outcome), Plan.Comparisons, Plan.Headline.Count);

    /// <summary>Where the numbers come from, for whoever finds the figure without the report.</summary>
    public string Footer
    {
        get
        {
            string model = ModelVersion.Current[..Math.Min(ModelVersion.Current.Length, ModelLetters)];
            return Say(
                $"GemengdWonen.Sim, model {model} · studie {Plan.Name} · {Result.Replicates} doorrekeningen per scenario, startgetal {Plan.Seed} · wat-als onder aannames, geen voorspelling",
                $"GemengdWonen.Sim, model {model} · study {Plan.Name} · {Result.Replicates} runs per scenario, seed {Plan.Seed} · what-if under assumptions, no forecast");
        }
    }

    /// <summary>Which complex, in words for a subtitle.</summary>
    public string Population
    {
        get
        {
            var plan = Plan.Base.Scenario.Plan;
            string share = Numbers.Write(plan.Mix.SupportedShare, Unit.Share, Language);
            return Say($"{plan.Building.Homes} woningen, {share} met begeleiding", $"{plan.Building.Homes} homes, {share} with support");
        }
    }

    /// <summary>How many runs, in words for a subtitle.</summary>
    public string Runs => Say($"{Result.Replicates} doorrekeningen", $"{Result.Replicates} runs");

    /// <summary>The month of opening, the same in every scenario of a study; nothing where none is known.</summary>
    public CalendarMonth? Opened => Plan.Base.Scenario.Plan.Opened;

    /// <summary>The years at the beginning in which an alternative is as the base by construction; less than a quarter is not worth a word.</summary>
    public double YearsAlike(Arm alternative)
    {
        if (!_alike.TryGetValue(alternative, out double years))
        {
            int weeks = FirstDifference.WeekOf(Plan, alternative) ?? 0;
            _alike[alternative] = years = weeks < Week.PerQuarter ? 0 : Math.Min((double)weeks / Week.PerYear, Plan.Years);
        }

        return years;
    }

    /// <summary>Over which years a difference is the mean, and in how many of them nothing can differ yet.</summary>
    public Bilingual OverYears
    {
        get
        {
            Bilingual all = ($"over {Plan.Years} jaar", $"over {Plan.Years} years");
            double alike = Cell.Alternatives.Count == 0 || Plan.Kind != StudyKind.Compare ? 0 : Cell.Alternatives.Min(YearsAlike);
            return alike == 0 ? all : Opened is { } opened
                ? all + new Bilingual(" (tot ", " (until ") + MonthTexts.Of(opened.AfterYears(alike))
                + (" kan niets verschillen)", " nothing can differ)")
                : all + ($" (in de eerste {Numbers.Fixed(alike, 1, Language.Nl)} jaar kan niets verschillen)", $" (in the first {Numbers.Fixed(alike, 1, Language.En)} years nothing can differ)");
        }
    }

    /// <summary>In a year of the run, with its first month where that is known.</summary>
    public Bilingual InYear(int year) => MonthTexts.InYear(year, Opened);

    /// <summary>Years since opening, or the calendar; what is drawn is years since opening in both.</summary>
    public NumericAxis YearAxis() => YearAxes.Of(Plan.Years, Opened, Language);

    /// <summary>The middles of the quarters, in years.</summary>
    public double[] Quarters() => [.. Enumerable.Range(0, Plan.Years * 4).Select(quarter => (quarter + 0.5) / 4)];

    private string UniqueName(Arm arm)
    {
        string title = Say(arm.Title);
        return _names.ContainsValue(title) ? $"{title} ({arm.Name})" : title;
    }
}
