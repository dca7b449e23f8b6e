using Spectre.Console;

namespace Simulation.Runner.Trace;

/// <summary>A life course, or two side by side, as text for a terminal or a file.</summary>
public sealed class LifeCourseScreen(IAnsiConsole console, Language language, CalendarMonth? opened = null)
{
    private static readonly Bilingual Nothing = Bilingual.Same("–");
    private static readonly Bilingual Against = (" tegenover ", " against ");
    private readonly TextPage _page = new(console, language);

    /// <summary>One home in one scenario.</summary>
    public static void Write(LifeCourse life, IAnsiConsole console, Language language, CalendarMonth? opened = null)
    {
        var screen = new LifeCourseScreen(console, language, opened);
        screen.Head(life, Bilingual.Same(life.Scenario));
        foreach (var stay in life.Stays)
            screen.Life(stay, life.Weeks);
        screen.End(life);
    }

    /// <summary>The same home in two scenarios.</summary>
    public static void Write(ComparedLives lives, IAnsiConsole console, Language language, CalendarMonth? opened = null)
    {
        var screen = new LifeCourseScreen(console, language, opened);
        screen.Head(lives.Base, lives.Base.Scenario + Against + lives.Alternative.Scenario);
        screen.Divergences(lives.Divergences);
        screen.Years(lives);
        screen.SideBySide(lives);
        screen.End(lives.Base);
        screen.End(lives.Alternative);
    }

    private Bilingual On(int week) => WeekTexts.On(week, opened);

    private void End(LifeCourse life)
    {
        if (life.Broke is { } broke)
            _page.Paragraph($"{life.Scenario}: in " + On(broke.Week) + (" liep het model vast: ", " the model failed: ") + broke.Error);
    }

    private void Head(LifeCourse life, Bilingual of)
    {
        _page.Heading(($"Woning {life.Home} in doorrekening {life.Replicate}: ", $"Home {life.Home} in run {life.Replicate}: ") + of);
        int years = life.Weeks / Week.PerYear;
        _page.Paragraph((
            $"Aan gang {life.Corridor}, met {life.HomesOnCorridor} woningen; {years} jaar, startgetal {life.Seed}. Woningen, gangen en doorrekeningen tellen vanaf 0.",
            $"On corridor {life.Corridor}, with {life.HomesOnCorridor} homes; {years} years, seed {life.Seed}. Homes, corridors and runs count from 0."));
    }

    private void Life(Stay stay, int weeks)
    {
        _page.Heading(($"Bewoner {stay.Number + 1}: ", $"Resident {stay.Number + 1}: ") + EventTexts.One(stay.Group));
        int until = stay.Left ?? weeks;
        var length = Numbers.Setting(Math.Round((double)(until - stay.Arrived) / Week.PerYear, 1), Unit.Years);
        _page.Paragraph(stay.Why is { } why
            ? ("Van ", "From ") + On(stay.Arrived) + (" tot ", " to ") + On(until) + " (" + length + "): "
                + EventTexts.Of(why) + LifeLines.Where(stay) + "."
            : ("Vanaf ", "From ") + On(stay.Arrived) + ("; woont er aan het eind nog (", "; still lives there at the end (") + length + ").");
        _page.Paragraph(Traits(stay));
        Years(stay);
        _page.Table(
            [("Wanneer", "When"), ("Wat er gebeurde", "What happened")], [20],
            LifeLines.Of(stay).Select(line => (Bilingual[])[On(line.Week), line.Text]));
    }

    private static Bilingual Traits(Stay stay)
    {
        var inclination = Numbers.Write(stay.Inclination, Unit.Number);
        (bool Has, Bilingual Trait)[] traits =
        [
            (stay.CameWithSupport, ("Kwam met begeleiding", "Came with support")),
            (!stay.CameWithSupport, ("Kwam zonder begeleiding", "Came without support")),
            (stay.ChoseDeliberately, ("koos bewust voor dit complex", "chose this complex deliberately")),
            (true, ("bereidheid om bij te dragen ", "inclination to contribute ") + inclination + (" keer gemiddeld", " times average")),
            (stay.HeavyNeed, ("zware zorgvraag", "heavy need")),
            (stay.Addicted, ("actieve verslaving", "active addiction")),
            (stay.RefusesHelp, ("neemt bij een crisis geen hulp aan", "takes no help in a crisis")),
            (stay.Daytime, ("heeft werk of dagbesteding", "has work or daytime activity")),
            (!stay.Daytime, ("heeft overdag niets te doen", "has nothing to do all day")),
        ];
        return Bilingual.Join("; ", [.. traits.Where(trait => trait.Has).Select(trait => trait.Trait)]) + ".";
    }

    private void Years(Stay stay) => _page.Table(
        [
            ("Jaar", "Year"), ("Weken", "Weeks"), ("Bezocht", "Attended"), ("Regelde", "Organised"), ("Hielp", "Helped"),
            ("Begeleid", "Support"), ("Ontregeld", "Spell"), ("Eenzaam", "Lonely"), ("Thuis", "At home"), ("Veilig", "Safe"),
        ],
        [],
        stay.Years.Select(year => (Bilingual[])
        [
            Year(year.Year), Count(year.Lived), Count(year.Attended), Count(year.Organised), Count(year.Helped),
            Count(year.WithSupport), Count(year.InSpell), Count(year.Lonely), Scale(year.Belonging), Scale(year.Safety),
        ]));

    private void Divergences(Divergences partings)
    {
        _page.Heading(("Waar de twee uiteengaan", "Where the two part"));
        Divergence(("Ergens in het complex", "Anywhere in the complex"), partings.Anywhere,
            ("de twee doorrekeningen zijn overal gelijk", "the two runs are the same everywhere"));
        Divergence(("In deze woning", "In this home"), partings.InHome, ("niets is in deze woning anders", "nothing differs in this home"));
        Divergence(("Het eerste besluit of voorval dat in deze woning anders is", "The first decision or event that differs in this home"),
            partings.Decision, ("in deze woning gebeurt in beide hetzelfde", "the same happens in this home in both"));
    }

    private void Divergence(Bilingual where, DivergencePoint? point, Bilingual none)
    {
        if (point is null)
        {
            _page.Paragraph(where + ": " + none + ".");
            return;
        }

        var step = point.Process is { } process ? ScheduleTexts.Of(process) : null;
        var during = step is null ? Bilingual.Same("") : (", in de stap ", ", in the step ") + step.Name + " (" + step.Asks + ")";
        _page.Paragraph(where + ": " + On(point.Week) + during + ".", gap: false);
        foreach (var one in point.Differences)
            _page.Paragraph(Says(one), gap: one == point.Differences[^1]);
    }

    private static Bilingual Says(Difference one)
    {
        Bilingual home = one.Home is { } number ? ($"woning {number}, ", $"home {number}, ") : ("", "");
        return "– " + home + one.What + ": " + one.Base + Against + one.Alternative;
    }

    private void Years(ComparedLives lives)
    {
        _page.Heading(("Jaar na jaar", "Year by year"));
        var (one, other) = (ByYear(lives.Base), ByYear(lives.Alternative));
        _page.Table(
            [
                ("Jaar", "Year"), ("Bezocht", "Attended"), ("Regelde", "Organised"), ("Hielp", "Helped"), ("Ontregeld", "Spell"),
                ("Thuis", "At home"), ("Veilig", "Safe"),
            ],
            [],
            from year in one.Concat(other).Select(years => years.Key).Distinct().Order()
            let mine = Cells(one[year])
            let theirs = Cells(other[year])
            select (Bilingual[])[Year(year), .. mine.Zip(theirs, (left, right) => left + " / " + right)]);
    }

    private static Bilingual[] Cells(IEnumerable<YearOfLife> years) =>
    [
        Count(years.Sum(year => year.Attended)), Count(years.Sum(year => year.Organised)), Count(years.Sum(year => year.Helped)),
        Count(years.Sum(year => year.InSpell)), Mean(years, year => year.Belonging), Mean(years, year => year.Safety),
    ];

    private void SideBySide(ComparedLives lives)
    {
        _page.Heading(("Beide levens naast elkaar", "Both lives side by side"));
        _page.Table(
            [("Wanneer", "When"), Bilingual.Same(lives.Base.Scenario), Bilingual.Same(lives.Alternative.Scenario)], [18, 36],
            LifeLines.SideBySide(lives).Select(line => (Bilingual[])[On(line.Week), line.Base ?? Nothing, line.Alternative ?? Nothing]));
    }

    private static ILookup<int, YearOfLife> ByYear(LifeCourse life) => life.Stays.SelectMany(stay => stay.Years).ToLookup(year => year.Year);

    private static Bilingual Mean(IEnumerable<YearOfLife> years, Func<YearOfLife, double> feeling) =>
        years.Any() ? Scale(years.Sum(year => feeling(year) * year.Lived) / years.Sum(year => year.Lived)) : Nothing;

    private static Bilingual Scale(double value) => Numbers.Write(value, Unit.Scale);

    private Bilingual Year(int year) => Count(year) + (opened is { } first ? $" ({first.AfterYears(year - 1)})" : "");

    private static Bilingual Count(int value) => Bilingual.Same(value.ToString(CultureInfo.InvariantCulture));
}
