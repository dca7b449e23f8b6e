namespace Simulation.Runner.Scenarios.Errors;

/// <summary>What somebody meant who wrote a name of a file in Dutch: gebouw is building. It is offered and never taken for granted.</summary>
internal static class DutchNames
{
    private static readonly Lazy<ILookup<string, string>> Keys = new(() => Sections().Concat(Fields()).ToLookup(
        one => InOurStyle(one.Nl), one => one.Key, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, string>> Parts = new(() =>
    {
        var rows = new WordList<WordRow>("dutch", row => row);
        return rows.Keys.SelectMany(key => rows[key].One("dutch").Split(", ").Select(dutch => (Dutch: dutch, Key: key)))
            .ToLookup(one => one.Dutch, one => one.Key);
    });

    /// <summary>The known name with this Dutch one.</summary>
    public static string? Key(string written, IReadOnlyCollection<string> known) => Keys.Value[InOurStyle(written)].FirstOrDefault(known.Contains);

    /// <summary>The known name with the same words in Dutch, or in another order: uren_per_week is hours_per_week.</summary>
    public static string? SameWords(string written, IEnumerable<string> known) => known
        .Select(name => (Name: name, Likeness: Likeness(written, name)))
        .Where(one => one.Likeness > MustBeAlike)
        .OrderByDescending(one => one.Likeness)
        .Select(one => one.Name)
        .FirstOrDefault();

    /// <summary>Which part of the words in two names they have in common, in whichever language the first was written: 0 nothing, 1 all.</summary>
    public static double Likeness(string written, string known)
    {
        string[] asked = WordsOf(written), there = WordsOf(known);
        int common = asked.Count(word => there.Contains(word) || Parts.Value[word].Any(there.Contains));
        return asked.Length == 0 ? 0 : (double)common / (asked.Length + there.Length - common);
    }

    private const double MustBeAlike = 0.6;

    private static string[] WordsOf(string name) => InOurStyle(name).Split([' ', '.', '/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The choice with this Dutch name.</summary>
    public static string? Choice(string written, IEnumerable<string> choices, Type type) =>
        !(Nullable.GetUnderlyingType(type) ?? type).IsEnum ? null : choices.FirstOrDefault(choice =>
            FieldValue.Choice(choice).ToModel(type) is Enum value
            && EventTexts.Find(value) is { } words && InOurStyle(words.Nl) == InOurStyle(written));

    /// <summary>The scenario with this Dutch name: those of projects are Dutch, the base is not.</summary>
    public static string? File(string written, IEnumerable<string> names) =>
        InOurStyle(written) is "basis" or "de basis" or "basisscenario" ? names.FirstOrDefault(name => name == "base") : null;

    private static IEnumerable<(string Nl, string Key)> Sections()
    {
        const string Plan = "plan.";
        return SectionTexts.Known.Where(key => key.StartsWith(Plan, StringComparison.Ordinal))
            .Select(key => (SectionTexts.OfPlan(key[Plan.Length..]).Nl, key[Plan.Length..]));
    }

    private static IEnumerable<(string Nl, string Key)> Fields() =>
        PlanTexts.Paths.Select(path => (PlanTexts.Of(path).Name.Nl, path[(path.LastIndexOf('.') + 1)..]));

    private static string InOurStyle(string name) => name.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' ');
}
