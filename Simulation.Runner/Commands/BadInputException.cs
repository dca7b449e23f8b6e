using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Something a user can mend: what is wrong, in both languages, one line each.</summary>
public sealed class BadInputException(IReadOnlyList<Bilingual> problems) : RefusedException(problems)
{
    public BadInputException(Bilingual problem)
        : this([problem])
    {
    }

    public BadInputException(IReadOnlyList<ScenarioError> errors)
        : this(Told(errors))
    {
    }
}
