using Simulation.Core;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Where the tipping line runs.</summary>
public sealed class LevelLinesTests
{
    [Fact]
    public void On_a_slope_the_line_is_one_and_straight()
    {
        // Given values that grow with x only
        List<List<Spot>> lines = LevelLines.Find(Map(9, 6, (x, _) => x), 3.5);

        List<Spot> line = Assert.Single(lines);
        Assert.Equal(6, line.Count);
        Assert.All(line, spot => Assert.Equal(3.5, spot.X, 1e-12));
    }

    [Fact]
    public void Around_a_hill_the_line_closes()
    {
        List<List<Spot>> lines = LevelLines.Find(Map(11, 11, (x, y) => -((x - 5) * (x - 5)) - ((y - 5) * (y - 5))), -9);

        List<Spot> line = Assert.Single(lines);
        Assert.Equal(line[0], line[^1]);
        Assert.All(line, spot => Assert.InRange(((spot.X - 5) * (spot.X - 5)) + ((spot.Y - 5) * (spot.Y - 5)), 8.5, 9.6));
    }

    [Theory]
    [InlineData(-6, 1, "the middle is above the level, so the high corners are joined and each line cuts off a low one")]
    [InlineData(-3, 0, "the middle is below the level, so the low corners are joined and each line cuts off a high one")]
    public void In_a_saddle_the_mean_decides(double level, int side, string reason)
    {
        // Given high corners (1) at the lower left and upper right, low ones (-9) at the others, and so -4 in the middle
        var map = new HeatMap("m", [0, 1], [0, 1], new double[,] { { 1, -9 }, { -9, 1 } }, Unit.Number);

        List<List<Spot>> lines = LevelLines.Find(map, level);

        Assert.Equal(2, lines.Count);
        List<Spot> fromBelow = lines.Single(line => line.Any(spot => spot.Y == 0));
        Assert.True(fromBelow.Any(spot => spot.X == side), reason);
    }

    [Fact]
    public void A_cell_without_data_interrupts_the_line()
    {
        var map = Map(5, 5, (x, y) => x == 2 && y == 2 ? double.NaN : x);

        Assert.True(LevelLines.Find(map, 1.5).Count == 2);
    }

    [Fact]
    public void A_level_that_is_never_passed_has_no_line() => Assert.Empty(LevelLines.Find(Map(4, 4, (x, y) => x + y), 99));

    private static HeatMap Map(int columns, int rows, Func<int, int, double> value)
    {
        double[,] values = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++) values[row, column] = value(column, row);
        }
        return new HeatMap("m", [.. Enumerable.Range(0, columns).Select(x => (double)x)], [.. Enumerable.Range(0, rows).Select(y => (double)y)], values, Unit.Number);
    }
}
