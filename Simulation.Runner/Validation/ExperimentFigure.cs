using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>The figure of one pattern: a panel for each claim, with what the arms give by year where an outcome has years, else as
/// dots with their intervals; above it whether the claim holds, by how much, and from what size it counts.</summary>
public sealed class ExperimentFigure
{
    private readonly PatternResult _result;
    private readonly Laboratory _laboratory;
    private readonly Language _language;
    private readonly List<Part> _parts = [];
    private readonly Dictionary<Situation, string> _names = [];

    private ExperimentFigure(PatternResult result, Laboratory laboratory, Language language)
    {
        _result = result;
        _laboratory = laboratory;
        _language = language;
        foreach (var claim in result.Claims) Add(claim);
        NameByClaims();
    }

    /// <summary>The figures of all patterns that have an experiment.</summary>
    public static IEnumerable<(string Name, Figure Figure)> Of(IReadOnlyList<PatternResult> results, Laboratory laboratory, Language language)
    {
        List<ExperimentFigure> figures = [.. results.Where(r => r.Claims.Count > 0).Select(r => new ExperimentFigure(r, laboratory, language))];
        foreach (var figure in figures) figure.Ask();
        laboratory.Run();
        return figures.Select(f => (f._result.Pattern.Id.ToLowerInvariant(), f.Draw()));
    }

    /// <summary>Levels of one measure stand in one panel, so that arms can be compared.</summary>
    private void Add(ClaimResult claim)
    {
        var terms = claim.Claim.Terms;
        var joined = terms.Count > 1 ? null : _parts.Find(p => p.Claims[0].Claim.Terms.Count == 1 && p.Measure.Equals(terms[0].Measure));
        if (joined is null) _parts.Add(joined = new Part(terms[0].Measure));
        joined.Claims.Add(claim);
        joined.Situations.AddRange(terms.Reverse().Select(t => t.Situation).Where(a => !joined.Situations.Contains(a)));
    }

    /// <summary>Claims about levels may say what they are about before a colon; other panels then call those arms the same.</summary>
    private void NameByClaims()
    {
        foreach (var claim in _parts.Where(p => p.Claims.Count > 1).SelectMany(p => p.Claims))
        {
            string says = claim.Claim.Says.In(_language);
            int colon = says.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) _names[claim.Claim.Terms[0].Situation] = OutcomePhrases.Capitalised(says[..colon]);
        }
    }

    private IReadOnlyList<string> NamesOf(IReadOnlyList<Situation> arms) =>
        arms.All(_names.ContainsKey) ? [.. arms.Select(a => _names[a])] : SituationNames.Of(arms, _language, SituationNames.InFigures);

    private void Ask()
    {
        foreach (var part in _parts)
        {
            foreach (var term in part.Claims.SelectMany(c => c.Claim.Terms))
                _laboratory.Ask(term.Situation, term.Measure, part.Runs);
            foreach (var arm in part.Situations)
            {
                foreach (var measure in part.ByYear(arm)) _laboratory.Ask(arm, measure, part.Runs);
            }
        }
    }

    private Figure Draw()
    {
        var pattern = _result.Pattern;
        string subtitle = PatternTexts.Meaning(_result).In(_language) + (IsSingle ? $" {TitleOf(_parts[0])}. {Head(_parts[0])}" : "");
        return new Figure($"{pattern.Id}: {pattern.Says.In(_language).TrimEnd('.')}", [.. _parts.Select(Panel)])
        {
            Subtitle = subtitle,
            AltText = string.Join(" ", _parts.SelectMany(p => p.Claims.Select(c => $"{OutcomePhrases.Capitalised(c.Claim.Says.In(_language))}: {PatternTexts.Measured(c, _language)}."))),
            Footer = $"GemengdWonen.Sim {PatternTable.Version} · gwsim validate {pattern.Id} --explain · {Say("toeval", "seed")} {_laboratory.Seed} · {Say("bronnen", "sources")} {string.Join(", ", pattern.Sources)} · {Say("wat-als onder aannames, geen voorspelling", "what-if under assumptions, no forecast")}",
            Size = SizeFor(Columns, (_parts.Count + Columns - 1) / Columns),
            Columns = Columns,
        };
    }

    private bool IsSingle => _parts.Count == 1;

    private int Columns => _parts.Count <= 3 ? _parts.Count : 2;

    private static FigureSize SizeFor(int columns, int rows) =>
        columns == 1 ? FigureSize.Wide : new FigureSize(columns == 2 ? 1280 : 1440, rows == 1 ? 640 : 1000);

    private string Head(Part part) => string.Join(" ", part.Claims.Select(c => $"{PatternTexts.Holds(c, _language)}: {PatternTexts.Measured(c, _language)}."));

    private string TitleOf(Part part) => OutcomePhrases.Capitalised(string.Join("; ", part.Claims.Select(c => c.Claim.Says.In(_language))));

    private Chart Panel(Part part) => part.HasYears ? Lines(part) : Dots(part);

    private Chart Lines(Part part)
    {
        var outcome = part.Measure.Outcome!;
        var names = NamesOf(part.Situations);
        var estimates = part.Situations.ConvertAll(arm => part.ByYear(arm).Select(m => Of("", Values(new Term(1, arm, m), part.Runs))).ToList());
        var series = new List<ChartSeries>();
        for (int i = 0; i < part.Situations.Count; i++)
        {
            double[] x = [.. Enumerable.Range(1, part.Situations[i].Years).Select(year => (double)year)];
            double[] low = [.. estimates[i].Select(e => e.Low)], high = [.. estimates[i].Select(e => e.High)];
            series.Add(new Band(Say("95%-interval", "95% interval"), BandRole.IntervalOfMean, x, low, high) { Of = names[i] });
            series.Add(new Line(names[i], x, [.. estimates[i].Select(e => e.Mean)]));
        }

        return new Chart(TitleOf(part), new NumericAxis(Say("Jaar", "Year"), Unit.Number), OutcomeAxes.Values(outcome, _language), series)
        {
            Subtitle = Head(part),
            Annotations = [.. Counted(part), .. Levels(part, AxisSide.Y)],
        };
    }

    /// <summary>The years a claim is about, where it is not about all of them.</summary>
    private IEnumerable<Annotation> Counted(Part part)
    {
        const double Half = 0.5;
        var measure = part.Measure;
        if (measure.From == 1 && measure.To == part.Situations.Max(a => a.Years)) yield break;
        double from = Math.Max(1, measure.From - Half);
        double to = Math.Min(part.Situations.Max(a => a.Years), measure.To + Half);
        string label = measure.From == measure.To
            ? Say($"jaar {measure.From} telt", $"year {measure.From} counts")
            : Say($"jaar {measure.From}-{measure.To} telt", $"years {measure.From}-{measure.To} count");
        yield return new ReferenceBand(AxisSide.X, Math.Min(from, to - Half), to, label);
    }

    /// <summary>Lying where there is room for their names, standing beside other panels.</summary>
    private Chart Dots(Part part)
    {
        var rows = Rows(part).ToList();
        var values = AxisOf(part);
        var names = new CategoryAxis("", SituationNames.Unique([.. rows.Select(r => r.Name)]));
        var dots = new Points(part.Measure.Says.In(_language), [.. rows.Select((r, nth) => new Dot(nth, r.Mean, r.Low, r.High))])
        {
            Direction = IsSingle ? Direction.Sideways : Direction.Upright,
        };
        return new Chart(TitleOf(part), IsSingle ? values : names, IsSingle ? names : values, [dots])
        {
            Subtitle = Head(part),
            Annotations = [.. Levels(part, IsSingle ? AxisSide.X : AxisSide.Y)],
        };
    }

    private NumericAxis AxisOf(Part part)
    {
        string measure = OutcomePhrases.Capitalised(part.Measure.Says.In(_language));
        bool isShare = part.Measure.Unit.IsShare();
        if (!part.ComparesDifferences)
            return new NumericAxis(measure, isShare ? Unit.Share : Unit.Number) { IncludesZero = true };
        var terms = part.Claims[0].Claim.Terms;
        string change = OutcomePhrases.Decapitalised(NamesOf([terms[2].Situation, terms[3].Situation])[0]);
        return new NumericAxis($"{measure}: {Say("verschil door", "difference by")} {change}", isShare ? Unit.PercentagePoints : Unit.Number)
        {
            UnitText = isShare ? Say("procentpunt", "percentage points") : "",
            IncludesZero = true,
        };
    }

    private IEnumerable<Interval> Rows(Part part)
    {
        var terms = part.Claims[0].Claim.Terms;
        if (part.Measures.Count > 1)
            return terms.Select(t => Of(OutcomePhrases.Capitalised(t.Measure.Says.In(_language)), Values(t, part.Runs)));
        if (part.ComparesDifferences) return Differences(part, terms);
        var names = NamesOf(part.Situations);
        var arms = part.Situations.Select((arm, nth) => Of(names[nth], Values(new Term(1, arm, part.Measure), part.Runs)));
        string pairs = Say("Verschil, doorrekening voor doorrekening", "Difference, run by run");
        return terms.Count < 2 ? arms : arms.Append(Of(pairs, Less(terms[0], terms[1], part.Runs)));
    }

    /// <summary>What the change does here and there.</summary>
    private IEnumerable<Interval> Differences(Part part, IReadOnlyList<Term> terms)
    {
        var names = NamesOf([terms[0].Situation, terms[2].Situation]);
        return [Of(names[0], Less(terms[0], terms[1], part.Runs)), Of(names[1], Less(terms[2], terms[3], part.Runs))];
    }

    private IEnumerable<ReferenceLine> Levels(Part part, AxisSide side) =>
        part.Claims.Where(c => c.Claim.Level != 0).Select(c => c.Claim).DistinctBy(c => c.Level)
            .Select(c => new ReferenceLine(side, c.Level, PatternTexts.Limit(c, _language)));

    private double[] Values(Term term, int runs) => _laboratory.Values(term.Situation, term.Measure, runs).ToArray();

    private double[] Less(Term with, Term without, int runs) => [.. Values(with, runs).Zip(Values(without, runs), (one, other) => one - other)];

    private static Interval Of(string name, double[] values)
    {
        var moments = default(Moments);
        foreach (double value in values.Where(double.IsFinite)) moments.Add(value);
        double half = moments.Variance > 0 ? moments.HalfWidth() : 0;
        double mean = moments.Count == 0 ? double.NaN : moments.Mean;
        return new Interval(name, mean, mean - half, mean + half);
    }

    private string Say(string nl, string en) => _language.Say(nl, en);

    /// <summary>A mean with its 95% interval.</summary>
    private readonly record struct Interval(string Name, double Mean, double Low, double High);

    /// <summary>What stands in one panel.</summary>
    private sealed record Part(Measure Measure)
    {
        public List<ClaimResult> Claims { get; } = [];

        public List<Situation> Situations { get; } = [];

        public int Runs => Claims.Max(c => c.Runs);

        public IReadOnlyList<Measure> Measures => [.. Claims.SelectMany(c => c.Claim.Terms).Select(t => t.Measure).Distinct()];

        /// <summary>Whether it is about what a change does here and there.</summary>
        public bool ComparesDifferences => Claims[0].Claim.Terms is [_, _, var there, var without] && there.Situation != without.Situation;

        public bool HasYears => Measure.Outcome is not null && Measures.Count == 1 && !ComparesDifferences;

        public IEnumerable<Measure> ByYear(Situation arm) =>
            HasYears ? Enumerable.Range(1, arm.Years).Select(year => Measure.Of(Measure.Outcome!, year, year)) : [];
    }
}
