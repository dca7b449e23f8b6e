using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Figures.Lives;

/// <summary>One life as the rows of a lane: the coach there is, who lives there, what they carry, who seeks them out, and every case.</summary>
internal sealed class LifeLane(LifeCourse life, LifeKinds kinds, Language language)
{
    /// <summary>The rows, those that only some lanes have included, so that lanes beside each other can be compared.</summary>
    public IReadOnlyList<LaneRow> Rows(bool withRoles, bool withContacts) =>
    [
        new LaneRow(language.Say("Coach, uur per week", "Coach, hours a week"), [.. Coach()], []),
        new LaneRow(language.Say("Bewoner", "Resident"), [.. life.Stays.SelectMany(Residents)], [.. life.Stays.SelectMany(Leaving)]),
        .. withRoles ? [new LaneRow(language.Say("Rol", "Role"), [.. life.Stays.SelectMany(Roles)], [])] : Array.Empty<LaneRow>(),
        .. withContacts
            ? [new LaneRow(language.Say("Contact", "Contact"), [], [.. life.Stays.SelectMany(stay => stay.Contacts).Select(Moment)])]
            : Array.Empty<LaneRow>(),
        .. Cases(),
    ];

    private IEnumerable<LaneSpan> Coach()
    {
        foreach (var (nth, change) in life.Coach.Index())
        {
            int until = nth + 1 < life.Coach.Count ? life.Coach[nth + 1].Week : life.Weeks;
            if (change.Hours <= 0) continue;
            string hours = Numbers.Setting(change.Hours, Unit.Number, language);
            yield return Span(change.Week, until, change.Phase == Phase.Waakvlam ? kinds.Waakvlam : kinds.Coach, hours);
        }
    }

    /// <summary>With support and without, and where somebody was destabilised over that.</summary>
    private IEnumerable<LaneSpan> Residents(Stay stay)
    {
        var parts = new List<LaneSpan>();
        bool supported = stay.CameWithSupport;
        int from = stay.Arrived;
        foreach (var turn in stay.Turns.Where(turn => turn.What is Happening.SupportEnded or Happening.SupportBack))
        {
            if (turn.Week > from) parts.Add(Span(from, turn.Week, Of(supported)));
            (from, supported) = (turn.Week, turn.What == Happening.SupportBack);
        }

        parts.Add(Span(from, EndOf(stay), Of(supported)));
        foreach (var part in Labelled(parts, $"{stay.Number + 1}: {EventTexts.One(stay.Group).In(language)}")) yield return part;
        int? since = null;
        foreach (var turn in stay.Turns.Where(turn => turn.What is Happening.Destabilised or Happening.Recovered))
        {
            if (since is { } begun && turn.What == Happening.Recovered) yield return Span(begun, turn.Week, kinds.Spell);
            since = turn.What == Happening.Destabilised ? turn.Week : null;
        }

        if (since is { } lasting) yield return Span(lasting, EndOf(stay), kinds.Spell);

        SpanKind Of(bool with) => with ? kinds.Supported : kinds.Unsupported;
    }

    private IEnumerable<LaneMoment> Leaving(Stay stay)
    {
        if (stay is { Left: { } left, Why: { } why })
            yield return new LaneMoment(At(left), IsEviction(why) ? kinds.Evicted : kinds.Leaves);
    }

    public static bool IsEviction(WhyLeft why) => why is WhyLeft.EvictedForNuisance or WhyLeft.EvictedForArrears or WhyLeft.EvictedForRefusal;

    private IEnumerable<LaneSpan> Roles(Stay stay)
    {
        foreach (var (nth, change) in stay.Roles.Index())
        {
            int until = nth + 1 < stay.Roles.Count ? stay.Roles[nth + 1].Week : EndOf(stay);
            if (change.To != Role.None) yield return Span(change.Week, until, kinds.Role, EventTexts.Of(change.To).In(language));
        }
    }

    private LaneMoment Moment(Contact contact) => new(At(contact.Week), contact.What switch
    {
        ContactKind.CoachVisit or ContactKind.Accompanied => kinds.ByCoach,
        ContactKind.Visit => kinds.Visit,
        _ => kinds.DrawnIn,
    });

    /// <summary>Cases in as few rows as keep them apart; one that is over makes room for the next.</summary>
    private List<LaneRow> Cases()
    {
        var rows = new List<List<CaseCourse>>();
        foreach (var about in life.Stays.SelectMany(stay => stay.Cases).OrderBy(about => about.Opened))
        {
            var free = rows.Find(row => EndOf(row[^1]) <= about.Opened);
            if (free is null) rows.Add(free = []);
            free.Add(about);
        }

        if (rows.Count == 0) rows.Add([]);
        return [.. rows.Select((row, nth) => new LaneRow(
            nth == 0 ? language.Say("Zaken", "Cases") : "", [.. row.SelectMany(Spans)], [.. row.SelectMany(Moments)]))];
    }

    private IEnumerable<LaneSpan> Spans(CaseCourse about)
    {
        var parts = new List<LaneSpan>();
        int noticed = Math.Min(about.Noticed ?? EndOf(about), EndOf(about));
        if (noticed > about.Opened) parts.Add(Span(about.Opened, noticed, kinds.Unseen));
        if (about.Noticed is not null) parts.Add(Span(noticed, EndOf(about), about.Serious ? kinds.Serious : kinds.Seen));
        return Labelled(parts, EventTexts.Of(about.Kind).In(language));
    }

    /// <summary>The words stand in the longest part, where most of them fit.</summary>
    private static IEnumerable<LaneSpan> Labelled(List<LaneSpan> parts, string label)
    {
        int longest = parts.Count == 0 ? -1 : parts.IndexOf(parts.MaxBy(part => part.To - part.From)!);
        return parts.Select((part, nth) => nth == longest ? part with { Label = label } : part);
    }

    private IEnumerable<LaneMoment> Moments(CaseCourse about) =>
        about.Rungs.Where(rung => rung.Rung > Rung.Signal).Select(rung => new LaneMoment(At(rung.Week), kinds.Higher));

    private int EndOf(Stay stay) => stay.Left ?? life.Weeks;

    private int EndOf(CaseCourse about) => about.Ended ?? life.Weeks;

    private static LaneSpan Span(int from, int until, SpanKind kind, string label = "") => new(At(from), At(until), kind, label);

    // Somebody who is there at the opening came before the first week.
    private static double At(int week) => (double)Math.Max(0, week) / Week.PerYear;
}
