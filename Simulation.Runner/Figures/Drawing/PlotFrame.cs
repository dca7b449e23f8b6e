using ScottPlot;
using ScottPlot.AxisPanels;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>A plot of ScottPlot with the ends, ticks and grid that were planned, in its place on the canvas.</summary>
internal sealed class PlotFrame : IDisposable
{
    private const double Around = 500;

    private readonly Box _box;
    private readonly FigureLook _look;

    public PlotFrame(PlotArea area, FigureLook look, PanelPlace place)
    {
        Plot = new Plot();
        Area = area;
        _box = area.Box;
        _look = look;
        // Categories read from the top: their axis is upside down.
        (double bottom, double top) = area.YPlan.HasCategories ? (area.YPlan.Max, area.YPlan.Min) : (area.YPlan.Min, area.YPlan.Max);
        Plot.Axes.SetLimits(area.XPlan.Min, area.XPlan.Max, bottom, top);
        Plot.Layout.Fixed(area.Box);
        SetX(place.HasXTexts);
        SetY(place.HasYTexts);
        SetGrid();
        foreach (IPanel panel in new IPanel[] { Plot.Axes.Right, Plot.Axes.Top, Plot.Axes.Title }) panel.IsVisible = false;
    }

    public Plot Plot { get; }

    public PlotArea Area { get; }

    private Theme Theme => _look.Theme;

    /// <summary>Whether the plot stands on a line of its own: bars that go below zero stand on zero, and cells on nothing.</summary>
    public bool HasBaseLine
    {
        set => ((AxisBase)Plot.Axes.Bottom).FrameLineStyle.Width = value ? 1 : 0;
    }

    // Not Plot.Render: it clears the canvas, which holds several plots and words, and draws all twice to settle a layout that is fixed here.
    public void Render(Pencil pencil)
    {
        IRenderAction[] actions =
        [
            new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new RegenerateTicks(),
            new RenderGridsBelowPlottables(), new WholeMarks(), new RenderPanels(),
        ];
        using var pack = new RenderPack(Plot, new Box(0, 0, _box.Right + Around, _box.Bottom + Around), pencil.Canvas);
        // Letters as they were drawn, not pulled to the pixels of one resolution.
        pack.Paint.SKFont.Hinting = SKFontHinting.None;
        foreach (IRenderAction action in actions)
        {
            pencil.Canvas.Save();
            action.Render(pack);
            pencil.Canvas.Restore();
        }
    }

    public void Dispose() => Plot.Dispose();

    private void SetX(bool hasTexts)
    {
        AxisPlan plan = Area.XPlan;
        CategoryRow row = CategoryRow.For(plan, Theme, Area.X.UnitLength);
        TextStyle style = plan.HasCategories ? row.Style : Theme.Tick;
        bool hasMarks = hasTexts && !plan.HasCategories && !Area.YPlan.HasCategories;
        Tick[] ticks = [.. plan.Ticks.Where((_, nth) => nth % row.Every == 0)];
        Set(Plot.Axes.Bottom, ticks, tick => plan.HasCategories ? Lines(tick.Text, style, row.Room) : tick.Text, style, hasTexts);
        // ScottPlot leaves two pixels between a mark and its text.
        Plot.Axes.Bottom.MajorTickStyle.Length = (float)AxisRoom.TickLength - 1;
        if (hasMarks) Plot.Axes.Bottom.MajorTickStyle.Color = Theme.AxisLine;
    }

    private void SetY(bool hasTexts)
    {
        AxisPlan plan = Area.YPlan;
        TextStyle style = plan.HasCategories ? Theme.Category : Theme.Tick;
        double room = new AxisRoom(Theme).CategoryRoom(plan);
        int lines = Math.Clamp((int)(Area.Y.UnitLength / style.LineHeight), 1, AxisRoom.MostCategoryLines);
        Set(Plot.Axes.Left, plan.Ticks, tick => plan.HasCategories ? Lines(tick.Text, style, room, lines) : tick.Text, style, hasTexts);
        // And five beside it.
        Plot.Axes.Left.MajorTickStyle.Length = (float)(plan.HasCategories ? AxisRoom.CategoryGap : AxisRoom.YGap) - 5;
        Plot.Axes.Left.FrameLineStyle.Width = 0;
    }

    private void Set(IAxis axis, IReadOnlyList<Tick> ticks, Func<Tick, string> text, TextStyle style, bool hasTexts)
    {
        string[] texts = [.. ticks.Select(tick => hasTexts ? text(tick with { Text = ChartFont.Legible(tick.Text) }) : "")];
        axis.TickGenerator = new NumericManual([.. ticks.Select(tick => tick.Value)], texts);
        LabelStyle label = axis.TickLabelStyle;
        (label.FontName, label.FontSize, label.Bold) = (ChartFont.Family, (float)style.Size, style.Face == Face.SemiBold);
        (label.ForeColor, label.LineSpacing, label.BorderWidth) = (style.Colour, (float)style.LineHeight, 0);
        axis.MajorTickStyle.Color = Colors.Transparent;
        axis.FrameLineStyle.Color = Theme.AxisLine;
    }

    // Grid lines lie across the numbers; names need none.
    private void SetGrid()
    {
        bool isSideways = Area.YPlan.HasCategories && !Area.XPlan.HasCategories;
        Plot.Grid.MajorLineColor = Theme.GridLine;
        Plot.Grid.MajorLineWidth = 1;
        Plot.Grid.XAxisStyle.IsVisible = isSideways;
        Plot.Grid.YAxisStyle.IsVisible = !Area.YPlan.HasCategories;
    }

    private static string Lines(string text, TextStyle style, double room, int most = AxisRoom.MostCategoryLines) =>
        string.Join('\n', TextBlock.Wrap(text, style, room, most).Lines);

    /// <summary>Draws the plottables, cut off only where a fixed range leaves them out by more than a line's width.</summary>
    private sealed class WholeMarks : IRenderAction
    {
        private const float Margin = 5;

        public void Render(RenderPack rp)
        {
            rp.CanvasState.Clip(rp.DataRect.Expand(Margin));
            foreach (IPlottable plottable in rp.Plot.PlottableList)
            {
                plottable.Axes.DataRect = rp.DataRect;
                plottable.Render(rp);
            }
        }
    }
}
