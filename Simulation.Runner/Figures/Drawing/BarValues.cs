using Simulation.Core;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The numbers of the bars of a chart as they are written beside them.</summary>
public sealed class BarValues(FigureLook look, Chart chart)
{
    private NumberFormat Format => NumberFormat.ForValues(
        ((chart.IsSideways ? chart.X : chart.Y) as NumericAxis)?.Unit ?? Unit.Number, Series.SelectMany(bars => bars.Values.ToArray()));

    public IReadOnlyList<Bars> Series { get; } = [.. chart.Series.OfType<Bars>()];

    public int Categories => Series[0].Values.Length;

    /// <summary>The longest value, so that the axis can leave room beyond the bars.</summary>
    public double Widest => Series.Max(bars => bars.Values.ToArray().Select(value => look.Theme.Value.WidthOf(Write(value))).DefaultIfEmpty().Max());

    public string Write(double value) => Format.Write(value, look.Language);

    public double SumOf(int category) => Series.Sum(bars => double.IsNaN(bars.Values[category]) ? 0 : bars.Values[category]);
}
