namespace Simulation.Runner.Texts;

/// <summary>What one would rather see of an outcome.</summary>
public enum Better
{
    Higher,
    Lower,
}

/// <summary>
/// An outcome in words: its name in a table, the singular noun it is within a sentence, and what it says. How its numbers
/// are written follows from its unit.
/// </summary>
public sealed record OutcomeText(Bilingual Name, Bilingual Noun, Bilingual Says, Better Better);

/// <summary>The outcomes for readers. To add one: a row in words/outcomes.txt; a test tells which are missing.</summary>
public static class OutcomeTexts
{
    private static readonly WordList<OutcomeText> Rows = new(
        "outcomes", row => new(row.Both(), row.Both("noun"), row.Both("says"), row.Choice<Better>("better")));

    private static readonly Dictionary<string, OutcomeText> Money =
        Payers.All.Select(Of).Concat(CostItems.All.Select(Of)).ToDictionary();

    private static Bilingual EuroPerHome => ("euro per woning per jaar", "euro per home a year");

    /// <summary>An outcome in words; that of one side of the residents says which.</summary>
    public static OutcomeText Of(Outcome outcome)
    {
        var text = Money.GetValueOrDefault(outcome.Family) ?? Rows[outcome.Family];
        if (outcome.Side == Side.All)
            return text;
        var side = EventTexts.Of(outcome.Side);
        return text with
        {
            Name = ($"{text.Name.Nl}, {side.Nl}", $"{text.Name.En}, {side.En}"),
            Noun = ($"{text.Noun.Nl} ({side.Nl})", $"{text.Noun.En} ({side.En})"),
        };
    }

    /// <summary>Every family that has a row; for the test that none is missing or left over.</summary>
    public static IEnumerable<string> Families => Rows.Keys.Concat(Money.Keys);

    private static (string Family, OutcomeText Text) Of(Payer payer)
    {
        var name = EventTexts.Of(payer);
        bool isSeveral = payer is Payer.Bewoners;
        Bilingual who = payer is Payer.Project ? name : isSeveral ? name : ($"de {name.Nl}", $"the {name.En}");
        return Cost($"cost_{PlanCheck.Snake($"{payer}")}", ($"Kosten {name.Nl}", $"Costs of {name.En}"),
            ($"de uitgave van {who.Nl} per woning", $"what {who.En} {(isSeveral ? "spend" : "spends")} per home"));
    }

    private static (string Family, OutcomeText Text) Of(CostItem item)
    {
        var name = EventTexts.Of(item);
        return Cost($"spent_{PlanCheck.Snake($"{item}")}", ($"Uitgaven aan {name.Nl}", $"Spending on {name.En}"),
            ($"de uitgave aan {name.Nl} per woning", $"spending on {name.En} per home"));
    }

    private static (string Family, OutcomeText Text) Cost(string of, Bilingual name, Bilingual noun) =>
        ($"{of}_eur_per_home_year", new(name, noun, EuroPerHome, Better.Lower));
}
