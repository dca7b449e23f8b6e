using Simulation.Runner.Figures.Model;
using SkiaSharp;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>A figure on a canvas, the same for PNG and SVG: title, legend, plots of ScottPlot in a grid, footer.</summary>
public sealed class FigureDrawing(Figure figure, FigureLook look)
{
    private const double Side = 32;
    private const double Top = 26;
    private const double Bottom = 20;
    private const double PanelGap = 28;

    private Theme Theme => look.Theme;

    private double Width => figure.Size.Width - (2 * Side);

    public static void Draw(Figure figure, Language language, Theme theme, SKCanvas canvas, bool isSvg = false)
    {
        using var pencil = new Pencil(canvas);
        new FigureDrawing(figure, new FigureLook(theme, language, new ColourBook(figure)) { IsSvg = isSvg }).Draw(pencil);
    }

    private void Draw(Pencil pencil)
    {
        pencil.Fill(new Box(0, 0, figure.Size.Width, figure.Size.Height), Theme.Background);
        double top = DrawHead(pencil);
        double bottom = DrawFooter(pencil);
        double? labelWidth = LabelWidth(bottom - top);
        var legend = new LegendBlock(new LegendFinder(look).Find(figure, linesHaveLabels: labelWidth is not null), Theme.Legend, Width);
        legend.Draw(pencil, Side, top);
        if (legend.Height > 0) top += legend.Height + 8;
        DrawPanels(pencil, Box.Between(Side, top, Side + Width, bottom), labelWidth);
    }

    private double DrawHead(Pencil pencil)
    {
        TextBlock title = TextBlock.Balanced(figure.Title, Theme.Title, Width);
        if (title.Lines.Count > 2) title = TextBlock.Balanced(figure.Title, Theme.SmallTitle, Width, 4);
        pencil.Write(title, Side, Top);
        TextBlock subtitle = TextBlock.Balanced(figure.Subtitle, Theme.Subtitle, Width, 3);
        pencil.Write(subtitle, Side, Top + title.Height + 4);
        return Top + title.Height + (subtitle.Height > 0 ? subtitle.Height + 4 : 0) + 14;
    }

    private double DrawFooter(Pencil pencil)
    {
        TextBlock footer = TextBlock.Wrap(figure.Footer, Theme.Footer, Width, 2);
        double top = figure.Size.Height - Bottom - footer.Height;
        pencil.Write(footer, Side, top);
        return footer.Height > 0 ? top - 14 : top;
    }

    // Names beside the lines beat a legend, as long as they fit beside each other.
    private double? LabelWidth(double height)
    {
        if (!figure.IsSingle || figure.Panels[0] is not Chart chart) return null;
        double width = Math.Min(190, Width * 0.24);
        return new NamesBesideLines(look, chart, width).TotalHeight < height * 0.75 ? width : null;
    }

    private void DrawPanels(Pencil pencil, Box area, double? labelWidth)
    {
        int columns = Math.Min(figure.Columns, figure.Panels.Count);
        var grid = new PanelGrid(columns, (figure.Panels.Count + columns - 1) / columns, area, PanelGap);
        var panels = new PanelDrawing[figure.Panels.Count];
        for (int i = 0; i < panels.Length; i++)
        {
            PanelPlace place = figure.IsSingle ? PanelPlace.Alone(labelWidth) : PlaceOf(i, columns);
            panels[i] = PanelDrawing.For(figure.Panels[i], look, place);
            grid.Add(i, panels[i].Measure(grid.CellWidth, grid.CellHeight));
        }
        for (int i = 0; i < panels.Length; i++) panels[i].Draw(pencil, grid.PlotOf(i), grid.CellOf(i));
    }

    private PanelPlace PlaceOf(int index, int columns)
    {
        bool isLastInColumn = index + columns >= figure.Panels.Count;
        bool isFirstInRow = index % columns == 0;
        return new(
            HasHeader: true,
            HasXTexts: !figure.SharesX || isLastInColumn,
            HasYTexts: !figure.SharesY || isFirstInRow,
            HasYTitle: !figure.SharesY || index == 0,
            LabelWidth: null,
            XRange: figure.SharesX ? Common(ChartPlans.ExtentOfX) : null,
            YRange: figure.SharesY ? Common(ChartPlans.ExtentOfY) : null);
    }

    private Extent Common(Func<Chart, Extent> extentOf)
    {
        Extent common = Extent.Empty;
        foreach (Chart chart in figure.Panels.OfType<Chart>())
        {
            Extent extent = extentOf(chart);
            if (!extent.IsEmpty) common = common.With(extent.Min).With(extent.Max);
        }
        foreach (LadderChart ladder in figure.Panels.OfType<LadderChart>()) common = common.With(0).With(ladder.Rungs[0].Reached);
        return common;
    }
}
