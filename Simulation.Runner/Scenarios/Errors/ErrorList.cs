namespace Simulation.Runner.Scenarios.Errors;

/// <summary>Collects everything that is wrong, and hands it over in the order of the files.</summary>
internal sealed class ErrorList
{
    /// <summary>Nobody reads more; a hostile file must not make us write more.</summary>
    public const int Most = 1000;

    private readonly List<ScenarioError> _errors = [];
    private readonly HashSet<ScenarioError> _told = [];
    private readonly List<string> _files = [];

    public bool Any => _errors.Count > 0;

    public int Count => _errors.Count;

    public bool Full => _errors.Count >= Most;

    public void Add(Place at, string path, Problem problem, Bilingual? allowed = null, string? meant = null) =>
        Add(new ScenarioError(at, path, problem.Kind, problem.Says, allowed, meant));

    public void Add(ScenarioError error)
    {
        Opened(error.File);
        // One mistake in the base of a study is met again in each alternative.
        if (!_told.Add(error) || _errors.Count > Most) return;
        var tooMany = ScenarioErrorKind.TooManyErrors.With(Most);
        _errors.Add(Full ? new ScenarioError(Place.OfFile(_files[0]), "", tooMany.Kind, tooMany.Says) : error);
    }

    /// <summary>Says in which order files come; the file that was asked for is first.</summary>
    public void Opened(string file)
    {
        if (!_files.Contains(file)) _files.Add(file);
    }

    /// <summary>All errors, file by file, each from top to bottom.</summary>
    public IReadOnlyList<ScenarioError> InOrder() =>
    [
        .. _errors
            .OrderBy(error => error.Kind == ScenarioErrorKind.TooManyErrors)
            .ThenBy(error => _files.IndexOf(error.File))
            .ThenBy(error => error.Line)
            .ThenBy(error => error.Column),
    ];
}
