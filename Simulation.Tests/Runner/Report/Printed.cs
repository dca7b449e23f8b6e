using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulation.Tests.Runner.Report;

/// <summary>
/// What stands where on the pages of a PDF that chromium printed: as much of the format as it writes. A page is a stream of lines, each an
/// operator behind its numbers; of those the places of text are read, with the transformations around them.
/// </summary>
internal static partial class Printed
{
    private const double Millimetre = 72 / 25.4;
    private const double Height = 297 * Millimetre;
    private const double Top = 16 * Millimetre;
    private const double Bottom = 18 * Millimetre;

    /// <summary>Down to which part of each page, without its margins, there are words: 1 is full, 0.5 half empty.</summary>
    public static IReadOnlyList<double> Fills(byte[] pdf)
    {
        string raw = Encoding.Latin1.GetString(pdf);
        var objects = Objects().Matches(raw).ToDictionary(match => match.Groups["number"].Value, match => match.Groups["body"].Value);
        return [.. objects.Values.Where(body => IsPage().IsMatch(body)).Select(body => Fill(Unpacked(objects[Contents().Match(body).Groups[1].Value])))];
    }

    private static double Fill(string page)
    {
        double[] lines = [.. Baselines(page).Where(y => y > Bottom && y < Height - Top)];
        return lines.Length == 0 ? 0 : (Height - Top - lines.Min()) / (Height - Top - Bottom);
    }

    private static string Unpacked(string body)
    {
        const string Begins = "stream\n";
        byte[] packed = Encoding.Latin1.GetBytes(body[(body.IndexOf(Begins, StringComparison.Ordinal) + Begins.Length)..]);
        using var text = new StreamReader(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.Latin1);
        return text.ReadToEnd();
    }

    // Upright pages: of a matrix only what moves and scales up and down.
    private static IEnumerable<double> Baselines(string page)
    {
        var kept = new Stack<(double Scale, double Shift)>();
        (double Scale, double Shift) now = (1, 0);
        foreach (string line in page.Split('\n'))
        {
            string[] parts = line.Split(' ');
            switch (parts[^1])
            {
                case "q":
                    kept.Push(now);
                    break;
                case "Q":
                    now = kept.Pop();
                    break;
                case "cm":
                    now = (now.Scale * Number(parts[3]), (now.Scale * Number(parts[5])) + now.Shift);
                    break;
                case "Tm":
                    yield return (now.Scale * Number(parts[5])) + now.Shift;
                    break;
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<number>\d+) 0 obj\n(?<body>.*?)\nendobj", RegexOptions.Singleline)]
    private static partial Regex Objects();

    [GeneratedRegex(@"^<</Type /Page\n")]
    private static partial Regex IsPage();

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex Contents();
}
