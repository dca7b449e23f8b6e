using System.Text.Json.Nodes;
using Simulation.Runner.Charts.ECharts;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Charts;

/// <summary>Turns a figure into the option of an ECharts 6 chart, as JSON that is the same for the same figure.</summary>
/// <remarks>
/// JSON has no functions. Where ECharts needs one, the option holds a marker such as {"$number":{...}} that <see cref="Script"/> replaces:
/// <c>chart.setOption(reviveChart(JSON.parse(text)))</c>. Without the script the chart still draws, with plain numbers and without whiskers on grouped bars.
/// </remarks>
public static class EChartsExporter
{
    /// <summary>JavaScript that defines <c>reviveChart(option)</c>; put it once in the page, after ECharts itself.</summary>
    public static string Script => ReviveScript.Text;

    /// <summary>Leave the titles out where the page already has them as text around the chart.</summary>
    public static string Export(Figure figure, Language language, bool withTitles = true)
    {
        JsonObject option = new OptionBuilder(figure, language, withTitles).Build();
        return option.ToJsonString();
    }
}
