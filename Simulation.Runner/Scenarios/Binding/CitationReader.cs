using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Why a value is what it is: sources, or the reason for an assumption; it holds for everything below its path.</summary>
internal sealed record Ground(string Path, Place At, IReadOnlyList<Citation> Sources, Bilingual? Assumed);

/// <summary>
/// Reads <c>sources</c> and <c>assumed</c>. Both may only be given for what the same file states: a citation belongs next
/// to its number, and one that speaks for an inherited value would go on speaking when that value changes.
/// </summary>
internal sealed class CitationReader(Draft draft, IReadOnlySet<string> stated, IReadOnlySet<string>? evidence, ErrorList errors)
{
    private static readonly string[] Detailed = ["id", "note"];

    private static readonly Bilingual HowToCite = new(
        "een bron, een lijst van bronnen, of { id: bron, note: { nl: opmerking, en: remark } }",
        "a source, a list of sources, or { id: source, note: { nl: opmerking, en: remark } }");

    private readonly List<Ground> _grounds = [];

    public IReadOnlyList<Ground> Read(Branch? sources, Branch? assumed)
    {
        if (sources is not null && Blocks.IsOne(sources, () => HowToCite, errors))
            new PathWalk(draft, errors, ScenarioErrorKind.UnknownPath).Visit(sources, TakeSource);
        if (assumed is not null && Blocks.IsOne(assumed, () => new Bilingual("een pad met { nl: reden, en: reden }", "a path with { nl: reason, en: reason }"), errors))
            new PathWalk(draft, errors, ScenarioErrorKind.UnknownPath).Visit(assumed, TakeReason);
        return _grounds;
    }

    private bool TakeSource(Branch written, Shape shape, string path)
    {
        bool isCitation = written.Value is not null || written["id"] is not null || shape is Field;
        if (!isCitation)
            return false;
        var citations = written.Value is null && written.Children.Count > 0 ? Detail(written) : Plain(written, null);
        if (MayCite(written, path) && citations.Count > 0)
            _grounds.Add(new Ground(path, written.At, citations, null));
        return true;
    }

    private bool TakeReason(Branch written, Shape shape, string path)
    {
        bool isReason = written.Value is not null || written["nl"] is not null || written["en"] is not null || shape is Field;
        if (!isReason)
            return false;
        var reason = Blocks.Text(written, errors);
        if (!MayCite(written, path) || reason is null)
            return true;
        if (_grounds.Find(ground => ground.Path == path) is { } cited)
            errors.Add(written.At, written.Path, ScenarioErrorKind.CitedAndAssumed, cited.At.Line);
        else
            _grounds.Add(new Ground(path, written.At, [], reason));
        return true;
    }

    private bool MayCite(Branch written, string path)
    {
        bool set = stated.Contains(path) || stated.Any(other => other.StartsWith(path + ".", StringComparison.Ordinal));
        if (!set && !draft.HasFailed(path))
            errors.Add(written.At, written.Path, ScenarioErrorKind.NothingToCite);
        return set;
    }

    private List<Citation> Detail(Branch written)
    {
        Blocks.Only(written, Detailed, errors);
        var note = written["note"] is { } remark ? Note(remark) : null;
        if (written["id"] is { } id)
            return Plain(id, note);
        errors.Add(written.At, $"{written.Path}.id", ScenarioErrorKind.MissingKey);
        return [];
    }

    // A remark that needs no words, such as 17 of 19, may stand there once.
    private Bilingual? Note(Branch remark) => remark.Value is not YamlScalar ? Blocks.Text(remark, errors)
        : ScalarReader.Text(remark.Value, remark.Path, remark.At, errors) is { } text ? Bilingual.Same(text) : null;

    private List<Citation> Plain(Branch written, Bilingual? note)
    {
        IReadOnlyList<YamlScalar> ids = written.Value is YamlSequence ? Lists.Words(written, errors) : Single(written);
        return [.. ids.Where(id => IsKnown(id, written.Path)).Select(id => new Citation(id.Text, note))];
    }

    private IReadOnlyList<YamlScalar> Single(Branch written)
    {
        if (written.Value is YamlScalar { IsNothing: false } id)
            return [id];
        var kind = written.Value is null or YamlScalar ? ScenarioErrorKind.NothingStated : ScenarioErrorKind.WrongShape;
        if (written.Value is not YamlRefused)
            errors.Add(new ScenarioError(written.Value?.At ?? written.At, written.Path, kind, kind.With(written.Shape), HowToCite));
        return [];
    }

    private bool IsKnown(YamlScalar id, string path)
    {
        if (evidence is null || evidence.Contains(id.Text))
            return true;
        // G029 and G028 are one letter apart and have nothing to do with each other: only another case is the same id.
        string? same = evidence.FirstOrDefault(known => known.Equals(id.Text.Trim(), StringComparison.OrdinalIgnoreCase));
        errors.Add(new ScenarioError(id.At, path, ScenarioErrorKind.UnknownEvidence, ScenarioErrorKind.UnknownEvidence.With(Printable.Of(id.Text)), Suggestion: same));
        return false;
    }
}
