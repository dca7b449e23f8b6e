using System.Text;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Docs;

/// <summary>Writes scenarios/README.md: what each file is, in one sentence, in the words of the file itself.</summary>
public static class LibraryReadme
{
    private static readonly Dictionary<string, Bilingual> Folders = new()
    {
        [""] = ("Het referentiecomplex; alle andere scenario's vullen dit aan.", "The reference complex; every other scenario is laid over it."),
        ["projects"] = (
            "Bestaande projecten, zoals de bronnen ze beschrijven; wat geen bron noemt komt uit het referentiecomplex.",
            "Existing projects as the sources describe them; what no source states comes from the reference complex."),
        ["variants"] = ("Onze situatie is anders: waarin een complex van het referentiecomplex kan verschillen.",
            "Our situation is different: what a complex may have in another way than the reference complex."),
        ["studies"] = ("Vragen die klaarstaan om door te rekenen.", "Questions that are ready to be worked out."),
        ["funding"] = (
            "Geld dat wegvalt en soms terugkomt, in het referentiecomplex; met `--base projects/meanderpark` in Meanderpark of elk ander scenario.",
            "Money that falls away and sometimes comes back, in the reference complex; with `--base projects/meanderpark` in Meanderpark or any other."),
        ["results"] = ("De studies achter `docs/results.md`.", "The studies behind `docs/results.md`."),
    };

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
        page.Append("- `gwsim sweep studies/mix-80`: een studie die een waarde varieert · a study that varies a value\n");
        foreach (var folder in library.Entries.GroupBy(FolderOf)
            .OrderBy(folder => InOrder.IndexOf(folder.Key) is >= 0 and var place ? place : InOrder.Count))
            Append(page, folder.Key, [.. folder]);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string folder, IReadOnlyList<LibraryEntry> entries)
    {
        page.Append($"\n## {(folder.Length == 0 ? "base" : folder)}\n");
        if (Folders.TryGetValue(folder, out var says))
            page.Append($"{says.Nl}\n{says.En}\n");
        page.Append("\n| bestand · file | Nederlands | English |\n|---|---|---|\n");
        foreach (var entry in entries)
        {
            var sentence = entry.Summary ?? entry.Title;
            page.Append($"| `{Path.ChangeExtension(entry.RelativePath, null)}` | {Cell(sentence.Nl)} | {Cell(sentence.En)} |\n");
        }
    }

    private static string FolderOf(LibraryEntry entry) => Path.GetDirectoryName(entry.RelativePath)!.Replace('\\', '/');

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
