using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>What goes wrong, who sees it, and how far it goes.</summary>
internal static class TroublePatterns
{
    private static readonly Situation Usual = Complexes.Usual;

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(21, ["G060"], ("Spanning die slecht wordt opgepakt tast de inzet aan; bewoners keren zich af.", "Tension mishandled: commitment erodes, residents turn away."),
            Falls(("minder bewoners doen mee waar niemand bij de corporatie zaken oppakt", "fewer residents take part where nobody at the corporation deals with cases"), Broad(3, 5), Strained, Mishandled, 0.01),
            Rises(("meer dichte deuren bij anderen", "more closed doors among others"), Of("withdrawal.never", 3, 5), Strained, Mishandled, 0.01),
            Falls(("minder vertrouwen dat er iets gebeurt", "less trust that something is done"),
                Of(Outcome.Trust, 3, 5), Strained, Mishandled, 0.05))
            .By("zaken blijven liggen, buren trekken zich terug en komen minder", "cases wait, neighbours withdraw and come less", At(("atmosphere.closes_by_neglect", 0))),
        new Pattern(22, ["G055", "G122"], ("Vroegsignalering voorkomt uithuiszettingen: zeven in drie jaar; bij twee zijn de kosten eruit.", "Early warning averts evictions: seven in three years; break-even at two."),
            Falls(("minder uithuiszettingen in drie jaar, 250 woningen", "fewer evictions in three years, 250 homes"),
                Evictions, LargeUnwatched, Large, 2))
            .Without(At(("care.accepts_early", 0.03)), At(("signalling.arrears_early", 0)), Off("incidents.spells"))
            .BuiltIn("dat vroege hulp werkt en dat vroeg contact schulden regelt, zijn aannames; het aantal rust vooral op hoe vaak mensen ontregeld raken (elasticiteiten hieronder), en zeven wordt niet gehaald", "that help which comes early works, and that early contact settles debts, are assumptions; the number rests most on how often people are destabilised (elasticities below), and seven is not reached"),
        new Pattern(23, ["G050", "G061"], ("Wie tijdig en met tact ingrijpt voorkomt escalatie; het begrip is groter dan in gewone buurten.", "Subtle timely intervention: no escalation; understanding above that of ordinary neighbourhoods."),
            Falls(("minder signalen worden een klacht", "fewer signals become a complaint"),
                ComplaintsPerSignal, Usual.Without("signalling.early_warning"), Usual, 0.02),
            Rises(("meer begrip dan in gewone woningen, ook als niemand begripvoller binnenkwam", "more acceptance than in ordinary housing, even where nobody came in more accepting"), Of("acceptance.never", 2, 5), AsAccepting(Usual.Bare().Supported(0.05)), AsAccepting(Usual), 0.02))
            .By("zaken worden gezien voor ze groeien; contact over de groepsgrens geeft begrip", "cases are seen before they grow; contact across groups gives acceptance", Off("signalling.presence"), Off("signalling.neighbours")),
        new Pattern(24, ["G107"], ("Te veel verschillende begeleiders: de aandacht raakt versnipperd.", "Too many support workers: diluted, fragmented attention."),
            Rises(("bewoners met begeleiding zijn vaker ontregeld met vijftien begeleiders dan met drie", "supported residents are destabilised more of the time with fifteen workers than with three"), InCrisis, Team(3), Team(15), 0.003),
            Rises(("het duurt langer tot hulp wordt aangenomen", "it takes longer until help is accepted"), WeeksToHelp, Team(3), Team(15), 3))
            .By("dezelfde uren over meer gezichten: niemand wordt bekend, en hulp van vreemden wordt minder aangenomen", "the same hours over more faces: nobody becomes known, and help from strangers is accepted less", Off("staffing.dilution")),
        new Pattern(25, ["G109", "G110"], ("Een compact team kent al snel iedereen; vaste gezichten worden vertrouwd.", "A compact team soon knows everyone; fixed faces are trusted."),
            Above(("na een jaar is een team van drie bij meer dan de helft bekend", "after a year a team of three is known to more than half"), Team(3), TeamKnown(2), 0.5),
            Rises(("en meer dan een team van twaalf", "and more than a team of twelve"), TeamKnown(2), Team(12), Team(3), 0.2),
            Falls(("vaste gezichten: hulp wordt eerder aangenomen", "fixed faces: help is accepted sooner"),
                WeeksToHelp, Team(3).Believing(("staffing.holder_leaves", 1.3)), Team(3), 3))
            .By("uren per gezicht maken bekend; bekendheid gaat mee weg met wie vertrekt", "hours per face make known; familiarity leaves with those who go", Off("staffing.dilution"), Off("staffing.replacement")),
        new Pattern(42, ["G070"],
            ("Onduidelijke rollen geven dubbel werk en blinde vlekken.", "An unclear role split gives overlap and blind spots."),
            Rises(("het duurt langer tot iemand iets ziet", "it takes longer until somebody notices"),
                Of(Outcome.WeeksToNotice, 1, 5), Usual, Usual.Planned(p => p with { Beheer = p.Beheer with { ClearRoles = false } }), 0.1))
            .Without(At(("table.blind_spots", 0)))
            .BuiltIn("dubbel werk en blinde vlekken zijn aannames (workload.overlap_cost, table.blind_spots)", "overlap and blind spots are assumptions (workload.overlap_cost, table.blind_spots)"),
        new Pattern(50, ["E190"],
            ("Enkele mensen veroorzaken de meeste ernstige incidenten.", "A few persons cause most serious incidents (heavy tail)."),
            Above(("vijf procent van de mensen veroorzaakt meer dan 30% van de overlast", "five per cent of people cause more than 30% of nuisance"), Tail, TopFive, 0.30))
            .Without(Off("people.frailty"), Off("incidents.spells"), Off("people.frailty", "incidents.spells"))
            .BuiltIn("dat weinig mensen het meeste veroorzaken is een aanname uit deze bron zelf (people.trouble_concentration, spell_concentration)", "that few people cause most is an assumption from this very source (people.trouble_concentration, spell_concentration)"),
        new Pattern(51, ["F074", "F102", "F157"], ("Zichtbare aanwezigheid laat eerder opmerken, een korte lijn laat sneller reageren; beide voorkomen escalatie, elk met een eigen vertraging.", "Visible presence gives earlier noticing, a short line manager-care faster response; both cut escalation, by different delays."),
            Falls(("eerder gezien met één fte op 120 dan op 600 woningen", "noticed sooner with one fte to 120 than to 600 homes"),
                Of(Outcome.WeeksToNotice, 1, 5), Present(600), Present(120), 0.3),
            Falls(("eerder een reactie met een korte lijn", "a sooner response with a short line"),
                Of(Outcome.WeeksToRespond, 1, 5), Usual.Care(c => c with { ShortLine = false }), Usual, 0.2),
            Falls(("aanwezigheid: minder klachten", "presence: fewer complaints"),
                Of(Outcome.ComplaintsPer100, 1, 5), Present(600), Present(120), 0.3),
            Falls(("korte lijn: minder weken ontregeld", "short line: fewer weeks destabilised"),
                InCrisis, Usual.Care(c => c with { ShortLine = false }), Usual, 0.002))
            .By("gezien worden voordat het groeit, en hulp terwijl zij nog werkt", "being seen before it grows, and help while it still works", Off("signalling.presence")),
        new Pattern(54, ["F054", "F055"], ("Niets om handen geeft eenzaamheid en lusteloosheid, en dan overlast; wederkerigheid doorbreekt dat.", "No daytime activity leads to loneliness and apathy, then nuisance; reciprocity interrupts it."),
            Rises(("meer overlast waar weinigen iets om handen hebben", "more nuisance where few have something to do"), Nuisance, Occupied, Idle, 2),
            Falls(("wederkerigheid: minder eenzaamheid daar", "reciprocity: less loneliness there"),
                Of(Outcome.LonelyShare, 2, 5), Idle, Reciprocal, 0.005),
            Falls(("en minder overlast", "and less nuisance"), Nuisance, Idle, Reciprocal, 0.5))
            .By("wie moet bijdragen komt ergens, en weken raken gevuld", "who has to contribute gets somewhere, and weeks fill up",
                At(("incidents.without_daytime", 1)), At(("incidents.without_daytime", 1), ("incidents.spells_daytime", 1))),
        new Pattern(59, ["X097"],
            ("Incidenten hopen zich op in de eerste maanden na opening.", "Incidents cluster in the first months after opening."),
            Exceeds(("meer signalen in het eerste half jaar dan in jaar 2-3", "more signals in the first half year than in years 2-3"),
                Usual.For(3), SignalsIn(0, 26), SignalsIn(52, 156), 3))
            .Without(At(("incidents.when_new", 1), ("incidents.spells_first_year", 1)), Off("incidents.social_control"))
            .BuiltIn("dat nieuwe bewoners vaker in de fout gaan is een aanname (incidents.when_new); elkaar nog niet kennen alleen is niet genoeg", "that newcomers slip more often is an assumption (incidents.when_new); not knowing each other yet is not enough by itself"),
    ];

    /// <summary>A complex like the one that counted the evictions it prevented.</summary>
    public static Situation Large => Complexes.Homes(250, 3).Supported(0.4);

    public static Situation LargeUnwatched => Large.Without("signalling.early_warning");

    /// <summary>Half with support, and a coach with little time, so that cases are up to the corporation.</summary>
    private static Situation Strained => Usual.Supported(0.5).Planned(p => p with { Coach = new CoachPlan { TimesRule = 0.25 } });

    /// <summary>All of beheer goes to the building and none of it to people.</summary>
    private static Situation Mishandled => Strained.Planned(p => p with { Beheer = p.Beheer with { SocialShare = 0 } });

    private static Situation Team(int workers) => Complexes.Homes(80).Care(c => c with { Workers = workers });

    private static Situation Present(double homesPerFte) => Usual.Beheer(homesPerFte);

    private static Situation Tail => Complexes.Homes(250, 10);

    private static Situation AsAccepting(Situation arm) => arm.Believing(("people.acceptance_by_selection", 0));

    private static Situation Occupied => Usual.Believing([.. Daytime(0.9)]);

    private static Situation Idle => Usual.Believing([.. Daytime(0.15), ("groups.regular_daytime", 0.6)]);

    private static Situation Reciprocal => Idle.Planned(p =>
        p with { Contract = p.Contract with { ReciprocityHoursSupported = 12, ReciprocityHoursOthers = 12 } });

    private static IEnumerable<(string, double)> Daytime(double share) =>
        new[] { "ex_homeless", "psychiatric", "status_holder", "youth_care" }.Select(g => ($"groups.{g}_daytime", share));

    private static Measure Nuisance { get; } = new("nuisance_per_100:2-5", (
        "overlast en overtreden regels per 100 bewoners per jaar", "nuisance and broken rules per 100 residents a year"), Unit.Number, l =>
    {
        int to = 5 * Week.PerYear;
        double signals = l.Series.Sum(ComplexCounter.SignalNuisance, Week.PerYear, to) + l.Series.Sum(ComplexCounter.SignalRules, Week.PerYear, to);
        return signals / l.Series.Sum(GroupCounter.Residents, Week.PerYear, to) * Week.PerYear * 100;
    });

    private static Measure ComplaintsPerSignal { get; } = new(
        "complaints_per_signal", ("klachten per signaal", "complaints per signal"), Unit.Share, l =>
        l.Series.Sum(GroupCounter.Complaints, 0, l.Series.Weeks) / l.Series.Sum(GroupCounter.Signals, 0, l.Series.Weeks));

    /// <summary>From the start of a crisis to help that was accepted, among those who did.</summary>
    private static Measure WeeksToHelp { get; } = new(
        "weeks_to_help", ("weken tot hulp wordt aangenomen", "weeks until help is accepted"), Unit.Number, l =>
    {
        var since = new Dictionary<(int, int), int>();
        var moments = default(Experiments.Moments);
        foreach (var line in l.Events)
        {
            if (line.What == Happening.Destabilised)
                since[(line.Home, line.Tenancy)] = line.Week;
            else if (line.What == Happening.AcceptedHelp && since.TryGetValue((line.Home, line.Tenancy), out int from))
                moments.Add(line.Week - from);
        }

        return moments.Count == 0 ? double.NaN : moments.Mean;
    }, ReadsEvents: true);

    private static Measure TeamKnown(int year) => new($"per_week.{ComplexCounter.CareKnown}:{year}-{year}", (
        "bekendheid van het zorgteam", "how well the care team is known"), Unit.Number, l => PerWeek(l, ComplexCounter.CareKnown, year, year));

    private static Measure SignalsIn(int from, int to) => new($"signals:{from}-{to}", (
        $"signalen per 100 bewoners per jaar, week {from}-{to}", $"signals per 100 residents a year, weeks {from}-{to}"), Unit.Number, l =>
        Outcome.IncidentsPer100.Over(l.Series, from, to));

    /// <summary>Share of nuisance around the five per cent of people who had most of it.</summary>
    private static Measure TopFive { get; } = new("top_five", (
        "aandeel van de overlast rond de vijf procent met de meeste", "share of nuisance around the five per cent with most of it"), Unit.Share, l =>
    {
        const double FivePercent = 0.05;
        var perPerson = l.Events.Where(e => e.What == Happening.CaseOpened && e.Kind is CaseKind.Nuisance or CaseKind.Rules or CaseKind.Tension)
            .GroupBy(e => (e.Home, e.Tenancy)).Select(g => g.Count()).OrderDescending().ToList();
        int people = l.Events.Count(e => e.What == Happening.MovedIn);
        return (double)perPerson.Take((int)(people * FivePercent)).Sum() / Math.Max(1, perPerson.Sum());
    }, ReadsEvents: true);
}
