using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>Who takes part, who carries it, for how long, and how that moves over the years.</summary>
internal static class CommunityPatterns
{
    private static readonly Situation Usual = Complexes.Usual;

    /// <summary>Nobody moves; organisers stop more often instead, so that the mean is that of the usual complex.</summary>
    public static Situation NobodyMoves => FifteenYears.Without("turnover.moves").Believing(("commitment.stops", 0.36));

    /// <summary>Fifteen years with coaching by the calendar, so that the waakvlam makes no waves of its own.</summary>
    public static Situation FifteenYears => Usual.For(15).Planned(p => p with { Waakvlam = new WaakvlamPlan { Allowed = false } });

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(3, ["G040", "G044"], ("Activiteit komt en gaat in golven met verhuizen en overdracht; er is geen plateau.", "Activity moves in waves with moves and hand-over; there is no plateau."),
            Rises(("langzame schommelingen zijn groter dan in de tweeling waarin niemand verhuist", "slow swings are larger than in the twin in which nobody moves"), SlowSwings(Outcome.ParticipationBroad, 3), NobodyMoves, FifteenYears, 0.004),
            Above(("het beste en het slechtste jaar liggen meer dan acht procentpunten uit elkaar", "the best and the worst year lie more than eight points apart"), FifteenYears, BestToWorstYear(Outcome.ParticipationBroad, 3), 0.08))
            .By("weinig trekkers, die verhuizen en worden opgevolgd of niet; geen vaste periode", "few organisers, who move and are succeeded or not; no fixed period", Off("commitment.fatigue"), Off("staffing.replacement")),
        new Pattern(10, ["G029"], ("In een gezonde gemeenschap draagt 50 tot 70% ruim gerekend bij, niet 100%.", "In a healthy community 50-70% contribute on the broad definition, not 100%."),
            Above(("meer dan de helft, in vier weken", "more than half, in four weeks"), Usual, Broad(2, 5), 0.50),
            Below(("minder dan zeven op de tien, in vier weken", "fewer than seven in ten, in four weeks"), Usual, Broad(2, 5), 0.70))
            .By("verschillen in geneigdheid, drempels en gevraagd worden", "differences in inclination, thresholds and being asked")
            .CalibratedTo("de aannames zijn op dit bereik afgesteld; het is geen toets", "the assumptions were set to this range; it is no test"),
        new Pattern(11, ["G030"], ("Wie alleen bezoek aan activiteiten telt, mist een deel van de bijdragen.", "Counting only event attendance misses contribution."),
            Exceeds(("ruim gerekend doen er meer mee dan bij activiteiten komen", "more take part broadly than come to activities"),
                Usual, Broad(2, 5), Of(Outcome.ParticipationNarrow, 2, 5), 0.05))
            .BuiltIn("de smalle maat telt een deel van de ruime; alleen de grootte komt uit het model", "the narrow measure counts part of the broad one; only the size comes from the model"),
        new Pattern(12, ["G033", "G032"], ("De verwachtingen vooraf over opkomst en mengen zijn hoger dan wat volgt.", "Early hopes for attendance and mixing exceed what follows."))
            .OutOfScope("niemand in het model koestert verwachtingen over het geheel; dat motivatie vervaagt is een aanname (people.promise_fades)", "nobody in the model has hopes for the whole; that motivation fades is an assumption (people.promise_fades)"),
        new Pattern(13, ["G031"], ("Sommige zeer actieve bewoners raken gefrustreerd over wie niet meedoet.", "Some very active residents get frustrated with non-joiners."),
            Falls(("minder trekkers dan zonder die ergernis", "fewer organisers than without that irritation"),
                Of(Outcome.OrganisersShare, 2, 5), Usual.Without("commitment.frustration"), Usual, 0.002))
            .BuiltIn("de ergernis is een regel (commitment.frustration); hier staat wat zij kost", "the irritation is a rule (commitment.frustration); this is what it costs"),
        new Pattern(20, ["G007"], ("Te weinig actieve bewoners: mix en gemeenschap brokkelen af.", "Too few active residents: mix and community erode."),
            Falls(("minder thuisgevoel waar hooguit een op de tien trekker wil zijn", "less belonging where at most one in ten will organise"), Of(Outcome.Belonging, 4, 6), Usual.For(6), FewActive, 0.01),
            Falls(("minder bewoners doen mee", "fewer residents take part"), Broad(4, 6), Usual.For(6), FewActive, 0.05),
            Falls(("minder contact over de groepsgrens", "less contact across the groups"), ChatsAcross, Usual.For(6), FewActive, 0.05))
            .By("minder te doen, minder te zien en niemand die vraagt", "less to do, less to see and nobody who asks",
                Off("participation.threshold"), Off("participation.being_asked")),
        new Pattern(31, ["G171"], ("Wat pioniers kunnen volstaat niet voor de fase van vastleggen.", "Pioneers' skills do not suffice for consolidation."))
            .OutOfScope("het model kent één vaardigheid om te organiseren en geen verschil tussen pionieren en vastleggen", "the model knows one skill of organising and no difference between pioneering and consolidating"),
        new Pattern(32, ["G042"], ("Wie langer blijft wonen, draagt soms meer bij.", "With a longer stay some contribute more."),
            Exceeds(("wie er langer dan vier jaar woont, is vaker trekker dan wie er korter dan twee jaar woont", "those who have lived there for more than four years organise more often than those of less than two"), Usual.For(10), CarriesByTenure(4, 99), CarriesByTenure(0, 2), 0.03),
            Exceeds(("en helpt vaker", "and help more often"), Usual.For(10), HelpsByTenure(4, 99), HelpsByTenure(0, 2), 0.02))
            .By("contacten stapelen zich op, en wie bekend is wordt gevraagd en kan helpen", "contacts pile up, and those who are known are asked and can help", Off("commitment.recruiting"), Off("people.fading_promise")),
        new Pattern(33, ["G014", "G018"], ("Wie bewust kiest en vooraf meedoet, is later meer betrokken.", "Deliberate choice and pre-entry activities lead to more involvement."),
            Rises(("meer bewoners doen mee dan van de wachtlijst", "more residents take part than from the list"),
                Broad(2, 5), Usual.FromTheList(), Usual, 0.03))
            .Without(At(("people.selection_promise", 0.01)))
            .BuiltIn("dat wie kiest meer wil bijdragen is een aanname (people.selection_promise)", "that those who choose are inclined to contribute more is an assumption (people.selection_promise)"),
        new Pattern(37, ["G178"], ("Met bescheiden doelen komt men ver; licht contact en praktische hulp nemen toe.", "Modest goals go far; light contact and practical help rise."))
            .OutOfScope("het model kent geen doelen, alleen wat er gebeurt; contact en hulp groeien wel met de jaren (P32)", "the model has no goals, only what happens; contact and help do grow over the years (P32)"),
        new Pattern(43, ["G141"], ("Meer woningen, een actieve vereniging en een voltallig team geven meer activiteiten.", "Larger capacity, an active association and a full team give more activities."),
            Rises(("meer activiteiten met een vereniging", "more activities with an association"),
                Of(Outcome.ActivitiesPerWeek, 2, 5), Unassociated, Usual, 0.1),
            Rises(("meer met een voltallig team", "more with a full team"), Of(Outcome.ActivitiesPerWeek, 2, 5), ThinTeam, Usual, 0.3),
            Rises(("meer met twee keer zoveel woningen", "more with twice as many homes"),
                Of(Outcome.ActivitiesPerWeek, 2, 5), Usual, Complexes.Homes(160), 1))
            .By("trekkers, gevraagd en gesteund, leveren de uren; de vereniging maakt dat er meer uit komt", "organisers, asked and supported, bring the hours; the association makes more of them", At(("participation.association_helps", 0)), Off("commitment.recruiting"))
            .Noting("dat de activiteiten ook gevarieerder zijn, valt buiten het model", "that activities are also more varied is outside the model"),
        new Pattern(60, ["X035", "X036"], ("Van een actieve kern die niet wordt aangevuld is na twee jaar ongeveer de helft weg.", "About half of an unreplaced active core is gone within two years."),
            Above(("meer dan 40% is weg", "more than 40% is gone"), Usual, CoreGone(2, 2), 0.40),
            Below(("minder dan 70% is weg", "less than 70% is gone"), Usual, CoreGone(2, 2), 0.70))
            .By("stoppen en verhuizen samen", "stopping and moving together", Off("turnover.moves"), Off("commitment.fatigue"))
            .CalibratedTo("de kans om te stoppen is op deze bronnen afgesteld; het is geen toets", "the chance to stop was set to these sources; it is no test"),
    ];

    private static Situation Unassociated => Usual.Planned(p => p with { Association = new AssociationPlan { Form = Representation.None } });

    private static Situation ThinTeam =>
        Usual.Planned(p => p with { Coach = new CoachPlan { TimesRule = 0.5 }, Care = p.Care with { CommunityShare = 0.05 } });

    private static Situation FewActive => Usual.For(6).Believing(("commitment.enough_organisers", 0.10), ("commitment.organises_from_start", 0.03));

    private static Measure CarriesByTenure(int from, int to) =>
        ByTenure("carries", ("trekker", "organises"), from, to, (r, home) => r.Role[home] != Role.None);

    private static Measure HelpsByTenure(int from, int to) =>
        ByTenure("helps", ("hielp in vier weken", "helped in four weeks"), from, to, (r, home) => (r.Recent[home] & 0b1111_0000_0000) != 0);

    /// <summary>A share of the residents who have lived there for so many years, at the end of the run.</summary>
    private static Measure ByTenure(string id, Bilingual says, int from, int to, Func<Residents, int, bool> counts) =>
        new($"{id}_by_tenure:{from}-{to}", from == 0
            ? ($"{says.Nl}, woont er korter dan {to} jaar", $"{says.En}, less than {to} years there")
            : ($"{says.Nl}, woont er langer dan {from} jaar", $"{says.En}, more than {from} years there"), Unit.Share, l =>
        {
            var residents = l.Complex.Residents;
            double all = 0, some = 0;
            for (int home = 0; home < residents.Homes; home++)
            {
                int stayed = l.Series.Weeks - residents.MovedIn[home];
                if (!residents.Present[home] || stayed < from * Week.PerYear || stayed >= to * Week.PerYear) continue;
                all++;
                some += counts(residents, home) ? 1 : 0;
            }

            return all == 0 ? double.NaN : some / all;
        });
}
