using System.Text;
using Simulation.Runner.Calibration;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Docs.Format;

/// <summary>The tables of docs/file-format.md and docs/nl/bestandsformaat.md, by name, from the records that readers and schemas are made of.</summary>
internal static class FormatTables
{
    private static readonly Bilingual AText = ("een tekst", "a text");
    private static readonly Bilingual ABlock = ("een blok", "a block");
    private static readonly Bilingual AList = ("een lijst", "a list");
    private static readonly Bilingual ByRule = ("de vuistregel", "the rule of thumb");
    private static readonly Bilingual APath = ("een pad", "a path");
    private static readonly Bilingual ANumber = ("getal", "number");
    private static readonly Bilingual AWhole = ("geheel getal", "whole number");

    private static readonly IReadOnlyList<Bilingual> Heading =
    [
        ("sleutel", "key"), ("wat het betekent", "what it means"), ("soort", "kind"), ("mag zijn", "may be"),
        ("als het er niet staat", "if left out"), ("voorbeeld", "example"),
    ];

    /// <summary>Every table by name; a document has each of them.</summary>
    public static IReadOnlyDictionary<string, Func<Language, string>> All { get; } = new Dictionary<string, Func<Language, string>>
    {
        ["scenario"] = language => Keys(Scenario(), language),
        ["plans"] = Plans,
        ["money"] = language => Keys(Of(NamedList.Money, new MoneyStream { Name = "", Buys = Purchase.Coach }, "name", "buys", "paid"), language),
        ["events"] = language => Keys(Events(), language),
        ["levers"] = Levers,
        ["known"] = language => Keys(Known(language), language),
        ["outcomes"] = Outcomes,
        ["study"] = language => Keys(Study(), language),
        ["alternative"] = language => Keys(Alternative(), language),
        ["axis"] = language => Keys(Axis(), language),
        ["keeps"] = language => Keys(Level(), language),
        ["targets"] = language => Keys(Target(), language),
        ["ensemble"] = language => Keys(Ensemble(), language),
        ["assumptions"] = FormatAssumptions.Text,
    };

    private static IEnumerable<FileKey> Scenario()
    {
        FileKey Top(string name, Bilingual kind, Bilingual? otherwise = null) => FileKey.Of($"scenario.{name}", name, kind, otherwise: otherwise);
        yield return Top("name", AText, FileKey.MustBeGiven);
        yield return Top("title", AText, ("de naam", "the name"));
        yield return Top("summary", AText);
        yield return Top("extends", APath);
        yield return FileKey.Of(new Group("", "", [Model.Plans[Model.Opened]!]), "", null).Single();
        foreach (var section in Model.Plans.Children.OfType<Group>())
            yield return new FileKey(section.Name, Says(section), ABlock, LinkTo(section), ByRule, "");
        yield return Top(Model.Money, AList);
        yield return Top(Model.Events, AList);
        yield return FileKey.Of($"scenario.{KnownBlock.Name}", KnownBlock.Name, ABlock, code: XmlDocs.Of(typeof(KnownPlan)));
        yield return Top(Model.Assumptions, ABlock);
        yield return Top(Model.Instead, AList);
        yield return Top("sources", ABlock);
        yield return Top("assumed", ABlock);
    }

    private static string Plans(Language language)
    {
        var text = new StringBuilder();
        var usual = Core.Plans.Scenario.OfHomes(1);
        foreach (var section in Model.Plans.Children.OfType<Group>())
        {
            text.Append($"### {section.Name}\n\n{Says(section).In(language)}\n\n");
            text.Append(Keys(FileKey.Of(section, "", section.Property!.GetValue(usual), FaultTeller.Homes), language)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<FileKey> Of(NamedList list, object usual, params string[] required) =>
        FileKey.Of(list.Item, $"{list.Name}.", usual, required);

    private static IEnumerable<FileKey> Events()
    {
        var usual = new PolicyEvent { Name = "", Change = Lever.CoachHours, To = 0, When = new Condition { Measure = Trigger.ParticipationBroad } };
        return Of(NamedList.Events, usual, "name", "when.measure", "change", "to")
            .Select(row => row.Key == "change" ? row with { Allowed = ("zie de tabel hieronder", "see the table below") } : row);
    }

    private static string Levers(Language language) => FormatCells.Table(
        language,
        [("change", "change"), ("wat het betekent", "what it means"), ("to mag zijn", "to may be"), ("voorbeeld", "example")],
        Enum.GetValues<Lever>().Select(lever =>
        {
            string name = PlanCheck.Snake($"{lever}");
            var text = FileKeyTexts.Of($"lever.{name}");
            var (low, high) = Core.Plans.Levers.AllowedFor(lever);
            return (IReadOnlyList<Bilingual>)
                [Code(name), (text.Nl, XmlDocs.OfChoice(typeof(Lever), $"{lever}") ?? ""), FormatCells.Between(low, high), Code(text.Example)];
        }));

    private static IEnumerable<FileKey> Known(Language language)
    {
        string? year = XmlDocs.Of(typeof(KnownPlan).GetProperty(nameof(KnownPlan.AtYear))!);
        string outcome = new Bilingual("UITKOMST", "OUTCOME").In(language);
        var years = ANumber + ", " + FileKeyTexts.Of(Unit.Years);
        yield return FileKey.Of(KnownBlock.AtYear, "at_year", years, FaultTexts.Allowed(new Requirement.AfterOpening()), code: year);
        yield return FileKey.Of(KnownBlock.At, "at", ("een maand", "a month"), FaultTexts.AMonth);
        yield return FileKey.Of("known.value", $"{outcome}.{KnownBlock.Value}", ANumber, ("wat de uitkomst kan zijn", "what the outcome can be"));
        yield return FileKey.Of("known.within", $"{outcome}.{KnownBlock.Within}", ANumber, ("meer dan 0", "more than 0"));
    }

    private static string Outcomes(Language language)
    {
        Bilingual yes = ("ja", "yes"), no = ("nee", "no");
        return FormatCells.Table(
            language,
            [
                ("uitkomst", "outcome"), ("wat het is", "what it is"), ("eenheid", "unit"), ("ook apart als", "also apart as"),
                Bilingual.Same("in known"),
            ],
            Outcome.All.Where(one => one.Side == Side.All).Select(outcome =>
            {
                var text = OutcomeTexts.Of(outcome);
                var sides = Outcome.All.Where(one => one.Side != Side.All && one.Family == outcome.Id)
                    .Select(one => $"`{one.Id[outcome.Id.Length..]}`");
                return (IReadOnlyList<Bilingual>)
                [
                    Code(outcome.Id), text.Name + ": " + text.Says, FileKeyTexts.Of(outcome.Unit),
                    Bilingual.Same(string.Join(", ", sides)), Knowledge.CanBeKnown(outcome) ? yes : no,
                ];
            }));
    }

    private static IEnumerable<FileKey> Study()
    {
        FileKey Top(string name, Bilingual kind, Bilingual? otherwise = null) => FileKey.Of($"study.{name}", name, kind, otherwise: otherwise);
        yield return Top("study", AText, FileKey.MustBeGiven);
        yield return Top("title", AText, ("de naam", "the name"));
        yield return Top("summary", AText);
        yield return Top("question", AText);
        yield return Top("base", APath, FileKey.MustBeGiven);
        yield return Top("base_title", AText, ("hoe het scenario heet", "what the scenario is called"));
        foreach (var row in FileKey.Of(StudyReader.Numbers, "study.", new StudySettings()))
        {
            yield return row.Key != "points" ? row : row with
            {
                Otherwise = (
                    "moet er staan bij een opzet die geen raster is, en anders niet",
                    "must be given for a design that is no grid, and not else"),
            };
        }

        yield return Top("outcomes", AList, ("een vaste keuze", "a fixed choice"));
        yield return Top(LevelReader.Key, ABlock);
        yield return Top("set", ABlock);
        yield return Top("alternatives", AList, ("dan moet axes er staan", "then axes must be given"));
        yield return Top("axes", ABlock, ("dan moet alternatives er staan", "then alternatives must be given"));
    }

    private static IEnumerable<FileKey> Alternative()
    {
        yield return FileKey.Of("alternative.name", "name", AText, otherwise: FileKey.MustBeGiven);
        yield return FileKey.Of("alternative.title", "title", AText, otherwise: ("de naam", "the name"));
        Bilingual oneOf = ("een van deze zes moet er staan", "one of these six must be given");
        foreach (string name in new[] { AlternativeReader.Without, "set", Model.Money, Model.Events, Model.Off, Model.Instead })
            yield return FileKey.Of($"alternative.{name}", name, name == "set" ? ABlock : AList, otherwise: oneOf);
    }

    private static IEnumerable<FileKey> Axis()
    {
        Bilingual low = ("wat de waarde mag zijn", "what the value may be");
        Bilingual high = ("wat de waarde mag zijn, meer dan low", "what the value may be, more than low");
        yield return FileKey.Of("axis.low", "low", ANumber, low, FileKey.MustBeGiven);
        yield return FileKey.Of("axis.high", "high", ANumber, high, FileKey.MustBeGiven);
        yield return FileKey.Of("axis.steps", "steps", AWhole, FormatCells.Between(2, StudyLimits.Steps), ("doorlopend", "continuous"));
    }

    private static IEnumerable<FileKey> Level()
    {
        yield return FileKey.Of("keeps.at_least", LevelReader.AtLeast, ANumber, ("wat de uitkomst kan zijn", "what the outcome can be"));
        yield return FileKey.Of("keeps.at_most", LevelReader.AtMost, ANumber, ("wat de uitkomst kan zijn", "what the outcome can be"));
    }

    private static IEnumerable<FileKey> Target()
    {
        Bilingual own = ("moet er staan; bij een meegeleverd doel wat dat heeft", "must be given; with a shipped target what that has");
        Bilingual place = ("moet er staan bij een uitkomst", "must be given with an outcome");
        Bilingual measure = ("een uitkomst of een meegeleverd doel", "an outcome or a shipped target");
        yield return FileKey.Of("targets.measure", "measure", AText, measure, FileKey.MustBeGiven);
        yield return FileKey.Of("targets.scenario", "scenario", APath, otherwise: place);
        yield return FileKey.Of("targets.title", "title", AText, otherwise: ("hoe de uitkomst heet", "what the outcome is called"));
        yield return FileKey.Of("targets.source", "source", AText, otherwise: FileKey.MustBeGiven);
        foreach (var row in FileKey.Of(TargetsFile.Numbers, "targets.", new TargetNumbers()))
        {
            yield return row with
            {
                Otherwise = row.Key is "from_year" or "to_year" ? place : row.Key == "range_of" ? row.Otherwise : own,
            };
        }
    }

    private static IEnumerable<FileKey> Ensemble() =>
        EnsembleFile.Keys.Select(key => FileKey.Of($"ensemble.{key}", key, KindOf(key), otherwise: FileKey.MustBeGiven));

    private static Bilingual KindOf(string key) => key switch
    {
        "seed" or "members" or "central" => AWhole,
        "weights" => AList,
        "values" => ABlock,
        _ => AText,
    };

    private static Bilingual Says(Group section) =>
        (FileKeyTexts.Of($"section.{section.Name}").Nl, XmlDocs.Of(section.Property!.PropertyType) ?? "");

    private static Bilingual LinkTo(Group section) => Bilingual.Same($"[{section.Name}](#{section.Name})");

    private static string Keys(IEnumerable<FileKey> rows, Language language) => FormatCells.Table(language, Heading, rows.Select(Cells));

    private static IReadOnlyList<Bilingual> Cells(FileKey row) =>
        [Code(row.Key), row.Means, row.Kind, row.Allowed, row.Otherwise, row.Example.Length == 0 ? Bilingual.Same("") : Code(row.Example)];

    private static Bilingual Code(string text) => Bilingual.Same($"`{text}`");
}
