using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>What is possible about the study and can hardly be meant: whoever reads the answer should know it too.</summary>
internal static class CautionSection
{
    public static ReportSection Of(Sheet sheet) => new("cautions", sheet.Say("Let op", "Please note"), html =>
    {
        using (html.In("ul"))
        {
            foreach (var caution in sheet.Result.Cautions)
                html.Element("li", OutcomePhrases.Capitalised(sheet.Say(caution.Says)) + ".");
        }
    });
}
