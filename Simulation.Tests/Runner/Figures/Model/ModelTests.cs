using Simulation.Core;
using Simulation.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>What the chart model refuses, and in which words.</summary>
public sealed class ModelTests
{
    private static readonly NumericAxis Number = new("n", Unit.Number);
    private static readonly CategoryAxis Three = new("c", ["a", "b", "c"]);

    public static TheoryData<string, Action, string> Refusals => new()
    {
        { "a range without length", () => _ = new AxisRange(1, 1), "from 1 to 1 has no length" },
        { "a range that is no number", () => _ = new AxisRange(double.NaN, 1), "lower end of an axis is NaN" },
        { "an endless range", () => _ = new AxisRange(0, double.PositiveInfinity), "upper end of an axis is Infinity" },
        { "a category twice", () => _ = new CategoryAxis("wie", ["a", "a"]), "'wie' names a category twice" },
        { "a category without name", () => _ = new CategoryAxis("wie", ["a", " "]), "Category 1 of axis 'wie' is empty" },
        { "a line of unequal lengths", () => _ = new Line("l", [1, 2], [1]), "Line 'l' has 1 values and its x has 2" },
        { "a line at no place", () => _ = new Line("l", [1, double.NaN], [1, 2]), "x of line 'l' is NaN at position 1" },
        { "a line without end", () => _ = new Line("l", [1], [double.NegativeInfinity]), "-Infinity at position 0; use NaN for a gap" },
        { "a series without name", () => _ = new Line("", [], []), "name of a series is empty" },
        { "an inverted band", () => _ = new Band("b", BandRole.SpreadOfRuns, [1], [3], [2]), "Band 'b' at position 0 is inverted: lower 3 lies above upper 2" },
        { "half a band", () => _ = new Band("b", BandRole.SpreadOfRuns, [1], [double.NaN], [2]), "has one bound and lacks the other" },
        { "a band that goes back", () => _ = new Band("b", BandRole.SpreadOfRuns, [1, 1], [0, 0], [1, 1]), "x of band 'b' must increase, but position 1 has 1 after 1" },
        { "a band of unknown role", () => _ = new Band("b", (BandRole)9, [], [], []), "unknown role 9" },
        { "a dot outside its interval's order", () => _ = new Points("p", [new(0, 1, 2, 0)]), "interval of Dot 0 of 'p' is inverted" },
        { "a dot without place", () => _ = new Points("p", [new(double.NaN, 1, 0, 2)]), "position of Dot 0 of 'p' is NaN" },
        { "bars with too few intervals", () => _ = new Bars("b", [1, 2]) { Intervals = [(0, 1)] }, "intervals of bars 'b' has 1 values and its values has 2" },
        { "a histogram without enough edges", () => _ = new Histogram("h", [0, 1], [1, 2]), "edges of histogram 'h' has 2 values and its bins plus one has 3" },
        { "a negative height", () => _ = new Histogram("h", [0, 1], [-1]), "negative height in bin 0" },
        { "a heat map of the wrong shape", () => _ = new HeatMap("m", [0, 1], [0], new double[2, 2], Unit.Number), "Heat map 'm' in rows has 2 values and its y has 1" },
        { "a heat map that goes back", () => _ = new HeatMap("m", [1, 0], [0], new double[1, 2], Unit.Number), "x of heat map 'm' must increase" },
        { "an inverted reference band", () => _ = new ReferenceBand(AxisSide.Y, 0.7, 0.5, "doel"), "'doel' is inverted: it starts at 0.7 and ends at 0.5" },
        { "an event nowhere", () => _ = new EventLine(double.NaN, "e"), "place of event 'e' is NaN" },
        { "a line on categories", () => _ = new Chart("t", Three, Number, [new Line("l", [0], [0])]), "'l' needs numbers on both axes of 't'" },
        { "bars without categories", () => _ = new Chart("t", Number, Number, [new Bars("b", [1])]), "Bars 'b' need categories on one axis" },
        { "bars for other categories", () => _ = new Chart("t", Three, Number, [new Bars("b", [1])]), "Bars 'b' has 1 values and axis 'c' has 3" },
        { "a dot beyond the categories", () => _ = new Chart("t", Three, Number, [new Points("p", [Dot.Exact(3, 1)])]), "position 3 on x, which has the categories 0 to 2" },
        { "dots lying the wrong way", () => _ = new Chart("t", Number, Three, [new Points("p", [Dot.Exact(1, 1)])]), "values of 'p' are Upright" },
        { "a band of a line that is not there", () => _ = new Chart("t", Number, Number, [new Band("b", BandRole.SpreadOfRuns, [], [], []) { Of = "x" }]), "Band 'b' belongs to 'x'" },
        { "an event among categories", () => _ = new Chart("t", Three, Number, []) { Annotations = [new EventLine(1, "e")] }, "'e' is a place on x, but x of 't' has categories" },
        { "intervals of sums for other categories", () => _ = new Chart("t", Three, Number, []) { NetIntervals = [(0, 1)] }, "intervals of the sums of 't' has 1 values and axis 'c' has 3" },
        { "an inverted interval of a sum", () => _ = new Chart("t", Three, Number, []) { NetIntervals = [(0, 1), (3, 2), (0, 1)] }, "Interval 1 of the sums of 't' is inverted" },
        { "intervals of sums without categories", () => _ = new Chart("t", Number, Number, []) { NetIntervals = [] }, "Sums need categories on one axis of 't'" },
        { "more closed than came", () => _ = new LadderStep("gesprek", 10, 9, 2), "Rung 'gesprek' ends or keeps more cases (9 + 2) than reached it (10)" },
        { "a negative count", () => _ = new LadderStep("gesprek", -1, 0, 0), "has -1 cases reached" },
        { "cases lost between rungs", () => _ = Ladder(new LadderStep("a", 10, 2, 1), new LadderStep("b", 6, 0, 0)), "After rung 'a' 7 cases go on, but 6 reach the next one" },
        { "a ladder without rungs", () => _ = Ladder(), "at least one rung" },
        { "a figure without words", () => _ = new Figure(new Chart("t", Number, Number, [])) { AltText = " " }, "alternative text of a figure is empty" },
        { "a figure without panels", () => _ = new Figure("t", []) { AltText = "a" }, "'t' has no panels" },
        { "a figure too small to read", () => _ = new FigureSize(100, 500), "320 to 4000 pixels" },
        { "a chart without title", () => _ = new Chart("", Number, Number, []), "title of a chart is empty" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_drawn_is_refused_with_a_reason(string reason, Action make, string message)
    {
        Exception? error = Record.Exception(make);

        Assert.True(error is ArgumentException, $"{reason}: {error}");
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(((ArgumentException)error).ParamName);
    }

    [Fact]
    public void A_chart_does_not_change_when_its_data_do()
    {
        double[] y = [1, 2];
        var line = new Line("l", [0, 1], y);

        y[0] = 99;

        Assert.Equal(1, line.Y[0]);
    }

    private static LadderChart Ladder(params LadderStep[] rungs) => new("t", rungs) { ContinuesLabel = "verder", OpenLabel = "open", ClosedLabel = "dicht" };
}
