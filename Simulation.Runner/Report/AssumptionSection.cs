using Simulation.Runner.Experiments;
using Simulation.Runner.Explain;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Report;

/// <summary>What was assumed, and how sure we are of it: the plan, the assumptions with their grades, and the sources.</summary>
internal static class AssumptionSection
{
    private const string Assumptions = "assumptions.";

    public static ReportSection Of(Sheet sheet) => new(
        "assumptions", sheet.Say("Wat er is aangenomen en hoe zeker dat is", "What was assumed and how sure that is"), html =>
    {
        var scenario = sheet.Cell.Base.Scenario;
        Changes(html, sheet, scenario);
        Plan(html, sheet, scenario);
        Beliefs(html, sheet, scenario);
        Sources(html, sheet, scenario);
    });

    /// <summary>What the alternatives do otherwise than the base.</summary>
    private static void Changes(HtmlWriter html, Sheet sheet, LoadedScenario under)
    {
        if (sheet.Plan.Kind != StudyKind.Compare)
            return;
        html.Element("h3", sheet.Say("Wat de alternatieven anders doen", "What the alternatives do otherwise"));
        using (html.In("ul"))
        {
            foreach (var arm in sheet.Cell.Alternatives)
            {
                var changes = Different(under, arm.Scenario, sheet.Language);
                html.Element("li", $"{OutcomePhrases.Capitalised(sheet.NameOf(arm))}: {(changes.Count == 0 ? sheet.Say("niets", "nothing") : string.Join("; ", changes))}");
            }
        }
    }

    private static List<string> Different(LoadedScenario under, LoadedScenario alternative, Language language)
    {
        var before = under.Values.Where(value => !IsEvent(value.Path)).ToDictionary(value => value.Path, value => value.Value);
        var (plan, basis) = (alternative.Plan.InYears(), under.Plan.InYears());
        var events = plan.Events.Except(basis.Events)
            .Select(policy => $"{PolicyTexts.When(policy, plan.Opened).In(language)}: {PolicyTexts.What(policy).In(language)}");
        var gone = basis.Events.Select(policy => policy.Name).Except(plan.Events.Select(policy => policy.Name))
            .Select(name => language.Say($"zonder ‘{name}’", $"without ‘{name}’"));
        var money = plan.Money.Except(basis.Money).Select(stream => StreamTexts.Says(stream, plan.Opened).In(language));
        var dry = basis.Money.Select(stream => stream.Name).Except(plan.Money.Select(stream => stream.Name))
            .Select(name => language.Say($"zonder geldstroom ‘{name}’", $"without the stream of money ‘{name}’"));
        var values = alternative.Values
            .Where(value => !IsEvent(value.Path) && !(before.TryGetValue(value.Path, out var old) && old.Equals(value.Value)))
            .Select(value => $"{AxisNames.Of(value.Path, language)}: {AxisNames.Write(value.Path, value.Value, language)}");
        return [.. money, .. dry, .. events, .. gone, .. values];
    }

    private static void Plan(HtmlWriter html, Sheet sheet, LoadedScenario scenario)
    {
        var told = Explainer.Explain(scenario);
        var lines = told.Plans.SelectMany(section => section.Lines).ToList();
        var stated = lines.Where(line => line.Loaded.Origin.Kind != OriginKind.Default).ToList();
        html.Element("h3", sheet.Say("Het plan", "The plan"));
        html.Element("p", sheet.Say(CountTexts.Plans(told.Counts)));
        if (stated.Count > 0)
            PlanTable(html, sheet, sheet.Say("Wat dit scenario zelf bepaalt", "What this scenario sets itself"), stated);
        using (html.In("details"))
        {
            html.Element("summary", sheet.Say("Wat volgens een vuistregel of uitgangswaarde gaat", "What goes by rule of thumb or starting value"));
            PlanTable(html, sheet, sheet.Say("Overgenomen waarden", "Values taken over"), lines.Except(stated));
        }
    }

    private static void PlanTable(HtmlWriter html, Sheet sheet, string caption, IEnumerable<PlanLine> lines)
    {
        html.Table(caption, sheet.SayAll(("Keuze", "Choice"), ("Waarde", "Value"), ("Grond", "Ground")), lines.Select(line => (string[])
        [
            $"{sheet.Say(SectionTexts.OfPlan(line.Loaded.Path))}: {sheet.Say(PlanTexts.Of(line.Loaded.Path).Name)}",
            PlanTexts.Write(line.Loaded.Path, line.Loaded.Value, sheet.Language),
            Ground(sheet, line),
        ]));
    }

    private static string Ground(Sheet sheet, PlanLine line) => line.Basis switch
    {
        Basis.Cited => sheet.Say("bron: ", "source: ") + string.Join("; ", line.Loaded.Sources.Select(source => source.Note is { } note ? $"{source.Id} ({sheet.Say(note)})" : source.Id)),
        Basis.Assumed => sheet.Say("aanname: ", "assumption: ") + sheet.Say(line.Loaded.Assumed!),
        _ => sheet.Say(CountTexts.Of(line.Basis)),
    };

    private static void Beliefs(HtmlWriter html, Sheet sheet, LoadedScenario scenario)
    {
        html.Element("h3", sheet.Say("Wat het model gelooft", "What the model believes"));
        int cited = Catalogue.Entries.Count(entry => entry.Assumption.Sources.Count > 0);
        html.Element("p", sheet.Say(
            $"Het model rust op {Catalogue.Entries.Count} getallen over mensen en gebouwen. Bij {cited} wijst een bron de richting; {Catalogue.Entries.Count - cited} zijn zonder bron aangenomen.",
            $"The model rests on {Catalogue.Entries.Count} numbers about people and buildings. For {cited} a source points the way; {Catalogue.Entries.Count - cited} are assumed without one."));
        var grades = Enum.GetValues<Grade>().Select(grade => (string[])
        [
            $"{grade}",
            OutcomePhrases.Capitalised(sheet.Say(EventTexts.Of(grade))),
            $"{Catalogue.Entries.Count(entry => entry.Assumption.Grade == grade)}",
        ]);
        string[] columns = sheet.SayAll(("Klasse", "Grade"), ("Wat dat betekent", "What that means"), ("Getallen", "Numbers"));
        html.Table(sheet.Say("Hoe goed de getallen bekend zijn", "How well the numbers are known"), columns, grades, 2);
        var changed = Catalogue.Entries.Where(entry => entry.ValueIn(scenario.Assumptions) != entry.Assumption.Value).ToList();
        if (changed.Count > 0)
            BeliefTable(html, sheet, scenario, changed, ("Anders dan de middenwaarde van het model", "Other than the central value of the model"));
        Off(html, sheet, scenario);
        using (html.In("details"))
        {
            var weak = Catalogue.Entries.Where(entry => entry.Assumption.Grade is Grade.C or Grade.D).ToList();
            html.Element("summary", sheet.Say($"De {weak.Count} getallen van klasse C en D", $"The {weak.Count} numbers of grade C and D"));
            Bilingual caption = ("Klasse C en D: varieer ze voordat u erop bouwt", "Grade C and D: vary them before building on them");
            BeliefTable(html, sheet, scenario, weak, caption);
        }
    }

    private static void BeliefTable(HtmlWriter html, Sheet sheet, LoadedScenario scenario, IEnumerable<Entry> entries, Bilingual caption)
    {
        string[] columns = sheet.SayAll(
            ("Aanname", "Assumption"), ("Waarde", "Value"), ("Waarschijnlijk van … tot", "Likely from … to"), ("Klasse", "Grade"),
            ("Bron", "Source"));
        html.Table(sheet.Say(caption), columns, entries.Select(entry => (string[])
        [
            sheet.Say(AssumptionTexts.Of(entry).Says),
            Numbers.Setting(entry.ValueIn(scenario.Assumptions), entry.Assumption.Unit, sheet.Language),
            Numbers.Settings(entry.Assumption.Low, entry.Assumption.High, entry.Assumption.Unit, sheet.Language),
            entry.Assumption.Grade.ToString(),
            entry.Assumption.Sources.Count == 0 ? sheet.Say("aanname", "assumption") : string.Join(", ", entry.Assumption.Sources),
        ]));
    }

    private static void Off(HtmlWriter html, Sheet sheet, LoadedScenario scenario)
    {
        var switches = Catalogue.Switches.Where(mechanism => !mechanism.IsOnIn(scenario.Assumptions));
        string off = string.Join("; ", switches.Select(mechanism => sheet.Say(AssumptionTexts.Of(mechanism))));
        if (off.Length > 0)
            html.Element("p", sheet.Say($"Uitgezet in deze studie: {off}.", $"Switched off in this study: {off}."));
        var variants = Catalogue.Variants.Where(variant => variant.HoldsIn(scenario.Assumptions));
        string instead = string.Join("; ", variants.Select(variant => sheet.Say(AssumptionTexts.Of(variant).Says)));
        if (instead.Length > 0)
            html.Element("p", sheet.Say($"In deze studie geldt een andere regel dan gebruikelijk: {instead}.", $"In this study another rule holds than usually: {instead}."));
    }

    private static void Sources(HtmlWriter html, Sheet sheet, LoadedScenario scenario)
    {
        var ids = scenario.Values.SelectMany(value => value.Sources).Select(source => source.Id)
            .Concat(Catalogue.Entries.SelectMany(entry => entry.Assumption.Sources))
            .Where(id => EvidenceFile.Shipped.Contains(id)).Distinct().Order(StringComparer.Ordinal).ToList();
        html.Element("h3", sheet.Say("Bronnen", "Sources"));
        using (html.In("details"))
        {
            html.Element("summary", sheet.Say($"De {ids.Count} feiten waarop dit rust", $"The {ids.Count} facts this rests on"));
            string own = sheet.Say("De omschrijvingen zijn onze eigen woorden.", "The statements are in our own words.");
            html.Element("p", own, ("class", "soft"));
            string[] columns = sheet.SayAll(("Kenmerk", "Id"), ("Document", "Document"), ("Wat het zegt", "What it says"));
            var facts = ids.Select(id => EvidenceFile.Shipped.Find(id)!);
            var rows = facts.Select(fact => (string[])[fact.Id, sheet.Say(SourceTexts.Place(fact)), sheet.Say(SourceTexts.Says(fact))]);
            html.Table(sheet.Say("Feiten en hun vindplaats", "Facts and where they stand"), columns, rows);
        }
    }

    private static bool IsBelieved(string path) => path.StartsWith(Assumptions, StringComparison.Ordinal);

    private static bool IsEvent(string path) => NamedList.Has(path);
}
