using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Explain;

/// <summary>A scenario told: what is there, what is decided, what is believed, and on what basis.</summary>
public sealed record Explanation
{
    public required LoadedScenario Scenario { get; init; }

    /// <summary>The complex in a paragraph.</summary>
    public required Bilingual Complex { get; init; }

    public required IReadOnlyList<PlanSection> Plans { get; init; }

    /// <summary>What is going to be decided, dated events first and in order.</summary>
    public required IReadOnlyList<PolicyLine> Events { get; init; }

    /// <summary>The streams of money, in order of beginning.</summary>
    public required IReadOnlyList<StreamLine> Money { get; init; }

    /// <summary>What is known of the complex, for one that exists.</summary>
    public required IReadOnlyList<KnownLine> Known { get; init; }

    public required IReadOnlyList<BelievedSection> Assumptions { get; init; }

    /// <summary>Mechanisms this scenario switches off.</summary>
    public required IReadOnlyList<Switch> SwitchedOff { get; init; }

    /// <summary>Rules that hold in this scenario instead of the usual ones.</summary>
    public required IReadOnlyList<RuleVariant> Instead { get; init; }

    public required Counts Counts { get; init; }

    /// <summary>Every row of evidence that something above leans on, in order of id.</summary>
    public required IReadOnlyList<EvidenceRow> Sources { get; init; }

    /// <summary>The same, for plans and events only.</summary>
    public required IReadOnlyList<EvidenceRow> SourcesOfPlans { get; init; }
}

/// <summary>Why a value is what it is.</summary>
public enum Basis
{
    /// <summary>A source is cited.</summary>
    Cited,

    /// <summary>An assumption, said to be one.</summary>
    Assumed,

    /// <summary>Stated without a source or a reason.</summary>
    Bare,

    /// <summary>A rule of thumb of the field.</summary>
    Rule,

    /// <summary>The starting value of the model.</summary>
    Start,
}

/// <summary>One part of the plan.</summary>
public sealed record PlanSection(string Section, Bilingual Name, IReadOnlyList<PlanLine> Lines);

/// <summary>One value of the plan with its basis; the default stands beside it where it is another one.</summary>
public sealed record PlanLine(LoadedValue Loaded, Bilingual Name, Bilingual Text, Basis Basis, IReadOnlyList<Citation> Sources, FieldValue? Default)
{
    /// <summary>A target group nobody of which is meant to come; screens leave it out.</summary>
    public bool IsEmptyShare => Loaded.Path.Split('.') is ["mix", "supported" or "others", _] && Loaded.Value.Number == 0;
}

/// <summary>One policy event.</summary>
public sealed record PolicyLine(PolicyEvent Policy, Bilingual When, Bilingual What, Basis Basis, IReadOnlyList<Citation> Sources, Bilingual? Assumed);

/// <summary>One stream of money.</summary>
public sealed record StreamLine(MoneyStream Stream, Bilingual Says, Basis Basis, IReadOnlyList<Citation> Sources, Bilingual? Assumed);

/// <summary>One thing that is known of the complex.</summary>
public sealed record KnownLine(KnownValue Known, Outcome Outcome, Basis Basis, IReadOnlyList<Citation> Sources, Bilingual? Assumed);

/// <summary>The assumptions of one section.</summary>
public sealed record BelievedSection(string Section, Bilingual Name, IReadOnlyList<BelievedLine> Lines);

/// <summary>One assumption as this scenario has it.</summary>
public sealed record BelievedLine(Entry Entry, AssumptionText Text, LoadedValue Loaded)
{
    public double Value => Loaded.Value.Number;
    public double Default => Entry.Assumption.Value;

    /// <summary>Whether the scenario, its base or a study gives another value than the central one.</summary>
    public bool IsOverridden => Value != Default;

    /// <summary>Whether the scenario's value lies outside the range believed in.</summary>
    public bool IsOutside => Value < Entry.Assumption.Low || Value > Entry.Assumption.High;
}

/// <summary>How many values rest on what.</summary>
public sealed record Counts(
    IReadOnlyDictionary<Basis, int> PlansByBasis,
    IReadOnlyDictionary<OriginKind, int> PlansByOrigin,
    IReadOnlyDictionary<Grade, int> AssumptionsByGrade,
    int AssumptionsSourced,
    int AssumptionsOverridden)
{
    public int Plans => PlansByBasis.Values.Sum();
    public int Assumptions => AssumptionsByGrade.Values.Sum();
}
