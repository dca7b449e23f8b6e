using System.Text;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Docs.Format;

/// <summary>The assumptions of a file: a table a section, with what can be switched off and which rules can be others.</summary>
internal static class FormatAssumptions
{
    public static string Text(Language language)
    {
        var text = new StringBuilder();
        foreach (var section in Model.Believed.Children.Cast<Group>())
        {
            text.Append($"### assumptions.{section.Name}\n\n");
            text.Append($"{SectionTexts.OfAssumptions(section.Name).In(language)}.\n\n");
            text.Append(Numbers(section, language)).Append('\n');
            foreach (var (words, rows) in new[] { (Off, Switches(section)), (Instead, Variants(section)) })
            {
                if (rows.Count > 0) text.Append(FormatCells.Table(language, words, rows)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IReadOnlyList<Bilingual> Off => [("in de lijst off", "in the list off"), ("schakelt uit dat", "switches off that")];

    private static IReadOnlyList<Bilingual> Instead =>
        [("in de lijst instead", "in the list instead"), ("de regel is dan", "the rule is then"), ("in plaats van", "instead of")];

    private static string Numbers(Group section, Language language) => FormatCells.Table(
        language,
        [
            ("sleutel", "key"), ("wat het betekent", "what it means"), ("eenheid", "unit"), ("mag zijn", "may be"),
            ("wij geloven", "we believe"), ("als het er niet staat", "if left out"),
        ],
        from field in section.Children.OfType<Field>()
        let entry = Catalogue.Entries.First(one => one.Path == Model.InCatalogue(field))
        let believed = entry.Assumption
        let may = field.Range!.Value
        select (IReadOnlyList<Bilingual>)
        [
            Code(field.Name), AssumptionTexts.Of(entry).Says, FileKeyTexts.Of(believed.Unit), FormatCells.Between(may.Low, may.High),
            FormatCells.Between(believed.Low, believed.High), Code(FormatCells.Short(believed.Value)),
        ]);

    private static List<IReadOnlyList<Bilingual>> Switches(Group section) =>
    [
        .. from mechanism in Catalogue.Switches
           where PlanCheck.Snake(mechanism.Section.Name) == section.Name
           select (IReadOnlyList<Bilingual>)[Code(mechanism.Name), AssumptionTexts.Of(mechanism)],
    ];

    private static List<IReadOnlyList<Bilingual>> Variants(Group section) =>
    [
        .. from variant in Catalogue.Variants
           where PlanCheck.Snake(variant.Section.Name) == section.Name
           let text = AssumptionTexts.Of(variant)
           select (IReadOnlyList<Bilingual>)[Code(variant.Name), text.Says, text.Usually],
    ];

    private static Bilingual Code(string text) => Bilingual.Same($"`{text}`");
}
