namespace Simulation.Runner.Scenarios.Errors;

/// <summary>One thing that is wrong with a file: where, what, what is allowed, and what was probably meant.</summary>
public sealed record ScenarioError(
    Place Place, string Path, ScenarioErrorKind Kind, Bilingual Problem, Bilingual? Allowed = null, string? Suggestion = null)
{
    public string File => Place.File;
    public int Line => Place.Line;
    public int Column => Place.Column;

    /// <summary>The whole message, on one line.</summary>
    public string Text(Language language)
    {
        Bilingual asked = ("bedoelde u", "did you mean");
        Bilingual able = ("toegestaan", "allowed");
        string subject = Subject.Length > 0 ? $"`{Subject}`: " : "";
        string meant = Suggestion is null ? "" : $"; {asked.In(language)} `{Suggestion}`?";
        string allowed = Allowed is null ? "" : $"{able.In(language)}: {Allowed.In(language)}";
        return $"{Place}: {subject}{Problem.In(language)}{meant}" + (Allowed is null ? "" : Suggestion is null ? $"; {allowed}" : $" ({allowed})");
    }

    public override string ToString() => Text(Language.En);

    // The path says where an unknown name stands already; repeating it would hide the letters that are wrong.
    private string Subject =>
        Kind == ScenarioErrorKind.UnknownKey || Kind == ScenarioErrorKind.UnknownPath ? Path[(Path.LastIndexOf('.') + 1)..] : Path;
}

/// <summary>A file that could not be read, with everything that is wrong with it.</summary>
public sealed class ScenarioFileException(IReadOnlyList<ScenarioError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<ScenarioError> Errors { get; } = errors;

    public string Text(Language language) => string.Join(Environment.NewLine, Errors.Select(error => error.Text(language)));
}
