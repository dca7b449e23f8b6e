using Simulation.Core;

namespace Simulation.Runner.Texts;

/// <summary>One step of the week: its name in the code and for readers, and the question it answers.</summary>
public sealed record ScheduleText(string Process, Bilingual Name, Bilingual Asks);

/// <summary>The steps of the week as <see cref="Schedule"/> has them, with their names and the question in Dutch.</summary>
public static class ScheduleTexts
{
    private static readonly Dictionary<string, (string Nl, string En, string AsksNl)> Said = new()
    {
        ["Policies"] = ("Beleid", "Policies", "wat verandert er deze week met opzet?"),
        ["Staffing"] = ("Medewerkers", "Staffing", "wie is er betaald aanwezig, en kennen bewoners hen?"),
        ["CoachingPhase"] = ("Fase van de coach", "Coaching phase", "mag de coach afbouwen, moet de waakvlam omhoog?"),
        ["Workload"] = ("Werk", "Workload", "waar komen zij aan toe?"),
        ["Encounters"] = ("Ontmoeten", "Encounters", "wie ontmoet wie, en hoe gaat dat?"),
        ["Participation"] = ("Meedoen", "Participation", "wat is er te doen, en wie doet mee of helpt?"),
        ["Requests"] = ("Vragen en dragen", "Requests", "wie heeft een buur nodig, en wie kan nog ja zeggen?"),
        ["Commitment"] = ("Dragen", "Commitment", "wie blijft het dragen, wie stopt, wie wordt gevonden?"),
        ["Acquaintance"] = ("Kennen", "Acquaintance", "welke banden vervagen, welke gezichten worden bekend?"),
        ["Atmosphere"] = ("Sfeer", "Atmosphere", "voelen mensen zich thuis en veilig, hebben zij begrip, zijn zij alleen?"),
        ["Incidents"] = ("Wat misgaat", "Incidents", "wat gaat er mis, en voor wie?"),
        ["Signalling"] = ("Opmerken", "Signalling", "wie merkt het op?"),
        ["Escalation"] = ("Escalatie", "Escalation", "eindigt het met een gesprek, of loopt het hoger op?"),
        ["Care"] = ("Begeleiding", "Care", "gaat de begeleiding omlaag, omhoog, of eindigt zij?"),
        ["Turnover"] = ("Vertrekken", "Turnover", "wie vertrekt?"),
        ["Allocation"] = ("Toewijzen", "Allocation", "wie komt erin?"),
        ["Association"] = ("Woonvereniging", "Association", "houdt de woonvereniging stand?"),
        ["Neighbourhood"] = ("Buurt", "Neighbourhood", "wat gunt de straat nog?"),
        ["Accounts"] = ("Rekening", "Accounts", "wie betaalde wat?"),
        ["Observe"] = ("Optekenen", "Observe", "wat wordt opgeschreven?"),
    };

    public static IReadOnlyList<ScheduleText> All { get; } =
    [
        .. from step in Schedule.Steps
           let said = Said[step.Process]
           select new ScheduleText(step.Process, (said.Nl, said.En), (said.AsksNl, step.Asks)),
    ];

    /// <summary>The step of a process.</summary>
    public static ScheduleText Of(string process) => All.FirstOrDefault(step => step.Process == process)
        ?? throw new ArgumentException($"{process} is no step of the week", nameof(process));
}
