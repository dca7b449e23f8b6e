using System.Text;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>
/// What the first edition of the model made of each pattern, and why that is another verdict now or the same one on other
/// grounds. The verdicts are those of its last table. What a claim fails on is read from the runs; reasons that lie in the rules are written
/// by hand.
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
                string why = string.Join("; ", new[] { then.Why, FailsOn(result) }.Where(one => one.Length > 0));
                text.Append(CultureInfo.InvariantCulture, $"| {result.Pattern.Id} | {then.Verdict} | {now} | {why} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>What the weakest claim of a pattern fails on: its side, its size, or the sets of assumptions that do not agree.</summary>
    internal static string FailsOn(PatternResult result)
    {
        if (result.Standing != Standing.NotReproduced || result.Claims.FirstOrDefault(claim => !claim.Holds) is not { } failing) return "";
        var claim = failing.Claim;
        string what = $"{claim.Says.En}: {PatternTexts.Size(failing, Language.En)}";
        string agree = failing.Members is { } share ? $"{Numbers.Write(share, Unit.Share, Language.En)} of the sets" : "";
        bool isRight = claim.Expected switch { Expected.More => failing.Size > 0, Expected.Less => failing.Size < 0, _ => true };
        return failing.Refused ? $"{what}: it would take more runs than are allowed"
            : !isRight ? $"{what}: the other way on average{(agree.Length > 0 ? $"; as claimed in {agree}" : "")}"
            : claim.Counted(failing.Size) ? $"{what}: as claimed on average, but {(agree.Length > 0 ? $"only in {agree}" : "not surely")}"
            : $"{what}: the side is right and the size too small on average{(agree.Length > 0 ? $"; large enough in {agree}" : "")}";
    }
}
