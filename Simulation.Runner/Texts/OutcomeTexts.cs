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
        Row("trust", Better.Higher, ("Vertrouwen dat er iets gebeurt", "Trust that something is done"),
            ("het vertrouwen dat er iets gebeurt", "trust that something is done"),
            ("vertrouwen dat problemen worden opgepakt, van 0 tot 1", "trust that problems are dealt with, from 0 to 1")),
        Row("turnover_per_year", Better.Lower, ("Verhuizingen", "Turnover"),
            ("het deel van de bewoners dat per jaar verhuist", "the share of residents who move in a year"),
            ("aandeel bewoners dat in een jaar vertrekt", "share of residents who leave in a year")),
        Row("tenure_years", Better.Higher, ("Woonduur", "Length of stay"), ("de woonduur (in jaren)", "the length of stay (in years)"),
            ("jaren dat vertrekkers er woonden", "years those who leave had lived there")),
        Row("supported_share", Better.Higher, ("Aandeel met begeleiding", "Share with support"),
            ("het aandeel bewoners met begeleiding", "the share of residents with support"),
            ("aandeel bewoners dat nu begeleiding heeft", "share of residents who have support now")),
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
        .. Enum.GetValues<Payer>().SelectMany(Money),
    ]);

    /// <summary>An outcome in words; that of one side of the residents says which.</summary>
    public static OutcomeText Of(Outcome outcome)
    {
        if (!ByFamily.TryGetValue(outcome.Family, out var text))
            throw new ArgumentException($"{outcome} has no row yet: add one above", nameof(outcome));
        if (outcome.Side == Side.All)
            return text;
        Bilingual side = outcome.Side == Side.Supported ? ("met begeleiding", "with support") : ("zonder begeleiding", "without support");
        return text with
        {
            Name = ($"{text.Name.Nl}, {side.Nl}", $"{text.Name.En}, {side.En}"),
            Noun = ($"{text.Noun.Nl} ({side.Nl})", $"{text.Noun.En} ({side.En})"),
        };
    }

    /// <summary>Every family that has a row; for the test that none is missing or left over.</summary>
    public static IEnumerable<string> Families => ByFamily.Keys;

    private static IEnumerable<KeyValuePair<string, OutcomeText>> Money(Payer payer)
    {
        string id = PlanCheck.Snake(payer.ToString());
        var name = EventTexts.Of(payer);
        bool isSeveral = payer is Payer.Rijk or Payer.Bewoners;
        Bilingual who = isSeveral ? name : ($"de {name.Nl}", $"the {name.En}");
        yield return Row($"cost_{id}_eur_per_home_year", Better.Lower, ($"Kosten {name.Nl}", $"Costs of {name.En}"),
            ($"de uitgave van {who.Nl} per woning", $"what {who.En} {(isSeveral ? "spend" : "spends")} per home"),
            ("euro per woning per jaar", "euro per home a year"));
        yield return Row($"avoided_{id}_eur_per_home_year", Better.Higher, ($"Vermeden kosten {name.Nl}", $"Costs avoided by {name.En}"),
            ($"de besparing voor {who.Nl} per woning", $"what is saved for {who.En} per home"),
            ("euro per woning per jaar, geschat binnen de run", "euro per home a year, estimated within the run"));
    }

    private static KeyValuePair<string, OutcomeText> Row(string family, Better better, Bilingual name, Bilingual noun, Bilingual says) =>
        new(family, new(name, noun, says, better));
}
