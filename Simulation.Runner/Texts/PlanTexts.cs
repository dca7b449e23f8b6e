using Simulation.Core;
using Simulation.Core.Plans;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Texts;

/// <summary>What a plan is called, what its numbers count, and what 0 means where it means something of its own.</summary>
public sealed record PlanText(Bilingual Name, Unit Unit, Bilingual? Zero = null);

/// <summary>The plans for readers, by path. To add one: a line here; a test tells which are missing.</summary>
public static class PlanTexts
{
    private static readonly Bilingual None = ("geen", "none");
    private static readonly Bilingual ByRule = ("volgens de vuistregel", "by the rule of thumb");

    private static readonly Dictionary<string, Bilingual> Sections = new()
    {
        ["building"] = ("Gebouw", "Building"),
        ["mix"] = ("Mix", "The mix"),
        ["selection"] = ("Selectie", "Selection"),
        ["contract"] = ("Huurcontract", "Lease"),
        ["coach"] = ("Communitycoach", "Community coach"),
        ["waakvlam"] = ("Waakvlam", "Waakvlam"),
        ["beheer"] = ("Beheer", "Beheer"),
        ["care"] = ("Begeleiding", "Support"),
        ["association"] = ("Woonvereniging", "Woonvereniging"),
        ["programme"] = ("Programma", "Programme"),
        ["funding"] = ("Wie betaalt", "Who pays"),
        ["neighbourhood"] = ("Buurt", "Neighbourhood"),
    };

    private static readonly Dictionary<string, PlanText> ByPath = new()
    {
        ["building.homes"] = New("Woningen", "Homes", Unit.Number),
        ["building.layout"] = New("Ligging van de voordeuren", "How front doors lie"),
        ["building.cluster_size"] = New("Woningen per gang, portiek of hof", "Homes per corridor, stairwell or courtyard", Unit.Number, ("gebruikelijk voor de bouwvorm", "usual for the layout")),
        ["building.room"] = New("Gezamenlijke ruimte", "Common room"),
        ["building.wings"] = New("Vleugels met eigen ingang", "Wings with an entrance of their own", Unit.Number),
        ["building.small_dwellings"] = New("Kleine of gedeelde woningen", "Small or shared dwellings"),
        ["building.closes_after_years"] = New("Sluit na", "Closes after", Unit.Years, ("blijft", "is there to stay")),
        ["building.second_phase_share"] = New("Deel dat later opengaat", "Share that opens later", Unit.Share, None),
        ["building.second_phase_after_months"] = New("Tweede fase na", "Second phase after", Unit.Months),
        ["building.inhabited_share"] = New("Al bewoond bij de start", "Inhabited at the start", Unit.Share, None),
        ["building.blocked_housing_market"] = New("Doorstromen lukt huurders nauwelijks", "Tenants can hardly move on"),

        ["mix.supported_share"] = New("Aandeel met begeleiding", "Share with support", Unit.Share),
        ["mix.spread"] = New("Spreiding over het gebouw", "Spread over the building"),
        ["mix.placement_pressure"] = New("Plaatsingsdruk: woningen die toch naar begeleiding gaan", "Placement pressure: homes that go to supported residents all the same", Unit.Share),
        ["mix.when_support_ends"] = New("Woning na het einde van begeleiding", "The home when support ends"),
        ["mix.moves_on_within_months"] = New("Doorstromen binnen", "Moves on within", Unit.Months),
        ["mix.omklap_opens_place"] = New("Nieuwe plek na een omklap", "Another place after an omklap"),
        ["mix.places"] = New("Plekken van de zorgpartij", "Places of the care party", Unit.Number, ("volgens het afgesproken aandeel", "by the agreed share")),
        ["mix.weight.light"] = New("Lichte begeleiding", "Light support", Unit.Share),
        ["mix.weight.medium"] = New("Gemiddelde begeleiding", "Medium support", Unit.Share),
        ["mix.weight.heavy"] = New("Zware begeleiding", "Heavy support", Unit.Share),
        ["mix.heavy_clusters"] = New("Gangen voor zware zorg", "Corridors for heavy need", Unit.Number, None),
        ["mix.refill"] = New("Wie volgt op wie vertrekt", "Who follows whoever leaves"),
        ["mix.move_ins_per_year"] = New("Hoogste instroom met begeleiding per jaar", "Most move-ins with support a year", Unit.Number, ("geen grens", "no limit")),
        ["mix.compared_with_share"] = New("Vergeleken met een aandeel tot", "Compared with a share up to", Unit.Share, ("het afgesproken aandeel", "the agreed share")),

        ["selection.method"] = New("Manier van selecteren", "Way of selecting"),
        ["selection.rejection_share"] = New("Afgewezen na het gesprek", "Turned down after the talk", Unit.Share),
        ["selection.care_ceiling_hours"] = New("Hoogste zorgvraag van een kandidaat", "Most care a candidate may need", Unit.HoursAWeek, ("geen grens", "no ceiling")),
        ["selection.excludes_addiction"] = New("Wijst actieve verslaving af", "Turns down active addiction"),
        ["selection.excludes_violent_past"] = New("Wijst een gewelddadig verleden af", "Turns down a violent past"),
        ["selection.requires_daytime_activity"] = New("Vraagt werk of dagbesteding", "Asks for work or daytime activity"),
        ["selection.trial_months"] = New("Proeftijd", "Trial period", Unit.Months, None),
        ["selection.pre_entry_activities"] = New("Meedoen vóór de verhuizing", "Activities before moving in"),

        ["contract.lease_months_supported"] = New("Contract met begeleiding", "Lease of supported residents", Unit.Months, ("onbepaalde tijd", "without end")),
        ["contract.lease_months_others"] = New("Contract zonder begeleiding", "Lease of others", Unit.Months, ("onbepaalde tijd", "without end")),
        ["contract.warnings"] = New("Waarschuwingen vóór de laatste kans", "Warnings before the last chance", Unit.Number),
        ["contract.end_together"] = New("Contracten eindigen tegelijk", "Leases end together"),
        ["contract.extends"] = New("Verlengen als niets is gevonden", "Extended if nothing was found"),
        ["contract.short_stay_share"] = New("Aandeel dat kort blijft", "Share of short stays", Unit.Share, None),
        ["contract.short_stay_months"] = New("Kort verblijf duurt", "A short stay lasts", Unit.Months),
        ["contract.reciprocity_hours_supported"] = New("Afgesproken inzet, met begeleiding", "Agreed contribution, with support", Unit.HoursAMonth, None),
        ["contract.reciprocity_hours_others"] = New("Afgesproken inzet, zonder begeleiding", "Agreed contribution, without support", Unit.HoursAMonth, None),
        ["contract.tied_to_care"] = New("Contract gekoppeld aan begeleiding", "Lease tied to care"),
        ["contract.helps_to_next_home"] = New("Hulp naar een volgende woning", "Help towards a next home"),

        ["coach.times_rule"] = New("Uren, vergeleken met de vuistregel", "Hours, against the rule of thumb", Unit.Ratio, ("geen coach", "no coach")),
        ["coach.hours_per_week"] = New("Opgegeven uren", "Stated hours", Unit.HoursAWeek, ByRule),
        ["coach.hours_per_home"] = New("Uren per woning", "Hours per home", Unit.HoursAWeek, ByRule),
        ["coach.months_before_opening"] = New("Gemeenschapsvorming vóór de opening", "Community building before the opening", Unit.Months, None),
        ["coach.shared_with_other_site"] = New("Deel van een baan die ook elders is", "Part of a job that also serves another site"),

        ["waakvlam.allowed"] = New("Mag naar waakvlam", "May go down to the waakvlam"),
        ["waakvlam.also_in_large_complexes"] = New("Ook in grote complexen", "Also in large complexes"),
        ["waakvlam.may_scale_up"] = New("Mag weer opschalen", "May scale up again"),
        ["waakvlam.enter_at_participation"] = New("Loslaten vanaf zoveel meedoen", "Lets go from this participation", Unit.Share),
        ["waakvlam.enter_at_organisers"] = New("Loslaten vanaf zoveel trekkers", "Lets go from this share of organisers", Unit.Share),
        ["waakvlam.leave_at_participation"] = New("Opschalen onder zoveel meedoen", "Raised below this participation", Unit.Share),
        ["waakvlam.leave_at_organisers"] = New("Opschalen onder zoveel trekkers", "Raised below this share of organisers", Unit.Share),
        ["waakvlam.good_readings"] = New("Goede maandbeelden op rij", "Good monthly readings in a row", Unit.Number),
        ["waakvlam.bad_readings"] = New("Slechte maandbeelden op rij", "Bad monthly readings in a row", Unit.Number),
        ["waakvlam.minimum_weeks"] = New("Kortste waakvlam", "Shortest waakvlam", Unit.Weeks),
        ["waakvlam.scaled_up_weeks"] = New("Duur van een opschaling", "Length of scaling up", Unit.Weeks),

        ["beheer.homes_per_fte"] = New("Woningen per fte beheer", "Homes per full post", Unit.Number),
        ["beheer.hours_per_week"] = New("Opgegeven uren", "Stated hours", Unit.HoursAWeek, ByRule),
        ["beheer.social_share"] = New("Deel voor sociaal beheer", "Part for social beheer", Unit.Share),
        ["beheer.huismeester"] = New("Eigen huismeester", "Huismeester of its own"),
        ["beheer.clear_rules"] = New("Heldere huisregels", "Clear house rules"),
        ["beheer.clear_roles"] = New("Heldere rolverdeling", "Clear roles"),
        ["beheer.gangmakers_per_cluster"] = New("Gangmakers per gang of portiek", "Gangmakers per corridor or stairwell", Unit.Number, None),

        ["care.community_share"] = New("Deel van de uren voor de gemeenschap", "Part of the hours for the community", Unit.Share),
        ["care.hours_per_supported"] = New("Uren per bewoner bij binnenkomst", "Hours per resident at entry", Unit.HoursAWeek, ("gebruikelijk voor de doelgroep", "usual for the target group")),
        ["care.support_ends"] = New("Begeleiding kan eindigen", "Support can end"),
        ["care.workers"] = New("Verschillende begeleiders", "Different support workers", Unit.Number, ("compact team volgens de leidraad", "the compact team of the guideline")),
        ["care.on_site"] = New("Team heeft een plek in het complex", "Team has its place in the complex"),
        ["care.short_line"] = New("Korte lijn tussen beheerder en team", "Short line between manager and team"),

        ["association.form"] = New("Vorm", "Form"),
        ["association.seats"] = New("Bestuurszetels", "Seats on the board", Unit.Number),
        ["association.dues_per_month"] = New("Contributie per maand", "Dues a month", Unit.Euro, None),
        ["association.board_coaching"] = New("Bestuurscoaching", "Board coaching"),

        ["programme.weekly_moment"] = New("Vast wekelijks moment", "Fixed weekly moment"),
        ["programme.linked_homes"] = New("Woningen van een verbonden project", "Homes of a linked project", Unit.Number, None),

        ["funding.coach"] = New("Coach", "The coach"),
        ["funding.beheer"] = New("Beheerkosten", "Beheer"),
        ["funding.beheer_in_service_costs"] = New("Deel van beheer in de servicekosten", "Part of beheer in the service costs", Unit.Share, None),
        ["funding.room"] = New("Gezamenlijke ruimte", "Common room"),
        ["funding.price_year"] = New("Prijzen van het jaar", "Prices of the year", Unit.CalendarYear),

        ["neighbourhood.goodwill_at_opening"] = New("Goodwill bij de opening", "Goodwill at the opening", Unit.Scale),
        ["neighbourhood.timely_contact"] = New("Buren tijdig geïnformeerd, met een nummer om te bellen", "Neighbours informed in time, with a number to ring"),
        ["neighbourhood.sensitivity"] = New("Hoe snel de omgeving zich stoort", "How easily the surroundings feel bothered", Unit.Ratio),
    };

    /// <summary>What a plan is called and how its value is written.</summary>
    public static PlanText Of(string path)
    {
        if (ByPath.TryGetValue(path, out var text))
            return text;
        return path.Split('.') switch
        {
            ["mix", "supported" or "others", var name] when GroupNamed(name) is { } group =>
                new(new Bilingual("Groep: ", "Group: ") + EventTexts.Of(group), Unit.Share),
            ["funding", "support", var name] when GroupNamed(name) is { } group =>
                new(new Bilingual("Begeleiding: ", "Support: ") + EventTexts.Of(group), Unit.Number),
            _ => throw new ArgumentException($"{path} has no name yet: add a line here", nameof(path)),
        };
    }

    private static TargetGroup? GroupNamed(string name) =>
        Enum.GetValues<TargetGroup>().Cast<TargetGroup?>().FirstOrDefault(group => PlanCheck.Snake($"{group}") == name);

    /// <summary>What a part of the plan is called.</summary>
    public static Bilingual Section(string section) => Sections[section];

    /// <summary>A value as one reads it: 33%, 5 uur per week, commissie van bewoners en professionals.</summary>
    public static string Write(string path, FieldValue value, Language language) => Write(path, value).In(language);

    /// <summary>The same in both languages.</summary>
    public static Bilingual Write(string path, FieldValue value)
    {
        var text = Of(path);
        if (text.Zero is { } zero && value.Number == 0)
            return zero;
        return value.Kind switch
        {
            FieldKind.Number or FieldKind.Whole => Numbers.Setting(value.Number, text.Unit),
            FieldKind.Flag => YesOrNo(value.Number != 0),
            _ => EventTexts.Of((Enum)value.ToModel(Model.ByPath[path].Property.PropertyType)),
        };
    }

    /// <summary>The word for yes or no.</summary>
    public static Bilingual YesOrNo(bool yes) => yes ? ("ja", "yes") : ("nee", "no");

    /// <summary>Every path that has a text of its own; for the test that none is left behind.</summary>
    public static IEnumerable<string> Paths => ByPath.Keys;

    private static PlanText New(string nl, string en, Unit unit = Unit.Number, Bilingual? zero = null) => new((nl, en), unit, zero);
}
