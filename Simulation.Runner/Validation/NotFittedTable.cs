using System.Text;
using Simulation.Runner.Commands;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Validation;

/// <summary>docs/known-not-fitted.md: what projects are known to have shown, against what the model expects of one such complex.</summary>
public static class NotFittedTable
{
    private const Language En = Language.En;
    private const int Complexes = 100;

    public static string Markdown(IReadOnlyList<NotFittedResult> results, Ensemble? ensemble, ulong seed)
    {
        int inside = results.Count(r => r.IsInside), lives = results.Max(r => r.Lives);
        string line = $"gwsim validate --not-fitted --out docs{EnsembleChoice.Typed(ensemble)}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Known and not fitted

            What six projects are known to have shown and no assumption was ever set to. The list, with how words were read as numbers, stands in
            [known-not-fitted.csv](known-not-fitted.csv) and was committed before anybody looked at what the model makes of it.
            Made by `{line}`; {Believed(ensemble)}, seed {seed}, {lives} lives of each project.

            The band holds 90 of 100 lives of one such complex, chance and assumptions together. *Shown* is in how many of {Complexes} such complexes
            what was observed happens. Inside means that what was observed lies in the band. Most of it is what people said and no count: it
            can contradict the model and hardly confirm it. **{inside} of {results.Count} inside.**

            | project | observed | read as | middle | 90% of one complex | shown | inside | source |
            |---|---|---|---|---|---|---|---|

            """);
        foreach (var result in results) text.Append(Row(result)).Append('\n');
        text.Append("\n## Why not\n\n");
        var outside = results.Where(r => !r.IsInside).ToList();
        foreach (var result in outside)
        {
            string why = NotFittedFile.Why.TryGetValue(result.About.Id, out var said) ? said.En : "not looked into yet";
            text.Append(CultureInfo.InvariantCulture, $"- **{result.About.Id}**: {why}.\n");
        }

        if (outside.Count == 0) text.Append("Nothing lies outside.\n");
        return text.ToString();
    }

    public static string Row(NotFittedResult result)
    {
        var about = result.About;
        string Write(double value) => Numbers.Write(value, about.Measure.Unit, En, signed: about.Than is not null);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {about.Id} | {about.Observed.En} | {about.Reading.En} | {Write(result.Middle)} | {Write(result.Low)} to {Write(result.High)} | {Shown(result)} of {Complexes} | {(result.IsInside ? "inside" : "**outside**")} | {string.Join(", ", about.Sources)} |");
    }

    /// <summary>What is told on the screen.</summary>
    public static Bilingual Line(NotFittedResult result) => Bilingual.Of(language =>
    {
        var about = result.About;
        string band = Numbers.Interval(result.Low, result.High, about.Measure.Unit, language, signed: about.Than is not null);
        string verdict = result.IsInside ? language.Say("binnen", "inside") : language.Say("buiten", "outside");
        return $"{verdict,-8} {about.Observed.In(language)}: {band}; "
            + language.Say($"bij {Shown(result)} van {Complexes} zulke complexen", $"in {Shown(result)} of {Complexes} such complexes");
    });

    private static int Shown(NotFittedResult result) => (int)Math.Round(result.Shown * Complexes);

    private static string Believed(Ensemble? ensemble) => ensemble is not { IsSpread: true }
        ? "central assumptions"
        : string.Create(CultureInfo.InvariantCulture, $"{ensemble.Members.Count} sets of assumptions (ensemble `{ensemble.Receipt.Name}`, `{ensemble.Hash}`)");
}
