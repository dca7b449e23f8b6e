using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Reference bands under the marks, their edges and reference lines over them, and words where few data are.</summary>
public sealed class AnnotationPainter(PaintContext context)
{
    private const double TextWidth = 220;

    private TextStyle Style => context.Theme.Remark;

    public void PaintBands(ICanvas canvas, PlotArea plot, Chart chart)
    {
        foreach (ReferenceBand band in chart.Annotations.OfType<ReferenceBand>())
            canvas.Fill(VectorPath.Rectangle(BoxOf(plot, band)), context.Theme.ReferenceFill);
    }

    public void PaintLines(ICanvas canvas, PlotArea plot, Chart chart)
    {
        var firm = new Pen(context.Theme.SoftInk, 1.25);
        var edge = new Pen(context.Theme.ReferenceEdge, 1);
        foreach (Annotation annotation in chart.Annotations)
        {
            switch (annotation)
            {
                case ReferenceLine line:
                    canvas.Stroke(Across(plot, line.Side, line.At), firm);
                    break;
                case ReferenceBand band:
                    canvas.Stroke(Across(plot, band.Side, band.From), edge);
                    canvas.Stroke(Across(plot, band.Side, band.To), edge);
                    break;
            }
        }
    }

    public void PaintTexts(ICanvas canvas, PlotArea plot, Chart chart, Obstacles obstacles)
    {
        foreach (Annotation annotation in chart.Annotations)
        {
            if (annotation is EventLine) continue;
            TextBlock block = TextBlock.Balanced(annotation.Label, Style, Math.Min(TextWidth, plot.Box.Width - 12), 4);
            Box[] places = [.. PlacesFor(annotation, plot, new Box(0, 0, block.Width, block.Height)).Select(place => Inside(place, plot.Box))];
            Colour veil = annotation is ReferenceBand ? context.Theme.ReferenceFill : context.Theme.Background;
            Write(canvas, block, obstacles.Freest(places), veil);
        }
    }

    // The places to try, best first.
    private static IEnumerable<Box> PlacesFor(Annotation annotation, PlotArea plot, Box size)
    {
        Box box = plot.Box;
        switch (annotation)
        {
            case ReferenceBand { Side: AxisSide.Y } band:
                Box area = BoxOf(plot, band);
                foreach (Box place in Along(box, size, area.Y + 3, area.Bottom - size.Height - 3)) yield return place;
                break;
            case ReferenceLine { Side: AxisSide.Y } line:
                double y = plot.Y.Map(line.At);
                foreach (Box place in Along(box, size, y - size.Height - 2, y + 3)) yield return place;
                break;
            case Note note:
                yield return size with { X = plot.X.Map(note.X), Y = plot.Y.Map(note.Y) };
                break;
            default:
                double at = annotation is ReferenceLine { At: var x } ? plot.X.Map(x) : BoxOf(plot, (ReferenceBand)annotation).X;
                yield return size with { X = at + 6, Y = box.Y + 3 };
                yield return size with { X = at + 6, Y = box.Bottom - size.Height - 3 };
                if (annotation is ReferenceBand) break;
                yield return size with { X = at - size.Width - 6, Y = box.Y + 3 };
                yield return size with { X = at - size.Width - 6, Y = box.Bottom - size.Height - 3 };
                break;
        }
    }

    // Left, right, and then in between.
    private static IEnumerable<Box> Along(Box plot, Box size, double above, double below)
    {
        double left = plot.X + 8, room = plot.Width - size.Width - 16;
        foreach (double share in new[] { 0, 1, 0.5, 0.25, 0.75 })
        {
            yield return size with { X = left + (room * share), Y = above };
            yield return size with { X = left + (room * share), Y = below };
        }
    }

    // On a veil, so that a line passing behind does not cross the letters.
    private void Write(ICanvas canvas, TextBlock block, Box place, Colour veil)
    {
        canvas.Fill(VectorPath.Rectangle(new(place.X - 3, place.Y, place.Width + 6, place.Height)), veil.Opacity(0.7));
        block.Draw(canvas, place.X, place.Y);
    }

    private static Box Inside(Box place, Box plot) => place with
    {
        X = Math.Clamp(place.X, plot.X + 4, Math.Max(plot.X + 4, plot.Right - place.Width - 4)),
        Y = Math.Clamp(place.Y, plot.Y + 2, Math.Max(plot.Y + 2, plot.Bottom - place.Height - 2)),
    };

    private static VectorPath Across(PlotArea plot, AxisSide side, double at) => side == AxisSide.X
        ? VectorPath.Segment(plot.X.MapSharp(at), plot.Box.Y, plot.X.MapSharp(at), plot.Box.Bottom)
        : VectorPath.Segment(plot.Box.X, plot.Y.MapSharp(at), plot.Box.Right, plot.Y.MapSharp(at));

    private static Box BoxOf(PlotArea plot, ReferenceBand band) => band.Side == AxisSide.X
        ? Box.Between(plot.X.Map(band.From), plot.Box.Y, plot.X.Map(band.To), plot.Box.Bottom)
        : Box.Between(plot.Box.X, plot.Y.Map(band.To), plot.Box.Right, plot.Y.Map(band.From));
}
