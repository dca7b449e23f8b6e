using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Simulation.Core;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Conventions;

/// <summary>What makes a house easy to find one's way in: a name means one thing, and a file fits on a few screens.</summary>
public partial class HouseConventionTests
{
    /// <summary>A room of data, a row a line.</summary>
    private const string WideRoom = "Simulation.Core/Assumptions/";

    [Fact]
    public void A_name_of_a_type_means_one_thing_in_core_and_runner()
    {
        var twice = new[] { typeof(Schedule), typeof(Bilingual) }.SelectMany(one => one.Assembly.GetTypes())
            .Where(type => !type.IsNested && !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.Namespace?.StartsWith("Simulation.", StringComparison.Ordinal) == true)
            .GroupBy(type => type.Name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);
        Assert.Empty(twice);
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Runner")]
    public void Tests_stand_where_their_source_stands(string project)
    {
        string mirror = Path.Combine(Repository.Root, "Simulation.Tests", project);
        var rooms = Directory.EnumerateFiles(mirror, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(mirror, Path.GetDirectoryName(file)!)).Distinct();
        Assert.All(rooms, room => Assert.True(Directory.Exists(Path.Combine(Repository.Root, $"Simulation.{project}", room)), $"Simulation.{project} has no {room}"));
    }

    [Fact]
    public void No_file_has_more_than_330_lines()
    {
        string[] tables = ["GroupAssumptions.cs"];
        Assert.All(Sources(), file => Assert.True(
            tables.Contains(Path.GetFileName(file)) || File.ReadLines(Path.Combine(Repository.Root, file)).Count() <= 330, $"{file} is too long to read"));
    }

    [Fact]
    public void No_line_is_wider_than_150_columns()
    {
        foreach (string file in Sources().Where(file => !file.StartsWith(WideRoom, StringComparison.Ordinal)))
        {
            var lines = File.ReadLines(Path.Combine(Repository.Root, file)).ToList();
            for (int i = 0; i < lines.Count; i++)
                Assert.True(lines[i].Length <= 150 || Sentence().IsMatch(lines[i]), $"{file}:{i + 1} is {lines[i].Length} columns wide");
        }
    }

    /// <summary>Core and Runner, by their path inside the repository.</summary>
    private static IEnumerable<string> Sources() => new[] { "Simulation.Core", "Simulation.Runner" }
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, project), "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    // A text in one piece can be found by searching for it; cut up it cannot.
    [GeneratedRegex("\"[^\"]{60,}\"|^ *///")]
    private static partial Regex Sentence();
}
