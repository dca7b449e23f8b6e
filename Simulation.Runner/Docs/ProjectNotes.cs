namespace Simulation.Runner.Docs;

/// <summary>
/// What a scenario file says in its comments about numbers of a document that stand in it differently or not at all:
/// lines that begin with "# Stated otherwise:" and "# Not in the plans:".
/// </summary>
public sealed record ProjectNotes(IReadOnlyList<string> StatedOtherwise, IReadOnlyList<string> NotInThePlans)
{
    private const string Otherwise = "# Stated otherwise: ";
    private const string Missing = "# Not in the plans: ";

    public static ProjectNotes Of(string file)
    {
        string[] lines = File.ReadAllLines(file);
        return new ProjectNotes(After(Otherwise, lines), After(Missing, lines));
    }

    private static List<string> After(string mark, string[] lines) =>
        [.. lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];
}
