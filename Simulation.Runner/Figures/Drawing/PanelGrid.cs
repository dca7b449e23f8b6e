namespace Simulation.Runner.Figures.Drawing;

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

/// <summary>Gives all panels plots of one size, lined up by column and row, whatever stands around them.</summary>
public sealed class PanelGrid(int columns, int rows, Box area, double gap)
{
    private readonly double[] _left = new double[columns];
    private readonly double[] _right = new double[columns];
    private readonly double[] _top = new double[rows];
    private readonly double[] _bottom = new double[rows];

    public double CellWidth => (area.Width - (gap * (columns - 1))) / columns;
    public double CellHeight => (area.Height - (RowGap * (rows - 1))) / rows;

    private double RowGap => gap / 2;

    public void Add(int index, Margins margins)
    {
        int column = index % _left.Length, row = index / columns;
        _left[column] = Math.Max(_left[column], margins.Left);
        _right[column] = Math.Max(_right[column], margins.Right);
        _top[row] = Math.Max(_top[row], margins.Top);
        _bottom[row] = Math.Max(_bottom[row], margins.Bottom);
    }

    /// <summary>On whole pixels, so that clips and lines are sharp.</summary>
    public Box PlotOf(int index)
    {
        int column = index % _left.Length, row = index / columns;
        double width = Room(area.Width, _left, _right, gap), height = Room(area.Height, _top, _bottom, RowGap);
        double x = area.X + Before(column, _left, _right, width, gap);
        double y = area.Y + Before(row, _top, _bottom, height, RowGap);
        return Box.Between(Math.Round(x), Math.Round(y), Math.Round(x + width), Math.Round(y + height));
    }

    /// <summary>The plot with the room around it that its row and column have.</summary>
    public Box CellOf(int index)
    {
        int column = index % _left.Length, row = index / columns;
        Box plot = PlotOf(index);
        return Box.Between(plot.X - _left[column], plot.Y - _top[row], plot.Right + _right[column], plot.Bottom + _bottom[row]);
    }

    // Too little room is still some: a plot of 20 pixels shows that the figure is too small, an inverted one shows nonsense.
    private static double Room(double total, double[] before, double[] after, double gap) =>
        Math.Max(20, (total - before.Sum() - after.Sum() - (gap * (before.Length - 1))) / before.Length);

    private static double Before(int index, double[] before, double[] after, double size, double gap)
    {
        double offset = before[index];
        for (int i = 0; i < index; i++) offset += before[i] + size + after[i] + gap;
        return offset;
    }
}
