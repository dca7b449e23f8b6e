using System.Text;
using System.Text.RegularExpressions;
using Simulation.Core.Observation;
using Simulation.Runner.Explain;
using Simulation.Runner.Report;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Report;

/// <summary>What every report promises: nothing from outside, readable by all, safe whatever names hold, and the same each time.</summary>
[Collection(WithExampleStudies.Name)]
public sealed partial class HtmlReportTests(ExampleStudies examples)
{
    private const int MostBytes = 1_500_000;

    public static TheoryData<string, Language> All => ExampleStudies.All();

    [Theory]
    [MemberData(nameof(All))]
    public void There_is_one_title_and_no_heading_skips_a_level(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        Assert.Single(page.Named("h1"));
        int level = 0;
        foreach (var heading in page.Tags.Where(tag => HeadingName().IsMatch(tag.Name)))
        {
            int next = heading.Name[1] - '0';
            Assert.True(next <= level + 1, $"{page.TextOf(heading)} is a {heading.Name} after an h{level}");
            Assert.NotEqual("", page.TextOf(heading).Trim());
            level = next;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_reader_who_listens_finds_language_landmarks_and_a_way_past_the_contents(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        Assert.Equal(language == Language.Nl ? "nl" : "en", page.Named("html").Single()["lang"]);
        foreach (string landmark in (string[])["header", "nav", "main", "footer"])
            Assert.Single(page.Named(landmark));
        Assert.False(string.IsNullOrWhiteSpace(page.Named("nav").Single()["aria-label"]));
        var skip = page.Named("a").First();
        Assert.Equal("#" + page.Named("main").Single()["id"], skip["href"]);
        string[] ids = [.. page.Tags.Select(tag => tag["id"]).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (var link in page.Named("a"))
            Assert.Contains(link["href"]![1..], ids);
        foreach (var section in page.Named("section"))
            Assert.Contains(section["aria-labelledby"], ids);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_figure_has_words_and_a_drawing_that_can_be_moved_along_by_keyboard(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        int figures = page.Named("figure").Count();
        Assert.True(figures > 0, "no figures");
        Assert.Equal(figures, page.Named("figcaption").Count());
        Assert.All(page.Named("figcaption"), caption => Assert.True(page.TextOf(caption).Length > 20, page.TextOf(caption)));
        var drawings = page.Named("svg").Where(svg => svg.Path[^1] == "div").ToList();
        Assert.Equal(figures, drawings.Count);
        Assert.All(drawings, drawing => Assert.Equal("img", drawing["role"]));
        // On a narrow screen a drawing keeps the size at which it can be read.
        var places = page.Tags.Where(tag => tag["class"] == "drawing").ToList();
        Assert.Equal(figures, places.Count);
        Assert.All(places, place => Assert.Equal(("0", "region", true), (place["tabindex"], place["role"], place["aria-label"]?.Length > 0)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_table_has_a_caption_and_its_headers_say_what_they_head(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        int tables = page.Named("table").Count();
        Assert.True(tables >= 4, $"{tables} tables");
        Assert.Equal(tables, page.Named("caption").Count());
        Assert.All(page.Named("th"), header => Assert.True(header["scope"] is "col" or "row", page.TextOf(header)));
        Assert.All(page.Named("th"), header => Assert.NotEqual("", page.TextOf(header).Trim()));
        // What may scroll has to be reachable by keyboard, and to say what it is.
        Assert.All(page.Tags.Where(tag => tag["class"] == "wide"), region => Assert.Equal(("0", true), (region["tabindex"], region["aria-label"]?.Length > 0)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_asked_of_anybody_outside(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        foreach (var tag in page.Tags)
        {
            foreach (string attribute in (string[])["src", "href", "srcset", "action", "xlink:href", "poster", "data"])
                Assert.True(tag[attribute] is null || tag[attribute]!.StartsWith('#') || tag[attribute] == "data:,", $"<{tag.Name} {attribute}={tag[attribute]}>");
        }

        foreach (var style in page.Named("style"))
        {
            Assert.All(Url().Matches(page.Inside(style)), url => Assert.StartsWith("data:", url.Groups[1].Value, StringComparison.Ordinal));
            Assert.DoesNotContain("@import", page.Inside(style), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_script_is_there_and_none_may_run(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        string policy = page.Named("meta").Single(meta => meta["http-equiv"] == "Content-Security-Policy")["content"]!;
        Assert.StartsWith("default-src 'none'; style-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.Empty(page.Named("script"));
        Assert.DoesNotContain(page.Tags, tag => tag.Attributes.Keys.Any(key => key.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void Names_that_hold_markup_are_shown_and_not_obeyed(Language language)
    {
        string html = examples.Report("hostile", language);
        var page = new Markup(html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        foreach (string markup in (string[])["<img", "<svg onload", "<!--"])
            Assert.DoesNotContain(markup, html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"<script>alert('{(language == Language.Nl ? "nl" : "en")}')</script> & \"Co\"", page.TextOf(page.Named("h1").Single()));
        Assert.Contains("</script><script>alert(3)</script>", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_results_give_the_same_report_in_less_than_a_megabyte_and_a_half(string name, Language language)
    {
        string html = examples.Report(name, language);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 100_000, MostBytes);
        if (name == "many")
            return;
        Assert.True(html == HtmlReport.Write(examples.Result(name), language, examples.Receipt(name)), "another report came out of the same results");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_section_is_there(string name, Language language)
    {
        var page = new Markup(examples.Report(name, language));
        Assert.Equal(["answer", "outcomes", "figures", "money", "assumptions", "limits", "reproduce"], page.Named("section").Select(section => section["id"]));
        Assert.Contains(examples.Receipt(name).Fingerprint, page.Text, StringComparison.Ordinal);
        Assert.Contains(examples.Receipt(name).Command, page.Text, StringComparison.Ordinal);
        Assert.Contains(examples.Result(name).Plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_report_keeps_to_its_language(string name, Language language)
    {
        // In English the statements of sources are full of Dutch names; in Dutch they are read in DutchReportTests.
        string text = Regex.Replace(new Markup(examples.Report(name, language)).Text, "(Feiten en hun vindplaats|Facts and where they stand).*?(Wat het model niet kan zeggen|What the model cannot say)", " ", RegexOptions.Singleline);
        var strangers = language == Language.Nl ? EnglishWord().Matches(text) : DutchWord().Matches(text);
        Assert.True(strangers.Count == 0, string.Join("; ", strangers.Select(word => text[Math.Max(0, word.Index - 40)..Math.Min(text.Length, word.Index + 40)].ReplaceLineEndings(" "))));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("compare")]
    [InlineData("two")]
    public void Every_outcome_can_be_told_of(string name)
    {
        var result = examples.With(name, Outcome.All);
        foreach (var language in Enum.GetValues<Language>())
            Assert.NotEmpty(HtmlReport.Write(result, language, examples.Receipt(name)));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("compare")]
    [InlineData("one")]
    [InlineData("two")]
    [InlineData("many")]
    public void Without_runs_there_is_a_report_that_claims_nothing(string name)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            string text = new Markup(HtmlReport.Write(examples.Empty(name), language, examples.Receipt(name))).Text;
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain(language == Language.Nl ? "zeker hoger" : "surely higher", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_placebo_makes_no_difference_and_the_report_says_so()
    {
        string text = new Markup(examples.Report("compare", Language.Nl)).Text;
        Assert.Contains("geen enkel verschil", text, StringComparison.Ordinal);
        Assert.Contains("bij ‘Er verandert niets’ precies evenveel", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void The_values_of_the_plan_are_counted_as_explain_counts_them(Language language)
    {
        var counts = Explainer.Explain(examples.With("small", [Outcome.ParticipationBroad]).Plan.Base.Scenario).Counts;
        Assert.Equal(counts.Plans, CountTexts.Classes.Sum(basis => counts.PlansByBasis[basis]));
        Assert.Equal(1, counts.PlansByBasis[Basis.Assumed]);
        Assert.Contains(CountTexts.Plans(counts).In(language), new Markup(examples.Report("small", language)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_scenario_assumes_stands_with_its_reason()
    {
        string text = new Markup(examples.Report("small", Language.Nl)).Text;
        Assert.Contains("aanname: klein genoeg voor een proef", text, StringComparison.Ordinal);
        Assert.Contains("Gebouw: Woningen", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ink", "#ffffff")]
    [InlineData("--soft", "#ffffff")]
    [InlineData("--soft", "--panel")]
    [InlineData("--ink", "--panel")]
    [InlineData("#174c94", "#ffffff")]
    [InlineData("#174c94", "--panel")]
    [InlineData("#ffffff", "--accent")]
    public void Text_stands_out_from_its_background(string text, string background)
    {
        Assert.True(Contrast(Colour(text), Colour(background)) >= 4.5, $"{text} on {background}: {Contrast(Colour(text), Colour(background)):0.00}");
    }

    [Fact]
    public void Focus_can_be_seen() => Assert.True(Contrast(Colour("--accent"), Colour("#ffffff")) >= 3);

    [Theory]
    [MemberData(nameof(All))]
    public void The_two_faces_are_declared_once_for_page_and_figures(string name, Language language)
    {
        string html = examples.Report(name, language);
        Assert.Equal(2, Regex.Count(html, "@font-face"));
        Assert.DoesNotContain("font-family=\"Gemengd Chart Sans SemiBold", html, StringComparison.Ordinal);
    }

    private static string Css => Repository.Read("Simulation.Runner", "Report", "Assets", "report.css");

    private static string Colour(string name)
    {
        if (name.StartsWith('#'))
            return Css.Contains(name, StringComparison.Ordinal) || name == "#ffffff" ? name : throw new ArgumentException($"{name} is not in the style", nameof(name));
        return Regex.Match(Css, name + ": (#[0-9a-f]{6})").Groups[1].Value;
    }

    // WCAG 2: (lighter + 0.05) / (darker + 0.05).
    private static double Contrast(string one, string other)
    {
        double[] both = [Luminance(one), Luminance(other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(hex.Substring(1 + (2 * i), 2), 16) / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"url\(([^)]*)\)")]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(the|with|without|which|from|share|mean)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\b(het|een|niet|wordt|zijn|voor|jaar|gemiddeld|zonder)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DutchWord();
}
