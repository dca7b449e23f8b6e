namespace Simulation.Runner.Scenarios.Errors;

/// <summary>The one place where what the model asks of a plan becomes words.</summary>
public static class FaultTexts
{
    /// <summary>What is there and should not be.</summary>
    public static Bilingual Value(PlanFault fault) => fault.Asked switch
    {
        Requirement.SharesAddUp => ($"een som van {fault.Written}", $"a sum of {fault.Written}"),
        Requirement.SomeText => ("een lege naam", "an empty name"),
        Requirement.Section or Requirement.SomeAmount or Requirement.SomethingKnown => ("niets", "nothing"),
        Requirement.OfOneComplex => ("dit als iets dat bekend is", "this as something that is known"),
        Requirement.Once => ("een tweede keer hetzelfde", "the same a second time"),
        Requirement.DecidedByMoney => ("wat hier verandert", "what changes here"),
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
        Requirement.JustOne(_, "when") => (
            "een van de drie: at (een maand), at_year (jaren na de opening) of when (een voorwaarde)",
            "one of three: at (a month), at_year (years after opening) or when (a condition)"),
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
        Requirement.Above(var low) => (
            $"meer dan {low.ToString("0.####", CultureInfo.InvariantCulture)}, het begin",
            $"more than {low.ToString("0.####", CultureInfo.InvariantCulture)}, where it begins"),
        Requirement.NeedsOpening(var years) => (
            $"een maand als het scenario zegt wanneer het opende (opened: 2024-03); anders {years}, in jaren sinds de opening",
            $"a month where the scenario says when it opened (opened: 2024-03); else {years}, in years since opening"),
        Requirement.MonthOfRun(var opened, var last) => (
            $"{opened}, de opening, tot en met {last}", $"{opened}, the opening, to {last}"),
        Requirement.LaterThan(var begin) => ($"later dan {begin}, het begin", $"later than {begin}, where it begins"),
        Requirement.NotBeside(var field) => (
            $"0, of haal {field} weg: een van de twee zegt hoeveel", $"0, or take {field} away: one of them says how much"),
        Requirement.InEuros => (
            "0; dit wordt niet in uren ingekocht: zeg euros_per_year, of niets voor wat het kost",
            "0; this is not bought in hours: say euros_per_year, or nothing for what it costs"),
        Requirement.SomeAmount => (
            "hours_per_week, hours_per_home of euros_per_year, want het plan geeft hier niets van",
            "hours_per_week, hours_per_home or euros_per_year, because the plan gives none of this"),
        Requirement.NoOverlap(var stream) => (
            $"een begin na het einde van {stream}, die hetzelfde betaalt; wie samen betaalt staat samen onder paid",
            $"a begin after the end of {stream}, which pays for the same; who pays together stands together under paid"),
        Requirement.DecidedByMoney(var stream) => (
            $"niets; geldstroom {stream} bepaalt dit al: laat die eindigen of beginnen met until of until_year en from of from_year",
            $"nothing; stream of money {stream} decides this: let it end or begin with until or until_year and from or from_year"),
        Requirement.SomethingKnown => (
            "at_year met wat er dan bekend is, zoals { at_year: 2, participation_broad: 0.45 ± 0.05 }",
            "at_year with what is known then, such as { at_year: 2, participation_broad: 0.45 ± 0.05 }"),
        Requirement.AfterOpening => ("een week na de opening of later: 0.02 tot en met 78", "a week after opening or later: 0.02 to 78"),
        Requirement.OfOneComplex => (
            "een uitkomst die één complex in een jaar zeker heeft: geen gemiddelde over vertrek, zaken of crises, en geen verschil tussen plannen",
            "an outcome that one complex is sure to have in a year: no mean over exits, cases or crises, and no difference between plans"),
        Requirement.Once => ("elke uitkomst één keer", "every outcome once"),
        Requirement.SomeRoom => ("meer dan 0: zo ver mag een doorrekening ervan af liggen", "more than 0: so far from it may a run be"),
        Requirement.NotNegative => ("0 of meer", "0 or more"),
        Requirement.PartOf(var whole, var most) => (
            $"min de marge hoogstens {most.ToString("R", CultureInfo.InvariantCulture)}, want het is een deel van {whole}",
            $"less its margin at most {most.ToString("R", CultureInfo.InvariantCulture)}, because it is a part of {whole}"),
        Requirement.Finite => ("een getal", "a number"),
        Requirement.SomeText => ("een tekst", "any text"),
        Requirement.Section => ("een blok", "a section"),
        _ => throw new NotSupportedException($"{asked.GetType().Name} has no words yet"),
    };

    /// <summary>A month of a calendar.</summary>
    public static Bilingual AMonth { get; } = ("jaar en maand, zoals 2024-03", "year and month, such as 2024-03");

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
