namespace Simulation.Runner.Cautions;

/// <summary>When some values of a plan do nothing, and why. That they do nothing is tested by running with others.</summary>
/// <param name="Paths">The values; one that ends in a point stands for all of a block.</param>
/// <param name="Holds">Whether they do nothing in a plan with months made years.</param>
/// <param name="Because">What decides instead, as the end of a sentence.</param>
public sealed record IdleRule(IReadOnlyList<string> Paths, Func<Scenario, bool> Holds, Func<Scenario, Bilingual> Because)
{
    public bool IsAbout(string path) => Paths.Any(one => one[^1] == '.' ? path.StartsWith(one, StringComparison.Ordinal) : one == path);
}

/// <summary>Every such rule. To add one: its line here, and a row in IdleRulesTests.</summary>
public static class IdleRules
{
    public static IReadOnlyList<IdleRule> All { get; } =
    [
        Rule(["beheer.homes_per_fte"], plan => plan.Beheer.HoursPerWeek > 0 && Free(plan, Lever.BeheerHomesPerFte), Stated("beheer.hours_per_week")),
        Rule(["coach.times_rule"], plan => plan.Coach.HoursPerWeek > 0 && NeverRaised(plan), Stated("coach.hours_per_week")),
        Rule(["coach.times_rule"], plan => plan.Coach.HoursPerHome > 0, Stated("coach.hours_per_home")),
        Rule(
            ["beheer.homes_per_fte", "beheer.hours_per_week"], plan => Decisions.Bought(plan, Purchase.Beheer) is not null,
            plan => OfStream(Decisions.Bought(plan, Purchase.Beheer)!)),
        Rule(
            ["coach.hours_per_week", "coach.hours_per_home"], plan => Decisions.Bought(plan, Purchase.Coach) is not null,
            plan => OfStream(Decisions.Bought(plan, Purchase.Coach)!)),
        Rule(
            ["waakvlam.hours_per_month", "waakvlam.held_by", "waakvlam.enter_at_participation", "waakvlam.enter_at_organisers",
                "waakvlam.good_readings", "waakvlam.minimum_weeks", "waakvlam.up_to_homes"],
            plan => !plan.Waakvlam.Allowed && NoFlame(plan) && Free(plan, Lever.Waakvlam),
            _ => ("waakvlam.allowed staat op nee", "waakvlam.allowed is no")),
        Rule(
            ["waakvlam.hours_per_month", "waakvlam.held_by", "waakvlam.enter_at_participation", "waakvlam.enter_at_organisers",
                "waakvlam.good_readings", "waakvlam.minimum_weeks", "waakvlam.allowed"],
            plan => plan.Building.Homes > plan.Waakvlam.UpToHomes && NoFlame(plan) && Free(plan, Lever.WaakvlamUpToHomes),
            plan => (
                $"met {plan.Building.Homes} woningen komt er geen waakvlam (waakvlam.up_to_homes: {plan.Waakvlam.UpToHomes})",
                $"with {plan.Building.Homes} homes there is no waakvlam (waakvlam.up_to_homes: {plan.Waakvlam.UpToHomes})")),
        Rule(
            ["waakvlam.leave_at_participation", "waakvlam.leave_at_organisers", "waakvlam.raise_at_complaints", "waakvlam.raise_at_tension",
                "waakvlam.raise_at_newcomers", "waakvlam.raise_when_board_falls", "waakvlam.bad_readings", "waakvlam.raise_within_weeks",
                "waakvlam.raised_hours", "waakvlam.scaled_up_weeks", "waakvlam.raises_per_year"],
            NeverRaised, _ => ("waakvlam.may_scale_up staat op nee", "waakvlam.may_scale_up is no")),
        Rule(
            ["contract.lease_months_supported", "contract.tied_to_care", "contract.provider_lease", "contract.place_elsewhere",
                "care.hours_per_supported", "care.support_ends", "care.budget_management", "mix.supported.", "mix.weight.",
                "mix.when_support_ends", "selection.requires_daytime_activity"],
            plan => !People.WithSupport(plan),
            _ => ("volgens mix.supported_share woont er niemand met begeleiding", "by mix.supported_share nobody lives there with support")),
        Rule(
            ["contract.lease_months_others", "contract.short_stay_share", "contract.short_stay_months", "building.inhabited_share", "mix.others."],
            plan => !People.WithoutSupport(plan),
            _ => ("volgens mix.supported_share woont er niemand zonder begeleiding", "by mix.supported_share nobody lives there without support")),
        Rule(
            ["mix.moves_on_within_months"], plan => plan.Mix.WhenSupportEnds != AfterSupport.MovesOn,
            _ => ("mix.when_support_ends is niet moves_on", "mix.when_support_ends is not moves_on")),
        Rule(
            ["mix.omklap_opens_place"], plan => plan.Mix.WhenSupportEnds != AfterSupport.Omklap,
            _ => ("mix.when_support_ends is niet omklap", "mix.when_support_ends is not omklap")),
        Rule(
            ["mix.when_support_ends"], plan => !plan.Care.SupportEnds && plan.Mix.Places == 0,
            _ => ("care.support_ends staat op nee", "care.support_ends is no")),
        Rule(
            ["contract.short_stay_months"], plan => plan.Contract.ShortStayShare == 0,
            _ => ("contract.short_stay_share is 0", "contract.short_stay_share is 0")),
        Rule(
            ["contract.end_together", "contract.extends", "contract.helps_to_next_home"],
            plan => plan.Contract is { LeaseMonthsSupported: 0, LeaseMonthsOthers: 0, ShortStayShare: 0 },
            _ => ("geen enkel huurcontract heeft een einde (contract.lease_months_…)", "no lease has an end (contract.lease_months_…)")),
        Rule(
            ["building.second_phase_after_months"], plan => plan.Building.SecondPhaseShare == 0,
            _ => ("building.second_phase_share is 0", "building.second_phase_share is 0")),
        Rule(
            ["association.seats", "association.dues_per_month", "association.board_coaching"],
            plan => plan.Association.Form == Representation.None && Free(plan, Lever.Association),
            _ => ("association.form is none", "association.form is none")),
    ];

    // The levers that rules speak of by the path of their plan.
    private static readonly Dictionary<Lever, string> Paths = new()
    {
        [Lever.WaakvlamHours] = "waakvlam.hours_per_month",
        [Lever.WaakvlamHolder] = "waakvlam.held_by",
        [Lever.WaakvlamEnterAtParticipation] = "waakvlam.enter_at_participation",
        [Lever.WaakvlamEnterAtOrganisers] = "waakvlam.enter_at_organisers",
        [Lever.WaakvlamGoodReadings] = "waakvlam.good_readings",
        [Lever.WaakvlamMinimumWeeks] = "waakvlam.minimum_weeks",
        [Lever.Waakvlam] = "waakvlam.allowed",
        [Lever.WaakvlamLeaveAtParticipation] = "waakvlam.leave_at_participation",
        [Lever.WaakvlamLeaveAtOrganisers] = "waakvlam.leave_at_organisers",
        [Lever.WaakvlamRaiseAtComplaints] = "waakvlam.raise_at_complaints",
        [Lever.WaakvlamRaiseAtTension] = "waakvlam.raise_at_tension",
        [Lever.WaakvlamRaiseAtNewcomers] = "waakvlam.raise_at_newcomers",
        [Lever.WaakvlamRaiseWhenBoardFalls] = "waakvlam.raise_when_board_falls",
        [Lever.WaakvlamBadReadings] = "waakvlam.bad_readings",
        [Lever.WaakvlamRaiseWithinWeeks] = "waakvlam.raise_within_weeks",
        [Lever.WaakvlamRaisedHours] = "waakvlam.raised_hours",
        [Lever.WaakvlamScaledUpWeeks] = "waakvlam.scaled_up_weeks",
        [Lever.WaakvlamRaisesPerYear] = "waakvlam.raises_per_year",
        [Lever.TiedToCare] = "contract.tied_to_care",
        [Lever.ProviderLease] = "contract.provider_lease",
        [Lever.PlaceElsewhere] = "contract.place_elsewhere",
        [Lever.BudgetManagement] = "care.budget_management",
    };

    /// <summary>Why a value does nothing in a plan; nothing where it does something.</summary>
    public static Bilingual? Why(Scenario inYears, string path) =>
        All.FirstOrDefault(rule => rule.IsAbout(path) && rule.Holds(inYears))?.Because(inYears);

    /// <summary>The same of what an event changes.</summary>
    public static Bilingual? Why(Scenario inYears, Lever lever) => Paths.TryGetValue(lever, out string? path) ? Why(inYears, path) : null;

    private static IdleRule Rule(string[] paths, Func<Scenario, bool> holds, Func<Scenario, Bilingual> because) => new(paths, holds, because);

    private static Func<Scenario, Bilingual> Stated(string path) => _ => (
        $"{path} zegt hoeveel uren er zijn; zet dat op 0 om te variëren", $"{path} says how many hours there are; set it to 0 to vary them");

    private static Bilingual OfStream(string stream) => (
        $"geldstroom {stream} zegt hoeveel uren er zijn", $"stream of money {stream} says how many hours there are");

    /// <summary>Whether no event moves a lever.</summary>
    private static bool Free(Scenario plan, Lever lever) => plan.Events.All(policy => policy.Change != lever || policy.Placebo);

    /// <summary>Whether neither money nor an event makes a flame by itself.</summary>
    private static bool NoFlame(Scenario plan) => Free(plan, Lever.OnlyWaakvlam)
        && plan.Money.All(stream => stream.Buys != Purchase.Waakvlam && stream.Then != FollowUp.Waakvlam);

    /// <summary>Whether hours never go up again because of what the team sees, nor because money for a coach comes back after a flame.</summary>
    private static bool NeverRaised(Scenario plan) => !plan.Waakvlam.MayScaleUp && Free(plan, Lever.ScaleUp) && NoFlame(plan);
}
