using System.Globalization;
using Simulation.Core.Assumptions;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Texts;
using Spectre.Console;

namespace Simulation.Runner.Explain;

/// <summary>An explanation as text for a terminal or a file: sections with tables, never wider than a hundred columns.</summary>
public sealed class ExplanationScreen
{
    private readonly Explanation _told;
    private readonly TextPage _page;
    private readonly List<string> _remarks = [];

    private ExplanationScreen(Explanation told, IAnsiConsole console, Language language)
    {
        _told = told;
        _page = new TextPage(console, language);
    }

    /// <summary>Writes everything; with all sources, the evidence behind the assumptions as well as that behind the plans.</summary>
    public static void Write(Explanation told, IAnsiConsole console, Language language, bool allSources = false)
    {
        var screen = new ExplanationScreen(told, console, language);
        screen.Head();
        screen.Plans();
        screen.Events();
        screen.Schedule();
        screen.Assumptions();
        screen.SwitchedOff();
        screen.Counted();
        screen.Sources(allSources ? told.Sources : told.SourcesOfPlans, allSources);
    }

    private void Head()
    {
        var scenario = _told.Scenario;
        _page.Heading(scenario.Title);
        if (scenario.Summary is { } summary)
            _page.Paragraph(summary);
        _page.Paragraph(_told.Complex);
    }

    private void Plans()
    {
        _page.Heading(("Het plan", "The plan"));
        foreach (var section in _told.Plans)
        {
            var table = _page.Table(section.Name, ("Waarde", "Value"), ("Van", "From"), ("Grond", "Ground")).Widths(28, 26, 18);
            foreach (var line in section.Lines.Where(line => !line.IsEmptyShare))
                table.Row(_page.Say(line.Name), _page.Say(line.Text) + Usual(line), _page.Say(OriginOf(line)),
                    BasisOf(line.Basis, line.Sources, line.Loaded.Assumed));
            table.Write();
            Remarks();
        }
    }

    private void Events()
    {
        _page.Heading(("Wat er gaat gebeuren", "What is going to happen"));
        if (_told.Events.Count == 0)
        {
            _page.Paragraph(("Er is geen beleid gepland: het plan blijft zoals het is.", "No policy is planned: the plan stays as it is."));
            return;
        }

        var table = _page.Table(("Wanneer", "When"), ("Besluit", "Decision"), ("Wat", "What"), ("Grond", "Ground")).Widths(20, 18, 32);
        foreach (var line in _told.Events)
            table.Row(_page.Say(line.When), line.Policy.Name, _page.Say(line.What), BasisOf(line.Basis, line.Sources, line.Assumed));
        table.Write();
        Remarks();
    }

    private void Schedule()
    {
        _page.Heading(("De week, stap voor stap", "The week, step by step"));
        var table = _page.Table(("Stap", "Step"), ("Vraag", "Question")).Widths(24);
        for (int i = 0; i < ScheduleTexts.All.Count; i++)
            table.Row(string.Create(CultureInfo.InvariantCulture, $"{i + 1,2}. {_page.Say(ScheduleTexts.All[i].Name)}"),
                _page.Say(ScheduleTexts.All[i].Asks));
        table.Write();
    }

    private void Assumptions()
    {
        _page.Heading(("Wat het model aanneemt", "What the model assumes"));
        _page.Paragraph((
            "Het bereik bevat de ware waarde naar ons oordeel met 90% kans. Een waarde die dit scenario zelf geeft staat er met de standaard erbij.",
            "The range holds the true value with a chance of 90%, in our judgement. A value this scenario gives itself stands with the default beside it."));
        foreach (var grade in Enum.GetValues<Grade>())
            _page.Paragraph(($"{grade}  {AssumptionTexts.Of(grade).Nl}", $"{grade}  {AssumptionTexts.Of(grade).En}"), gap: grade == Grade.D);
        foreach (var section in _told.Assumptions)
        {
            var table = _page.Table(section.Name, ("Waarde", "Value"), ("Bereik", "Range"), ("", ""), ("Bron", "Source")).Widths(34, 22, 16, 1);
            foreach (var line in section.Lines)
                table.Row(_page.Say(line.Text.Name), ValueOf(line), Range(line), line.Entry.Assumption.Grade.ToString(), SourceOf(line));
            table.Write();
            Remarks();
        }
    }

    private void SwitchedOff()
    {
        if (_told.SwitchedOff.Count == 0)
            return;
        _page.Heading(("Uitgezet in dit scenario", "Switched off in this scenario"));
        foreach (var mechanism in _told.SwitchedOff)
            _page.Paragraph(($"– {AssumptionTexts.Of(mechanism).Nl}", $"– {AssumptionTexts.Of(mechanism).En}"),
                gap: mechanism == _told.SwitchedOff[^1]);
    }

    private void Counted()
    {
        var counts = _told.Counts;
        _page.Heading(("Waar het op rust", "What it rests on"));
        var table = _page.Table(("Waarden van het plan", "Values of the plan"), ("Aantal", "Number")).Widths(48);
        void row(Bilingual says, int count) => table.Row(_page.Say(says), count.ToString(CultureInfo.InvariantCulture));
        row(("uit het bestand zelf", "from the file itself"), counts.PlansByOrigin[OriginKind.File]);
        row(("uit het bestand waarop het voortbouwt", "from the file it extends"), counts.PlansByOrigin[OriginKind.Base]);
        row(("uit een studie", "from a study"), counts.PlansByOrigin[OriginKind.Study]);
        row(("volgens een vuistregel", "by a rule of thumb"), counts.PlansByBasis[Basis.Rule]);
        row(("uitgangswaarde van het model", "starting value of the model"), counts.PlansByBasis[Basis.Start]);
        row(("met een bron", "with a source"), counts.PlansByBasis[Basis.Cited]);
        row(("uitdrukkelijk een aanname", "said to be an assumption"), counts.PlansByBasis[Basis.Assumed]);
        row(("opgegeven zonder bron of reden", "stated without source or reason"), counts.PlansByBasis[Basis.Bare]);
        table.Write();
        string grades = string.Join(", ", counts.AssumptionsByGrade.Select(pair => $"{pair.Key} {pair.Value}"));
        _page.Paragraph((
            $"Van {counts.Assumptions} aannames over de wereld leunen er {counts.AssumptionsSourced} op een bron (graden: {grades}); dit scenario wijzigt er {counts.AssumptionsOverridden}.",
            $"Of {counts.Assumptions} assumptions about the world {counts.AssumptionsSourced} lean on a source (grades: {grades}); this scenario changes {counts.AssumptionsOverridden}."));
    }

    private void Sources(IReadOnlyList<EvidenceRow> rows, bool all)
    {
        _page.Heading(("Bronnen", "Sources"));
        if (rows.Count == 0)
            _page.Paragraph(("Geen enkele waarde van het plan noemt een bron.", "No value of the plan cites a source."));
        foreach (var row in rows)
            _page.Paragraph(Bilingual.Same($"{row.Id}  {row.Document}, {row.Place}: {row.Statement}"), gap: false);
        if (!all)
        {
            _page.Paragraph(("", ""), gap: false);
            _page.Paragraph((
                $"Met --sources ook de {_told.Sources.Count} bronnen waar de aannames op leunen. Uitspraken staan in het Engels, zoals in docs/evidence.csv.",
                $"With --sources also the {_told.Sources.Count} sources the assumptions lean on."));
        }
    }

    private string Usual(PlanLine line)
    {
        if (line.Default is not { } usual || line.Loaded.Path == "building.homes")
            return "";
        string text = PlanTexts.Write(line.Loaded.Path, usual, _page.Language);
        return _page.Say(($" (anders {text})", $" (else {text})"));
    }

    private static Bilingual OriginOf(PlanLine line) => line.Loaded.Origin switch
    {
        { Kind: OriginKind.Default } => line.Basis == Basis.Rule ? ("vuistregel", "rule of thumb") : ("uitgangswaarde", "starting value"),
        { Kind: OriginKind.Base, At: { } at } => ($"basis, regel {at.Line}", $"base, line {at.Line}"),
        { Kind: OriginKind.Study } => ("studie", "study"),
        { At: { } at } => ($"bestand, regel {at.Line}", $"file, line {at.Line}"),
        _ => ("bestand", "file"),
    };

    private string BasisOf(Basis basis, IReadOnlyList<Citation> sources, Bilingual? assumed) => basis switch
    {
        Basis.Cited or Basis.Rule => Cited(sources),
        Basis.Assumed => Remarked(_page.Say(("aanname", "assumption")), _page.Say(assumed!)),
        Basis.Bare => _page.Say(("zonder bron", "no source")),
        _ => _page.Say(("aanname", "assumption")),
    };

    private string ValueOf(BelievedLine line)
    {
        string value = Numbers.Setting(line.Value, line.Entry.Assumption.Unit, _page.Language);
        if (!line.IsOverridden)
            return value;
        string usual = Numbers.BareSetting(line.Default, line.Entry.Assumption.Unit, _page.Language);
        return value + _page.Say(($" (standaard {usual})", $" (default {usual})"));
    }

    private string Range(BelievedLine line)
    {
        var (low, high) = (line.Entry.Assumption.Low, line.Entry.Assumption.High);
        string text = $"{Numbers.BareSetting(low, line.Entry.Assumption.Unit, _page.Language)} {_page.Say(("tot", "to"))} {Numbers.BareSetting(high, line.Entry.Assumption.Unit, _page.Language)}";
        return line.IsOutside ? text + _page.Say((" (erbuiten)", " (outside)")) : text;
    }

    private string SourceOf(BelievedLine line)
    {
        var believed = line.Entry.Assumption;
        string usual = believed.Sources.Count == 0 ? _page.Say(("aanname", "assumption")) : string.Join(", ", believed.Sources);
        return line switch
        {
            { IsOverridden: false } => usual,
            { Loaded.Sources.Count: > 0 } => Cited(line.Loaded.Sources),
            { Loaded.Assumed: { } reason } => Remarked(_page.Say(("aanname", "assumption")), _page.Say(reason)),
            _ => _page.Say(("zonder bron", "no source")),
        };
    }

    private string Cited(IReadOnlyList<Citation> sources) =>
        string.Join(", ", Citations.Runs(sources).Select(run => run.Note is { } note ? Remarked(run.Ids, _page.Say(note)) : run.Ids));

    /// <summary>A cell with a number that stands for a remark below its table; the same remark has one number.</summary>
    private string Remarked(string cell, string remark)
    {
        if (!_remarks.Contains(remark))
            _remarks.Add(remark);
        return string.Create(CultureInfo.InvariantCulture, $"{cell} ({_remarks.IndexOf(remark) + 1})");
    }

    private void Remarks()
    {
        for (int i = 0; i < _remarks.Count; i++)
            _page.Paragraph(Bilingual.Same(string.Create(CultureInfo.InvariantCulture, $" ({i + 1}) {_remarks[i]}")), gap: i == _remarks.Count - 1);
        _remarks.Clear();
    }
}
