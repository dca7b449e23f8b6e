using Simulation.Core;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>A table of words is read strictly: what is wrong is told with its line.</summary>
public class WordListTests
{
    private const string Head = "# what it is about\nkey | unit | nl | en | zero nl? | zero en?\n\n";

    [Fact]
    public void A_row_is_a_key_dutch_and_english()
    {
        var rows = Read(Head + "one | Weeks | eerste | first\ntwo | Share | tweede | second | geen | none\n");
        Assert.Equal(["one", "two"], rows.Keys);
        Assert.Equal(("eerste", "first"), rows["one"].Both());
        Assert.Equal(Unit.Weeks, rows["one"].Choice<Unit>("unit"));
        Assert.Null(rows["one"].BothIfThere("zero"));
        Assert.Equal(("geen", "none"), rows["two"].BothIfThere("zero")!);
    }

    [Fact]
    public void A_line_that_begins_with_a_bar_goes_on_with_the_row_above()
    {
        var row = Read(Head + "one | Weeks | eerste | first\n    # a remark\n    | geen\n    | none\n")["one"];
        Assert.Equal(("geen", "none"), row.Both("zero"));
    }

    [Theory]
    [InlineData("one | Weeks | eerste\n", "words.txt:4: one has no en;", "the translation is missing")]
    [InlineData("\none | Weeks | | first\n", "words.txt:5: one has no nl;", "an empty cell is a missing one")]
    [InlineData("one | Weeks | eerste | first | geen\n", "words.txt:4: one has no zero en;", "half of what may be left out")]
    [InlineData("one | Weeks | eerste | first | | none\n", "words.txt:4: one has no zero nl;", "the other half")]
    [InlineData("one | Weeks | eerste | first | geen | none | more\n", "words.txt:4: one has 7 cells;", "a bar too many")]
    [InlineData("one | Weeks | a | b\ntwo | Weeks | c | d\none | Weeks | e | f\n", "words.txt:6: one stands in line 4 as well", "a key twice")]
    [InlineData("one of two | Weeks | a | b\n", "words.txt:4: a row begins with a key, which is one word; here stands 'one of two'", "no key")]
    public void A_row_that_is_wrong_is_refused_with_its_line(string rows, string begins, string because) =>
        Refused(Head + rows, begins, because);

    [Theory]
    [InlineData("", "words.txt: there is no row that names the columns", "an empty file")]
    [InlineData("| nl | en\n", "words.txt:1: a line that begins with a bar goes on with the row above", "nothing to go on with")]
    [InlineData("one | eerste | first\n", "words.txt:1: the first row names the columns and begins with key, not with one", "no columns")]
    [InlineData("key | en | nl\n", "words.txt:1: before en comes nl: Dutch first", "the wrong order")]
    [InlineData("key | nl | unit | en\n", "words.txt:1: before en comes nl: Dutch first", "not next to each other")]
    [InlineData("key | nl | en | noun en | noun nl\n", "words.txt:1: before noun en comes noun nl: Dutch first", "the wrong order further on")]
    public void Columns_that_are_wrong_are_refused(string text, string begins, string because) => Refused(text, begins, because);

    [Fact]
    public void A_name_that_is_no_value_is_refused_with_those_that_are()
    {
        var row = Read(Head + "one | Weks | eerste | first\n")["one"];
        var refusal = Assert.Throws<InvalidDataException>(() => row.Choice<Better>("unit"));
        Assert.Equal("words.txt:4: unit of one is Weks; it may be Higher, Lower", refusal.Message);
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_those_that_are()
    {
        var row = Read("key | nl | en\none | eerste | first\n")["one"];
        Assert.Equal("words.txt:2: there is no column noun nl; there are key, nl, en", Assert.Throws<InvalidDataException>(() => row.Both("noun")).Message);
    }

    [Fact]
    public void A_key_without_words_is_refused_with_the_file_to_add_it_to()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Read(Head)["missing"]);
        Assert.StartsWith("missing has no words yet: add a row to words.txt", refusal.Message, StringComparison.Ordinal);
    }

    private static void Refused(string text, string begins, string because)
    {
        string told = Assert.Throws<InvalidDataException>(() => Read(text)).Message;
        Assert.True(told.StartsWith(begins, StringComparison.Ordinal), $"{because}: {told}");
    }

    private static WordList<WordRow> Read(string text) => new("words.txt", text, row => row);
}
