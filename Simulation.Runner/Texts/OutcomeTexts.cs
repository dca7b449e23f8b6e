using Simulation.Core.Observation;
using Simulation.Core.Plans;

namespace Simulation.Runner.Texts;

/// <summary>What one would rather see of an outcome.</summary>
public enum Better
{
    Higher,
    Lower,
}

/// <summary>
/// An outcome in words: its name in a table, the singular noun it is within a sentence, and what it says. How its numbers
/// are written follows from its unit.
/// </summary>
public sealed record OutcomeText(Bilingual Name, Bilingual Noun, Bilingual Says, Better Better);

/// <summary>The outcomes for readers. To add one: a row here; a test tells which are missing.</summary>
public static class OutcomeTexts
{
    private static readonly Dictionary<string, OutcomeText> ByFamily = new((IEnumerable<KeyValuePair<string, OutcomeText>>)
    [
        Row("participation_broad", Better.Higher, ("Doet mee (ruim)", "Takes part (broad)"), ("de deelname", "participation"),
            ("aandeel bewoners dat in vier weken iets bezocht, organiseerde of een buur hielp",
             "share of residents who attended, organised or helped a neighbour in four weeks")),
        Row("participation_broad_13_weeks", Better.Higher, ("Doet mee (ruim, per kwartaal)", "Takes part (broad, in a quarter)"), ("de deelname per kwartaal", "participation in a quarter"),
            ("aandeel bewoners dat in dertien weken iets bezocht, organiseerde of een buur hielp",
             "share of residents who attended, organised or helped a neighbour in thirteen weeks")),
        Row("participation_broad_52_weeks", Better.Higher, ("Doet mee (ruim, per jaar)", "Takes part (broad, in a year)"), ("de deelname per jaar", "participation in a year"),
            ("aandeel bewoners dat in een jaar iets bezocht, organiseerde of een buur hielp",
             "share of residents who attended, organised or helped a neighbour in a year")),
        Row("participation_narrow", Better.Higher, ("Bezoekt activiteiten", "Attends activities"),
            ("het bezoek aan activiteiten", "attendance of activities"),
            ("aandeel bewoners dat in vier weken een activiteit bezocht", "share of residents who attended an activity in four weeks")),
        Row("organisers_share", Better.Higher, ("Trekkers", "Organisers"), ("het aandeel trekkers", "the share of organisers"),
            ("aandeel bewoners dat organiseert, in het bestuur zit of gangmaker is",
             "share of residents who organise, sit on the board or are gangmaker")),
        Row("recognised_share", Better.Higher, ("Kent elkaar van gezicht", "Know each other by face"),
            ("het deel van de buren dat men kent", "the share of neighbours one knows"),
            ("aandeel medebewoners dat men van gezicht kent", "share of other residents one knows by face")),
        Row("help_ties", Better.Higher, ("Buren op wie men kan rekenen", "Neighbours to count on"),
            ("het aantal buren op wie men kan rekenen", "the number of neighbours to count on"),
            ("aantal buren met wie men elkaar helpt", "neighbours with whom one helps each other out")),
        Row("contact_across_support", Better.Higher, ("Contact tussen met en zonder begeleiding", "Contact across support"), ("het contact tussen bewoners met en zonder begeleiding", "contact between residents with and without support"),
            ("goede ontmoetingen tussen wie met en wie zonder begeleiding kwam, vergeleken met toeval (1 = zoals het toevallig zou zijn)",
             "good meetings between those who came with and without support, against chance (1 = as chance would have it)")),
        Row("contact_across_age", Better.Higher, ("Contact tussen leeftijden", "Contact across ages"), ("het contact tussen leeftijdsgroepen", "contact across age bands"),
            ("goede ontmoetingen tussen leeftijdsgroepen, vergeleken met toeval",
             "good meetings across age bands, against chance")),
        Row("contact_across_language", Better.Higher, ("Contact over de taalgrens", "Contact across languages"), ("het contact over de taalgrens", "contact across languages"),
            ("goede ontmoetingen tussen statushouders en anderen, vergeleken met toeval",
             "good meetings between status holders and others, against chance")),
        Row("belonging", Better.Higher, ("Thuisgevoel", "Belonging"), ("het thuisgevoel", "the sense of belonging"),
            ("gemiddeld thuisgevoel, van 0 tot 1", "mean sense of belonging, from 0 to 1")),
        Row("safety", Better.Higher, ("Gevoel van veiligheid", "Felt safety"), ("het gevoel van veiligheid", "felt safety"),
            ("gemiddeld gevoel van veiligheid, van 0 tot 1", "mean felt safety, from 0 to 1")),
        Row("acceptance", Better.Higher, ("Begrip voor kwetsbaarheid", "Acceptance of vulnerability"),
            ("het begrip voor kwetsbaarheid", "acceptance of vulnerability"),
            ("gemiddeld begrip voor kwetsbaarheid, van 0 tot 1", "mean acceptance of vulnerability, from 0 to 1")),
        Row("withdrawal", Better.Lower, ("Dichte deur", "Closed doors"), ("het terugtrekken achter de deur", "withdrawal behind the door"),
            ("gemiddelde mate van terugtrekken, van 0 tot 1", "mean withdrawal, from 0 to 1")),
        Row("lonely_share", Better.Lower, ("Sterk eenzaam", "Strongly lonely"),
            ("het aandeel sterk eenzame bewoners", "the share of strongly lonely residents"),
            ("aandeel bewoners dat sterk eenzaam is", "share of residents who are strongly lonely")),
        Row("requests_per_year", Better.Higher, ("Vragen aan buren", "Requests to neighbours"), ("het aantal vragen aan buren", "the number of requests to neighbours"),
            ("keren per jaar dat iemand een buur om iets vraagt",
             "times a year somebody asks a neighbour for something")),
        Row("requests_answered_share", Better.Higher, ("Vragen waarop een buur inging", "Requests that a neighbour answered"), ("het deel van de vragen waarop een buur inging", "the share of requests a neighbour answered"),
            ("deel van de vragen waarop een buur inging",
             "share of requests that a neighbour answered")),
        Row("requests_withdrawn_share", Better.Lower, ("Vragen die niet gesteld zijn", "Requests not made"), ("het deel dat niet gevraagd werd", "the share that was not asked"),
            ("deel van wat men van een buur nodig had en niet vroeg",
             "share of what was needed of a neighbour and not asked")),
        Row("carriers_share", Better.Higher, ("Dragers", "Carriers"), ("het aandeel dragers", "the share of carriers"),
            ("aandeel bewoners met een taak, of die in het laatste kwartaal een buur te hulp kwamen",
             "share of residents with a role, or who came to a neighbour's help in the last quarter")),
        Row("load_per_carrier", Better.Lower, ("Belasting per drager", "Load per carrier"), ("de belasting per drager", "the load per carrier"),
            ("keren per jaar dat een drager een buur te hulp komt",
             "times a year a carrier comes to a neighbour's help")),
        Row("energy", Better.Higher, ("Energie", "Energy"), ("de energie", "energy"),
            ("gemiddelde energie om iets voor anderen te doen, van 0 tot 1",
             "mean energy to do something for others, from 0 to 1")),
        Row("exhausted_share", Better.Lower, ("Uitgeput", "Exhausted"), ("het aandeel uitgeputte bewoners", "the share of exhausted residents"),
            ("aandeel bewoners dat te moe is om nog op vragen in te gaan",
             "share of residents who are too worn out to answer any more")),
        Row("carrier_exits_per_year", Better.Lower, ("Vertrek van dragers", "Carriers leaving"), ("het vertrek van dragers", "carriers leaving"),
            ("deel van de dragers dat in een jaar vertrekt",
             "share of carriers who move out in a year")),
        Row("at_home_share", Better.Higher, ("Voelt zich thuis", "Feels at home"), ("het aandeel dat zich thuis voelt", "the share who feel at home"),
            ("aandeel bewoners met een thuisgevoel boven een half",
             "share of residents with a sense of belonging above a half")),
        Row("knows_nobody_share", Better.Lower, ("Heeft niemand voor een praatje", "Has nobody to chat with"), ("het aandeel zonder buur voor een praatje", "the share with no neighbour to chat with"),
            ("aandeel bewoners zonder één buur voor een praatje",
             "share of residents without a single neighbour to chat with")),
        Row("has_helped_share", Better.Higher, ("Hielp een buur", "Helped a neighbour"), ("het aandeel dat een buur hielp", "the share who helped a neighbour"),
            ("aandeel bewoners dat in een jaar op een vraag van een buur inging",
             "share of residents who answered a neighbour in a year")),
        Row("was_helped_share", Better.Higher, ("Werd door een buur geholpen", "Was helped by a neighbour"), ("het aandeel dat geholpen werd", "the share who were helped"),
            ("aandeel bewoners op wiens vraag in een jaar een buur inging",
             "share of residents whom a neighbour answered in a year")),
        Row("faces_known_spread", Better.Lower, ("Verschil in bekende gezichten", "Spread of faces known"), ("het verschil in bekende gezichten", "the spread of faces known"),
            ("hoeveel bewoners verschillen in hoeveel buren zij van gezicht kennen (standaardafwijking)",
             "how much residents differ in the neighbours they know by face (standard deviation)")),
        Row("incidents_per_100", Better.Lower, ("Signalen", "Signals"),
            ("het aantal signalen per 100 bewoners", "the number of signals per 100 residents"),
            ("signalen dat er iets mis is, per 100 bewoners per jaar", "signals that something is the matter, per 100 residents a year")),
        Row("serious_incidents_per_100", Better.Lower, ("Ernstige incidenten", "Serious incidents"),
            ("het aantal ernstige incidenten per 100 bewoners", "the number of serious incidents per 100 residents"),
            ("geweld, brand of grote schade, per 100 bewoners per jaar", "violence, fire or major damage, per 100 residents a year")),
        Row("complaints_per_100", Better.Lower, ("Overlastklachten", "Nuisance complaints"),
            ("het aantal overlastklachten per 100 bewoners", "the number of nuisance complaints per 100 residents"),
            ("klachten die bij de corporatie komen, per 100 bewoners per jaar", "complaints that reach the corporation, per 100 residents a year")),
        Row("warnings_per_100", Better.Lower, ("Waarschuwingen", "Warnings"),
            ("het aantal waarschuwingen per 100 bewoners", "the number of warnings per 100 residents"),
            ("waarschuwingen (gele kaarten), per 100 bewoners per jaar", "warnings (yellow cards), per 100 residents a year")),
        Row("legal_per_100", Better.Lower, ("Juridische procedures", "Legal procedures"),
            ("het aantal juridische procedures per 100 bewoners", "the number of legal procedures per 100 residents"),
            ("procedures over overlast, per 100 bewoners per jaar", "procedures over nuisance, per 100 residents a year")),
        Row("evictions_per_100", Better.Lower, ("Uithuiszettingen", "Evictions"),
            ("het aantal uithuiszettingen per 100 bewoners", "the number of evictions per 100 residents"),
            ("uithuiszettingen, per 100 bewoners per jaar", "evictions, per 100 residents a year")),
        Row("arrears_evictions_per_100", Better.Lower, ("Uithuiszettingen om huurschuld", "Evictions over arrears"),
            ("het aantal uithuiszettingen om huurschuld per 100 bewoners", "the number of evictions over arrears per 100 residents"),
            ("uithuiszettingen om huurachterstand, per 100 bewoners per jaar", "evictions over rent arrears, per 100 residents a year")),
        Row("weeks_to_notice", Better.Lower, ("Weken tot iemand het ziet", "Weeks until somebody notices"),
            ("de tijd tot iemand het ziet (in weken)", "the time until somebody notices (in weeks)"),
            ("van het eerste signaal tot iemand die iets kan doen het weet", "from the first signal until somebody who can act knows")),
        Row("weeks_to_respond", Better.Lower, ("Weken tot de eerste stap", "Weeks until the first step"),
            ("de tijd tot de eerste stap (in weken)", "the time until the first step (in weeks)"),
            ("van het moment dat iemand het weet tot de eerste stap", "from somebody knowing to the first step")),
        Row("letters_per_100", Better.Lower, ("Brieven in plaats van gesprekken", "Letters instead of talks"),
            ("het aantal brieven in plaats van gesprekken per 100 bewoners", "the number of letters instead of talks per 100 residents"),
            ("stappen die bij gebrek aan tijd per brief gingen, per 100 bewoners per jaar",
             "steps taken by letter for lack of time, per 100 residents a year")),
        Row("norms", Better.Higher, ("Gewoonten en normen", "Habits and norms"), ("de gewoonten en normen", "habits and norms"),
            ("hoe gevestigd de gewoonten en normen van het huis zijn, van 0 tot 1",
             "how settled the habits and norms of the house are, from 0 to 1")),
        Row("trust", Better.Higher, ("Vertrouwen dat er iets gebeurt", "Trust that something is done"),
            ("het vertrouwen dat er iets gebeurt", "trust that something is done"),
            ("vertrouwen dat problemen worden opgepakt, van 0 tot 1", "trust that problems are dealt with, from 0 to 1")),
        Row("turnover_per_year", Better.Lower, ("Verhuizingen", "Turnover"),
            ("het deel van de bewoners dat per jaar verhuist", "the share of residents who move in a year"),
            ("aandeel bewoners dat in een jaar vertrekt", "share of residents who leave in a year")),
        Row("tenure_years", Better.Higher, ("Woonduur", "Length of stay"), ("de woonduur (in jaren)", "the length of stay (in years)"),
            ("jaren dat vertrekkers er woonden", "years those who leave had lived there")),
        Row("left_by_choice_share", Better.Higher, ("Vertrok uit zichzelf", "Left by choice"), ("het deel dat uit zichzelf vertrok", "the share who left by choice"),
            ("deel van de vertrekkers dat uit zichzelf verhuisde",
             "share of those who left who moved on by themselves")),
        Row("left_in_crisis_share", Better.Lower, ("Vertrok in een crisis", "Left in a crisis"), ("het deel dat in een crisis vertrok", "the share who left in a crisis"),
            ("deel van de vertrekkers dat tijdens een ontregeling vertrok",
             "share of those who left who did so in a spell")),
        Row("left_at_lease_end_share", Better.Lower, ("Contract liep af", "Lease ended"), ("het deel van wie het contract afliep", "the share whose lease ended"),
            ("deel van de vertrekkers van wie het contract afliep of het complex sloot",
             "share of those who left whose lease ended or whose complex closed")),
        Row("left_for_nuisance_share", Better.Lower, ("Uitgezet om overlast", "Evicted over nuisance"), ("het deel dat om overlast werd uitgezet", "the share evicted over nuisance"),
            ("deel van de vertrekkers dat om overlast uit huis is gezet",
             "share of those who left who were evicted over nuisance")),
        Row("left_for_arrears_share", Better.Lower, ("Uitgezet om huurschuld", "Evicted over arrears"), ("het deel dat om huurschuld werd uitgezet", "the share evicted over arrears"),
            ("deel van de vertrekkers dat om huurschuld uit huis is gezet",
             "share of those who left who were evicted over arrears")),
        Row("supported_share", Better.Higher, ("Aandeel met begeleiding", "Share with support"),
            ("het aandeel bewoners met begeleiding", "the share of residents with support"),
            ("aandeel bewoners dat nu begeleiding heeft", "share of residents who have support now")),
        Row("came_with_support_share", Better.Higher, ("Aandeel dat met begeleiding kwam", "Share that came with support"),
            ("het aandeel bewoners dat met begeleiding kwam", "the share of residents who came with support"),
            ("aandeel bewoners dat met begeleiding kwam wonen, ook als die voorbij is", "share of residents who came with support, whether they still have it or not")),
        Row("vacancy_weeks_per_year", Better.Lower, ("Leegstand", "Vacancy"),
            ("de leegstand (weken per woning per jaar)", "vacancy (weeks per home and year)"),
            ("weken leegstand per woning per jaar", "weeks empty per home and year")),
        Row("coach_hours_per_week", Better.Higher, ("Uren coach", "Coach hours"),
            ("de inzet van de coach (uren per week)", "the work of the coach (hours a week)"),
            ("gewerkte uren van de communitycoach per week", "hours worked by the community coach a week")),
        Row("beheer_hours_per_week", Better.Higher, ("Uren beheer", "Beheer hours"),
            ("de inzet van beheer (uren per week)", "the work of beheer (hours a week)"),
            ("gewerkte uren sociaal en fysiek beheer per week", "hours worked by social and physical beheer a week")),
        Row("unmet_hours_share", Better.Lower, ("Werk dat blijft liggen", "Work left undone"), ("het werk dat blijft liggen", "the work left undone"),
            ("aandeel van de gevraagde uren dat er in de week zelf niet was", "share of the hours asked for that were not there that week")),
        Row("waakvlam_weeks_share", Better.Higher, ("Weken op waakvlam", "Weeks on waakvlam"),
            ("het deel van de tijd op waakvlam", "the share of time on waakvlam"),
            ("aandeel van de weken waarin de coach op waakvlam staat", "share of weeks in which coaching is on the pilot flame")),
        Row("reraises_per_10y", Better.Lower, ("Waakvlam weer hoger gezet", "Flame raised again"),
            ("het aantal keren dat de waakvlam hoger moest", "the number of times the flame was raised"),
            ("keren per tien jaar dat de inzet weer omhoog ging", "times in ten years that hours went up again")),
        Row("board_vacancy_share", Better.Lower, ("Lege bestuurszetels", "Empty board seats"),
            ("het deel van de bestuurszetels dat leeg is", "the share of board seats that are empty"),
            ("aandeel van de bestuurszetels dat leeg is", "share of board seats that are empty")),
        Row("activities_per_week", Better.Higher, ("Activiteiten", "Activities"),
            ("het aantal activiteiten per week", "the number of activities a week"),
            ("activiteiten per week", "activities a week")),
        Row("care_hours_per_supported", Better.Lower, ("Uren begeleiding", "Support hours"),
            ("de begeleiding per bewoner (uren per week)", "support per resident (hours a week)"),
            ("geïndiceerde uren per week per bewoner met begeleiding", "indicated hours a week per supported resident")),
        Row("care_exits_per_year", Better.Higher, ("Begeleiding afgerond", "Support ended"),
            ("het deel van de begeleiding dat per jaar eindigt", "the share of support that ends in a year"),
            ("aandeel bewoners met begeleiding bij wie die in een jaar eindigt", "share of supported residents whose support ends in a year")),
        Row("relapses_per_year", Better.Lower, ("Terugval", "Relapse"), ("de terugval per jaar", "relapse in a year"),
            ("aandeel bewoners met begeleiding dat in een jaar ontregeld raakt", "share of supported residents destabilised in a year")),
        Row("neighbourhood_credit", Better.Higher, ("Krediet bij de buurt", "Credit with the neighbourhood"),
            ("het krediet bij de buurt", "credit with the neighbourhood"),
            ("goodwill van de buurt, van 0 tot 1", "goodwill of the neighbourhood, from 0 to 1")),
        Row("cost_together_eur_per_home_year", Better.Lower, ("Kosten samen", "Costs together"),
            ("wat de partijen samen per woning uitgeven", "what the parties together spend per home"), EuroPerHome),
        .. Payers.All.Select(Money),
        .. CostItems.All.Select(Spent),
    ]);

    private static Bilingual EuroPerHome => ("euro per woning per jaar", "euro per home a year");

    /// <summary>An outcome in words; that of one side of the residents says which.</summary>
    public static OutcomeText Of(Outcome outcome)
    {
        if (!ByFamily.TryGetValue(outcome.Family, out var text))
            throw new ArgumentException($"{outcome} has no row yet: add one above", nameof(outcome));
        if (outcome.Side == Side.All)
            return text;
        var side = Of(outcome.Side);
        return text with
        {
            Name = ($"{text.Name.Nl}, {side.Nl}", $"{text.Name.En}, {side.En}"),
            Noun = ($"{text.Noun.Nl} ({side.Nl})", $"{text.Noun.En} ({side.En})"),
        };
    }

    /// <summary>The residents of one side of support.</summary>
    private static Bilingual Of(Side side) => side switch
    {
        Side.Supported => ("met begeleiding", "with support"),
        Side.Formerly => ("begeleiding voorbij", "support ended"),
        Side.Never => ("nooit begeleid", "never supported"),
        Side.Same => ("dezelfde mensen", "the same people"),
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "not one side"),
    };

    /// <summary>Every family that has a row; for the test that none is missing or left over.</summary>
    public static IEnumerable<string> Families => ByFamily.Keys;

    private static KeyValuePair<string, OutcomeText> Money(Payer payer)
    {
        var name = EventTexts.Of(payer);
        bool isSeveral = payer is Payer.Bewoners;
        Bilingual who = payer is Payer.Project ? name : isSeveral ? name : ($"de {name.Nl}", $"the {name.En}");
        return Row($"cost_{PlanCheck.Snake($"{payer}")}_eur_per_home_year", Better.Lower, ($"Kosten {name.Nl}", $"Costs of {name.En}"),
            ($"de uitgave van {who.Nl} per woning", $"what {who.En} {(isSeveral ? "spend" : "spends")} per home"), EuroPerHome);
    }

    private static KeyValuePair<string, OutcomeText> Spent(CostItem item)
    {
        var name = EventTexts.Of(item);
        return Row($"spent_{PlanCheck.Snake($"{item}")}_eur_per_home_year", Better.Lower, ($"Uitgaven aan {name.Nl}", $"Spending on {name.En}"),
            ($"de uitgave aan {name.Nl} per woning", $"spending on {name.En} per home"), EuroPerHome);
    }

    private static KeyValuePair<string, OutcomeText> Row(string family, Better better, Bilingual name, Bilingual noun, Bilingual says) =>
        new(family, new(name, noun, says, better));
}
