using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Drawing;

/// <summary>Where the words of a drawing are, read from its SVG.</summary>
public static partial class DrawnWords
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Drawn(Figure figure, Language language) => XElement.Parse(SvgRenderer.Render(figure, language, withFonts: false));

    public static XElement Drawn(string name) => Drawn(Gallery.All[name].Figure, Gallery.All[name].Language);

    public static List<(string Text, Box Box)> In(XElement drawing) =>
        [.. drawing.Descendants(Svg + "text").Select(text => (text.Value, BoxOf(text)))];

    public static double Number(XElement element, string attribute) =>
        double.Parse((string?)element.Attribute(attribute) ?? "0", CultureInfo.InvariantCulture);

    public static Box RectangleOf(XElement rectangle) =>
        new(Number(rectangle, "x"), Number(rectangle, "y"), Number(rectangle, "width"), Number(rectangle, "height"));

    private static Box BoxOf(XElement text)
    {
        double x = Number(text, "x"), baseline = Number(text, "y");
        if ((string?)text.Attribute("transform") is { } transform)
        {
            Match move = Translation().Match(transform);
            Assert.True(move.Success, transform);
            x += double.Parse(move.Groups["x"].Value, CultureInfo.InvariantCulture);
            baseline += double.Parse(move.Groups["y"].Value, CultureInfo.InvariantCulture);
        }
        var style = new TextStyle(text.Attribute("font-weight") is null ? Face.Regular : Face.SemiBold, Number(text, "font-size"), default);
        return Box.Between(x, baseline - style.CapHeight, x + style.WidthOf(text.Value), baseline + (style.Size * 0.2));
    }

    [GeneratedRegex(@"^translate\((?<x>[-\d.]+)[ ,]+(?<y>[-\d.]+)\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Translation();
}
