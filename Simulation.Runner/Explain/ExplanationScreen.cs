using Simulation.Runner.Scenarios;
using Spectre.Console;

namespace Simulation.Runner.Explain;

/// <summary>An explanation as text for a terminal or a file: sections with tables, never wider than a hundred columns.</summary>
public sealed class ExplanationScreen(Explanation told, IAnsiConsole console, Language language)
{
    private static readonly Bilingual Assumption = ("aanname", "assumption");
    private static readonly Bilingual NoSource = ("zonder bron", "no source");

    private readonly TextPage _page = new(console, language);
    private readonly List<string> _remarks = [];

    /// <summary>Writes everything; with all sources, the evidence behind the assumptions as well as that behind the plans.</summary>
    public static void Write(Explanation told, IAnsiConsole console, Language language, bool allSources = false)
    {
        var screen = new ExplanationScreen(told, console, language);
        screen.Head();
        screen.Plans();
        screen.Money();
        screen.Events();
        screen.Known();
        screen.Schedule();
        screen.Assumptions();
        screen.SwitchedOff();
        screen.OtherRules();
        screen.Counted();
        screen.Sources(allSources ? told.Sources : told.SourcesOfPlans, allSources);
    }

    private void Head()
    {
        var scenario = told.Scenario;
        _page.Heading(scenario.Title);
        if (scenario.Summary is { } summary)
            _page.Paragraph(summary);
        _page.Paragraph(told.Complex);
    }

    private void Plans()
    {
        _page.Heading(("Het plan", "The plan"));
        foreach (var section in told.Plans)
        {
            _page.Table(
                [section.Name, ("Waarde", "Value"), ("Van", "From"), ("Grond", "Ground")], [28, 26, 18],
                from line in section.Lines
                where !line.IsEmptyShare
                select (Bilingual[])[line.Name, line.Text + Usual(line), OriginOf(line), BasisOf(line.Basis, line.Sources, line.Loaded.Assumed)]);
            Remarks();
        }
    }

    /// <summary>Streams of money, where a scenario names them; else the plan says who pays.</summary>
    private void Money()
    {
        if (told.Money.Count == 0)
            return;
        _page.Heading(("Geldstromen", "Streams of money"));
        _page.Table(
            [("Stroom", "Stream"), ("Wat", "What"), ("Grond", "Ground")], [20, 52],
            from line in told.Money
            select (Bilingual[])[Bilingual.Same(line.Stream.Name), line.Says, BasisOf(line.Basis, line.Sources, line.Assumed)]);
        Remarks();
    }

    private void Events()
    {
        _page.Heading(("Wat er gaat gebeuren", "What is going to happen"));
        if (told.Events.Count == 0)
        {
            _page.Paragraph(("Er is geen beleid gepland: het plan blijft zoals het is.", "No policy is planned: the plan stays as it is."));
            return;
        }

        _page.Table(
            [("Wanneer", "When"), ("Besluit", "Decision"), ("Wat", "What"), ("Grond", "Ground")], [20, 18, 32],
            from line in told.Events
            select (Bilingual[])[line.When, Bilingual.Same(line.Policy.Name), line.What, BasisOf(line.Basis, line.Sources, line.Assumed)]);
        Remarks();
    }

    /// <summary>What lives have to agree with, of a complex that exists.</summary>
    private void Known()
    {
        if (told.Known.Count == 0)
            return;
        var when = KnownTexts.When(told.Scenario.Plan.Known, told.Scenario.Plan.Opened);
        _page.Heading(("Wat bekend is", "What is known"));
        _page.Paragraph((
            $"Dit is {when.Nl} bekend, over het jaar daarvoor of sinds de opening. Alleen levenslopen die met alles overeenkomen tellen. ",
            $"This is known {when.En}, of the year before that or since opening. Only lives that agree with all of it count. ") + KnownTexts.OnlyChance);
        _page.Table(
            [("Uitkomst", "Outcome"), ("Bekend", "Known"), ("Grond", "Ground")], [48, 22],
            from line in told.Known
            select (Bilingual[])[OutcomeTexts.Of(line.Outcome).Name, KnownTexts.Says(line.Known), BasisOf(line.Basis, line.Sources, line.Assumed)]);
        Remarks();
    }

    private void Schedule()
    {
        _page.Heading(("De week, stap voor stap", "The week, step by step"));
        _page.Table(
            [("Stap", "Step"), ("Vraag", "Question")], [24],
            ScheduleTexts.All.Select((step, nth) => (Bilingual[])[Number(nth + 1).PadLeft(2) + ". " + step.Name, step.Asks]));
    }

    private void Assumptions()
    {
        _page.Heading(("Wat het model aanneemt", "What the model assumes"));
        _page.Paragraph((
            "Het bereik bevat de ware waarde naar ons oordeel met 90% kans. Een waarde die dit scenario zelf geeft staat er met de standaard erbij.",
            "The range holds the true value with a chance of 90%, in our judgement. A value this scenario gives itself stands with the default beside it."));
        foreach (var grade in Enum.GetValues<Grade>())
            _page.Paragraph($"{grade}  " + EventTexts.Of(grade), gap: grade == Grade.D);
        foreach (var section in told.Assumptions)
        {
            _page.Table(
                [section.Name, ("Waarde", "Value"), ("Bereik", "Range"), ("", ""), ("Bron", "Source")], [34, 22, 16, 1],
                from line in section.Lines
                let grade = Bilingual.Same(line.Entry.Assumption.Grade.ToString())
                select (Bilingual[])[line.Text.Name, ValueOf(line), Range(line), grade, SourceOf(line)]);
            Remarks();
        }
    }

    private void SwitchedOff()
    {
        if (told.SwitchedOff.Count == 0)
            return;
        _page.Heading(("Uitgezet in dit scenario", "Switched off in this scenario"));
        foreach (var mechanism in told.SwitchedOff)
            _page.Paragraph("– " + AssumptionTexts.Of(mechanism), gap: mechanism == told.SwitchedOff[^1]);
    }

    private void OtherRules()
    {
        if (told.Instead.Count == 0)
            return;
        _page.Heading(("Andere regels dan de gebruikelijke", "Other rules than the usual ones"));
        foreach (var (variant, text) in told.Instead.Select(variant => (variant, AssumptionTexts.Of(variant))))
            _page.Paragraph("– " + text.Says + (", in plaats van: ", ", instead of: ") + text.Usually, gap: variant == told.Instead[^1]);
    }

    private void Counted()
    {
        var counts = told.Counts;
        _page.Heading(("Waar het op rust", "What it rests on"));
        (Bilingual Says, int Count)[] rows =
        [
            (("uit het bestand zelf", "from the file itself"), counts.PlansByOrigin[OriginKind.File]),
            (("uit het bestand waarop het voortbouwt", "from the file it extends"), counts.PlansByOrigin[OriginKind.Base]),
            (("uit een studie", "from a study"), counts.PlansByOrigin[OriginKind.Study]),
            .. CountTexts.Classes.Select(basis => (CountTexts.Of(basis), counts.PlansByBasis[basis])),
        ];
        _page.Table(
            [("Waarden van het plan", "Values of the plan"), ("Aantal", "Number")], [48],
            rows.Select(row => (Bilingual[])[row.Says, Bilingual.Same(Number(row.Count))]));
        string grades = string.Join(", ", counts.AssumptionsByGrade.Select(pair => $"{pair.Key} {pair.Value}"));
        var (all, sourced, changed) = (counts.Assumptions, counts.AssumptionsSourced, counts.AssumptionsOverridden);
        _page.Paragraph((
            $"Van {all} aannames over de wereld leunen er {sourced} op een bron (klassen: {grades}); dit scenario wijzigt er {changed}.",
            $"Of {all} assumptions about the world {sourced} lean on a source (grades: {grades}); this scenario changes {changed}."));
    }

    private void Sources(IReadOnlyList<EvidenceRow> rows, bool all)
    {
        _page.Heading(("Bronnen", "Sources"));
        if (rows.Count == 0)
            _page.Paragraph(("Geen enkele waarde van het plan noemt een bron.", "No value of the plan cites a source."));
        foreach (var row in rows)
            _page.Paragraph($"{row.Id}  " + SourceTexts.Place(row) + ": " + SourceTexts.Says(row), gap: false);
        if (all)
            return;
        _page.Paragraph(("", ""), gap: false);
        int count = told.Sources.Count;
        _page.Paragraph((
            $"Met --sources ook de {count} bronnen waar de aannames op leunen.",
            $"With --sources also the {count} sources the assumptions lean on."));
    }

    private static Bilingual Usual(PlanLine line) => line.Default is { } usual && line.Loaded.Path != "building.homes"
        ? (" (anders ", " (else ") + PlanTexts.Write(line.Loaded.Path, usual) + ")"
        : ("", "");

    private static Bilingual OriginOf(PlanLine line) => line.Loaded.Origin switch
    {
        { Kind: OriginKind.Default } => line.Basis == Basis.Rule ? ("vuistregel", "rule of thumb") : ("uitgangswaarde", "starting value"),
        { Kind: OriginKind.Base, At: { } at } => ($"basis, regel {at.Line}", $"base, line {at.Line}"),
        { Kind: OriginKind.Study } => ("studie", "study"),
        { At: { } at } => ($"bestand, regel {at.Line}", $"file, line {at.Line}"),
        _ => ("bestand", "file"),
    };

    private Bilingual BasisOf(Basis basis, IReadOnlyList<Citation> sources, Bilingual? assumed) => basis switch
    {
        Basis.Cited or Basis.Rule => Cited(sources),
        Basis.Assumed => Remarked(Assumption, assumed!),
        Basis.Bare => NoSource,
        _ => Assumption,
    };

    private static Bilingual ValueOf(BelievedLine line)
    {
        var unit = line.Entry.Assumption.Unit;
        var usual = (" (standaard ", " (default ") + Numbers.BareSetting(line.Default, unit) + ")";
        return line.IsOverridden ? Numbers.Setting(line.Value, unit) + usual : Numbers.Setting(line.Value, unit);
    }

    private static Bilingual Range(BelievedLine line)
    {
        var believed = line.Entry.Assumption;
        var range = Numbers.BareSetting(believed.Low, believed.Unit) + (" tot ", " to ") + Numbers.BareSetting(believed.High, believed.Unit);
        return line.IsOutside ? range + (" (erbuiten)", " (outside)") : range;
    }

    private Bilingual SourceOf(BelievedLine line)
    {
        var usual = line.Entry.Assumption.Sources;
        return line switch
        {
            { IsOverridden: false } => usual.Count == 0 ? Assumption : Bilingual.Same(string.Join(", ", usual)),
            { Loaded.Sources.Count: > 0 } => Cited(line.Loaded.Sources),
            { Loaded.Assumed: { } reason } => Remarked(Assumption, reason),
            _ => NoSource,
        };
    }

    private Bilingual Cited(IReadOnlyList<Citation> sources) => Bilingual.Join(
        ", ", [.. Citations.Runs(sources).Select(run => run.Note is { } note ? Remarked(Bilingual.Same(run.Ids), note) : Bilingual.Same(run.Ids))]);

    /// <summary>A cell with a number that stands for a remark below its table; the same remark has one number.</summary>
    private Bilingual Remarked(Bilingual cell, Bilingual remark)
    {
        string said = _page.Say(remark);
        if (!_remarks.Contains(said))
            _remarks.Add(said);
        return cell + $" ({Number(_remarks.IndexOf(said) + 1)})";
    }

    private void Remarks()
    {
        for (int i = 0; i < _remarks.Count; i++)
            _page.Paragraph(Bilingual.Same($" ({Number(i + 1)}) {_remarks[i]}"), gap: i == _remarks.Count - 1);
        _remarks.Clear();
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
