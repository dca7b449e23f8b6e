using static Simulation.Runner.Patterns.Ablation;
using static Simulation.Runner.Patterns.Claim;
using static Simulation.Runner.Patterns.Measure;
using static Simulation.Runner.Patterns.Measures;

namespace Simulation.Runner.Patterns;

/// <summary>The board, the neighbourhood and the housing market.</summary>
internal static class OutsidePatterns
{
    private static readonly Situation Usual = Complexes.Usual;
    private static readonly Situation Alone = Usual.For(8).NoCoach();
    private static readonly Situation Coached = Alone.Planned(p => p with { Association = p.Association with { BoardCoaching = true } });
    private static readonly Situation NoContact = Usual.Planned(p => p with { Neighbourhood = p.Neighbourhood with { TimelyContact = false } });

    public static IEnumerable<Pattern> All =>
    [
        new Pattern(29, ["G163", "G164"], ("Een bestuur is kwetsbaar en krijgt ruzie; begeleiding van het bestuur kan helpen.", "A fragile board leads to conflict; board coaching can help."),
            Falls(("minder ruzies met begeleiding van het bestuur", "fewer conflicts with board coaching"),
                Total(ComplexCounter.BoardConflicts, ("ruzies in het bestuur", "conflicts in the board"), 2, 8), Alone, Coached, 0.5))
            .Without(At(("association.conflict_when_coached", 1)))
            .BuiltIn("hoe vaak een bestuur ruzie krijgt en dat begeleiding dat halveert zijn aannames (association.conflict_by_skill, conflict_when_coached)", "how often a board falls out and that coaching halves it are assumptions (association.conflict_by_skill, conflict_when_coached)"),
        new Pattern(40, ["G150"], ("Zonder tijdig contact met de buurt is er geen goodwill.", "Without timely contact with neighbours there is no goodwill."),
            Falls(("minder krediet zonder tijdig contact", "less credit without timely contact"),
                Of(Outcome.NeighbourhoodCredit, 2, 5), Usual, NoContact, 0.1))
            .BuiltIn("hoe snel goodwill zonder contact terugkomt is een aanname (neighbourhood.without_contact)", "how fast goodwill comes back without contact is an assumption (neighbourhood.without_contact)"),
        new Pattern(56, ["F127", "F126"], ("Kleine of eenvoudige woningen: sneller weg; een vaste woningmarkt: men blijft zitten.", "Small or basic dwellings give faster outflow; a blocked housing market stagnating outflow."),
            Rises(("meer vertrek uit kleine woningen", "more outflow from small dwellings"),
                Of(Outcome.TurnoverPerYear, 2, 5), Usual, Usual.Building(b => b with { SmallDwellings = true }), 0.02),
            Falls(("minder bij een vaste markt", "less in a blocked market"),
                Of(Outcome.TurnoverPerYear, 2, 5), Usual, Usual.Building(b => b with { BlockedHousingMarket = true }), 0.02))
            .BuiltIn("beide zijn verhoudingen in de aannames (turnover.small_dwellings, turnover.blocked_market)", "both are ratios among the assumptions (turnover.small_dwellings, turnover.blocked_market)"),
        new Pattern(57, ["F193", "F194"], ("Eén incident maakt het krediet van de buurt snel op; contact vult het langzaam aan.", "One incident empties neighbourhood credit quickly, contact refills it slowly."))
            .BuiltIn("wat een incident kost en hoe snel het terugkomt zijn aannames (neighbourhood.after_serious, neighbourhood.returns)", "what an incident costs and how fast it comes back are assumptions (neighbourhood.after_serious, neighbourhood.returns)"),
    ];
}
