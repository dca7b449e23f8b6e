using System.Text;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Sensitivity;
using Simulation.Runner.Store;

namespace Simulation.Runner.Decisions;

/// <summary>Where an outcome tips, in words, as tables and as a map.</summary>
public sealed class TippingFiles(TippingResult result, Language language)
{
    private const double Few = 0.05;
    private const double Half = 0.5;
    private const double Most = 0.95;
    private const int RowsTold = 5;

    private LevelMap Map => result.Map;

    private string Noun => result.Asked.Noun(language);

    private string Level => result.Asked.IsDifference && Map.Level == 0 ? Say("nul", "zero") : result.Asked.Write(Map.Level, language);

    public IEnumerable<ToldPart> Told()
    {
        yield return new ToldText(Say(
            $"Waar ligt {Noun} op {Level}? {result.Points.Count} punten, gezocht rond de grens, elk met {result.Members} sets aannames van {result.Settings.Replicates} levens van {result.Plan.Years} jaar; startgetal {result.Plan.Seed}.",
            $"Where does {Noun} lie at {Level}? {result.Points.Count} points, looked for around the boundary, each with {result.Members} sets of assumptions of {result.Settings.Replicates} lives of {result.Plan.Years} years; seed {result.Plan.Seed}."));
        yield return new ToldText(Say(
            $"Gemiddeld over de aannames ligt {Noun} in {Percent(Map.AreaAbove)} van dit vlak op of boven {Level}. In {Percent(Map.AreaOpen)} van het vlak hangt het van de aannames af: daar ligt het bij tussen de 5 en 95 van de 100 sets aannames erboven. De grens van het gemiddelde is op {Fine(Map.AreaWrong)} van het vlak na bekend.",
            $"On average over the assumptions {Noun} lies at or above {Level} in {Percent(Map.AreaAbove)} of this plane. In {Percent(Map.AreaOpen)} of the plane it depends on the assumptions: there it lies above for between 5 and 95 of 100 sets of assumptions. The boundary of the mean is known to within {Fine(Map.AreaWrong)} of the plane."));
        yield return Boundary();
    }

    private ToldTable Boundary()
    {
        int[] rows = [.. Enumerable.Range(0, RowsTold).Select(nth => nth * (Map.Side - 1) / (RowsTold - 1))];
        string Where(int row, double share) => Map.Passes(row, share) is { } part
            ? AxisNames.Write(result.X.Path, result.X.Field(Shown(result.X, part)), language) : "–";
        return new ToldTable(
            Say($"De grens van {Level}: {AxisNames.Of(result.X.Path, language)}, naar {AxisNames.Of(result.Y.Path, language)}", $"The boundary of {Level}: {AxisNames.Of(result.X.Path, language)}, by {AxisNames.Of(result.Y.Path, language)}"),
            [AxisNames.Of(result.Y.Path, language), Say("Bij 5 van de 100 erboven", "Above for 5 of 100"), Say("Bij de helft", "For half"),
                Say("Bij 95 van de 100", "For 95 of 100")],
            [.. rows.Select(row => (string[])
            [
                AxisNames.Write(result.Y.Path, result.Y.Field(Shown(result.Y, row / (Map.Side - 1.0))), language), Where(row, Few),
                Where(row, Half), Where(row, Most),
            ])]);
    }

    // No more digits than a map of this size can carry.
    private static double Shown(TippingAxis axis, double part)
    {
        double value = axis.At(part);
        double unit = Math.Pow(10, Math.Floor(Math.Log10((axis.High - axis.Low) / 40)));
        return axis.IsWhole ? value : Math.Round(value / unit) * unit;
    }

    public string Json() => SensitivityJson.Write(new
    {
        study = result.Plan.Name,
        program = Receipt.ThisProgram,
        model = ModelVersion.Current,
        files = result.Plan.Files.Select(file => new { path = file.Path, sha256 = file.Sha256 }),
        seed = result.Plan.Seed,
        years = result.Plan.Years,
        scenario = result.Asked.Arm.Name,
        against = result.Asked.Against?.Name,
        outcome = result.Asked.Outcome.Id,
        level = Map.Level,
        axes = new[] { result.X, result.Y }.Select(axis => new { path = axis.Path, low = axis.Low, high = axis.High }),
        points = result.Points.Count,
        assumptions = result.Settings.Ensemble?.Receipt.Name ?? "prior",
        ensemble = result.Settings.Ensemble?.Hash,
        members = result.Members,
        runs = result.Runs,
        area_above = Map.AreaAbove,
        area_open = Map.AreaOpen,
        area_wrong = Map.AreaWrong,
    });

    public IEnumerable<(string File, string Text)> Tables()
    {
        static string Value(double value) => SensitivityTables.Value(value);
        string axes = SensitivityTables.Line([result.X.Path, result.Y.Path]).TrimEnd();
        var points = new StringBuilder($"{axes},mean,above\n");
        foreach (var (x, y, seen) in result.Points)
            points.Append(SensitivityTables.Line([Value(x), Value(y), Value(seen.Average()),
                Value(seen.Count(one => one >= Map.Level) / (double)seen.Length)]));
        yield return ("points.csv", points.ToString());
        var map = new StringBuilder($"{axes},mean,sd,above\n");
        for (int at = 0; at < Map.Mean.Length; at++)
            map.Append(SensitivityTables.Line([Value(Along(result.X)[at % Map.Side]), Value(Along(result.Y)[at / Map.Side]), Value(Map.Mean[at]),
                Value(Map.Off[at]), Value(Map.Above[at])]));
        yield return ("map.csv", map.ToString());
    }

    public IReadOnlyList<NamedFigure> Figures() =>
        [new("tipping-map", FigureTopic.Overview, Shares()), new("tipping-values", FigureTopic.Outcome, Means())];

    private Figure Shares()
    {
        var values = Grid(at => Math.Round(Map.Above[at], 4));
        var map = new HeatMap(Say("Deel van de sets aannames op of boven het niveau", "Part of the sets of assumptions at or above the level"),
            Along(result.X), Along(result.Y), values, Unit.Share)
        {
            Midpoint = Half,
            TippingLine = Spans(values, Half) ? new TippingLine(Half, Level) : null,
        };
        string title = Map.AreaOpen < 0.005
            ? Say($"Waar {Noun} op {Level} ligt, hangt nauwelijks van de aannames af", $"Where {Noun} lies at {Level} hardly depends on the assumptions")
            : Say($"In {Percent(Map.AreaOpen)} van het vlak hangt het van de aannames af of {Noun} op of boven {Level} ligt", $"In {Percent(Map.AreaOpen)} of the plane it depends on the assumptions whether {Noun} lies at or above {Level}");
        return Figure(title, Hatched(map), Say("Lijn: bij de helft van de sets aannames; gearceerd: bij tussen de 5 en 95 van de 100", "Line: for half of the sets of assumptions; hatched: for between 5 and 95 of 100"));
    }

    private Figure Means()
    {
        var values = Grid(at => Map.Mean[at]);
        bool isDifference = result.Asked.IsDifference;
        var unit = isDifference && result.Asked.Outcome.Unit.IsShare() ? Unit.PercentagePoints : result.Asked.Outcome.Unit;
        var map = new HeatMap(Say("Gemiddeld over de aannames", "Mean over the assumptions"), Along(result.X), Along(result.Y), values, unit)
        {
            Midpoint = isDifference ? 0 : null,
            TippingLine = Spans(values, Map.Level) ? new TippingLine(Map.Level, Level) : null,
        };
        string title = Say($"{OutcomePhrases.Capitalised(Noun)} ligt in {Percent(Map.AreaAbove)} van het vlak gemiddeld op of boven {Level}", $"{OutcomePhrases.Capitalised(Noun)} lies at or above {Level} on average in {Percent(Map.AreaAbove)} of the plane");
        return Figure(title, Hatched(map), Say("Lijn: waar het gemiddelde het niveau passeert; gearceerd: waar de sets aannames het niet eens zijn", "Line: where the mean passes the level; hatched: where the sets of assumptions do not agree"));
    }

    private HeatMap Hatched(HeatMap map)
    {
        var open = Grid(Map.IsOpen);
        string label = Say("tussen 5 en 95 van de 100 sets aannames erboven", "above for between 5 and 95 of 100 sets of assumptions");
        return open.Cast<bool>().Any(one => one) ? map.WithUncertain(open, label) : map;
    }

    private Figure Figure(string title, HeatMap map, string subtitle)
    {
        NumericAxis x = AxisNames.Numeric(result.X.Path, language), y = AxisNames.Numeric(result.Y.Path, language);
        var chart = new Chart(title, x, y, [map]) { Subtitle = subtitle };
        return new Figure(chart)
        {
            AltText = string.Join(" ", Told().OfType<ToldText>().Select(text => text.Text)),
            Footer = Say(
                $"GemengdWonen.Sim · gwsim tipping {result.Plan.Name} · {result.Runs} doorrekeningen, startgetal {result.Plan.Seed} · wat-als onder aannames, geen voorspelling",
                $"GemengdWonen.Sim · gwsim tipping {result.Plan.Name} · {result.Runs} runs, seed {result.Plan.Seed} · what-if under assumptions, no forecast"),
            Size = new FigureSize(1000, 680),
        };
    }

    private T[,] Grid<T>(Func<int, T> of)
    {
        var grid = new T[Map.Side, Map.Side];
        for (int at = 0; at < Map.Side * Map.Side; at++) grid[at / Map.Side, at % Map.Side] = of(at);
        return grid;
    }

    private double[] Along(TippingAxis axis) => [.. Enumerable.Range(0, Map.Side)
        .Select(nth => axis.Low + (nth / (Map.Side - 1.0) * (axis.High - axis.Low)))];

    private static bool Spans(double[,] values, double level) => values.Cast<double>().Any(value => value < level)
        && values.Cast<double>().Any(value => value >= level);

    private string Percent(double part) => Numbers.Write(part, Unit.Share, 0, language);

    private string Fine(double part) => Numbers.Write(part, Unit.Share, 1, language);

    private string Say(string nl, string en) => language.Say(nl, en);
}
