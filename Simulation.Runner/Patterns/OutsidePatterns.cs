using Simulation.Core.Observation;

namespace Simulation.Runner.Patterns;

/// <summary>The board, the neighbourhood and the housing market.</summary>
internal static class OutsidePatterns
{
    private static readonly Situation Usual = Complexes.Usual;

    public static IEnumerable<Pattern> All =>
    [
        new()
        {
            Number = 29,
            Says = ("Een bestuur is kwetsbaar en krijgt ruzie; begeleiding van het bestuur kan helpen.", "A fragile board leads to conflict; board coaching can help."),
            Sources = ["G163", "G164"],
            Claims = [Claim.Falls(("minder ruzies met begeleiding van het bestuur", "fewer conflicts with board coaching"), Measures.Total(ComplexCounter.BoardConflicts, ("ruzies in het bestuur", "conflicts in the board"), 2, 8), Usual.For(8).NoCoach(), Usual.For(8).NoCoach().Planned(p => p with { Association = p.Association with { BoardCoaching = true } }), 0.5)],
            Mechanisms = [Ablation.At(("association.conflict_when_coached", 1))],
            Declared = Standing.BuiltIn,
            Note = ("hoe vaak een bestuur ruzie krijgt en dat begeleiding dat halveert zijn aannames (association.conflict_by_skill, conflict_when_coached)", "how often a board falls out and that coaching halves it are assumptions (association.conflict_by_skill, conflict_when_coached)"),
        },
        new()
        {
            Number = 40,
            Says = ("Zonder tijdig contact met de buurt is er geen goodwill.", "Without timely contact with neighbours there is no goodwill."),
            Sources = ["G150"],
            Claims = [Claim.Falls(("minder krediet zonder tijdig contact", "less credit without timely contact"), Measure.Of(Outcome.NeighbourhoodCredit, 2, 5), Usual, Usual.Planned(p => p with { Neighbourhood = p.Neighbourhood with { TimelyContact = false } }), 0.1)],
            Declared = Standing.BuiltIn,
            Note = ("hoe snel goodwill zonder contact terugkomt is een aanname (neighbourhood.without_contact)", "how fast goodwill comes back without contact is an assumption (neighbourhood.without_contact)"),
        },
        new()
        {
            Number = 56,
            Says = ("Kleine of eenvoudige woningen: sneller weg; een vaste woningmarkt: men blijft zitten.", "Small or basic dwellings give faster outflow; a blocked housing market stagnating outflow."),
            Sources = ["F127", "F126"],
            Claims =
            [
                Claim.Rises(("meer vertrek uit kleine woningen", "more outflow from small dwellings"), Measure.Of(Outcome.TurnoverPerYear, 2, 5), Usual, Usual.Planned(p => p with { Building = p.Building with { SmallDwellings = true } }), 0.02),
                Claim.Falls(("minder bij een vaste markt", "less in a blocked market"), Measure.Of(Outcome.TurnoverPerYear, 2, 5), Usual, Usual.Planned(p => p with { Building = p.Building with { BlockedHousingMarket = true } }), 0.02),
            ],
            Declared = Standing.BuiltIn,
            Note = ("beide zijn verhoudingen in de aannames (turnover.small_dwellings, turnover.blocked_market)", "both are ratios among the assumptions (turnover.small_dwellings, turnover.blocked_market)"),
        },
        new()
        {
            Number = 57,
            Says = ("Eén incident maakt het krediet van de buurt snel op; contact vult het langzaam aan.", "One incident empties neighbourhood credit quickly, contact refills it slowly."),
            Sources = ["F193", "F194"],
            Declared = Standing.BuiltIn,
            Note = ("wat een incident kost en hoe snel het terugkomt zijn aannames (neighbourhood.after_serious, neighbourhood.returns)", "what an incident costs and how fast it comes back are assumptions (neighbourhood.after_serious, neighbourhood.returns)"),
        },
    ];
}
