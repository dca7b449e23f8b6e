namespace Simulation.Runner.Trace;

/// <summary>What a line of a life is about.</summary>
public enum LifeLineKind
{
    Arrival,
    Turn,
    Role,
    Case,
    Contact,
    Left,
}

/// <summary>One line of a life as one reads it.</summary>
public sealed record LifeLine(int Week, LifeLineKind Kind, Bilingual Text);

/// <summary>A line that stands in one life, in the other, or in both.</summary>
public sealed record LifeLinePair(int Week, Bilingual? Base, Bilingual? Alternative);

/// <summary>A life course as lines in order of week.</summary>
public static class LifeLines
{
    /// <summary>Everything that happened in a home.</summary>
    public static IReadOnlyList<LifeLine> Of(LifeCourse life) => [.. life.Stays.SelectMany(Of)];

    /// <summary>Everything that happened to one person there.</summary>
    public static IReadOnlyList<LifeLine> Of(Stay stay)
    {
        List<LifeLine> lines = [new(stay.Arrived, LifeLineKind.Arrival, Arrival(stay))];
        lines.AddRange(stay.Turns.Select(turn => new LifeLine(turn.Week, LifeLineKind.Turn, EventTexts.Of(turn.What))));
        lines.AddRange(stay.Roles.Select(change => new LifeLine(change.Week, LifeLineKind.Role, RoleOf(change))));
        lines.AddRange(stay.Cases.SelectMany(Of));
        lines.AddRange(Contacts(stay));
        List<LifeLine> ordered = [.. lines.OrderBy(line => line.Week)];
        if (stay is { Left: { } left, Why: { } why })
            ordered.Add(new LifeLine(left, LifeLineKind.Left, EventTexts.Of(why) + Where(stay)));
        return ordered;
    }

    /// <summary>Both lives week by week: what happens in one of them only, or in both.</summary>
    public static IEnumerable<LifeLinePair> SideBySide(ComparedLives lives)
    {
        var left = Of(lives.Base).ToLookup(line => line.Week, line => line.Text);
        var right = Of(lives.Alternative).ToLookup(line => line.Week, line => line.Text);
        return from week in left.Concat(right).Select(lines => lines.Key).Distinct().Order()
               from text in left[week].Union(right[week])
               select new LifeLinePair(week, left[week].Contains(text) ? text : null, right[week].Contains(text) ? text : null);
    }

    /// <summary>Where somebody went, to put behind why.</summary>
    public static Bilingual Where(Stay stay) =>
        stay.To is { } to ? new Bilingual(", naar ", ", to ") + EventTexts.Of(to) : Bilingual.Same("");

    /// <summary>Who came to live there, in a few words.</summary>
    private static Bilingual Arrival(Stay stay)
    {
        Bilingual how = stay.CameWithSupport ? ("met begeleiding", "with support") : ("zonder begeleiding", "without support");
        return EventTexts.One(stay.Group) + (" komt er wonen, ", " moves in, ") + how;
    }

    /// <summary>Each contact; visits that follow each other within a quarter are told once, with how many there were.</summary>
    private static IEnumerable<LifeLine> Contacts(Stay stay)
    {
        for (int nth = 0; nth < stay.Contacts.Count;)
        {
            var first = stay.Contacts[nth];
            int count = 1;
            while (IsVisit(first) && nth + count < stay.Contacts.Count && GoesOn(stay.Contacts[nth + count - 1], stay.Contacts[nth + count]))
                count++;
            Bilingual times = count == 1 ? ("", "") : ($", {count} keer in de weken die volgen", $", {count} times in the weeks that follow");
            yield return new LifeLine(first.Week, LifeLineKind.Contact, EventTexts.Of(first.What) + times);
            nth += count;
        }

        static bool IsVisit(Contact contact) => contact.What is ContactKind.Visit or ContactKind.CoachVisit;

        static bool GoesOn(Contact one, Contact next) => next.What == one.What && next.Week - one.Week <= Week.PerYear / 4;
    }

    private static IEnumerable<LifeLine> Of(CaseCourse about)
    {
        LifeLine line(int week, Bilingual text) => new(week, LifeLineKind.Case, EventTexts.Of(about.Kind) + ": " + text);

        yield return line(about.Opened, Begin(about));
        if (about.Noticed is { } noticed)
            yield return line(noticed, NoticedBy(about.By));
        foreach (var rung in about.Rungs)
        {
            if (rung.Rung > Rung.Signal)
                yield return line(rung.Week, Reached(about, rung));
            if (rung.Taken is { } taken)
                yield return line(taken, Taken(rung));
        }

        if (about is { Ended: { } ended, How: { } how })
            yield return line(ended, End(about, how));
    }

    private static Bilingual Begin(CaseCourse about)
    {
        Bilingual sign = about.Serious ? ("eerste signaal, ernstig", "first sign, serious") : ("eerste signaal", "first sign");
        var begun = sign + ("; oorzaak: ", "; cause: ") + EventTexts.Of(about.Cause);
        return about.From is { } origin ? begun + " (" + EventTexts.Of(origin.Kind) + ($", woning {origin.Home})", $", home {origin.Home})") : begun;
    }

    private static Bilingual NoticedBy(Noticer by) => by is Noticer.Complaint
        ? ("een klacht; niemand had het eerder opgemerkt", "a complaint; nobody had noticed before")
        : ("opgemerkt door ", "noticed by ") + EventTexts.Of(by);

    private static Bilingual Reached(CaseCourse about, RungReached rung) => about.Kind == CaseKind.Care
        ? ("de hulp begint te werken", "help starts to work")
        : ("hogerop: ", "goes up: ") + EventTexts.Of(rung.Rung);

    private static Bilingual Taken(RungReached rung) => rung switch
    {
        { ByLetter: true } => ("er gaat een brief in plaats van een gesprek", "a letter goes out instead of a talk"),
        { Rung: Rung.Signal } => ("er is een vroeg gesprek", "there is an early talk"),
        { Rung: Rung.Talk } => ("het gesprek vindt plaats", "the talk takes place"),
        { Rung: Rung.Mediation } => ("de bemiddeling vindt plaats", "the mediation takes place"),
        { Rung: Rung.Warning } => ("de waarschuwing wordt gegeven", "the warning is given"),
        { Rung: Rung.ExitTalk } => ("er is een exitgesprek", "there is an exit talk"),
        { Rung: Rung.LastChance } => ("er is een laatstekansafspraak", "there is a last-chance agreement"),
        _ => throw new ArgumentOutOfRangeException(nameof(rung), rung.Rung, "is no step somebody takes"),
    };

    private static Bilingual End(CaseCourse about, CaseEnd how)
    {
        var inTheWay = EventTexts.All(about.Hindrances).ToList();
        return inTheWay.Count == 0 ? EventTexts.Of(how)
            : EventTexts.Of(how) + (". Stond in de weg: ", ". Stood in the way: ") + Bilingual.Join("; ", inTheWay);
    }

    private static Bilingual RoleOf(RoleChange change)
    {
        var was = EventTexts.Of(change.From);
        return change.To == Role.None ? ($"is geen {was.Nl} meer", $"is no {was.En} any more") : ("wordt ", "becomes ") + EventTexts.Of(change.To);
    }
}
