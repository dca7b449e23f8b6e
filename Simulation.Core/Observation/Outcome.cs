using Simulation.Core.Plans;
using Simulation.Core.Time;
using Counter = Simulation.Core.Observation.ComplexCounter;
using Each = Simulation.Core.Observation.GroupCounter;

namespace Simulation.Core.Observation;

/// <summary>
/// One thing that comes out of a run, with the name it has in every file, figure and table. To add one: a line below,
/// a meaning in docs/model.md and a name in both languages in the Runner's texts. Rates are per 100 resident-years;
/// averages over weeks end with the complex; what cannot be said of a period (no case, nobody there, closed) is not a
/// number, and a number outside the range that is possible is never given.
/// </summary>
public sealed class Outcome
{
    private static readonly List<Outcome> Registered = [];
    private readonly Func<Window, double> _value;

    private Outcome(string id, Unit unit, Func<Window, double> value, bool perGroup, Side side)
    {
        Id = id;
        Unit = unit;
        High = MostOf(unit);
        PerGroup = perGroup;
        Side = side;
        _value = value;
        Registered.Add(this);
    }

    /// <summary>The stable name.</summary>
    public string Id { get; }

    public Unit Unit { get; }

    /// <summary>The least and the most it can be.</summary>
    public double Low => 0;
    public double High { get; }

    /// <summary>Whether it is also given for each side apart.</summary>
    public bool PerGroup { get; }

    public Side Side { get; }

    /// <summary>The name without the side.</summary>
    public string Family => Side == Side.All ? Id : Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>All outcomes, in the order of docs/model.md; the sides follow their total.</summary>
    public static IReadOnlyList<Outcome> All => Registered;

    // What the community is like.
    public static Outcome ParticipationBroad { get; } = Groups("participation_broad", Unit.ShareOfResidents, w => w.PerResident(Each.Broad));
    public static Outcome ParticipationBroad13 { get; } = Groups("participation_broad_13_weeks", Unit.ShareOfResidents, w =>
        w.Of(Each.Broad13, Each.Census));
    public static Outcome ParticipationBroad52 { get; } = Groups("participation_broad_52_weeks", Unit.ShareOfResidents, w =>
        w.Of(Each.Broad52, Each.Census));
    public static Outcome ParticipationNarrow { get; } = Groups("participation_narrow", Unit.ShareOfResidents, w => w.PerResident(Each.Narrow));
    public static Outcome OrganisersShare { get; } = Groups("organisers_share", Unit.ShareOfResidents, w => w.PerResident(Each.Organisers));
    public static Outcome RecognisedShare { get; } = Groups("recognised_share", Unit.ShareOfResidents, w => w.Recognised());
    public static Outcome HelpTies { get; } = Groups("help_ties", Unit.Neighbours, w => w.Of(Each.HelpTies, Each.Census));
    public static Outcome ContactAcrossSupport { get; } = Whole("contact_across_support", Unit.Ratio, w =>
        w.Of(Counter.AcrossSupport, Counter.RandomSupport));
    public static Outcome ContactAcrossAge { get; } = Whole("contact_across_age", Unit.Ratio, w => w.Of(Counter.AcrossAge, Counter.RandomAge));
    public static Outcome ContactAcrossLanguage { get; } = Whole("contact_across_language", Unit.Ratio, w =>
        w.Of(Counter.AcrossLanguage, Counter.RandomLanguage));
    public static Outcome Belonging { get; } = Groups("belonging", Unit.Scale, w => w.Of(Each.Belonging, Each.Census));
    public static Outcome Safety { get; } = Groups("safety", Unit.Scale, w => w.Of(Each.Safety, Each.Census));
    public static Outcome LonelyShare { get; } = Groups("lonely_share", Unit.ShareOfResidents, w => w.Of(Each.Lonely, Each.Census));
    public static Outcome Acceptance { get; } = Groups("acceptance", Unit.Scale, w => w.Of(Each.Acceptance, Each.Census));
    public static Outcome Withdrawal { get; } = Groups("withdrawal", Unit.Scale, w => w.Of(Each.Withdrawal, Each.Census));

    // Who carries whom.
    public static Outcome RequestsPerYear { get; } = Groups("requests_per_year", Unit.AYear, w => w.PerResident(Each.RequestsAsked) * Week.PerYear);
    public static Outcome RequestsAnsweredShare { get; } = Groups("requests_answered_share", Unit.Share, w =>
        w.Of(Each.RequestsAnswered, Each.RequestsAsked));
    public static Outcome RequestsWithdrawnShare { get; } = Groups("requests_withdrawn_share", Unit.Share, w => w.WithdrawnShare);
    public static Outcome CarriersShare { get; } = Groups("carriers_share", Unit.ShareOfResidents, w => w.PerResident(Each.Carriers));
    public static Outcome LoadPerCarrier { get; } = Groups("load_per_carrier", Unit.AYear, w => w.Of(Each.HelpsGiven, Each.Carriers) * Week.PerYear);
    public static Outcome Energy { get; } = Groups("energy", Unit.Scale, w => w.Of(Each.Energy, Each.Census));
    public static Outcome ExhaustedShare { get; } = Groups("exhausted_share", Unit.ShareOfResidents, w => w.Of(Each.Exhausted, Each.Census));
    public static Outcome CarrierExitsPerYear { get; } =
        Groups("carrier_exits_per_year", Unit.ShareOfResidentsAYear, w => w.Of(Each.CarrierExits, Each.Carriers) * Week.PerYear);

    // Shares of persons, where an average hides who is left out.
    public static Outcome AtHomeShare { get; } = Groups("at_home_share", Unit.ShareOfResidents, w => w.Of(Each.AtHome, Each.Census));
    public static Outcome KnowsNobodyShare { get; } = Groups("knows_nobody_share", Unit.ShareOfResidents, w => w.Of(Each.KnowsNobody, Each.Census));
    public static Outcome HasHelpedShare { get; } = Groups("has_helped_share", Unit.ShareOfResidents, w => w.Of(Each.HasHelped, Each.Census));
    public static Outcome WasHelpedShare { get; } = Groups("was_helped_share", Unit.ShareOfResidents, w => w.Of(Each.WasHelped, Each.Census));
    public static Outcome FacesKnownSpread { get; } = Groups("faces_known_spread", Unit.Neighbours, w => w.SpreadOfFaces);

    // What goes wrong, and how far it goes.
    public static Outcome IncidentsPer100 { get; } = Groups("incidents_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.Signals));
    public static Outcome SeriousIncidentsPer100 { get; } = Groups("serious_incidents_per_100", Unit.Per100ResidentYears, w =>
        w.Per100(Each.Serious));
    public static Outcome ComplaintsPer100 { get; } = Groups("complaints_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.Complaints));
    public static Outcome WarningsPer100 { get; } = Groups("warnings_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.Warnings));
    public static Outcome LegalPer100 { get; } = Groups("legal_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.Legal));
    public static Outcome EvictionsPer100 { get; } =
        Groups("evictions_per_100", Unit.Per100ResidentYears, w => w.Evictions);
    public static Outcome ArrearsEvictionsPer100 { get; } = Groups("arrears_evictions_per_100", Unit.Per100ResidentYears, w =>
        w.Per100(Each.ArrearsEvictions));
    public static Outcome WeeksToLeaseEnd { get; } = Whole("weeks_to_lease_end", Unit.Weeks, w => w.Of(Counter.WeeksToLeaseEnd, Counter.LeasesEnded));
    public static Outcome WeeksToNotice { get; } = Whole("weeks_to_notice", Unit.Weeks, w => w.Of(Counter.WeeksToNotice, Counter.Noticed));
    public static Outcome WeeksToRespond { get; } = Whole("weeks_to_respond", Unit.Weeks, w => w.Of(Counter.WeeksToRespond, Counter.Responded));
    public static Outcome LettersPer100 { get; } = Whole("letters_per_100", Unit.Per100ResidentYears, w => w.Per100(Counter.ByLetter));
    public static Outcome Norms { get; } = Whole("norms", Unit.Scale, w => w.Mean(Counter.Norms));
    public static Outcome Trust { get; } = Whole("trust", Unit.Scale, w => w.Mean(Counter.Trust));

    // Who comes, stays and goes.
    public static Outcome TurnoverPerYear { get; } = Groups("turnover_per_year", Unit.ShareOfResidentsAYear, w =>
        w.Per100(Each.Exits) / Window.Hundred);
    public static Outcome TenureYears { get; } =
        Groups("tenure_years", Unit.YearsAtMovingOut, w => w.Of(Each.TenureAtExit, Each.Exits) / Week.PerYear);
    public static Outcome LeftByChoiceShare { get; } = Groups("left_by_choice_share", Unit.Share, w => w.Of(Each.LeftByChoice, Each.Exits));
    public static Outcome LeftInCrisisShare { get; } = Groups("left_in_crisis_share", Unit.Share, w => w.Of(Each.LeftInCrisis, Each.Exits));
    public static Outcome LeftAtLeaseEndShare { get; } =
        Groups("left_at_lease_end_share", Unit.Share, w => w.Of(Each.LeftAtLeaseEnd, Each.Exits) + w.Of(Each.LeftAtClosing, Each.Exits));
    public static Outcome LeftForNuisanceShare { get; } = Groups("left_for_nuisance_share", Unit.Share, w =>
        w.Of(Each.NuisanceEvictions, Each.Exits));
    public static Outcome LeftForRefusedCareShare { get; } = Groups("left_for_refused_care_share", Unit.Share, w =>
        w.Of(Each.RefusalEvictions, Each.Exits));
    public static Outcome LeftForElsewhereShare { get; } = Groups("left_for_elsewhere_share", Unit.Share, w =>
        w.Of(Each.LeftForElsewhere, Each.Exits));
    public static Outcome LeftForArrearsShare { get; } = Groups("left_for_arrears_share", Unit.Share, w => w.Of(Each.ArrearsEvictions, Each.Exits));
    public static Outcome NewcomersKnowingShare { get; } = Groups("newcomers_knowing_share", Unit.Share, w =>
        w.Of(Each.ChoseKnowingly, Each.MoveIns));
    public static Outcome ToOwnHomePer100 { get; } = Groups("to_own_home_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.ToOwnHome));
    public static Outcome ToSupportedElsewherePer100 { get; } =
        Groups("to_supported_elsewhere_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.ToSupportedElsewhere));
    public static Outcome ToBeschermdWonenPer100 { get; } =
        Groups("to_beschermd_wonen_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.ToBeschermdWonen));
    public static Outcome ToOpvangPer100 { get; } = Groups("to_opvang_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.ToOpvang));
    public static Outcome ToClinicPer100 { get; } = Groups("to_clinic_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.ToClinic));
    public static Outcome ToFamilyPer100 { get; } = Groups("to_family_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.ToFamily));
    public static Outcome AdmissionsPer100 { get; } = Groups("admissions_per_100", Unit.Per100ResidentYears, w => w.Per100(Each.Admitted));
    public static Outcome CrisesAtHomeShare { get; } = Groups("crises_at_home_share", Unit.Share, w => w.Of(Each.PassedAtHome, Each.CrisesOver));
    public static Outcome SupportedShare { get; } = Whole("supported_share", Unit.ShareOfResidents, w => w.SupportedShare);
    public static Outcome CameWithSupportShare { get; } = Whole("came_with_support_share", Unit.ShareOfResidents, w => w.CameWithSupportShare);
    public static Outcome VacancyWeeksPerYear { get; } =
        Whole("vacancy_weeks_per_year", Unit.WeeksPerHome, w => w.Of(Counter.Vacant, Counter.Homes) * Week.PerYear);

    // What professionals and residents put in.
    public static Outcome CoachHoursPerWeek { get; } = Whole("coach_hours_per_week", Unit.HoursAWeek, w => w.Mean(Counter.CoachWorked));
    public static Outcome BeheerHoursPerWeek { get; } = Whole("beheer_hours_per_week", Unit.HoursAWeek, w => w.Mean(Counter.BeheerWorked));
    public static Outcome CareCommunityHoursPerWeek { get; } = Whole("care_community_hours_per_week", Unit.HoursAWeek, w =>
        w.Mean(Counter.CareCommunity));
    public static Outcome CoachFreeHoursShare { get; } = Whole("coach_free_hours_share", Unit.Share, w =>
        w.Of(Counter.CoachPresence, Counter.CoachWorked));
    public static Outcome SocialFreeHoursShare { get; } = Whole("social_free_hours_share", Unit.Share, w =>
        w.Of(Counter.SocialFree, Counter.SocialWorked));
    public static Outcome PhysicalFreeHoursShare { get; } = Whole("physical_free_hours_share", Unit.Share, w =>
        w.Of(Counter.PhysicalFree, Counter.PhysicalWorked));
    public static Outcome BeheerFreeHoursShare { get; } = Whole("beheer_free_hours_share", Unit.Share, w =>
        w.Of(Counter.BeheerPresence, Counter.BeheerWorked));
    public static Outcome CareFreeHoursShare { get; } = Whole("care_free_hours_share", Unit.Share, w =>
        w.Of(Counter.CarePresence, Counter.CareCommunity));
    public static Outcome ClientsFreeHoursShare { get; } = Whole("clients_free_hours_share", Unit.Share, w =>
        w.Of(Counter.ClientsFree, Counter.ClientsWorked));
    public static Outcome CoachAwayShare { get; } = Whole("coach_away_share", Unit.Share, w => w.Less(Counter.CoachWorked, Counter.CoachPaid));
    public static Outcome BeheerAwayShare { get; } = Whole("beheer_away_share", Unit.Share, w =>
        w.Less(Counter.BeheerWorked, Counter.BeheerPaid));
    public static Outcome CareAwayShare { get; } = Whole("care_away_share", Unit.Share, w => w.Less(Counter.CareCommunity, Counter.CarePaid));
    public static Outcome BeheerRoutineShare { get; } = Whole("beheer_routine_share", Unit.Share, w =>
        w.Of(Counter.BeheerRoutine, Counter.BeheerWorked));
    public static Outcome RoutineWeeksBehind { get; } = Whole("routine_weeks_behind", Unit.Weeks, w => w.Mean(Counter.RoutineBehind));
    public static Outcome WorkAskedPerWeek { get; } = Whole("work_asked_per_week", Unit.HoursAWeek, w => w.Mean(Counter.WorkAsked));
    public static Outcome WorkDonePerWeek { get; } = Whole("work_done_per_week", Unit.HoursAWeek, w => w.Mean(Counter.WorkDone));
    public static Outcome WorkWaitingHours { get; } = Whole("work_waiting_hours", Unit.Hours, w => w.Mean(Counter.WorkWaiting));
    public static Outcome TeamMeetingsHeldShare { get; } = Whole("team_meetings_held_share", Unit.Share, w =>
        w.Of(Counter.TablesHeld, Counter.TablesDue));
    public static Outcome HandedOverHours { get; } = Whole("handed_over_hours", Unit.HoursAWeek, w => w.Mean(Counter.HandedOver));
    public static Outcome DaytimeShare { get; } = Whole("daytime_share", Unit.ShareOfResidents, w => w.PerHead(Counter.Daytime));
    public static Outcome WaakvlamWeeksShare { get; } = Whole("waakvlam_weeks_share", Unit.ShareOfResidents, w => w.Mean(Counter.OnWaakvlam));
    public static Outcome ReraisesPer10Y { get; } = Whole("reraises_per_10y", Unit.TimesInTenYears, w => w.PerTenYears(Counter.Raises));
    public static Outcome BoardVacancyShare { get; } =
        Whole("board_vacancy_share", Unit.ShareOfResidents, w => 1 - w.OfWhileOpen(Counter.Board, Counter.BoardSeats));
    public static Outcome BoardConflictsPer10Y { get; } = Whole("board_conflicts_per_10y", Unit.TimesInTenYears, w =>
        w.PerTenYears(Counter.BoardConflicts));
    public static Outcome BoardAdviceHoursPerWeek { get; } = Whole("board_advice_hours_per_week", Unit.HoursAWeek, w =>
        w.Mean(Counter.BoardAdvice));
    public static Outcome ActivitiesPerWeek { get; } = Whole("activities_per_week", Unit.ActivitiesAWeek, w => w.Mean(Counter.Activities));

    // Support.
    public static Outcome CareHoursPerSupported { get; } =
        Whole("care_hours_per_supported", Unit.HoursAWeek, w => w.PerSupported(Counter.CareHours));
    public static Outcome CareExitsPerYear { get; } =
        Whole("care_exits_per_year", Unit.ShareOfSupportedAYear, w => w.PerSupported(Counter.EndOfSupport) * Week.PerYear);
    public static Outcome RelapsesPerYear { get; } =
        Whole("relapses_per_year", Unit.ShareOfSupportedAYear, w => w.PerSupported(Each.Destabilised) * Week.PerYear);

    // Around it.
    public static Outcome NeighbourhoodCredit { get; } = Whole("neighbourhood_credit", Unit.Scale, w => w.Mean(Counter.Credit));

    /// <summary>What the parties pay together, what each pays, and what all spend on each thing, in euros per home and year.</summary>
    public static Outcome CostTogether { get; } = Whole($"cost_together{PerHomeYear}", Unit.EuroPerHomeAYear, w => w.PaidTogether());
    public static Outcome LeftOver { get; } =
        Whole($"left_over{PerHomeYear}", Unit.EuroPerHomeAYear, w => w.Of(Counter.MoneyLeft, Counter.Homes) * Week.PerYear);
    public static IReadOnlyList<Outcome> Costs { get; } = [.. Payers.All.Select(payer => Euros("cost", payer, w => w.PaidBy(payer)))];
    public static IReadOnlyList<Outcome> Spent { get; } = [.. CostItems.All.Select(item => Euros("spent", item, w => w.SpentOn(item)))];

    /// <summary>The outcome with a given name.</summary>
    public static Outcome Named(string id) =>
        Registered.FirstOrDefault(o => o.Id == id) ?? throw new ArgumentException($"{id}: there is no such outcome", nameof(id));

    /// <summary>Its value over the weeks from (included) to (not included).</summary>
    public double Over(Series series, int from, int to) => Possibly(_value(new Window(series, from, to, Side)));

    /// <summary>Its value over a whole run.</summary>
    public double Over(Series series) => Over(series, 0, series.Weeks);

    public override string ToString() => Id;

    /// <summary>What rounding has put beside an end of the range lies on it; anything further out is a fault of the model.</summary>
    private double Possibly(double value)
    {
        double within = Math.Clamp(value, Low, High);
        return double.IsNaN(value) || Math.Abs(value - within) <= Rounding
            ? within
            : throw new ImpossibleOutcomeException($"{Id} is {value:R}, and can be no less than {Low:R} and no more than {High:R}");
    }

    private static double MostOf(Unit unit) => unit switch
    {
        Unit.Share or Unit.ShareOfResidents or Unit.Scale => 1,
        Unit.Weeks => Week.Limit,
        Unit.WeeksPerHome => Week.PerYear,
        Unit.YearsAtMovingOut => (double)Week.Limit / Week.PerYear,
        _ => double.MaxValue,
    };

    private static Outcome Groups(string id, Unit unit, Func<Window, double> value)
    {
        var all = new Outcome(id, unit, value, perGroup: true, Side.All);
        foreach (var side in Enum.GetValues<Side>().Where(side => side != Side.All))
            _ = new Outcome($"{id}.{PlanCheck.Snake(side.ToString())}", unit, value, perGroup: true, side);
        return all;
    }

    private static Outcome Whole(string id, Unit unit, Func<Window, double> value) =>
        new(id, unit, value, perGroup: false, Side.All);

    private static Outcome Euros(string what, Enum about, Func<Window, double> value) =>
        Whole($"{what}_{PlanCheck.Snake($"{about}")}{PerHomeYear}", Unit.EuroPerHomeAYear, value);

    private const string PerHomeYear = "_eur_per_home_year";
    private const double Rounding = 1e-9;
}
