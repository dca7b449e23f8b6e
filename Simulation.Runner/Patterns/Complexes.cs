namespace Simulation.Runner.Patterns;

/// <summary>The complexes on which patterns are tried.</summary>
public static class Complexes
{
    private const double HoursPerHome = 0.08;
    private const double OrdinaryHomesPerFte = 400;

    /// <summary>What is believed by default.</summary>
    public static AssumptionSet Believed { get; } = new();

    /// <summary>A complex of so many homes with everything else by the rule of thumb.</summary>
    public static Situation Homes(int homes, int years = 5) => new(Scenario.OfHomes(homes, $"{homes} homes"), Believed, years);

    /// <summary>The usual complex: 80 homes, a third with support, a committee, a room on the route, coach by rule.</summary>
    public static Situation Usual { get; } = Homes(80);

    /// <summary>The same without a coach.</summary>
    public static Situation NoCoach(this Situation arm) => arm.Planned(p => p with { Coach = new CoachPlan { TimesRule = 0 } });

    /// <summary>The same with residents from the top of the list.</summary>
    public static Situation FromTheList(this Situation arm) =>
        arm.Planned(p => p with { Selection = new SelectionPlan { Method = SelectionMethod.WaitingList } });

    public static Situation Building(this Situation arm, Func<BuildingPlan, BuildingPlan> plan) =>
        arm.Planned(p => p with { Building = plan(p.Building) });

    public static Situation Room(this Situation arm, CommonRoom room) => arm.Building(b => b with { Room = room });

    public static Situation Scattered(this Situation arm) => arm.Building(b => b with { Layout = Layout.Scattered });

    public static Situation Supported(this Situation arm, double share) => arm.Planned(p => p with { Mix = p.Mix with { SupportedShare = share } });

    public static Situation Beheer(this Situation arm, double homesPerFte) =>
        arm.Planned(p => p with { Beheer = p.Beheer with { HomesPerFte = homesPerFte } });

    public static Situation Care(this Situation arm, Func<CarePlan, CarePlan> plan) => arm.Planned(p => p with { Care = plan(p.Care) });

    /// <summary>The same hours of a coach for each home, whatever the size, and never less: the rule of thumb gives large complexes fewer.</summary>
    public static Situation EqualDose(this Situation arm) => arm.Planned(p => p with
    {
        Coach = new CoachPlan { HoursPerHome = HoursPerHome },
        Waakvlam = new WaakvlamPlan { Allowed = false },
    });

    /// <summary>
    /// Ordinary housing: no coach, no room, no selection, no association; one beheerder for some hundreds of homes; support comes to
    /// one's own door and has no hours for a community.
    /// </summary>
    public static Situation Bare(this Situation arm) => arm.NoCoach().FromTheList().Room(CommonRoom.None).Planned(p => p with
    {
        Beheer = p.Beheer with { HomesPerFte = OrdinaryHomesPerFte },
        Care = p.Care with { CommunityShare = 0, OnSite = false },
        Association = new AssociationPlan { Form = Representation.None },
        Programme = new ProgrammePlan { WeeklyMoment = false },
    });

    /// <summary>People leave so often a year, whoever they are.</summary>
    public static Situation Turnover(this Situation arm, double perYear) =>
        arm.Believing(("turnover.others", perYear), ("turnover.supported", perYear));
}
