using System.Reflection;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Scenarios.Schema;

/// <summary>What may stand at a place in a file: a value, or names with something under each.</summary>
internal abstract record Shape(string Name, string Path);

/// <summary>One value.</summary>
internal sealed record Field(string Name, string Path, FieldKind Kind) : Shape(Name, Path)
{
    /// <summary>The smallest and largest number, for a number.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>The names of the choices, for a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Where the model keeps it.</summary>
    public required PropertyInfo Property { get; init; }

    /// <summary>What may be written here, to say in a message.</summary>
    public Bilingual Allowed => Kind switch
    {
        FieldKind.Flag => Bilingual.Same("true, false"),
        FieldKind.Choice => FaultTexts.Allowed(new Requirement.OneOf(Choices)),
        FieldKind.Month => FaultTexts.AMonth,
        _ when Range is { } range => FaultTexts.Between(range.Low, range.High),
        FieldKind.Whole => new("een heel getal", "a whole number"),
        _ => new("een getal", "a number"),
    };

    /// <summary>A value as this field keeps it; nothing when it is of another kind.</summary>
    public FieldValue? Fitting(FieldValue value) => Kind switch
    {
        FieldKind.Number when double.IsFinite(value.Number) => FieldValue.Of(value.Number),
        FieldKind.Whole when value.Number == Math.Floor(value.Number) && Math.Abs(value.Number) <= int.MaxValue => FieldValue.Of((long)value.Number),
        FieldKind.Flag when value.Number is 0 or 1 => FieldValue.Of(value.Number != 0),
        FieldKind.Choice when Choices.Contains(value.ToString()) => value,
        FieldKind.Month when value.Kind == FieldKind.Month => value,
        _ => null,
    };
}

/// <summary>A block of names.</summary>
internal sealed record Group(string Name, string Path, IReadOnlyList<Shape> Children) : Shape(Name, Path)
{
    private readonly Dictionary<string, Shape> _byName = Children.ToDictionary(child => child.Name);

    /// <summary>Where the model keeps it; nothing for a block that exists in files only.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>Whether who names one value names them all: the others are then 0. Shares that add up to 1 are like that.</summary>
    public bool AddsUp { get; init; }

    public Shape? this[string name] => _byName.GetValueOrDefault(name);

    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>Every block and value below this one, in order.</summary>
    public IEnumerable<Shape> Below => Children.SelectMany(child => child is Group group ? group.Below.Prepend(child) : [child]);

    /// <summary>Every value in this block, in order.</summary>
    public IEnumerable<Field> Fields => Below.OfType<Field>();
}
