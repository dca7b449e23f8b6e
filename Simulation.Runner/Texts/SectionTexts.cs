namespace Simulation.Runner.Texts;

/// <summary>The parts of a plan and the sections of the assumptions. To add one: a row in words/sections.txt.</summary>
public static class SectionTexts
{
    private static readonly WordList<Bilingual> Words = new("sections", row => row.Both());

    /// <summary>The part a path lies in.</summary>
    public static Bilingual OfPlan(string path) => Words[$"plan.{path.Split('.')[0]}"];

    public static Bilingual OfAssumptions(string section) => Words[$"assumptions.{section}"];

    /// <summary>Every section that has words; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;
}
