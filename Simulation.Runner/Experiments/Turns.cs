using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Experiments;

/// <summary>What happens to the sign of a difference along an axis.</summary>
public enum TurnKind
{
    /// <summary>At no value of the axis is the sign sure.</summary>
    Nowhere,

    /// <summary>At every value it is sure and the same.</summary>
    Everywhere,

    /// <summary>Where it is sure it is the same; elsewhere it is not sure.</summary>
    InPart,

    /// <summary>It is sure on both sides of somewhere, and not the same.</summary>
    Turns,
}

/// <summary>
/// The sign of one difference along one axis. <paramref name="Sign"/> is that of the first value at which it is sure;
/// <paramref name="Sure"/> are the values at which it is, and between the two of <paramref name="Between"/> it turns first.
/// </summary>
public sealed record SignTurn(
    Arm Alternative, Outcome Outcome, string Axis, IReadOnlyDictionary<string, FieldValue> Elsewhere, TurnKind Kind, int Sign,
    IReadOnlyList<FieldValue> Sure, (FieldValue From, FieldValue To)? Between)
{
    /// <summary>The sign of one outcome at the points of an axis, in order: 0 where the interval holds both.</summary>
    public static (TurnKind Kind, int Sign, int From, int To) Along(IReadOnlyList<int> signs)
    {
        int first = -1;
        int last = -1;
        for (int at = 0; at < signs.Count; at++)
        {
            if (signs[at] == 0)
                continue;
            if (last >= 0 && signs[at] != signs[last])
                return (TurnKind.Turns, signs[first], last, at);
            first = first < 0 ? at : first;
            last = at;
        }

        var kind = first < 0 ? TurnKind.Nowhere : signs.Contains(0) ? TurnKind.InPart : TurnKind.Everywhere;
        return (kind, first < 0 ? 0 : signs[first], -1, -1);
    }
}

/// <summary>Where along the axes of a sweep the sign of a difference turns, and where it is not sure.</summary>
public static class Turns
{
    private const double Rounding = 1e-9;

    /// <summary>Of every alternative and outcome along every axis with more than one value, at each combination of the others.</summary>
    public static IEnumerable<SignTurn> Of(StudyResult result, IReadOnlyList<Outcome> outcomes) =>
        from axis in result.Plan.Axes
        from line in result.Plan.Cells.GroupBy(cell => string.Join('|', Elsewhere(cell, axis).Select(at => $"{at.Key}={at.Value}")))
        where line.Count() > 1
        from nth in Enumerable.Range(0, line.First().Alternatives.Count)
        from outcome in outcomes
        select Along(result, [.. line], nth, outcome, axis);

    private static SignTurn Along(StudyResult result, IReadOnlyList<Cell> line, int nth, Outcome outcome, string axis)
    {
        int[] signs = [.. line.Select(cell => SignOf(result.Of(cell, cell.Alternatives[nth], outcome)))];
        var (kind, sign, from, to) = SignTurn.Along(signs);
        var sure = line.Where((_, at) => signs[at] != 0).Select(cell => cell.At[axis]);
        return new(
            line[0].Alternatives[nth], outcome, axis, Elsewhere(line[0], axis), kind, sign, [.. sure],
            from < 0 ? null : (line[from].At[axis], line[to].At[axis]));
    }

    /// <summary>The side of zero on which all lies that chance and assumptions leave open; what is only the rounding of sums has none.</summary>
    public static int SignOf(Contrast difference) =>
        Math.Abs(difference.Difference) <= Rounding * (1 + Math.Abs(difference.Base)) ? 0
        : difference.ClaimLow > 0 ? 1
        : difference.ClaimHigh < 0 ? -1
        : 0;

    private static Dictionary<string, FieldValue> Elsewhere(Cell cell, string axis) => cell.At.Where(at => at.Key != axis).ToDictionary();
}
