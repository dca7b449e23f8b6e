using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>Whom one houses together: shares, selection, pressure to place, heavy need.</summary>
internal static class MixPatterns
{
    private static readonly Situation Usual = Complexes.Usual;

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(18, ["G005"], ("Raakt de mix scheef, dan kunnen thuisgevoel, veiligheid en sfeer dalen.", "When the mix is skewed, belonging, safety and atmosphere can fall."),
            Falls(("minder thuisgevoel bij 70% dan bij een derde met begeleiding", "less belonging at 70% than at a third with support"), Of(Outcome.Belonging, 2, 5), Usual, Usual.Supported(0.7), 0.01),
            Falls(("minder veilig", "less safe"), Of(Outcome.Safety, 2, 5), Usual, Usual.Supported(0.7), 0.005),
            Falls(("ook voor wie zonder begeleiding woont", "also for those without support"),
                Of("belonging.never", 2, 5), Usual, Usual.Supported(0.7), 0.005))
            .By("meer ontregeling en onrust in de gang, minder trekkers, minder keus aan contact", "more crises and unrest on the corridor, fewer organisers, less choice of contact", Off("incidents.spells"), Off("people.homophily")),
        new Pattern(19, ["G002"], ("Half om half gaat alleen in kleinere complexen, tot ongeveer zestig woningen.", "Half/half works only in smaller complexes (to about 60)."),
            DoesMore(("van een derde naar de helft kost bij 120 woningen meer deelname dan bij 40, bij evenveel coachuren per woning", "from a third to a half costs more participation at 120 homes than at 40, at equal coach hours per home"), Broad(2, 5), (Held(120, 1.0 / 3), Held(120, 0.5)), (Held(40, 1.0 / 3), Held(40, 0.5)), 0.02, Expected.Less),
            DoesMore(("en geeft er meer klachten", "and gives more complaints there"),
                Of(Outcome.ComplaintsPer100, 2, 5), (Held(120, 1.0 / 3), Held(120, 0.5)), (Held(40, 1.0 / 3), Held(40, 0.5)), 0.5))
            .Noting("de helft kost in elk complex ongeveer evenveel: grootte en mix werken in het model naast elkaar en versterken elkaar niet", "half costs about as much in every complex: size and mix work side by side in the model and do not reinforce each other"),
        new Pattern(41, ["G008", "G006"],
            ("Plaatsingsdruk op de zorgpartij verstoort de balans.", "Placement pressure on the care party leads to imbalance."),
            Rises(("meer bewoners met begeleiding dan afgesproken", "more residents with support than agreed"),
                Of(Outcome.SupportedShare, 4, 8), Usual.For(8), Pressed, 0.05),
            Rises(("meer klachten", "more complaints"), Of(Outcome.ComplaintsPer100, 4, 8), Usual.For(8), Pressed, 0.5),
            Falls(("minder bewoners doen mee", "fewer residents take part"), Broad(4, 8), Usual.For(8), Pressed, 0.02))
            .By("woningen van anderen gaan naar wie geplaatst moet worden, en het aanbod wordt minder gekozen", "homes of others go to those who have to be placed, and candidates are chosen less", At(("care.ends", 0.20)), Off("incidents.spells")),
        new Pattern(44, ["E036", "E040", "E074"], ("Te veel bewoners met zware problemen trekken problemen aan en stapelen zich op; met minder wordt het weer werkbaar.", "Too many heavy-need residents attract similar people and problems accumulate; cutting the share makes it workable again."),
            DoesMore(("van drie naar vijf op de negen geeft meer signalen erbij dan van één naar drie", "going from three to five in nine adds more signals than from one to three"), Of(Outcome.IncidentsPer100, 2, 5), (Heavy(3 / 9.0), Heavy(5 / 9.0)), (Heavy(1 / 9.0), Heavy(3 / 9.0)), 2),
            Falls(("terug van vijf naar drie op de negen geeft na drie jaar minder signalen", "back from five to three in nine gives fewer signals after three years"), Of(Outcome.IncidentsPer100, 7, 9), Heavy(5 / 9.0).For(9), Eased, 2),
            Rises(("en meer bewoners doen mee", "and more residents take part"), Broad(7, 9), Heavy(5 / 9.0).For(9), Eased, 0.01))
            .By("zware problemen dicht bij elkaar geven meer onrust, ook rond wie er zelf geen heeft", "heavy need close together gives more unrest, also around those who have none", Off("incidents.concentration"), Off("incidents.contagion"))
            .Noting("dat zware problemen van buiten soortgenoten aantrekken, zit niet in het model; opstapelen en terugdraaien wel", "that heavy need attracts similar people from outside is not in the model; piling up and turning back are"),
        new Pattern(52, ["F023", "F035", "F112"], ("Ruimhartig toelaten geeft ernstige incidenten; strenger selecteren geeft er minder, en gemotiveerder bewoners.", "Lenient admission gives severe incidents; stricter selection gives fewer, and more motivated residents."),
            Falls(("minder ernstige incidenten als de helft wordt afgewezen en een gewelddadig verleden telt", "fewer serious incidents when half are turned down and a violent past counts"), Of(Outcome.SeriousIncidentsPer100, 1, 5), Lenient, Strict, 0.1),
            Rises(("meer bewoners doen mee", "more residents take part"), Broad(2, 5), Lenient, Strict, 0.01))
            .By("een gesprek ziet iets van wat later misgaat, bij wie ervoor blijft staan en wie niet", "a talk sees something of what goes wrong later, in those it keeps and those it turns down", At(("people.talk_tells_trouble", 0)), At(("people.violent_past", 0))),
        new Pattern(53, ["F027", "F028"], ("Een actieve verslaving weegt zwaarder dan motivatie: selecteren op motivatie helpt voor deze groep niet.", "Active addiction outweighs motivation: selecting on motivation does not help for this group."),
            Falls(("wie verslaving weert, heeft minder mensen in crisis dan wie op motivatie kiest", "turning addiction away leaves fewer people in crisis than choosing on motivation"), InCrisis, Addicts(selection => selection with { RejectionShare = 0.5 }), Addicts(selection => selection with { RejectionShare = 0, ExcludesAddiction = true }), 0.01),
            Stays(("en op motivatie kiezen scheelt uithuiszettingen nauwelijks waar iedereen met begeleiding verslaafd is", "and choosing on motivation hardly changes evictions where everybody with support is addicted"), Of("evictions_per_100.supported", 1, 8), AllAddicted(0), AllAddicted(0.5), 0.5))
            .By("hulp wordt geweigerd en herstel duurt langer, wie er ook gemotiveerd binnenkwam", "help is refused and recovery takes longer, however motivated somebody came in", At(("incidents.spells_addicted", 1)), At(("people.refuses_help_addicted", 0.3)))
            .Noting("een verslaving weegt zwaarder, maar kiezen op motivatie scheelt in het model ook bij deze groep iets: het gesprek ziet iets van latere problemen, wie het ook is (people.talk_tells_trouble)", "an addiction weighs more, but choosing on motivation helps this group a little too in the model: the talk sees something of later trouble whoever it is (people.talk_tells_trouble)"),
        new Pattern(58, ["E122", "E125", "X093"], ("Complexen met hetzelfde aandeel begeleiding kunnen tegengesteld uitpakken: grootte, selectie en steun ter plekke maken het verschil.", "Complexes with the same share supported can end up opposite: size, selection and support on site make the difference."),
            Above(("klein, gekozen en met steun: meer dan de helft doet mee", "small, selected and supported: more than half take part"),
                Supported50, Broad(3, 8), 0.50),
            Below(("groot, van de lijst en zonder steun: minder dan een derde", "large, from the list and unsupported: less than a third"),
                Opposite, Broad(3, 8), 0.33),
            Rises(("en minstens anderhalf keer zoveel klachten", "and at least half as many complaints again"),
                Of(Outcome.ComplaintsPer100, 3, 8), Supported50, Opposite, 2.5))
            .By("selectie en steun elk voor een deel, grootte door anonimiteit", "selection and support each in part, size by anonymity"),
    ];

    /// <summary>Half with support: 64 homes, co-optation, a coached board and people on site.</summary>
    public static Situation Supported50 => Complexes.Homes(64, 8).Supported(0.5).Planned(p => p with
    {
        Selection = new SelectionPlan { Method = SelectionMethod.CoOptation, RejectionShare = 0.5, PreEntryActivities = true },
        Association = p.Association with { BoardCoaching = true },
    });

    /// <summary>Half with support: 250 homes, the list decides, no coach, little beheer, care from elsewhere.</summary>
    public static Situation Opposite =>
        Complexes.Homes(250, 8).Supported(0.5).Bare().Beheer(500).Care(c => c with { OnSite = false, ShortLine = false, Workers = 20 });

    /// <summary>A mix that is held: support does not end, or half could not be kept up.</summary>
    private static Situation Held(int homes, double share) => Complexes.Homes(homes).Supported(share).EqualDose().Without("care.end_of_support");

    private static Situation Pressed => Usual.For(8).Planned(p => p with { Mix = p.Mix with { PlacementPressure = 0.6 } });

    /// <summary>A share of heavy need that stays: support does not end here, or the mix could not be held above a third.</summary>
    private static Situation Heavy(double share) => Complexes.Homes(117).Supported(share)
        .Housing((TargetGroup.ExHomeless, 0.6), (TargetGroup.Psychiatric, 0.4))
        .Believing(("groups.ex_homeless_heavy", 0.6), ("groups.psychiatric_heavy", 0.6)).Without("care.end_of_support");

    /// <summary>The share is brought back from five to three in nine after three years.</summary>
    private static Situation Eased => Heavy(5 / 9.0).For(9).Event(Lever.SupportedShare, 3 / 9.0, 3);

    private static Situation Lenient => Usual.Supported(0.7).Talks(s => s with { RejectionShare = 0 });

    private static Situation Strict => Usual.Supported(0.7).Talks(s => s with { RejectionShare = 0.5, ExcludesViolentPast = true });

    private static Situation Addicts(Func<SelectionPlan, SelectionPlan> how) =>
        Usual.For(8).Talks(how).Housing((TargetGroup.ExHomeless, 1)).Believing(("groups.ex_homeless_addicted", 0.4));

    private static Situation AllAddicted(double rejected) =>
        Addicts(s => s with { RejectionShare = rejected }).Believing(("groups.ex_homeless_addicted", 1));

    /// <summary>Candidates are talked with, and this comes of it.</summary>
    private static Situation Talks(this Situation arm, Func<SelectionPlan, SelectionPlan> how) =>
        arm.Planned(p => p with { Selection = how(p.Selection with { Method = SelectionMethod.Interview }) });

    private static Situation Housing(this Situation arm, params (TargetGroup Group, double Share)[] supported) =>
        arm.Planned(p => p with { Mix = p.Mix with { Supported = Shares.Of(supported) } });
}
