namespace Simulation.Runner.Texts.Believed;

/// <summary>The mechanisms that can be switched off, in Dutch; the English sentence stands in the Core.</summary>
internal static class SwitchLines
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["people.frailty"] = "mensen verschillen in hoeveel problemen zij geven",
        ["people.self_stigma"] = "sommige bewoners met begeleiding beginnen achter een dichte deur",
        ["people.homophily"] = "contact gaat makkelijker met mensen zoals men zelf is",
        ["people.fading_promise"] = "de motivatie van bij binnenkomst vervaagt",
        ["staffing.replacement"] = "medewerkers vertrekken en worden door onbekenden vervangen",
        ["staffing.dilution"] = "veel verschillende begeleiders verdunnen de aandacht",
        ["coaching.newcomers_count"] = "het team laat niet los zolang nieuwe bewoners meer tijd vragen dan de waakvlam heeft",
        ["workload.queue"] = "uren zijn eindig: wat niet past, wacht",
        ["encounters.bad_meetings"] = "contact kan misgaan",
        ["participation.threshold"] = "mensen doen vaker mee als zij anderen actief zien",
        ["participation.being_asked"] = "mensen doen vaker mee als zij worden gevraagd",
        ["participation.withdrawal"] = "een dichte deur houdt mensen van meedoen af",
        ["participation.first_push"] = "kwetsbare nieuwe bewoners hebben een eerste zetje nodig",
        ["commitment.fatigue"] = "organiseren put mensen uit",
        ["commitment.frustration"] = "zeer actieve bewoners raken gefrustreerd door wie nooit meedoet",
        ["commitment.recruiting"] = "trekkers vinden andere trekkers",
        ["ties.cap"] = "niemand kan met iedereen contact onderhouden",
        ["atmosphere.withdrawal"] = "een dichte deur gaat open en dicht met wat er gebeurt",
        ["incidents.contagion"] = "onrust aan een gang roept onrust op",
        ["incidents.concentration"] = "zware zorgvraag weegt bij elkaar zwaarder dan verspreid",
        ["incidents.social_control"] = "wie gekend wordt, geeft minder overlast",
        ["incidents.spells"] = "sommige bewoners raken af en toe ontregeld",
        ["signalling.early_warning"] = "signalen worden gezien en opgepakt voordat het klachten zijn",
        ["signalling.presence"] = "aanwezigheid ter plaatse leidt tot opmerken",
        ["signalling.neighbours"] = "buren merken signalen op en geven ze door",
        ["escalation.letters"] = "een stap die te lang wacht wordt door een brief vervangen",
        ["care.community_taper"] = "contacten en meedoen verlagen de behoefte aan begeleiding",
        ["care.end_of_support"] = "begeleiding eindigt bij mensen die blijven wonen",
        ["turnover.moves"] = "mensen vertrekken en anderen komen",
        ["turnover.feelings"] = "hoe mensen zich voelen bepaalt hoe lang zij blijven",
        ["association.conflict"] = "besturen krijgen ruzie",
    };
}
