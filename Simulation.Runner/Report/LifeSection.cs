using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Report;

/// <summary>One home in two scenarios, where somebody asked for that: an example, for whoever wants to see what a difference is made of.</summary>
internal static class LifeSection
{
    public static ReportSection Of(Sheet sheet, ToldLife told, FigureWriter figures) => new(
        "life", sheet.Say("Eén voordeur, twee toekomsten", "One front door, two futures"), html =>
    {
        var lives = told.Lives;
        string under = sheet.NameOf(sheet.Cell.Base), other = sheet.NameOf(told.Alternative);
        html.Element("p", sheet.Say(
            $"Dit is een voorbeeld en geen gemiddelde: woning {lives.Base.Home} in doorrekening {lives.Base.Replicate}, een keer met ‘{under}’ en een keer met ‘{other}’. Het zijn dezelfde mensen met dezelfde tegenslag en dezelfde meevallers; wat verschilt komt van het beleid, of van wat dat bij buren veranderde. Een andere woning of doorrekening geeft een ander verhaal.",
            $"This is an example and no average: home {lives.Base.Home} in run {lives.Base.Replicate}, once with ‘{under}’ and once with ‘{other}’. They are the same people with the same bad luck and the same good luck; what differs comes from the policy, or from what it changed for neighbours. Another home or run gives another story."));
        figures.Write(html, FigureTopic.Life);
        using (html.In("details"))
        {
            html.Element("summary", sheet.Say("Beide levens, regel voor regel", "Both lives, line by line"));
            string caption = sheet.Say($"Woning {lives.Base.Home} in doorrekening {lives.Base.Replicate}", $"Home {lives.Base.Home} in run {lives.Base.Replicate}");
            string[] columns = [sheet.Say("Wanneer", "When"), OutcomePhrases.Capitalised(under), OutcomePhrases.Capitalised(other)];
            html.Table(caption, columns, LifeLines.SideBySide(lives).Select(line => (string[])
            [
                sheet.Say(WeekTexts.On(line.Week, sheet.Opened)), Said(line.Base), Said(line.Alternative),
            ]));
        }

        string Said(Bilingual? text) => text is null ? "–" : sheet.Say(text);
    });
}
