using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Lines end between words, and an amount with its sign is one word.</summary>
public class WrapTests
{
    [Theory]
    [InlineData("one two three", 9, "one two|three")]
    [InlineData("  one two three", 9, "  one two|  three")]
    [InlineData("unbreakable word", 5, "unbreakable|word")]
    [InlineData("", 5, "")]
    [InlineData("kost € 4.188 meer", 8, "kost|€ 4.188|meer")]
    [InlineData("was −0,6 %-punt lager", 10, "was|−0,6 %-punt|lager")]
    [InlineData("van −€ 88 tot −€ 55 euro", 9, "van|−€ 88 tot|−€ 55|euro")]
    [InlineData("12 (−1,1 tot −0,2) ?", 12, "12|(−1,1 tot −0,2) ?")]
    [InlineData("jaar 1  een heel lang verhaal", 16, "jaar 1  een heel|        lang|        verhaal")]
    [InlineData("45 ± 5 van 100", 6, "45 ± 5|van|100")]
    public void A_text_is_cut_between_its_words(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), Wrap.Lines(text, width));

    [Fact]
    public void Later_lines_can_hang() => Assert.Equal(["one", "  two", "  three"], Wrap.Lines("one two three", 6, hang: 2));

    [Fact]
    public void What_does_not_fit_at_all_is_a_line_of_its_own() => Assert.Equal(14, Wrap.Longest("a (−1,1 tot −0,2) b") - 1);
}
