using System.Text.Json.Nodes;
using Simulation.Runner.Charts.Layout;

namespace Simulation.Runner.Charts.ECharts;

/// <summary>The axes of a panel, with the same ends as on paper.</summary>
internal sealed class AxisOptions(PaintContext context, Figure? figure)
{
    public JsonObject Of(Axis axis, Chart chart, HeatMap? map, AxisSide side, int grid)
    {
        JsonObject option = Common(axis, side, grid);
        // Names of events stand right above the plot, so the name of the axis goes above them.
        if (side == AxisSide.Y && chart.Annotations.Any(annotation => annotation is EventLine)) option["nameGap"] = 32;
        if (map is not null) AddCells(option, axis, side == AxisSide.X ? map.X : map.Y);
        else if (axis is CategoryAxis categories) AddCategories(option, categories.Categories, isInverse: side == AxisSide.Y);
        else AddNumbers(option, (NumericAxis)axis, ExtentOf(chart, side), side == AxisSide.Y || chart.IsSideways);
        return option;
    }

    public static JsonObject Categories(PaintContext context, IReadOnlyList<string> names, int grid)
    {
        JsonObject option = new AxisOptions(context, figure: null).Common(new CategoryAxis("", names), AxisSide.Y, grid);
        AddCategories(option, names, isInverse: true);
        return option;
    }

    private JsonObject Common(Axis axis, AxisSide side, int grid)
    {
        string unit = axis is NumericAxis { UnitText.Length: > 0 } numeric ? $" ({numeric.UnitText})" : "";
        var option = new JsonObject { ["gridIndex"] = grid, ["name"] = axis.Label + unit };
        if (side == AxisSide.Y && grid > 0 && figure is { SharesY: true }) option["name"] = "";
        if (side == AxisSide.X) (option["nameLocation"], option["nameGap"]) = ("middle", 30);
        else option["nameTextStyle"] = new JsonObject { ["align"] = "left" };
        option["axisLabel"] = new JsonObject { ["color"] = context.Theme.SoftInk.ToHex(), ["fontSize"] = 13 };
        return option;
    }

    private static void AddCategories(JsonObject option, IReadOnlyList<string> names, bool isInverse)
    {
        option["type"] = "category";
        option["data"] = Json.Texts(names);
        option["axisTick"] = new JsonObject { ["show"] = false };
        if (isInverse) option["inverse"] = true;
    }

    private void AddNumbers(JsonObject option, NumericAxis axis, Extent extent, bool isRounded)
    {
        AxisPlan plan = isRounded ? AxisPlan.Rounded(axis, extent, 5, context.Language) : AxisPlan.Exact(axis, extent, 5, context.Language);
        option["type"] = "value";
        option["min"] = Json.Number(plan.Min);
        option["max"] = Json.Number(plan.Max);
        option["splitLine"] = new JsonObject { ["show"] = isRounded, ["lineStyle"] = new JsonObject { ["color"] = context.Theme.GridLine.ToHex() } };
        option["axisLabel"]!["formatter"] = Json.NumberFunction(axis.Unit, context.Language);
    }

    // A heat map of ECharts has categories on both sides; numbers become their names.
    private void AddCells(JsonObject option, Axis axis, ReadOnlySpan<double> middles)
    {
        if (axis is CategoryAxis categories)
        {
            AddCategories(option, categories.Categories, isInverse: false);
            return;
        }
        var numeric = (NumericAxis)axis;
        double[] values = middles.ToArray();
        var format = NumberFormat.ForValues(numeric.Unit, values);
        AddCategories(option, [.. values.Select(value => format.Write(value, context.Language))], isInverse: false);
    }

    private Extent ExtentOf(Chart chart, AxisSide side)
    {
        bool isShared = figure is not null && (side == AxisSide.X ? figure.SharesX : figure.SharesY);
        Func<Chart, Extent> extentOf = side == AxisSide.X ? ChartPlans.ExtentOfX : ChartPlans.ExtentOfY;
        if (!isShared) return extentOf(chart);
        Extent common = Extent.Empty;
        foreach (Chart other in figure!.Panels.OfType<Chart>())
        {
            Extent extent = extentOf(other);
            if (!extent.IsEmpty) common = common.With(extent.Min).With(extent.Max);
        }
        return common;
    }
}
