namespace Simulation.Runner.Scenarios.Schema;

/// <summary>
/// A list in a scenario whose items have names: a list brings new ones, or replaces the one of the same name, and a path
/// (events.NAME.at_year, money[0].until_year) changes one that is there.
/// </summary>
internal sealed class NamedList
{
    private const string NameField = "name";

    private NamedList(string name, Type record, params string[] required)
    {
        Name = name;
        Record = record;
        Required = required;
        Item = new("", "", [.. Model.Of(record, "")]);
        Changeable = new("", "", [.. Item.Children.Where(child => child.Name != NameField)]);
        ByPath = Changeable.Fields.ToDictionary(field => field.Path);
    }

    public static NamedList Events { get; } = new(Model.Events, typeof(PolicyEvent), "change", "to");
    public static NamedList Money { get; } = new(Model.Money, typeof(MoneyStream), "buys");

    /// <summary>All there are, in the order in which a scenario is written.</summary>
    public static IReadOnlyList<NamedList> All { get; } = [Money, Events];

    public string Name { get; }

    /// <summary>What an item is in the model.</summary>
    public Type Record { get; }

    /// <summary>What each item must say, beside its name.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>An item with its name; its paths begin after that name.</summary>
    public Group Item { get; }

    /// <summary>The fields that can be changed afterwards: all but the name.</summary>
    public Group Changeable { get; }

    /// <summary>The same by path.</summary>
    public IReadOnlyDictionary<string, Field> ByPath { get; }

    public static NamedList? Named(string name) => All.FirstOrDefault(list => list.Name == name);

    /// <summary>Whether a path lies in one of them.</summary>
    public static bool Has(string path) => All.Any(list => Model.IsIn(list.Name, path));

    /// <summary>What the paths of the values of an item begin with.</summary>
    public string Of(string item) => $"{Name}.{item}.";
}
