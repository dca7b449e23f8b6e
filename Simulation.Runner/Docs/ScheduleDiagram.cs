using System.Net;
using System.Text;

namespace Simulation.Runner.Docs;

/// <summary>The week as a drawing, made of the schedule itself: every step in its order with the question it answers.</summary>
public static class ScheduleDiagram
{
    private const int Columns = 3;
    private const int BoxWidth = 290;
    private const int BoxHeight = 62;
    private const int GapX = 35;
    private const int GapY = 20;
    private const int Left = 10;
    private const int Top = 34;
    private const int Letters = 46;
    private const string Ink = "#222222";

    private static int Rows => (Schedule.Steps.Count + Columns - 1) / Columns;

    private static int Height => Top + (Rows * (BoxHeight + GapY)) + 46;

    private static int Width => (2 * Left) + (Columns * BoxWidth) + ((Columns - 1) * GapX);

    /// <summary>What the drawing shows, for who cannot see it.</summary>
    public static string Told => string.Create(
        CultureInfo.InvariantCulture, $"The {Schedule.Steps.Count} steps of a week in order: {string.Join(", ", Schedule.Steps)}; then the next week.");

    /// <summary>The drawing; the same schedule gives the same text.</summary>
    public static string Svg()
    {
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\"");
        Line(svg, $" role=\"img\" aria-labelledby=\"t d\" font-family=\"sans-serif\">");
        Line(svg, $"<title id=\"t\">The week, step by step</title>");
        Line(svg, $"<desc id=\"d\">{WebUtility.HtmlEncode(Told)}</desc>");
        Line(svg, $"<defs><marker id=\"to\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">");
        Line(svg, $"<path d=\"M0 0 8 4 0 8z\" fill=\"{Ink}\"/></marker></defs>");
        Line(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        for (int nth = 0; nth < Schedule.Steps.Count; nth++) Box(svg, nth);
        for (int nth = 1; nth < Schedule.Steps.Count; nth++) Arrow(svg, nth - 1, nth);
        Back(svg);
        Legend(svg);
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static int X(int nth) => Left + (nth / Rows * (BoxWidth + GapX));

    private static int Y(int nth) => Top + (nth % Rows * (BoxHeight + GapY));

    private static void Box(StringBuilder svg, int nth)
    {
        var step = Schedule.Steps[nth];
        string fill = step.Switch is null ? "#dde3ea" : "#ffffff";
        Line(svg, $"<rect x=\"{X(nth)}\" y=\"{Y(nth)}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{fill}\" stroke=\"{Ink}\"/>");
        int x = X(nth) + 10, y = Y(nth) + 20;
        Line(svg, $"<text x=\"{x}\" y=\"{y}\" font-size=\"14\" font-weight=\"600\" fill=\"{Ink}\">{nth + 1} {step.Process}</text>");
        y += 17;
        foreach (string words in Wrapped(step.Asks))
        {
            Line(svg, $"<text x=\"{x}\" y=\"{y}\" font-size=\"12\" fill=\"{Ink}\">{WebUtility.HtmlEncode(words)}</text>");
            y += 15;
        }
    }

    /// <summary>Down to the next step, or from the foot of a column to the head of the next.</summary>
    private static void Arrow(StringBuilder svg, int from, int to)
    {
        int middle = X(from) + (BoxWidth / 2), foot = Y(from) + BoxHeight;
        if (X(from) == X(to))
        {
            Path(svg, $"M{middle} {foot}V{Y(to) - 1}", "");
            return;
        }

        int between = X(from) + BoxWidth + (GapX / 2);
        Path(svg, $"M{middle} {foot}v9H{between}V{Top - 18}H{X(to) + (BoxWidth / 2)}V{Y(to) - 1}", "");
    }

    /// <summary>What was done this week is what is seen in the next.</summary>
    private static void Back(StringBuilder svg)
    {
        int last = Schedule.Steps.Count - 1, middle = X(last) + (BoxWidth / 2), low = Height - 32;
        Path(svg, $"M{middle} {Y(last) + BoxHeight}V{low}H{Left - 5}V{Top - 18}H{Left + (BoxWidth / 2)}V{Top - 1}", " stroke-dasharray=\"5 4\"");
        Line(svg, $"<text x=\"{middle - 10}\" y=\"{low - 6}\" font-size=\"12\" text-anchor=\"end\" fill=\"{Ink}\">next week</text>");
    }

    private static void Legend(StringBuilder svg)
    {
        string says = "White: can be taken out of a scenario (assumptions.NAME.off: [process]). Grey: always there.";
        Line(svg, $"<text x=\"{Left}\" y=\"{Height - 10}\" font-size=\"12\" fill=\"{Ink}\">{says}</text>");
    }

    private static void Path(StringBuilder svg, string way, string dashes) =>
        Line(svg, $"<path d=\"{way}\" fill=\"none\" stroke=\"{Ink}\" stroke-width=\"1.3\" marker-end=\"url(#to)\"{dashes}/>");

    private static IEnumerable<string> Wrapped(string words)
    {
        if (words.Length <= Letters) return [words];
        int space = words.LastIndexOf(' ', Letters);
        return [words[..space], .. Wrapped(words[(space + 1)..])];
    }

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
