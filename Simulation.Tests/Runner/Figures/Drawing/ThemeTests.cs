using Simulation.Core;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Colours measured for those who see fewer of them: Machado, Oliveira and Fernandes (2009), distance in CIE Lab.</summary>
public sealed class ThemeTests
{
    private static readonly double[][] Normal = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
    private static readonly double[][] Protanopia = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
    private static readonly double[][] Deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    public static TheoryData<string> Eyes => ["normal", "protanopia", "deuteranopia"];

    public static TheoryData<string, bool> EyesOnBoth
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (string eye in (string[])["normal", "protanopia", "deuteranopia"])
            {
                data.Add(eye, false);
                data.Add(eye, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EyesOnBoth))]
    public void Any_two_colours_of_the_palette_differ_clearly(string eye, bool isDark)
    {
        IReadOnlyList<Colour> palette = Of(isDark).Palette;
        for (int i = 0; i < palette.Count; i++)
        {
            for (int j = 0; j < i; j++)
                Assert.True(Distance(palette[i], palette[j], Matrix(eye)) > 18, $"{palette[i].ToHex()} and {palette[j].ToHex()}: {Distance(palette[i], palette[j], Matrix(eye)):F1}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lines_stand_out_from_the_background_and_words_are_readable(bool isDark)
    {
        Theme theme = Of(isDark);
        Assert.All(theme.Palette, colour => Assert.True(Contrast(colour, theme.Background) >= 3, colour.ToHex()));
        Assert.All(theme.TextPalette, colour => Assert.True(Contrast(colour, theme.Background) >= 4.5, colour.ToHex()));
        Assert.True(Contrast(theme.SoftInk, theme.Background) >= 4.5);
        Assert.True(Contrast(theme.SoftInk, theme.ReferenceFill) >= 4.5);
        Assert.True(Contrast(theme.Ink, theme.Background) >= 7);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_two_bands_differ(bool isDark)
    {
        Theme theme = Of(isDark);
        foreach (Colour colour in theme.Palette)
        {
            Colour spread = theme.Background.Mix(colour, Theme.OpacityOf(BandRole.SpreadOfRuns)), mean = theme.Background.Mix(colour, Theme.OpacityOf(BandRole.IntervalOfMean));
            Assert.True(Distance(spread, mean, Normal) > 12, colour.ToHex());
            Assert.True(Distance(theme.Background, spread, Normal) > 6, colour.ToHex());
        }
    }

    [Theory]
    [MemberData(nameof(Eyes))]
    public void A_heat_map_gets_darker_with_the_value_for_every_eye(string eye)
    {
        var scale = ColourScale.Of(new HeatMap("m", [0, 1], [0], new double[,] { { 0, 1 } }, Unit.Number));

        double previous = double.MaxValue;
        for (int i = 0; i <= 20; i++)
        {
            double light = Lab(scale.At(i / 20.0), Matrix(eye))[0];
            Assert.True(light < previous, $"at {i / 20.0}");
            previous = light;
        }
    }

    [Theory]
    [MemberData(nameof(Eyes))]
    public void The_two_sides_of_a_diverging_map_differ_and_its_middle_is_lightest(string eye)
    {
        var scale = ColourScale.Of(new HeatMap("m", [0, 1], [0], new double[,] { { -3, 1 } }, Unit.Number) { Midpoint = 0 });

        Assert.Equal((-3.0, 3.0), (scale.Min, scale.Max));
        for (double value = 0.5; value <= 3; value += 0.5)
        {
            Assert.True(Distance(scale.At(value), scale.At(-value), Matrix(eye)) > 12, $"at {value}");
            Assert.True(Lab(scale.At(value), Normal)[0] < Lab(scale.At(0), Normal)[0]);
        }
    }

    [Fact]
    public void Any_four_neighbours_in_the_palette_differ_in_dash_and_so_do_two_of_one_colour()
    {
        for (int first = 0; first < 8; first++)
        {
            var dashes = Enumerable.Range(first, 4).Select(nth => string.Join(' ', Theme.DashOf(SeriesColour.Number(nth % 8))));
            Assert.Equal(4, dashes.Distinct().Count());
            Assert.NotEqual(Theme.ShapeOf(SeriesColour.Number(first)), Theme.ShapeOf(SeriesColour.Number(first + 8)));
        }
    }

    private static Theme Of(bool isDark) => isDark ? Theme.Dark : Theme.Paper;

    private static double[][] Matrix(string eye) => eye switch { "protanopia" => Protanopia, "deuteranopia" => Deuteranopia, _ => Normal };

    private static double Distance(Colour a, Colour b, double[][] eye)
    {
        double[] p = Lab(a, eye), q = Lab(b, eye);
        return Math.Sqrt(p.Zip(q, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Lab(Colour colour, double[][] eye)
    {
        double[] seen = Linear(colour);
        double[] rgb = [.. eye.Select(row => Math.Clamp((row[0] * seen[0]) + (row[1] * seen[1]) + (row[2] * seen[2]), 0, 1))];
        double x = Curve(((0.4124 * rgb[0]) + (0.3576 * rgb[1]) + (0.1805 * rgb[2])) / 0.9505);
        double y = Curve((0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]));
        double z = Curve(((0.0193 * rgb[0]) + (0.1192 * rgb[1]) + (0.9505 * rgb[2])) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Curve(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);

    private static double Contrast(Colour a, Colour b)
    {
        double p = Luminance(a), q = Luminance(b);
        return (Math.Max(p, q) + 0.05) / (Math.Min(p, q) + 0.05);
    }

    private static double Luminance(Colour colour)
    {
        double[] rgb = Linear(colour);
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }

    private static double[] Linear(Colour colour) => [Linear(colour.R), Linear(colour.G), Linear(colour.B)];

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
