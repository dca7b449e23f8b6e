using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>How to make the results again, and how to see that they are the same.</summary>
internal static class ReproduceSection
{
    private const int MostArms = 20;
    private const int Letters = 16;

    public static ReportSection Of(Sheet sheet, ReportReceipt receipt, FigureWriter figures) => new(
        "reproduce", sheet.Say("Zo is het na te rekenen", "How to reproduce it"), html =>
    {
        html.Element("p", sheet.Say(
            "Dezelfde bestanden, dezelfde versie en hetzelfde startgetal geven dezelfde uitkomsten, op elke computer. De vingerafdruk zegt of dat zo is.",
            "The same files, the same version and the same seed give the same results, on any computer. The fingerprint tells whether they do."));
        using (html.In("pre", ("tabindex", "0")))
            html.Element("code", receipt.Command);
        Facts(html, sheet, receipt);
        Files(html, sheet);
        Arms(html, sheet, receipt);
        figures.Write(html, FigureTopic.Method);
    });

    private static void Facts(HtmlWriter html, Sheet sheet, ReportReceipt receipt)
    {
        using (html.In("dl"))
        {
            Fact(sheet.Say("Programma", "Program"), receipt.Program);
            Fact(sheet.Say("Model", "Model"), receipt.Model);
            Fact(sheet.Say("Studie", "Study"), sheet.Plan.Name);
            Fact(sheet.Say("Startgetal van het toeval", "Seed"), $"{sheet.Plan.Seed}");
            Fact(sheet.Say("Jaren per doorrekening", "Years a run"), $"{sheet.Plan.Years}");
            Fact(sheet.Say("Doorrekeningen per scenario", "Runs of each scenario"), $"{sheet.Result.Replicates}");
            Fact(sheet.Say("Vingerafdruk", "Fingerprint"), receipt.Fingerprint);
        }

        void Fact(string name, string value) => html.Element("dt", name).Element("dd", value);
    }

    private static void Files(HtmlWriter html, Sheet sheet)
    {
        var rows = sheet.Plan.Files.Select(file => (string[])[file.Path, Short(file.Sha256)]);
        html.Table(sheet.Say("Waaruit gelezen is", "What was read"), [sheet.Say("Bestand", "File"), "SHA-256"], rows);
    }

    private static void Arms(HtmlWriter html, Sheet sheet, ReportReceipt receipt)
    {
        string[] columns = sheet.SayAll(
            ("Punt", "Point"), ("Scenario", "Scenario"), ("Plan", "Plan"), ("Aannames", "Assumptions"), ("Doorrekeningen", "Runs"),
            ("Vingerafdruk", "Fingerprint"));
        var rows = receipt.Arms.Take(MostArms).Select(arm => (string[])
        [
            $"{arm.Point}", arm.Name, Short(arm.ScenarioHash), Short(arm.AssumptionsHash), $"{arm.Runs}", arm.Fingerprint,
        ]);
        html.Table(sheet.Say("Wat er is doorgerekend", "What was run"), columns, rows, 4);
        if (receipt.Arms.Count > MostArms)
            html.Element("p", sheet.Say($"En nog {receipt.Arms.Count - MostArms}; alle staan in receipt.json.", $"And {receipt.Arms.Count - MostArms} more; all of them are in receipt.json."), ("class", "soft"));
    }

    private static string Short(string hash) => hash.Length <= Letters ? hash : hash[..Letters] + "…";
}
