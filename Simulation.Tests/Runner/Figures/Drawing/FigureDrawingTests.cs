using Simulation.Core;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Words stay on the picture and apart from each other, in every figure of the gallery and at awkward sizes.</summary>
public sealed class FigureDrawingTests
{
    public static TheoryData<string, int, int> Sizes
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (string name in Gallery.All.Keys)
            {
                FigureSize own = Gallery.All[name].Figure.Size;
                data.Add(name, own.Width, own.Height);
                data.Add(name, 720, 560);
                data.Add(name, 1400, 700);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_word_leaves_the_picture(string name, int width, int height)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            foreach ((string text, Box box) in Words(name, width, height, language))
                Assert.True(box.X >= 0 && box.Y >= 0 && box.Right <= width && box.Bottom <= height, $"'{text}' at {box}");
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_two_words_touch(string name, int width, int height)
    {
        List<(string Text, Box Box)> texts = Words(name, width, height, Gallery.All[name].Language);
        for (int i = 0; i < texts.Count; i++)
        {
            for (int j = 0; j < i; j++) Assert.False(texts[i].Box.Overlaps(texts[j].Box), $"'{texts[i].Text}' and '{texts[j].Text}'");
        }
    }

    [Fact]
    public void Names_stand_beside_a_few_lines_and_in_a_legend_beside_many()
    {
        Assert.Contains(Words("two-scenarios", 960, 540, Language.En), text => text.Text == "Shared spaces" && text.Box.X > 700);

        // Given more lines than fit beside each other
        var axis = new NumericAxis("", Unit.Number);
        var crowd = new Chart("t", axis, axis, [.. Enumerable.Range(0, 30).Select(i => new Line($"line {i}", [0, 1], [0, i]))]);
        var words = Words(new Figure(crowd) { AltText = "a" });

        Assert.All(Enumerable.Range(0, 30), i => Assert.Single(words, text => text.Text == $"line {i}"));
        Assert.Contains(words, text => text.Text == "line 0" && text.Box.Y < 150);
    }

    [Fact]
    public void A_role_of_a_band_is_explained_once_however_many_lines_have_it()
    {
        List<string> texts = [.. Words("two-scenarios", 960, 540, Language.En).Select(text => text.Text)];

        Assert.Single(texts, text => text == "95% interval of the mean");
    }

    [Fact]
    public void Shared_axes_are_written_once()
    {
        List<string> texts = [.. Words("small-multiples", 960, 640, Language.Nl).Select(text => text.Text)];

        Assert.Equal(2, texts.Count(text => text == "100%"));
        Assert.Single(texts, text => text == "Bewoners die meedoen");
        Assert.Single(texts, text => text == "Waakvlam");
    }

    [Fact]
    public void Panels_of_small_multiples_have_plots_of_one_size()
    {
        var grid = new PanelGrid(3, 2, new Box(32, 100, 896, 500), 28);
        for (int i = 0; i < 6; i++) grid.Add(i, new Margins(i % 3 == 0 ? 46 : 4, i < 3 ? 45 : 20, 8, i < 3 ? 8 : 42));

        Box[] plots = [.. Enumerable.Range(0, 6).Select(grid.PlotOf)];

        Assert.All(plots, plot => Assert.InRange(plot.Width, plots[0].Width - 1, plots[0].Width + 1));
        Assert.All(plots, plot => Assert.InRange(plot.Height, plots[0].Height - 1, plots[0].Height + 1));
        Assert.Equal(plots[0].Y, plots[1].Y);
        Assert.Equal(plots[0].X, plots[3].X);
    }

    [Fact]
    public void An_empty_chart_says_so()
    {
        var axis = new NumericAxis("", Unit.Number);
        var chart = new Chart("t", axis, axis, []) { EmptyText = "Nog geen runs" };

        Assert.Contains(Words(new Figure(chart) { AltText = "a" }), text => text.Text == "Nog geen runs");
    }

    [Fact]
    public void The_axis_of_bars_includes_zero_and_a_cut_axis_needs_high_values()
    {
        var number = new NumericAxis("", Unit.Number);
        IEnumerable<string> Texts(Chart chart) => Words(new Figure(chart) { AltText = "a" }).Select(text => text.Text);

        Assert.Contains("0", Texts(new Chart("t", new CategoryAxis("", ["a"]), number, [new Bars("b", [100])])));
        Assert.Contains("0", Texts(new Chart("t", number, number, [new Line("l", [1, 2], [20, 100])])));
        Assert.DoesNotContain("0", Texts(new Chart("t", number, number, [new Line("l", [1, 2], [90, 100])])));
    }

    [Fact]
    public void A_point_between_two_gaps_is_a_dot()
    {
        var axis = new NumericAxis("", Unit.Number);
        int Dots(double[] y) => DrawnWords.Drawn(new Figure(new Chart("t", axis, axis, [new Line("l", [0, 1, 2], y)])) { AltText = "a" }, Language.En).Descendants(DrawnWords.Svg + "ellipse").Count();

        Assert.Equal((0, 1), (Dots([1, 2, 3]), Dots([double.NaN, 2, double.NaN])));
    }

    private static List<(string Text, Box Box)> Words(string name, int width, int height, Language language) =>
        DrawnWords.In(DrawnWords.Drawn(Gallery.All[name].Figure with { Size = new FigureSize(width, height) }, language));

    private static List<(string Text, Box Box)> Words(Figure figure) => DrawnWords.In(DrawnWords.Drawn(figure, Language.En));
}
