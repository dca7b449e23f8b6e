using System.Globalization;
using System.Text.RegularExpressions;
using Simulation.Runner.Explain;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Texts;

/// <summary>What the sources say stands in both languages, and says the same in both.</summary>
public sealed partial class SourceTextsTests
{
    [Fact]
    public void Every_fact_has_a_Dutch_sentence_and_none_is_left_over() =>
        Assert.Equal(EvidenceFile.Shipped.All.Select(fact => fact.Id).Order(), SourceTexts.Known.Order());

    [Fact]
    public void The_English_is_that_of_the_file() => Assert.All(EvidenceFile.Shipped.All, fact =>
    {
        Assert.Equal(fact.Statement, SourceTexts.Says(fact).En);
        Assert.Equal($"{fact.Document}, {fact.Place}", SourceTexts.Place(fact).En);
    });

    [Fact]
    public void The_numbers_of_a_fact_are_the_same_in_both_languages() => Assert.All(EvidenceFile.Shipped.All, fact =>
    {
        var (nl, en) = SourceTexts.Says(fact);
        // A number in words in one language may stand in digits in the other, but none that stands in English gets lost.
        var lost = Numbers(en, ',').Except(Numbers(nl, '.'));
        Assert.True(!lost.Any(), $"{fact.Id}: {string.Join(", ", lost)} is not in: {nl}");
        Assert.Equal(Digits().Matches(SourceTexts.Place(fact).En).Select(one => one.Value), Digits().Matches(SourceTexts.Place(fact).Nl).Select(one => one.Value));
    });

    [Fact]
    public void Every_Dutch_sentence_is_a_sentence_of_its_own() => Assert.All(EvidenceFile.Shipped.All, fact =>
    {
        string nl = SourceTexts.Says(fact).Nl;
        Assert.NotEqual(fact.Statement, nl);
        Assert.True(nl.EndsWith('.') && !nl.Contains("  ", StringComparison.Ordinal), $"{fact.Id}: {nl}");
        Assert.False(LanguageScan.English().IsMatch(nl), $"{fact.Id}: {nl}");
        Assert.False(LanguageScan.English().IsMatch(SourceTexts.Place(fact).Nl[fact.Document.Length..]), $"{fact.Id}: {SourceTexts.Place(fact).Nl}");
    });

    [Fact]
    public void A_fact_that_is_not_shipped_is_told_as_it_stands()
    {
        var fact = new EvidenceRow("Z001", "somewhere", "page 3", "", "", "Something else.");
        Assert.Equal(("Something else.", "Something else."), (SourceTexts.Says(fact).Nl, SourceTexts.Says(fact).En));
        Assert.Equal("somewhere, page 3", SourceTexts.Place(fact).Nl);
    }

    private static IEnumerable<double> Numbers(string text, char thousands) => Number().Matches(Id().Replace(text, "")).Select(one =>
        double.Parse(one.Value.Replace(thousands.ToString(), "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d[\d.,]*\d|\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[A-Z]\d{3}\b")]
    private static partial Regex Id();
}
