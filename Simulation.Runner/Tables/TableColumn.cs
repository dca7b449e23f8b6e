using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Tables;

/// <summary>
/// A column of a table: its name, what can stand in it, what that says, and its unit where all of the column has one. Every file that
/// describes a table (datapackage.json, the schema of a Parquet file) takes it from here. To add one: a row in words/tables.txt.
/// </summary>
public sealed record TableColumn(string Name, ColumnType Type, Bilingual Says, Unit? Unit)
{
    private static readonly WordList<Row> Rows =
        new("tables", row => new(row.Choice<ColumnType>("type"), row.Both(), row.ChoiceIfThere<Unit>("unit")));

    private static readonly Dictionary<string, Outcome> Outcomes = Outcome.All.ToDictionary(outcome => outcome.Id);

    /// <summary>Every row; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Rows.Keys;

    /// <summary>What the row of a key says; for the tests of texts.</summary>
    public static Bilingual SaysOf(string key) => Rows[key].Says;

    /// <summary>A column by its name: an outcome, or what its row says. A name that means something else in one table has a row of its own there.</summary>
    public static TableColumn Of(string table, string name)
    {
        if (Outcomes.TryGetValue(name, out var outcome)) return new(name, ColumnType.Number, SaysOf(outcome), outcome.Unit);
        var row = Rows.Find(KeyIn(table, name)) ?? Rows[name];
        return new(name, row.Type, row.Says, row.Unit);
    }

    /// <summary>What is varied, by its path; its values are numbers, or names.</summary>
    public static TableColumn OfAxis(string path, bool isNamed)
    {
        var says = Bilingual.Of(language => AxisNames.Of(path, language));
        return isNamed ? new(path, ColumnType.Text, says, null) : new(path, ColumnType.Number, says, AxisNames.Numeric(path, Language.En).Unit);
    }

    /// <summary>The key of a row about a column of one table only.</summary>
    public static string KeyIn(string table, string name) => $"{table}.{name}";

    /// <summary>Whether this can stand in the column; every column can have nothing.</summary>
    public bool Takes(Datum datum) => datum.IsNothing || Type == ColumnType.Text || datum.Type == Type
        || (Type == ColumnType.Number && datum.Type == ColumnType.Whole);

    /// <summary>What it is called and what it says; the sides of an outcome, which follow it, are called only.</summary>
    private static Bilingual SaysOf(Outcome outcome)
    {
        var text = OutcomeTexts.Of(outcome);
        return outcome.Side == Side.All ? text.Name + ": " + text.Says : text.Name;
    }

    private sealed record Row(ColumnType Type, Bilingual Says, Unit? Unit);
}
