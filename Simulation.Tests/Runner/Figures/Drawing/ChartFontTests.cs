using ScottPlot;
using Simulation.Runner.Figures.Drawing;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>The font that travels along is the one that is used.</summary>
public sealed class ChartFontTests
{
    [Theory]
    [InlineData(FontWeight.Normal, Face.Regular)]
    [InlineData(FontWeight.SemiBold, Face.SemiBold)]
    [InlineData(FontWeight.Bold, Face.SemiBold)]
    public void ScottPlot_gets_our_faces_whatever_is_installed(FontWeight weight, Face face)
    {
        Assert.Equal(ChartFont.Family, Fonts.Default.Length > 0 ? ChartFont.TypefaceOf(face).FamilyName[..ChartFont.Family.Length] : "");
        Assert.Same(ChartFont.TypefaceOf(face), Fonts.GetTypeface(ChartFont.Family, weight, FontSlant.Upright, FontSpacing.Normal));
        Assert.Equal(ChartFont.Family, Fonts.Default);
    }

    [Fact]
    public void Pairs_of_letters_are_kerned() =>
        Assert.True(ChartFont.WidthOf("To", Face.Regular) < ChartFont.WidthOf("T", Face.Regular) + ChartFont.WidthOf("o", Face.Regular));

    [Fact]
    public void The_faces_differ_in_width() =>
        Assert.True(ChartFont.WidthOf("waakvlam", Face.Regular) < ChartFont.WidthOf("waakvlam", Face.SemiBold));

    [Fact]
    public void A_line_is_measured_the_same_by_many_at_once()
    {
        double once = ChartFont.WidthOf("Deelname zakt niet terug", Face.SemiBold);
        double[] widths = new double[64];
        Parallel.For(0, widths.Length, nth => widths[nth] = ChartFont.WidthOf("Deelname zakt niet terug", Face.SemiBold));
        Assert.All(widths, width => Assert.Equal(once, width));
    }

    [Fact]
    public void Every_letter_that_Dutch_and_English_need_is_there()
    {
        const string Needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
            + "áéíóúàèëïöüçñÉËÏÖÜ€%‘’“”–—…·×−±≥≤→⁰¹²³⁴⁵⁶⁷⁸⁹";
        foreach (Face face in Enum.GetValues<Face>()) Assert.All(Needed, letter => Assert.NotEqual(0, ChartFont.TypefaceOf(face).GetGlyph(letter)));
        Assert.Equal(Needed, ChartFont.Legible(Needed));
    }
}
