using Simulation.Runner.Figures.Model;
using Simulation.Runner.Patterns;
using Simulation.Runner.Store;

namespace Simulation.Runner.Validation;

/// <summary>Writes what validation leaves behind.</summary>
public static class ValidationFiles
{
    /// <summary>patterns.md and the figures in patterns/, in a folder; only for a validation of everything at full power.</summary>
    public static void Write(ValidationResult result, string folder, CancellationToken cancel = default)
    {
        // Lives and elasticities are drawn round the central values: they show one complex and not what is known of all.
        var laboratory = new Laboratory(result.Options.Seed, result.Options.Threads);
        string figures = Path.Combine(folder, "patterns");
        Directory.CreateDirectory(figures);
        var drawn = new List<(string Name, Figure Figure)>();
        foreach (var (name, figure) in PatternFigures.All(laboratory, PatternTable.Version))
        {
            drawn.Add((name, figure));
            File.WriteAllText(Path.Combine(figures, $"{name}.svg"), SvgRenderer.Render(figure, Language.En));
        }

        string text = PatternTable.Markdown(result, Elasticities.OfEvictionsPrevented(laboratory, cancel));
        text += "\n## Figures\n\n" + string.Concat(drawn.Select(d => $"![{d.Figure.Title}](patterns/{d.Name}.svg)\n\n")).TrimEnd('\n') + "\n";
        File.WriteAllText(Path.Combine(folder, "patterns.md"), text);
    }

    /// <summary>The figure of each pattern that has an experiment, as SVG and PNG in a folder; gives the paths without extension.</summary>
    public static IReadOnlyList<string> WriteFigures(ValidationResult result, string folder, Language language)
    {
        Directory.CreateDirectory(folder);
        var laboratory = new Laboratory(result.Options.Seed, result.Options.Threads, result.Options.Ensemble);
        var paths = new List<string>();
        foreach (var (name, figure) in ExperimentFigure.Of(result.Patterns, laboratory, language))
        {
            string path = Path.Combine(folder, name);
            SafeFile.Write($"{path}.svg", SvgRenderer.Render(figure, language));
            SafeFile.Write($"{path}.png", stream => stream.Write(PngRenderer.Render(figure, language, scale: 2)));
            paths.Add(path);
        }

        return paths;
    }
}
