namespace Simulation.Runner.Scenarios.Errors;

/// <summary>The one place where what the model asks of a plan becomes words.</summary>
public static class FaultTexts
{
    /// <summary>What is there and should not be.</summary>
    public static Bilingual Value(PlanFault fault) => fault.Asked switch
    {
        Requirement.SharesAddUp => ($"een som van {fault.Written}", $"a sum of {fault.Written}"),
        Requirement.SomeText => ("een lege naam", "an empty name"),
        Requirement.Section => ("niets", "nothing"),
        _ => Bilingual.Same(fault.Written),
    };

    /// <summary>What is wrong with the value.</summary>
    public static Problem Problem(PlanFault fault, object value) => fault.Asked is Requirement.JustOne(var one, var other)
        ? (fault.Value == 0 ? ScenarioErrorKind.NeitherGiven : ScenarioErrorKind.BothGiven).With(one, other)
        : ScenarioErrorKind.NotPossible.With(value);

    /// <summary>What the model allows instead.</summary>
    public static Bilingual Allowed(Requirement asked) => asked switch
    {
        Requirement.Between(var low, var high) => Between(low, high),
        Requirement.OneOf(var names) => Bilingual.Same(string.Join(", ", names)),
        Requirement.JustOne("at_year", "when") => ("een van de twee: een datum of een voorwaarde", "one of them: a date or a condition"),
        Requirement.JustOne => ("een van de twee", "one of them"),
        Requirement.SharesAddUp => (
            "aandelen die samen 1 zijn; wie er een noemt, noemt ze alle, en een groep die ontbreekt telt als 0",
            "shares that add up to 1; who names one names them all, and a group left out counts as 0"),
        Requirement.BelongsUnder(var block) => ($"hier niets; deze groep hoort onder {block}", $"nothing here; this group belongs under {block}"),
        Requirement.UsualSizeOr(var low, var high) => (
            $"0 (het gebruikelijke aantal) of {Between(low, high).Nl}",
            $"0 (the usual size for the layout) or {Between(low, high).En}"),
        Requirement.AtMostOnePerHome(var homes) => ($"hoogstens één per woning, dus {homes}", $"at most one for each of the {homes} homes"),
        Requirement.WithinCeiling(var ceiling) => (
            $"hoogstens {ceiling.ToString("R", CultureInfo.InvariantCulture)}, want selection.care_ceiling_hours laat niemand toe die meer nodig heeft",
            $"at most {ceiling.ToString("R", CultureInfo.InvariantCulture)}, because selection.care_ceiling_hours admits nobody who needs more"),
        Requirement.NeedsPeople(var field) => (
            $"0, want volgens {field} woont er niemand van die kant", $"0, because by {field} nobody of that side lives there"),
        Requirement.Finite => ("een getal", "a number"),
        Requirement.SomeText => ("een tekst", "any text"),
        Requirement.Section => ("een blok", "a section"),
        _ => throw new NotSupportedException($"{asked.GetType().Name} has no words yet"),
    };

    /// <summary>No more than a limit.</summary>
    public static Bilingual AtMost(object limit) => ($"hoogstens {limit}", $"at most {limit}");

    /// <summary>From one number to another, both included.</summary>
    public static Bilingual Between(double low, double high)
    {
        string from = low.ToString("R", CultureInfo.InvariantCulture);
        string to = high.ToString("R", CultureInfo.InvariantCulture);
        return ($"{from} tot en met {to}", $"{from} to {to}");
    }
}
