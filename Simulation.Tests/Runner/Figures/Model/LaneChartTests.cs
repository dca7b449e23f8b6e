using Simulation.Core;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>What lanes refuse, and that their words stay apart.</summary>
public sealed class LaneChartTests
{
    private static readonly SpanKind Lived = new("lived in", SeriesColour.Number(0), LaneFill.Light);
    private static readonly MomentKind Left = new("left", SeriesColour.Number(1), LaneShape.Diamond);
    private static readonly NumericAxis Time = new("Years", Unit.Number) { Range = new AxisRange(0, 10) };

    [Fact]
    public void Time_without_ends_is_refused() =>
        Refused("has no ends", () => new LaneChart("t", new NumericAxis("Years", Unit.Number), [Of(new LaneSpan(0, 1, Lived))]));

    [Fact]
    public void Without_lanes_there_is_nothing_to_draw() => Refused("has no lanes", () => new LaneChart("t", Time, []));

    [Fact]
    public void A_lane_without_rows_is_refused() => Refused("Lane 'a' has no rows", () => new Lane("a", []));

    [Fact]
    public void A_stretch_does_not_end_before_it_starts() => Refused("inverted", () => new LaneSpan(2, 1, Lived));

    [Fact]
    public void A_stretch_is_somewhere() => Refused("a finite number is needed", () => new LaneSpan(double.NaN, 1, Lived));

    [Theory]
    [InlineData(-0.5, 3)]
    [InlineData(3, 10.5)]
    public void Nothing_lies_beyond_the_ends(double from, double to) =>
        Refused("beyond the time", () => new LaneChart("t", Time, [Of(new LaneSpan(from, to, Lived))]));

    [Fact]
    public void Nor_does_a_moment() =>
        Refused("beyond the time", () => new LaneChart("t", Time, [new Lane("a", [new LaneRow("r", [], [new LaneMoment(11, Left)])])]));

    [Fact]
    public void A_kind_needs_a_name_for_the_legend() => Refused("is empty", () => new MomentKind(" ", SeriesColour.Auto, LaneShape.Dot));

    [Fact]
    public void Each_kind_is_explained_once()
    {
        var figure = new Figure(new LaneChart("t", Time, [Of(new LaneSpan(0, 1, Lived)), Of(new LaneSpan(2, 10, Lived))])) { AltText = "a" };

        Assert.Single(Drawing.DrawnWords.In(Drawing.DrawnWords.Drawn(figure, Language.En)), word => word.Text == "lived in");
    }

    [Fact]
    public void Words_in_a_stretch_keep_clear_of_what_lies_over_it_and_are_left_out_where_there_is_no_room()
    {
        var over = new SpanKind("ill", SeriesColour.Number(7), LaneFill.Hatched);
        var row = new LaneRow("r", [new LaneSpan(0, 10, Lived, "somebody"), new LaneSpan(0, 8, over), new LaneSpan(8, 8.1, over, "no room for this")], []);
        var words = Drawing.DrawnWords.In(Drawing.DrawnWords.Drawn(new Figure(new LaneChart("t", Time, [new Lane("a", [row])])) { AltText = "a" }, Language.En));

        // The axis runs over some eight hundred pixels: the free part begins at eight tenths.
        Assert.True(words.Single(word => word.Text == "somebody").Box.X > 700);
        Assert.DoesNotContain(words, word => word.Text.StartsWith("no room", StringComparison.Ordinal));
    }

    private static Lane Of(LaneSpan span) => new("a", [new LaneRow("r", [span], [])]);

    private static void Refused(string why, Func<object> make) => Assert.Contains(why, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
