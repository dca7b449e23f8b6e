using System.Text;
using System.Xml;
using System.Xml.Linq;
using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Drawing;

/// <summary>Makes of what Skia writes an SVG that can stand beside others in a page: identifiers of its own that do not count on, a
/// title and a description, words that begin at one place and are set by the reader's browser, dashes, and no more decimals than an
/// eye can see.</summary>
internal static class SvgPage
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Lengths = ["x", "y", "width", "height", "cx", "cy", "rx", "ry", "transform"];

    private static readonly string[] Opacities = ["fill-opacity", "stroke-opacity"];

    public static string Of(Figure figure, string drawn)
    {
        XElement root = XElement.Parse(drawn);
        string id = IdentifierOf(figure);
        foreach (XElement element in root.Descendants()) Tidy(element);
        Renumber(root, id);
        root.ReplaceAttributes(
            new XAttribute("width", figure.Size.Width),
            new XAttribute("height", figure.Size.Height),
            new XAttribute("viewBox", $"0 0 {figure.Size.Width} {figure.Size.Height}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("font-family", $"{ChartFont.Family}, sans-serif"));
        root.AddFirst(
            new XElement(Svg + "title", new XAttribute("id", $"{id}-title"), Allowed(figure.Title)),
            new XElement(Svg + "desc", new XAttribute("id", $"{id}-desc"), Allowed(figure.AltText)));
        return Written(root);
    }

    /// <summary>The same with the two faces in it, for a file that needs nothing else.</summary>
    public static string WithFonts(string page)
    {
        const string Head = "</desc>\n";
        return page.Insert(page.IndexOf(Head, StringComparison.Ordinal) + Head.Length, $"<style>\n{ChartFont.Css}</style>\n");
    }

    // Control characters and halves of characters have no place in XML.
    private static string Allowed(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));

    // FNV-1a over the words: figures on one page differ in them, and the same figure keeps its identifiers.
    private static string IdentifierOf(Figure figure)
    {
        uint hash = 2166136261;
        foreach (char character in figure.Title + "\n" + figure.AltText) hash = (hash ^ character) * 16777619;
        return "f" + hash.ToString("x8", CultureInfo.InvariantCulture)[..5];
    }

    private static void Tidy(XElement element)
    {
        if (element.Name.LocalName == "text") SetText(element);
        if ((string?)element.Attribute("stroke-miterlimit") is { } mitre) SetDash(element, double.Parse(mitre, CultureInfo.InvariantCulture));
        foreach (XAttribute attribute in element.Attributes().ToList())
        {
            string name = attribute.Name.LocalName;
            int? decimals = name == "d" ? 1 : Lengths.Contains(name) ? 2 : Opacities.Contains(name) ? 3 : null;
            if (decimals is { } few) attribute.Value = Rounded(attribute.Value, few);
        }
    }

    // Skia gives every letter its place, in a family of its own for each weight.
    private static void SetText(XElement text)
    {
        foreach (string side in new[] { "x", "y" }) text.SetAttributeValue(side, ((string?)text.Attribute(side))?.Split(',')[0]);
        string family = (string?)text.Attribute("font-family") ?? "";
        if (!family.StartsWith(ChartFont.Family, StringComparison.Ordinal))
            throw new InvalidOperationException($"'{text.Value.Trim()}' is set in '{family}' and not in the chart font.");
        text.SetAttributeValue("font-family", null);
        text.SetAttributeValue("font-weight", family.Contains(nameof(Face.SemiBold), StringComparison.Ordinal) ? 600 : null);
        text.Value = text.Value.Trim('\n', '\t');
    }

    private static void SetDash(XElement element, double mitre)
    {
        element.SetAttributeValue("stroke-miterlimit", null);
        if (Styles.DashOf(mitre) is not { } dash) return;
        element.SetAttributeValue("stroke-linejoin", "round");
        element.SetAttributeValue("stroke-dasharray", string.Join(' ', dash.Select(length => length.ToString(CultureInfo.InvariantCulture))));
    }

    // Skia counts for the whole process: the same figure would have other names the second time.
    private static void Renumber(XElement root, string id)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XAttribute attribute in root.Descendants().Attributes("id"))
        {
            names[attribute.Value] = string.Create(CultureInfo.InvariantCulture, $"{id}-{names.Count + 1}");
            attribute.Value = names[attribute.Value];
        }
        const string Start = "url(#";
        foreach (XAttribute attribute in root.Descendants().Attributes().Where(one => one.Value.StartsWith(Start, StringComparison.Ordinal)))
            attribute.Value = $"{Start}{names[attribute.Value[Start.Length..^1]]})";
    }

    // One element a line, so that two versions can be compared.
    private static string Written(XElement root)
    {
        var text = new StringBuilder();
        foreach (string line in root.ToString(SaveOptions.None).Split('\n')) text.Append(line.Trim('\r', ' ')).Append('\n');
        return text.ToString();
    }

    // Every number in a path, a transform or a length; letters, commas and brackets stay.
    private static string Rounded(string value, int decimals)
    {
        var text = new StringBuilder(value.Length);
        for (int at = 0; at < value.Length;)
        {
            int end = at;
            while (end < value.Length && IsOfNumber(value, end, at)) end++;
            if (end == at)
            {
                text.Append(value[at++]);
                continue;
            }
            double number = double.Parse(value.AsSpan(at, end - at), CultureInfo.InvariantCulture);
            text.Append(Math.Round(number, decimals).ToString("0.###", CultureInfo.InvariantCulture));
            at = end;
        }
        return text.ToString();
    }

    // A sign begins a number or its power of ten; an e is a power only after a digit, for "translate" holds one too.
    private static bool IsOfNumber(string value, int at, int start) => value[at] switch
    {
        >= '0' and <= '9' => true,
        '.' => at > start || (at + 1 < value.Length && char.IsAsciiDigit(value[at + 1])),
        '-' => at == start || value[at - 1] == 'e',
        'e' => at > start && char.IsAsciiDigit(value[at - 1]),
        _ => false,
    };
}
