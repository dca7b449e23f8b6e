using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Report;

/// <summary>What the model cannot say.</summary>
internal static class LimitSection
{
    private static readonly Bilingual[] Limits =
    [
        ("Het voorspelt niets over een bepaald gebouw of een bepaald mens. Het vergelijkt wat er zou gebeuren als de aannames kloppen.",
            "It forecasts nothing about a particular building or person. It compares what would happen if the assumptions were right."),
        ("Het effect van een coach, van het vertrek van een coach en van de grootte van een complex is het slechtst gemeten van alles in dit veld. Lees die uitkomsten als een bereik en niet als een getal.",
            "The effect of a coach, of a coach leaving and of the size of a complex is the worst measured of all in this field. Read those outcomes as a range and not as a number."),
        ("Geen bron heeft verhuizingen, deelname en incidenten samen gemeten in zo’n complex. Hoe ze op elkaar inwerken is een redenering.",
            "No source has measured turnover, participation and incidents together in such a complex. How they act on one another is an argument."),
        ("Een woning heeft hier één bewoner. Gezinnen, kinderen en logés komen er niet in voor.",
            "A home has one resident here. Families, children and guests do not occur."),
        ("Prijzen zijn geschat: wat een uithuiszetting, een terugval of een leegstaande woning kost verschilt sterk per plaats. Daarom staat erbij bij welke prijs de uitkomst omslaat.",
            "Prices are estimates: what an eviction, a relapse or an empty home costs differs much from place to place. So the price at which the result turns is given."),
        ("‘Richting niet zeker’ betekent niet dat er geen verschil is; met meer doorrekeningen kan een klein verschil zichtbaar worden.",
            "‘Direction not sure’ does not mean that there is none; with more runs a small difference may show."),
    ];

    public static ReportSection Of(Sheet sheet) => new("limits", sheet.Say("Wat het model niet kan zeggen", "What the model cannot say"), html =>
    {
        using (html.In("ul"))
        {
            foreach (var limit in Limits)
                html.Element("li", sheet.Say(limit));
        }
    });
}
