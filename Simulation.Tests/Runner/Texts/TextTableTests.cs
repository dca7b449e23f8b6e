using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>A table on a screen of any width: no word is broken, and what has no room is turned.</summary>
public class TextTableTests
{
    private static readonly TextTable Small = new(
        ["Uitkomst", "Basis", "Verschil"], [["Overlastklachten per 100", "3,41", "+0,06 (−0,35 tot +0,48)"], ["Trekkers", "16%", "−0,1 %-punt"]])
    {
        NumbersRight = true,
    };

    [Fact]
    public void With_room_each_row_is_a_line() => Assert.Equal(
        [
            "  Uitkomst                   Basis                  Verschil",
            "──────────────────────────────────────────────────────────────",
            "  Overlastklachten per 100    3,41   +0,06 (−0,35 tot +0,48)",
            "  Trekkers                     16%               −0,1 %-punt",
        ],
        Small.Lines(80));

    [Fact]
    public void With_less_columns_fold_between_words() => Assert.Equal(
        [
            "Uitkomst         Basis          Verschil",
            "────────────────────────────────────────",
            "Overlastklachten  3,41             +0,06",
            "per 100                (−0,35 tot +0,48)",
            "Trekkers           16%       −0,1 %-punt",
        ],
        Small.Lines(40));

    [Fact]
    public void With_no_room_the_table_is_turned() => Assert.Equal(
        [
            "Uitkomst", "────────", "Overlastklachten per 100", "  Basis: 3,41", "  Verschil: +0,06", "    (−0,35 tot +0,48)",
            "Trekkers", "  Basis: 16%", "  Verschil: −0,1 %-punt",
        ],
        Small.Lines(26));

    [Fact]
    public void A_heading_that_is_a_number_says_of_what() => Assert.Equal(
        ["Jaar 1", "  Weken: 52 · Thuis: 0,49", "  Veiligheid: 0,60"],
        new TextTable(["Jaar", "Weken", "Thuis", "Veiligheid"], [["1", "52", "0,49", "0,60"]]).Lines(26));

    [Fact]
    public void No_width_breaks_a_word_or_goes_over()
    {
        string[] words = ["Overlastklachten", "per", "100", "3,41", "+0,06", "Trekkers", "16%", "Uitkomst", "Basis", "Verschil"];
        for (int width = 24; width <= 80; width++)
        {
            string[] lines = [.. Small.Lines(width)];
            Assert.All(lines, line => Assert.True(line.Length <= width, $"{width}: {line}"));
            string all = string.Join(' ', lines);
            Assert.All(words, word => Assert.Contains(word, all, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Text_stands_to_the_left() =>
        Assert.Equal("  b      c", new TextTable(["aaaa", "bbbb"], [["b", "c"]]).Lines(60).Last());
}
