using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>The words of reference lines, reference bands and notes, where few data are.</summary>
internal sealed class AnnotationWords(FigureLook look, Chart chart)
{
    private const double TextWidth = 220;

    private Theme Theme => look.Theme;

    public void Write(Pencil pencil, PlotArea area, Obstacles obstacles)
    {
        foreach (Annotation annotation in chart.Annotations)
        {
            if (annotation is EventLine) continue;
            TextBlock block = TextBlock.Balanced(annotation.Label, Theme.Remark, Math.Min(TextWidth, area.Box.Width - 12), 4);
            var size = new Box(0, 0, block.Width, block.Height);
            Box place = obstacles.Freest(PlacesFor(annotation, area, size).Select(place => place.Inside(area.Box, 4, 2)));
            // On a veil, so that a line passing behind does not cross the letters.
            Colour veil = annotation is ReferenceBand ? Theme.ReferenceFill : Theme.Background;
            pencil.Fill(new(place.X - 3, place.Y, place.Width + 6, place.Height), veil.Opacity(0.7));
            pencil.Write(block, place.X, place.Y);
        }
    }

    // The places to try, best first.
    private static IEnumerable<Box> PlacesFor(Annotation annotation, PlotArea area, Box size)
    {
        Box box = area.Box;
        switch (annotation)
        {
            case ReferenceBand { Side: AxisSide.Y } band:
                Box within = BoxOf(area, band);
                foreach (Box place in Along(box, size, within.Y + 3, within.Bottom - size.Height - 3)) yield return place;
                break;
            case ReferenceLine { Side: AxisSide.Y } line:
                double y = area.Y.Map(area.YPlan.PositionOf(line.At));
                foreach (Box place in Along(box, size, y - size.Height - 2, y + 3)) yield return place;
                break;
            case Note note:
                Spot spot = area.Place(note.X, note.Y);
                yield return size with { X = spot.X, Y = spot.Y };
                break;
            default:
                double at = annotation is ReferenceLine { At: var x }
                    ? area.X.Map(area.XPlan.PositionOf(x))
                    : BoxOf(area, (ReferenceBand)annotation).X;
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

    private static Box BoxOf(PlotArea area, ReferenceBand band) => band.Side == AxisSide.X
        ? Box.Between(area.X.Map(area.XPlan.PositionOf(band.From)), area.Box.Y, area.X.Map(area.XPlan.PositionOf(band.To)), area.Box.Bottom)
        : Box.Between(area.Box.X, area.Y.Map(area.YPlan.PositionOf(band.To)), area.Box.Right, area.Y.Map(area.YPlan.PositionOf(band.From)));
}
