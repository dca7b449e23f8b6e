using System.Reflection;

namespace Simulation.Runner.Texts;

/// <summary>
/// What is known about a resident and a home, in words, by the name of its column. To add one: a row in
/// words/columns.txt; a test tells which are missing.
/// </summary>
public static class ColumnTexts
{
    private static readonly WordList<Bilingual> Names = new("columns", row => row.Both());

    private static readonly string[] Weeks =
    [
        nameof(Residents.MovedIn), nameof(Residents.LastContributed), nameof(Residents.LastHelped), nameof(Residents.LastWasHelped),
        nameof(Residents.LeaseEnds), nameof(Residents.SupportSince), nameof(Residents.RestsUntil), nameof(Residents.Visited),
        nameof(Homes.ReadyAt), nameof(Homes.MoveInAt),
    ];

    /// <summary>The columns of a record of the state that say something; the address of draws does not.</summary>
    public static PropertyInfo[] ColumnsOf(Type state) =>
        [.. state.GetProperties().Where(property => property.PropertyType.IsArray && property.Name != nameof(Residents.Address))];

    /// <summary>What a column is called.</summary>
    public static Bilingual Of(string column) => Names[column];

    /// <summary>Every column that has a name; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Names.Keys;

    /// <summary>A value of a column.</summary>
    public static Bilingual Value(string column, object value) => value switch
    {
        bool yes => PlanTexts.YesOrNo(yes),
        TargetGroup group => EventTexts.One(group),
        Enum choice => EventTexts.Of(choice),
        ushort recent when column == nameof(Residents.Recent) => Did(recent),
        int.MaxValue or Residents.LongAgo => ("geen", "none"),
        int week when Weeks.Contains(column) => WeekTexts.When(week),
        float number => Number(number),
        double number => Number(number),
        _ => Bilingual.Same(string.Create(CultureInfo.InvariantCulture, $"{value}")),
    };

    /// <summary>What somebody did in the newest week of a history.</summary>
    public static Bilingual Did(int recent)
    {
        (int Bit, Bilingual Word)[] parts =
        [
            (Recent.Attended, ("bezocht iets", "attended")),
            (Recent.Organised, ("organiseerde", "organised")),
            (Recent.Helped, ("hielp een buur", "helped a neighbour")),
        ];
        var done = parts.Where(part => (recent & part.Bit) != 0).Select(part => part.Word).ToList();
        return done.Count == 0 ? ("niets", "nothing") : Bilingual.Join(", ", done);
    }

    // Seven digits: two lives that part do so in the last ones.
    private static Bilingual Number(double value) => Bilingual.Of(language => value.ToString("G7", Numbers.Of(language)));
}
