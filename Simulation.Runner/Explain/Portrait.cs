namespace Simulation.Runner.Explain;

/// <summary>The complex in a paragraph, for somebody who has a minute.</summary>
public static class Portrait
{
    public static Bilingual Of(Scenario plan) =>
        Bilingual.Join(" ", [.. Opening(plan), Building(plan.Building), Mix(plan), Coach(plan), Waakvlam(plan), Beheer(plan), Association(plan)]);

    private static IEnumerable<Bilingual> Opening(Scenario plan) =>
        plan.Opened is { } opened ? [("Opening: ", "Opening: ") + MonthTexts.Of(opened) + "."] : [];

    private static Bilingual Building(BuildingPlan building) =>
        Bilingual.Of(language => Numbers.Fixed(building.Homes, 0, language)) + (" woningen; ligging: ", " homes; front doors: ")
        + EventTexts.Of(building.Layout) + ("; gezamenlijke ruimte: ", "; common room: ") + EventTexts.Of(building.Room) + ".";

    private static Bilingual Mix(Scenario plan)
    {
        var share = Numbers.Setting(plan.Mix.SupportedShare, Unit.Share);
        var spread = EventTexts.Of(plan.Mix.Spread);
        Bilingual agreed = (
            $"Volgens afspraak komt {share.Nl} van de bewoners met begeleiding ({spread.Nl}); de anderen worden gekozen op deze manier: ",
            $"By agreement {share.En} of the residents come with support ({spread.En}); the others are selected like this: ");
        return agreed + EventTexts.Of(plan.Selection.Method) + ".";
    }

    private static Bilingual Coach(Scenario plan)
    {
        double[] hours = [HoursIn(plan, 0), HoursIn(plan, 1), HoursIn(plan, RuleOfThumb.WaakvlamAfterYears)];
        Bilingual[] text = [.. hours.Select(Hours)];
        if (hours[0] == 0)
            return ("Er is geen communitycoach.", "There is no community coach.");
        if (hours[0] == hours[1] && hours[1] == hours[2])
            return ("De communitycoach is er ", "The community coach is there ") + text[0] + ".";
        return hours[0] == hours[1]
            ? ($"De communitycoach is er in de eerste drie jaar {text[0].Nl} en daarna {text[2].Nl}.",
                $"The community coach is there {text[0].En} in the first three years and {text[2].En} from then on.")
            : ($"De communitycoach is er in het eerste jaar {text[0].Nl}, in jaar twee en drie {text[1].Nl} en daarna {text[2].Nl}.",
                $"The community coach is there {text[0].En} in the first year, {text[1].En} in years two and three and {text[2].En} from then on.");
    }

    private static Bilingual Waakvlam(Scenario plan)
    {
        bool large = plan.Building.Homes > plan.Waakvlam.UpToHomes;
        if (HoursIn(plan, 0) == 0)
            return ("Een waakvlam is dus niet aan de orde.", "So there is no waakvlam either.");
        if (!plan.Waakvlam.Allowed || large)
            return ("Naar de waakvlam gaan de uren niet.", "The hours do not go down to the waakvlam.");
        var year = Numbers.Setting(plan.Waakvlam.FromYear, Unit.Number);
        var hours = Numbers.Setting(plan.Waakvlam.HoursPerMonth, Unit.HoursAMonth);
        var holder = EventTexts.Of(plan.Waakvlam.HeldBy);
        var month = MonthTexts.Beside(plan.Waakvlam.FromYear, plan.Opened);
        Bilingual down = (
            $"Na jaar {year.Nl}{month.Nl} mogen de uren naar de waakvlam ({hours.Nl}, door {holder.Nl}) als het goed loopt",
            $"After year {year.En}{month.En} the hours may go down to the waakvlam ({hours.En}, by {holder.En}) when it runs well");
        return down + (plan.Waakvlam.MayScaleUp ? (", en weer omhoog als dat nodig is.", ", and up again when needed.") : (".", "."));
    }

    private static Bilingual Beheer(Scenario plan)
    {
        var hours = Hours(plan.Beheer.HoursPerWeek > 0
            ? plan.Beheer.HoursPerWeek
            : RuleOfThumb.Beheer(plan.Building.Homes, plan.Beheer.HomesPerFte).Value);
        var social = Numbers.Setting(plan.Beheer.SocialShare, Unit.Share);
        return ($"Beheer is er {hours.Nl}, waarvan {social.Nl} sociaal.", $"Beheer is there {hours.En}, {social.En} of it social.");
    }

    private static Bilingual Association(Scenario plan) => plan.Association.Form switch
    {
        Representation.None => ("Bewoners hebben geen eigen vertegenwoordiging.", "Residents have no representation of their own."),
        Representation.Association when plan.Building.Homes < RuleOfThumb.ResidentsForAssociation => (
            $"Voor een woonvereniging zijn {plan.Building.Homes} woningen te weinig.",
            $"For a woonvereniging {plan.Building.Homes} homes are too few."),
        Representation.SoundingBoard => ("Er is een klankbordgroep van bewoners.", "There is a sounding board of residents."),
        _ => (
            $"Bewoners kunnen een woonvereniging oprichten met een bestuur van {plan.Association.Seats} zetels.",
            $"Residents may found a woonvereniging with a board of {plan.Association.Seats} seats."),
    };

    private static Bilingual Hours(double hours) => Numbers.Setting(Math.Round(hours, 1), Unit.HoursAWeek);

    private static double HoursIn(Scenario plan, int year) => plan.Coach.HoursPerWeek > 0
        ? plan.Coach.HoursPerWeek
        : RuleOfThumb.Coach(plan.Building.Homes, new Week(year * Week.PerYear)).Value * plan.Coach.TimesRule;
}
