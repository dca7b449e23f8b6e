using System.Text;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>
/// What the first edition of the model made of each pattern, and why that is another verdict now or the same one on other
/// grounds. The verdicts are those of its last table; the reasons are written by hand, one for every pattern that needs one.
/// </summary>
internal static class FirstEdition
{
    public const string File = "first-edition.csv";

    /// <summary>By number: the verdict then, and the reason that goes with what changed since.</summary>
    public static IReadOnlyDictionary<int, (string Verdict, string Why)> All { get; } = Embedded.Text(File)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',', 3))
        .ToDictionary(cells => int.Parse(cells[0], CultureInfo.InvariantCulture), cells => (cells[1], cells[2]));

    /// <summary>Patterns with another verdict than then, and those with a reason to tell.</summary>
    public static string Section(IReadOnlyList<PatternResult> results)
    {
        var text = new StringBuilder("\n## Since the first edition\n\n| pattern | first edition | now | why |\n|---|---|---|---|\n");
        foreach (var result in results.Where(result => All.ContainsKey(result.Pattern.Number)))
        {
            var then = All[result.Pattern.Number];
            string verdict = EventTexts.Of(result.Standing).In(Language.En);
            if (verdict != then.Verdict || then.Why.Length > 0)
            {
                string now = verdict == then.Verdict ? "the same" : verdict;
                text.Append(CultureInfo.InvariantCulture, $"| {result.Pattern.Id} | {then.Verdict} | {now} | {then.Why} |\n");
            }
        }

        return text.ToString();
    }
}
