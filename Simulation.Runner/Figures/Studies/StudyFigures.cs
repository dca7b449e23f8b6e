using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Store;

namespace Simulation.Runner.Figures.Studies;

/// <summary>The figures of a study, the most telling first. To add one: a class here that makes it, and its line below.</summary>
public static class StudyFigures
{
    /// <summary>What there is to see, by the kind of study.</summary>
    public static IReadOnlyList<NamedFigure> For(StudyResult result, Language language, CancellationToken cancel = default)
    {
        var sheet = new Sheet(result, language) { Cancel = cancel };
        return result.Plan.Kind switch
        {
            StudyKind.Run =>
            [
                .. new OverTime(sheet).OfRun(),
                .. new CaseLadders(sheet).Of(),
                .. new PayerFigures(sheet).OfRun(),
                .. new Distributions(sheet).Of(),
            ],
            StudyKind.Compare =>
            [
                .. new Overview(sheet).Of(),
                .. new OverTime(sheet).OfComparison(),
                .. new CaseLadders(sheet).Of(),
                .. new PayerFigures(sheet).OfComparison(),
                .. new PairingGain(sheet).Of(),
            ],
            _ => [.. SweepFigures.Of(sheet)],
        };
    }

    /// <summary>Writes each figure as SVG and as PNG; the same figures give the same bytes.</summary>
    public static void Write(
        IEnumerable<NamedFigure> figures, string folder, Language language, Theme? theme = null, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        foreach (var figure in figures)
        {
            cancel.ThrowIfCancellationRequested();
            bool isPaper = theme is null || theme == Theme.Paper;
            string svg = isPaper ? SvgPage.WithFonts(figure.Svg(language)) : SvgRenderer.Render(figure.Figure, language, theme);
            SafeFile.Write(Path.Combine(folder, $"{figure.Stem}.svg"), svg);
            cancel.ThrowIfCancellationRequested();
            SafeFile.Write(Path.Combine(folder, $"{figure.Stem}.png"), PngRenderer.Render(figure.Figure, language, scale: 2, theme));
        }
    }
}
