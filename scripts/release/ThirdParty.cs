using System.Text;

namespace Simulation.Release;

/// <summary>The page that tells what of others travels with the program and under which licence.</summary>
public static class ThirdParty
{
    /// <summary>The page for some components.</summary>
    public static string Page(IReadOnlyList<Component> components)
    {
        var page = new StringBuilder("""
            # What others made

            What travels with the program and was made by others, with the licence it is used under. This page is made from the lock file and from what each
            package says of itself; a test tells when it is not fresh (`UPDATE_GOLDEN=1 dotnet test` writes it). A release has it too, with the text of each
            licence and every notice in its folder `licences`, and as a list for machines (CycloneDX) beside it. What only looks on while building or testing
            does not travel and is not here.

            | component | version | licence | by | goes with |
            |---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var one in components)
        {
            string name = one.Project is null ? one.Name : $"[{one.Name}]({one.Project})";
            string licence = Licences.ChosenFor(one) == one.Licence ? one.Licence : $"{Licences.ChosenFor(one)} (of {one.Licence})";
            page.Append($"| {name} | {one.Version} | {licence} | {one.Copyright} | {one.System ?? "every system"} |\n");
        }

        page.Append("""

            A release for one system carries [.NET](https://github.com/dotnet/runtime) and [ASP.NET Core](https://github.com/dotnet/aspnetcore) as well (MIT, ©
            Microsoft Corporation): the list for machines says which patch, and their notices are in `licences`.


            """.ReplaceLineEndings("\n"));
        foreach (var one in components.Where(one => one.Remark is not null)) page.Append($"- **{one.Name}**: {one.Remark}.\n");
        var texts = components.Select(one => (Chosen: Licences.ChosenFor(one), Licences.Known[one.Licence].File)).Distinct().OrderBy(one => one.Chosen, StringComparer.Ordinal);
        return page.Append($"\nThe licences: {string.Join(", ", texts.Select(one => $"[{one.Chosen}]({one.File})"))}.\n").ToString();
    }
}
