namespace Simulation.Runner.Texts;

/// <summary>
/// The words for what can be chosen and what can happen. To add a value of an enum: a row in words/choices.txt; a test
/// tells which are missing.
/// </summary>
public static class EventTexts
{
    private static readonly WordList<Bilingual> Words = new("choices", row => row.Both());

    /// <summary>The word for a value of an enum.</summary>
    public static Bilingual Of(Enum value) => Words[$"{value.GetType().Name}.{value}"];

    /// <summary>The same, or nothing for what readers never see.</summary>
    public static Bilingual? Find(Enum value) => Words.Find($"{value.GetType().Name}.{value}");

    /// <summary>What stood in the way, one text for each.</summary>
    public static IEnumerable<Bilingual> All(Hindrance hindrances) =>
        Enum.GetValues<Hindrance>().Where(one => one != Hindrance.None && hindrances.HasFlag(one)).Select(one => Of(one));

    /// <summary>Every value that has words, as Layout.Portiek; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;
}
