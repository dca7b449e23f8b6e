using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;

namespace Simulation.Runner.Texts;

/// <summary>What is known of a complex that exists, how many lives agreed with it, and what that does and does not mean.</summary>
public static class KnownTexts
{
    /// <summary>That this is a choice among lives and no estimate of anything else.</summary>
    public static Bilingual OnlyChance { get; } = (
        "Dit kiest alleen tussen levenslopen die op toeval verschillen: de aannames blijven op hun waarde.",
        "This only chooses among lives that differ by chance: the assumptions stay at their values.");

    /// <summary>A value with its margin: 45% ± 5%.</summary>
    public static Bilingual Says(KnownValue known) => Says(known, Outcome.Named(known.Outcome).Unit);

    /// <summary>The moment: 2,25 jaar na de opening, or its month where one knows the opening.</summary>
    public static Bilingual When(KnownPlan known, CalendarMonth? opened) => opened is { } first
        ? new Bilingual("in ", "in ") + MonthTexts.Of(first.AfterYears(known.AtYear ?? 0))
        : Numbers.Setting(known.AtYear ?? 0, Unit.Years) + (" na de opening", " after opening");

    /// <summary>How many lives were tried and kept, what each thing that is known set aside, and what it means.</summary>
    public static IEnumerable<Bilingual> Footing(KnownPlan known, Selection made, CalendarMonth? opened)
    {
        var when = When(known, opened);
        yield return (
            $"Van de {made.Tried} doorgerekende levenslopen kwamen er {made.Numbers.Count} overeen met wat {when.Nl} bekend is; alleen die tellen.",
            $"Of the {made.Tried} lives that were tried {made.Numbers.Count} agreed with what is known {when.En}; only those count.");
        foreach (var count in made.Counts) yield return Apart(count, made.Tried);
        yield return made.Taught is { } taught ? Says(taught) : OnlyChance;
    }

    /// <summary>What it teaches about the assumptions.</summary>
    public static Bilingual Says(Taught taught)
    {
        Bilingual left = (
            $"Wat bekend is weegt ook de aannames: van {taught.Members} sets blijven er bij wijze van spreken {Numbers.Fixed(taught.Left, 0, Language.Nl)} over",
            $"What is known weighs the assumptions too: of {taught.Members} sets there are as it were {Numbers.Fixed(taught.Left, 0, Language.En)} left");
        if (taught.Assumptions.Count == 0)
            return left + ("; geen aanname verschuift meer dan toeval doet.", "; no assumption moves by more than luck does.");
        Bilingual moved = Bilingual.Join("; ", [.. taught.Assumptions.Select(Moved)]);
        return left + ("; het meest verschuiven: ", "; these move most: ") + moved + ".";

        static Bilingual Moved(TaughtAssumption one) => AssumptionTexts.Of(one.Entry).Name
            + (" van ", " from ") + Numbers.BareSetting(one.Before, one.Entry.Assumption.Unit) + (" naar ", " to ") + Numbers.Setting(one.After, one.Entry.Assumption.Unit);
    }

    /// <summary>Why nothing came of it: the worst first, with what the model gives, and what helps.</summary>
    public static IReadOnlyList<Bilingual> TooFew(KnownPlan known, Selection made, int wanted, CalendarMonth? opened)
    {
        var when = When(known, opened);
        return
        [
            (
                $"van {made.Tried} doorgerekende levenslopen kwamen er {made.Numbers.Count} overeen met wat {when.Nl} bekend is, en er zijn er {wanted} nodig; bij minder dan 1 op {Selection.MostTimes} stopt het",
                $"of {made.Tried} lives that were tried {made.Numbers.Count} agreed with what is known {when.En}, and {wanted} are needed; below 1 in {Selection.MostTimes} it stops"),
            .. made.Counts.OrderByDescending(count => count.Excluded).Select(count => Apart(count, made.Tried)),
            (
                "verruim `within` van wat het meeste uitsluit, of kijk met `gwsim explain` of het plan dat van het echte complex is",
                "widen `within` of what sets most aside, or see with `gwsim explain` whether the plan is that of the real complex"),
        ];
    }

    private static Bilingual Apart(KnownCount count, int tried)
    {
        var (unit, says) = (count.Outcome.Unit, Says(count.Known, count.Outcome.Unit));
        var name = OutcomeTexts.Of(count.Outcome).Name;
        Bilingual Written(double value) => Bilingual.Of(language => Numbers.InSentence(value, unit, language));
        Bilingual gives = double.IsFinite(count.Mean)
            ? new Bilingual("het model geeft gemiddeld ", "the model gives ") + Written(count.Mean)
                + (", van ", " on average, from ") + Written(count.Low) + (" tot ", " to ") + Written(count.High)
            : ("het model heeft daar niets van", "the model has nothing of it");
        return (
            $"{name.Nl}, bekend {says.Nl}: {count.Excluded} van de {tried} weken af; {gives.Nl}",
            $"{name.En}, known {says.En}: {count.Excluded} of {tried} disagreed; {gives.En}");
    }

    private static Bilingual Says(KnownValue known, Unit unit) =>
        Numbers.BareSetting(known.Value, unit) + " ± " + Numbers.BareSetting(known.Within, unit);
}
