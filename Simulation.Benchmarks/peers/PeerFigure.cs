using System.Globalization;
using ScottPlot;
using Simulation.Runner.Figures.Drawing;

namespace Simulation.Benchmarks.Peers;

/// <summary>The table as a picture: a bar an implementation, on a scale on which ten times as fast is one step.</summary>
public static class PeerFigure
{
    private const int Width = 960;
    private const int Row = 34;
    private const int Besides = 150;
    private const double Least = 0.1;

    private static readonly Color Own = Color.FromHex("#1f5a7a");
    private static readonly Color Others = Color.FromHex("#9aa7b1");

    /// <summary>Writes the picture as PNG or SVG, by the ending of its name.</summary>
    public static void Write(PeerTable table, string title, string path)
    {
        // ScottPlot keeps its fonts in static state, also for the figures of others.
        _ = ChartFont.TypefaceOf(Face.Regular);
        using var plot = new Plot();
        plot.Font.Set(ChartFont.Family);
        int count = table.Rows.Count;
        for (int nth = 0; nth < count; nth++)
        {
            var row = table.Rows[nth];
            bool own = row.Name is PeerTable.Ours or "vector256" or "vector512";
            var bar = plot.Add.Bar(position: count - 1 - nth, value: Place(row.Speed));
            bar.Bars[0].FillColor = own ? Own : Others;
            bar.Bars[0].LineWidth = 0;
            bar.Bars[0].Size = 0.7;
            bar.Horizontal = true;
            var words = plot.Add.Text(PeerTable.Shown(row.Speed), Place(row.Speed) + 0.03, count - 1 - nth);
            words.LabelAlignment = Alignment.MiddleLeft;
            words.LabelFontSize = 14;
        }

        double[] powers = [0.1, 1, 10, 100];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. powers.Select(Place)], [.. powers.Select(power => power.ToString(CultureInfo.InvariantCulture))]);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. Enumerable.Range(0, count).Select(nth => (double)(count - 1 - nth))], [.. table.Rows.Select(row => row.Name)]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Left.TickLabelStyle.FontSize = 14;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
        plot.Axes.SetLimits(0, Place(700), -0.7, count - 0.3);
        plot.Grid.YAxisStyle.IsVisible = false;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Title(title, size: 16);
        plot.XLabel("million resident-weeks a second, one thread; every step of the scale is ten times as fast", size: 13);
        int height = Besides + (Row * count);
        if (path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)) plot.SaveSvg(path, Width, height);
        else plot.SavePng(path, Width, height);
    }

    /// <summary>Bars begin at the left end of the scale, a tenth of a million.</summary>
    private static double Place(double speed) => Math.Log10(Math.Max(speed, Least) / Least);
}
