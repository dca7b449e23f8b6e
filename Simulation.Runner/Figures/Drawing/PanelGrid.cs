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
public sealed class PanelGrid
{
    private readonly double[] _left;
    private readonly double[] _right;
    private readonly double[] _top;
    private readonly double[] _bottom;
    private readonly Box _area;
    private readonly double _gap;

    public PanelGrid(int columns, int rows, Box area, double gap)
    {
        _left = new double[columns];
        _right = new double[columns];
        _top = new double[rows];
        _bottom = new double[rows];
        _area = area;
        _gap = gap;
    }

    public double CellWidth => (_area.Width - (_gap * (_left.Length - 1))) / _left.Length;
    public double CellHeight => (_area.Height - (RowGap * (_top.Length - 1))) / _top.Length;

    private double RowGap => _gap / 2;

    public void Add(int index, Margins margins)
    {
        int column = index % _left.Length, row = index / _left.Length;
        _left[column] = Math.Max(_left[column], margins.Left);
        _right[column] = Math.Max(_right[column], margins.Right);
        _top[row] = Math.Max(_top[row], margins.Top);
        _bottom[row] = Math.Max(_bottom[row], margins.Bottom);
    }

    /// <summary>On whole pixels, so that clips and lines are sharp.</summary>
    public Box PlotOf(int index)
    {
        int column = index % _left.Length, row = index / _left.Length;
        double width = Room(_area.Width, _left, _right, _gap), height = Room(_area.Height, _top, _bottom, RowGap);
        double x = _area.X + Before(column, _left, _right, width, _gap);
        double y = _area.Y + Before(row, _top, _bottom, height, RowGap);
        return Box.Between(Math.Round(x), Math.Round(y), Math.Round(x + width), Math.Round(y + height));
    }

    /// <summary>The plot with the room around it that its row and column have.</summary>
    public Box CellOf(int index)
    {
        int column = index % _left.Length, row = index / _left.Length;
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
