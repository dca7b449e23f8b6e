namespace Simulation.Runner.Scenarios.Errors;

/// <summary>The known name somebody probably meant: few letters wrong, missing, doubled or swapped.</summary>
public static class Nearest
{
    // Nobody means a name that is this much longer than any we have; hostile keys stop here.
    private const int LongestName = 100;

    // Nearly every name holds a few letters.
    private const int ShortestPart = 4;

    /// <summary>The nearest known name, or nothing when none is close.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        if (written.Length is 0 or > LongestName) return null;
        string name = InOurStyle(written);
        var best = known
            .Select(candidate => (Candidate: candidate, Distance: Math.Min(Distance(name, candidate), Distance(written, candidate))))
            .OrderBy(c => c.Distance)
            .FirstOrDefault();
        return best.Candidate is { } found && best.Distance <= Close(found) ? found : null;
    }

    /// <summary>Known names, the most alike first: those a slip away, those that hold what was written, those that have words in common with
    /// it, then by letters.</summary>
    public static IEnumerable<string> Ordered(string written, IEnumerable<string> known) =>
        written.Length > LongestName ? known : known
            .OrderBy(candidate => Distance(written, candidate) is var far && far <= Close(candidate) ? far : int.MaxValue)
            .ThenByDescending(candidate => Holds(candidate, written))
            .ThenByDescending(candidate => DutchNames.Likeness(written, candidate))
            .ThenBy(candidate => Distance(written, candidate));

    /// <summary>Whether anybody would see that the two are alike.</summary>
    public static bool IsAlike(string written, string known) => written.Length <= LongestName
        && (Holds(known, written) || DutchNames.Likeness(written, known) > 0
            || Distance(written, known) <= Math.Max(written.Length, known.Length) / 2);

    private static bool Holds(string candidate, string written) =>
        written.Length >= ShortestPart && candidate.Contains(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>Damerau-Levenshtein: insertions, deletions, substitutions and swaps of neighbours (no letter moved twice).</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(changed, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    private static int Close(string name) => name.Length <= 4 ? 1 : name.Length <= 9 ? 2 : 3;

    /// <summary>SupportedShare, supported-share and "supported share" are all written by people who mean supported_share.</summary>
    private static string InOurStyle(string written)
    {
        string joined = written.Trim().Replace('-', '_').Replace(' ', '_');
        return joined.Any(char.IsLower) ? PlanCheck.Snake(joined).Replace("__", "_", StringComparison.Ordinal) : joined.ToLowerInvariant();
    }
}
