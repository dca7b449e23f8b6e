using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>
/// The answer to a comparison in at most four sentences: what changes against what level, what else, what it costs whom in a year, and
/// how sure that is. The screen and the report begin with it.
/// </summary>
public sealed class Answer(Sheet sheet)
{
    // More names in a sentence nobody keeps in mind; the table has them all.
    private const int MostNamed = 4;
    private const int MostOutcomes = 4;
    private const double Hundred = 100;
    private const double NothingTurns = 0.995;

    /// <summary>What the question is about first: an outcome that is nobody's effort.</summary>
    public Outcome First => sheet.Plan.Headline.FirstOrDefault(outcome => !Findings.IsEffort(outcome)) ?? sheet.Plan.Headline[0];

    /// <summary>The alternative that changes most: the other sentences are about it where there are several.</summary>
    public Arm Furthest => Findings.Clearest(sheet.Cell.Alternatives.Select(arm => (arm, ByTheEnd(arm)))).Arm;

    public IEnumerable<string> Sentences() => [WhatChanges(), WhatElse(), Money(), HowSure()];

    /// <summary>The first outcome in the last year, where it goes by year: a mean over years before the change says little.</summary>
    private Contrast ByTheEnd(Arm arm) => Sheet.HasSeries(First) ? sheet.InLastYear(arm, First) : sheet.Result.Of(sheet.Cell, arm, First);

    private string WhatChanges()
    {
        var told = sheet.Cell.Alternatives.Select(arm => (Arm: arm, By: ByTheEnd(arm))).ToList();
        var when = Sheet.HasSeries(First)
            ? sheet.InYear(sheet.Plan.Years)
            : new Bilingual($"over {sheet.Plan.Years} jaar", $"over {sheet.Plan.Years} years");
        string under = sheet.NameOf(sheet.Cell.Base);
        bool areHeads = OutcomePhrases.IsTakingPart(First);
        string level = areHeads ? Heads(told[0].By.Base) : sheet.InSentence(told[0].By.Base, First.Unit);
        string begins = areHeads
            ? sheet.Say(
                $"Tegenover ‘{under}’, waar {when.Nl} van elke 100 bewoners {level} meedoen,",
                $"Against ‘{under}’, where {when.En}, {level} of every 100 residents take part,")
            : sheet.Say(
                $"Tegenover ‘{under}’, waar {sheet.Noun(First)} {when.Nl} {level} is,",
                $"Against ‘{under}’, where {sheet.Noun(First)} is {level} {when.En},");
        string list = Listed(told.Take(MostNamed).Select(one =>
            sheet.Say($"bij ‘{sheet.NameOf(one.Arm)}’ ", $"under ‘{sheet.NameOf(one.Arm)}’ ") + Change(one.By, areHeads)));
        int left = told.Count - MostNamed;
        string rest = left <= 0 ? "" : sheet.Say($" ({left} andere staan in de tabel)", $" (another {left} are in the table)");
        return areHeads
            ? sheet.Say($"{begins} zijn dat er {list}{rest}.", $"{begins} there are {list}{rest}.")
            : sheet.Say($"{begins} is dat {list}{rest}.", $"{begins} it is {list}{rest}.");
    }

    private string Change(Contrast by, bool areHeads)
    {
        if (by.Footing == Footing.Nothing) return sheet.Say("precies evenveel", "just as much");
        if (by.Footing != Footing.Firm) return sheet.Say("te weinig gevallen om iets te zeggen", "too few cases to say anything");
        var (low, high) = by.Doubt is { } doubt ? (doubt.Low, doubt.High) : (by.Low, by.High);
        if (!by.IsClear())
        {
            (low, high) = (by.ClaimLow, by.ClaimHigh);
            string ends = areHeads
                ? $"{Signed(low)} {To} {Signed(high)}"
                : Numbers.DifferenceInterval(low, high, First.Unit, sheet.Language);
            return sheet.Say($"niet zeker meer of minder ({ends})", $"not surely more or less ({ends})");
        }

        bool more = by.Difference > 0;
        var (near, far) = more ? (low, high) : (-high, -low);
        return areHeads
            ? $"{Heads(Math.Abs(by.Difference))} {sheet.Say(more ? "meer" : "minder", more ? "more" : "fewer")} ({Heads(near)} {To} {Heads(far)})"
            : $"{sheet.InSentence(by.Alternative, First.Unit)} ({Numbers.DifferenceInterval(low, high, First.Unit, sheet.Language)})";
    }

    /// <summary>What else is sure of direction, and what is not, where most changes.</summary>
    private string WhatElse()
    {
        var others = sheet.Plan.Headline.Where(outcome => outcome != First && !Findings.IsEffort(outcome) && !outcome.Unit.IsEuro()).ToList();
        if (others.Count == 0) return "";
        var sure = others.Where(outcome => sheet.VerdictOf(Furthest, outcome) is Verdict.Clear or Verdict.Small)
            .OrderBy(outcome => sheet.VerdictOf(Furthest, outcome) == Verdict.Small).ToList();
        var unsure = others.Where(outcome => sheet.VerdictOf(Furthest, outcome) is Verdict.Unclear or Verdict.Weak or Verdict.FewCases).ToList();
        if (sure.Count == 0)
        {
            return sheet.Say(
                $"Van de andere {others.Count} uitkomsten staat{Where()} van geen enkele de richting vast.",
                $"Of the other {others.Count} outcomes the direction of none is sure{Where()}.");
        }

        string[] parts =
        [
            .. Moved(sure, more: true), .. Moved(sure, more: false),
            .. unsure.Count == 0 ? Array.Empty<string>() : [sheet.Say("niet zeker: ", "not sure: ") + Named(unsure)],
        ];
        string told = string.Join("; ", parts);
        return sheet.Say($"Zeker van richting{Where()} zijn ook: {told}.", $"Sure of direction{Where()} are also: {told}.");
    }

    private IEnumerable<string> Moved(List<Outcome> sure, bool more)
    {
        var these = sure.Where(outcome => sheet.Result.Of(sheet.Cell, Furthest, outcome).Difference > 0 == more).ToList();
        if (these.Count > 0) yield return $"{Named(these)} {sheet.Say(more ? "hoger" : "lager", more ? "higher" : "lower")}";
    }

    private string Named(List<Outcome> outcomes)
    {
        int left = outcomes.Count - MostOutcomes;
        string more = left > 0 ? sheet.Say($" en nog {left}", $" and {left} more") : "";
        // What the name of a part of the residents says stands in brackets: a comma in a list begins the next.
        var names = outcomes.Take(MostOutcomes).Select(outcome => OutcomePhrases.Decapitalised(sheet.Name(outcome)).Split(", ", 2))
            .Select(name => name.Length == 1 ? name[0] : $"{name[0]} ({name[1]})");
        return (left > 0 ? string.Join(", ", names) : Listed(names)) + more;
    }

    /// <summary>What the gemeente and all parties together pay more or less for the complex in a year, of the years in which they can: a mean
    /// over years that are the same by construction is no answer.</summary>
    private string Money()
    {
        double alike = sheet.YearsAlike(Furthest);
        int homes = sheet.Plan.Base.Scenario.Plan.Building.Homes;
        // In those years the difference is nothing at all, so the others have all of it.
        double times = alike < sheet.Plan.Years ? homes * sheet.Plan.Years / (sheet.Plan.Years - alike) : homes;
        var paid = PayerLines.Of(sheet.Result, sheet.Cell, Furthest)[(int)Payer.Gemeente];
        string gemeente = Euro(paid.Paid * times, paid.Shown.Low * times, paid.Shown.High * times, paid.IsClear);
        var by = sheet.Result.Of(sheet.Cell, Furthest, Outcome.CostTogether);
        var (low, high) = by.Doubt is { } doubt ? (doubt.Low, doubt.High) : (by.Low, by.High);
        string together = Euro(by.Difference * times, low * times, high * times, by.IsClear());
        return sheet.Say(
            $"Voor het hele complex van {homes} woningen betaalt de gemeente{Where()}{Counted(alike)} gemiddeld per jaar {gemeente}; alle partijen samen {together}.",
            $"For the whole complex of {homes} homes the gemeente pays{Where()}{Counted(alike)} {gemeente} a year on average; all parties together {together}.");
    }

    /// <summary>From when on years count, where that is not from the opening.</summary>
    private string Counted(double alike)
    {
        if (alike == 0 || alike >= sheet.Plan.Years) return "";
        if (sheet.Opened is not { } opened)
        {
            return sheet.Say(
                $", gerekend na de eerste {Numbers.Fixed(alike, 1, Language.Nl)} jaar waarin niets kan verschillen,",
                $", counted after the first {Numbers.Fixed(alike, 1, Language.En)} years in which nothing can differ,");
        }

        string month = sheet.Say(MonthTexts.Of(opened.AfterYears(alike)));
        return sheet.Say($", gerekend vanaf {month} omdat er eerder niets kan verschillen,", $", counted from {month} on as nothing can differ before,");
    }

    /// <summary>So much more or less a year, with what is left open; or that it is not sure.</summary>
    internal string Euro(double euro, double low, double high, bool isClear)
    {
        // To the nearest hundred: no bill of a complex is known better.
        double Round(double value) => Math.Round(value / Hundred) * Hundred;
        string Written(double value) => sheet.Write(Math.Abs(Round(value)), Unit.Euro);
        if (!double.IsFinite(low) || Round(euro) == 0 && Round(low) == Round(high)) return sheet.Say("evenveel", "as much");
        if (!isClear)
        {
            string ends = Numbers.DifferenceInterval(Round(low), Round(high), Unit.Euro, sheet.Language);
            return sheet.Say($"niet zeker meer of minder ({ends})", $"not surely more or less ({ends})");
        }

        var (near, far) = euro > 0 ? (low, high) : (-high, -low);
        string more = euro > 0 ? sheet.Say("meer", "more") : sheet.Say("minder", "less");
        return $"{Written(euro)} {more} ({Written(near)} {To} {Written(far)})";
    }

    /// <summary>What chance leaves open and what the assumptions do, apart; and what would turn it.</summary>
    private string HowSure()
    {
        var by = ByTheEnd(Furthest);
        if (by.Footing != Footing.Firm)
            return "";
        if (by.Doubt is not { } doubt)
        {
            return sheet.Say(
                "Tussen haakjes staat wat toeval openlaat bij één set van aannames; wat andere aannames ervan maken is niet doorgerekend.",
                "In brackets stands what chance leaves open under one set of assumptions; what others make of it was not run.");
        }

        string chance = Numbers.DifferenceInterval(doubt.ChanceLow, doubt.ChanceHigh, First.Unit, sheet.Language);
        string begins = sheet.Say(
            $"Tussen haakjes staat wat toeval en aannames samen openlaten (90%); toeval alleen legt het verschil{Where()} vast op {chance}",
            $"In brackets stands what chance and assumptions leave open together (90%); chance alone pins the difference{Where()} down to {chance}");
        if (!double.IsFinite(doubt.SameSign)) return begins + ".";
        string share = Sureness.InHundred(doubt.SameSign, sheet.Language)
            .Replace(">", sheet.Say("meer dan ", "more than "), StringComparison.Ordinal)
            .Replace("<", sheet.Say("minder dan ", "less than "), StringComparison.Ordinal);
        string word = sheet.Say(Sureness.Word(doubt.SameSign));
        string turns = doubt.SameSign >= NothingTurns
            ? sheet.Say("niets daarbinnen keert het om", "nothing within them turns it")
            : sheet.Say(sheet.TurnsAreSought);
        return begins + sheet.Say(
            $", en in {share} sets van aannames is de richting dezelfde ({word}): {turns}.",
            $", and in {share} sets of assumptions the direction is the same ({word}): {turns}.");
    }

    /// <summary>Which alternative a sentence is about, where there are several.</summary>
    private string Where() => sheet.Cell.Alternatives.Count == 1 ? ""
        : sheet.Say($" bij ‘{sheet.NameOf(Furthest)}’", $" under ‘{sheet.NameOf(Furthest)}’");

    private string To => sheet.Say("tot", "to");

    private string Listed(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {sheet.Say("en", "and")} {all[^1]}";
    }

    private string Heads(double share) => Math.Abs(share) * Hundred is var heads && heads < 0.95
        ? Numbers.Fixed(heads, 1, sheet.Language)
        : Numbers.Fixed(heads, 0, sheet.Language);

    private string Signed(double share) => (share < 0 ? "−" : "+") + Heads(share);
}
