using Simulation.Runner.Figures.Model;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What a figure is about, and so where it stands in a report.</summary>
public enum FigureTopic
{
    /// <summary>What comes of it at a glance.</summary>
    Overview,

    /// <summary>One outcome over time, or over what is varied.</summary>
    Outcome,

    /// <summary>How far cases go.</summary>
    Cases,

    /// <summary>Who pays and who gains.</summary>
    Money,

    /// <summary>One home by itself.</summary>
    Life,

    /// <summary>How the numbers were come by; for whoever wants to check.</summary>
    Method,
}

/// <summary>A figure with the name of its files, and whether a report shows it or leaves it in the folder of figures.</summary>
public sealed record NamedFigure(string Stem, FigureTopic Topic, Figure Figure)
{
    private string? _svg;

    /// <summary>One of the few a reader of the report has to see.</summary>
    public bool IsMain { get; init; } = true;

    /// <summary>As it stands in a page, on paper: drawn once, for the report and, with the fonts in it, for the folder.</summary>
    internal string Svg(Language language) => _svg ??= SvgRenderer.Render(Figure, language, withFonts: false);
}

/// <summary>Names of files from names in scenarios, which may hold anything.</summary>
internal static class Stems
{
    private const int Longest = 60;

    public static string Of(string name)
    {
        bool IsSafe(char letter) => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-';
        string safe = string.Concat(name.ToLowerInvariant().Select(letter => IsSafe(letter) ? letter : '-'));
        return safe[..Math.Min(safe.Length, Longest)];
    }
}
