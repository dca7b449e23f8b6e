using Simulation.Runner.Scenarios.Binding;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios;

/// <summary>A scenario as it was meant: plans, assumptions, texts, and for each value where it comes from.</summary>
public sealed class LoadedScenario
{
    private readonly StatedScenario _stated;
    private readonly Dictionary<string, LoadedValue> _byPath;

    internal LoadedScenario(StatedScenario stated, Scenario plan, AssumptionSet assumptions, IReadOnlyList<LoadedValue> values)
    {
        _stated = stated;
        Plan = plan;
        Assumptions = assumptions;
        Values = values;
        _byPath = values.ToDictionary(value => value.Path);
    }

    /// <summary>The scenario file; an alternative and a design point have that of the base of their study.</summary>
    public string File => Texts.File;

    /// <summary>The file it extends, if any.</summary>
    public string? Extends => Texts.Under?.File;

    /// <summary>That file and the one it extends in its turn.</summary>
    public IEnumerable<string> Below
    {
        get
        {
            for (var under = Texts.Under; under is not null; under = under.Under) yield return under.File;
        }
    }

    public string Name => Texts.Name;

    /// <summary>The title; the name where the file gives no title.</summary>
    public Bilingual Title => Texts.Title ?? Bilingual.Same(Name);

    /// <summary>What it is, in one sentence.</summary>
    public Bilingual? Summary => Texts.Summary;

    public Scenario Plan { get; }

    public AssumptionSet Assumptions { get; }

    /// <summary>Every value of plans, events and assumptions, in a fixed order, with its origin.</summary>
    public IReadOnlyList<LoadedValue> Values { get; }

    /// <summary>The meaning of the plans and events, written in one way only.</summary>
    public string PlanText => field ??= Canonical.Plan(Values);

    /// <summary>The same without what is known, which changes nothing about a life.</summary>
    public string LivedText => Canonical.Plan([.. Values.Where(value => !KnownBlock.Has(value.Path))]);

    /// <summary>The meaning of the assumptions and switches, written in one way only.</summary>
    public string AssumptionsText => field ??= Canonical.Assumptions(Values);

    /// <summary>SHA-256 of the plans and events; names, texts, sources, comments, order and layout do not count.</summary>
    public string ScenarioHash => field ??= Canonical.Hash(PlanText);

    /// <summary>SHA-256 of the assumptions and switches.</summary>
    public string AssumptionsHash => field ??= Canonical.Hash(AssumptionsText);

    /// <summary>The assumptions of which somebody gave a value, by path without the section of the file they stand in.</summary>
    public IReadOnlySet<string> StatedAssumptions => field ??= Values
        .Where(value => value.Origin.Kind != OriginKind.Default && value.Path.StartsWith(InAssumptions, StringComparison.Ordinal))
        .Select(value => value.Path[InAssumptions.Length..])
        .ToHashSet();

    private const string InAssumptions = "assumptions.";

    /// <summary>One value by its path, such as mix.supported_share or events.coach_stops.at_year.</summary>
    public LoadedValue this[string path] => _byPath.TryGetValue(path, out var value)
        ? value
        : throw new KeyNotFoundException($"{path}: there is no such value in {Name}");

    /// <summary>The same scenario with some values changed, by path, checked like any file; an impossible one is refused with all its
    /// errors. One share can be changed by itself; those around it stay as they are.</summary>
    public LoadedScenario With(IReadOnlyDictionary<string, FieldValue> values) => With(values, _ => Place.OfFile(File));

    internal LoadedScenario With(IReadOnlyDictionary<string, FieldValue> values, Func<string, Place> placeOf)
    {
        var errors = new ErrorList();
        var draft = _stated.Draft.Copy();
        foreach (var (path, value) in values) draft.Change(path, value, placeOf(path), errors);
        var changed = errors.Any ? null : Builder.Scenario(_stated with { Draft = draft }, placeOf("").File, errors);
        return changed ?? throw new ScenarioFileException(errors.InOrder());
    }

    private ScenarioTexts Texts => _stated.Texts;
}

/// <summary>What a file says about itself.</summary>
internal sealed record ScenarioTexts(string File, string Name, Bilingual? Title, Bilingual? Summary, ScenarioTexts? Under);
