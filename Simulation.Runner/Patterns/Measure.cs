using Simulation.Core;
using Simulation.Core.Cases;
using Simulation.Core.Observation;
using Simulation.Core.Time;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Patterns;

/// <summary>A run that has just ended: its record, the state it ended in, and the events of its lives.</summary>
public readonly record struct Lived(HousingComplex Complex, Series Series, IReadOnlyList<LifeEvent> Events);

/// <summary>One number read off one run. Measures with the same id are the same measure.</summary>
public sealed class Measure : IEquatable<Measure>
{
    private readonly Func<Lived, double> _value;

    public Measure(string id, Bilingual says, Unit unit, Func<Lived, double> value, bool readsEvents = false)
    {
        Id = id;
        Says = says;
        Unit = unit;
        ReadsEvents = readsEvents;
        _value = value;
    }

    public string Id { get; }

    public Bilingual Says { get; }

    public Unit Unit { get; }

    /// <summary>Whether the events of individual lives have to be written down for it.</summary>
    public bool ReadsEvents { get; }

    /// <summary>The outcome and the years, the first being 1, where it is an outcome over years.</summary>
    public Outcome? Outcome { get; private init; }
    public int From { get; private init; }
    public int To { get; private init; }

    /// <summary>An outcome over the years from..to, the first year being 1.</summary>
    public static Measure Of(Outcome outcome, int from, int to)
    {
        var text = OutcomeTexts.Of(outcome);
        string nl = from == to ? $"{text.Name.Nl}, jaar {from}" : $"{text.Name.Nl}, jaar {from}-{to}";
        string en = from == to ? $"{text.Name.En}, year {from}" : $"{text.Name.En}, years {from}-{to}";
        return new Measure($"{outcome.Id}:{from}-{to}", (nl, en), outcome.Unit, lived => outcome.Over(lived.Series, (from - 1) * Week.PerYear, to * Week.PerYear))
        {
            Outcome = outcome,
            From = from,
            To = to,
        };
    }

    public double In(Lived lived) => _value(lived);

    public bool Equals(Measure? other) => other?.Id == Id;

    public override bool Equals(object? obj) => Equals(obj as Measure);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Id;
}
