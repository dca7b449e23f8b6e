using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Simulation.Tests.Conventions;

/// <summary>What a gemeente may publish about the program: every field of the register, and of accessibility no more than tests hold.</summary>
public sealed partial class PublicationDocumentTests
{
    /// <summary>The fields of Publicatiestandaard 1.0 of the Dutch algorithm register, in its order; Afdeling is of older versions and still asked for in places.</summary>
    private static readonly (string Field, int Letters)[] Fields =
    [
        ("Naam", 100), ("Korte omschrijving", 350), ("Organisatie", 100), ("Afdeling", 100), ("Thema", 2500), ("Status", 2500), ("Begindatum", 2500),
        ("Einddatum", 2500), ("Contactgegevens", 2500), ("Link naar publiekspagina", 2500), ("Publicatiecategorie", 2500), ("Link naar bronregistratie", 2500),
        ("Doel en impact", 2500), ("Afwegingen", 2500), ("Menselijke tussenkomst", 2500), ("Risicobeheer", 2500), ("Titel van wettelijke basis", 2500),
        ("Wettelijke basis", 2500), ("Link naar wettelijke basis", 2500), ("Link naar verwerkingsregister", 2500), ("Impacttoetsen", 2500),
        ("Links naar impacttoetsen", 2500), ("Toelichting op impacttoetsen", 2500), ("Gegevens", 2500), ("Titel van gegevensbron", 2500),
        ("Links naar gegevensbronnen", 2500), ("Technische werking", 2500), ("Leverancier", 2500), ("Link naar broncode", 2500), ("Taal", 2500),
        ("Schema", 2500), ("Bron-ID", 2500), ("Zoektermen", 2500),
    ];

    [Fact]
    public void Every_field_of_the_register_is_filled_in_or_left_to_the_gemeente_in_so_many_words()
    {
        var rows = Row().Matches(Repository.Read("docs", "nl", "algoritmeregister.md")).Select(row => (Field: row.Groups[1].Value, Text: row.Groups[2].Value)).ToList();
        Assert.Equal(Fields.Select(field => field.Field), rows.Select(row => row.Field));
        Assert.All(Fields.Zip(rows), pair => Assert.InRange(pair.Second.Text.Length, 5, pair.First.Letters));
    }

    [Fact]
    public void Every_test_of_accessibility_the_page_names_is_there_and_axe_has_the_version_it_says()
    {
        string page = Repository.Read("docs", "nl", "toegankelijkheid.md");
        string[] named = [.. TestName().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.InRange(named.Length, 10, 40);
        var tests = typeof(PublicationDocumentTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        Assert.All(named, name => Assert.Contains(name, tests));
        string version = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(one => (string?)one.Attribute("Include") == "Deque.AxeCore.Playwright").Attribute("Version")!.Value;
        Assert.Contains($"Deque.AxeCore.Playwright {version}", page, StringComparison.Ordinal);
    }

    /// <summary>Whoever adds a run of axe tells it here, so that the page says all that was tested.</summary>
    [Fact]
    public void Every_test_that_runs_axe_stands_on_the_page()
    {
        string page = Repository.Read("docs", "nl", "toegankelijkheid.md");
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "Simulation.Tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(file).Contains("age.RunAxe" + "(", StringComparison.Ordinal))];
        Assert.Equal(3, files.Length);
        Assert.All(files, file => Assert.Contains($"`{Path.GetFileNameWithoutExtension(file)}.", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| (?!veld \||---)([^|]+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([A-Za-z]+Tests\\.[A-Za-z_]+)`")]
    private static partial Regex TestName();
}
