namespace Simulation.Runner.Figures.Drawing;

/// <summary>How much room the words of an axis take, and how many fit.</summary>
public sealed class AxisRoom(Theme theme)
{
    public const double TickLength = 5;

    /// <summary>Between the ticks of y and the plot.</summary>
    public const double YGap = 8;

    /// <summary>Between names on y and the plot.</summary>
    public const double CategoryGap = 12;

    public const int MostCategoryLines = 3;

    private const double PixelsPerXTick = 60;
    private const double WidestCategory = 240;

    /// <summary>The widest a category name on y may be; longer ones wrap.</summary>
    public double CategoryRoom(AxisPlan plan)
    {
        double widest = plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => theme.Category.WidthOf(tick.Text));
        return Math.Min(widest + 1, WidestCategory);
    }

    public double WidthOfYTicks(AxisPlan plan)
    {
        if (plan.Ticks.Count == 0) return 0;
        if (!plan.HasCategories) return plan.Ticks.Max(tick => theme.Tick.WidthOf(tick.Text)) + YGap;
        double room = CategoryRoom(plan);
        return plan.Ticks.Max(tick => TextBlock.Wrap(tick.Text, theme.Category, room, MostCategoryLines).Width) + CategoryGap;
    }

    public double HeightOfXTicks(AxisPlan plan, double unitLength)
    {
        if (!plan.HasCategories) return TickLength + 1 + theme.Tick.LineHeight;
        CategoryRow row = CategoryRow.For(plan, theme, unitLength);
        double height = plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => TextBlock.Wrap(tick.Text, row.Style, row.Room, MostCategoryLines).Height);
        return TickLength + 1 + height;
    }

    /// <summary>As many ticks as have room beside each other.</summary>
    public AxisPlan FitX(Func<int, AxisPlan> make, double width)
    {
        for (int target = Math.Max(5, (int)(width / PixelsPerXTick)); target > 1; target--)
        {
            AxisPlan plan = make(target);
            if (plan.Ticks.Count * (WidestTick(plan) + 18) <= width) return WithShorterTexts(plan, make, target);
        }
        return make(1);
    }

    /// <summary>As many of the values that were run as have room beside each other.</summary>
    public AxisPlan FitCells(Func<int, AxisPlan> make, int count, double width)
    {
        int target = count;
        while (target > 1 && make(target) is var plan && plan.Ticks.Count * (WidestTick(plan) + 10) > width) target--;
        return make(target);
    }

    private double WidestTick(AxisPlan plan) => plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => theme.Tick.WidthOf(tick.Text));

    // Five ticks or more without decimals say more than ten with them.
    private static AxisPlan WithShorterTexts(AxisPlan plan, Func<int, AxisPlan> make, int target)
    {
        int longest = LongestText(plan);
        for (int coarser = target - 1; coarser > 1; coarser--)
        {
            AxisPlan other = make(coarser);
            if (other.Ticks.Count < 5) return plan;
            if (LongestText(other) < longest) return other;
        }
        return plan;
    }

    private static int LongestText(AxisPlan plan) => plan.Ticks.Count == 0 ? 0 : plan.Ticks.Max(tick => tick.Text.Length);
}

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
