using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>The coach: when there is work for one, when less will do, and when it will not.</summary>
internal static class CoachPatterns
{
    /// <summary>Turnover a year that is low for such a complex, usual, and that of a complex people pass through.</summary>
    private const double Calm = 0.06;
    private const double Brisk = 0.60;

    private static readonly Situation Usual = Complexes.Usual;

    /// <summary>The same eight hours a week year after year, so that only the team's own decisions change them.</summary>
    private static readonly Situation EightHours = Usual.For(10).Planned(p => p with { Coach = new CoachPlan { HoursPerWeek = 8 } });

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(4, ["G045", "G087"], ("Vanaf honderd woningen of bij veel verhuizingen is blijvend een coach nodig.", "From a hundred homes on, or with much turnover, a lasting coach is needed."),
            Below(("bij veel verhuizingen zakt de deelname zonder coach onder 40%", "with much turnover participation without a coach falls below 40%"), Stops(Usual.Turnover(Brisk)), Broad(5, 8), 0.40),
            Above(("bij weinig verhuizingen niet", "with little turnover it does not"), Stops(Usual.Turnover(Calm)), Broad(5, 8), 0.40),
            DoesMore(("het verlies is groter bij 160 woningen dan bij 60, bij evenveel coachuren per woning", "the loss is larger at 160 homes than at 60, at equal coach hours per home"),
                Broad(5, 8), LastsOrStops(160), LastsOrStops(60), 0.01, Expected.Less))
            .By("nieuwe bewoners die niemand binnenhaalt en trekkers die niet worden vervangen", "newcomers nobody draws in and organisers nobody replaces", Off("turnover.moves")),
        new Pattern(5, ["G074", "G076"], ("De behoefte aan een coach is in jaar 1 het grootst en na jaar 3 kleiner.", "The need for a coach peaks in year 1 and is lower after year 3."),
            Exceeds(("meer uren welkom, deuren en zaken in jaar 1 dan in jaar 2-3, bij gelijke uren", "more hours of welcome, doors and cases in year 1 than in years 2-3, at equal hours"), EightHours, CoachWork(1, 1), CoachWork(2, 3), 0.5),
            Exceeds(("en na jaar 3 minder dan in de eerste drie jaar", "and less after year 3 than in the first three years"),
                EightHours.Event(Lever.Waakvlam, 0, 0, notice: 0), CoachWork(1, 3), CoachWork(4, 6), 0.2))
            .By("iedereen is tegelijk nieuw: welkom heten, dichte deuren en eerste wrijvingen komen samen", "everybody is new at once: welcomes, closed doors and first frictions come together", At(("workload.push_supported_hours", 0), ("workload.push_other_hours", 0)), Off("people.self_stigma")),
        new Pattern(6, ["G088"], ("Als bewoners rollen overnemen, zijn minder uren coach nodig.", "When roles are handed to residents, less coach input is needed."),
            Falls(("minder uren coach in jaar 4-10 met gangmakers per gang", "fewer coach hours in years 4-10 with gangmakers on each corridor"), Of(Outcome.CoachHoursPerWeek, 4, 10), EightHours, WithGangmakers, 0.3),
            Rises(("en er doen niet minder maar meer bewoners mee", "and not fewer but more residents take part"),
                Broad(4, 10), EightHours, WithGangmakers, 0.01))
            .By("het team laat los als het ziet dat bewoners het dragen", "the team lets go when it sees residents carry it",
                Off("commitment.recruiting")),
        new Pattern(7, ["G096", "G100"], ("De waakvlam volstaat alleen waar het goed loopt en bewoners het dragen; dat zijn er weinig.", "The pilot flame suffices only where things run well and residents carry it; few cases."),
            Above(("waar gekozen bewoners blijven wonen, blijft de deelname op de waakvlam boven 50%", "where chosen residents stay, participation on the flame stays above 50%"), Flame(Usual.Turnover(Calm)), Broad(6, 8), 0.50),
            DoesMore(("van een coach die blijft naar de waakvlam kost meer deelname waar niet gekozen wordt", "going from a coach who stays to the flame costs more participation where nobody is selected"),
                Broad(6, 8), CoachOrFlame(Usual.Turnover(Calm).FromTheList()), CoachOrFlame(Usual.Turnover(Calm)), 0.01, Expected.Less),
            DoesMore(("en waar veel verhuisd wordt", "and where many move"),
                Broad(6, 8), CoachOrFlame(Usual.Turnover(Brisk)), CoachOrFlame(Usual.Turnover(Calm)), 0.01, Expected.Less))
            .By("trekkers die blijven vragen nieuwe trekkers; waar zij weggaan of niet gekozen zijn, dooft dat uit", "organisers who stay ask new ones; where they leave or were never chosen, that dies out"),
        new Pattern(8, ["G101", "G102"], ("Later moet de waakvlam soms weer hoger; coaching gaat nooit helemaal weg.", "Later the flame must sometimes be raised; coaching never reaches zero."),
            Above(("vaker dan eens in de twintig jaar wordt de vlam hoger gezet", "the flame is raised more often than once in twenty years"),
                Usual.For(15), Of(Outcome.ReraisesPer10Y, 4, 15), 0.5))
            .By("golven van vertrekkende trekkers, gezien door een team met een vertraagd en onzeker beeld", "waves of departing organisers, seen by a team with a late and uncertain picture", Off("turnover.moves"), Off("commitment.fatigue"))
            .Noting("dat de uren nooit nul worden is een regel van het plan; dat de vlam weer hoger moet, komt eruit", "that hours never reach zero is a rule of the plan; that the flame has to be raised comes out"),
        new Pattern(9, ["G099"], ("Een stabiele toestand is zeldzaam.", "A stable state is rare."),
            Below(("minder dan een kwart van de complexen blijft twaalf jaar lang elk jaar binnen vijf procentpunten van het eigen gemiddelde", "fewer than a quarter of complexes stay within five points of their own mean in each of twelve years"), Usual.For(15), StaysWithin(Outcome.ParticipationBroad, 4, 0.05), 0.25))
            .By("verhuizingen, weinig trekkers en wisselende coaching", "moves, few organisers and coaching that changes",
                Off("turnover.moves"), Off("turnover.moves", "commitment.fatigue", "staffing.replacement")),
        new Pattern(30, ["G114", "G115"], ("De overgang van projectgeld naar regulier geld is het zwakke moment.", "The move from project money to regular money is the weak moment."),
            Falls(("een half jaar zonder geld na jaar 3 kost deelname in jaar 4", "half a year without money after year 3 costs participation in year 4"), Broad(4, 4), Lasts(Usual), HalfAYearWithout, 0.01),
            Falls(("en ook nog in jaar 5, als het geld er weer is", "and still in year 5, when the money is back"),
                Broad(5, 5), Lasts(Usual), HalfAYearWithout, 0.005),
            Falls(("de coach is weg voor het geld op is", "the coach is gone before the money is"),
                Of(Outcome.CoachHoursPerWeek, 3, 3), Lasts(Usual), HalfAYearWithout, 0.5))
            .By("een aangekondigd einde laat mensen vertrekken, een gat verbreekt wat bekend en gevraagd was", "an announced end makes people leave, a gap breaks what was known and asked", At(("staffing.announced_end_leaves", 1)), Off("staffing.replacement")),
        new Pattern(46, ["E181", "E182", "E183"], ("Steeds een andere beheerder met gaten ertussen: de meerwaarde blijft uit, ook al klopt de mix.", "Repeated replacement of the manager with gaps: the added value does not materialise, even when the mix is right."),
            Rises(("het duurt langer tot iemand iets ziet", "it takes longer until somebody notices"),
                Of(Outcome.WeeksToNotice, 1, 4), Usual, Replaced, 0.2),
            Falls(("minder bewoners doen mee", "fewer residents take part"), Broad(2, 4), Usual, Replaced, 0.01),
            Rises(("meer klachten", "more complaints"), Of(Outcome.ComplaintsPer100, 1, 4), Usual, Replaced, 0.3))
            .By("een onbekend gezicht ziet minder en bereikt minder, en een lege plek laat werk liggen", "an unknown face sees and achieves less, and an empty post leaves work undone", Off("staffing.replacement")),
        new Pattern(47, ["E121", "E123"], ("Met een vereniging en bewoners die op elkaar letten nemen de uren van professionals af; zij blijven de achterwacht.", "With an association and mutual control professional hours fall, with the professionals as fallback."),
            Below(("waar mensen blijven wonen is van acht uur in jaar 8-10 minder dan de helft over", "where people stay, less than half of eight hours is left in years 8-10"), EightHours.Turnover(Calm), Of(Outcome.CoachHoursPerWeek, 8, 10), 4),
            Above(("en de deelname blijft boven 50%", "and participation stays above 50%"), EightHours.Turnover(Calm), Broad(8, 10), 0.50))
            .By("wie blijft, kent elkaar, vraagt elkaar en houdt het vol; het team ziet dat en laat los", "those who stay know and ask each other and keep it up; the team sees it and lets go", Off("commitment.recruiting"), At(("turnover.others", 0.37), ("turnover.supported", 0.35)))
            .Noting("alleen het verhuizen verschilt van P48", "only turnover differs from P48"),
        new Pattern(48, ["E135"], ("Bij een hoge instroom van nieuwkomers blijven de uren gelijk; afbouwen lukt niet.", "With a high inflow of newcomers guidance hours stay constant, with no taper."),
            Above(("waar velen verhuizen is van acht uur in jaar 8-10 nog minstens driekwart nodig", "where many move at least three quarters of eight hours is still needed in years 8-10"), EightHours.Turnover(Brisk), Of(Outcome.CoachHoursPerWeek, 8, 10), 6),
            Rises(("veel meer dan waar mensen blijven wonen", "far more than where people stay"),
                Of(Outcome.CoachHoursPerWeek, 8, 10), EightHours.Turnover(Calm), EightHours.Turnover(Brisk), 2))
            .By("er komen er steeds zoveel bij dat verwelkomen niet past in vier uur per maand", "so many keep coming that welcoming them does not fit in four hours a month", Off("turnover.moves"), Off("coaching.newcomers_count"), At(("workload.push_supported_hours", 0), ("workload.push_other_hours", 0)))
            .BuiltIn("dat het team niet loslaat zolang nieuwe bewoners meer tijd vragen dan de waakvlam heeft, is een regel (coaching.newcomers_count), toegevoegd toen de uren zonder die regel niet gelijk bleven; dat er veel meer nodig blijft dan waar mensen blijven wonen, komt ook zonder uit, en alleen het verhuizen verschilt van P47", "that the team does not let go while newcomers ask more than the flame has time for is a rule (coaching.newcomers_count), added when hours did not stay constant without it; that far more is needed than where people stay comes out without it too, and only turnover differs from P47"),
        new Pattern(49, ["E187", "E189"], ("Intensief beginnen en na jaar 1 volgens plan afbouwen schaadt niet, als er iets overblijft.", "An intensive start with a planned step-down after year 1 does no harm when something remains."),
            Stays(("de deelname in jaar 3-5 blijft binnen drie procentpunten van wie intensief doorgaat", "participation in years 3-5 stays within three points of going on intensively"), Broad(3, 5), Intensive, StepDown, 0.03),
            Stays(("en de klachten blijven binnen 0,7 per 100", "and complaints stay within 0.7 per 100"),
                Of(Outcome.ComplaintsPer100, 3, 5), Intensive, StepDown, 0.7),
            Falls(("blijft er niets over, dan is er wel schade", "if nothing remains there is harm"),
                Broad(3, 5), Intensive, Intensive.Event(Lever.CoachHours, 0, 1).Event(Lever.BeheerHomesPerFte, 2000, 1), 0.03))
            .By("wat in het begin is opgebouwd onderhoudt zichzelf zolang iemand nieuwkomers en trekkers bijstaat", "what was built at the start keeps itself up as long as somebody helps newcomers and organisers")
            .Noting("minder beheer na jaar 1 geeft in het model meer klachten, ook als er iets overblijft; de deelname houdt stand", "less beheer after year 1 gives more complaints in the model, also when something remains; participation holds"),
    ];

    /// <summary>Eight hours a week, and people who leave so often.</summary>
    public static Situation Moving(double turnover) => EightHours.Turnover(turnover);

    private static Situation Intensive => Usual.Beheer(120);

    private static Situation StepDown => Intensive.Event(Lever.BeheerHomesPerFte, 330, 1);

    private static Situation WithGangmakers => EightHours.Planned(p => p with { Beheer = p.Beheer with { GangmakersPerCluster = 1 } });

    private static Situation HalfAYearWithout => Lasts(Usual).Event(Lever.CoachHours, 0, 3, notice: 52, restored: 6);

    private static Situation Replaced => Usual.Believing(("staffing.holder_leaves", 1.3), ("staffing.weeks_to_fill", 16));

    /// <summary>The hours follow the rule and may not go down to the pilot flame.</summary>
    private static Situation Lasts(Situation arm) => arm.For(8).Planned(p => p with { Waakvlam = new WaakvlamPlan { Allowed = false } });

    private static (Situation, Situation) LastsOrStops(int homes) =>
        (Lasts(Complexes.Homes(homes)).EqualDose(), Stops(Complexes.Homes(homes)).EqualDose());

    private static (Situation, Situation) CoachOrFlame(Situation arm) => (Lasts(arm), Flame(arm));

    private static Situation Stops(Situation arm) => Lasts(arm).Event(Lever.CoachHours, 0, 3);

    /// <summary>Only the pilot flame after year 3, ready or not.</summary>
    private static Situation Flame(Situation arm) =>
        arm.For(8).Planned(p => p with { Waakvlam = p.Waakvlam with { MayScaleUp = false } }).Event(Lever.OnlyWaakvlam, 1, 3);

    /// <summary>Hours a week the coach gives to welcomes, closed doors and cases.</summary>
    private static Measure CoachWork(int from, int to) =>
        new($"coach_work:{from}-{to}", (
            $"uren coach aan welkom, deuren en zaken, jaar {from}-{to}",
            $"coach hours on welcomes, doors and cases, years {from}-{to}"), Unit.Number, l =>
            new[] { ComplexCounter.CoachWelcomes, ComplexCounter.CoachVisits, ComplexCounter.CoachCases }.Sum(hours => PerWeek(l, hours, from, to)));
}
