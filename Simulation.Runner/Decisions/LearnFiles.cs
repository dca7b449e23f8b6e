using System.Text;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Sensitivity;
using Simulation.Runner.Store;

namespace Simulation.Runner.Decisions;

/// <summary>What knowing more is worth, for programs and as figures.</summary>
public sealed class LearnFiles(LearnResult result, Language language)
{
    private const int MostBars = 12;

    private readonly LearnTold _told = new(result, language);

    public string Json() => SensitivityJson.Write(new
    {
        study = result.Plan.Name,
        program = Receipt.ThisProgram,
        model = ModelVersion.Current,
        files = result.Plan.Files.Select(file => new { path = file.Path, sha256 = file.Sha256 }),
        seed = result.Plan.Seed,
        years = result.Plan.Years,
        draws = result.Draws,
        assumptions = result.Settings.Ensemble?.Receipt.Name ?? "prior",
        ensemble = result.Settings.Ensemble?.Hash,
        replicates = result.Settings.Replicates,
        runs = result.Runs,
        loss = new
        {
            unit = result.Loss.Unit.Name(),
            cost = result.Loss.Cost?.Id,
            alone = result.Loss.Alone?.Id,
            priced = result.Loss.Priced.Select(one => new
            {
                outcome = one.Outcome.Id,
                level = one.Kept?.Level,
                bound = one.Kept is null ? null : one.Kept.IsLeast ? "at_least" : "at_most",
                euro_a_point = one.EuroAPoint,
            }),
        },
        options = result.Options.Select(option => new { scenario = option.Arm.Name, loss = Number(option.Loss), best_in = option.BestIn }),
        best = result.Options[result.Best].Arm.Name,
        current_information = Number(result.Options[result.Best].Loss),
        perfect_information = new[] { Number(result.Everything.Least), Number(result.Everything.Most) },
        floor = Number(result.Floor),
        knowing = result.AboveNoise.Select(one => new
        {
            assumption = one.Entry.Path,
            value = Number(one.Value),
            ci90 = new[] { Number(one.Low), Number(one.High) },
        }),
        measuring = result.Measuring.Select(one => new
        {
            outcome = one.What.Outcome.Id,
            asked = one.What.Asked,
            year = one.What.Year,
            value = Number(one.Value),
            floor = Number(one.Floor),
            in_this_complex = one.InThisComplex,
        }),
    });

    public IEnumerable<(string File, string Text)> Tables()
    {
        var knowing = new StringBuilder("assumption,value,ci90_low,ci90_high,floor\n");
        foreach (var one in result.Knowing)
            knowing.Append(SensitivityTables.Line([one.Entry.Path, Value(one.Value), Value(one.Low), Value(one.High), Value(result.Floor)]));
        yield return ("knowing.csv", knowing.ToString());
        var measuring = new StringBuilder("outcome,asked,year,value,floor,in_this_complex\n");
        foreach (var one in result.Measuring)
        {
            measuring.Append(SensitivityTables.Line(
                [one.What.Outcome.Id, $"{one.What.Asked}", $"{one.What.Year}", Value(one.Value), Value(one.Floor),
                    one.InThisComplex ? "yes" : "no"]));
        }

        yield return ("measuring.csv", measuring.ToString());
        var options = new StringBuilder("scenario,loss,best_in\n");
        foreach (var one in result.Options) options.Append(SensitivityTables.Line([one.Arm.Name, Value(one.Loss), Value(one.BestIn)]));
        yield return ("options.csv", options.ToString());
    }

    public IReadOnlyList<NamedFigure> Figures()
    {
        var knowing = result.AboveNoise.Take(MostBars).ToList();
        var measuring = result.Measuring.Where(one => one.Value > one.Floor).ToList();
        string[] names = [.. knowing.Select(one => AssumptionTexts.Of(one.Entry).Name.In(language)),
            .. measuring.Select(one => _told.Name(one.What))];
        if (names.Length == 0) return [];
        double[] Part(IEnumerable<double> known, IEnumerable<double> seen) => [.. known, .. seen];
        var unit = result.Loss.Unit.IsShare() ? Unit.PercentagePoints : result.Loss.Unit;
        var bars = new Bars(Say("een aanname kennen", "knowing an assumption"),
            Part(knowing.Select(one => one.Value), measuring.Select(_ => double.NaN)))
        {
            Intervals = [.. knowing.Select(one => (one.Low, one.High)), .. measuring.Select(_ => (double.NaN, double.NaN))],
        };
        var seen = new Bars(Say("iets meten", "measuring something"), Part(knowing.Select(_ => double.NaN), measuring.Select(one => one.Value)));
        string all = _told.Amount(result.Everything.Most);
        var top = measuring.Count > 0 && (knowing.Count == 0 || measuring[0].Value > knowing[0].Value) ? names[knowing.Count] : names[0];
        var chart = new Chart(
            Say($"Het meest waard om te weten: {OutcomePhrases.Decapitalised(top)}", $"Most worth knowing: {OutcomePhrases.Decapitalised(top)}"),
            new NumericAxis(Say("Minder verlies, gemiddeld", "Less loss, on average"), unit) { UnitText = UnitTexts.Of(unit).In(language) },
            new CategoryAxis("", names),
            knowing.Count == 0 ? [seen] : measuring.Count == 0 ? [bars] : [bars, seen])
        {
            Subtitle = Say($"Alle aannames precies kennen is hoogstens {all} waard. Streepje: 90%-interval over trekkingen", $"Knowing all assumptions exactly is worth {all} at most. Whisker: 90% interval over draws"),
        };
        return
        [
            new NamedFigure("worth-knowing", FigureTopic.Overview, new Figure(chart)
            {
                AltText = string.Join("; ", knowing.Select((one, nth) => $"{names[nth]}: {_told.Amount(one.Value)}")
                    .Concat(measuring.Select((one, nth) => $"{names[knowing.Count + nth]}: {_told.Amount(one.Value)}"))),
                Footer = Say(
                    $"GemengdWonen.Sim · gwsim learn {result.Plan.Name} · {result.Runs} doorrekeningen, startgetal {result.Plan.Seed} · wat-als onder aannames, geen voorspelling",
                    $"GemengdWonen.Sim · gwsim learn {result.Plan.Name} · {result.Runs} runs, seed {result.Plan.Seed} · what-if under assumptions, no forecast"),
                Size = new FigureSize(1100, Math.Clamp(240 + (34 * names.Length), 320, 1400)),
            }),
        ];
    }

    private static double? Number(double value) => SensitivityJson.Number(value);

    private static string Value(double value) => SensitivityTables.Value(value);

    private string Say(string nl, string en) => language.Say(nl, en);
}
