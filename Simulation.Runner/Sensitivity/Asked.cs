using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;

namespace Simulation.Runner.Sensitivity;

/// <summary>One number that is asked of a study: an outcome of a scenario, or the difference it makes with another for the same people.</summary>
public sealed record Asked(Outcome Outcome, Arm Arm, Arm? Against = null)
{
    /// <summary>The year it is about, from 1; the whole run where none is given.</summary>
    public int? Year { get; init; }

    public bool IsDifference => Against is not null;

    /// <summary>How it is told apart in files: the outcome, and of a difference the alternative.</summary>
    public string Id => IsDifference ? $"{Outcome.Id}-{Arm.Name}" : Outcome.Id;

    /// <summary>What it is within a sentence: the difference that stopping makes in participation, or participation itself.</summary>
    public string Noun(Language language)
    {
        string noun = OutcomeTexts.Of(Outcome).Noun.In(language);
        string title = OutcomePhrases.Decapitalised(Arm.Title.In(language));
        return IsDifference ? language.Say($"het verschil in {noun} door ‘{title}’", $"the difference in {noun} made by ‘{title}’") : noun;
    }

    /// <summary>A value as a result, a difference with its sign.</summary>
    public string Write(double value, Language language) =>
        IsDifference ? Numbers.Difference(value, Outcome.Unit, language) : Numbers.Write(value, Outcome.Unit, language);

    /// <summary>How much it changes, with its sign.</summary>
    public string WriteChange(double value, Language language) => Numbers.Difference(value, Outcome.Unit, language);

    /// <summary>Everything a study can be asked about some outcomes: what the base gives, and what each alternative changes.</summary>
    public static IReadOnlyList<Asked> Of(StudyPlan plan, IEnumerable<Outcome> outcomes)
    {
        var cell = plan.Cells[0];
        return [.. outcomes.SelectMany(outcome => cell.Alternatives.Select(arm => new Asked(outcome, arm, cell.Base))
            .Prepend(new Asked(outcome, cell.Base)))];
    }
}
