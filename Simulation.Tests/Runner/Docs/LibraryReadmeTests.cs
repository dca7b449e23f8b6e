using Simulation.Runner.Docs;
using Simulation.Runner.Scenarios;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Docs;

/// <summary>The list of scenarios and studies is what the files say of themselves.</summary>
public sealed class LibraryReadmeTests
{
    [Fact]
    public void The_shipped_list_is_fresh() =>
        Repository.AssertFresh(LibraryReadme.Write(ScenarioLibrary.In(Path.Combine(Repository.Root, "scenarios"))), "scenarios", "README.md");

    [Fact]
    public void Each_file_has_one_line_with_its_sentence_in_both_languages_under_its_folder()
    {
        using var folder = new TempFolder();
        folder.Write("base.yaml", "name: base\nsummary: {nl: Tachtig woningen., en: Eighty homes.}\nbuilding: { homes: 80 }\n");
        folder.Write("projects/a.yaml", "name: a\nsummary: {nl: Een | ander., en: One | other.}\nextends: ../base.yaml\n");
        folder.Write("projects/b.yaml", "name: b\ntitle: {nl: Alleen een titel, en: A title only}\nextends: ../base.yaml\n");

        folder.Write("another/c.yaml", "name: c\nextends: ../base.yaml\n");

        string page = LibraryReadme.Write(ScenarioLibrary.In(folder.Root));

        Assert.Contains("\n## base\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| `base` | Tachtig woningen. | Eighty homes. |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| `projects/a` | Een \\| ander. | One \\| other. |\n| `projects/b` | Alleen een titel | A title only |\n", page, StringComparison.Ordinal);
        Assert.Equal(["## base", "## projects", "## another"], page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }
}
