using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The numbers beside the bars where there is room, and the sums of stacks in a column at the right.</summary>
internal sealed partial class BarMarks
{
    private const double NetGap = 18;
    private const double NetMarkRoom = 20;

    /// <summary>Whether the sums stand in a column of their own at the right.</summary>
    public bool HasNetColumn => chart.IsSideways && chart.NetLabel is not null;

    public double NetRoom => NetGap + NetMarkRoom + Sums.Select(Net.WidthOf).DefaultIfEmpty().Max();

    private IEnumerable<string> Sums => Enumerable.Range(0, _values.Categories).Select(category => _values.Write(_values.SumOf(category)));

    private TextStyle Net => look.Theme.Label;

    private TextStyle Style => look.Theme.Value;

    public void Write(Pencil pencil, PlotArea area)
    {
        if (HasNetColumn) WriteNets(pencil, area);
        if (!HasRoom(area)) return;
        for (int category = 0; category < _values.Categories; category++)
        {
            if (IsStacked) WriteSum(pencil, area, category);
            else WriteGroup(pencil, area, category);
        }
    }

    private void WriteGroup(Pencil pencil, PlotArea area, int category)
    {
        double thickness = Thickness(area, Beside);
        for (int i = 0; i < _values.Series.Count; i++)
        {
            double value = _values.Series[i].Values[category];
            if (double.IsNaN(value)) continue;
            (double low, double high) = IntervalOf(_values.Series[i], category);
            double end = double.IsNaN(low) ? value : value < 0 ? low : high;
            WriteAt(pencil, area, Across(area).Map(category) + (Step(i) * thickness), value, end);
        }
    }

    // A stack on both sides of zero has no end that says its sum.
    private void WriteSum(Pencil pencil, PlotArea area, int category)
    {
        bool isOneSided = !(_values.Series.Any(bars => bars.Values[category] > 0) && _values.Series.Any(bars => bars.Values[category] < 0));
        double sum = _values.SumOf(category);
        if (chart.NetLabel is null && isOneSided) WriteAt(pencil, area, Across(area).Map(category), sum, sum);
    }

    private void WriteAt(Pencil pencil, PlotArea area, double middle, double value, double end)
    {
        string text = _values.Write(value);
        double width = Style.WidthOf(text), at = Along(area).Map(end);
        double left = !chart.IsSideways ? middle - (width / 2) : value < 0 ? at - 6 - width : at + 6;
        double baseline = chart.IsSideways ? middle + (Style.CapHeight / 2) : value < 0 ? at + 6 + Style.CapHeight : at - 6;
        // On a veil where a reference line may run behind.
        var box = new Box(left - 2, baseline - Style.CapHeight - 3, width + 4, Style.CapHeight + 6);
        if (chart.Annotations.Count > 0) pencil.Fill(box, look.Theme.Background.Opacity(0.75));
        pencil.Write(text, Style, new(left, baseline));
    }

    // All values or none: some would look like a choice.
    private bool HasRoom(PlotArea area)
    {
        double thickness = Drawn(Thickness(area, Beside));
        if (chart.IsSideways) return thickness >= Style.CapHeight + 2;
        return _values.Widest <= (Beside == 1 ? area.X.UnitLength - 6 : thickness - 2);
    }

    private void WriteNets(Pencil pencil, PlotArea area)
    {
        double right = area.Box.Right + NetRoom;
        for (int category = 0; category < _values.Categories; category++)
        {
            double middle = area.Y.Map(category);
            string text = _values.Write(_values.SumOf(category));
            pencil.Write(text, Net, new(right, middle + (Net.CapHeight / 2)), TextAnchor.End);
            pencil.Mark(new(right - Net.WidthOf(text) - (NetMarkRoom / 2) - 2, middle), Styles.NetMark(look.Theme));
        }
    }

    // Values stand beyond both ends.
    private Box WithValues(Box bar)
    {
        double room = chart.IsSideways ? _values.Widest + 8 : Style.LineHeight + 6;
        return chart.IsSideways
            ? Box.Between(bar.X - room, bar.Y, bar.Right + room, bar.Bottom)
            : Box.Between(bar.X, bar.Y - room, bar.Right, bar.Bottom + room);
    }
}

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
