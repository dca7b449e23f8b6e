using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Studies;

/// <summary>Reads the levels a study wants to keep: under the name of an outcome what it has to be at least, or at most.</summary>
internal static class LevelReader
{
    public const string Key = "keeps";
    public const string AtLeast = "at_least";
    public const string AtMost = "at_most";

    private static readonly Bilingual SomeLevel = Bilingual.Same($"{{ {AtLeast}: … }}, {{ {AtMost}: … }}");
    private static readonly Bilingual SomeOutcome = ("uitkomsten, elk met een peil", "outcomes, each with a level");

    public static IReadOnlyList<LevelToKeep> Read(Branch? keeps)
    {
        if (keeps is null || !Blocks.IsOne(keeps, SomeOutcome)) return [];
        return [.. keeps.Children.SelectMany(child => Below(child, child.Name))];
    }

    /// <summary>The level of an outcome, and those of its sides: in a name with dots they stand below it.</summary>
    private static IEnumerable<LevelToKeep> Below(Branch written, string id)
    {
        if (Outcome.All.FirstOrDefault(outcome => outcome.Id == id) is not { } outcome)
        {
            Refuse(written, id, ScenarioErrorKind.UnknownOutcome, [.. Outcome.All.Select(one => one.Id)]);
            return [];
        }

        if (!Blocks.IsOne(written, SomeLevel)) return [];
        var sides = written.Children.Where(child => outcome.PerGroup && outcome.Side == Side.All && IsSide(child)).ToList();
        foreach (var child in written.Children.Except(sides).Where(child => child.Name is not (AtLeast or AtMost)))
            Refuse(child, child.Name, ScenarioErrorKind.UnknownKey, [AtLeast, AtMost]);
        var own = sides.Count == written.Children.Count ? null : Own(written, outcome);
        var below = sides.SelectMany(side => Below(side, $"{id}.{side.Name}"));
        return own is null ? below : below.Prepend(own);
    }

    // Not as names elsewhere are refused: a value of a plan with a name like it is never what was meant here.
    private static void Refuse(Branch written, string name, ScenarioErrorKind kind, string[] known) =>
        written.Refuse(kind.With(Printable.Of(name)), Unknown.List(name, known), Nearest.To(name, known) ?? DutchNames.SameWords(name, known));

    // Of what may have been meant as a side: a level stands below it, and above it a number.
    private static bool IsSide(Branch child) => child.Children.Count > 0 && child.Name is not (AtLeast or AtMost);

    private static LevelToKeep? Own(Branch written, Outcome outcome)
    {
        var (least, most) = (written[AtLeast], written[AtMost]);
        if (least is null == most is null)
            written.Refuse((least is null ? ScenarioErrorKind.NeitherGiven : ScenarioErrorKind.BothGiven).With(AtLeast, AtMost), SomeLevel);
        else if (ScalarReader.Within(least ?? most!, Level(outcome), Level(outcome).Range) is { } level)
            return new LevelToKeep(outcome, level.Number, least is not null);
        return null;
    }

    /// <summary>A level in the scale of its outcome: a share is a number from 0 to 1.</summary>
    public static Field Level(Outcome outcome) => new(outcome.Id, $"{Key}.{outcome.Id}", FieldKind.Number)
    {
        Property = typeof(LevelToKeep).GetProperty(nameof(LevelToKeep.Level))!,
        Range = (outcome.Low, Math.Min(outcome.High, Model.Absurd)),
    };
}
