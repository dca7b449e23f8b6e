using Simulation.Runner.Patterns;
using static Simulation.Runner.Calibration.TargetArms;
using static Simulation.Runner.Calibration.TargetMeasures;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Calibration;

/// <summary>What assumptions are held against: measured elsewhere, of unequal quality, and never all of one complex. To add one: a
/// quantity with its range, its source, what the model may be off by and why, its years and what the range is a range of.
/// docs/calibration-targets.md says what was left out.</summary>
public static class Quantities
{
    private const int Last = 5;
    private const double OneThird = 1.0 / 3;
    private const int Hundred = 100;

    public static IReadOnlyList<Quantity> All { get; } = [.. Community, .. Ties, .. OrdinaryTenants, .. Stays, .. HousingFirstTenants];

    private static IReadOnlyList<Quantity> Community =>
    [
        new("broad_participation", ("Doet mee (ruim), 80 woningen, jaar 2-5", "Broad participation, 80 homes, years 2-5"),
            0.50, 0.70, 0.60, ["G029"], (Healthy, Broad(2, Last)))
        {
            Unit = Unit.Share,
            Years = (2, Last),
            Discrepancy = 0.05,
            Because = ("bijdragen is in de bron ruimer en minder scherp dan wat het model telt", "contributing is wider and less sharp in the source than what the model counts"),
            Note = ("een vuistregel voor gezonde gemeenschappen van 60 tot 100 woningen", "a rule of thumb for healthy communities of 60 to 100 homes"),
        },
        new("active_core_selected", ("Actieve kern, geselecteerde bewoners, jaar 1", "Active core, selected residents, year 1"),
            0.10, 0.50, 0.25, ["X031", "X032", "X033"], (Healthy, Of(Outcome.OrganisersShare, 1, 1)))
        {
            Unit = Unit.Share,
            Years = (1, 1),
            RangeOf = RangeOf.Places,
            Discrepancy = 0.05,
            Because = ("wie actief heet verschilt per project; het model telt wie organiseert", "who is called active differs between projects; the model counts who organises"),
        },
        new("active_core_unselected", ("Actieve kern zonder selectie en zonder coach", "Active core without selection and without a coach"),
            0.03, 0.10, 0.05, ["X026"], (Listless, Of(Outcome.OrganisersShare, 2, Last)))
        {
            Unit = Unit.Share,
            Years = (2, Last),
            Discrepancy = 0.02,
            Because = ("de bron telt onder alle Nederlanders vrijwilligers voor de buurt, niet in een gebouw zonder ruimte", "the source counts volunteers for the neighbourhood among all Dutch people, not in a building without a room"),
        },
        new("listless_ratio", ("Doet mee zonder coach, ruimte en selectie, als deel van wie meedoet waar die er wel zijn", "Broad participation without coach, room and selection, as a share of that with all three"),
            0.35, 0.65, 0.50, ["G090", "G136", "F023"], (Listless, Broad(2, Last)), (Healthy, Broad(2, Last)))
        {
            Of = m => m[0] / m[1],
            Years = (2, Last),
            Discrepancy = 0.10,
            Because = ("de bronnen geven de richting en niet de grootte", "the sources give the direction and not the size"),
            Note = ("een wet van het ontwerp en geen meting", "a law of the design and no measurement"),
        },
        new("drop_out", ("Actieve bewoners die er in een jaar mee ophouden, verhuizers meegeteld", "Active residents who stop within a year, movers included"),
            0.25, 0.42, 0.33, ["X035", "X036"], (Healthy, EndedRoles(2, Last)), (Healthy, RoleYears(2, Last)))
        {
            Of = m => 1 - Math.Exp(-m[0] / m[1]),
            Unit = Unit.Share,
            Years = (2, Last),
            Discrepancy = 0.04,
            Because = ("vrijwilligers van organisaties en geen buren; verhuizers tellen daar niet altijd mee", "volunteers of organisations and no neighbours; movers are not always counted there"),
        },
        new("cohesion_gain", ("Wat een jaar opbouwwerk toevoegt aan de samenhang (d), tegenover niets", "What a year of community work adds to cohesion (d), against none"),
            0.01, 0.27, 0.14, ["X042"], (CoachedForAYear, Cohesion(2)), (Uncoached, Cohesion(2)), (Uncoached, CohesionSpread))
        {
            Of = m => (m[0] - m[1]) / m[2],
            Years = (2, 2),
            Discrepancy = 0.05,
            Because = ("een huurwijk in Hongkong en een programma met meer dan één werker; samenhang is daar een vragenlijst", "a rented estate in Hong Kong and a programme with more than one worker; cohesion there is a questionnaire"),
            Note = ("het gemiddelde van thuisgevoel en gezichten kennen, gedeeld door de spreiding tussen bewoners; het bereik is het 95%-interval van d = 0,14 bij 502 en 476 mensen", "the mean of belonging and faces known, divided by the spread between residents; the range is the 95% interval of d = 0.14 among 502 and 476 people"),
        },
        new("cohesion_left", ("Wat daar een jaar later van over is, zonder opbouwwerk", "What is left of it a year later, without community work"),
            0, 1, 0.5, ["X042"], (CoachedForAYear, Cohesion(3)), (Uncoached, Cohesion(3)), (CoachedForAYear, Cohesion(2)), (Uncoached, Cohesion(2)))
        {
            Of = m => (m[0] - m[1]) / (m[2] - m[3]),
            Years = (3, 3),
            Discrepancy = 0.75,
            Because = ("niemand heeft het gemeten; dit sluit alleen uit dat het effect zich na het vertrek vermenigvuldigt", "nobody measured it; this only rules out that the effect multiplies after the coach has gone"),
            Note = ("het bereik is een oordeel zonder bron; X042 gaat over het effect zelf", "the range is a judgement without a source; X042 is about the effect itself"),
        },
    ];

    private static IReadOnlyList<Quantity> Ties =>
    [
        Neighbours("neighbours_next_door", 1, 1, 0.41, "X049", ("Noemt de naaste buur", "Names the neighbour next door")),
        Neighbours("neighbours_far_end", 4, 7, 0.10, "X051", ("Noemt de buur aan het eind van de gang", "Names the neighbour at the far end")),
    ];

    private static IReadOnlyList<Quantity> OrdinaryTenants =>
    [
        new("nuisance_cases", ("Overlastzaken per 100 gewone woningen per jaar", "Nuisance cases per 100 ordinary homes a year"),
            1.4, 7.2, 4, ["X084", "X086"], (Ordinary, Measure.Of(Outcome.ComplaintsPer100, 2, Last)))
        {
            Years = (2, Last),
            RangeOf = RangeOf.Places,
            Discrepancy = 0.5,
            Because = ("wat een zaak heet verschilt: de een telt geluid mee, de ander alleen wat na een eerste gesprek blijft", "what is called a case differs: one counts noise, another only what is left after a first talk"),
            Note = ("een Nederlandse en de Britse verhuurders; het midden is van ons", "one Dutch and the British landlords; the middle is ours"),
        },
        new("legal_per_case", ("Juridische procedures per overlastzaak, gewone huurders", "Legal procedures per nuisance case, ordinary tenants"),
            0.027, 0.057, 0.04, ["X085"], (Ordinary, Legal), (Ordinary, Complaints))
        {
            Of = m => m[0] / m[1],
            Unit = Unit.Share,
            Years = (2, Last),
            RangeOf = RangeOf.Places,
            Discrepancy = 0.015,
            Because = ("één corporatie; afgesloten procedures over nieuwe zaken van hetzelfde jaar", "one corporatie; procedures closed over new cases of the same year"),
        },
        new("eviction_per_case", ("Uithuiszettingen per overlastzaak, gewone huurders", "Evictions per nuisance case, ordinary tenants"),
            0.002, 0.015, 0.006, ["X088", "X095"], (Ordinary, ForNuisance), (Ordinary, Complaints))
        {
            Of = m => m[0] / m[1],
            Unit = Unit.Share,
            Years = (2, Last),
            Discrepancy = 0.003,
            Because = ("Britse verhuurders, van wie het recht anders is", "British landlords, under other law"),
        },
        new("evictions_ordinary", ("Uithuiszettingen per 100 gewone woningen per jaar, om welke reden ook", "Evictions per 100 ordinary homes a year, for any reason"),
            0.075, 0.21, 0.13, ["X106"], (Ordinary, Measure.Of(Outcome.EvictionsPer100, 2, Last)))
        {
            Years = (2, Last),
            Discrepancy = 0.03,
            Because = ("fraude en hennep heeft het model niet, en het aantal daalde elk jaar", "the model has no fraud and no cannabis, and the number fell every year"),
            Note = ("1.720 tot 4.800 uithuiszettingen per jaar door corporaties, 2016-2020, op zo'n 2,3 miljoen woningen", "1,720 to 4,800 evictions a year by corporaties, 2016-2020, in some 2.3 million homes"),
        },
        new("evictions_for_nuisance", ("Uithuiszettingen om overlast, van die om overlast of huurschuld", "Evictions for nuisance, of those for nuisance or arrears"),
            0.069, 0.080, 0.074, ["X107"], (Ordinary, ForNuisance), (Ordinary, ForArrears))
        {
            Of = m => m[0] / (m[0] + m[1]),
            Unit = Unit.Share,
            Years = (2, Last),
            Discrepancy = 0.04,
            Because = ("cijfers van 2005 en 2012; huurschuld werd sindsdien veel vaker opgelost, en overlast niet", "figures of 2005 and 2012; arrears have been solved far more often since, and nuisance has not"),
            Note = ("6,5 tot 7% van alle uithuiszettingen, naast 80 tot 88% om huurschuld", "6.5 to 7% of all evictions, beside 80 to 88% for arrears"),
        },
        new("evictions_prevented", ("Uithuiszettingen voorkomen door vroegsignalering, 250 woningen, drie jaar", "Evictions prevented by early warning, 250 homes, three years"),
            2.8, 14.4, 7, ["G055", "X124"], (LargeUnwatched, Evictions), (Large, Evictions))
        {
            Of = m => m[0] - m[1],
            Years = (1, 3),
            RangeOf = RangeOf.Places,
            Discrepancy = 1,
            Because = ("wie telde besloot ook wat voorkomen heet", "who counted also decided what counts as prevented"),
            Note = ("één project telde er zeven, zonder vergelijking; het bereik is het 95%-interval van een telling van zeven", "one project counted seven, without a comparison; the range is the 95% interval of a count of seven"),
        },
    ];

    private static IReadOnlyList<Quantity> Stays =>
    [
        Stay("stay_supported", 0.43, 0.57, 0.50, "X012", came: true, ("Huurders met begeleiding die na twee jaar nog in het gebouw wonen", "Tenants with support who still live in the building after two years")),
        Stay("stay_others", 0.39, 0.53, 0.46, "X013", came: false, ("Huurders zonder begeleiding die na twee jaar nog in het gebouw wonen", "Tenants without support who still live in the building after two years")),
        new("unfavourable_exits", ("Van wie met begeleiding kwam en vertrok: uitgezet of in een crisis", "Of those who came with support and left: evicted or in a crisis"),
            0.20, 0.70, 0.50, ["X010", "X014", "X019", "X020"], (Healthy, UnfavourableExits(1, Last)), (Healthy, CameExits))
        {
            Of = m => m[0] / m[1],
            Unit = Unit.Share,
            Years = (1, Last),
            RangeOf = RangeOf.Places,
            Discrepancy = 0.10,
            Because = ("ongunstig is in de bronnen ruimer: ook wie stilletjes verdween of naar zwaardere zorg ging", "unfavourable is wider in the sources: who vanished quietly or went to heavier care is in it"),
            Note = ("40% moest weg, twee derde ging niet vooruit", "40% had to go, two thirds left in a way that was no step forward"),
        },
        new("eperweg_care_hours", (
            "Uren begeleiding per cliënt, drie bij aanvang, jaar 3-5", "Hours of support a client, three at the start, years 3-5"),
            1, 2, 1.5, ["F142"], (Eperweg, Measure.Of(Outcome.CareHoursPerSupported, 3, Last)))
        {
            Unit = Unit.HoursAWeek,
            Years = (3, Last),
            RangeOf = RangeOf.Places,
            Discrepancy = 0.3,
            Because = ("over hoeveel jaar het daalde en hoe lang die cliënten er woonden staat er niet", "over how many years it fell and how long those clients had lived there is not stated"),
            Note = ("van drie naar een uur, en de meesten krijgen er een of twee", "from three hours to one, and most get one or two"),
        },
    ];

    /// <summary>Discus Amsterdam: 123 clients and about 290 client-years; the ranges are exact 95% intervals of its counts.</summary>
    private static IReadOnlyList<Quantity> HousingFirstTenants =>
    [
        Discus("housing_first_exits", 0.064, 0.140, 0.097, ["X010", "X011"], 1, GroupCounter.Exits, 0.03,
            ("Vertrek per jaar, Housing First in verspreide woningen", "Exits a year, Housing First in scattered homes")),
        Discus("housing_first_complaints", 5.9, 13.1, 9.0, ["X094"], Hundred, GroupCounter.Complaints, 1.5,
            ("Klachten per 100 jaar over huurders van Housing First", "Complaints about Housing First tenants per 100 years")),
        Discus("housing_first_nuisance", 0.2, 3.0, 1.0, ["X095"], Hundred, GroupCounter.NuisanceEvictions, 0.3,
            ("Huurders van Housing First uit huis om overlast, per 100 jaar", "Housing First tenants evicted for nuisance, per 100 years")),
    ];

    private static Bilingual Exit => ("vertrek van wie met begeleiding kwam", "exits of those who came with support");

    private static Measure CameExits => Came(GroupCounter.Exits, Exit, 1, Last);

    private static Measure Legal => Total(GroupCounter.Legal, ("procedures", "procedures"), 2, Last);

    private static Measure ForNuisance => Total(GroupCounter.NuisanceEvictions, ("uithuiszettingen om overlast", "evictions for nuisance"), 2, Last);

    private static Measure ForArrears => Total(GroupCounter.ArrearsEvictions, ("uithuiszettingen om huurschuld", "evictions for arrears"), 2, Last);

    private static Measure Complaints => Total(GroupCounter.Complaints, ("klachten", "complaints"), 2, Last);

    private static Quantity Neighbours(string id, int nearest, int furthest, double target, string source, Bilingual says) =>
        new(id, says, target * (1 - OneThird), target * (1 + OneThird), target, [source], (Healthy, Named(nearest, furthest)))
        {
            Unit = Unit.Share,
            Years = (Last, Last),
            RangeOf = RangeOf.Places,
            Discrepancy = target / 10,
            Because = ("studentenparen in een Amerikaanse hofjeswijk van 1946", "student couples in an American court of 1946"),
            Note = ("onder de drie met wie men het meest te maken heeft; de bron geeft geen bereik, wij nemen een derde naar beide kanten", "among the three one has most to do with; the source gives no range, we take a third either way"),
        };

    private static Quantity Stay(string id, double low, double high, double target, string source, bool came, Bilingual says) =>
        new(id, says, low, high, target, [source], (CommonGround, TargetMeasures.Stay(2, came)))
        {
            Unit = Unit.Share,
            Years = (1, 2),
            RangeOf = RangeOf.Places,
            Discrepancy = 0.10,
            Because = ("een gebouw in Melbourne, een andere woningmarkt en andere huurders ernaast", "a building in Melbourne, another housing market and other tenants beside them"),
            Note = ("het bereik is het 95%-interval van een deel van zo'n 200 huurders, ons getal voor 65 woningen in negen jaar", "the range is the 95% interval of a share of some 200 tenants, our figure for 65 homes in nine years"),
        };

    private static Quantity Discus(
        string id, double low, double high, double target, string[] sources, int each, GroupCounter counter, double off, Bilingual says) =>
        new(id, says, low, high, target, sources, (HousingFirst, Came(counter, says, 1, Last)), (HousingFirst, ClientYears(1, Last)))
        {
            Of = m => each * m[0] / m[1],
            Years = (1, Last),
            RangeOf = RangeOf.Places,
            Discrepancy = off,
            Because = ("Amsterdam en een team dat op elk uur komt; de jaren zijn uit de instroom geschat", "Amsterdam and a team that comes at any hour; the years are estimated from the intake"),
        };
}
