namespace Simulation.Runner.Texts;

/// <summary>What a key of a file means, and a value one can write there; the English sentence is missing where the code says it itself.</summary>
public sealed record FileKeyText(string Example, string Nl, string? En);

/// <summary>The keys of the files people write. To add one: a row in words/file-keys.txt; a test tells which are missing.</summary>
public static class FileKeyTexts
{
    private static readonly WordList<FileKeyText> Rows = new(
        "file-keys", row => new(row.One("example"), row.One("nl"), row.OneIfThere("en")));

    private static readonly WordList<string> Units = new("unit-names", row => row.One("nl"));

    public static FileKeyText Of(string key) => Rows[key];

    public static FileKeyText? Find(string key) => Rows.Find(key);

    /// <summary>The English sentence of a key that has one of its own.</summary>
    public static string English(string key) => Rows[key].En ?? throw new ArgumentException($"{key} has no English sentence", nameof(key));

    /// <summary>What a unit is called in a table.</summary>
    public static Bilingual Of(Unit unit) => (Units[unit.ToString()], unit.Name());

    /// <summary>Every key that has a row, and every unit that has a name; for the tests that none is missing or left over.</summary>
    public static IReadOnlyCollection<string> Known => Rows.Keys;

    public static IReadOnlyCollection<string> KnownUnits => Units.Keys;
}
