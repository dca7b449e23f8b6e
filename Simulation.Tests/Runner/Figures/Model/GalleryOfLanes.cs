using Simulation.Core;
using Simulation.Core.Time;
using Simulation.Runner.Figures.Model;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>Two lanes with everything that can stand in them.</summary>
internal static class GalleryOfLanes
{
    private static readonly SpanKind Coach = new("coach", SeriesColour.Number(0), LaneFill.Solid);
    private static readonly SpanKind Lived = new("bewoner", SeriesColour.Number(2), LaneFill.Light);
    private static readonly SpanKind Ill = new("ontregeld", SeriesColour.Number(7), LaneFill.Hatched);
    private static readonly MomentKind Visit = new("bezoek", SeriesColour.Number(0), LaneShape.Tick);
    private static readonly MomentKind Left = new("vertrekt", SeriesColour.Number(5), LaneShape.Square);
    private static readonly MomentKind Put = new("uit huis gezet", SeriesColour.Number(7), LaneShape.Diamond);
    private static readonly MomentKind Higher = new("stap hogerop", SeriesColour.Number(7), LaneShape.Triangle);
    private static readonly MomentKind Talk = new("gesprek", SeriesColour.Number(0), LaneShape.Dot);

    public static Figure Lanes()
    {
        var time = new NumericAxis("Kalenderjaar (streepje: 1 januari); opening maart 2024", Unit.CalendarYear)
        {
            Range = new AxisRange(0, 10),
            Opened = new CalendarMonth(2024, 3),
        };
        return new Figure(new LaneChart("Tot jaar 4 hetzelfde; daarna zijn het twee levens", time, [Of("De coach blijft", 10, Left), Of("De coach stopt", 3, Put)])
        {
            Subtitle = "Woning 12, doorrekening 4. Eerste verschil: overlast, een gesprek tegenover niets",
            Events = [new EventLine(3, "de coach stopt") { IsNotice = true }, new EventLine(3.4, "eerste verschil") { IsTurn = true }],
            SameUntil = 3.4,
        })
        {
            AltText = "Twee banen die tot het vierde jaar gelijk zijn; daarna wordt de bewoner in de onderste uit huis gezet.",
            Footer = "Bron: GemengdWonen.Sim",
            Size = new FigureSize(960, 600),
        };
    }

    private static Lane Of(string name, double until, MomentKind end) => new(name,
    [
        new LaneRow("Coach", [new LaneSpan(0, 1, Coach, "12"), new LaneSpan(1, until, Coach, "8")], []),
        new LaneRow("Bewoner", [new LaneSpan(0, 7, Lived, "een student"), new LaneSpan(4, 5, Ill), new LaneSpan(7.2, 10, Lived, "een oudere zonder zorg")], [new LaneMoment(7, end)]),
        new LaneRow("Contact", [], [.. Enumerable.Range(0, 12).Select(nth => new LaneMoment(4 + (nth * 0.08), Visit)), new LaneMoment(0.2, Talk)]),
        new LaneRow("Zaken", [new LaneSpan(4.5, 6.9, Ill)], [new LaneMoment(5, Higher), new LaneMoment(5.4, Higher)]),
    ]);
}
