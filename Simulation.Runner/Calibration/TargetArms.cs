using Simulation.Runner.Patterns;

namespace Simulation.Runner.Calibration;

/// <summary>The complexes on which targets are read off: as few, as small and for as few years as what was measured allows.</summary>
internal static class TargetArms
{
    private const int SmallYears = 3;
    private const double CommonGroundShare = 0.5;
    private const double ClientsAmongTenants = 0.25;

    /// <summary>A complex as the sources call healthy.</summary>
    public static Situation Healthy { get; } = Complexes.Usual;

    /// <summary>No coach, nobody chosen, no room.</summary>
    public static Situation Listless { get; } = Healthy.NoCoach().FromTheList().Room(CommonRoom.None);

    /// <summary>Residents from the list and a room, without a coach; and the same with a coach in the second year alone.</summary>
    public static Situation Uncoached { get; } = Healthy.For(SmallYears).FromTheList().Event(Lever.CoachHours, 0, 0, notice: 0);
    public static Situation CoachedForAYear { get; } = Healthy.For(SmallYears).FromTheList()
        .Event(Lever.CoachHours, 0, 0, notice: 0, restored: 12).Event(Lever.CoachHours, 0, 2, notice: 0);

    /// <summary>Ordinary social housing: nobody with support by agreement, nobody who watches, the list decides. In a smaller complex the
    /// part-time beheerder is away too often for the rates of a whole corporatie.</summary>
    public static Situation Ordinary { get; } = Complexes.Homes(250).Bare().Supported(0).Without("signalling.early_warning");

    /// <summary>Homes of a corporatie through the town, one in four with a tenant who was homeless and has a team that comes to the door.</summary>
    public static Situation HousingFirst { get; } = Complexes.Usual.Bare().Scattered().Supported(ClientsAmongTenants).Planned(p => p with
    {
        Mix = p.Mix with { Supported = Shares.Of((TargetGroup.ExHomeless, 1)) },
    });

    /// <summary>Studios in one building, half for people who were homeless, half for tenants with low pay and students, with a desk.</summary>
    public static Situation CommonGround { get; } = Complexes.Homes(120, 2).NoCoach().FromTheList().Supported(CommonGroundShare)
        .Building(b => b with { SmallDwellings = true }).Planned(p => p with
        {
            Mix = p.Mix with
            {
                Supported = Shares.Of((TargetGroup.ExHomeless, 1)),
                Others = Shares.Of((TargetGroup.Regular, 0.5), (TargetGroup.Student, 0.5)),
            },
            Beheer = p.Beheer with { Huismeester = Huismeester.Daytime },
            Association = new AssociationPlan { Form = Representation.None },
        });

    /// <summary>Proeftuin Eperweg as scenarios/projects has it, as far as care hours hang on it.</summary>
    public static Situation Eperweg { get; } = Complexes.Homes(37).NoCoach().Room(CommonRoom.None).Supported(0.65).Planned(p => p with
    {
        Mix = p.Mix with
        {
            Supported = Shares.Of((TargetGroup.ExHomeless, 0.5), (TargetGroup.Psychiatric, 0.5)),
            Others = Shares.Of((TargetGroup.UrgentSeeker, 1)),
            Weight = new Weights { Medium = 1 },
            WhenSupportEnds = AfterSupport.MovesOn,
        },
        Selection = new SelectionPlan { Method = SelectionMethod.Interview, CareCeilingHours = 3 },
        Contract = new ContractPlan { LeaseMonthsSupported = 60, LeaseMonthsOthers = 24, Warnings = 3, TiedToCare = true, Cards = true },
        Beheer = p.Beheer with { Huismeester = Huismeester.Daytime },
        Care = p.Care with { HoursPerSupported = 3 },
    });

    /// <summary>A complex as large as the one that counted the evictions it prevented, and the same where nobody sees signals early.</summary>
    public static Situation Large { get; } = Complexes.Homes(250, SmallYears).Supported(0.4);
    public static Situation LargeUnwatched { get; } = Large.Without("signalling.early_warning");
}
