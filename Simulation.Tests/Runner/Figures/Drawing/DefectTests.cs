using System.Globalization;
using System.Xml.Linq;
using Simulation.Core;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>What once went wrong in figures and may not again.</summary>
public sealed class DefectTests
{
    private static XNamespace Svg => DrawnWords.Svg;

    [Fact]
    public void A_share_axis_never_runs_beyond_the_whole() =>
        Assert.Equal(["0%", "50%", "100%"], DrawnWords.In(DrawnWords.Drawn("nearly-all"))
            .Select(word => word.Text).Where(text => text.EndsWith("0%", StringComparison.Ordinal) || text == "0%"));

    [Fact]
    public void Cells_of_uneven_steps_are_equal_in_height_and_width()
    {
        XElement[] cells = [.. DrawnWords.Drawn("cells-of-values").Descendants(Svg + "g").SelectMany(group => group.Elements(Svg + "rect"))];

        Assert.Equal(16, cells.Length);
        foreach (string side in (string[])["width", "height"])
        {
            double[] lengths = [.. cells.Select(cell => DrawnWords.Number(cell, side))];
            // A cell reaches a little under the next one.
            Assert.True(lengths.Max() - lengths.Min() < 1, $"{side}: {lengths.Min()} to {lengths.Max()}");
        }
    }

    [Fact]
    public void The_ticks_of_a_heat_map_are_the_values_that_were_run()
    {
        string[] words = [.. DrawnWords.In(DrawnWords.Drawn("cells-of-values")).Select(word => word.Text)];

        foreach (string value in (string[])["0", "4", "12", "36", "10%", "30%", "50%", "70%"]) Assert.Contains(value, words);
    }

    [Fact]
    public void No_label_covers_the_number_of_a_cell()
    {
        XElement drawing = DrawnWords.Drawn("cells-of-values");
        var words = DrawnWords.In(drawing);
        var label = Assert.Single(words, word => word.Text == "half take part");
        XElement[] cells = [.. drawing.Descendants(Svg + "g").Elements(Svg + "rect")];
        Box[] boxes = [.. cells.Select(DrawnWords.RectangleOf)];

        Assert.All(boxes, cell => Assert.False(label.Box.Overlaps(cell), "the name of the tipping line stands among the cells"));
        Assert.All(boxes, cell => Assert.Single(words, word => word.Text.EndsWith('%') && IsWithin(word.Box, cell)));
    }

    [Fact]
    public void The_interval_of_a_balance_is_drawn()
    {
        Figure with = Gallery.All["who-pays"].Figure;
        var chart = (Chart)with.Panels[0];
        Figure without = new(chart with { NetIntervals = null }) { AltText = with.AltText };

        // Three strokes on a rim of three for each of six payers.
        Assert.Equal(36, Strokes(with) - Strokes(without));
    }

    [Fact]
    public void An_interval_that_nobody_knows_is_left_out()
    {
        var chart = (Chart)Gallery.All["who-pays"].Figure.Panels[0];
        (double, double)[] unknown = [.. Enumerable.Repeat((double.NaN, double.NaN), 6)];

        Assert.Equal(
            Strokes(new Figure(chart with { NetIntervals = null }) { AltText = "a" }),
            Strokes(new Figure(chart with { NetIntervals = unknown }) { AltText = "a" }));
    }

    [Fact]
    public void Four_arms_are_told_apart_by_marker_as_well()
    {
        Points[] points = [.. Enumerable.Range(0, 4).Select(nth => new Points($"arm {nth}", [new Dot(nth, nth, nth - 0.2, nth + 0.2)]))];
        var axis = new NumericAxis("", Unit.Number);
        string[] Shapes(Points one) => [.. DrawnWords.Drawn(new Figure(new Chart("t", axis, axis, points)) { AltText = "a" }, Language.En)
            .Descendants().Where(mark => (string?)mark.Attribute("fill") == HexOf(Array.IndexOf(points, one)))
            .Select(mark => $"{mark.Name.LocalName} {((string?)mark.Attribute("d"))?.Count(letter => letter == 'L')}").Distinct()];

        Assert.Equal(4, points.Select(one => string.Join(',', Shapes(one))).Distinct().Count());
    }

    [Fact]
    public void Four_ladders_stand_in_one_row_with_their_names_once()
    {
        var words = DrawnWords.In(DrawnWords.Drawn("four-ladders"));

        double[] tops = [.. words.Where(word => word.Text is "212" or "237" or "219" or "199").Select(word => word.Box.Y)];
        Assert.Equal(4, tops.Length);
        Assert.Single(tops.Distinct());
        Assert.Single(words, word => word.Text == "Klachten");
    }

    [Fact]
    public void What_is_announced_is_marked_before_it_happens_and_softer()
    {
        XElement drawing = DrawnWords.Drawn("four-arms");
        double At(string dash)
        {
            XElement line = drawing.Descendants(Svg + "path").First(path => (string?)path.Attribute("stroke-dasharray") == dash);
            return double.Parse(((string)line.Attribute("d")!)[1..].Split(' ')[0], CultureInfo.InvariantCulture);
        }

        Assert.True(At("1.5 3") < At("4 3"));
        Assert.Contains(DrawnWords.In(drawing), word => word.Text == "aangekondigd");
    }

    private static string HexOf(int nth) => Theme.Paper.Palette[nth].ToHex().ToUpperInvariant();

    private static bool IsWithin(Box inner, Box outer) =>
        inner.X > outer.X && inner.Right < outer.Right && inner.Y > outer.Y && inner.Bottom < outer.Bottom;

    private static int Strokes(Figure figure) =>
        DrawnWords.Drawn(figure, Language.Nl).Descendants(Svg + "g").Elements(Svg + "path").Count(path => (string?)path.Attribute("fill") == "none");
}
