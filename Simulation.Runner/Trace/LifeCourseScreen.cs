using System.Globalization;
using Simulation.Core;
using Simulation.Core.Time;
using Simulation.Runner.Texts;
using Spectre.Console;

namespace Simulation.Runner.Trace;

/// <summary>A life course, or two side by side, as text for a terminal or a file.</summary>
public sealed class LifeCourseScreen
{
    private readonly TextPage _page;

    private LifeCourseScreen(IAnsiConsole console, Language language)
    {
        _page = new TextPage(console, language);
    }

    /// <summary>One home in one scenario.</summary>
    public static void Write(LifeCourse life, IAnsiConsole console, Language language)
    {
        var screen = new LifeCourseScreen(console, language);
        screen.Head(life, Bilingual.Same(life.Scenario));
        foreach (var stay in life.Stays)
            screen.Life(stay, life.Weeks);
        screen.End(life);
    }

    /// <summary>The same home in two scenarios.</summary>
    public static void Write(ComparedLives lives, IAnsiConsole console, Language language)
    {
        var screen = new LifeCourseScreen(console, language);
        screen.Head(lives.Base, ($"{lives.Base.Scenario} tegenover {lives.Alternative.Scenario}",
            $"{lives.Base.Scenario} against {lives.Alternative.Scenario}"));
        screen.Divergences(lives.Divergences);
        screen.Years(lives);
        screen.SideBySide(lives);
        screen.End(lives.Base);
        screen.End(lives.Alternative);
    }

    /// <summary>A week of the run as year and week of that year; both count from 1.</summary>
    public static Bilingual When(int week)
    {
        if (week < 0)
            return ("bij de opening", "at the opening");
        var (year, ofYear) = ((week / Week.PerYear) + 1, (week % Week.PerYear) + 1);
        return ($"jaar {year}, week {ofYear}", $"year {year}, week {ofYear}");
    }

    private void End(LifeCourse life)
    {
        if (life.Broke is not { } broke)
            return;
        var when = When(broke.Week);
        _page.Paragraph(($"{life.Scenario}: in {when.Nl} liep het model vast: {broke.Error}", $"{life.Scenario}: in {when.En} the model failed: {broke.Error}"));
    }

    private void Head(LifeCourse life, Bilingual of)
    {
        _page.Heading(($"Woning {life.Home} in run {life.Replicate}: {of.Nl}", $"Home {life.Home} in run {life.Replicate}: {of.En}"));
        int years = life.Weeks / Week.PerYear;
        _page.Paragraph((
            $"Aan gang {life.Corridor}, met {life.HomesOnCorridor} woningen; {years} jaar, toeval {life.Seed}. Woningen, gangen en runs tellen vanaf 0.",
            $"On corridor {life.Corridor}, with {life.HomesOnCorridor} homes; {years} years, seed {life.Seed}. Homes, corridors and runs count from 0."));
    }

    private void Life(Stay stay, int weeks)
    {
        var group = EventTexts.Of(stay.Group);
        _page.Heading(($"Bewoner {stay.Number + 1}: {group.Nl}", $"Resident {stay.Number + 1}: {group.En}"));
        int until = stay.Left ?? weeks;
        string length = Numbers.Setting(Math.Round((double)(until - stay.Arrived) / Week.PerYear, 1), Unit.Years, _page.Language);
        var end = stay.Why is { } why ? EventTexts.Of(why) : new Bilingual("woont er aan het eind nog", "still lives there at the end");
        var (from, to) = (When(stay.Arrived), When(until));
        _page.Paragraph((
            stay.Left is null ? $"Vanaf {from.Nl}; {end.Nl} ({length})." : $"Van {from.Nl} tot {to.Nl} ({length}): {end.Nl}.",
            stay.Left is null ? $"From {from.En}; {end.En} ({length})." : $"From {from.En} to {to.En} ({length}): {end.En}."));
        _page.Paragraph(Traits(stay));
        Years(stay);
        var table = _page.Table(("Wanneer", "When"), ("Wat er gebeurde", "What happened")).Widths(20);
        foreach (var line in LifeLines.Of(stay))
            table.Row(_page.Say(When(line.Week)), _page.Say(line.Text));
        table.Write();
    }

    private Bilingual Traits(Stay stay)
    {
        List<Bilingual> traits =
        [
            stay.CameWithSupport ? ("kwam met begeleiding", "came with support") : ("kwam zonder begeleiding", "came without support"),
        ];
        if (stay.ChoseDeliberately)
            traits.Add(("koos bewust voor dit complex", "chose this complex deliberately"));
        traits.Add((
            $"bereidheid om bij te dragen {Plain(stay.Inclination)} keer gemiddeld",
            $"inclination to contribute {Plain(stay.Inclination)} times average"));
        if (stay.HeavyNeed)
            traits.Add(("zware zorgvraag", "heavy need"));
        if (stay.Addicted)
            traits.Add(("actieve verslaving", "active addiction"));
        if (stay.RefusesHelp)
            traits.Add(("neemt bij een crisis geen hulp aan", "takes no help in a crisis"));
        traits.Add(stay.Daytime ? ("heeft werk of dagbesteding", "has work or daytime activity")
            : ("heeft overdag niets te doen", "has nothing to do all day"));
        return ($"{Sentence(traits.Select(trait => trait.Nl))}", $"{Sentence(traits.Select(trait => trait.En))}");
    }

    private void Years(Stay stay)
    {
        var table = _page.Table(
            ("Jaar", "Year"), ("Weken", "Weeks"), ("Bezocht", "Attended"), ("Regelde", "Organised"), ("Hielp", "Helped"),
            ("Begeleid", "Support"), ("Ontregeld", "Spell"), ("Eenzaam", "Lonely"), ("Thuis", "At home"), ("Veilig", "Safe"));
        foreach (var year in stay.Years)
        {
            table.Row(
                Count(year.Year), Count(year.Lived), Count(year.Attended), Count(year.Organised), Count(year.Helped),
                Count(year.WithSupport), Count(year.InSpell), Count(year.Lonely), Scale(year.Belonging), Scale(year.Safety));
        }

        table.Write();
    }

    private void Divergences(Divergences partings)
    {
        _page.Heading(("Waar de twee uiteengaan", "Where the two part"));
        Divergence(("Ergens in het complex", "Anywhere in the complex"), partings.Anywhere,
            ("de twee runs zijn overal gelijk", "the two runs are the same everywhere"));
        Divergence(("In deze woning", "In this home"), partings.InHome, ("niets is in deze woning anders", "nothing differs in this home"));
        Divergence(("Het eerste besluit of voorval dat in deze woning anders is", "The first decision or event that differs in this home"),
            partings.Decision, ("in deze woning gebeurt in beide hetzelfde", "the same happens in this home in both"));
    }

    private void Divergence(Bilingual where, DivergencePoint? point, Bilingual none)
    {
        if (point is null)
        {
            _page.Paragraph(($"{where.Nl}: {none.Nl}.", $"{where.En}: {none.En}."));
            return;
        }

        var when = When(point.Week);
        var step = point.Process is { } process ? ScheduleTexts.Of(process) : null;
        _page.Paragraph((
            step is null ? $"{where.Nl}: {when.Nl}." : $"{where.Nl}: {when.Nl}, in de stap {step.Name.Nl} ({step.Asks.Nl}).",
            step is null ? $"{where.En}: {when.En}." : $"{where.En}: {when.En}, in the step {step.Name.En} ({step.Asks.En})."), gap: false);
        foreach (var one in point.Differences)
            _page.Paragraph(Says(one), gap: one == point.Differences[^1]);
    }

    private static Bilingual Says(Difference one)
    {
        var home = one.Home is { } number ? new Bilingual($"woning {number}, ", $"home {number}, ") : Bilingual.Same("");
        return ($"– {home.Nl}{one.What.Nl}: {one.Base.Nl} tegenover {one.Alternative.Nl}",
            $"– {home.En}{one.What.En}: {one.Base.En} against {one.Alternative.En}");
    }

    private void Years(ComparedLives lives)
    {
        _page.Heading(("Jaar na jaar", "Year by year"));
        var table = _page.Table(
            ("Jaar", "Year"), ("Bezocht", "Attended"), ("Regelde", "Organised"), ("Hielp", "Helped"), ("Ontregeld", "Spell"), ("Thuis", "At home"),
                ("Veilig", "Safe"));
        var (one, other) = (ByYear(lives.Base), ByYear(lives.Alternative));
        foreach (int year in one.Keys.Union(other.Keys).Order())
        {
            var (mine, theirs) = (one.GetValueOrDefault(year) ?? [], other.GetValueOrDefault(year) ?? []);
            table.Row(
                Count(year),
                Pair(mine, theirs, y => y.Attended), Pair(mine, theirs, y => y.Organised), Pair(mine, theirs, y => y.Helped),
                    Pair(mine, theirs, y => y.InSpell),
                Feelings(mine, theirs, y => y.Belonging), Feelings(mine, theirs, y => y.Safety));
        }

        table.Write();
    }

    private void SideBySide(ComparedLives lives)
    {
        _page.Heading(("Beide levens naast elkaar", "Both lives side by side"));
        var table = _page.Table(("Wanneer", "When"), Bilingual.Same(lives.Base.Scenario), Bilingual.Same(lives.Alternative.Scenario)).Widths(18, 36);
        var left = LifeLines.Of(lives.Base).ToLookup(line => line.Week);
        var right = LifeLines.Of(lives.Alternative).ToLookup(line => line.Week);
        foreach (int week in left.Select(group => group.Key).Union(right.Select(group => group.Key)).Order())
        {
            var (mine, theirs) = (left[week].Select(line => line.Text).ToList(), right[week].Select(line => line.Text).ToList());
            foreach (var text in mine.Union(theirs))
                table.Row(_page.Say(When(week)), mine.Contains(text) ? _page.Say(text) : "–", theirs.Contains(text) ? _page.Say(text) : "–");
        }

        table.Write();
    }

    private static Dictionary<int, List<YearOfLife>> ByYear(LifeCourse life) =>
        life.Stays.SelectMany(stay => stay.Years).GroupBy(year => year.Year).ToDictionary(group => group.Key, group => group.ToList());

    private static string Pair(List<YearOfLife> one, List<YearOfLife> other, Func<YearOfLife, int> weeks) =>
        $"{Count(one.Sum(weeks))} / {Count(other.Sum(weeks))}";

    private string Feelings(List<YearOfLife> one, List<YearOfLife> other, Func<YearOfLife, double> feeling) =>
        $"{Mean(one, feeling)} / {Mean(other, feeling)}";

    private string Mean(List<YearOfLife> years, Func<YearOfLife, double> feeling) =>
        years.Count == 0 ? "–" : Scale(years.Sum(year => feeling(year) * year.Lived) / years.Sum(year => year.Lived));

    private string Scale(double value) => Numbers.Write(value, Unit.Scale, _page.Language);

    private string Plain(double value) => Numbers.Write(value, Unit.Number, _page.Language);

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Sentence(IEnumerable<string> parts)
    {
        string text = string.Join("; ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }
}
