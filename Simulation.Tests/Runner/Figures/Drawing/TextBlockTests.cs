using Simulation.Runner.Figures.Drawing;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Breaking texts into lines.</summary>
public sealed class TextBlockTests
{
    private static readonly TextStyle Style = new(Face.Regular, 16, new Colour(0, 0, 0));

    [Theory]
    [InlineData("De coach vertrekt en de waakvlam brandt", 120)]
    [InlineData("arbeidsongeschiktheidsverzekeringsmaatschappij", 90)]
    [InlineData("Kop-hals-rompboerderijbewonersvereniging in Friesland", 100)]
    [InlineData("  spaties   en\nregels  ", 60)]
    public void No_line_is_wider_than_asked_and_no_letter_gets_lost(string text, double width)
    {
        TextBlock block = TextBlock.Wrap(text, Style, width);

        Assert.All(block.Lines, line => Assert.True(Style.WidthOf(line) <= width, line));
        Assert.Equal(Letters(text), Letters(string.Concat(block.Lines)));
    }

    [Fact]
    public void What_does_not_fit_in_the_lines_ends_in_an_ellipsis()
    {
        TextBlock block = TextBlock.Wrap("een twee drie vier vijf zes zeven acht negen tien", Style, 70, maximumLines: 2);

        Assert.Equal(2, block.Lines.Count);
        Assert.EndsWith("…", block.Lines[1], StringComparison.Ordinal);
        Assert.All(block.Lines, line => Assert.True(Style.WidthOf(line) <= 70, line));
    }

    [Fact]
    public void Balanced_lines_leave_no_word_alone()
    {
        const string Text = "Van duizend signalen eindigen er negen in een ontruiming; het gesprek lost de helft op";
        TextBlock wrapped = TextBlock.Wrap(Text, Style, 600), balanced = TextBlock.Balanced(Text, Style, 600);

        Assert.Equal(wrapped.Lines.Count, balanced.Lines.Count);
        Assert.True(Style.WidthOf(wrapped.Lines[^1]) < 100, "the plain one does leave a word alone");
        Assert.True(Style.WidthOf(balanced.Lines[^1]) > 200);
    }

    [Fact]
    public void A_long_text_on_one_line_is_cut() => Assert.Equal("Gemeent…", TextBlock.Fit("Gemeenteraadsverkiezingen", Style, Style.WidthOf("Gemeent…") + 1));

    private static string Letters(string text) => new([.. text.Where(char.IsLetter)]);
}
