using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Fonts;

namespace Simulation.Tests.Runner.Charts.Fonts;

/// <summary>The embedded font has what Dutch and English figures need.</summary>
public sealed class FontFaceTests
{
    public static TheoryData<string> Keys => ["r", "b"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_character_of_a_figure_has_a_letter(string key)
    {
        const string Needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:!?'\"()[]{}<>+-*/=%&@#_|~^"
            + "áéíóúàèìòùäëïöüâêîôûçñÁÉÍÓÚËÏÖÜß€£°²³·×÷±−–—‘’“”„…‰≤≥≠≈∞→←↑↓⁰¹⁴⁵⁶⁷⁸⁹₂µσ\u00A0\u202F";

        string missing = string.Concat(Needed.Where(character => !Face(key).Has(character)));

        Assert.Equal("", missing);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Digits_are_equally_wide_so_that_columns_line_up(string key) =>
        Assert.Single("0123456789".Select(digit => Face(key).WidthOf(digit.ToString())).Distinct());

    [Fact]
    public void A_pair_that_leaves_a_hole_is_moved_together()
    {
        FontFace face = FontFace.Regular;

        Assert.True(face.WidthOf("AV") < face.WidthOf("A") + face.WidthOf("V"));
        Assert.Equal(face.WidthOf("HH"), 2 * face.WidthOf("H"));
    }

    [Fact]
    public void An_accented_letter_is_the_letter_with_its_accent()
    {
        int Contours(char character) => FontFace.Regular.OutlineOf(FontFace.Regular.GlyphOf(character)).Verbs.Count(verb => verb == PathVerb.Move);

        Assert.Equal(Contours('e') + 1, Contours('é'));
        Assert.Equal(Contours('e') + 2, Contours('ë'));
    }

    [Fact]
    public void An_accent_stands_above_the_middle_of_its_letter()
    {
        VectorPath letter = FontFace.Regular.OutlineOf(FontFace.Regular.GlyphOf('e')), accented = FontFace.Regular.OutlineOf(FontFace.Regular.GlyphOf('ê'));

        Spot[] accent = [.. accented.Spots.Where(spot => spot.Y > letter.Spots.Max(own => own.Y))];
        Assert.Equal(letter.Spots.Average(spot => spot.X), accent.Average(spot => spot.X), 30.0);
    }

    [Fact]
    public void Outlines_stay_within_the_em_and_close()
    {
        foreach (char character in "gÉ€%Wj")
        {
            VectorPath outline = FontFace.SemiBold.OutlineOf(FontFace.SemiBold.GlyphOf(character));
            Assert.All(outline.Spots, spot => Assert.InRange(spot.Y, -300, 1100));
            Assert.Equal(outline.Verbs.Count(verb => verb == PathVerb.Move), outline.Verbs.Count(verb => verb == PathVerb.Close));
        }
    }

    [Fact]
    public void A_character_the_font_lacks_gets_the_box_that_says_so()
    {
        Assert.False(FontFace.Regular.Has('漢'));
        Assert.False(FontFace.Regular.OutlineOf(FontFace.Regular.GlyphOf('漢')).IsEmpty);
    }

    [Fact]
    public void The_licence_travels_with_the_font() => Assert.Contains("SIL OPEN FONT LICENSE", FontFace.Licence, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_font_is_refused() => Assert.Throws<ArgumentException>(() => FontFace.Read(new byte[100], "x"));

    private static FontFace Face(string key) => key == "r" ? FontFace.Regular : FontFace.SemiBold;
}
