using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Core.Observation;

/// <summary>Whom an outcome is about.</summary>
public enum Side
{
    /// <summary>All residents.</summary>
    All,

    /// <summary>Those who have support now.</summary>
    Supported,

    /// <summary>Those who have none now.</summary>
    Others,
}

/// <summary>
/// One thing that comes out of a run, with the name it has in every file, figure and table. To add one: a line below,
/// a meaning in docs/model.md and a name in both languages in the Runner's texts. Rates are per 100 resident-years;
/// what cannot be said of a period (no case, nobody there) is not a number.
/// </summary>
public sealed class Outcome
{
    private static readonly List<Outcome> Registered = [];
    private readonly Func<Window, double> _value;

    private Outcome(string id, string unit, Func<Window, double> value, bool perGroup, Side side)
    {
        Id = id;
        Unit = unit;
        PerGroup = perGroup;
        Side = side;
        _value = value;
        Registered.Add(this);
    }

    /// <summary>The stable name.</summary>
    public string Id { get; }

    public string Unit { get; }

    /// <summary>Whether it is also given for residents with support and for the others apart.</summary>
    public bool PerGroup { get; }

    public Side Side { get; }

    /// <summary>The name without the side.</summary>
    public string Family => Side == Side.All ? Id : Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>All outcomes, in the order of docs/model.md; the sides follow their total.</summary>
    public static IReadOnlyList<Outcome> All => Registered;

    // What the community is like.
    public static Outcome ParticipationBroad { get; } = Groups("participation_broad", Units.Share, w => w.PerResident(Observation.PerGroup.Broad));
    public static Outcome ParticipationNarrow { get; } = Groups("participation_narrow", Units.Share, w => w.PerResident(Observation.PerGroup.Narrow));
    public static Outcome OrganisersShare { get; } = Groups("organisers_share", Units.Share, w => w.PerResident(Observation.PerGroup.Organisers));
    public static Outcome RecognisedShare { get; } = Groups("recognised_share", Units.Share, w => w.PerResident(Observation.PerGroup.KnownNeighbours) / w.Neighbours);
    public static Outcome HelpTies { get; } = Groups("help_ties", "neighbours", w => w.PerResident(Observation.PerGroup.HelpTies));
    public static Outcome Belonging { get; } = Groups("belonging", Units.Scale, w => w.PerResident(Observation.PerGroup.Belonging));
    public static Outcome Safety { get; } = Groups("safety", Units.Scale, w => w.PerResident(Observation.PerGroup.Safety));
    public static Outcome LonelyShare { get; } = Groups("lonely_share", Units.Share, w => w.PerResident(Observation.PerGroup.Lonely));
    public static Outcome Acceptance { get; } = Groups("acceptance", Units.Scale, w => w.PerResident(Observation.PerGroup.Acceptance));
    public static Outcome Withdrawal { get; } = Groups("withdrawal", Units.Scale, w => w.PerResident(Observation.PerGroup.Withdrawal));

    // What goes wrong, and how far it goes.
    public static Outcome IncidentsPer100 { get; } = Groups("incidents_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.Signals));
    public static Outcome SeriousIncidentsPer100 { get; } = Groups("serious_incidents_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.Serious));
    public static Outcome ComplaintsPer100 { get; } = Groups("complaints_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.Complaints));
    public static Outcome WarningsPer100 { get; } = Groups("warnings_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.Warnings));
    public static Outcome LegalPer100 { get; } = Groups("legal_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.Legal));
    public static Outcome EvictionsPer100 { get; } = Groups("evictions_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.NuisanceEvictions) + w.Per100(Observation.PerGroup.ArrearsEvictions));
    public static Outcome ArrearsEvictionsPer100 { get; } = Groups("arrears_evictions_per_100", Units.Per100, w => w.Per100(Observation.PerGroup.ArrearsEvictions));
    public static Outcome WeeksToNotice { get; } = Whole("weeks_to_notice", "weeks", w => w.Sum(Observation.Whole.WeeksToNotice) / w.Sum(Observation.Whole.Noticed));
    public static Outcome WeeksToRespond { get; } = Whole("weeks_to_respond", "weeks", w => w.Sum(Observation.Whole.WeeksToRespond) / w.Sum(Observation.Whole.Responded));
    public static Outcome LettersPer100 { get; } = Whole("letters_per_100", Units.Per100, w => w.Sum(Observation.Whole.ByLetter) / w.ResidentYears * Window.Hundred);
    public static Outcome Trust { get; } = Whole("trust", Units.Scale, w => w.Mean(Observation.Whole.Trust));

    // Who comes, stays and goes.
    public static Outcome TurnoverPerYear { get; } = Groups("turnover_per_year", "share of residents a year", w => w.Per100(Observation.PerGroup.Exits) / Window.Hundred);
    public static Outcome TenureYears { get; } = Groups("tenure_years", "years at moving out", w => w.Sum(Observation.PerGroup.TenureAtExit) / w.Sum(Observation.PerGroup.Exits) / Week.PerYear);
    public static Outcome SupportedShare { get; } = Whole("supported_share", Units.Share, w => w.SumOf(Observation.PerGroup.Residents, true) / w.SumOf(Observation.PerGroup.Residents));
    public static Outcome VacancyWeeksPerYear { get; } = Whole("vacancy_weeks_per_year", "weeks per home", w => w.Sum(Observation.Whole.Vacant) / w.Sum(Observation.Whole.Homes) * Week.PerYear);

    // What professionals and residents put in.
    public static Outcome CoachHoursPerWeek { get; } = Whole("coach_hours_per_week", "hours a week", w => w.Mean(Observation.Whole.CoachWorked));
    public static Outcome BeheerHoursPerWeek { get; } = Whole("beheer_hours_per_week", "hours a week", w => w.Mean(Observation.Whole.BeheerWorked));
    public static Outcome UnmetHoursShare { get; } = Whole("unmet_hours_share", Units.Share, w => w.Sum(Observation.Whole.HoursUnmet) / w.Sum(Observation.Whole.HoursWanted));
    public static Outcome WaakvlamWeeksShare { get; } = Whole("waakvlam_weeks_share", Units.Share, w => w.Mean(Observation.Whole.OnWaakvlam));
    public static Outcome ReraisesPer10Y { get; } = Whole("reraises_per_10y", "times in ten years", w => w.Sum(Observation.Whole.Raises) / w.Years * Window.Ten);
    public static Outcome BoardVacancyShare { get; } = Whole("board_vacancy_share", Units.Share, w => 1 - (w.Sum(Observation.Whole.Board) / w.Sum(Observation.Whole.BoardSeats)));
    public static Outcome ActivitiesPerWeek { get; } = Whole("activities_per_week", "activities a week", w => w.Mean(Observation.Whole.Activities));

    // Support.
    public static Outcome CareHoursPerSupported { get; } = Whole("care_hours_per_supported", "hours a week", w => w.Sum(Observation.Whole.CareHours) / w.SumOf(Observation.PerGroup.Residents, true));
    public static Outcome CareExitsPerYear { get; } = Whole("care_exits_per_year", "share of supported a year", w => w.Sum(Observation.Whole.EndOfSupport) / w.SumOf(Observation.PerGroup.Residents, true) * Week.PerYear);
    public static Outcome RelapsesPerYear { get; } = Whole("relapses_per_year", "share of supported a year", w => w.SumOf(Observation.PerGroup.Destabilised, true) / w.SumOf(Observation.PerGroup.Residents, true) * Week.PerYear);

    // Around it.
    public static Outcome NeighbourhoodCredit { get; } = Whole("neighbourhood_credit", Units.Scale, w => w.Mean(Observation.Whole.Credit));

    /// <summary>What each payer pays, and what each is spared, in euros per home and year.</summary>
    public static IReadOnlyList<Outcome> Costs { get; } = [.. Enum.GetValues<Payer>().Select(payer => Money("cost", Observation.Whole.CostGemeente, payer))];
    public static IReadOnlyList<Outcome> Avoided { get; } = [.. Enum.GetValues<Payer>().Select(payer => Money("avoided", Observation.Whole.AvoidedGemeente, payer))];

    /// <summary>The outcome with a given name.</summary>
    public static Outcome Named(string id) =>
        Registered.FirstOrDefault(o => o.Id == id) ?? throw new ArgumentException($"{id}: there is no such outcome", nameof(id));

    /// <summary>Its value over the weeks from (included) to (not included).</summary>
    public double Over(Series series, int from, int to) => _value(new Window(series, from, to, Side));

    /// <summary>Its value over a whole run.</summary>
    public double Over(Series series) => Over(series, 0, series.Weeks);

    public override string ToString() => Id;

    private static Outcome Groups(string id, string unit, Func<Window, double> value)
    {
        var all = new Outcome(id, unit, value, perGroup: true, Side.All);
        _ = new Outcome($"{id}.supported", unit, value, perGroup: true, Side.Supported);
        _ = new Outcome($"{id}.others", unit, value, perGroup: true, Side.Others);
        return all;
    }

    private static Outcome Whole(string id, string unit, Func<Window, double> value) => new(id, unit, value, perGroup: false, Side.All);

    private static Outcome Money(string what, Whole first, Payer payer) =>
        Whole($"{what}_{PlanCheck.Snake(payer.ToString())}_eur_per_home_year", "euro per home a year", w => w.Sum(first + (int)payer) / w.Sum(Observation.Whole.Homes) * Week.PerYear);

    private static class Units
    {
        public const string Share = "share of residents";
        public const string Scale = "scale from 0 to 1";
        public const string Per100 = "per 100 resident-years";
    }

    /// <summary>A stretch of weeks of one run, seen from one side.</summary>
    private readonly struct Window(Series series, int from, int to, Side side)
    {
        public const double Hundred = 100;
        public const double Ten = 10;

        public double Years => (double)(to - from) / Week.PerYear;

        public double ResidentYears => Sum(Observation.PerGroup.Residents) / Week.PerYear;

        /// <summary>How many others there are for one resident, on average.</summary>
        public double Neighbours => Math.Max(1, (SumOf(Observation.PerGroup.Residents) / (to - from)) - 1);

        public double Sum(Whole counter) => series.Sum(counter, from, to);

        public double Mean(Whole counter) => Sum(counter) / (to - from);

        public double Sum(PerGroup counter) => side == Side.All ? SumOf(counter) : SumOf(counter, side == Side.Supported);

        public double SumOf(PerGroup counter) => series.Sum(counter, from, to);

        public double SumOf(PerGroup counter, bool supported) => series.Sum(counter, supported, from, to);

        public double PerResident(PerGroup counter) => Sum(counter) / Sum(Observation.PerGroup.Residents);

        public double Per100(PerGroup counter) => Sum(counter) / ResidentYears * Hundred;
    }
}
