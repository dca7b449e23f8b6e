using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts.Layout;

/// <summary>The layout of a figure, the same for every canvas: title, legend, panels in a grid, footer.</summary>
public sealed class FigurePainter
{
    private const double Side = 32;
    private const double Top = 26;
    private const double Bottom = 20;
    private const double PanelGap = 28;

    private readonly Figure _figure;
    private readonly PaintContext _context;

    private FigurePainter(Figure figure, Language language)
    {
        _figure = figure;
        _context = new PaintContext(Theme.Paper, language, new ColourBook(figure));
    }

    private Theme Theme => _context.Theme;
    private double Width => _figure.Size.Width - (2 * Side);

    public static void Paint(Figure figure, Language language, ICanvas canvas) => new FigurePainter(figure, language).Paint(canvas);

    private void Paint(ICanvas canvas)
    {
        canvas.Fill(VectorPath.Rectangle(new Box(0, 0, _figure.Size.Width, _figure.Size.Height)), Theme.Background);
        double top = PaintHead(canvas);
        double bottom = PaintFooter(canvas);
        double? labelWidth = LabelWidth(bottom - top);
        var legend = new LegendBlock(new LegendFinder(_context).Find(_figure, linesHaveLabels: labelWidth is not null), Theme.Legend, Width);
        legend.Draw(canvas, Side, top);
        if (legend.Height > 0) top += legend.Height + 8;
        PaintPanels(canvas, Box.Between(Side, top, Side + Width, bottom), labelWidth);
    }

    private double PaintHead(ICanvas canvas)
    {
        TextBlock title = TextBlock.Balanced(_figure.Title, Theme.Title, Width);
        if (title.Lines.Count > 2) title = TextBlock.Balanced(_figure.Title, Theme.SmallTitle, Width, 4);
        title.Draw(canvas, Side, Top);
        TextBlock subtitle = TextBlock.Balanced(_figure.Subtitle, Theme.Subtitle, Width, 3);
        subtitle.Draw(canvas, Side, Top + title.Height + 4);
        return Top + title.Height + (subtitle.Height > 0 ? subtitle.Height + 4 : 0) + 14;
    }

    private double PaintFooter(ICanvas canvas)
    {
        TextBlock footer = TextBlock.Wrap(_figure.Footer, Theme.Footer, Width, 2);
        double top = _figure.Size.Height - Bottom - footer.Height;
        footer.Draw(canvas, Side, top);
        return footer.Height > 0 ? top - 14 : top;
    }

    // Names beside the lines beat a legend, as long as they fit beside each other.
    private double? LabelWidth(double height)
    {
        if (!_figure.IsSingle || _figure.Panels[0] is not Chart chart) return null;
        double width = Math.Min(190, Width * 0.24);
        return new DirectLabels(_context, chart, width).TotalHeight < height * 0.75 ? width : null;
    }

    private void PaintPanels(ICanvas canvas, Box area, double? labelWidth)
    {
        int columns = Math.Min(_figure.Columns, _figure.Panels.Count);
        var grid = new PanelGrid(columns, (_figure.Panels.Count + columns - 1) / columns, area, PanelGap);
        var painters = new PanelPainter[_figure.Panels.Count];
        for (int i = 0; i < painters.Length; i++)
        {
            PanelPlace place = _figure.IsSingle ? PanelPlace.Alone(labelWidth) : PlaceOf(i, columns);
            painters[i] = PanelPainter.For(_figure.Panels[i], _context, place);
            grid.Add(i, painters[i].Measure(grid.CellWidth, grid.CellHeight));
        }
        for (int i = 0; i < painters.Length; i++) painters[i].Paint(canvas, grid.PlotOf(i), grid.CellOf(i));
    }

    private PanelPlace PlaceOf(int index, int columns)
    {
        bool isLastInColumn = index + columns >= _figure.Panels.Count;
        bool isFirstInRow = index % columns == 0;
        return new(
            HasHeader: true,
            HasXTexts: !_figure.SharesX || isLastInColumn,
            HasYTexts: !_figure.SharesY || isFirstInRow,
            HasYTitle: !_figure.SharesY || index == 0,
            LabelWidth: null,
            XRange: _figure.SharesX ? Common(ChartPlans.ExtentOfX) : null,
            YRange: _figure.SharesY ? Common(ChartPlans.ExtentOfY) : null);
    }

    private Extent Common(Func<Chart, Extent> extentOf)
    {
        Extent common = Extent.Empty;
        foreach (Chart chart in _figure.Panels.OfType<Chart>())
        {
            Extent extent = extentOf(chart);
            if (!extent.IsEmpty) common = common.With(extent.Min).With(extent.Max);
        }
        foreach (Ladder ladder in _figure.Panels.OfType<Ladder>()) common = common.With(0).With(ladder.Rungs[0].Reached);
        return common;
    }
}
