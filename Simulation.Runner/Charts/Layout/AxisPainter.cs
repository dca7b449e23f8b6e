using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>Grid lines where values are read off, a line where the plot stands on, and the ticks.</summary>
public sealed class AxisPainter(PaintContext context)
{
    private const double TickLength = 5;
    private const double PixelsPerXTick = 60;
    private const int MaximumCategoryLines = 3;
    private const double MaximumCategoryWidth = 240;

    /// <summary>The grid lies under the marks.</summary>
    public void PaintGrid(ICanvas canvas, PlotArea plot)
    {
        if (!plot.YPlan.HasCategories) PaintHorizontals(canvas, plot);
        else if (!plot.XPlan.HasCategories) PaintVerticals(canvas, plot);
    }

    /// <summary>The zero line and the base line lie over bars and bands.</summary>
    public void PaintLines(ICanvas canvas, PlotArea plot)
    {
        Box box = plot.Box;
        if (plot.YPlan.HasCategories && !plot.XPlan.HasCategories)
        {
            double x = plot.X.MapSharp(Math.Clamp(0, plot.XPlan.Min, plot.XPlan.Max));
            canvas.Stroke(VectorPath.Segment(x, box.Y, x, box.Bottom), context.Theme.Axis);
            return;
        }
        bool hasZeroInside = !plot.YPlan.HasCategories && plot.YPlan.Min < 0 && plot.YPlan.Max >= 0;
        if (hasZeroInside) canvas.Stroke(VectorPath.Segment(box.X, plot.Y.MapSharp(0), box.Right, plot.Y.MapSharp(0)), context.Theme.Axis);
        // Bars stand on zero; a second line under them would be one too many.
        if (hasZeroInside && plot.XPlan.HasCategories) return;
        double baseLine = Math.Floor(box.Bottom) + 0.5;
        canvas.Stroke(VectorPath.Segment(box.X, baseLine, box.Right, baseLine), context.Theme.Axis);
    }

    public void PaintXTicks(ICanvas canvas, PlotArea plot)
    {
        CategoryRow row = CategoryRow.For(plot.XPlan, context.Theme, plot.X.UnitLength);
        TextStyle style = plot.XPlan.HasCategories ? row.Style : context.Theme.Tick;
        double room = plot.XPlan.HasCategories ? row.Room : double.MaxValue;
        bool hasMarks = !plot.XPlan.HasCategories && !plot.YPlan.HasCategories;
        for (int i = 0; i < plot.XPlan.Ticks.Count; i += row.Every)
        {
            Tick tick = plot.XPlan.Ticks[i];
            double x = plot.X.Map(tick.Value);
            if (hasMarks) canvas.Stroke(VectorPath.Segment(Sharp(x), plot.Box.Bottom + 1, Sharp(x), plot.Box.Bottom + TickLength), context.Theme.Axis);
            TextBlock.Wrap(tick.Text, style, room, MaximumCategoryLines).Draw(canvas, x, plot.Box.Bottom + TickLength + 1, TextAnchor.Middle);
        }
    }

    public void PaintYTicks(ICanvas canvas, PlotArea plot)
    {
        TextStyle style = plot.YPlan.HasCategories ? context.Theme.Category : context.Theme.Tick;
        double gap = plot.YPlan.HasCategories ? 12 : 8;
        double room = plot.YPlan.HasCategories ? CategoryRoom(plot.YPlan) : double.MaxValue;
        int lines = plot.YPlan.HasCategories ? Math.Max(1, (int)(plot.Y.UnitLength / style.LineHeight)) : 1;
        foreach (Tick tick in plot.YPlan.Ticks)
        {
            TextBlock block = TextBlock.Wrap(tick.Text, style, room, Math.Min(lines, MaximumCategoryLines));
            block.Draw(canvas, plot.Box.X - gap, plot.Y.Map(tick.Value) - (block.Height / 2), TextAnchor.End);
        }
    }

    /// <summary>The widest a category name on y may be; longer ones wrap.</summary>
    public double CategoryRoom(AxisPlan plan)
    {
        double widest = plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => context.Theme.Category.WidthOf(tick.Text));
        return Math.Min(widest + 1, MaximumCategoryWidth);
    }

    public double WidthOfYTicks(AxisPlan plan)
    {
        if (plan.Ticks.Count == 0) return 0;
        if (plan.HasCategories)
        {
            double room = CategoryRoom(plan);
            return plan.Ticks.Max(tick => TextBlock.Wrap(tick.Text, context.Theme.Category, room, MaximumCategoryLines).Width) + 12;
        }
        return plan.Ticks.Max(tick => context.Theme.Tick.WidthOf(tick.Text)) + 8;
    }

    public double HeightOfXTicks(AxisPlan plan, double unitLength)
    {
        if (!plan.HasCategories) return TickLength + 1 + context.Theme.Tick.LineHeight;
        CategoryRow row = CategoryRow.For(plan, context.Theme, unitLength);
        double height = plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => TextBlock.Wrap(tick.Text, row.Style, row.Room, MaximumCategoryLines).Height);
        return TickLength + 1 + height;
    }

    /// <summary>As many ticks as have room beside each other.</summary>
    public AxisPlan FitX(Func<int, AxisPlan> make, double width)
    {
        for (int target = Math.Max(5, (int)(width / PixelsPerXTick)); target > 1; target--)
        {
            AxisPlan plan = make(target);
            double widest = plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => context.Theme.Tick.WidthOf(tick.Text));
            if (plan.Ticks.Count * (widest + 18) <= width) return WithShorterTexts(plan, make, target);
        }
        return make(1);
    }

    // Five ticks or more without decimals say more than ten with them.
    private static AxisPlan WithShorterTexts(AxisPlan plan, Func<int, AxisPlan> make, int target)
    {
        int longest = LongestText(plan);
        for (int coarser = target - 1; coarser > 1; coarser--)
        {
            AxisPlan other = make(coarser);
            if (other.Ticks.Count < 5) return plan;
            if (LongestText(other) < longest) return other;
        }
        return plan;
    }

    private static int LongestText(AxisPlan plan) => plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => tick.Text.Length);

    private void PaintHorizontals(ICanvas canvas, PlotArea plot)
    {
        foreach (Tick tick in plot.YPlan.Ticks)
        {
            double y = plot.Y.MapSharp(tick.Value);
            canvas.Stroke(VectorPath.Segment(plot.Box.X, y, plot.Box.Right, y), context.Theme.Grid);
        }
    }

    private void PaintVerticals(ICanvas canvas, PlotArea plot)
    {
        foreach (Tick tick in plot.XPlan.Ticks)
        {
            double x = plot.X.MapSharp(tick.Value);
            canvas.Stroke(VectorPath.Segment(x, plot.Box.Y, x, plot.Box.Bottom), context.Theme.Grid);
        }
    }

    private static double Sharp(double x) => Math.Floor(x) + 0.5;
}
