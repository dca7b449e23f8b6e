namespace Simulation.Runner.Figures.Drawing;

/// <summary>How names stand under an axis: in what size, how wide each, and whether only every second or third is written.</summary>
public readonly record struct CategoryRow(TextStyle Style, double Room, int Every)
{
    private const double Gap = 8;

    // A word longer than this is broken rather than that its neighbours go.
    private const double LongWord = 84;

    public static CategoryRow For(AxisPlan plan, Theme theme, double unitLength)
    {
        if (!plan.HasCategories || plan.Ticks.Count == 0) return new(theme.Category, unitLength, 1);
        TextStyle style = WidestWord(plan, theme.Category) <= unitLength - Gap ? theme.Category : theme.Category with { Size = theme.Value.Size };
        double needed = Math.Min(WidestWord(plan, style), LongWord);
        int every = 1;
        while ((unitLength * every) - Gap < needed && every < plan.Ticks.Count) every++;
        return new(style, (unitLength * every) - Gap, every);
    }

    private static double WidestWord(AxisPlan plan, TextStyle style) => plan.Ticks.Max(tick => tick.Text.Split(' ').Max(style.WidthOf));
}
