using Simulation.Core;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The numbers of the bars of a chart as they are written beside them.</summary>
public sealed class BarValues
{
    private readonly FigureLook _look;
    private readonly NumberFormat _format;

    public BarValues(FigureLook look, Chart chart)
    {
        _look = look;
        Series = [.. chart.Series.OfType<Bars>()];
        var unit = ((chart.IsSideways ? chart.X : chart.Y) as NumericAxis)?.Unit ?? Unit.Number;
        _format = NumberFormat.ForValues(unit, Series.SelectMany(bars => bars.Values.ToArray()));
    }

    public IReadOnlyList<Bars> Series { get; }

    public int Categories => Series[0].Values.Length;

    /// <summary>The longest value, so that the axis can leave room beyond the bars.</summary>
    public double Widest => Series.Max(bars => bars.Values.ToArray().Select(value => _look.Theme.Value.WidthOf(Write(value))).DefaultIfEmpty().Max());

    public string Write(double value) => _format.Write(value, _look.Language);

    public double SumOf(int category) => Series.Sum(bars => double.IsNaN(bars.Values[category]) ? 0 : bars.Values[category]);
}
