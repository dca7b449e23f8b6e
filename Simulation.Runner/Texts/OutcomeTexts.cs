using Simulation.Core.Observation;

namespace Simulation.Runner.Texts;

/// <summary>What an outcome is called, what it says, and how its values are written.</summary>
public sealed record OutcomeText(Bilingual Name, Bilingual Says, Shown Shown, bool MoreIsBetter);

/// <summary>The names of outcomes for readers.</summary>
public static class OutcomeTexts
{
    private static readonly Dictionary<string, OutcomeText> Known = new()
    {
        ["participation_broad"] = New("Doet mee (ruim)", "Takes part (broad)", "aandeel bewoners dat in vier weken iets bezocht, organiseerde of een buur hielp", "share of residents who attended, organised or helped a neighbour in four weeks", Shown.Percent, true),
        ["participation_narrow"] = New("Bezoekt activiteiten", "Attends activities", "aandeel bewoners dat in vier weken een activiteit bezocht", "share of residents who attended an activity in four weeks", Shown.Percent, true),
        ["organisers_share"] = New("Trekkers", "Organisers", "aandeel bewoners dat organiseert, in het bestuur zit of gangmaker is", "share of residents who organise, sit on the board or are gangmaker", Shown.Percent, true),
        ["recognised_share"] = New("Kent elkaar van gezicht", "Know each other by face", "aandeel medebewoners dat men van gezicht kent", "share of other residents one knows by face", Shown.Percent, true),
        ["help_ties"] = New("Buren op wie men kan rekenen", "Neighbours to count on", "aantal buren met wie men elkaar helpt", "neighbours with whom one helps each other out", Shown.Number, true),
        ["belonging"] = New("Thuisgevoel", "Belonging", "gemiddeld thuisgevoel, van 0 tot 1", "mean sense of belonging, from 0 to 1", Shown.Scale, true),
        ["safety"] = New("Gevoel van veiligheid", "Felt safety", "gemiddeld gevoel van veiligheid, van 0 tot 1", "mean felt safety, from 0 to 1", Shown.Scale, true),
        ["acceptance"] = New("Begrip voor kwetsbaarheid", "Acceptance of vulnerability", "gemiddeld begrip voor kwetsbaarheid, van 0 tot 1", "mean acceptance of vulnerability, from 0 to 1", Shown.Scale, true),
        ["withdrawal"] = New("Dichte deur", "Closed doors", "gemiddelde mate van terugtrekken, van 0 tot 1", "mean withdrawal, from 0 to 1", Shown.Scale, false),
        ["lonely_share"] = New("Sterk eenzaam", "Strongly lonely", "aandeel bewoners dat sterk eenzaam is", "share of residents who are strongly lonely", Shown.Percent, false),
        ["incidents_per_100"] = New("Signalen", "Signals", "signalen dat er iets mis is, per 100 bewoners per jaar", "signals that something is the matter, per 100 residents a year", Shown.Number, false),
        ["serious_incidents_per_100"] = New("Ernstige incidenten", "Serious incidents", "geweld, brand of grote schade, per 100 bewoners per jaar", "violence, fire or major damage, per 100 residents a year", Shown.Number, false),
        ["complaints_per_100"] = New("Overlastklachten", "Nuisance complaints", "klachten die bij de corporatie komen, per 100 bewoners per jaar", "complaints that reach the corporation, per 100 residents a year", Shown.Number, false),
        ["warnings_per_100"] = New("Waarschuwingen", "Warnings", "waarschuwingen (gele kaarten), per 100 bewoners per jaar", "warnings (yellow cards), per 100 residents a year", Shown.Number, false),
        ["legal_per_100"] = New("Juridische procedures", "Legal procedures", "procedures over overlast, per 100 bewoners per jaar", "procedures over nuisance, per 100 residents a year", Shown.Number, false),
        ["evictions_per_100"] = New("Uithuiszettingen", "Evictions", "uithuiszettingen, per 100 bewoners per jaar", "evictions, per 100 residents a year", Shown.Number, false),
        ["arrears_evictions_per_100"] = New("Uithuiszettingen om huurschuld", "Evictions over arrears", "uithuiszettingen om huurachterstand, per 100 bewoners per jaar", "evictions over rent arrears, per 100 residents a year", Shown.Number, false),
        ["weeks_to_notice"] = New("Weken tot iemand het ziet", "Weeks until somebody notices", "van het eerste signaal tot iemand die iets kan doen het weet", "from the first signal until somebody who can act knows", Shown.Number, false),
        ["weeks_to_respond"] = New("Weken tot de eerste stap", "Weeks until the first step", "van het moment dat iemand het weet tot de eerste stap", "from somebody knowing to the first step", Shown.Number, false),
        ["letters_per_100"] = New("Brieven in plaats van gesprekken", "Letters instead of talks", "stappen die bij gebrek aan tijd per brief gingen, per 100 bewoners per jaar", "steps taken by letter for lack of time, per 100 residents a year", Shown.Number, false),
        ["trust"] = New("Vertrouwen dat er iets gebeurt", "Trust that something is done", "vertrouwen dat problemen worden opgepakt, van 0 tot 1", "trust that problems are dealt with, from 0 to 1", Shown.Scale, true),
        ["turnover_per_year"] = New("Verhuizingen", "Turnover", "aandeel bewoners dat in een jaar vertrekt", "share of residents who leave in a year", Shown.Percent, false),
        ["tenure_years"] = New("Woonduur", "Length of stay", "jaren dat vertrekkers er woonden", "years those who leave had lived there", Shown.Number, true),
        ["supported_share"] = New("Aandeel met begeleiding", "Share with support", "aandeel bewoners dat nu begeleiding heeft", "share of residents who have support now", Shown.Percent, true),
        ["vacancy_weeks_per_year"] = New("Leegstand", "Vacancy", "weken leegstand per woning per jaar", "weeks empty per home and year", Shown.Number, false),
        ["coach_hours_per_week"] = New("Uren coach", "Coach hours", "gewerkte uren van de communitycoach per week", "hours worked by the community coach a week", Shown.Number, true),
        ["beheer_hours_per_week"] = New("Uren beheer", "Beheer hours", "gewerkte uren sociaal en fysiek beheer per week", "hours worked by social and physical beheer a week", Shown.Number, true),
        ["unmet_hours_share"] = New("Werk dat blijft liggen", "Work left undone", "aandeel van de gevraagde uren dat er in de week zelf niet was", "share of the hours asked for that were not there that week", Shown.Percent, false),
        ["waakvlam_weeks_share"] = New("Weken op waakvlam", "Weeks on waakvlam", "aandeel van de weken waarin de coach op waakvlam staat", "share of weeks in which coaching is on the pilot flame", Shown.Percent, true),
        ["reraises_per_10y"] = New("Waakvlam weer hoger gezet", "Flame raised again", "keren per tien jaar dat de inzet weer omhoog ging", "times in ten years that hours went up again", Shown.Number, false),
        ["board_vacancy_share"] = New("Lege bestuurszetels", "Empty board seats", "aandeel van de bestuurszetels dat leeg is", "share of board seats that are empty", Shown.Percent, false),
        ["activities_per_week"] = New("Activiteiten", "Activities", "activiteiten per week", "activities a week", Shown.Number, true),
        ["care_hours_per_supported"] = New("Uren begeleiding", "Support hours", "geïndiceerde uren per week per bewoner met begeleiding", "indicated hours a week per supported resident", Shown.Number, false),
        ["care_exits_per_year"] = New("Begeleiding afgerond", "Support ended", "aandeel bewoners met begeleiding bij wie die in een jaar eindigt", "share of supported residents whose support ends in a year", Shown.Percent, true),
        ["relapses_per_year"] = New("Terugval", "Relapse", "aandeel bewoners met begeleiding dat in een jaar ontregeld raakt", "share of supported residents destabilised in a year", Shown.Percent, false),
        ["neighbourhood_credit"] = New("Krediet bij de buurt", "Credit with the neighbourhood", "goodwill van de buurt, van 0 tot 1", "goodwill of the neighbourhood, from 0 to 1", Shown.Scale, true),
    };

    private static readonly (string Id, Bilingual Name)[] Payers =
    [
        ("gemeente", ("gemeente", "gemeente")),
        ("corporatie", ("corporatie", "corporatie")),
        ("zorg", ("zorgpartij", "care party")),
        ("rijk", ("rijk en verzekeraars", "state and insurers")),
        ("bewoners", ("bewoners", "residents")),
    ];

    /// <summary>What to call an outcome; the sides follow their total.</summary>
    public static OutcomeText Of(Outcome outcome)
    {
        if (Known.TryGetValue(outcome.Family, out var text))
            return text with { Name = WithSide(text.Name, outcome.Side) };
        foreach (var (id, name) in Payers)
        {
            if (outcome.Id == $"cost_{id}_eur_per_home_year")
                return New($"Kosten {name.Nl}", $"Costs of {name.En}", "euro per woning per jaar", "euro per home a year", Shown.Euro, false);
            if (outcome.Id == $"avoided_{id}_eur_per_home_year")
                return New($"Vermeden kosten {name.Nl}", $"Costs avoided by {name.En}", "euro per woning per jaar, geschat binnen de run", "euro per home a year, estimated within the run", Shown.Euro, true);
        }

        throw new ArgumentException($"{outcome} has no name yet", nameof(outcome));
    }

    /// <summary>The name of a payer.</summary>
    public static Bilingual Payer(Core.Plans.Payer payer) => Payers[(int)payer].Name;

    private static Bilingual WithSide(Bilingual name, Side side) => side switch
    {
        Side.Supported => ($"{name.Nl}, met begeleiding", $"{name.En}, with support"),
        Side.Others => ($"{name.Nl}, zonder begeleiding", $"{name.En}, without support"),
        _ => name,
    };

    private static OutcomeText New(string nl, string en, string saysNl, string saysEn, Shown shown, bool moreIsBetter) =>
        new((nl, en), (saysNl, saysEn), shown, moreIsBetter);
}
