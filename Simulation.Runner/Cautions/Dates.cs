namespace Simulation.Runner.Cautions;

/// <summary>Moments that a run never comes to, or leaves no time behind.</summary>
internal static class Dates
{
    private const int FarAheadYears = 5;
    private const double TooShort = 0.5;

    public static IEnumerable<Caution> Of(LookedAt at)
    {
        foreach (var (written, policy) in at.Written.Events.Zip(at.InYears.Events))
        {
            if (policy.AtYear is not { } year) continue;
            foreach (var caution in Moment(at, CautionKind.EventAfterEnd, LookedAt.PathOf(written), year)) yield return caution;
        }

        foreach (var (written, stream) in at.Written.Money.Zip(at.InYears.Money))
        {
            foreach (var caution in Moment(at, CautionKind.MoneyBeginsAfterEnd, LookedAt.BeginOf(written), stream.FromYear)) yield return caution;
            if (stream.UntilYear is not { } until || at.Stated(LookedAt.EndOf(written)) is null) continue;
            foreach (var caution in End(at, LookedAt.EndOf(written), until)) yield return caution;
        }

        if (at.Written.Building.ClosesAfterYears is > 0 and var closes && at.Years - closes >= 1)
        {
            var (length, when) = (at.Length, at.When(closes));
            yield return new Caution(
                CautionKind.RunsAfterClosing,
                $"{at.Name}: het complex sluit ({when.Nl}, building.closes_after_years) en de doorrekening van {length.Nl} gaat door met lege woningen; kies hoogstens {Math.Ceiling(closes)} jaar",
                $"{at.Name}: the complex closes ({when.En}, building.closes_after_years) and the run of {length.En} goes on with empty homes; choose {Math.Ceiling(closes)} years at most");
        }
    }

    /// <summary>What only the calendar knows of the base.</summary>
    public static IEnumerable<Caution> Beside(LookedAt at, CalendarMonth today)
    {
        if (at.Opened is not { } opened) yield break;
        if (opened.YearsSince(today) > FarAheadYears)
        {
            var month = MonthTexts.Of(opened);
            yield return new Caution(
                CautionKind.OpensFarAhead,
                $"opened: {month.Nl} is meer dan {FarAheadYears} jaar vooruit; klopt het jaartal?",
                $"opened: {month.En} is more than {FarAheadYears} years ahead; is that the right year?");
        }

        if (at.Written.Known is { Values.Count: > 0, AtYear: { } year } && opened.AfterYears(year) > today)
        {
            var month = MonthTexts.Of(opened.AfterYears(year));
            yield return new Caution(
                CautionKind.KnownFromFuture,
                $"known: dit zou in {month.Nl} bekend zijn, en dat moet nog komen; geef een eerder moment, of is opened te laat?",
                $"known: this would be known in {month.En}, which is still to come; give an earlier moment, or is opened too late?");
        }
    }

    private static IEnumerable<Caution> Moment(LookedAt at, CautionKind kind, string path, double year)
    {
        var (when, length) = (at.When(year), at.Length);
        double closes = at.Written.Building.ClosesAfterYears;
        if (year >= at.Years)
        {
            yield return new Caution(
                kind,
                $"{at.Name}: {path} ({when.Nl}) ligt na het einde van de doorrekening van {length.Nl} en doet niets; kies een eerder moment of reken meer jaren door",
                $"{at.Name}: {path} ({when.En}) lies after the end of a run of {length.En} and does nothing; choose an earlier moment or run more years");
        }
        else if (closes > 0 && year >= closes)
        {
            yield return new Caution(
                CautionKind.AfterClosing,
                $"{at.Name}: {path} ({when.Nl}) ligt na de sluiting van het complex (building.closes_after_years: {closes}) en doet niets; kies een eerder moment",
                $"{at.Name}: {path} ({when.En}) lies after the complex has closed (building.closes_after_years: {closes}) and does nothing; choose an earlier moment");
        }
        else if (at.Years - year < TooShort)
        {
            yield return Hardly(at, path, when, length);
        }
    }

    private static IEnumerable<Caution> End(LookedAt at, string path, double year)
    {
        var (when, length) = (at.When(year), at.Length);
        if (year >= at.Years)
        {
            yield return new Caution(
                CautionKind.MoneyEndsAfterEnd,
                $"{at.Name}: {path} ({when.Nl}) ligt niet vóór het einde van de doorrekening van {length.Nl}: wat er na het geld komt is er niet bij; reken meer jaren door, of laat het einde weg",
                $"{at.Name}: {path} ({when.En}) lies not before the end of a run of {length.En}: what follows the money is not in it; run more years, or leave the end out");
        }
        else if (at.Years - year < TooShort)
        {
            yield return Hardly(at, path, when, length);
        }
    }

    private static Caution Hardly(LookedAt at, string path, Bilingual when, Bilingual length) => new(
        CautionKind.HardlyTimeLeft,
        $"{at.Name}: {path} ({when.Nl}) ligt minder dan een half jaar voor het einde van de doorrekening van {length.Nl}: daarna is er bijna geen tijd om iets te zien; reken meer jaren door",
        $"{at.Name}: {path} ({when.En}) lies less than half a year before the end of a run of {length.En}: hardly any time is left to see anything; run more years");
}
