namespace Simulation.Runner.Scenarios.Errors;

/// <summary>What came of reading a file: its meaning, or everything that is wrong with it.</summary>
public sealed record Reading<T>
    where T : class
{
    private Reading(T? value, IReadOnlyList<ScenarioError> errors)
    {
        Value = value;
        Errors = errors;
    }

    /// <summary>The meaning; nothing when there are errors.</summary>
    public T? Value { get; }

    public IReadOnlyList<ScenarioError> Errors { get; }

    public bool Ok => Value is not null;

    internal static Reading<T> Of(T value) => new(value, []);

    /// <summary>The meaning, unless anything is wrong.</summary>
    internal static Reading<T> Of(T? value, ErrorList errors) => value is null || errors.Any ? Failed(errors.InOrder()) : Of(value);

    internal static Reading<T> Failed(IReadOnlyList<ScenarioError> errors) => new(null, errors);

    /// <summary>The meaning, or an exception with all errors.</summary>
    public T OrThrow() => Value ?? throw new ScenarioFileException(Errors);
}
