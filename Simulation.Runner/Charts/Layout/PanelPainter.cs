using Simulation.Runner.Charts.Drawing;

namespace Simulation.Runner.Charts.Layout;

/// <summary>The room a panel needs around its plot.</summary>
public readonly record struct Margins(double Left, double Top, double Right, double Bottom);

/// <summary>Where a panel stands in the grid, and so what its neighbours already say.</summary>
/// <param name="LabelWidth">How wide the names beside lines may be; null puts them in the legend.</param>
/// <param name="XRange">The common range when x is shared.</param>
/// <param name="YRange">The common range when y is shared.</param>
public sealed record PanelPlace(bool HasHeader, bool HasXTexts, bool HasYTexts, bool HasYTitle, double? LabelWidth, Extent? XRange, Extent? YRange)
{
    public static PanelPlace Alone(double? labelWidth) => new(false, true, true, true, labelWidth, null, null);
}

/// <summary>Draws one panel: first it says what room it needs, then it gets its plot box.</summary>
public abstract class PanelPainter
{
    public abstract Margins Measure(double width, double height);

    /// <summary>Draws in the plot; the cell around it is at least as large as was asked for.</summary>
    public abstract void Paint(ICanvas canvas, Box plot, Box cell);

    public static PanelPainter For(Panel panel, PaintContext context, PanelPlace place) => panel switch
    {
        Chart chart => new ChartPainter(chart, context, place),
        Ladder ladder => new LadderPainter(ladder, context, place),
        _ => throw new ArgumentException($"No painter for a {panel.GetType().Name}.", nameof(panel)),
    };

    /// <summary>The short title and subtitle of one of several panels.</summary>
    private protected sealed class Header(Panel panel, PaintContext context, bool isShown)
    {
        public double HeightFor(double width) => Blocks(width).Sum(block => block.Height) + (isShown ? 6 : 0);

        public void Draw(ICanvas canvas, double left, double top, double width)
        {
            foreach (TextBlock block in Blocks(width))
            {
                block.Draw(canvas, left, top);
                top += block.Height;
            }
        }

        private List<TextBlock> Blocks(double width)
        {
            if (!isShown) return [];
            List<TextBlock> blocks = [TextBlock.Wrap(panel.Title, context.Theme.PanelTitle, width, 2)];
            if (panel.Subtitle.Length > 0) blocks.Add(TextBlock.Wrap(panel.Subtitle, context.Theme.Remark, width, 2));
            return blocks;
        }
    }
}
