using Simulation.Runner.Commands;

namespace Simulation.Runner.Beginning;

/// <summary>What does not go together, told before anything is written.</summary>
public static class OutlineCheck
{
    private const int LongestYears = 60;

    /// <summary>Refuses with everything that is wrong.</summary>
    public static void Refuse(Answers answers, Outline outline, CalendarMonth today)
    {
        var wrong = Problems(answers, outline, today);
        if (wrong.Count > 0) throw new BadInputException(wrong);
    }

    /// <summary>Everything that is wrong.</summary>
    public static IReadOnlyList<Bilingual> Problems(Answers answers, Outline outline, CalendarMonth today) =>
        [.. Asked(answers, outline, today).Select(one => one.Problem)];

    /// <summary>The same with the question that each is about.</summary>
    public static IEnumerable<(string Question, Bilingual Problem)> Asked(Answers answers, Outline outline, CalendarMonth today) =>
    [
        .. Money(outline).Select(problem => (Questions.CoachUntil, problem)), .. Sequels(outline).Select(problem => ("after", problem)),
        .. Known(answers, outline, today).Select(problem => (answers.KnownAt is null ? "known-participation" : "known-at", problem)),
    ];

    private static IEnumerable<Bilingual> Money(Outline outline)
    {
        if (outline.EndYears <= 0)
        {
            var (until, opened) = (MonthTexts.Of(outline.CoachUntil.Value.Month!.Value), MonthTexts.Of(outline.Opened.Value!.Value));
            yield return (
                $"het geld voor de coach eindigt in {until.Nl}, en de eerste bewoners kwamen pas in {opened.Nl}; een van de twee klopt niet",
                $"the money of the coach ends in {until.En}, and the first residents came in {opened.En} only; one of the two is wrong");
        }

        double closes = outline.Closes;
        if (closes > 0 && outline.EndYears >= closes)
        {
            string years = Numbers.Plain(closes, Language.Nl), inEnglish = Numbers.Plain(closes, Language.En);
            yield return (
                $"{outline.Start.Title.Nl} sluit {years} jaar na de opening, voordat het geld voor de coach eindigt; noem een eerdere --coach-until of een ander project",
                $"{outline.Start.Title.En} closes {inEnglish} years after opening, before the money of the coach ends; name an earlier --coach-until or another project");
        }

        if (outline.EndYears > LongestYears)
        {
            yield return (
                "het geld voor de coach eindigt te lang na de opening; hoogstens 60 jaar",
                "the money of the coach ends too long after opening; at most 60 years");
        }
    }

    private static IEnumerable<Bilingual> Sequels(Outline outline)
    {
        var payer = outline.CoachPayer.Value;
        if (outline.After.Value.Any(one => one.By == payer && one.Hours == 0))
        {
            string word = EventTexts.Of(payer).Nl, inEnglish = EventTexts.Of(payer).En;
            yield return (
                $"wie de coach nu al betaalt ({word}) kan de uren niet overnemen: dat is doorgaan, en daarmee wordt alles vergeleken; noem een andere partij of minder uren, zoals {word} 4",
                $"who pays the coach already ({inEnglish}) cannot take the hours over: that is going on, and all is compared with that; name another party or fewer hours, such as {inEnglish} 4");
        }
    }

    private static IEnumerable<Bilingual> Known(Answers answers, Outline outline, CalendarMonth today)
    {
        if (answers.Participation is null)
        {
            if (answers.KnownAt is not null)
                yield return ("--known-at heeft alleen zin met --known-participation", "--known-at makes sense only with --known-participation");
            yield break;
        }

        if (outline.Opened.Value is not { } opened)
        {
            if (answers.KnownAt is { } month)
            {
                yield return (
                    $"--known-at {month}: een maand is alleen te plaatsen als u ook zegt sinds wanneer er mensen wonen: --opened",
                    $"--known-at {month}: a month has a place only where you say since when people live there: --opened");
            }

            yield break;
        }

        if (opened >= today && answers.KnownAt is null)
        {
            var first = MonthTexts.Of(opened);
            yield return (
                $"in {first.Nl} gaat het complex pas open, dus is er nog niet bekend wie meedoet; laat dat weg",
                $"the complex opens in {first.En} only, so nothing is known yet of who takes part; leave that out");
            yield break;
        }

        double at = outline.YearsOf(outline.KnownAt.Value);
        if (at <= 0 || Week.OfYear(at) > Week.OfYear(outline.EndYears) - Week.OfYear(outline.Foreseen))
        {
            var (first, last) = (opened.AddMonths(1), opened.AfterYears(Math.Max(outline.EndYears - outline.Foreseen, 0)));
            yield return first > last
                ? ("het geld eindigt zo kort na de opening dat wat nu bekend is daar al van gekleurd is; laat --known-participation weg",
                    "the money ends so soon after opening that what is known now is coloured by it; leave --known-participation out")
                : ($"wat bekend is moet van na de opening zijn en van voordat iemand iets merkt van het einde van het geld: --known-at van {first} tot en met {last}",
                    $"what is known must be from after opening and from before anybody notices the end of the money: --known-at from {first} to {last}");
        }
    }
}
