using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>Where people can meet: the common room, the layout, the weekly moment; how large a complex is, and how it is cut up.</summary>
internal static class PlacePatterns
{
    private static readonly Situation Usual = Complexes.Usual;
    private static readonly Situation NoRoom = Usual.Room(CommonRoom.None);

    /// <summary>Numbers at which a room gives no more seats, sight or passing than its absence.</summary>
    private static readonly Ablation RoomMakesNoPlace = At(
        ("participation.activities_without_place", 1), ("participation.seats_at_home", 25), ("participation.seen_without_room", 1));

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(1, ["G135", "G136"], ("Met een gemeenschappelijke ruimte zijn er meer trekkers; zonder ruimte komt een actieve groep moeilijk van de grond.", "With a common room more residents are active; without one it is hard to form an active group."),
            Rises(("meer trekkers met een ruimte", "more organisers with a room"), Of(Outcome.OrganisersShare, 2, 5), NoRoom, Usual, 0.02),
            Rises(("meer activiteiten", "more activities"), Of(Outcome.ActivitiesPerWeek, 2, 5), NoRoom, Usual, 0.5))
            .By("wie elkaar tegenkomt kent elkaar, en wie elkaar kent wordt gevraagd", "people who come across each other get acquainted, and people who are acquainted are asked", Off("commitment.recruiting"), RoomMakesNoPlace, At(("encounters.passing_room", 0))),
        new Pattern(2, ["G137"], ("Zonder ruimte voelen bewoners met begeleiding zich minder makkelijk thuis.", "Without a room residents with support settle in less easily."),
            Rises(("meer thuisgevoel bij bewoners met begeleiding, met een ruimte", "more belonging among residents with support, with a room"), Of("belonging.supported", 1, 3), NoRoom, Usual, 0.02),
            Rises(("meer van hen doen mee", "more of them take part"), Of("participation_broad.supported", 1, 3), NoRoom, Usual, 0.03))
            .By("in de ruimte en onderweg ernaartoe ontstaan contacten waar thuisgevoel op rust", "contacts made in the room and on the way there carry belonging", RoomMakesNoPlace, At(("encounters.passing_room", 0), ("ties.faces_from_route", 0)))
            .Noting("gemiddeld over alle bewoners met begeleiding is het verschil in thuisgevoel nauwelijks groter dan wat telt: de meesten van hen doen niet mee", "averaged over all residents with support the difference in belonging is hardly larger than what counts: most of them do not take part"),
        new Pattern(35, ["G095"], ("Een onhandig gebouw vraagt waarschijnlijk meer uren coach dan een gebouw waarin men elkaar tegenkomt.", "An unhelpful layout probably asks more coach hours than a building in which people meet."),
            Rises(("meer uren coach in jaar 5-8 waar huizen verspreid liggen en de ruimte niet op de route", "more coach hours in years 5-8 where homes are scattered and the room is off the route"), Of(Outcome.CoachHoursPerWeek, 5, 8), Helpful, Unhelpful, 0.3),
            Falls(("en toch doen minder bewoners mee", "and still fewer residents take part"), Broad(5, 8), Helpful, Unhelpful, 0.02))
            .By("minder ontmoetingen, minder trekkers, en dus laat het team minder los", "fewer meetings, fewer organisers, so the team lets go less", At(("encounters.when_scattered", 1), ("encounters.off_route", 1), ("participation.seen_off_route", 1))),
        new Pattern(36, ["G139"], ("Een vast wekelijks moment verlaagt de drempel.", "A fixed weekly moment lowers the threshold."),
            Rises(("meer bewoners doen mee", "more residents take part"),
                Broad(2, 5), Usual.Planned(p => p with { Programme = new ProgrammePlan { WeeklyMoment = false } }), Usual, 0.005))
            .Without(At(("participation.weekly_moment_lowers", 0)))
            .BuiltIn("dat de drempel daalt is een aanname (participation.weekly_moment_lowers); wat overblijft zonder die regel komt van de extra activiteit", "that the threshold falls is an assumption (participation.weekly_moment_lowers); what is left without it comes from the extra activity"),
        new Pattern(26, ["G142", "G129"], ("Een groter gebouw geeft anonimiteit en overlast, tenzij het in kleine eenheden is verdeeld.", "A larger building gives anonymity and nuisance, unless it is split into small units."),
            Falls(("men kent een kleiner deel van de bewoners bij 250 dan bij 80 woningen", "one knows a smaller share of residents at 250 than at 80 homes"), Of(Outcome.RecognisedShare, 2, 5), Usual, Large, 0.1),
            Rises(("meer klachten per bewoner", "more complaints per resident"), Of(Outcome.ComplaintsPer100, 2, 5), Usual, Large, 0.3),
            Falls(("minder als het in vier delen met een eigen ingang is verdeeld", "fewer when it is cut into four parts with an entrance of their own"), Of(Outcome.ComplaintsPer100, 2, 5), Large, Large.Building(b => b with { Wings = 4 }), 0.2))
            .By("men onthoudt maar zoveel gezichten; wie niet gekend wordt, wordt minder gecorrigeerd en minder gezien", "one keeps only so many faces in mind; who is not known is corrected less and noticed less", At(("ties.faces_from_passing", 400)), Off("incidents.social_control")),
        new Pattern(27, ["G144", "G145", "G146"], ("Kleinere schaal geeft meer betrokkenheid; elkaar kennen houdt ergens tussen 75 en 150 woningen op.", "Smaller scale gives more involvement; knowing each other ends somewhere in 75-150 homes."),
            Larger(("meer bewoners doen mee bij 50 dan bij 200 woningen, bij evenveel coachuren per woning", "more residents take part at 50 than at 200 homes, at equal coach hours per home"),
                Broad(2, 5), 50, 200, 0.02),
            Above(("bij 75 woningen kent men meer dan de helft van gezicht", "at 75 homes one knows more than half by face"),
                Complexes.Homes(75), Of(Outcome.RecognisedShare, 2, 5), 0.50),
            Below(("bij 150 woningen minder dan de helft", "at 150 homes less than half"),
                Complexes.Homes(150), Of(Outcome.RecognisedShare, 2, 5), 0.50))
            .By("minder bekende gezichten, minder trekkers per gang", "fewer known faces, fewer organisers per corridor",
                At(("ties.faces_from_passing", 400)))
            .Noting("het aantal gezichten dat men onthoudt is op deze bronnen afgesteld (ties.faces_from_passing); de betrokkenheid niet", "the number of faces one keeps in mind was set to these sources (ties.faces_from_passing); involvement was not"),
        new Pattern(28, ["G147", "G149", "G166"], ("Heel klein betekent zelf organiseren, zwakke vertegenwoordiging en dure zorg: er is een optimum ertussen.", "Very small means self-organisation, weak representation and inefficient care: an interior optimum."),
            Larger(("meer bewoners doen mee bij 60 dan bij 16 woningen, bij evenveel coachuren per woning", "more residents take part at 60 than at 16 homes, at equal coach hours per home"),
                Broad(2, 5), 60, 16, 0.01),
            Larger(("en meer dan bij 240", "and more than at 240"), Broad(2, 5), 60, 240, 0.01),
            Larger(("minder lege bestuurszetels bij 60 dan bij 30 woningen", "fewer empty board seats at 60 than at 30 homes"),
                Of(Outcome.BoardVacancyShare, 2, 5), 30, 60, 0.05))
            .Noting("het optimum is een gevolgtrekking van de lezer; geen bron meet het, en de zwakke vertegenwoordiging staat in de regels", "the optimum is an inference of the reader; no source measures it, and weak representation is in the rules"),
    ];

    private static Situation Helpful => Usual.For(8);

    private static Situation Unhelpful => Helpful.Room(CommonRoom.OffRoute).Scattered();

    private static Situation Large => Complexes.Homes(250);

    /// <summary>Larger at so many homes than at so many others.</summary>
    private static Claim Larger(Texts.Bilingual says, Measure measure, int more, int less, double counts) =>
        Rises(says, measure, Complexes.Homes(less).EqualDose(), Complexes.Homes(more).EqualDose(), counts);
}
