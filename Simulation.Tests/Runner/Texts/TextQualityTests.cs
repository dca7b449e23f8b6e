using System.Text.RegularExpressions;

namespace Simulation.Tests.Runner.Texts;

/// <summary>Texts are in the language they say they are, and are written in one way.</summary>
public class TextQualityTests
{
    private static readonly Regex English = new(@"\b(the|of the|and|with|without|share|how much|weeks|hours|homes|per week of|against|is not|somebody|people|resident|residents)\b", RegexOptions.IgnoreCase);

    // Anglicisms a policy officer would not write.
    private static readonly Regex Anglicism = new(@"\b(committen|targetten|performen|managen|support|matchen|empowerment|outcome|baseline)\b", RegexOptions.IgnoreCase);

    [Fact]
    public void No_text_is_empty_in_either_language() =>
        Assert.All(TextCollection.All, one =>
        {
            Assert.False(string.IsNullOrWhiteSpace(one.Text.Nl), one.Name);
            Assert.False(string.IsNullOrWhiteSpace(one.Text.En), one.Name);
        });

    [Fact]
    public void A_dutch_text_equals_its_english_one_only_where_the_glossary_keeps_the_dutch_word() =>
        Assert.All(TextCollection.All.Where(one => one.Text.Nl == one.Text.En), one =>
            Assert.True(TextCollection.KeptDutch.Contains(one.Text.Nl), $"{one.Name}: \"{one.Text.Nl}\" is the same in both languages and not in docs/glossary.md"));

    [Fact]
    public void No_english_words_stand_in_dutch_texts() =>
        Assert.All(TextCollection.All, one => Assert.False(English.IsMatch(one.Text.Nl), $"{one.Name}: {one.Text.Nl}"));

    [Fact]
    public void No_anglicisms_stand_in_dutch_texts() =>
        Assert.All(TextCollection.All, one => Assert.False(Anglicism.IsMatch(one.Text.Nl), $"{one.Name}: {one.Text.Nl}"));

    [Fact]
    public void No_text_ends_with_a_full_stop_or_has_loose_spaces() =>
        Assert.All(TextCollection.All.SelectMany(one => new[] { (one.Name, Text: one.Text.Nl), (one.Name, Text: one.Text.En) }), one =>
        {
            Assert.False(one.Text.EndsWith('.'), $"{one.Name}: {one.Text}");
            Assert.True(one.Text == one.Text.Trim() && !one.Text.Contains("  ", StringComparison.Ordinal), $"{one.Name}: {one.Text}");
        });

    [Fact]
    public void Names_fit_in_a_column_of_a_table()
    {
        var names = TextCollection.All.Where(one => one.Name.Contains('.', StringComparison.Ordinal) && !one.Name.EndsWith(" says", StringComparison.Ordinal));
        Assert.All(names, one => Assert.True(one.Text.Nl.Length <= 85 && one.Text.En.Length <= 85, $"{one.Name}: {one.Text}"));
    }

    [Fact]
    public void Each_assumption_has_a_name_of_its_own()
    {
        var doubled = Simulation.Core.Assumptions.Catalogue.Entries
            .GroupBy(entry => Simulation.Runner.Texts.AssumptionTexts.Of(entry).Name.Nl).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(doubled);
    }
}
