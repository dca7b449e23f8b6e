using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Core.Time;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Explain;

/// <summary>The complex in a paragraph, for somebody who has a minute.</summary>
public static class Portrait
{
    public static Bilingual Of(Scenario plan) => (In(plan, Language.Nl), In(plan, Language.En));

    private static string In(Scenario plan, Language language) =>
        string.Join(' ', [Building(plan, language), Mix(plan, language), Coach(plan, language), Waakvlam(plan, language), Beheer(plan, language),
            Association(plan, language)]);

    private static string Building(Scenario plan, Language language)
    {
        var building = plan.Building;
        var layout = EventTexts.Of(building.Layout);
        var room = EventTexts.Of(building.Room);
        string homes = Numbers.Fixed(building.Homes, 0, language);
        return language == Language.Nl
            ? $"{homes} woningen; ligging: {layout.Nl}; gezamenlijke ruimte: {room.Nl}."
            : $"{homes} homes; front doors: {layout.En}; common room: {room.En}.";
    }

    private static string Mix(Scenario plan, Language language)
    {
        string share = Numbers.Setting(plan.Mix.SupportedShare, Unit.Share, language);
        var method = EventTexts.Of(plan.Selection.Method);
        var spread = EventTexts.Of(plan.Mix.Spread);
        return language == Language.Nl
            ? $"Volgens afspraak komt {share} van de bewoners met begeleiding ({spread.Nl}); de anderen worden gekozen op deze manier: {method.Nl}."
            : $"By agreement {share} of the residents come with support ({spread.En}); the others are selected like this: {method.En}.";
    }

    private static string Coach(Scenario plan, Language language)
    {
        double[] hours = [HoursIn(plan, 0), HoursIn(plan, 1), HoursIn(plan, RuleOfThumb.WaakvlamAfterYears)];
        string[] text = [.. hours.Select(h => Numbers.Setting(Math.Round(h, 1), Unit.HoursAWeek, language))];
        if (hours[0] == 0)
            return language == Language.Nl ? "Er is geen communitycoach." : "There is no community coach.";
        if (hours[0] == hours[1] && hours[1] == hours[2])
            return language == Language.Nl ? $"De communitycoach is er {text[0]}." : $"The community coach is there {text[0]}.";
        if (hours[0] == hours[1])
        {
            return language == Language.Nl
                ? $"De communitycoach is er in de eerste drie jaar {text[0]} en daarna {text[2]}."
                : $"The community coach is there {text[0]} in the first three years and {text[2]} from then on.";
        }

        return language == Language.Nl
            ? $"De communitycoach is er in het eerste jaar {text[0]}, in jaar twee en drie {text[1]} en daarna {text[2]}."
            : $"The community coach is there {text[0]} in the first year, {text[1]} in years two and three and {text[2]} from then on.";
    }

    private static string Waakvlam(Scenario plan, Language language)
    {
        bool large = plan.Building.Homes >= RuleOfThumb.HomesForPermanentCoach && !plan.Waakvlam.AlsoInLargeComplexes;
        if (HoursIn(plan, 0) == 0)
            return language == Language.Nl ? "Een waakvlam is dus niet aan de orde." : "So there is no waakvlam either.";
        if (!plan.Waakvlam.Allowed || large)
            return language == Language.Nl ? "Naar de waakvlam gaan de uren niet." : "The hours do not go down to the waakvlam.";
        return language == Language.Nl
            ? $"Na jaar {RuleOfThumb.WaakvlamAfterYears} mogen de uren naar de waakvlam als het goed loopt{(plan.Waakvlam.MayScaleUp ? ", en weer omhoog als dat nodig is" : "")}."
            : $"After year {RuleOfThumb.WaakvlamAfterYears} the hours may go down to the waakvlam when it runs well{(plan.Waakvlam.MayScaleUp ? ", and up again when needed" : "")}.";
    }

    private static string Beheer(Scenario plan, Language language)
    {
        double hours = plan.Beheer.HoursPerWeek > 0
            ? plan.Beheer.HoursPerWeek
            : RuleOfThumb.Beheer(plan.Building.Homes, plan.Beheer.HomesPerFte).Value;
        string text = Numbers.Setting(Math.Round(hours, 1), Unit.HoursAWeek, language);
        string social = Numbers.Setting(plan.Beheer.SocialShare, Unit.Share, language);
        return language == Language.Nl ? $"Beheer is er {text}, waarvan {social} sociaal." : $"Beheer is there {text}, {social} of it social.";
    }

    private static string Association(Scenario plan, Language language)
    {
        var association = plan.Association;
        return association.Form switch
        {
            Representation.None => language == Language.Nl ? "Bewoners hebben geen eigen vertegenwoordiging."
                : "Residents have no representation of their own.",
            Representation.Association when plan.Building.Homes < RuleOfThumb.ResidentsForAssociation => language == Language.Nl
                ? $"Voor een woonvereniging zijn {plan.Building.Homes} woningen te weinig."
                : $"For a woonvereniging {plan.Building.Homes} homes are too few.",
            Representation.SoundingBoard =>
                language == Language.Nl ? "Er is een klankbordgroep van bewoners." : "There is a sounding board of residents.",
            _ => language == Language.Nl
                ? $"Bewoners kunnen een woonvereniging oprichten met een bestuur van {association.Seats} zetels."
                : $"Residents may found a woonvereniging with a board of {association.Seats} seats.",
        };
    }

    private static double HoursIn(Scenario plan, int year) => plan.Coach.HoursPerWeek > 0
        ? plan.Coach.HoursPerWeek
        : RuleOfThumb.Coach(plan.Building.Homes, new Week(year * Week.PerYear)).Value * plan.Coach.TimesRule;
}
