using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Texts;

/// <summary>What a plan is called, what its numbers count, and what 0 means where it means something of its own.</summary>
public sealed record PlanText(Bilingual Name, Unit Unit, Bilingual? Zero = null);

/// <summary>The plans for readers, by path. To add one: a row in words/plans.txt; a test tells which are missing.</summary>
public static class PlanTexts
{
    private static readonly WordList<PlanText> Rows = new("plans", row => new(row.Both(), row.Choice<Unit>("unit"), row.BothIfThere("zero")));

    /// <summary>What a plan is called and how its value is written.</summary>
    public static PlanText Of(string path) => path.Split('.') switch
    {
        ["mix", "supported" or "others", var name] when GroupNamed(name) is { } group =>
            new(new Bilingual("Groep: ", "Group: ") + EventTexts.Of(group), Unit.Share),
        ["funding", "support", var name] when GroupNamed(name) is { } group =>
            new(new Bilingual("Begeleiding: ", "Support: ") + EventTexts.Of(group), Unit.Number),
        _ => Rows[path],
    };

    /// <summary>A value as one reads it: 33%, 5 uur per week, commissie van bewoners en professionals.</summary>
    public static string Write(string path, FieldValue value, Language language) => Write(path, value).In(language);

    /// <summary>The same in both languages.</summary>
    public static Bilingual Write(string path, FieldValue value)
    {
        var text = Of(path);
        if (text.Zero is { } zero && value.Number == 0)
            return zero;
        return value.Kind switch
        {
            FieldKind.Number or FieldKind.Whole => Numbers.Setting(value.Number, text.Unit),
            FieldKind.Flag => YesOrNo(value.Number != 0),
            FieldKind.Month => MonthTexts.Of((CalendarMonth)value.ToModel(typeof(CalendarMonth))),
            _ => EventTexts.Of((Enum)value.ToModel(Model.ByPath[path].Property.PropertyType)),
        };
    }

    /// <summary>The word for yes or no.</summary>
    public static Bilingual YesOrNo(bool yes) => yes ? ("ja", "yes") : ("nee", "no");

    /// <summary>Every path that has a text of its own; for the test that none is left behind.</summary>
    public static IEnumerable<string> Paths => Rows.Keys;

    private static TargetGroup? GroupNamed(string name) =>
        Enum.GetValues<TargetGroup>().Cast<TargetGroup?>().FirstOrDefault(group => PlanCheck.Snake($"{group}") == name);
}
