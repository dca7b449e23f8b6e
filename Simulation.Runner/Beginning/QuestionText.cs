namespace Simulation.Runner.Beginning;

/// <summary>Writes the question as a study: the complex whose coach stays, beside everything that is considered.</summary>
public sealed class QuestionText(Outline outline, string name, string complexFile, Language language)
{
    private const int Replicates = 200;

    private readonly CommentedYaml _yaml = new(language);

    /// <summary>What the study asks, in a sentence.</summary>
    public Bilingual Question
    {
        get
        {
            var when = When;
            var others = outline.After.Shown;
            return (
                $"Wat gebeurt er als het geld voor de coach {when.Nl} ophoudt, vergeleken met een coach die blijft? Overwogen: {others.Nl}.",
                $"What happens when the money of the coach ends {when.En}, compared with a coach who stays? Considered: {others.En}.");
        }
    }

    private Bilingual When => outline.CoachUntil.Value.Month is { } month
        ? new Bilingual("in ", "in ") + MonthTexts.Of(month)
        : Numbers.Setting(outline.EndYears, Unit.Years) + new Bilingual(" na de opening", " after opening");

    private string At(string field) => outline.CoachUntil.Value is { Month: { } month }
        ? $"{field}: {month}"
        : $"{field}_year: {CommentedYaml.Number(outline.EndYears)}";

    public string Write()
    {
        Head();
        Outcomes();
        Set();
        Alternatives();
        return _yaml.ToString();
    }

    private void Head()
    {
        var title = outline.Title.Value;
        _yaml.Remark((
            "De vraag over dit complex: de basis is de coach die blijft, en elk alternatief wordt daarmee vergeleken, met dezelfde mensen en hetzelfde toeval.",
            "The question about this complex: the base is the coach who stays, and each alternative is compared with it, with the same people and the same luck."));
        _yaml.Line($"study: {name}");
        _yaml.Both("title", title + (": het geld voor de coach eindigt", ": the money of the coach ends"));
        _yaml.Both("question", Question);
        _yaml.Line($"base: {complexFile}").Both("base_title", new Sequel(SequelKind.GoesOn).Title);
        _yaml.Line($"years: {outline.Years}", outline.Closes > 0 && outline.Years >= outline.Closes
            ? ("zo lang als het complex er staat", "as long as the complex stands")
            : ("tot een paar jaar na het einde van het geld", "until some years after the end of the money"));
        _yaml.Line($"replicates: {Replicates}", ("zo vaak wordt het complex geleefd, elke keer met andere mensen", "as often the complex is lived through, each time by other people"));
    }

    private void Outcomes()
    {
        var payers = outline.After.Value.Select(one => one.By ?? outline.CoachPayer.Value).Append(outline.CoachPayer.Value).Append(Payer.Gemeente);
        string[] costs = [.. payers.Distinct().Order().Select(payer => $"cost_{PlanCheck.Snake($"{payer}")}_eur_per_home_year")];
        _yaml.Gap().Remark((
            "Waar het om gaat: deze uitkomsten staan voorop in het rapport. Alle andere staan in de tabellen.",
            "What matters: these outcomes come first in the report. All others are in the tables.")).Line("outcomes:");
        foreach (string outcome in (string[])
            [
                "participation_broad", "organisers_share", "complaints_per_100", "evictions_per_100", "turnover_per_year",
                "coach_hours_per_week", .. costs, "cost_together_eur_per_home_year",
            ])
        {
            _yaml.Line($"- {outcome}", OutcomeTexts.Of(Outcome.All.First(one => one.Id == outcome)).Name, 2);
        }
    }

    private void Set()
    {
        _yaml.Gap().Remark((
            "Blijven is hier echt blijven: de uren gaan niet vanzelf naar de waakvlam als het goed loopt.",
            "Staying is staying here: the hours do not go down to the waakvlam by themselves when all runs well."));
        _yaml.Line("set:").Line("waakvlam.allowed: false", null, 2);
    }

    private void Alternatives()
    {
        var until = outline.CoachUntil;
        _yaml.Gap().Remark(new Bilingual("Het geld voor de coach: ", "The money of the coach: ") + until.Told + (
            ". Wat er volgt is een half jaar van tevoren bekend; notice_weeks: 0 erbij zegt dat het tot het laatst onzeker is.",
            ". What follows is known half a year ahead; notice_weeks: 0 beside it says that it is uncertain to the last."));
        _yaml.Remark(new Bilingual("Wat overwogen wordt: ", "What is considered: ") + outline.After.From + ".").Line("alternatives:");
        foreach (var one in outline.After.Value)
        {
            string then = one.Kind == SequelKind.Waakvlam ? ", then: waakvlam" : "";
            _yaml.Line($"- name: {one.Id}", null, 2).Both("title", one.Title, 4);
            _yaml.Line($"set: {{ money: {{ {ComplexText.Money}: {{ {At("until")}{then} }} }} }}", null, 4);
            if (one.By is not { } payer) continue;
            string hours = one.Hours > 0 ? $", hours_per_week: {CommentedYaml.Number(one.Hours)}" : "";
            _yaml.Line($"money: [{{ name: after_{one.Id}, buys: coach, paid: {{ {PlanCheck.Snake($"{payer}")}: 1 }}{hours}, {At("from")} }}]", null, 4);
        }
    }
}
