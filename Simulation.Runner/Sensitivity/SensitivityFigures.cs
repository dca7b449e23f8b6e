using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Sensitivity;

/// <summary>What answers hang on as figures: the sizes of effects, what pairs do together, and what turns a sign.</summary>
public sealed class SensitivityFigures(SensitivityResult result, Language language)
{
    private const int MostBars = 15;
    private const int MostOutcomes = 3;

    /// <summary>Of the outcome that leads, and of the first outcomes of the study beside it.</summary>
    public IReadOnlyList<NamedFigure> All()
    {
        var outcomes = result.Plan.Headline.Take(MostOutcomes).Prepend(result.Lead).Distinct();
        return [.. outcomes.SelectMany(result.About).SelectMany(Of)];
    }

    private IEnumerable<NamedFigure> Of(DrivenAnswer answer)
    {
        bool isMain = answer.Asked.Outcome == result.Lead;
        string stem = Stems.Of(answer.Asked.Id);
        if (Tornado(answer) is { } tornado) yield return new NamedFigure($"tornado-{stem}", FigureTopic.Outcome, tornado) { IsMain = isMain };
        if (Indices(answer) is { } indices) yield return new NamedFigure($"parts-{stem}", FigureTopic.Outcome, indices) { IsMain = isMain };
        if (Pairs(answer) is { } pairs) yield return new NamedFigure($"pairs-{stem}", FigureTopic.Outcome, pairs) { IsMain = isMain };
        if (Signs(answer) is { } signs) yield return new NamedFigure($"signs-{stem}", FigureTopic.Outcome, signs) { IsMain = isMain };
    }

    private Figure? Tornado(DrivenAnswer answer)
    {
        var effects = answer.Screened.Where(effect => effect.IsAboveNoise).Take(MostBars).ToList();
        if (effects.Count == 0) return null;
        string[] names = Names(effects.Select(effect => result.Inputs[effect.Input]));
        var bars = new Bars(Say("verschuiving over het hele bereik", "shift over the whole range"),
            [.. effects.Select(effect => Signed(effect, effect.MuStar))])
        {
            Intervals = [.. effects.Select(effect => Ordered(Signed(effect, effect.Low), Signed(effect, effect.High)))],
            BelowZero = SeriesColour.Number(1),
        };
        string noun = answer.Asked.Noun(language);
        var first = effects[0];
        string name = OutcomePhrases.Decapitalised(names[0]);
        string title = first.Places.Last == 1
            ? Say($"Van alle aannames verschuift ‘{name}’ {noun} het meest", $"Of all assumptions ‘{name}’ moves {noun} most")
            : Say($"Eén van {first.Places.Last} aannames verschuift {noun} het meest; welke is niet te zeggen", $"One of {first.Places.Last} assumptions moves {noun} most; which is not to be said");
        var chart = new Chart(title, Change(answer.Asked), new CategoryAxis("", names), [bars])
        {
            Subtitle = Say(
                "Rechts: een hogere waarde van de aanname maakt het getal groter; links: kleiner. Streepje: 95%-interval van de gemiddelde verschuiving",
                "To the right: a higher value of the assumption makes the number larger; to the left: smaller. Whisker: 95% interval of the mean shift"),
        };
        return Figure(chart, string.Join("; ", effects.Zip(names, (effect, one) => $"{one}: {answer.Asked.WriteChange(Signed(effect, effect.MuStar), language)}")), 220 + (26 * effects.Count));
    }

    private Figure? Indices(DrivenAnswer answer)
    {
        if (!(answer.Indices.Variance > 0)) return null;
        var inputs = answer.Indices.Inputs.OrderByDescending(input => input.Total.Value).ToList();
        string[] names = Names(inputs.Select(input => result.Top[input.Input]));
        Bars Of(string name, Func<SobolInput, VarianceShare> share) => new(name, [.. inputs.Select(input => Math.Max(0, share(input).Value))])
        {
            Intervals = [.. inputs.Select(input => (Math.Max(0, share(input).Low), Math.Max(0, share(input).High)))],
        };
        string noun = answer.Asked.Noun(language);
        var chart = new Chart(
            Say($"Van deze {inputs.Count} aannames bepaalt ‘{OutcomePhrases.Decapitalised(names[0])}’ het grootste deel van de spreiding in {noun}", $"Of these {inputs.Count} assumptions ‘{OutcomePhrases.Decapitalised(names[0])}’ decides the largest part of the spread in {noun}"),
            new NumericAxis(Say("Deel van de spreiding", "Part of the spread"), Unit.Share),
            new CategoryAxis("", names),
            [Of(Say("alleen", "alone"), input => input.First), Of(Say("met andere samen", "with others"), input => input.Total)])
        {
            Subtitle = Say(
                $"Zonder het toeval van de doorrekeningen, dat {Percent(answer.Indices.NoiseShare)} van alle spreiding is. Streepje: 95%-interval",
                $"Without the chance of runs, which is {Percent(answer.Indices.NoiseShare)} of all spread. Whisker: 95% interval"),
        };
        return Figure(chart, string.Join("; ", inputs.Zip(names, (input, one) => $"{one}: {Percent(input.First.Value)}, {Percent(input.Total.Value)}")), 220 + (40 * inputs.Count));
    }

    private Figure? Pairs(DrivenAnswer answer)
    {
        int count = result.Top.Count;
        if (count < 2 || answer.Indices.Pairs.All(pair => double.IsNaN(pair.Together.Value))) return null;
        double[,] values = new double[count, count];
        bool[,] unsure = new bool[count, count];
        for (int one = 0; one < count; one++) values[one, one] = double.NaN;
        foreach (var pair in answer.Indices.Pairs)
        {
            values[pair.One, pair.Other] = values[pair.Other, pair.One] = Math.Max(0, pair.Together.Value);
            unsure[pair.One, pair.Other] = unsure[pair.Other, pair.One] = !(pair.Together.Low > 0);
        }

        double[] places = [.. Enumerable.Range(0, count).Select(place => (double)place)];
        string key = Say("Deel van de spreiding door samenspel", "Part of the spread by what two do together");
        var map = new HeatMap(key, places, places, values, Unit.Share) { ShowsValues = true };
        if (unsure.Cast<bool>().Any(one => one)) map = map.WithUncertain(unsure, Say("niet zeker", "not sure"));
        var strongest = answer.Indices.Pairs.MaxBy(pair => pair.Together.Value)!;
        string[] names = Names(result.Top);
        string two = $"‘{OutcomePhrases.Decapitalised(names[strongest.One])}’ {Say("en", "and")} ‘{OutcomePhrases.Decapitalised(names[strongest.Other])}’";
        string title = strongest.Together.Low > 0
            ? Say($"{two} werken het sterkst op elkaar in", $"{two} act on each other most")
            : Say("Geen twee van deze aannames werken met zekerheid op elkaar in", "No two of these assumptions surely act on each other");
        string[] numbered = [.. names.Select((name, nth) => $"{nth + 1}. {name}")];
        string across = Say("Nummer van de andere aanname", "Number of the other assumption");
        var chart = new Chart(title, new CategoryAxis(across, names.Select((_, nth) => $"{nth + 1}")), new CategoryAxis("", numbered), [map])
        {
            Subtitle = Say(
                $"Welk deel van de spreiding in {answer.Asked.Noun(language)} er alleen is doordat twee aannames samen anders uitpakken dan apart",
                $"Which part of the spread in {answer.Asked.Noun(language)} is there only because two assumptions work out differently together than apart"),
        };
        return Figure(chart, $"{two}: {Percent(strongest.Together.Value)}", 260 + (40 * count));
    }

    private Figure? Signs(DrivenAnswer answer)
    {
        if (answer.Turns.Count == 0) return null;
        string noun = answer.Asked.Noun(language);
        var axis = Change(answer.Asked);
        int sure = answer.Turns.Count(turn => turn.Says == SignAlong.Turns);
        string title = sure == 0
            ? Say($"Geen van deze aannames keert het teken van {noun} met zekerheid om", $"None of these assumptions surely turns the sign of {noun}")
            : Say($"{sure} van deze {answer.Turns.Count} aannames keren het teken van {noun} om", $"{sure} of these {answer.Turns.Count} assumptions turn the sign of {noun}");
        var panels = answer.Turns.Zip(result.Top, (turn, entry) => Panel(turn, entry, axis)).ToList();
        return new Figure(title, panels)
        {
            Subtitle = Say(
                $"Elke aanname over haar bereik terwijl alle andere blijven wat zij zijn; band: 95%-interval over {result.Settings.LevelReplicates} doorrekeningen",
                $"Each assumption over its range while all others stay what they are; band: 95% interval over {result.Settings.LevelReplicates} runs"),
            AltText = string.Join("; ", answer.Turns.Zip(panels, (turn, panel) => $"{panel.Title}: {answer.Asked.Write(turn.Levels[0].Mean, language)} {Say("tot", "to")} {answer.Asked.Write(turn.Levels[^1].Mean, language)}")),
            Footer = Footer,
            SharesY = true,
            Columns = Math.Min(panels.Count, panels.Count == 4 ? 2 : panels.Count <= 6 ? 3 : 4),
            Size = new FigureSize(1280, panels.Count <= 4 ? 460 : 760),
        };
    }

    private Chart Panel(TurningPoint turn, Entry entry, NumericAxis y)
    {
        var known = turn.Levels.Where(level => double.IsFinite(level.Mean)).ToList();
        string mean = Say("verschil", "difference"), interval = Say("95%-interval", "95% interval");
        double[] x = [.. known.Select(level => level.Value)];
        var unit = entry.Assumption.Unit;
        ChartSeries[] series = known.Count < 2 ? [] :
        [
            new Band(interval, BandRole.IntervalOfMean, x, [.. known.Select(level => level.Low)],
                [.. known.Select(level => level.High)]) { Of = mean },
            new Line(mean, x, [.. known.Select(level => level.Mean)]),
        ];
        List<Annotation> marks = [new ReferenceLine(AxisSide.Y, 0, Say("geen verschil", "no difference"))];
        if (turn.Says == SignAlong.Turns)
            marks.Add(new ReferenceLine(AxisSide.X, turn.At, Numbers.BareSetting(turn.At, unit, language)));
        var along = new NumericAxis("", unit) { UnitText = UnitTexts.Of(unit).In(language) };
        return new Chart(AssumptionTexts.Of(entry).Name.In(language), along, y, series) { Annotations = marks };
    }

    private Figure Figure(Chart chart, string alt, int height) =>
        new(chart) { AltText = alt, Footer = Footer, Size = new FigureSize(1100, Math.Clamp(height, 320, 1400)) };

    private string Footer => Say(
        $"GemengdWonen.Sim, model {ModelVersion.Current.Split('+')[0]} · gwsim sensitivity {result.Plan.Name} · {result.Runs} doorrekeningen, startgetal {result.Plan.Seed} · wat-als onder aannames, geen voorspelling",
        $"GemengdWonen.Sim, model {ModelVersion.Current.Split('+')[0]} · gwsim sensitivity {result.Plan.Name} · {result.Runs} runs, seed {result.Plan.Seed} · what-if under assumptions, no forecast");

    private NumericAxis Change(Asked asked) =>
        OutcomeAxes.Differences(asked.Outcome, language) is var axis && asked.IsDifference ? axis
            : axis with { Label = OutcomeTexts.Of(asked.Outcome).Name.In(language) };

    private string[] Names(IEnumerable<Entry> entries) => [.. entries.Select(entry => AssumptionTexts.Of(entry).Name.In(language))];

    private static double Signed(MorrisEffect effect, double size) => effect.Mu < 0 ? -size : size;

    private static (double, double) Ordered(double one, double other) => (Math.Min(one, other), Math.Max(one, other));

    private string Percent(double part) => Numbers.Write(Math.Clamp(part, 0, 1), Unit.Share, 0, language);

    private string Say(string nl, string en) => language.Say(nl, en);
}
