using System.Text;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Docs;

/// <summary>Writes scenarios/README.md: what each file is, in one sentence, in the words of the file itself.</summary>
public static class LibraryReadme
{
    private static readonly WordList<Bilingual> Folders = new("folders", row => row.Both());

    private static readonly List<string> InOrder = [.. Folders.Keys];

    /// <summary>The page, from what the files say of themselves.</summary>
    public static string Write(ScenarioLibrary library)
    {
        var page = new StringBuilder();
        page.Append("# Scenario's en studies · Scenarios and studies\n\n");
        page.Append("Gemaakt uit de bestanden zelf; een test houdt deze lijst bij. `gwsim list` toont hetzelfde.\n");
        page.Append("Made from the files themselves; a test keeps this list fresh. `gwsim list` shows the same.\n\n");
        page.Append("- `gwsim explain projects/meanderpark`: wat er in een scenario staat, en waarom · what a scenario says, and why\n");
        page.Append("- `gwsim run projects/meanderpark`: dat scenario doorrekenen · work that scenario out\n");
        page.Append("- `gwsim compare base variants/no-room`: scenario's vergelijken · compare scenarios\n");
        page.Append("- `gwsim compare studies/coach-withdrawal`: een studie die vergelijkt · a study that compares\n");
        page.Append("- `gwsim compare funding/coach-stops --base projects/meanderpark`: de studie op een ander scenario · the study on another scenario\n");
        page.Append("- `gwsim compare studies/known-complex`: een complex dat er al is; wat ervan bekend is staat onder `known` · a complex that exists; what is known of it stands under `known` ([docs/outputs.md](../docs/outputs.md#a-complex-that-exists))\n");
        page.Append("- `gwsim sweep studies/mix-80`: een studie die een waarde varieert · a study that varies a value\n");
        page.Append(
            "\nWie `opened: 2019-05` in een scenario zet, mag maanden schrijven: `at` naast `at_year`, `from` en `until` naast `from_year` en "
            + "`until_year`; figuren en teksten hebben dan kalenderjaren.\n"
            + "Who puts `opened: 2019-05` in a scenario may write months: `at` beside `at_year`, `from` and `until` beside `from_year` and "
            + "`until_year`; figures and texts then have calendar years.\n");
        foreach (var folder in library.Entries.GroupBy(FolderOf)
            .OrderBy(folder => InOrder.IndexOf(folder.Key) is >= 0 and var place ? place : InOrder.Count))
            Append(page, folder.Key, [.. folder]);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string folder, IReadOnlyList<LibraryEntry> entries)
    {
        page.Append($"\n## {folder}\n");
        if (Folders.Find(folder) is { } says) page.Append($"{says.Nl}\n{says.En}\n");
        page.Append("\n| bestand · file | Nederlands | English |\n|---|---|---|\n");
        foreach (var entry in entries)
        {
            var sentence = entry.Summary ?? entry.Title;
            page.Append($"| `{Path.ChangeExtension(entry.RelativePath, null)}` | {Cell(sentence.Nl)} | {Cell(sentence.En)} |\n");
        }
    }

    private static string FolderOf(LibraryEntry entry) =>
        Path.GetDirectoryName(entry.RelativePath) is { Length: > 0 } folder ? folder.Replace('\\', '/') : "base";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
