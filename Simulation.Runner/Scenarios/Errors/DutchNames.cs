namespace Simulation.Runner.Scenarios.Errors;

/// <summary>What somebody meant who wrote a name of a file in Dutch: gebouw is building. It is offered and never taken for granted.</summary>
internal static class DutchNames
{
    private static readonly Lazy<ILookup<string, string>> Keys = new(() => Sections().Concat(Fields()).ToLookup(
        one => InOurStyle(one.Nl), one => one.Key, StringComparer.Ordinal));

    /// <summary>The known name with this Dutch one.</summary>
    public static string? Key(string written, IReadOnlyCollection<string> known) => Keys.Value[InOurStyle(written)].FirstOrDefault(known.Contains);

    /// <summary>The choice with this Dutch name.</summary>
    public static string? Choice(string written, IEnumerable<string> choices, Type type) =>
        !(Nullable.GetUnderlyingType(type) ?? type).IsEnum ? null : choices.FirstOrDefault(choice =>
            FieldValue.Choice(choice).ToModel(type) is Enum value
            && EventTexts.Find(value) is { } words && InOurStyle(words.Nl) == InOurStyle(written));

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
