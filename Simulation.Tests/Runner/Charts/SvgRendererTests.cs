using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Runner.Charts;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Charts;

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
        foreach (XElement use in root.Descendants(Svg + "use")) Assert.Contains(((string)use.Attribute("href")!)[1..], ids);
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
    public void No_font_and_nothing_from_elsewhere_is_needed()
    {
        foreach (string name in Gallery.All.Keys)
        {
            XElement root = Rendered(name);
            Assert.Empty(root.Descendants(Svg + "text"));
            Assert.Empty(root.Descendants(Svg + "image"));
            Assert.DoesNotContain(root.Descendants().Attributes(), attribute => attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#'));
        }
    }

    [Fact]
    public void Figures_on_one_page_do_not_share_identifiers()
    {
        string[] prefixes = [.. Gallery.All.Keys.Select(name => ((string)Rendered(name).Element(Svg + "title")!.Attribute("id")!)[..^"-title".Length])];

        Assert.Equal(prefixes.Length, prefixes.Distinct().Count());
    }

    [Fact]
    public void Markup_in_a_text_stays_text()
    {
        const string Hostile = "<script>alert(\"1\")</script> & co";
        var chart = new Chart(Hostile, new NumericAxis(Hostile, ChartUnit.Number), new NumericAxis("", ChartUnit.Number), [new Line(Hostile, [0, 1], [0, 1])]);

        XElement root = XElement.Parse(SvgRenderer.Render(new Figure(chart) { AltText = Hostile }, Language.En));

        Assert.Equal(Hostile, root.Element(Svg + "title")!.Value);
        Assert.Empty(root.Descendants(Svg + "script"));
    }

    [Fact]
    public void The_language_decides_how_numbers_are_written_and_nothing_else()
    {
        var chart = new Chart("t", new NumericAxis("", ChartUnit.Euro) { Range = new AxisRange(0, 4000) }, new NumericAxis("", ChartUnit.Number) { Range = new AxisRange(0, 0.4) }, [new Line("l", [0, 4000], [0, 0.4])]);
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

    private static XElement Rendered(string name) => XElement.Parse(SvgRenderer.Render(Gallery.All[name].Figure, Gallery.All[name].Language));

    private static string[] LabelsOf(string svg) => [.. AriaLabel().Matches(svg).Select(match => match.Groups["text"].Value)];

    [GeneratedRegex("aria-label=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AriaLabel();
}
