namespace Simulation.Core.Assumptions;

/// <summary>How well a number is known.</summary>
public enum Grade
{
    /// <summary>A large survey, register or meta-analysis of nearly the right quantity.</summary>
    A,

    /// <summary>A sound number for another population or definition.</summary>
    B,

    /// <summary>A few cases, or indirect.</summary>
    C,

    /// <summary>Judgement: an axis to vary, never a finding.</summary>
    D,
}

/// <summary>
/// One thing we believe about the world: what it means, the central value, the range that holds it with 90% chance,
/// unit, grade and the ids of its sources (none makes it an assumption). The number stands here and nowhere else. What is
/// possible at all follows from the unit, or is said beside it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AssumptionAttribute(string meaning, double value, double low, double high, Unit unit, Grade grade, params string[] sources)
    : Attribute
{
    public string Meaning { get; } = meaning;
    public double Value { get; } = value;
    public double Low { get; } = low;
    public double High { get; } = high;
    public Unit Unit { get; } = unit;
    public Grade Grade { get; } = grade;
    public IReadOnlyList<string> Sources { get; } = sources;

    /// <summary>The least and the most it can be, where the unit alone allows more than the model can work with.</summary>
    public double Least { get; init; } = double.NaN;
    public double Most { get; init; } = double.NaN;

    /// <summary>The year of the euros in which it stands; 0 for what is no price.</summary>
    public int PriceYear { get; init; }
}

/// <summary>A mechanism that can be switched off to see what rests on it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MechanismAttribute(string meaning) : Attribute
{
    public string Meaning { get; } = meaning;
}

/// <summary>
/// A rule that could as well be otherwise, and is unless somebody asks for it: what it would be instead, and what it is as a rule.
/// It brings no number that is read under the usual rule.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VariantAttribute(string meaning, string usually) : Attribute
{
    public string Meaning { get; } = meaning;
    public string Usually { get; } = usually;
}

/// <summary>The assumptions of one process. A new section starts with the central values its attributes state.</summary>
public abstract record Section
{
    protected Section()
    {
        foreach (var (property, believed) in Catalogue.AssumptionsOf(GetType()))
            property.SetValue(this, believed.Value);
        foreach (var property in Catalogue.MechanismsOf(GetType()))
            property.SetValue(this, true);
    }
}
