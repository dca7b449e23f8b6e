namespace Simulation.Runner.Texts;

/// <summary>
/// The words for what can be chosen and what can happen. To add a value of an enum: a row in words/choices.txt; a test
/// tells which are missing.
/// </summary>
public static class EventTexts
{
    private static readonly WordList<Word> Words = new("choices", row => new(row.Both(), row.BothIfThere("one")));

    /// <summary>The word for a value of an enum.</summary>
    public static Bilingual Of(Enum value) => Words[$"{value.GetType().Name}.{value}"].Name;

    /// <summary>The same, or nothing for what readers never see.</summary>
    public static Bilingual? Find(Enum value) => Words.Find($"{value.GetType().Name}.{value}")?.Name;

    /// <summary>One person of a target group.</summary>
    public static Bilingual One(TargetGroup group) => Words[$"{nameof(TargetGroup)}.{group}"].One!;

    /// <summary>What stood in the way, one text for each.</summary>
    public static IEnumerable<Bilingual> All(Hindrance hindrances) =>
        Enum.GetValues<Hindrance>().Where(one => one != Hindrance.None && hindrances.HasFlag(one)).Select(one => Of(one));

    /// <summary>Every value that has words, as Layout.Portiek; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;

    private sealed record Word(Bilingual Name, Bilingual? One);
}
