using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Commands;

/// <summary>What other rules make of the answers, on the screen.</summary>
internal static class StructureScreen
{
    public static void Show(StudyResult result, Structures structures, Terminal terminal)
    {
        var told = new StructureTold(result, structures, terminal.Language);
        terminal.Line();
        terminal.Line(StructureTold.Title);
        terminal.Line(told.Intro);
        foreach (var arm in told.Arms)
        {
            terminal.Line();
            terminal.Line(arm.Title);
            Screens.Write(terminal, told.LedgerColumns, told.Ledger(arm));
            Screens.Write(terminal, told.RuleColumns, told.Rules(arm));
            foreach (string sentence in told.Sentences(arm)) terminal.Line(sentence);
        }

        terminal.Line(StructureTold.WhatColumnsMean);
    }
}
