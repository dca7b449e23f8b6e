using Simulation.Core.Cases;
using Simulation.Core.Staff;
using Simulation.Core.Time;
using Simulation.Runner.Figures.Lives;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Texts;
using Simulation.Runner.Trace;
using Simulation.Tests.Runner.Trace;

namespace Simulation.Tests.Runner.Figures.Lives;

/// <summary>A life as a figure says what the life says, and two lives where and why they part.</summary>
public sealed class LifeFigureTests
{
    private static readonly DivergencePoint Decision =
        new(59, "Signalling", [new Difference(EventTexts.Of(CaseKind.Nuisance), 12, ("signaal", "early sign"), ("geen zaak", "no case"))]);

    private static readonly ComparedLives Parted = TwoLives.Lives with { Divergences = TwoLives.Lives.Divergences with { Decision = Decision } };

    [Theory]
    [InlineData(Language.Nl, "tot jaar 2, week 8;", "de stap ‘Opmerken’: overlast: signaal tegenover geen zaak.", "sinds jaar 1, week 27: uren van de coach.")]
    [InlineData(Language.En, "until year 2, week 8;", "the step ‘Signalling’: nuisance: early sign against no case.", "since year 1, week 27: coach hours.")]
    public void Two_lives_say_until_when_they_are_the_same_and_what_differs_first(Language language, string until, string why, string around)
    {
        var chart = Chart(LifeFigure.Of(Parted, Telling(language)));

        Assert.Contains(until, chart.Title, StringComparison.Ordinal);
        Assert.Contains(why, chart.Subtitle, StringComparison.Ordinal);
        Assert.Contains(around, chart.Subtitle, StringComparison.Ordinal);
        Assert.Equal([language.Say("De coach blijft", "The coach stays"), language.Say("De coach stopt", "The coach stops")], chart.Lanes.Select(lane => lane.Title));
    }

    [Fact]
    public void The_first_difference_is_a_heavy_line_and_before_it_all_is_shaded()
    {
        var chart = Chart(LifeFigure.Of(Parted, Telling(Language.Nl)));

        var turn = Assert.Single(chart.Events, line => line.IsTurn);
        Assert.Equal(59.0 / Week.PerYear, turn.At);
        Assert.Equal(turn.At, chart.SameUntil);
        Assert.Equal(26.0 / Week.PerYear, Assert.Single(chart.Events, line => line.IsNotice).At);
    }

    [Fact]
    public void Where_nothing_happens_otherwise_nothing_is_marked_and_the_title_says_so()
    {
        var chart = Chart(LifeFigure.Of(TwoLives.Lives with { Divergences = new Divergences(null, null, null) }, Telling(Language.Nl)));

        Assert.Equal("Achter deze voordeur gebeurt in beide hetzelfde", chart.Title);
        Assert.Equal("Woning 12 in doorrekening 4.", chart.Subtitle);
        Assert.Empty(chart.Events);
        Assert.Null(chart.SameUntil);
    }

    [Fact]
    public void Lives_that_differ_from_the_first_day_on_have_no_shade()
    {
        var opening = Decision with { Week = -1, Process = null };
        var chart = Chart(LifeFigure.Of(Parted with { Divergences = new Divergences(opening, opening, opening) }, Telling(Language.En)));

        Assert.Equal("Behind this front door there are two lives from the opening on", chart.Title);
        Assert.Equal(0, chart.SameUntil);
        Assert.Single(chart.Events);
    }

    [Fact]
    public void A_lane_has_who_lives_there_what_they_carry_and_every_case()
    {
        var life = TwoLives.Life with { Coach = [new CoachChange(0, Phase.Opbouw, 12), new CoachChange(52, Phase.Waakvlam, 1), new CoachChange(104, Phase.Waakvlam, 0)] };
        var chart = Chart(LifeFigure.Of(life, new LifeTelling(("De coach blijft", "The coach stays"), Language.Nl, null)));
        var rows = chart.Lanes.Single().Rows;

        Assert.Equal(["Coach, uur per week", "Bewoner", "Rol", "Zaken"], rows.Select(row => row.Label));
        Assert.Equal([("coach", 0.0, 1.0, "12"), ("coach op de waakvlam", 1.0, 2.0, "1")], rows[0].Spans.Select(Told));
        Assert.Equal(
            [("bewoner met begeleiding", 0, 2, "1: iemand met een psychische kwetsbaarheid"), ("ontregeld", 55 / 52.0, 90 / 52.0, ""), ("bewoner zonder begeleiding", 110 / 52.0, 3, "2: een student")],
            rows[1].Spans.Select(Told));
        Assert.Equal([("uit huis gezet", 2.0)], rows[1].Moments.Select(moment => (moment.Kind.Name, moment.At)));
        Assert.Equal([("rol voor anderen", 20 / 52.0, 50 / 52.0, "trekker")], rows[2].Spans.Select(Told));
        Assert.Equal(
            [("zaak, nog niet opgemerkt", 10 / 52.0, 12 / 52.0, "regels niet nageleefd"), ("zaak, opgemerkt", 12 / 52.0, 12 / 52.0, ""), ("zaak, nog niet opgemerkt", 60 / 52.0, 66 / 52.0, ""), ("ernstige zaak", 66 / 52.0, 2, "overlast")],
            rows[3].Spans.Select(Told));
        Assert.Equal([66 / 52.0, 76 / 52.0], rows[3].Moments.Select(moment => moment.At));
        Assert.Equal("Achter deze voordeur in 3 jaar: 2 bewoners, 2 zaken, 1 uithuiszetting", chart.Title);

        static (string, double, double, string) Told(LaneSpan span) => (span.Kind.Name, span.From, span.To, span.Label);
    }

    [Fact]
    public void Support_that_ends_and_comes_back_changes_the_stretch_and_contacts_have_a_row()
    {
        var stay = TwoLives.Life.Stays[1] with
        {
            CameWithSupport = true,
            Turns = [new Turn(120, Happening.SupportEnded), new Turn(140, Happening.Destabilised), new Turn(141, Happening.SupportBack)],
            Contacts = [new Contact(112, ContactKind.DrawnIn), new Contact(118, ContactKind.Visit), new Contact(130, ContactKind.CoachVisit), new Contact(133, ContactKind.Accompanied)],
        };
        var rows = Chart(LifeFigure.Of(TwoLives.Life with { Stays = [stay] }, Telling(Language.En))).Lanes[0].Rows;

        Assert.Equal(
            [("resident with support", 110), ("resident without support", 120), ("resident with support", 141), ("destabilised", 140)],
            rows.Single(row => row.Label == "Resident").Spans.Select(span => (span.Kind.Name, (int)Math.Round(span.From * Week.PerYear))));
        Assert.Equal(
            ["helped over the threshold", "support worker or coach rings the bell", "coach rings the bell or helps along", "coach rings the bell or helps along"],
            rows.Single(row => row.Label == "Contact").Moments.Select(moment => moment.Kind.Name));
    }

    [Fact]
    public void Cases_that_overlap_get_rows_of_their_own()
    {
        var stay = TwoLives.Life.Stays[0] with { Cases = [TwoLives.Climbed, TwoLives.Climbed with { Serial = 10, Opened = 70, Noticed = null }, TwoLives.Settled] };
        var rows = Chart(LifeFigure.Of(TwoLives.Life with { Stays = [stay] }, Telling(Language.Nl))).Lanes[0].Rows;

        Assert.Equal(["Zaken", ""], rows.TakeLast(2).Select(row => row.Label));
    }

    [Fact]
    public void Who_cannot_see_it_hears_of_both_lives_and_where_they_part()
    {
        string said = LifeFigure.Of(Parted, Telling(Language.Nl)).AltText;

        Assert.Contains("Eerste verschil", said, StringComparison.Ordinal);
        Assert.Contains("De coach blijft: 2 bewoners, 2 zaken, 1 uithuiszetting. iemand met een psychische kwetsbaarheid: jaar 1, week 1 tot jaar 3, week 1, uit huis gezet om overlast; een student: vanaf jaar 3, week 7.", said, StringComparison.Ordinal);
        Assert.Contains("De coach stopt: 1 bewoner, 1 zaak.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_month_of_opening_known_time_is_the_calendar()
    {
        var opened = new CalendarMonth(2024, 3);
        var chart = Chart(LifeFigure.Of(Parted, Telling(Language.Nl) with { Opened = opened }));

        Assert.Equal(opened, chart.Time.Opened);
        Assert.Contains("tot jaar 2, week 8 (april 2025)", chart.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public void It_is_drawn_the_same_each_time_in_words_that_can_be_read(Language language)
    {
        var figure = LifeFigure.Of(Parted, Telling(language));
        string svg = SvgRenderer.Render(figure, language, withFonts: false);

        Assert.Equal(svg, SvgRenderer.Render(LifeFigure.Of(Parted, Telling(language)), language, withFonts: false));
        Assert.Equal(PngRenderer.Render(figure, language), PngRenderer.Render(figure, language));
        Assert.Contains(language.Say(">eerste verschil in deze woning<", ">first difference in this home<"), svg, StringComparison.Ordinal);
    }

    private static LifeTelling Telling(Language language) => new(("De coach blijft", "The coach stays"), ("De coach stopt", "The coach stops"), language, null);

    private static LaneChart Chart(Figure figure) => Assert.IsType<LaneChart>(Assert.Single(figure.Panels));
}
