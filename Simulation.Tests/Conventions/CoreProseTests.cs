using System.Text.RegularExpressions;

namespace Simulation.Tests.Conventions;

/// <summary>Core reads as prose: what a rule may name, whom a folder may know, and how a week is told once.</summary>
public class CoreProseTests
{
    [Fact]
    public void Only_numerics_and_chance_know_how_the_processor_reckons_with_eight_at_a_time()
    {
        foreach (string file in Sources().Where(file => FolderOf(file) is not ("Numerics" or "Randomness")))
            Assert.False(Regex.IsMatch(File.ReadAllText(file), @"\bVector\d*\b|Runtime\.Intrinsics"), $"{Path.GetFileName(file)} names a vector; Eight and Yes say the same");
    }

    private static IEnumerable<string> Sources() =>
        Directory.GetFiles(Core, "*.cs", SearchOption.AllDirectories).Where(file => FolderOf(file) != "obj");

    private static string FolderOf(string file) => Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "";

    private static string Core { get; } = Path.Combine(Repository.Root, "Simulation.Core");
}
