using System.Text;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Errors;

/// <summary>One thing that is wrong with a file: where, what, what is allowed, and what was probably meant.</summary>
public sealed record ScenarioError(Place Place, string Path, ScenarioErrorKind Kind, Bilingual Problem, Bilingual? Allowed = null, string? Suggestion = null)
{
    public string File => Place.File;
    public int Line => Place.Line;
    public int Column => Place.Column;

    /// <summary>The whole message, on one line.</summary>
    public string Text(Language language)
    {
        var text = new StringBuilder(Place.ToString()).Append(": ");
        if (Subject.Length > 0)
            text.Append('`').Append(Subject).Append("`: ");
        text.Append(Problem.In(language));
        bool dutch = language == Language.Nl;
        if (Suggestion is not null)
            text.Append(dutch ? "; bedoelde u `" : "; did you mean `").Append(Suggestion).Append("`?");
        if (Allowed is not null)
            text.Append(Suggestion is null ? "; " : " (").Append(dutch ? "toegestaan: " : "allowed: ").Append(Allowed.In(language)).Append(Suggestion is null ? "" : ")");
        return text.ToString();
    }

    public override string ToString() => Text(Language.En);

    // The path says where an unknown name stands already; repeating it would hide the letters that are wrong.
    private string Subject => Kind == ScenarioErrorKind.UnknownKey || Kind == ScenarioErrorKind.UnknownPath ? Path[(Path.LastIndexOf('.') + 1)..] : Path;
}

/// <summary>A file that could not be read, with everything that is wrong with it.</summary>
public sealed class ScenarioFileException(IReadOnlyList<ScenarioError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<ScenarioError> Errors { get; } = errors;

    public string Text(Language language) => string.Join(Environment.NewLine, Errors.Select(error => error.Text(language)));
}
