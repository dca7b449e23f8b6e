using System.Xml.Linq;
using Simulation.Core;
using Simulation.Runner.Docs;

namespace Simulation.Tests.Runner.Docs;

/// <summary>The drawing of the week is the schedule.</summary>
public class ScheduleDiagramTests
{
    private static readonly string[] Tens = ["twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four", "twenty-five", "twenty-six"];

    [Fact]
    public void The_drawing_in_the_documents_is_what_the_schedule_gives() => Repository.AssertFresh(ScheduleDiagram.Svg(), "docs", "model", "schedule.svg");

    [Fact]
    public void Every_step_stands_in_it_once_in_its_order_with_its_whole_question()
    {
        string[] texts = [.. XDocument.Parse(ScheduleDiagram.Svg()).Descendants().Where(one => one.Name.LocalName == "text").Select(one => one.Value)];
        Assert.Equal(Schedule.Steps.Select((step, nth) => $"{nth + 1} {step.Process}"), texts.Where(text => char.IsAsciiDigit(text[0])));
        string all = string.Join(' ', texts);
        Assert.All(Schedule.Steps, step => Assert.Contains(step.Asks, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("model.md")]
    [InlineData("odd-summary.md")]
    public void Documents_count_the_steps_as_they_are_and_show_them(string document)
    {
        string text = Repository.Read("docs", document);
        Assert.Contains($"{Tens[Schedule.Steps.Count - 20]} steps", text, StringComparison.Ordinal);
        Assert.Contains($"![{ScheduleDiagram.Told}](model/schedule.svg)", text, StringComparison.Ordinal);
    }
}
