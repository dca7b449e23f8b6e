using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>Something a user can mend: what is wrong, in both languages, one line each.</summary>
public sealed class BadInputException : Exception
{
    public BadInputException(Bilingual problem)
        : this([problem])
    {
    }

    public BadInputException(IReadOnlyList<Bilingual> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.En)))
    {
        Problems = problems;
    }

    public BadInputException(IReadOnlyList<ScenarioError> errors)
        : this([.. errors.Select(error => new Bilingual(error.Text(Language.Nl), error.Text(Language.En)))])
    {
    }

    public IReadOnlyList<Bilingual> Problems { get; }
}
