using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Calibration;

/// <summary>The targets before and after: how far what the model gives lies from each, over all ranges and over the ensemble.</summary>
public static class TargetFigure
{
    private const double Furthest = 6;
    private const double RuledOut = 3;
    private const int LongestName = 72;
    private const int RowHeight = 34;
    private const int Around = 240;

    public static Figure Of(CalibrationResult result, Language language)
    {
        string Say(string nl, string en) => language == Language.Nl ? nl : en;
        int targets = result.Scales.Count;
        int near = (int)Math.Round(100 * result.Draws.PartNear.AsTheyCame);
        var prior = Enumerable.Range(0, targets)
            .Select(t => Dot(result, t, result.Reach.Hits[t].Low, result.Reach.Hits[t].Median, result.Reach.Hits[t].High));
        var fitted = Enumerable.Range(0, targets)
            .Select(t => result.Draws.Predicted(t) is var (low, median, high) ? Dot(result, t, low, median, high) : default);
        var chart = new Chart(
            Say($"{near} van de 100 trekkingen liggen bij alle {targets} doelen binnen drie standaardafwijkingen", $"{near} of 100 draws lie within three standard deviations of all {targets} targets"),
            new NumericAxis(Say("Standaardafwijkingen van het doel (meting en model samen)", "Standard deviations from the target (measurement and model together)"), Unit.Number)
            {
                Range = new AxisRange(-Furthest, Furthest),
            },
            new CategoryAxis("", result.Scales.Select(scale => Short(scale.Quantity.Says.In(language)))),
            [
                new Points(Say("alle bereiken: negen van de tien punten", "all ranges: nine of ten points"), prior)
                {
                    Direction = Direction.Sideways,
                    Colour = SeriesColour.Muted,
                },
                new Points(Say("ensemble: negen van de tien", "ensemble: nine of ten"), fitted) { Direction = Direction.Sideways },
            ])
        {
            Subtitle = Say("Wat het model geeft, voor en na het wegen met wat gemeten is; verder dan zes staat op zes", "What the model gives, before and after it was weighed with what was measured; what lies beyond six stands at six"),
            Annotations = [new ReferenceBand(AxisSide.X, -RuledOut, RuledOut, Say("niet uitgesloten", "not ruled out"))],
        };
        return new Figure(chart)
        {
            AltText = chart.Title,
            Footer = Say($"Gemaakt door gwsim calibrate; {result.Runs} doorrekeningen", $"Made by gwsim calibrate; {result.Runs} runs"),
            Size = new FigureSize(1100, Around + (RowHeight * targets)),
        };
    }

    private static Dot Dot(CalibrationResult result, int target, double low, double median, double high)
    {
        var scale = result.Scales[target];
        double Off(double value) =>
            Math.Clamp((scale.Of(value) - scale.Aim.Value) / Math.Sqrt(scale.Aim.Variance), -Furthest, Furthest);
        return new Dot(target, Off(median), Off(low), Off(high));
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
