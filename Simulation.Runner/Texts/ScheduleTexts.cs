namespace Simulation.Runner.Texts;

/// <summary>One step of the week: its name in the code and for readers, and the question it answers.</summary>
public sealed record ScheduleText(string Process, Bilingual Name, Bilingual Asks);

/// <summary>
/// The steps of the week as <see cref="Schedule"/> has them, with their names and the question in Dutch. To add one: a row in words/steps.txt.
/// </summary>
public static class ScheduleTexts
{
    private static readonly WordList<WordRow> Said = new("steps", row => row);

    public static IReadOnlyList<ScheduleText> All { get; } =
    [
        .. from step in Schedule.Steps
           let said = Said[step.Process]
           select new ScheduleText(step.Process, said.Both(), (said.One("asks nl"), step.Asks)),
    ];

    /// <summary>Every step that has words; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Said.Keys;

    /// <summary>The step of a process.</summary>
    public static ScheduleText Of(string process) => All.FirstOrDefault(step => step.Process == process)
        ?? throw new ArgumentException($"{process} is no step of the week", nameof(process));
}
