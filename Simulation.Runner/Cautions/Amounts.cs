using System.Text.RegularExpressions;

namespace Simulation.Runner.Cautions;

/// <summary>Numbers that are possible and that hardly anybody means: hours of a month for those of a week, a margin that no resident fits in.</summary>
internal static partial class Amounts
{
    private const double ManyTimesRule = 3;
    private const double ManyTimesBeheer = 5;
    private const double MostCare = 40;

    public static IEnumerable<Caution> Of(LookedAt at) => [.. Hours(at), .. Known(at), .. Places(at), .. Flame(at)];

    private static IEnumerable<Caution> Hours(LookedAt at)
    {
        var plan = at.Written;
        int homes = plan.Building.Homes;
        double coach = RuleOfThumb.Coach(homes, new Week(0)).Value;
        double beheer = RuleOfThumb.Beheer(homes, RuleOfThumb.HomesPerBeheerder).Value;
        (string Path, double Hours, double Rule, double Times)[] stated =
        [
            ("coach.hours_per_week", plan.Coach.HoursPerWeek, coach, ManyTimesRule),
            ("coach.hours_per_home", plan.Coach.HoursPerHome * homes, coach, ManyTimesRule),
            ("beheer.hours_per_week", plan.Beheer.HoursPerWeek, beheer, ManyTimesBeheer),
            .. plan.Money.Where(stream => stream.Buys is Purchase.Coach or Purchase.Beheer).Select(stream => (
                $"money.{stream.Name}.hours_per_week", stream.HoursPerWeek, stream.Buys == Purchase.Coach ? coach : beheer,
                stream.Buys == Purchase.Coach ? ManyTimesRule : ManyTimesBeheer)),
        ];
        foreach (var (path, hours, rule, times) in stated.Where(one => one.Hours > one.Times * one.Rule && at.IsBare(one.Path)))
        {
            var (said, usual) = (Numbers.Setting(Math.Round(hours, 1), Unit.HoursAWeek), Numbers.Setting(Math.Round(rule, 1), Unit.HoursAWeek));
            var weekly = Numbers.Setting(Math.Round(hours * Week.MonthsPerYear / Week.PerYear, 1), Unit.HoursAWeek);
            yield return new Caution(
                CautionKind.UnusualHours,
                $"{at.Name}: {path} geeft {said.Nl} voor {homes} woningen, waar de vuistregel {usual.Nl} zegt; zijn het uren per maand, dan is het {weekly.Nl}; klopt het, noem dan onder sources waar het vandaan komt",
                $"{at.Name}: {path} gives {said.En} for {homes} homes, where the rule of thumb says {usual.En}; if these are hours a month it is {weekly.En}; if it is right, say under sources where it comes from");
        }

        double later = RuleOfThumb.Coach(homes, new Week(RuleOfThumb.WaakvlamAfterYears * Week.PerYear)).Value * Week.PerYear / Week.MonthsPerYear;
        if (plan.Waakvlam.HoursPerMonth > later && at.IsBare("waakvlam.hours_per_month"))
        {
            var (said, usual) = (Numbers.Plain(plan.Waakvlam.HoursPerMonth, Language.En), Numbers.Plain(Math.Round(later), Language.En));
            yield return new Caution(
                CautionKind.UnusualHours,
                $"{at.Name}: waakvlam.hours_per_month is {said}, meer dan een coach volgens de vuistregel na jaar 3 in een maand heeft ({usual}): dat is geen waakvlam; de vuistregel is 4",
                $"{at.Name}: waakvlam.hours_per_month is {said}, more than a coach has in a month by the rule of thumb after year 3 ({usual}): that is no pilot flame; the rule is 4");
        }

        if (plan.Care.HoursPerSupported > MostCare && at.IsBare("care.hours_per_supported"))
        {
            var said = Numbers.Setting(plan.Care.HoursPerSupported, Unit.HoursAWeek);
            yield return new Caution(
                CautionKind.UnusualHours,
                $"{at.Name}: care.hours_per_supported is {said.Nl} voor iedere bewoner met begeleiding, meer dan een volledige baan; zijn het uren per maand, deel dan door 4,3",
                $"{at.Name}: care.hours_per_supported is {said.En} for every resident with support, more than a full post; if these are hours a month, divide by 4.3");
        }
    }

    /// <summary>What is known to less than half a resident.</summary>
    private static IEnumerable<Caution> Known(LookedAt at)
    {
        double half = 0.5 / at.Written.Building.Homes;
        foreach (var known in at.Written.Known.Values)
        {
            bool isShare = Outcome.All.FirstOrDefault(outcome => outcome.Id == known.Outcome)?.Unit.IsShare() == true;
            if (!isShare || known.Within >= half) continue;
            var margin = Numbers.Setting(Math.Ceiling(half * 2 * 1000) / 1000, Unit.Share);
            yield return new Caution(
                CautionKind.MarginTooNarrow,
                $"known.{known.Outcome}: de marge is kleiner dan een halve bewoner van {at.Written.Building.Homes}; bijna geen levensloop komt zo precies uit: neem minstens ± {margin.Nl}",
                $"known.{known.Outcome}: the margin is less than half a resident of {at.Written.Building.Homes}; hardly any life comes out as exactly: take ± {margin.En} at least");
        }
    }

    private static IEnumerable<Caution> Places(LookedAt at)
    {
        var (homes, places) = (at.Written.Building.Homes, at.Written.Mix.Places);
        if (places <= homes) yield break;
        yield return new Caution(
            CautionKind.MorePlacesThanHomes,
            $"{at.Name}: mix.places is {places}, en er zijn {homes} woningen; meer dan alle woningen kan de zorgpartij niet vullen",
            $"{at.Name}: mix.places is {places}, and there are {homes} homes; the care party cannot fill more than all of them");
    }

    /// <summary>A title that promises so many hours where the contract lets them go up.</summary>
    private static IEnumerable<Caution> Flame(LookedAt at)
    {
        var (title, plan) = (at.Arm.Title, at.Written);
        bool says = new[] { title.Nl, title.En }.Any(one => Promises().IsMatch(one) && AboutFlame().IsMatch(one) && !SaysSo().IsMatch(one));
        bool goesUp = plan.Waakvlam is { MayScaleUp: true, RaisesPerYear: > 0 } && plan.Events.All(policy => policy.Change is not Lever.ScaleUp);
        if (!says || !goesUp) yield break;
        yield return new Caution(
            CautionKind.FlameRises,
            $"{at.Name}: de titel (‘{title.Nl}’) noemt een aantal uren, en volgens waakvlam.may_scale_up mogen die omhoog; zet dat op nee, of zeg in de titel dat er opgeschaald mag worden",
            $"{at.Name}: the title (‘{title.En}’) names a number of hours, and by waakvlam.may_scale_up they may go up; set that to no, or say in the title that it may be scaled up");
    }

    [GeneratedRegex(@"\b(\d+([.,]\d+)?|een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf|one|two|three|four|five|six|eight|ten|twelve)\s+(uur|uren|hours?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promises();

    [GeneratedRegex("waakvlam|flame", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AboutFlame();

    [GeneratedRegex("opschal|omhoog|scale|raise", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SaysSo();
}
