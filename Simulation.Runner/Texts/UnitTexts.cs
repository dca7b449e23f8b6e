namespace Simulation.Runner.Texts;

/// <summary>The word behind a number, where its unit has one. To add a unit: a row in words/units.txt, unless the number says it all.</summary>
public static class UnitTexts
{
    private static readonly WordList<UnitText> Words = new("units", row => new(row.Both(), row.BothIfThere("more") ?? row.Both()));

    private static readonly Bilingual None = ("", "");

    /// <summary>The word behind a value, or behind several; empty where the way the number is written says it.</summary>
    public static Bilingual Of(Unit unit, double value = double.NaN) =>
        Words.Find(unit.ToString()) is not { } words ? None : value == 1 ? words.One : words.More;

    /// <summary>Every unit that has a word; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;

    private sealed record UnitText(Bilingual One, Bilingual More);
}
