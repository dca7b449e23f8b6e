using Simulation.Core;
using Simulation.Core.Plans;

namespace Simulation.Runner.Texts;

/// <summary>Policy events as sentences.</summary>
public static class PolicyTexts
{
    /// <summary>When it happens: after 3 years, or once a condition has held.</summary>
    public static Bilingual When(PolicyEvent policy)
    {
        if (policy.AtYear is { } year)
            return ($"na {Numbers.Setting(year, Unit.Years, Language.Nl)}", $"after {Numbers.Setting(year, Unit.Years, Language.En)}");
        return Says(policy.When ?? throw new ArgumentException($"{policy.Name} has neither a date nor a condition", nameof(policy)));
    }

    /// <summary>What changes, and how.</summary>
    public static Bilingual What(PolicyEvent policy)
    {
        var lever = EventTexts.Of(policy.Change);
        if (policy.Placebo)
            return ($"{lever.Nl}: aangekondigd, maar er verandert niets{Details(policy, Language.Nl)}", $"{lever.En}: announced, but nothing changes{Details(policy, Language.En)}");
        return (
            $"{lever.Nl}: {Value(policy.Change, policy.To, Language.Nl)}{Details(policy, Language.Nl)}",
            $"{lever.En}: {Value(policy.Change, policy.To, Language.En)}{Details(policy, Language.En)}");
    }

    /// <summary>A condition, with how long it has to hold.</summary>
    public static Bilingual Says(Condition condition)
    {
        var measure = EventTexts.Of(condition.Measure);
        bool below = condition.Below is not null;
        double limit = condition.Below ?? condition.Above ?? 0;
        return (
            $"zodra dit {Lasting(condition.ForWeeks, Language.Nl)} geldt: {measure.Nl} {(below ? "onder" : "boven")} {Limit(condition.Measure, limit, Language.Nl)}",
            $"once this has held for {Lasting(condition.ForWeeks, Language.En)}: {measure.En} {(below ? "below" : "above")} {Limit(condition.Measure, limit, Language.En)}");
    }

    /// <summary>The value of a lever as one reads it.</summary>
    public static string Value(Lever lever, double value, Language language) =>
        lever == Lever.CoachHours
            ? Numbers.Setting(value, Unit.Share, language) + (language == Language.Nl ? " van het plan" : " of the plan")
            : UnitOf(lever) is { } unit ? Numbers.Setting(value, unit, language) : PlanTexts.YesOrNo(value != 0).In(language);

    // Nothing where a lever is on or off.
    private static Unit? UnitOf(Lever lever) => lever switch
    {
        Lever.OnlyWaakvlam or Lever.CoachShared or Lever.RoomOpen or Lever.WeeklyMoment or Lever.Association or Lever.CoOptation or Lever.Waakvlam
            or Lever.ScaleUp => null,
        Lever.CoachHours or Lever.CareCommunityShare or Lever.SupportedShare or Lever.PlacementPressure or Lever.RejectionShare => Unit.Share,
        Lever.BeheerHomesPerFte or Lever.CareWorkers or Lever.PlacementBatch or Lever.Gangmakers => Unit.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "not known how to write"),
    };

    private static string Limit(Trigger measure, double limit, Language language) =>
        Numbers.Setting(limit, measure switch
        {
            Trigger.OpenCasesPer100 => Unit.Number,
            Trigger.NeighbourhoodCredit => Unit.Scale,
            _ => Unit.Share,
        }, language);

    private static string Lasting(int weeks, Language language) =>
        Numbers.Setting(weeks, Unit.Weeks, language) + (language == Language.Nl ? " achtereen" : " on end");

    private static string Details(PolicyEvent policy, Language language)
    {
        bool dutch = language == Language.Nl;
        string notice = Numbers.Setting(policy.NoticeWeeks, Unit.Weeks, language);
        string phase = Numbers.Setting(policy.PhaseOutMonths, Unit.Months, language);
        string back = Numbers.Setting(policy.RestoredAfterMonths, Unit.Months, language);
        List<string> parts = [];
        parts.Add(policy.NoticeWeeks > 0 ? dutch ? $"{notice} vooraf bekend" : $"announced {notice} ahead" : dutch ? "niet aangekondigd" : "without notice");
        parts.Add(policy.PhaseOutMonths > 0 ? dutch ? $"in {phase}" : $"over {phase}" : dutch ? "ineens" : "at once");
        if (policy.RestoredAfterMonths > 0)
            parts.Add(dutch ? $"hersteld na {back}" : $"restored after {back}");
        return $" ({string.Join(", ", parts)})";
    }
}
