using Simulation.Core.Cases;
using Simulation.Core.Population;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Trace;

/// <summary>One line of a life as one reads it.</summary>
public sealed record LifeLine(int Week, Bilingual Text);

/// <summary>A life course as lines in order of week.</summary>
public static class LifeLines
{
    /// <summary>Everything that happened in a home.</summary>
    public static IReadOnlyList<LifeLine> Of(LifeCourse life) => [.. life.Stays.SelectMany(Of)];

    /// <summary>Everything that happened to one person there.</summary>
    public static IReadOnlyList<LifeLine> Of(Stay stay)
    {
        List<LifeLine> lines = [new(stay.Arrived, Arrival(stay))];
        lines.AddRange(stay.Turns.Select(turn => new LifeLine(turn.Week, EventTexts.Of(turn.What))));
        lines.AddRange(stay.Roles.Select(change => new LifeLine(change.Week, RoleOf(change))));
        lines.AddRange(stay.Cases.SelectMany(Of));
        List<LifeLine> ordered = [.. lines.OrderBy(line => line.Week)];
        if (stay is { Left: { } left, Why: { } why })
            ordered.Add(new LifeLine(left, EventTexts.Of(why)));
        return ordered;
    }

    /// <summary>Who came to live there, in a few words.</summary>
    public static Bilingual Arrival(Stay stay)
    {
        var group = EventTexts.Of(stay.Group);
        return stay.CameWithSupport
            ? ($"komt er wonen, met begeleiding; groep: {group.Nl}", $"moves in, with support; group: {group.En}")
            : ($"komt er wonen, zonder begeleiding; groep: {group.Nl}", $"moves in, without support; group: {group.En}");
    }

    private static IEnumerable<LifeLine> Of(CaseCourse about)
    {
        var kind = EventTexts.Of(about.Kind);
        LifeLine line(int week, Bilingual text) => new(week, ($"{kind.Nl}: {text.Nl}", $"{kind.En}: {text.En}"));

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
        var cause = EventTexts.Of(about.Cause);
        var from = about.From is { } origin ? Origin(origin) : Bilingual.Same("");
        var serious = about.Serious ? new Bilingual(", ernstig", ", serious") : Bilingual.Same("");
        return ($"eerste signaal{serious.Nl}; oorzaak: {cause.Nl}{from.Nl}", $"first sign{serious.En}; cause: {cause.En}{from.En}");
    }

    private static Bilingual Origin(CaseOrigin origin)
    {
        var kind = EventTexts.Of(origin.Kind);
        return ($" ({kind.Nl}, woning {origin.Home})", $" ({kind.En}, home {origin.Home})");
    }

    private static Bilingual NoticedBy(Noticer by)
    {
        var who = EventTexts.Of(by);
        return by is Noticer.Complaint
            ? ("een klacht; niemand had het eerder opgemerkt", "a complaint; nobody had noticed before")
            : ($"opgemerkt door {who.Nl}", $"noticed by {who.En}");
    }

    private static Bilingual Reached(CaseCourse about, RungReached rung)
    {
        if (about.Kind == CaseKind.Care)
            return ("de hulp begint te werken", "help starts to work");
        var name = EventTexts.Of(rung.Rung);
        return ($"hogerop: {name.Nl}", $"goes up: {name.En}");
    }

    private static Bilingual Taken(RungReached rung)
    {
        if (rung.ByLetter)
            return ("er gaat een brief in plaats van een gesprek", "a letter goes out instead of a talk");
        return rung.Rung switch
        {
            Rung.Signal => ("er is een vroeg gesprek", "there is an early talk"),
            Rung.Talk => ("het gesprek vindt plaats", "the talk takes place"),
            Rung.Mediation => ("de bemiddeling vindt plaats", "the mediation takes place"),
            Rung.Warning => ("de waarschuwing wordt gegeven", "the warning is given"),
            Rung.LastChance => ("er is een laatstekansafspraak", "there is a last-chance agreement"),
            _ => throw new ArgumentOutOfRangeException(nameof(rung), rung.Rung, "is no step somebody takes"),
        };
    }

    private static Bilingual End(CaseCourse about, CaseEnd how)
    {
        var end = EventTexts.Of(how);
        var inTheWay = EventTexts.All(about.Hindrances).ToList();
        return inTheWay.Count == 0
            ? end
            : ($"{end.Nl}. Stond in de weg: {string.Join("; ", inTheWay.Select(one => one.Nl))}",
                $"{end.En}. Stood in the way: {string.Join("; ", inTheWay.Select(one => one.En))}");
    }

    private static Bilingual RoleOf(RoleChange change)
    {
        var (from, to) = (EventTexts.Of(change.From), EventTexts.Of(change.To));
        return change.To == Role.None ? ($"is geen {from.Nl} meer", $"is no {from.En} any more") : ($"wordt {to.Nl}", $"becomes {to.En}");
    }
}
