using Simulation.Runner.Patterns;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Calibration;

/// <summary>What the default assumptions are held against: measured elsewhere, of unequal quality, and never all of one
/// complex.</summary>
public static class Quantities
{
    private const int Years = 5;

    /// <summary>A complex as the sources call healthy.</summary>
    private static readonly Situation Healthy = Complexes.Usual;

    /// <summary>Ordinary social housing: nobody with support by agreement, nobody who watches, the list decides.</summary>
    private static readonly Situation Ordinary = Complexes.Homes(250, 10).Bare().Supported(0).Without("signalling.early_warning");

    /// <summary>Tenants without support where somebody has time to mediate: what is known of mediation is known of ordinary neighbours.</summary>
    private static readonly Situation Neighbourly = Complexes.Homes(250).Supported(0);

    /// <summary>Residents from the list, a room, no coach; and the same with a coach from the third year.</summary>
    private static readonly Situation Uncoached = Complexes.Usual.For(3).FromTheList().Event(Lever.CoachHours, 0, 0, notice: 0);
    private static readonly Situation CoachedForAYear = Complexes.Usual.For(3).FromTheList().Event(Lever.CoachHours, 0, 0, notice: 0, restored: 24);

    /// <summary>No coach, nobody chosen, no room.</summary>
    private static readonly Situation Listless = Healthy.NoCoach().FromTheList().Room(CommonRoom.None);

    /// <summary>A complex as large as the one that counted the evictions it prevented.</summary>
    private static readonly Situation Large = Complexes.Homes(250, 3).Supported(0.4);

    public static IReadOnlyList<Quantity> All { get; } =
    [
        new("broad_participation", ("Doet mee (ruim), jaar 2-5, gemiddeld over 60, 80 en 100 woningen", "Broad participation, years 2-5, mean of 60, 80 and 100 homes"),
            0.50, 0.70, 0.60, ["G029"], (Complexes.Homes(60), Broad(2, 5)), (Healthy, Broad(2, 5)), (Complexes.Homes(100), Broad(2, 5)))
            { Of = m => m.Average(), Unit = Unit.Share },
        new("active_core_selected", ("Actieve kern, geselecteerde bewoners, jaar 1", "Active core, selected residents, year 1"),
            0.10, 0.50, 0.25, ["X031", "X032", "X033"], (Healthy, Of(Outcome.OrganisersShare, 1, 1))) { Unit = Unit.Share },
        new("active_core_unselected", ("Actieve kern zonder selectie en zonder coach", "Active core without selection and without a coach"),
            0.03, 0.10, 0.05, ["X026"], (Listless, Of(Outcome.OrganisersShare, 2, 5))) { Unit = Unit.Share },
        new("listless_ratio", ("Doet mee zonder coach, ruimte en selectie, als deel van wie meedoet waar die er wel zijn", "Broad participation without coach, room and selection, as a share of that with all three"),
            0.35, 0.65, 0.50, ["G090", "G136", "F023"], (Listless, Broad(2, 5)), (Healthy, Broad(2, 5)))
        {
            Of = m => m[0] / m[1],
            Note = ("een wet van het ontwerp en geen meting: de bronnen geven de richting, niet de grootte", "a law of the design and no measurement: the sources give the direction, not the size"),
        },
        new("drop_out", ("Actieve bewoners die er in een jaar mee ophouden, verhuizers meegeteld", "Active residents who stop within a year, movers included"),
            0.25, 0.42, 0.33, ["X035", "X036"], (Healthy, EndedRoles), (Healthy, RoleYears))
            { Of = m => 1 - Math.Exp(-m[0] / m[1]), Unit = Unit.Share },
        new("cohesion_gain", ("Wat een jaar opbouwwerk toevoegt aan de samenhang (d), tegenover niets", "What a year of community work adds to cohesion (d), against none"),
            0, 0.40, 0.15, ["X042"], (CoachedForAYear, Cohesion), (Uncoached, Cohesion), (Uncoached, CohesionSpread))
        {
            Of = m => (m[0] - m[1]) / m[2],
            Note = ("samenhang is het gemiddelde van thuisgevoel en gezichten kennen; gedeeld door de spreiding tussen bewoners", "cohesion is the mean of belonging and faces known; divided by the spread between residents"),
        },
        Neighbours("neighbours_next_door", 1, 1, 0.41, "X049", ("Noemt de naaste buur", "Names the neighbour next door")),
        Neighbours("neighbours_second_door", 2, 2, 0.22, "X050", ("Noemt de buur twee deuren verder", "Names the neighbour two doors away")),
        Neighbours("neighbours_far_end", 4, 7, 0.10, "X051", ("Noemt de buur aan het eind van de gang", "Names the neighbour at the far end")),
        new("nuisance_cases", ("Overlastzaken per 100 bewoners per jaar", "Nuisance cases per 100 resident-years"),
            1.5, 13, 5, ["X084", "X086"], (Healthy, Of(Outcome.ComplaintsPer100, 1, Years))),
        new("serious_incidents", ("Ernstige incidenten per 100 bewoners per jaar", "Serious incidents per 100 resident-years"),
            0.1, 5, 0.6, ["X081"], (Healthy, Of(Outcome.SeriousIncidentsPer100, 1, Years))),
        new("legal_per_case", ("Juridische procedures per overlastzaak, gewone huurders", "Legal procedures per nuisance case, ordinary tenants"),
            0.025, 0.06, 0.04, ["X085"], (Ordinary, Legal), (Ordinary, Complaints))
            { Of = m => m[0] / m[1], Unit = Unit.Share },
        new("eviction_per_case", ("Uithuiszettingen per overlastzaak, gewone huurders", "Evictions per nuisance case, ordinary tenants"),
            0.002, 0.015, 0.006, ["X088"], (Ordinary, ForNuisance), (Ordinary, Complaints))
            { Of = m => m[0] / m[1], Unit = Unit.Share },
        new("evictions_ordinary", ("Uithuiszettingen per 100 gewone woningen per jaar, om welke reden ook", "Evictions per 100 ordinary homes a year, for any reason"),
            0.075, 0.21, 0.13, ["X106"], (Ordinary, Of(Outcome.EvictionsPer100, 2, 10)))
        {
            Note = ("1.720 tot 4.800 uithuiszettingen per jaar door corporaties, 2016-2020, op zo'n 2,3 miljoen woningen", "1,720 to 4,800 evictions a year by corporaties, 2016-2020, in some 2.3 million homes"),
        },
        new("mediation_success", ("Bemiddelingen die de zaak beëindigen, van de zaken die zich ervoor lenen", "Mediations that end the matter, of cases that lend themselves to it"),
            0.60, 0.72, 0.68, ["X100", "X101", "X102"], (Neighbourly, MediationsThatEndIt), (Neighbourly, Mediations), (Neighbourly, Mediable))
            { Of = m => m[0] / m[1] / m[2], Unit = Unit.Share },
        new("evictions_prevented", ("Uithuiszettingen voorkomen door vroegsignalering, 250 woningen, drie jaar", "Evictions prevented by early warning, 250 homes, three years"),
            2.8, 14.4, 7, ["G055", "X124"], (Large.Without("signalling.early_warning"), Evictions), (Large, Evictions))
        {
            Of = m => m[0] - m[1],
            Note = ("één project telde er zeven, zonder vergelijking; het bereik is het 95%-interval van een telling van zeven", "one project counted seven, without a comparison; the range is the 95% interval of a count of seven"),
        },
        new("exit_unsupported", ("Vertrek per jaar, bewoners zonder begeleiding", "Exit per year, residents without support"),
            0.08, 0.37, 0.17, ["X001", "X005", "X013"], (Healthy, Of("turnover_per_year.never", 1, Years)))
            { Unit = Unit.Share },
        new("exit_supported", ("Vertrek per jaar, bewoners met begeleiding", "Exit per year, residents with support"),
            0.07, 0.35, 0.15, ["X011", "X012", "X016"], (Healthy, Of("turnover_per_year.supported", 1, Years)))
            { Unit = Unit.Share },
        new("exit_shape", ("Hoe vertrek afneemt met de woonduur van wie met begeleiding kwam (Weibull-vorm)", "How leaving falls with time for those who came with support (Weibull shape)"),
            0.6, 1.0, 0.75, ["X021"], (Large.Supported(1), StillThere(1)), (Large.Supported(1), StillThere(3)))
            { Of = m => Math.Log(Math.Log(m[1]) / Math.Log(m[0])) / Math.Log(3) },
        new("end_of_support", ("Einde van de begeleiding, per jaar", "End of support, per year"),
            0.20, 0.50, 0.35, ["X111", "X112", "X114"], (Healthy, Of(Outcome.CareExitsPerYear, 1, Years))) { Unit = Unit.Share },
        new("relapse", ("Ernstige terugval per jaar", "Severe relapse per year"),
            0.04, 0.25, 0.08, ["X116"], (Healthy, Of(Outcome.RelapsesPerYear, 1, Years))) { Unit = Unit.Share },
        Lonely("lonely_supported", "supported", 0.33, 0.47, 0.40, "X119",
            ("Sterk eenzaam bij binnenkomst, met begeleiding", "Strongly lonely at entry, with support")),
        Lonely("lonely_others", "never", 0.11, 0.20, 0.14, "X120", ("Sterk eenzaam bij binnenkomst, anderen", "Strongly lonely at entry, others")),
        new("half_life_of_core", ("Halfwaardetijd van een actieve kern die niet wordt aangevuld, in maanden", "Half-life of an active core that is not replaced, in months"),
            15, 29, 20, ["X035", "X036"], (Healthy, CoreGone(2, 2)))
        {
            Of = m => 24 * Math.Log(0.5) / Math.Log(1 - m[0]),
            Note = ("het bereik volgt uit 25% tot 42% uitval per jaar", "the range follows from 25% to 42% dropping out a year"),
        },
    ];

    // Properties and no fields: fields would be filled only after the list above.
    private static Measure EndedRoles => new("roles_ended:2-5", ("rollen die eindigden", "roles that ended"), Unit.Number, l =>
        l.Series.Sum(ComplexCounter.StoppedOrganisers, Week.PerYear, 5 * Week.PerYear)
        + l.Series.Sum(ComplexCounter.OrganisersMoved, Week.PerYear, 5 * Week.PerYear));

    private static Measure RoleYears => new("role_years:2-5", ("jaren in een rol", "years in a role"), Unit.Number, l =>
        l.Series.Sum(GroupCounter.Organisers, Week.PerYear, 5 * Week.PerYear) / Week.PerYear);

    private static Measure Cohesion => new("cohesion", ("samenhang", "cohesion"), Unit.Scale, l => CohesionOf(l).Mean);

    private static Measure CohesionSpread =>
        new("cohesion_spread", ("spreiding van samenhang", "spread of cohesion"), Unit.Scale, l => Math.Sqrt(CohesionOf(l).Variance));

    private static Measure Legal => Total(GroupCounter.Legal, ("procedures", "procedures"), 2, 10);

    private static Measure ForNuisance => Total(GroupCounter.NuisanceEvictions, ("uithuiszettingen", "evictions"), 2, 10);

    private static Measure Complaints => Total(GroupCounter.Complaints, ("klachten", "complaints"), 2, 10);

    private static Measure Mediations => Total(ComplexCounter.Mediations, ("bemiddelingen", "mediations"), 1, Years);

    private static Measure Mediable => new("mediable", (
        "deel van de zaken dat zich leent voor bemiddeling", "share of cases that lend themselves to mediation"), Unit.Share, l =>
        l.Complex.Assumptions.Escalation.Mediable);

    private static Measure MediationsThatEndIt => new("mediations_ended", (
        "bemiddelingen die de zaak beëindigden", "mediations that ended the matter"), Unit.Number, l =>
    {
        var moving = l.Events.Where(e => e.What == Happening.MovedOut).Select(e => (e.Week, e.Home)).ToHashSet();
        var ended = l.Events.Where(e => e is { What: Happening.CaseClosed, Rung: Rung.Mediation, Kind: not CaseKind.Arrears });
        return ended.Count(e => !moving.Contains((e.Week, e.Home)));
    }, ReadsEvents: true);

    private static Experiments.Moments CohesionOf(Lived l)
    {
        var moments = default(Experiments.Moments);
        var residents = l.Complex.Residents;
        for (int home = 0; home < residents.Homes; home++)
        {
            if (residents.Present[home])
                moments.Add((residents.Belonging[home] + Math.Min(1, residents.Known[home] / (residents.Homes - 1))) / 2);
        }

        return moments;
    }

    private static Measure StillThere(int years) => new($"first_still_there:{years}", (
        "deel van de eerste bewoners dat er nog woont", "part of the first residents who still live there"), Unit.Share, l =>
    {
        int homes = l.Complex.Residents.Homes;
        int left = l.Events.Count(e => e.What == Happening.MovedOut && e.Tenancy == 0 && e.Week < years * Week.PerYear);
        return 1 - ((double)left / homes);
    }, ReadsEvents: true);

    private static Quantity Neighbours(string id, int nearest, int furthest, double target, string source, Bilingual says) =>
        new(id, says, target * 2 / 3, target * 4 / 3, target, [source], (Complexes.Usual.For(3), Named(nearest, furthest)))
        {
            Unit = Unit.Share,
            Note = ("onder de drie met wie men het meest te maken heeft; de bron geeft geen bereik, wij nemen een derde naar beide kanten", "among the three one has most to do with; the source gives no range, we take a third either way"),
        };

    private static Quantity Lonely(string id, string side, double low, double high, double target, string source, Bilingual says)
    {
        var lonely = Outcome.Named($"{Outcome.LonelyShare.Id}.{side}");
        var entry = new Measure($"lonely_at_entry.{side}", says, Unit.Share, l => lonely.Over(l.Series, 0, 1));
        return new(id, says, low, high, target, [source], (Healthy, entry)) { Unit = Unit.Share };
    }
}
