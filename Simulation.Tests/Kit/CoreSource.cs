namespace Simulation.Tests.Kit;

/// <summary>The code of the model as text, for what it promises about itself.</summary>
internal static class CoreSource
{
    /// <summary>Every file of Core, or of some of its rooms.</summary>
    public static IEnumerable<string> Files(params string[] rooms)
    {
        string core = Path.Combine(Repository.Root, "Simulation.Core");
        char slash = Path.DirectorySeparatorChar;
        return Directory.GetFiles(core, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{slash}obj{slash}", StringComparison.Ordinal) && !f.Contains($"{slash}bin{slash}", StringComparison.Ordinal))
            .Where(f => rooms.Length == 0 || rooms.Any(room => f.StartsWith(Path.Combine(core, room), StringComparison.Ordinal)));
    }

    public static string Text(params string[] rooms) => string.Concat(Files(rooms).Select(File.ReadAllText));
}
