namespace Simulation.Runner.Scenarios.Migration;

/// <summary>What became of a name: the names one writes now, none, or something that only the writer of a file can say.</summary>
public sealed record NameChange(string Was, IReadOnlyList<string> Now, bool NeedsSomebody, Bilingual Why)
{
    /// <summary>Whether what was one value is a block now, with the same for each of its names.</summary>
    public bool IsSpread { get; init; }
}

/// <summary>Every name that files of an earlier form may have and that means nothing any more. When a name changes it gets a row in
/// words/changed-names.txt; a test holds that table against the schemas of earlier forms.</summary>
public static class NameChanges
{
    private const string OfOutcome = "outcomes.";
    private const string OfSide = "sides.";

    private static readonly WordList<NameChange> Rows = new("changed-names", row => new NameChange(
        row.Key, row.One("now") is "-" or "?" ? [] : row.One("now").Trim('{', '}', ' ').Split(", "), row.One("now") == "?", row.Both())
    {
        IsSpread = row.One("now")[0] == '{',
    });

    /// <summary>The names of values, from the top of a scenario.</summary>
    public static IReadOnlyList<NameChange> OfValues { get; } = [.. Rows.Keys.Where(IsValue).Select(key => Rows[key])];

    /// <summary>What became of an outcome, its side apart; nothing where it is what it was.</summary>
    public static NameChange? Of(string outcome)
    {
        string[] parts = outcome.Split('.');
        if (Rows.Find(OfOutcome + parts[0]) is { } whole)
            return whole with { Was = outcome, Now = [.. whole.Now.Select(now => string.Join('.', parts[1..].Prepend(now)))] };
        return parts.Length > 1 && Rows.Find(OfSide + parts[^1]) is { } side
            ? side with { Was = outcome, Now = [.. side.Now.Select(now => $"{string.Join('.', parts[..^1])}.{now}")] }
            : null;
    }

    private static bool IsValue(string key) =>
        !key.StartsWith(OfOutcome, StringComparison.Ordinal) && !key.StartsWith(OfSide, StringComparison.Ordinal);
}
