using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Figures.Lives;

/// <summary>What can stand in a lane, in the words of the legend.</summary>
internal sealed class LifeKinds(Language language)
{
    private static readonly SeriesColour Blue = SeriesColour.Number(0);
    private static readonly SeriesColour Rust = SeriesColour.Number(1);
    private static readonly SeriesColour Teal = SeriesColour.Number(2);
    private static readonly SeriesColour Gold = SeriesColour.Number(3);
    private static readonly SeriesColour Plum = SeriesColour.Number(4);
    private static readonly SeriesColour Navy = SeriesColour.Number(5);
    private static readonly SeriesColour Wine = SeriesColour.Number(7);

    public SpanKind Coach { get; } = new(language.Say("coach", "coach"), Blue, LaneFill.Solid);
    public SpanKind Waakvlam { get; } = new(language.Say("coach op de waakvlam", "coach on the waakvlam"), Blue, LaneFill.Light);
    public SpanKind Supported { get; } = new(language.Say("bewoner met begeleiding", "resident with support"), Teal, LaneFill.Solid);
    public SpanKind Unsupported { get; } = new(language.Say("bewoner zonder begeleiding", "resident without support"), Teal, LaneFill.Light);
    public SpanKind Spell { get; } = new(language.Say("ontregeld", "destabilised"), Wine, LaneFill.Hatched);
    public SpanKind Role { get; } = new(language.Say("rol voor anderen", "role for others"), Plum, LaneFill.Solid);
    public SpanKind Unseen { get; } = new(language.Say("zaak, nog niet opgemerkt", "case, not noticed yet"), Gold, LaneFill.Light);
    public SpanKind Seen { get; } = new(language.Say("zaak, opgemerkt", "case, noticed"), Gold, LaneFill.Solid);
    public SpanKind Serious { get; } = new(language.Say("ernstige zaak", "serious case"), Rust, LaneFill.Solid);

    public MomentKind Leaves { get; } = new(language.Say("vertrekt", "leaves"), Navy, LaneShape.Square);
    public MomentKind Evicted { get; } = new(language.Say("uit huis gezet", "evicted"), Wine, LaneShape.Diamond);
    public MomentKind DrawnIn { get; } = new(language.Say("over de drempel geholpen", "helped over the threshold"), Blue, LaneShape.Square);

    public MomentKind ByCoach { get; } =
        new(language.Say("coach belt aan of helpt op weg", "coach rings the bell or helps along"), Blue, LaneShape.Dot);

    public MomentKind Visit { get; } =
        new(language.Say("begeleider of coach belt aan", "support worker or coach rings the bell"), Blue, LaneShape.Tick);

    public MomentKind Higher { get; } = new(language.Say("zaak een stap hogerop", "case a step higher"), Wine, LaneShape.Triangle);
}
