using Simulation.Runner.Experiments;

namespace Simulation.Runner.Figures.Studies;

/// <summary>What other rules make of the answers of a study: as a ledger, as a table of rules, and in sentences.</summary>
internal sealed class StructureTold(StudyResult result, Structures structures, Language language)
{
    private const int MostOutcomes = 4;
    private readonly StudyPlan _plan = result.Plan;

    /// <summary>As a heading.</summary>
    public static Bilingual Title { get; } = ("Als andere regels gelden", "If other rules hold");

    /// <summary>What is done here.</summary>
    public Bilingual Intro { get; } = (
        $"Dezelfde mensen en hetzelfde toeval onder de gebruikelijke regels en onder elk van {structures.Variants.Count()} andere die ook verdedigbaar zijn, één tegelijk.",
        $"The same people and the same luck under the usual rules and under each of {structures.Variants.Count()} others that can be defended too, one at a time.");

    /// <summary>How to read the tables.</summary>
    public static Bilingual WhatColumnsMean { get; } = (
        "Toeval, aannames, regels: welk deel van de spreiding tussen losse complexen daarvan komt, als elk van de regels even goed waar kan zijn; samen 100%. Omgekeerd, niet zeker: de 90%-band van het verschil ligt aan de andere kant van nul, of niet meer aan één kant.",
        "Chance, assumptions, rules: which part of the spread between single complexes comes from each, if any of the rules may as well be true; together 100%. Turned, not sure: the 90% band of the difference lies on the other side of zero, or no longer on one side.");

    public IReadOnlyList<Bilingual> LedgerColumns { get; } =
    [
        ("Uitkomst", "Outcome"), ("Gebruikelijke regels", "Usual rules"), ("Laagste en hoogste regel", "Lowest and highest rule"),
        ("Toeval", "Chance"), ("Aannames", "Assumptions"), ("Regels", "Rules"),
    ];

    /// <summary>The arms that have tables of their own.</summary>
    public IEnumerable<Arm> Arms => Structures.ArmsOf(_plan.Cells[0]);

    /// <summary>The ledger of an arm, an outcome a row.</summary>
    public IEnumerable<IReadOnlyList<string>> Ledger(Arm arm)
    {
        foreach (var outcome in _plan.Headline)
        {
            var ledger = Of(arm, outcome);
            double low = ledger.Rules.Min(rule => rule.Mean);
            double high = ledger.Rules.Max(rule => rule.Mean);
            yield return
            [
                OutcomeTexts.Of(outcome).Name.In(language), Write(arm, ledger.Usual.Mean, outcome),
                IsBase(arm) ? Numbers.Interval(low, high, outcome.Unit, language) : Numbers.DifferenceInterval(low, high, outcome.Unit, language),
                Share(ledger.Chance, ledger), !_plan.IsSpread ? "–" : Share(ledger.Assumptions, ledger), Share(ledger.Structure, ledger),
            ];
        }
    }

    public IReadOnlyList<Bilingual> RuleColumns => [("Regel", "Rule"), .. Shown.Select(outcome => OutcomeTexts.Of(outcome).Name)];

    /// <summary>The most telling outcomes under each rule, a rule a row, the usual ones first.</summary>
    public IEnumerable<IReadOnlyList<string>> Rules(Arm arm)
    {
        var ledgers = Shown.Select(outcome => (outcome, Of(arm, outcome))).ToList();
        yield return [language.Say("gebruikelijk", "usual"), .. ledgers.Select(one => Write(arm, one.Item2.Usual.Mean, one.outcome))];
        foreach (var (nth, variant) in structures.Variants.Index())
        {
            yield return
            [
                AssumptionTexts.Of(variant).Name.In(language),
                .. ledgers.Select(one => one.Item2.Rules[nth + 1] is var rule ? Write(arm, rule.Mean, one.outcome) + Mark(rule.Sign) : ""),
            ];
        }
    }

    /// <summary>Which rules turn a direction, or leave it open.</summary>
    public IEnumerable<string> Sentences(Arm arm)
    {
        if (IsBase(arm)) yield break;
        var turned = Named(arm, RuleSign.Turned).ToList();
        foreach (string one in turned) yield return language.Say($"De richting keert om bij: {one}.", $"The direction turns under: {one}.");
        if (turned.Count == 0)
            yield return language.Say("Geen van de andere regels keert een richting om die onder de gebruikelijke zeker is.", "None of the other rules turns a direction that is sure under the usual ones.");
        foreach (string one in Named(arm, RuleSign.LessSure))
            yield return language.Say($"Niet meer zeker is de richting bij: {one}.", $"The direction is no longer sure under: {one}.");
    }

    private IEnumerable<Outcome> Shown => _plan.Headline.Take(MostOutcomes);

    private StructureLedger Of(Arm arm, Outcome outcome) => structures.Of(_plan.Cells[0], arm, outcome);

    private bool IsBase(Arm arm) => ReferenceEquals(arm, _plan.Cells[0].Base);

    private string Write(Arm arm, double value, Outcome outcome) =>
        IsBase(arm) ? Numbers.Write(value, outcome.Unit, language) : Numbers.Difference(value, outcome.Unit, language);

    private string Share(double part, StructureLedger ledger) => ledger.Total > 0 ? Numbers.Write(part / ledger.Total, Unit.Share, language) : "–";

    private string Mark(RuleSign sign) => sign switch
    {
        RuleSign.Turned => language.Say(" (omgekeerd)", " (turned)"),
        RuleSign.LessSure => language.Say(" (niet zeker)", " (not sure)"),
        _ => "",
    };

    /// <summary>Each rule with the outcomes of which the direction does this.</summary>
    private IEnumerable<string> Named(Arm arm, RuleSign sign)
    {
        foreach (var (nth, variant) in structures.Variants.Index())
        {
            var outcomes = _plan.Headline.Where(outcome => Of(arm, outcome).Rules[nth + 1].Sign == sign);
            string named = string.Join(", ", outcomes.Select(outcome => OutcomeTexts.Of(outcome).Noun.In(language)));
            if (named.Length > 0) yield return $"{OutcomePhrases.Decapitalised(AssumptionTexts.Of(variant).Name.In(language))} ({named})";
        }
    }
}
