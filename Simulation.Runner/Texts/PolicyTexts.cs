namespace Simulation.Runner.Texts;

/// <summary>Policy events as sentences.</summary>
public static class PolicyTexts
{
    /// <summary>When it happens: after 3 years, from a month on where one knows the opening, or once a condition has held.</summary>
    public static Bilingual When(PolicyEvent policy, CalendarMonth? opened = null) => policy switch
    {
        { AtYear: { } year } => (opened is null ? new Bilingual("na ", "after ") : ("vanaf ", "from ")) + MonthTexts.At(year, opened),
        { When: { } condition } => Says(condition),
        _ => throw new ArgumentException($"{policy.Name} has neither a date nor a condition", nameof(policy)),
    };

    /// <summary>What changes, and how.</summary>
    public static Bilingual What(PolicyEvent policy)
    {
        Bilingual nothing = ("aangekondigd, maar er verandert niets", "announced, but nothing changes");
        return EventTexts.Of(policy.Change) + ": " + (policy.Placebo ? nothing : Value(policy.Change, policy.To)) + Details(policy);
    }

    /// <summary>A condition, with how long it has to hold.</summary>
    private static Bilingual Says(Condition condition)
    {
        var lasting = Numbers.Setting(condition.ForWeeks, Unit.Weeks);
        Bilingual held = ($"zodra dit {lasting.Nl} achtereen geldt: ", $"once this has held for {lasting.En} on end: ");
        Bilingual side = condition.Below is not null ? (" onder ", " below ") : (" boven ", " above ");
        var from = Numbers.Setting(condition.FromYear, Unit.Years);
        Bilingual looked = condition.FromYear > 0 ? ($", vanaf {from.Nl} na de opening", $", from {from.En} after opening on") : Bilingual.Same("");
        var limit = Numbers.Setting(condition.Below ?? condition.Above ?? 0, UnitOf(condition.Measure));
        return held + EventTexts.Of(condition.Measure) + side + limit + looked;
    }

    /// <summary>The value of a lever as one reads it.</summary>
    public static string Value(Lever lever, double value, Language language) => Value(lever, value).In(language);

    /// <summary>The same in both languages.</summary>
    public static Bilingual Value(Lever lever, double value) =>
        lever == Lever.CoachHours ? Numbers.Setting(value, Unit.Share) + (" van het plan", " of the plan")
        : lever == Lever.WaakvlamHolder ? EventTexts.Of((FlameHolder)(int)value)
        : UnitOf(lever) is { } unit ? Numbers.Setting(value, unit)
        : PlanTexts.YesOrNo(value != 0);

    // Nothing where a lever is on or off.
    internal static Unit? UnitOf(Lever lever) => lever switch
    {
        Lever.OnlyWaakvlam or Lever.CoachShared or Lever.RoomOpen or Lever.WeeklyMoment or Lever.Association or Lever.CoOptation or Lever.Waakvlam
            or Lever.ScaleUp or Lever.WaakvlamRaiseWhenBoardFalls or Lever.TiedToCare or Lever.ProviderLease or Lever.Cards
            or Lever.PlaceElsewhere or Lever.BudgetManagement => null,
        Lever.CoachHours or Lever.CareCommunityShare or Lever.SupportedShare or Lever.PlacementPressure or Lever.RejectionShare
            or Lever.WaakvlamEnterAtParticipation or Lever.WaakvlamEnterAtOrganisers or Lever.WaakvlamLeaveAtParticipation
            or Lever.WaakvlamLeaveAtOrganisers or Lever.WaakvlamRaiseAtNewcomers => Unit.Share,
        Lever.WaakvlamHours => Unit.HoursAMonth,
        Lever.WaakvlamRaisedHours => Unit.HoursAWeek,
        Lever.WaakvlamFromYear => Unit.Years,
        Lever.WaakvlamUpToHomes => Unit.Homes,
        Lever.WaakvlamRaiseAtComplaints => Unit.Per100ResidentYears,
        Lever.WaakvlamMinimumWeeks or Lever.WaakvlamRaiseWithinWeeks or Lever.WaakvlamScaledUpWeeks => Unit.Weeks,
        Lever.BeheerHomesPerFte or Lever.CareWorkers or Lever.PlacementBatch or Lever.Gangmakers or Lever.HeavyClusters
            or Lever.ReplacedManagers or Lever.WaakvlamGoodReadings or Lever.WaakvlamBadReadings or Lever.WaakvlamRaiseAtTension
            or Lever.WaakvlamRaisesPerYear => Unit.Number,
        Lever.FillWithinWeeks => Unit.Weeks,
        Lever.TrialMonths => Unit.Months,
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "not known how to write"),
    };

    private static Unit UnitOf(Trigger measure) => measure switch
    {
        Trigger.OpenCasesPer100 => Unit.Number,
        Trigger.NeighbourhoodCredit => Unit.Scale,
        _ => Unit.Share,
    };

    private static Bilingual Details(PolicyEvent policy)
    {
        var notice = Numbers.Setting(policy.NoticeWeeks, Unit.Weeks);
        List<Bilingual> parts =
        [
            policy.NoticeWeeks > 0 ? ($"{notice.Nl} vooraf bekend", $"announced {notice.En} ahead") : ("niet aangekondigd", "without notice"),
            policy.PhaseOutMonths > 0 ? ("in ", "over ") + Numbers.Setting(policy.PhaseOutMonths, Unit.Months) : ("ineens", "at once"),
        ];
        if (policy.RestoredAfterMonths > 0)
            parts.Add(("hersteld na ", "restored after ") + Numbers.Setting(policy.RestoredAfterMonths, Unit.Months));
        return " (" + Bilingual.Join(", ", parts) + ")";
    }
}
