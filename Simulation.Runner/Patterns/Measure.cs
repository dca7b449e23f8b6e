namespace Simulation.Runner.Patterns;

/// <summary>A run that has just ended: its record, the state it ended in, and the events of its lives.</summary>
public readonly record struct Lived(HousingComplex Complex, Series Series, IReadOnlyList<LifeEvent> Events);

/// <summary>One number read off one run. Measures with the same id are the same measure.</summary>
/// <param name="ReadsEvents">Whether the events of individual lives have to be written down for it.</param>
public sealed record Measure(string Id, Bilingual Says, Unit Unit, Func<Lived, double> In, bool ReadsEvents = false)
{
    /// <summary>The outcome and the years, the first being 1, where it is an outcome over years.</summary>
    public Outcome? Outcome { get; private init; }
    public int From { get; private init; }
    public int To { get; private init; }

    /// <summary>An outcome over the years from..to, the first year being 1.</summary>
    public static Measure Of(Outcome outcome, int from, int to)
    {
        var name = OutcomeTexts.Of(outcome).Name;
        Bilingual says = from == to
            ? ($"{name.Nl}, jaar {from}", $"{name.En}, year {from}")
            : ($"{name.Nl}, jaar {from}-{to}", $"{name.En}, years {from}-{to}");
        double Value(Lived lived) => outcome.Over(lived.Series, (from - 1) * Week.PerYear, to * Week.PerYear);
        return new Measure($"{outcome.Id}:{from}-{to}", says, outcome.Unit, Value) { Outcome = outcome, From = from, To = to };
    }

    /// <summary>The same of an outcome by its name, for one of the two sides.</summary>
    public static Measure Of(string outcome, int from, int to) => Of(Outcome.Named(outcome), from, to);

    public bool Equals(Measure? other) => other?.Id == Id;

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
