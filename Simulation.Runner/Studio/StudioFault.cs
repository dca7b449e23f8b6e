using System.Text.Json.Nodes;

namespace Simulation.Runner.Studio;

/// <summary>Something that cannot be: where on the page, what, what is allowed, and what was probably meant.</summary>
/// <param name="At">The field of the state, such as futures[1].money[0].until.</param>
public sealed record StudioFault(string At, Bilingual What, Bilingual? Allowed = null, string? Nearest = null)
{
    private const int MostListed = 200;

    /// <summary>The sentence beside the field.</summary>
    public string Text(Language language)
    {
        string what = Figures.Studies.OutcomePhrases.Capitalised(What.In(language));
        string meant = Nearest is null ? "" : language == Language.Nl ? $"; bedoelde u {Nearest}?" : $"; did you mean {Nearest}?";
        // Of fifty names nobody reads the list where the one that was meant stands beside it.
        bool isLong = Nearest is not null && Allowed?.In(language).Length > MostListed;
        string allowed = Allowed is null || isLong ? "" : (language == Language.Nl ? " Toegestaan: " : " Allowed: ") + Allowed.In(language) + ".";
        return what + (meant.Length > 0 ? meant : ".") + allowed;
    }

    public JsonObject Json(Language language) => new()
    {
        ["at"] = At,
        ["what"] = What.In(language),
        ["allowed"] = Allowed?.In(language),
        ["nearest"] = Nearest,
        ["text"] = Text(language),
    };
}

/// <summary>A state that cannot be run, with all that is wrong with it.</summary>
public sealed class StudioFaultException(IReadOnlyList<StudioFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.Text(Language.En))))
{
    public IReadOnlyList<StudioFault> Faults { get; } = faults;
}
