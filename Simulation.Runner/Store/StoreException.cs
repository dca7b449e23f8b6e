using Simulation.Runner.Texts;

namespace Simulation.Runner.Store;

/// <summary>What is kept is no result, or cannot be kept safely: what is wrong, with the numbers, and what helps; one line each.</summary>
public sealed class StoreException : Exception
{
    public StoreException(Bilingual problem)
        : this([problem])
    {
    }

    public StoreException(IReadOnlyList<Bilingual> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => problem.En)))
    {
        Problems = problems;
    }

    public IReadOnlyList<Bilingual> Problems { get; }
}
