namespace Simulation.Runner.Texts;

/// <summary>One step of the week: its name in the code and for readers, and the question it answers.</summary>
public sealed record ScheduleText(string Process, Bilingual Name, Bilingual Asks);

/// <summary>The nineteen steps of the week in order, as Simulation.Core/Schedule.cs has them.</summary>
public static class ScheduleTexts
{
    public static IReadOnlyList<ScheduleText> All { get; } =
    [
        New("Policies", "Beleid", "Policies", "wat verandert er deze week met opzet?", "what is changed on purpose this week?"),
        New("Staffing", "Medewerkers", "Staffing", "wie is er betaald aanwezig, en kennen bewoners hen?", "who is paid to be here, and do residents know them?"),
        New("CoachingPhase", "Fase van de coach", "Coaching phase", "mag de coach afbouwen, moet de waakvlam omhoog?", "may coaching taper, must the flame be raised?"),
        New("Workload", "Werk", "Workload", "waar komen zij aan toe?", "what do they get round to?"),
        New("Encounters", "Ontmoeten", "Encounters", "wie ontmoet wie, en hoe gaat dat?", "who meets whom, and how does it go?"),
        New("Participation", "Meedoen", "Participation", "wat is er te doen, en wie doet mee of helpt?", "what is there to join, and who joins or helps?"),
        New("Commitment", "Dragen", "Commitment", "wie blijft het dragen, wie stopt, wie wordt gevonden?", "who keeps carrying it, who stops, who is found?"),
        New("Acquaintance", "Kennen", "Acquaintance", "welke banden vervagen, welke gezichten worden bekend?", "which ties fade, which faces become known?"),
        New("Atmosphere", "Sfeer", "Atmosphere", "voelen mensen zich thuis en veilig, hebben zij begrip, zijn zij alleen?", "do people feel at home, safe, accepting, alone?"),
        New("Incidents", "Wat misgaat", "Incidents", "wat gaat er mis, en voor wie?", "what goes wrong, and for whom?"),
        New("Signalling", "Opmerken", "Signalling", "wie merkt het op?", "who notices?"),
        New("Escalation", "Escalatie", "Escalation", "eindigt het met een gesprek, of loopt het hoger op?", "does it end with a talk, or climb?"),
        New("Care", "Begeleiding", "Care", "gaat de begeleiding omlaag, omhoog, of eindigt zij?", "does support go down, up, or end?"),
        New("Turnover", "Vertrekken", "Turnover", "wie vertrekt?", "who leaves?"),
        New("Allocation", "Toewijzen", "Allocation", "wie komt erin?", "who comes in?"),
        New("Association", "Woonvereniging", "Association", "houdt de woonvereniging stand?", "does the woonvereniging hold?"),
        New("Neighbourhood", "Buurt", "Neighbourhood", "wat gunt de straat nog?", "what does the street still grant?"),
        New("Accounts", "Rekening", "Accounts", "wie betaalde, wie won erbij?", "who paid, who gained?"),
        New("Observe", "Optekenen", "Observe", "wat wordt opgeschreven?", "what is written down?"),
    ];

    /// <summary>The step of a process.</summary>
    public static ScheduleText Of(string process) => All.FirstOrDefault(step => step.Process == process)
        ?? throw new ArgumentException($"{process} is no step of the week", nameof(process));

    private static ScheduleText New(string process, string nl, string en, string asksNl, string asksEn) => new(process, (nl, en), (asksNl, asksEn));
}
