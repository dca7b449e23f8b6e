using Simulation.Core.Observation;
using Simulation.Core.Cases;
using Simulation.Core.Plans;
using Simulation.Core.Population;
using Simulation.Core.Staff;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Texts;

/// <summary>
/// The words for what can be chosen and what can happen. To add a value of an enum: a line here; a test tells which are missing.
/// </summary>
public static class EventTexts
{
    private static readonly Dictionary<Enum, Bilingual> Words = new()
    {
        [TargetGroup.ExHomeless] = ("voormalig dakloze bewoners", "formerly homeless"),
        [TargetGroup.Psychiatric] = ("bewoners met een psychische kwetsbaarheid", "psychiatric vulnerability"),
        [TargetGroup.StatusHolder] = ("statushouders", "refugees with a permit (statushouders)"),
        [TargetGroup.YouthCare] = ("jongeren uit de jeugdzorg", "young people from youth care"),
        [TargetGroup.Disability] = ("bewoners met een licht verstandelijke beperking", "mild intellectual disability"),
        [TargetGroup.CareHome] = ("ouderen met zorg", "older people with care"),
        [TargetGroup.Regular] = ("reguliere huurders", "regular tenants"),
        [TargetGroup.Student] = ("studenten", "students"),
        [TargetGroup.UrgentSeeker] = ("spoedzoekers", "urgent seekers (spoedzoekers)"),
        [TargetGroup.Senior] = ("ouderen zonder zorg", "older tenants without care"),

        [Layout.Portiek] = ("portiek", "portiek"),
        [Layout.Gallery] = ("galerij", "gallery"),
        [Layout.Corridor] = ("binnengang", "inner corridor"),
        [Layout.Scattered] = ("verspreid over de wijk", "scattered over the neighbourhood"),
        [Layout.OwnDoor] = ("eigen voordeur aan straat of hof", "own door to street or courtyard"),

        [CommonRoom.None] = ("geen", "none"),
        [CommonRoom.Garden] = ("alleen een tuin", "a garden only"),
        [CommonRoom.OffRoute] = ("ruimte buiten de looproute", "a room off the route"),
        [CommonRoom.OnRoute] = ("ruimte op de looproute", "a room on the route"),

        [Spread.PerCluster] = ("balans per gang of portiek", "balance kept per corridor"),
        [Spread.WholeComplex] = ("balans voor het hele complex", "balance kept for the whole complex"),
        [Spread.Separate] = ("eigen gangen voor bewoners met begeleiding", "corridors of their own for residents with support"),

        [AfterSupport.KeepsPlace] = ("de woning blijft een plek tot de bewoner vertrekt", "the home remains a place until the tenant leaves"),
        [AfterSupport.OpensPlace] = ("de plek gaat naar de volgende lege woning", "the place moves to the next vacancy"),
        [AfterSupport.MovesOn] = ("de bewoner stroomt door binnen een termijn", "the tenant moves on within a term"),
        [AfterSupport.Omklap] = ("omklap: het contract komt op naam van de bewoner", "omklap: the contract flips to the tenant"),

        [Refill.ToTheMix] = ("wie de mix dichter bij de afspraak brengt", "whoever brings the mix closer to the agreement"),
        [Refill.LikeForLike] = ("iemand van dezelfde kant", "somebody from the same side"),
        [Refill.Alternating] = ("om en om", "by turns"),

        [SelectionMethod.WaitingList] = ("van de wachtlijst", "from the waiting list"),
        [SelectionMethod.Advert] = ("advertentie die zegt wat wordt verwacht", "an advertisement that says what is expected"),
        [SelectionMethod.InformationEvening] = ("verplichte informatieavond", "a compulsory information evening"),
        [SelectionMethod.Interview] = ("gesprek over motivatie", "a talk about motivation"),
        [SelectionMethod.Committee] = ("commissie van bewoners en professionals", "a committee of residents and professionals"),
        [SelectionMethod.CoOptation] = ("coöptatie door bewoners", "coöptatie by residents"),

        [Huismeester.None] = ("geen", "none"),
        [Huismeester.Daytime] = ("in kantoortijd", "in office hours"),
        [Huismeester.LiveIn] = ("inwonend", "living in"),

        [Representation.None] = ("geen", "none"),
        [Representation.SoundingBoard] = ("klankbordgroep", "sounding board"),
        [Representation.Association] = ("woonvereniging", "woonvereniging"),

        [Payer.Gemeente] = ("gemeente", "gemeente"),
        [Payer.Corporatie] = ("corporatie", "corporatie"),
        [Payer.Zorg] = ("zorgpartij", "care party"),
        [Payer.Rijk] = ("rijksoverheid", "state"),
        [Payer.Verzekeraar] = ("zorgverzekeraar", "health insurer"),
        [Payer.Bewoners] = ("bewoners", "residents"),
        [Payer.Project] = ("projectgeld", "project money"),

        [CostItem.Coach] = ("communitycoach", "the community coach"),
        [CostItem.Beheer] = ("beheer", "beheer"),
        [CostItem.Room] = ("de gezamenlijke ruimte", "the common room"),
        [CostItem.Association] = ("de woonvereniging", "the woonvereniging"),
        [CostItem.Support] = ("begeleiding", "support"),
        [CostItem.EmptyHomes] = ("leegstand", "empty homes"),
        [CostItem.Complaints] = ("klachten", "complaints"),
        [CostItem.Evictions] = ("uithuiszettingen", "evictions"),
        [CostItem.Shelter] = ("opvang na een uithuiszetting", "shelter after an eviction"),
        [CostItem.Crises] = ("zorg bij ontregeling", "care in a spell"),
        [CostItem.SeriousIncidents] = ("ernstige incidenten", "serious incidents"),

        [Lever.CoachHours] = ("uren van de coach", "coach hours"),
        [Lever.OnlyWaakvlam] = ("alleen nog waakvlam", "waakvlam only"),
        [Lever.CoachShared] = ("coach ook elders", "coach shared with another site"),
        [Lever.BeheerHomesPerFte] = ("woningen per fte beheer", "homes per full post of beheer"),
        [Lever.CareCommunityShare] = ("begeleiding voor de gemeenschap", "support hours for the community"),
        [Lever.CareWorkers] = ("aantal begeleiders", "number of support workers"),
        [Lever.RoomOpen] = ("gezamenlijke ruimte open", "common room open"),
        [Lever.WeeklyMoment] = ("vast wekelijks moment", "fixed weekly moment"),
        [Lever.Association] = ("woonvereniging", "woonvereniging"),
        [Lever.CoOptation] = ("coöptatie", "coöptatie"),
        [Lever.SupportedShare] = ("aandeel met begeleiding", "share with support"),
        [Lever.PlacementPressure] = ("plaatsingsdruk", "placement pressure"),
        [Lever.PlacementBatch] = ("woningen die eerst naar begeleiding gaan", "vacancies that go to supported residents first"),
        [Lever.Waakvlam] = ("waakvlam toegestaan", "waakvlam allowed"),
        [Lever.ScaleUp] = ("opschalen toegestaan", "scaling up allowed"),
        [Lever.RejectionShare] = ("aandeel afgewezen kandidaten", "share of candidates turned down"),
        [Lever.Gangmakers] = ("gangmakers per gang", "gangmakers per corridor"),
        [Lever.HeavyClusters] = ("gangen voor zware zorg", "corridors for heavy need"),
        [Lever.ReplacedManagers] = ("vervangen coach en beheerders", "coach and beheerders replaced"),

        [Trigger.ParticipationBroad] = ("doet mee (ruim)", "takes part (broad)"),
        [Trigger.OrganisersShare] = ("aandeel trekkers", "share of organisers"),
        [Trigger.SupportedShare] = ("aandeel met begeleiding", "share with support"),
        [Trigger.OpenCasesPer100] = ("open zaken per 100 bewoners", "open cases per 100 residents"),
        [Trigger.NeighbourhoodCredit] = ("goodwill van de buurt", "goodwill of the neighbourhood"),
        [Trigger.BoardVacancyShare] = ("aandeel lege bestuurszetels", "share of empty board seats"),
        [Trigger.VacantHomesShare] = ("aandeel leegstaande woningen", "share of vacant homes"),

        [CaseKind.Tension] = ("spanning tussen bewoners", "tension between residents"),
        [CaseKind.Nuisance] = ("overlast", "nuisance"),
        [CaseKind.Arrears] = ("huurachterstand", "rent arrears"),
        [CaseKind.Care] = ("crisis of verwaarlozing", "crisis or neglect"),
        [CaseKind.Rules] = ("regels niet nageleefd", "rules broken"),

        [Rung.Signal] = ("signaal", "early sign"),
        [Rung.Talk] = ("gesprek", "talk"),
        [Rung.Mediation] = ("bemiddeling", "mediation"),
        [Rung.Warning] = ("waarschuwing", "warning"),
        [Rung.LastChance] = ("laatste kans", "last chance"),
        [Rung.Legal] = ("juridische procedure", "legal procedure"),
        [Rung.Eviction] = ("uithuiszetting", "eviction"),

        [Cause.Ordinary] = ("gewone wrijving", "ordinary friction"),
        [Cause.Spell] = ("ontregeling van de bewoner", "the resident was destabilised"),
        [Cause.Unrest] = ("onrust in de omgeving", "unrest near by"),
        [Cause.BadMeeting] = ("een ontmoeting die misging", "a meeting that went wrong"),
        [Cause.Return] = ("terugkeer van een eerdere zaak", "an earlier case that came back"),

        [Hindrance.None] = ("niets", "nothing"),
        [Hindrance.Unnoticed] = ("niemand merkte het op voordat het een klacht was", "nobody noticed until it had become a complaint"),
        [Hindrance.Waited] = ("het moest wachten omdat niemand tijd had", "it had to wait because nobody had time"),
        [Hindrance.ByLetter] = ("er ging een brief in plaats van een gesprek", "a talk was replaced by a letter"),
        [Hindrance.Vacancy] = ("de functie die moest handelen was vacant", "the post that should have acted was vacant"),
        [Hindrance.HelpRefused] = ("aangeboden hulp werd niet aangenomen", "help was offered and not taken"),

        [Role.None] = ("geen rol", "no role"),
        [Role.Organiser] = ("trekker", "organiser"),
        [Role.Board] = ("bestuurslid", "board member"),
        [Role.Gangmaker] = ("gangmaker", "gangmaker"),

        [PostKind.Coach] = ("communitycoach", "community coach"),
        [PostKind.SocialBeheer] = ("sociaal beheer", "social beheer"),
        [PostKind.PhysicalBeheer] = ("fysiek beheer", "physical beheer"),
        [PostKind.Care] = ("begeleidingsteam", "care team"),
        [PostKind.Huismeester] = ("huismeester", "huismeester"),

        [Phase.Opbouw] = ("opbouw", "opbouw"),
        [Phase.Consolidatie] = ("consolidatie", "consolidatie"),
        [Phase.Afbouw] = ("afbouw", "afbouw"),
        [Phase.Waakvlam] = ("waakvlam", "waakvlam"),
        [Phase.Opschaling] = ("opschaling", "opschaling"),

        [Happening.MovedIn] = ("komt er wonen", "moves in"),
        [Happening.MovedOut] = ("vertrekt", "moves out"),
        [Happening.SupportEnded] = ("begeleiding eindigt", "support ends"),
        [Happening.SupportBack] = ("begeleiding komt terug", "support comes back"),
        [Happening.Destabilised] = ("raakt ontregeld", "is destabilised"),
        [Happening.Recovered] = ("is hersteld", "has recovered"),
        [Happening.AcceptedHelp] = ("neemt hulp aan", "accepts help"),
        [Happening.BecameOrganiser] = ("wordt trekker", "becomes an organiser"),
        [Happening.StoppedOrganising] = ("stopt als trekker", "stops organising"),
        [Happening.JoinedBoard] = ("komt in het bestuur", "joins the board"),
        [Happening.LeftBoard] = ("verlaat het bestuur", "leaves the board"),
        [Happening.CaseOpened] = ("een zaak begint", "a case opens"),
        [Happening.CaseNoticed] = ("iemand die iets kan doen weet het", "somebody who can act knows"),
        [Happening.CaseStep] = ("een stap verder", "a step further"),
        [Happening.CaseClosed] = ("de zaak is afgesloten", "the case is closed"),
        [Happening.Evicted] = ("uit huis gezet", "is evicted"),
        [Happening.StaffLeft] = ("een medewerker vertrekt", "a member of staff leaves"),
        [Happening.StaffArrived] = ("een medewerker begint", "a member of staff starts"),
        [Happening.WaakvlamEntered] = ("de coach gaat op waakvlam", "coaching goes down to the waakvlam"),
        [Happening.FlameRaised] = ("de waakvlam gaat omhoog", "the waakvlam is raised"),
        [Happening.AssociationFounded] = ("de woonvereniging wordt opgericht", "the woonvereniging is founded"),
        [Happening.AssociationDissolved] = ("de woonvereniging houdt op", "the woonvereniging is dissolved"),

        [Noticer.Nobody] = ("niemand", "nobody"),
        [Noticer.Neighbours] = ("buren", "neighbours"),
        [Noticer.Presence] = ("iemand die ter plaatse werkt", "somebody who works on site"),
        [Noticer.SupportWorker] = ("een begeleider", "a support worker"),
        [Noticer.Landlord] = ("de verhuurder", "the landlord"),
        [Noticer.Complaint] = ("niemand, tot er een klacht kwam", "nobody, until there was a complaint"),
        [Noticer.Everybody] = ("iedereen meteen", "everybody at once"),

        [WhyLeft.MovedOn] = ("verhuisde", "moved on"),
        [WhyLeft.MovedOnInSpell] = ("vertrok tijdens een ontregeling (opname of zorg elders)", "left during a spell (admission or care elsewhere)"),
        [WhyLeft.LeaseEnded] = ("het contract liep af", "the lease ended"),
        [WhyLeft.EvictedForNuisance] = ("uit huis gezet om overlast", "was evicted over nuisance"),
        [WhyLeft.EvictedForArrears] = ("uit huis gezet om huurschuld", "was evicted over arrears"),
        [WhyLeft.ComplexClosed] = ("het complex sloot", "the complex closed"),

        [CaseEnd.PassedUnnoticed] = ("ging over zonder dat iemand het wist", "passed without anybody knowing"),
        [CaseEnd.Passed] = ("ging vanzelf over", "passed by itself"),
        [CaseEnd.SettledByNeighbours] = ("buren losten het op", "neighbours settled it"),
        [CaseEnd.StepWorked] = ("die stap hielp", "that step worked"),
        [CaseEnd.JudgedToStay] = ("de rechter wees uithuiszetting af", "the court did not allow the eviction"),
        [CaseEnd.CrisisOver] = ("de crisis ging voorbij", "the crisis passed"),
        [CaseEnd.Evicted] = ("eindigde met uithuiszetting", "ended in eviction"),
        [CaseEnd.ResidentLeft] = ("de bewoner vertrok", "the resident left"),
    };

    /// <summary>The word for a value of an enum.</summary>
    public static Bilingual Of(Enum value) => Words.TryGetValue(value, out var word)
        ? word
        : throw new ArgumentException($"{value.GetType().Name}.{value} has no word yet", nameof(value));

    /// <summary>What stood in the way, one text for each.</summary>
    public static IEnumerable<Bilingual> All(Hindrance hindrances) =>
        Enum.GetValues<Hindrance>().Where(one => one != Hindrance.None && hindrances.HasFlag(one)).Select(one => Of(one));

    /// <summary>Every enum that has words; for the test that no value is left behind.</summary>
    public static IReadOnlyDictionary<Enum, Bilingual> Known => Words;
}
