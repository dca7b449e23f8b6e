using ScottPlot;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Reference bands, lines worth comparing with, and the moments at which something happens.</summary>
internal sealed class ReferenceMarks(FigureLook look, Chart chart)
{
    // Thin enough for the grid to show through.
    public void AddBands(PlotFrame frame)
    {
        (AxisPlan x, AxisPlan y) = (frame.Area.XPlan, frame.Area.YPlan);
        foreach (ReferenceBand band in chart.Annotations.OfType<ReferenceBand>())
        {
            var box = band.Side == AxisSide.X
                ? frame.Plot.Add.Rectangle(x.PositionOf(band.From), x.PositionOf(band.To), y.Min, y.Max)
                : frame.Plot.Add.Rectangle(x.Min, x.Max, y.PositionOf(band.From), y.PositionOf(band.To));
            (box.FillColor, box.LineWidth) = (look.Theme.ReferenceTint, 0);
        }
    }

    public void AddLines(PlotFrame frame)
    {
        foreach (Annotation annotation in chart.Annotations)
        {
            switch (annotation)
            {
                case ReferenceLine line:
                    Across(frame, line.Side, line.At, new LineStyle(1.25f, look.Theme.SoftInk));
                    break;
                case ReferenceBand band:
                    Across(frame, band.Side, band.From, new LineStyle(1, look.Theme.ReferenceEdge));
                    Across(frame, band.Side, band.To, new LineStyle(1, look.Theme.ReferenceEdge));
                    break;
            }
        }
    }

    public void AddEvents(PlotFrame frame)
    {
        foreach (EventLine line in chart.Annotations.OfType<EventLine>()) Across(frame, AxisSide.X, line.At, Styles.EventOf(look, line));
    }

    private static void Across(PlotFrame frame, AxisSide side, double at, LineStyle style)
    {
        if (side == AxisSide.X) frame.Plot.Add.VerticalLine(frame.Area.XPlan.PositionOf(at)).LineStyle = style;
        else frame.Plot.Add.HorizontalLine(frame.Area.YPlan.PositionOf(at)).LineStyle = style;
    }
}
