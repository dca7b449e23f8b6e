using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

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
                .. OverTime.OfRun(sheet),
                .. CaseLadders.Of(sheet),
                .. PayerFigures.OfRun(sheet),
                .. Distributions.Of(sheet),
            ],
            StudyKind.Compare =>
            [
                .. Overview.Of(sheet),
                .. OverTime.OfComparison(sheet),
                .. CaseLadders.Of(sheet),
                .. PayerFigures.OfComparison(sheet),
                .. PairingGain.Of(sheet),
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
            SafeFile.Write(Path.Combine(folder, $"{figure.Stem}.svg"), SvgRenderer.Render(figure.Figure, language, theme));
            cancel.ThrowIfCancellationRequested();
            SafeFile.Write(Path.Combine(folder, $"{figure.Stem}.png"), PngRenderer.Render(figure.Figure, language, scale: 2, theme));
        }
    }
}
