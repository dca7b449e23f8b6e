using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Figures.Lives;

/// <summary>How a life is told: what its scenario is called, in which language, and since when the complex is there.</summary>
public sealed record LifeTelling(Bilingual Base, Bilingual Alternative, Language Language, CalendarMonth? Opened)
{
    /// <summary>A scenario by itself.</summary>
    public LifeTelling(Bilingual only, Language language, CalendarMonth? opened)
        : this(only, only, language, opened)
    {
    }
}

/// <summary>One home through one run as a figure: in one scenario, or in two with the same people, on two lanes over one axis of time, with
/// the first thing that differs marked across both and told above them.</summary>
public sealed class LifeFigure
{
    private const int MostTold = 3;
    private const int Around = 250;
    private const int OfLane = 40;
    private const int OfRow = 27;

    private readonly LifeTelling _telling;
    private readonly LifeCourse[] _lives;

    private LifeFigure(LifeTelling telling, params LifeCourse[] lives) => (_telling, _lives) = (telling, lives);

    private Language Language => _telling.Language;

    /// <summary>One life.</summary>
    public static Figure Of(LifeCourse life, LifeTelling telling)
    {
        var made = new LifeFigure(telling, life);
        int years = life.Weeks / Week.PerYear;
        string title = made.Say($"Achter deze voordeur in {years} jaar: {made.InShort(life)}", $"Behind this front door in {years} years: {made.InShort(life)}");
        return made.Drawn(title, made.Which(life), [telling.Base], [], null);
    }

    /// <summary>Two lives of one home, and where they part.</summary>
    public static Figure Of(ComparedLives lives, LifeTelling telling)
    {
        var made = new LifeFigure(telling, lives.Base, lives.Alternative);
        var (anywhere, _, decision) = lives.Divergences;
        var events = new List<EventLine>();
        if (anywhere is not null && anywhere.Week >= 0 && anywhere.Week < (decision?.Week ?? int.MaxValue))
            events.Add(new EventLine(At(anywhere), made.Say("het complex verschilt al", "the complex differs already")) { IsNotice = true });
        if (decision is not null)
            events.Add(new EventLine(At(decision), made.Say("eerste verschil in deze woning", "first difference in this home")) { IsTurn = true });
        double? same = decision is null ? null : At(decision);
        return made.Drawn(made.Parting(decision), made.Why(lives), [telling.Base, telling.Alternative], events, same);
    }

    private Figure Drawn(string title, string subtitle, IReadOnlyList<Bilingual> names, IReadOnlyList<EventLine> events, double? same)
    {
        bool roles = _lives.Any(life => life.Stays.Any(stay => stay.Roles.Count > 0));
        bool contacts = _lives.Any(life => life.Stays.Any(stay => stay.Contacts.Count > 0));
        var kinds = new LifeKinds(Language);
        Lane[] lanes = [.. _lives.Zip(names, (life, name) => new Lane(name.In(Language), new LifeLane(life, kinds, Language).Rows(roles, contacts)))];
        int years = Math.Max(1, (_lives.Max(life => life.Weeks) + Week.PerYear - 1) / Week.PerYear);
        var chart = new LaneChart(title, YearAxes.Of(years, _telling.Opened, Language), lanes)
        {
            Subtitle = subtitle,
            Events = events,
            SameUntil = same,
        };
        int height = Around + (OfLane * lanes.Length) + (OfRow * lanes.Sum(lane => lane.Rows.Count));
        return new Figure(chart) { AltText = Alternative(subtitle, names), Footer = Footer, Size = new FigureSize(960, height) };
    }

    private string Parting(DivergencePoint? decision)
    {
        if (decision is null)
            return Say("Achter deze voordeur gebeurt in beide hetzelfde", "Behind this front door the same happens in both");
        if (decision.Week < 0)
            return Say("Achter deze voordeur zijn het vanaf de opening twee levens", "Behind this front door there are two lives from the opening on");
        var on = WeekTexts.On(decision.Week, _telling.Opened);
        return Say(
            $"Achter deze voordeur gebeurt hetzelfde tot {on.Nl}; daarna zijn het twee levens",
            $"Behind this front door the same happens until {on.En}; from then on there are two lives");
    }

    /// <summary>What differs first, in which step of the week, and since when something else in the complex did.</summary>
    private string Why(ComparedLives lives)
    {
        string which = Which(lives.Base);
        var (anywhere, _, decision) = lives.Divergences;
        string first = decision is null ? "" : $" {Say("Eerste verschil", "First difference")}{During(decision)}: {Differs(decision)}.";
        bool before = anywhere is not null && anywhere.Week < (decision?.Week ?? int.MaxValue);
        string around = !before ? "" : Say(" In het complex verschilt al iets sinds ", " In the complex something differs since ")
            + WeekTexts.On(anywhere!.Week, _telling.Opened).In(Language) + $": {anywhere.Differences[0].What.In(Language)}.";
        return which + "." + first + around;
    }

    private string During(DivergencePoint point) => point.Process is { } process
        ? Say(", in de stap ‘", ", in the step ‘") + ScheduleTexts.Of(process).Name.In(Language) + "’"
        : "";

    private string Differs(DivergencePoint point)
    {
        var first = point.Differences[0];
        return $"{first.What.In(Language)}: {first.Base.In(Language)} {Say("tegenover", "against")} {first.Alternative.In(Language)}";
    }

    private string Which(LifeCourse life) => Say($"Woning {life.Home} in doorrekening {life.Replicate}", $"Home {life.Home} in run {life.Replicate}");

    /// <summary>How many lived there, and what went wrong.</summary>
    private string InShort(LifeCourse life)
    {
        int evicted = life.Stays.Count(stay => stay.Why is { } why && LifeLane.IsEviction(why));
        string people = Counted(life.Stays.Count, ("bewoner", "resident"), ("bewoners", "residents"));
        string cases = Counted(life.Stays.Sum(stay => stay.Cases.Count), ("zaak", "case"), ("zaken", "cases"));
        string ended = evicted == 0 ? "" : ", " + Counted(evicted, ("uithuiszetting", "eviction"), ("uithuiszettingen", "evictions"));
        return $"{people}, {cases}{ended}";
    }

    private string Counted(int count, Bilingual one, Bilingual many) => count switch
    {
        0 => Say("geen ", "no ") + many.In(Language),
        1 => "1 " + one.In(Language),
        _ => $"{count} {many.In(Language)}",
    };

    private string Alternative(string subtitle, IReadOnlyList<Bilingual> names) => subtitle + " " + string.Join(" ", _lives.Zip(names, (life, name) =>
        $"{name.In(Language)}: {InShort(life)}. {string.Join("; ", life.Stays.Take(MostTold).Select(Told))}{Rest(life)}."));

    private string Rest(LifeCourse life) => life.Stays.Count <= MostTold ? ""
        : Say($"; en nog {life.Stays.Count - MostTold}", $"; and {life.Stays.Count - MostTold} more");

    private string Told(Stay stay)
    {
        string who = EventTexts.One(stay.Group).In(Language);
        string from = WeekTexts.On(stay.Arrived, _telling.Opened).In(Language);
        return stay is { Left: { } left, Why: { } why }
            ? $"{who}: {from} {Say("tot", "to")} {WeekTexts.On(left, _telling.Opened).In(Language)}, {EventTexts.Of(why).In(Language)}"
            : $"{who}: {Say("vanaf", "from")} {from}";
    }

    private string Footer => Say(
        $"GemengdWonen.Sim, model {ModelVersion.Current[..Math.Min(ModelVersion.Current.Length, 14)]} · startgetal {_lives[0].Seed}, doorrekening {_lives[0].Replicate} · één leven dat zo had kunnen gaan, geen voorspelling",
        $"GemengdWonen.Sim, model {ModelVersion.Current[..Math.Min(ModelVersion.Current.Length, 14)]} · seed {_lives[0].Seed}, run {_lives[0].Replicate} · one life as it might have gone, no forecast");

    private string Say(string nl, string en) => Language.Say(nl, en);

    private static double At(DivergencePoint point) => (double)Math.Max(0, point.Week) / Week.PerYear;
}
