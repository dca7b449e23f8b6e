using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Store;

/// <summary>What cannot be gone on with: what is wrong, in both languages, one line each.</summary>
public abstract class RefusedException(IReadOnlyList<Bilingual> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(problem => problem.En)))
{
    public IReadOnlyList<Bilingual> Problems { get; } = problems;

    /// <summary>What is wrong with files, as lines.</summary>
    public static IReadOnlyList<Bilingual> Told(IEnumerable<ScenarioError> errors) =>
        [.. errors.Select(error => new Bilingual(error.Text(Language.Nl), error.Text(Language.En)))];
}

/// <summary>What is kept is no result, or cannot be kept safely: what is wrong, with the numbers, and what helps.</summary>
public sealed class StoreException(IReadOnlyList<Bilingual> problems) : RefusedException(problems)
{
    public StoreException(Bilingual problem)
        : this([problem])
    {
    }
}
