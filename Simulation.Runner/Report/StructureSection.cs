using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>What other rules of the model make of the answers, where somebody asked for that.</summary>
internal static class StructureSection
{
    public static ReportSection Of(Sheet sheet, Structures structures) => new("structure", sheet.Say(StructureTold.Title), html =>
    {
        var told = new StructureTold(sheet.Result, structures, sheet.Language);
        html.Element("p", sheet.Say(told.Intro));
        foreach (var arm in told.Arms)
        {
            string name = OutcomePhrases.Capitalised(sheet.NameOf(arm));
            foreach (string sentence in told.Sentences(arm)) html.Element("p", sentence);
            string ledger = sheet.Say($"{name}: waar de spreiding van komt", $"{name}: where the spread comes from");
            html.Table(ledger, sheet.SayAll(told.LedgerColumns), told.Ledger(arm), [.. Enumerable.Range(1, told.LedgerColumns.Count - 1)]);
            string rules = sheet.Say($"{name}: onder elke regel", $"{name}: under each rule");
            html.Table(rules, sheet.SayAll(told.RuleColumns), told.Rules(arm), [.. Enumerable.Range(1, told.RuleColumns.Count - 1)]);
        }

        html.Element("p", sheet.Say(StructureTold.WhatColumnsMean), ("class", "soft"));
        using (html.In("details"))
        {
            html.Element("summary", sheet.Say("Wat de andere regels zeggen", "What the other rules say"));
            using (html.In("dl"))
            {
                foreach (var text in structures.Variants.Select(AssumptionTexts.Of))
                {
                    html.Element("dt", sheet.Say(text.Name));
                    html.Element("dd", sheet.Say(text.Says + ("; in plaats van: ", "; instead of: ") + text.Usually));
                }
            }
        }
    });
}
