using System.Globalization;
using System.Text;
using Simulation.Runner.Charts.Layout;
using Simulation.Runner.Charts.Svg;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts;

/// <summary>Draws a figure as a self-contained SVG: letters as outlines, words for screen readers.</summary>
public static class SvgRenderer
{
    public static string Render(Figure figure, Language language)
    {
        string id = IdentifierOf(figure);
        var canvas = new SvgCanvas(id);
        FigurePainter.Paint(figure, language, canvas);
        (int width, int height) = (figure.Size.Width, figure.Size.Height);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\"");
        svg.Append(CultureInfo.InvariantCulture, $" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{SvgCanvas.Escape(figure.Title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{SvgCanvas.Escape(figure.AltText)}</desc>\n");
        svg.Append("<defs>").Append(canvas.Definitions).Append("</defs>\n");
        return svg.Append(canvas.Body).Append("</svg>\n").ToString();
    }

    // FNV-1a over the words: figures on one page differ in them, and the same figure keeps its identifiers.
    private static string IdentifierOf(Figure figure)
    {
        uint hash = 2166136261;
        foreach (char character in figure.Title + "\n" + figure.AltText) hash = (hash ^ character) * 16777619;
        return "f" + hash.ToString("x8", CultureInfo.InvariantCulture)[..5];
    }
}
