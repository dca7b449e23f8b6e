using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Draws one panel: first it says what room it needs, then it gets its plot box.</summary>
internal abstract class PanelDrawing(Panel panel, FigureLook look, PanelPlace place)
{
    protected FigureLook Look => look;

    protected PanelPlace Place => place;

    protected Theme Theme => look.Theme;

    public abstract Margins Measure(double width, double height);

    /// <summary>Draws in the plot; the cell around it is at least as large as was asked for.</summary>
    public abstract void Draw(Pencil pencil, Box plot, Box cell);

    public static PanelDrawing For(Panel panel, FigureLook look, PanelPlace place) => panel switch
    {
        Chart chart => new ChartDrawing(chart, look, place),
        LadderChart ladder => new LadderDrawing(ladder, look, place),
        LaneChart lanes => new LaneDrawing(lanes, look, place),
        _ => throw new ArgumentException($"A {panel.GetType().Name} cannot be drawn.", nameof(panel)),
    };

    /// <summary>The short title and subtitle of one of several panels.</summary>
    protected double HeaderHeight(double width) => Header(width).Sum(block => block.Height) + (place.HasHeader ? 6 : 0);

    protected void DrawHeader(Pencil pencil, Box cell)
    {
        double top = cell.Y;
        foreach (TextBlock block in Header(cell.Width))
        {
            pencil.Write(block, cell.X, top);
            top += block.Height;
        }
    }

    private List<TextBlock> Header(double width)
    {
        if (!place.HasHeader) return [];
        List<TextBlock> blocks = [TextBlock.Wrap(panel.Title, Theme.PanelTitle, width, 2)];
        if (panel.Subtitle.Length > 0) blocks.Add(TextBlock.Wrap(panel.Subtitle, Theme.Remark, width, 2));
        return blocks;
    }
}
