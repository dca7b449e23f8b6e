using Simulation.Core;
using Simulation.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>Four arms in one figure, and what went wrong once: uneven steps, a tipping line through numbers, shares near one.</summary>
internal static class GalleryOfFour
{
    private static readonly string[] Names = ["Zoals het nu gaat", "Coach stopt", "Coach stopt met waakvlam", "Waakvlam en gedeelde ruimte"];

    private static readonly double[,] TakingPart =
        { { 0.61, 0.52, 0.41, 0.3 }, { 0.63, 0.56, 0.47, 0.38 }, { 0.66, 0.61, 0.55, 0.49 }, { 0.68, 0.66, 0.63, 0.6 } };

    public static Figure Arms()
    {
        double[] quarters = [.. Enumerable.Range(0, 41).Select(quarter => quarter / 4.0)];
        double[] ends = [0.52, 0.31, 0.47, 0.61];
        double[] since = [.. quarters.Select(year => Math.Max(0, year - 2.5))];
        double[] At(double end) => [.. since.Select(years => 0.5 + ((end - 0.5) * years / (1 + years)))];
        Line[] lines = [.. Names.Select((name, nth) => new Line(name, quarters, At(ends[nth])))];
        return new Figure(new Chart(
            "Alleen zonder waakvlam zakt de deelname weg",
            new NumericAxis("Jaren sinds oplevering", Unit.Number),
            new NumericAxis("Bewoners die meedoen", Unit.Share),
            [.. lines.Select(line => Around(line)), .. lines])
        {
            Subtitle = "Gemiddelde van 400 runs per scenario",
            Annotations = [new EventLine(2.5, "aangekondigd") { IsNotice = true }, new EventLine(3, "Coach stopt")],
        })
        {
            AltText = "Vier lijnen die tot de aankondiging samenvallen; alleen zonder waakvlam zakt de deelname, naar 31 procent.",
        };
    }

    public static Figure Ladders()
    {
        double[] signals = [212.4, 236.8, 219.1, 198.6];
        LadderChart[] ladders = [.. Names.Select((name, nth) => Stairs(name, signals[nth]))];
        return new Figure("Zonder waakvlam eindigen de meeste zaken in een uithuiszetting", ladders)
        {
            Subtitle = "Per 100 bewoners per jaar",
            AltText = "Vier trappen naast elkaar, de tweede het langst.",
            Columns = 4,
            SharesY = true,
        };
    }

    public static Figure Cells() => new(new Chart(
        "More hours help most where support is common",
        new NumericAxis("Share with support", Unit.Share),
        new NumericAxis("Hours of coaching a week", Unit.Number),
        [
            new HeatMap("Residents who take part", [0.1, 0.3, 0.5, 0.7], [0, 4, 12, 36], TakingPart, Unit.Share)
            {
                ShowsValues = true,
                TippingLine = new TippingLine(0.5, "half take part"),
            },
        ])
    {
        Subtitle = "Mean over 10 years; 100 runs a cell",
    })
    {
        AltText = "Sixteen cells of one size; participation falls with support and rises with hours.",
        Size = new FigureSize(960, 480),
    };

    public static Figure NearlyAll() => new(new Chart(
        "Bijna iedereen is na een jaar bekend bij de beheerder",
        new CategoryAxis("", ["Nieuwe huurders", "Zittende huurders", "Huurders met ondersteuning"]),
        new NumericAxis("Bekend bij de beheerder", Unit.Share),
        [new Bars("Aandeel", [0.93, 0.99, 0.97])])
    {
        Subtitle = "Aandeel na een jaar",
    })
    {
        AltText = "Drie staven van 93 tot 99 procent.",
        Size = new FigureSize(960, 320),
    };

    private static Band Around(Line line)
    {
        double[] y = line.Y.ToArray();
        double[] low = [.. y.Select(at => at - 0.015)], high = [.. y.Select(at => at + 0.015)];
        return new("95%-interval van het gemiddelde", BandRole.IntervalOfMean, line.X.ToArray(), low, high) { Of = line.Name };
    }

    private static LadderChart Stairs(string name, double signals)
    {
        double[] parts = [1, 0.43, 0.21, 0.06, 0.02];
        string[] rungs = ["Signalen", "Klachten", "Gewaarschuwd", "Procedures", "Uitzettingen"];
        double Closed(int nth) => nth < 4 ? signals * (parts[nth] - parts[nth + 1]) : 0;
        return new LadderChart(name, [.. rungs.Select((rung, nth) => new LadderStep(rung, signals * parts[nth], Closed(nth), 0))])
        {
            ContinuesLabel = "gaat verder",
            ClosedLabel = "gaat niet verder",
            OpenLabel = "loopt nog",
            ShareText = "van de signalen",
        };
    }
}
