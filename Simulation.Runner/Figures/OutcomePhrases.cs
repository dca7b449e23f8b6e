using Simulation.Core.Observation;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Figures;

/// <summary>Outcomes as they stand within a sentence: a singular noun.</summary>
internal static class OutcomePhrases
{
    private static readonly Dictionary<string, Bilingual> Nouns = new()
    {
        ["participation_broad"] = ("de deelname", "participation"),
        ["participation_narrow"] = ("het bezoek aan activiteiten", "attendance of activities"),
        ["organisers_share"] = ("het aandeel trekkers", "the share of organisers"),
        ["recognised_share"] = ("het deel van de buren dat men kent", "the share of neighbours one knows"),
        ["help_ties"] = ("het aantal buren op wie men kan rekenen", "the number of neighbours to count on"),
        ["belonging"] = ("het thuisgevoel", "the sense of belonging"),
        ["safety"] = ("het gevoel van veiligheid", "felt safety"),
        ["acceptance"] = ("het begrip voor kwetsbaarheid", "acceptance of vulnerability"),
        ["withdrawal"] = ("het terugtrekken achter de deur", "withdrawal behind the door"),
        ["lonely_share"] = ("het aandeel sterk eenzame bewoners", "the share of strongly lonely residents"),
        ["incidents_per_100"] = ("het aantal signalen per 100 bewoners", "the number of signals per 100 residents"),
        ["serious_incidents_per_100"] = ("het aantal ernstige incidenten per 100 bewoners", "the number of serious incidents per 100 residents"),
        ["complaints_per_100"] = ("het aantal overlastklachten per 100 bewoners", "the number of nuisance complaints per 100 residents"),
        ["warnings_per_100"] = ("het aantal waarschuwingen per 100 bewoners", "the number of warnings per 100 residents"),
        ["legal_per_100"] = ("het aantal juridische procedures per 100 bewoners", "the number of legal procedures per 100 residents"),
        ["evictions_per_100"] = ("het aantal uithuiszettingen per 100 bewoners", "the number of evictions per 100 residents"),
        ["arrears_evictions_per_100"] = ("het aantal uithuiszettingen om huurschuld per 100 bewoners", "the number of evictions over arrears per 100 residents"),
        ["weeks_to_notice"] = ("de tijd tot iemand het ziet (in weken)", "the time until somebody notices (in weeks)"),
        ["weeks_to_respond"] = ("de tijd tot de eerste stap (in weken)", "the time until the first step (in weeks)"),
        ["letters_per_100"] = ("het aantal brieven in plaats van gesprekken per 100 bewoners", "the number of letters instead of talks per 100 residents"),
        ["trust"] = ("het vertrouwen dat er iets gebeurt", "trust that something is done"),
        ["turnover_per_year"] = ("het deel van de bewoners dat per jaar verhuist", "the share of residents who move in a year"),
        ["tenure_years"] = ("de woonduur (in jaren)", "the length of stay (in years)"),
        ["supported_share"] = ("het aandeel bewoners met begeleiding", "the share of residents with support"),
        ["vacancy_weeks_per_year"] = ("de leegstand (weken per woning per jaar)", "vacancy (weeks per home and year)"),
        ["coach_hours_per_week"] = ("de inzet van de coach (uren per week)", "the work of the coach (hours a week)"),
        ["beheer_hours_per_week"] = ("de inzet van beheer (uren per week)", "the work of beheer (hours a week)"),
        ["unmet_hours_share"] = ("het werk dat blijft liggen", "the work left undone"),
        ["waakvlam_weeks_share"] = ("het deel van de tijd op waakvlam", "the share of time on waakvlam"),
        ["reraises_per_10y"] = ("het aantal keren dat de waakvlam hoger moest", "the number of times the flame was raised"),
        ["board_vacancy_share"] = ("het deel van de bestuurszetels dat leeg is", "the share of board seats that are empty"),
        ["activities_per_week"] = ("het aantal activiteiten per week", "the number of activities a week"),
        ["care_hours_per_supported"] = ("de begeleiding per bewoner (uren per week)", "support per resident (hours a week)"),
        ["care_exits_per_year"] = ("het deel van de begeleiding dat per jaar eindigt", "the share of support that ends in a year"),
        ["relapses_per_year"] = ("de terugval per jaar", "relapse in a year"),
        ["neighbourhood_credit"] = ("het krediet bij de buurt", "credit with the neighbourhood"),
        ["cost_gemeente_eur_per_home_year"] = ("de uitgave van de gemeente per woning", "what the gemeente spends per home"),
        ["cost_corporatie_eur_per_home_year"] = ("de uitgave van de corporatie per woning", "what the corporatie spends per home"),
        ["cost_zorg_eur_per_home_year"] = ("de uitgave van de zorgpartij per woning", "what the care party spends per home"),
        ["cost_rijk_eur_per_home_year"] = ("de uitgave van rijk en verzekeraars per woning", "what state and insurers spend per home"),
        ["cost_bewoners_eur_per_home_year"] = ("de uitgave van bewoners per woning", "what residents spend per home"),
        ["avoided_gemeente_eur_per_home_year"] = ("de besparing voor de gemeente per woning", "what is saved for the gemeente per home"),
        ["avoided_corporatie_eur_per_home_year"] = ("de besparing voor de corporatie per woning", "what is saved for the corporatie per home"),
        ["avoided_zorg_eur_per_home_year"] = ("de besparing voor de zorgpartij per woning", "what is saved for the care party per home"),
        ["avoided_rijk_eur_per_home_year"] = ("de besparing voor rijk en verzekeraars per woning", "what is saved for state and insurers per home"),
        ["avoided_bewoners_eur_per_home_year"] = ("de besparing voor bewoners per woning", "what is saved for residents per home"),
    };

    /// <summary>As the subject of a sentence, in small letters.</summary>
    public static string Noun(Outcome outcome, Language language)
    {
        if (!Nouns.TryGetValue(outcome.Family, out var known))
            throw new ArgumentException($"{outcome} has no noun yet: add a line above", nameof(outcome));
        string noun = known.In(language);
        return (outcome.Side, language) switch
        {
            (Side.Supported, Language.Nl) => $"{noun} (met begeleiding)",
            (Side.Supported, _) => $"{noun} (with support)",
            (Side.Others, Language.Nl) => $"{noun} (zonder begeleiding)",
            (Side.Others, _) => $"{noun} (without support)",
            _ => noun,
        };
    }

    /// <summary>Whether the difference can be told as so many of every hundred residents.</summary>
    public static bool IsTakingPart(Outcome outcome) => outcome == Outcome.ParticipationBroad;

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Decapitalised(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
