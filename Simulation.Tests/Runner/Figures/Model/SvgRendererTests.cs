using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Core;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Figures.Drawing;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>SVG files as an XML parser and a screen reader see them.</summary>
public sealed partial class SvgRendererTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void A_file_is_well_formed_and_every_reference_has_its_definition(string name)
    {
        XElement root = Rendered(name);

        string[] ids = [.. root.DescendantsAndSelf().Select(element => (string?)element.Attribute("id")).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        string[] references = [.. root.Descendants().Attributes().Select(attribute => Reference().Match(attribute.Value)).Where(match => match.Success).Select(match => match.Groups["id"].Value)];
        Assert.NotEmpty(references);
        Assert.All(references, id => Assert.Contains(id, ids));
    }

    [Fact]
    public void A_screen_reader_gets_the_title_and_the_alternative_text()
    {
        XElement root = Rendered("ladder");
        Figure figure = Gallery.All["ladder"].Figure;

        Assert.Equal("img", (string?)root.Attribute("role"));
        Assert.Equal(figure.Title, root.Element(Svg + "title")!.Value);
        Assert.Equal(figure.AltText, root.Element(Svg + "desc")!.Value);
        string[] labelled = ((string)root.Attribute("aria-labelledby")!).Split(' ');
        Assert.Equal([(string)root.Element(Svg + "title")!.Attribute("id")!, (string)root.Element(Svg + "desc")!.Attribute("id")!], labelled);
    }

    [Fact]
    public void A_file_carries_its_fonts_and_needs_nothing_from_elsewhere()
    {
        foreach ((Figure figure, Language language) in Gallery.All.Values)
        {
            string svg = SvgRenderer.Render(figure, language);
            XElement root = XElement.Parse(svg);
            Assert.Empty(root.Descendants(Svg + "image"));
            Assert.DoesNotContain(root.Descendants().Attributes(), attribute => attribute.Name.LocalName == "href");
            string style = Assert.Single(root.Elements(Svg + "style")).Value;
            Assert.Equal(2, Regex.Count(style, "@font-face"));
            Assert.All(Regex.Matches(style, @"url\((.{10})").Select(match => match.Groups[1].Value), url => Assert.Equal("data:font/", url));
        }
    }

    [Fact]
    public void In_a_page_that_declares_the_fonts_the_words_are_words_in_them()
    {
        XElement root = DrawnWords.Drawn("bands-over-time");

        Assert.Empty(root.Descendants(Svg + "style"));
        Assert.StartsWith(ChartFont.Family, (string)root.Attribute("font-family")!, StringComparison.Ordinal);
        Assert.All(root.Descendants(), element => Assert.True(element == root || element.Attribute("font-family") is null));
        string title = string.Join(' ', root.Descendants(Svg + "text").Where(text => (string?)text.Attribute("font-size") == "23").Select(text => text.Value));
        Assert.Equal(Gallery.All["bands-over-time"].Figure.Title, title);
        // Set by the browser from one place, not letter by letter.
        Assert.All(root.Descendants(Svg + "text"), text => Assert.DoesNotContain(',', (string)text.Attribute("x")!));
    }

    [Fact]
    public void Figures_on_one_page_do_not_share_identifiers_whatever_was_drawn_before()
    {
        string[][] ids = [.. Gallery.All.Keys.Select(IdsOf)];

        string[] all = [.. ids.SelectMany(one => one)];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.Equal(ids[0], IdsOf(Gallery.All.Keys.First()));
    }

    [Fact]
    public void Dashes_are_dashes_and_nothing_is_drawn_by_the_point()
    {
        XElement root = DrawnWords.Drawn("four-arms");

        string[] dashes = [.. root.Descendants(Svg + "path").Where(path => (string?)path.Attribute("stroke-width") == "2.25").Select(path => (string?)path.Attribute("stroke-dasharray") ?? "solid").Distinct()];
        Assert.Equal(["solid", "8 4", "2 3.5", "10 3 2 3"], dashes);
        Assert.Contains(root.Descendants(Svg + "path"), path => (string?)path.Attribute("stroke-dasharray") == "1.5 3");
        Assert.DoesNotContain(root.Descendants().Attributes(), attribute => attribute.Name == "stroke-miterlimit");
    }

    [Fact]
    public void A_long_series_is_thinned_to_what_can_be_seen()
    {
        double[] x = [.. Enumerable.Range(0, 20_001).Select(i => i / 1000.0)];
        var axis = new NumericAxis("", Unit.Number);
        string Of(Func<double, double> y) => SvgRenderer.Render(new Figure(new Chart("t", axis, axis, [new Line("l", x, [.. x.Select(y)])])) { AltText = "a" }, Language.En, withFonts: false);

        Assert.True(Of(Math.Sin).Length < 9_000, "a wave");
        // A single week that stands out stays.
        Assert.Contains("L", DrawnPath(Of(at => at == 7 ? 1 : 0)), StringComparison.Ordinal);
        Assert.Equal(5, DrawnPath(Of(at => at == 7 ? 1 : 0)).Count(letter => letter is 'M' or 'L'));
    }

    [Fact]
    public void Markup_in_a_text_stays_text()
    {
        const string Hostile = "<script>alert(\"1\")</script> & co";
        var chart = new Chart(Hostile, new NumericAxis(Hostile, Unit.Number), new NumericAxis("", Unit.Number), [new Line(Hostile, [0, 1], [0, 1])]);

        XElement root = XElement.Parse(SvgRenderer.Render(new Figure(chart) { AltText = Hostile }, Language.En));

        Assert.Equal(Hostile, root.Element(Svg + "title")!.Value);
        Assert.Empty(root.Descendants(Svg + "script"));
    }

    [Fact]
    public void Half_a_character_breaks_nothing()
    {
        string half = "half \uD800 a character";
        var axis = new NumericAxis("", Unit.Number);

        Assert.Contains("half ? a character", LabelsOf(SvgRenderer.Render(new Figure(new Chart(half, axis, axis, [])) { AltText = half }, Language.En)));
    }

    [Theory]
    [InlineData("control \u0001 and \u0007", "control ? and ?")]
    [InlineData("Привет 😀", "?????? ?")]
    [InlineData("tab\tand\nline", "tab and line")]
    public void What_the_font_lacks_is_a_question_mark_and_breaks_nothing(string hostile, string drawn)
    {
        var chart = new Chart(hostile, new CategoryAxis("", [hostile, "b"]), new NumericAxis("", Unit.Number), [new Bars(hostile, [1, 2])]);
        var figure = new Figure(chart) { AltText = hostile };

        Assert.Equal(2, LabelsOf(SvgRenderer.Render(figure, Language.En)).Count(text => text == drawn));
        Assert.NotEmpty(PngRenderer.Render(figure, Language.En));
    }

    [Fact]
    public void The_language_decides_how_numbers_are_written_and_nothing_else()
    {
        var chart = new Chart("t", new NumericAxis("", Unit.Euro) { Range = new AxisRange(0, 4000) }, new NumericAxis("", Unit.Number) { Range = new AxisRange(0, 0.4) }, [new Line("l", [0, 4000], [0, 0.4])]);
        var figure = new Figure(chart) { AltText = "a" };

        string[] dutch = LabelsOf(SvgRenderer.Render(figure, Language.Nl)), english = LabelsOf(SvgRenderer.Render(figure, Language.En));

        Assert.Contains("€\u00A01.000", dutch);
        Assert.Contains("0,20", dutch);
        Assert.Contains("€1,000", english);
        Assert.Contains("0.20", english);
        Assert.Equal(dutch.Length, english.Length);
    }

    [Fact]
    public void Rendering_twice_gives_the_same_text()
    {
        Figure figure = Gallery.All["heat-map"].Figure;

        Assert.Equal(SvgRenderer.Render(figure, Language.Nl), SvgRenderer.Render(figure, Language.Nl));
    }

    private static string DrawnPath(string svg) =>
        (string)XElement.Parse(svg).Descendants(Svg + "path").Single(path => (string?)path.Attribute("stroke-width") == "2.25" && path.Parent!.Name.LocalName == "g").Attribute("d")!;

    private static string[] IdsOf(string name) => [.. DrawnWords.Drawn(name).Descendants().Attributes("id").Select(id => id.Value)];

    private static XElement Rendered(string name) => XElement.Parse(SvgRenderer.Render(Gallery.All[name].Figure, Gallery.All[name].Language));

    private static string[] LabelsOf(string svg) => [.. XElement.Parse(svg).Descendants(Svg + "text").Select(text => text.Value)];

    [GeneratedRegex(@"^url\(#(?<id>[^)]+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
