namespace Simulation.Runner.Texts;

/// <summary>Streams of money as sentences.</summary>
public static class StreamTexts
{
    /// <summary>What is bought, how much of it, by whom, from when until when, and what follows.</summary>
    public static Bilingual Says(MoneyStream stream, CalendarMonth? opened = null) =>
        EventTexts.Of(stream.Buys) + ": " + Bilingual.Join(", ", [.. Parts(stream, opened)]);

    /// <summary>How much, by whom, from when until when, and what follows: what can differ between two streams for one thing.</summary>
    public static IReadOnlyList<Bilingual> Parts(MoneyStream stream, CalendarMonth? opened = null) =>
        [HowMuch(stream), new Bilingual("betaald door ", "paid by ") + Payers(stream.Paid), When(stream, opened), .. Follows(stream)];

    /// <summary>From when until when.</summary>
    public static Bilingual When(MoneyStream stream, CalendarMonth? opened = null)
    {
        Bilingual from = stream.FromYear > 0
            ? new Bilingual("vanaf ", "from ") + MonthTexts.At(stream.FromYear, opened)
            : ("vanaf het begin", "from the start");
        return stream.UntilYear is { } until ? from + (" tot ", " until ") + MonthTexts.At(until, opened) : from;
    }

    private static Bilingual HowMuch(MoneyStream stream) => stream switch
    {
        { HoursPerWeek: > 0 and var hours } => Numbers.Setting(hours, Unit.HoursAWeek),
        { HoursPerHome: > 0 and var hours } => Numbers.Setting(hours, Unit.HoursAWeek) + (" per woning", " per home"),
        { EurosPerYear: > 0 and var euros, Indexed: true } => Numbers.Setting(euros, Unit.EuroAYear),
        { EurosPerYear: > 0 and var euros } => Numbers.Setting(euros, Unit.EuroAYear) + (", niet geïndexeerd", ", not indexed"),
        _ => ("zoveel als het plan geeft", "as much as the plan gives"),
    };

    private static Bilingual Payers(PayerShares paid)
    {
        var some = Core.Plans.Payers.All.Where(payer => paid[payer] > 0).ToList();
        return Bilingual.Join(", ", [.. some.Select(payer =>
            some.Count == 1 ? EventTexts.Of(payer) : EventTexts.Of(payer) + " " + Numbers.Setting(paid[payer], Unit.Share))]);
    }

    private static IEnumerable<Bilingual> Follows(MoneyStream stream)
    {
        if (stream.UntilYear is null)
            yield break;
        var notice = Numbers.Setting(stream.NoticeWeeks, Unit.Weeks);
        yield return stream.NoticeWeeks > 0
            ? ($"{notice.Nl} vooraf bekend wat volgt", $"known {notice.En} ahead what follows")
            : ("vooraf niet bekend wat volgt", "not known ahead what follows");
        if (stream.Then == FollowUp.Waakvlam) yield return ("daarna de waakvlam", "then the waakvlam");
    }
}
