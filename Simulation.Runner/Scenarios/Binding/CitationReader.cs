using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Why a value is what it is: sources, or the reason for an assumption; it holds for everything below its path.</summary>
internal sealed record Ground(string Path, Place At, IReadOnlyList<Citation> Sources, Bilingual? Assumed);

/// <summary>Reads <c>sources</c> and <c>assumed</c>. Both may only be given for what the same file states: a citation belongs next to
/// its number, and one that speaks for an inherited value would go on speaking when that value changes.</summary>
internal sealed class CitationReader(Draft draft, IReadOnlySet<string> stated, IReadOnlySet<string>? evidence)
{
    private static readonly Bilingual HowToCite = new(
        "een bron, een lijst van bronnen, of { id: bron, note: { nl: opmerking, en: remark } }",
        "a source, a list of sources, or { id: source, note: { nl: opmerking, en: remark } }");

    private static readonly Bilingual HowToSay = ("een pad met { nl: reden, en: reden }", "a path with { nl: reason, en: reason }");

    private readonly List<Ground> _grounds = [];

    public IReadOnlyList<Ground> Read(Branch? sources, Branch? assumed)
    {
        new PathWalk(draft, TakeSource).Visit(sources, HowToCite);
        new PathWalk(draft, TakeReason).Visit(assumed, HowToSay);
        return _grounds;
    }

    private bool TakeSource(Branch written, Shape shape, string path)
    {
        if (!Says(written, shape, "id")) return false;
        var citations = written.Value is null && written.Children.Count > 0 ? Detail(written) : Plain(written, null);
        if (MayCite(written, path) && citations.Count > 0) _grounds.Add(new Ground(path, written.At, citations, null));
        return true;
    }

    private bool TakeReason(Branch written, Shape shape, string path)
    {
        if (!Says(written, shape, "nl", "en")) return false;
        var reason = Blocks.Text(written);
        if (!MayCite(written, path) || reason is null) return true;
        if (_grounds.Find(ground => ground.Path == path) is { } cited)
            written.Refuse(ScenarioErrorKind.CitedAndAssumed.With(cited.At.Line));
        else
            _grounds.Add(new Ground(path, written.At, [], reason));
        return true;
    }

    /// <summary>Whether this speaks for the whole block; else its names are those of what is in it.</summary>
    private static bool Says(Branch written, Shape shape, params IEnumerable<string> words) =>
        written.Value is not null || shape is Field || words.Any(word => written[word] is not null);

    private bool MayCite(Branch written, string path)
    {
        bool set = stated.Contains(path) || stated.Any(other => Model.IsIn(path, other));
        if (!set && !draft.HasFailed(path)) written.Refuse(ScenarioErrorKind.NothingToCite);
        return set;
    }

    private List<Citation> Detail(Branch written)
    {
        Blocks.Only(written, ["id", "note"]);
        var note = written["note"] is { } remark ? Note(remark) : null;
        return Blocks.Must(written, "id") is { } id ? Plain(id, note) : [];
    }

    // A remark that needs no words, such as 17 of 19, may stand there once.
    private static Bilingual? Note(Branch remark) => remark.Value is not YamlScalar ? Blocks.Text(remark)
        : ScalarReader.Text(remark) is { } text ? Bilingual.Same(text) : null;

    private List<Citation> Plain(Branch written, Bilingual? note)
    {
        var ids = written.Value is YamlSequence ? Lists.Words(written) : written.Value is YamlScalar { IsNothing: false } id ? [id] : [];
        if (written.Value is not YamlSequence && ids.Count == 0)
            written.Unfit(HowToCite, isEmpty: written.Value is null);
        return [.. ids.Where(one => IsKnown(one, written)).Select(one => new Citation(one.Text, note))];
    }

    private bool IsKnown(YamlScalar id, Branch written)
    {
        if (evidence is null || evidence.Contains(id.Text)) return true;
        // G029 and G028 are one letter apart and have nothing to do with each other: only another case is the same id.
        string? same = evidence.FirstOrDefault(known => known.Equals(id.Text.Trim(), StringComparison.OrdinalIgnoreCase));
        written.Errors.Add(id.At, written.Path, ScenarioErrorKind.UnknownEvidence.With(Printable.Of(id.Text)), meant: same);
        return false;
    }
}
