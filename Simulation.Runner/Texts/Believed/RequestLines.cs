namespace Simulation.Runner.Texts.Believed;

/// <summary>Who needs a neighbour, who answers, and what it costs to go on answering.</summary>
internal static class RequestLines
{
    public static IReadOnlyList<AssumptionLine> All { get; } =
    [
        new("requests.per_week", "Een buur nodig hebben", "Needing a neighbour", "Kans per week dat iemand zonder begeleiding een buur nodig heeft: een lift, een formulier, gezelschap, iemand die meegaat"),
        new("requests.supported_ratio", "Vragen met begeleiding", "Requests with support", "Hoeveel vaker dat is bij iemand met begeleiding"),
        new("requests.heavy_ratio", "Vragen bij een zware zorgvraag", "Requests with a heavy need", "Hoeveel vaker nog bij een zware zorgvraag"),
        new("requests.light_ratio", "Vragen bij een lichte zorgvraag", "Requests with a light need", "Hoe vaak bij een lichte zorgvraag, vergeleken met anderen met begeleiding"),
        new("requests.spell_ratio", "Vragen bij ontregeling", "Requests in a spell", "Hoeveel vaker iemand die ontregeld is een buur nodig heeft"),
        new("requests.lonely_ratio", "Vragen uit eenzaamheid", "Requests out of loneliness", "Hoeveel vaker iemand die sterk eenzaam is een buur nodig heeft"),
        new("requests.when_new", "Vragen van nieuwe bewoners", "Requests of newcomers", "Hoeveel vaker in het eerste kwartaal na de verhuizing"),
        new("requests.neighbours_asked", "Buren die gevraagd worden", "Neighbours asked", "Aantal bekende buren dat iemand vraagt voordat hij het opgeeft"),
        new("requests.answers", "Ja zeggen op een vraag", "Answering a request", "Kans dat een buur met volle energie, gemiddelde bereidheid en een hechte band ja zegt"),
        new("requests.tie_for_half", "Band waarbij dat de helft is", "Tie at which that is half", "Sterkte van de band waarbij die kans de helft is"),
        new("requests.supported_answer", "Ja zeggen met begeleiding", "Answering with support", "Hoe vaak bewoners met begeleiding ja zeggen, vergeleken met anderen met dezelfde band en energie"),
        new("requests.costs", "Wat helpen kost", "What helping costs", "Energie die het kost om op één vraag in te gaan"),
        new("requests.costs_when_heavy", "Wat zwaar helpen kost", "What heavy helping costs", "Hoeveel meer het kost als de vrager een zware zorgvraag heeft of ontregeld is"),
        new("requests.recovers", "Herstel van energie om te helpen", "Energy to help comes back", "Hoe snel de energie om te helpen terugkomt"),
        new("requests.exhausted_below", "Wanneer iemand uitgeput is", "When somebody is exhausted", "Energie waaronder mensen niet meer op vragen ingaan en als uitgeput gelden"),
        new("requests.loses_heart", "Moed verliezen", "Losing heart", "Hoeveel minder iemand vraagt nadat niemand ja zei, als deel"),
        new("requests.takes_heart", "Moed vatten", "Taking heart", "Welk deel van wat verloren was terugkomt na een ja"),
        new("requests.unheard_adds_loneliness", "Eenzaam door niet gehoord te worden", "Lonely by not being heard", "Wat het aan eenzaamheid toevoegt om het vragen te hebben opgegeven"),
        new("requests.spares_support", "Begeleiding die buren besparen", "Support that neighbours spare", "Welk deel van iemands uren begeleiding één keer geholpen worden blijvend overbodig maakt"),
        new("requests.staff_hours", "Wat buren laten liggen", "What neighbours leave", "Uren van een professional voor wat geen buur oppakte"),
    ];
}
