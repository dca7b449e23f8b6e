using Simulation.Core.Observation;
using Simulation.Core.Plans;

namespace Simulation.Runner.Patterns;

/// <summary>Where people can meet: the common room, the layout, the weekly moment.</summary>
internal static class PlacePatterns
{
    private static readonly Situation Usual = Complexes.Usual;
    private static readonly Situation NoRoom = Usual.Room(CommonRoom.None);

    /// <summary>Numbers at which a room gives no more seats, sight or passing than its absence.</summary>
    private static readonly Ablation RoomMakesNoPlace = Ablation.At(
        ("participation.activities_without_place", 1), ("participation.seats_at_home", 25), ("participation.seen_without_room", 1));

    public static IEnumerable<Pattern> All =>
    [
        new()
        {
            Number = 1,
            Says = ("Met een gemeenschappelijke ruimte zijn er meer trekkers; zonder ruimte komt een actieve groep moeilijk van de grond.",
                "With a common room more residents are active; without one it is hard to form an active group."),
            Sources = ["G135", "G136"],
            Claims =
            [
                Claim.Rises(("meer trekkers met een ruimte", "more organisers with a room"), Measure.Of(Outcome.OrganisersShare, 2, 5), NoRoom, Usual, 0.02),
                Claim.Rises(("meer activiteiten", "more activities"), Measure.Of(Outcome.ActivitiesPerWeek, 2, 5), NoRoom, Usual, 0.5),
            ],
            Mechanisms = [Ablation.Off("commitment.recruiting"), RoomMakesNoPlace, Ablation.At(("encounters.passing_room", 0))],
            Through = ("wie elkaar tegenkomt kent elkaar, en wie elkaar kent wordt gevraagd", "people who come across each other get acquainted, and people who are acquainted are asked"),
        },
        new()
        {
            Number = 2,
            Says = ("Zonder ruimte voelen bewoners met begeleiding zich minder makkelijk thuis.", "Without a room residents with support settle in less easily."),
            Sources = ["G137"],
            Claims =
            [
                Claim.Rises(("meer thuisgevoel bij bewoners met begeleiding, met een ruimte", "more belonging among residents with support, with a room"), Measure.Of(Outcome.Named("belonging.supported"), 1, 3), NoRoom, Usual, 0.02),
                Claim.Rises(("meer van hen doen mee", "more of them take part"), Measure.Of(Outcome.Named("participation_broad.supported"), 1, 3), NoRoom, Usual, 0.03),
            ],
            Mechanisms = [RoomMakesNoPlace, Ablation.At(("encounters.passing_room", 0), ("ties.faces_from_route", 0))],
            Through = ("in de ruimte en onderweg ernaartoe ontstaan contacten waar thuisgevoel op rust", "contacts made in the room and on the way there carry belonging"),
            Note = ("gemiddeld over alle bewoners met begeleiding is het verschil in thuisgevoel nauwelijks groter dan wat telt: de meesten van hen doen niet mee", "averaged over all residents with support the difference in belonging is hardly larger than what counts: most of them do not take part"),
        },
        new()
        {
            Number = 35,
            Says = ("Een onhandig gebouw vraagt waarschijnlijk meer uren coach dan een gebouw waarin men elkaar tegenkomt.", "An unhelpful layout probably asks more coach hours than a building in which people meet."),
            Sources = ["G095"],
            Claims =
            [
                Claim.Rises(("meer uren coach in jaar 5-8 waar huizen verspreid liggen en de ruimte niet op de route", "more coach hours in years 5-8 where homes are scattered and the room is off the route"), Measure.Of(Outcome.CoachHoursPerWeek, 5, 8), Helpful, Unhelpful, 0.3),
                Claim.Falls(("en toch doen minder bewoners mee", "and still fewer residents take part"), Measures.Broad(5, 8), Helpful, Unhelpful, 0.02),
            ],
            Mechanisms = [Ablation.At(("encounters.when_scattered", 1), ("encounters.off_route", 1), ("participation.seen_off_route", 1))],
            Through = ("minder ontmoetingen, minder trekkers, en dus laat het team minder los", "fewer meetings, fewer organisers, so the team lets go less"),
        },
        new()
        {
            Number = 36,
            Says = ("Een vast wekelijks moment verlaagt de drempel.", "A fixed weekly moment lowers the threshold."),
            Sources = ["G139"],
            Claims = [Claim.Rises(("meer bewoners doen mee", "more residents take part"), Measures.Broad(2, 5), Usual.Planned(p => p with { Programme = new ProgrammePlan { WeeklyMoment = false } }), Usual, 0.005)],
            Mechanisms = [Ablation.At(("participation.weekly_moment_lowers", 0))],
            Declared = Standing.BuiltIn,
            Note = ("dat de drempel daalt is een aanname (participation.weekly_moment_lowers); wat overblijft zonder die regel komt van de extra activiteit", "that the threshold falls is an assumption (participation.weekly_moment_lowers); what is left without it comes from the extra activity"),
        },
    ];

    private static Situation Helpful => Usual.For(8);

    private static Situation Unhelpful => Helpful.Room(CommonRoom.OffRoute).Planned(p => p with { Building = p.Building with { Layout = Layout.Scattered } });
}
