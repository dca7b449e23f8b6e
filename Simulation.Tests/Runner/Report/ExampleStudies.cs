using Simulation.Core.Observation;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Tables;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Runner.Report;

/// <summary>Small studies of every kind with their runs, made once for all tests that look at figures and reports.</summary>
public sealed class ExampleStudies : IDisposable
{
    public const int Replicates = 12;

    // For a single test: more alternatives than stand beside each other.
    private const string Six = "six";

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, Example> _made = [];
    private readonly Lock _lock = new();

    public ExampleStudies()
    {
        _folder.Write("small.yaml", """
            name: small
            title: {nl: Klein complex, en: Small complex}
            summary: {nl: Vierentwintig woningen., en: Twenty-four homes.}
            building: {homes: 24}
            assumed: {building: {homes: {nl: klein genoeg voor een proef, en: small enough for a test}}}
            """);
        _folder.Write("compare.yaml", """
            study: stops
            title: {nl: De coach stopt, en: The coach stops}
            question: {nl: Wat als de coach na een jaar stopt?, en: What if the coach stops after a year?}
            base: small.yaml
            years: 3
            replicates: 12
            outcomes: [participation_broad, organisers_share, belonging, complaints_per_100, evictions_per_100, turnover_per_year, coach_hours_per_week]
            alternatives:
              - name: stops
                title: {nl: coach stopt na jaar 1, en: coach stops after year 1}
                events: [{name: coach_stops, at_year: 1, change: coach_hours, to: 0}]
              - name: placebo
                title: {nl: er verandert niets, en: nothing changes}
                events: [{name: nothing, at_year: 1, change: coach_hours, to: 0, placebo: true}]
            """);
        _folder.Write("dated.yaml", """
            study: dated
            title: {nl: De coach stopt in juni 2025, en: The coach stops in June 2025}
            base: small.yaml
            years: 3
            outcomes: [participation_broad, coach_hours_per_week]
            set: {opened: 2024-03}
            alternatives:
              - name: stops
                title: {nl: coach stopt, en: coach stops}
                events: [{name: coach_stops, at: 2025-06, change: coach_hours, to: 0}]
              - name: paid
                title: {nl: de gemeente betaalt, en: the gemeente pays}
                money: [{name: coach, buys: coach, paid: {gemeente: 1}, from_year: 1.5, until: 2026-07}]
            """);
        // Four alternatives with long names, over sets of assumptions, with a question of two lines: as full as a first screen gets.
        _folder.Write("four.yaml", """
            study: four
            title: {nl: De coach stopt of iemand neemt het over, en: The coach stops or somebody takes over}
            question:
              nl: Drie jaar lang is er een communitycoach volgens de vuistregel; wat gebeurt er als de coach daarna stopt, naar de waakvlam gaat of door een ander betaald wordt?
              en: For three years there is a community coach by the rule of thumb; what if the coach then stops, goes down to the waakvlam or is paid by somebody else?
            base: small.yaml
            base_title: {nl: De coach blijft zoals afgesproken, en: The coach stays as agreed}
            years: 3
            outcomes: [participation_broad, organisers_share, complaints_per_100, evictions_per_100, turnover_per_year, belonging, safety, coach_hours_per_week, cost_together_eur_per_home_year]
            alternatives:
              - name: stops
                title: {nl: De coach stopt zonder dat iemand het overneemt, en: The coach stops and nobody takes over}
                events: [{name: coach_stops, at_year: 1, change: coach_hours, to: 0}]
              - name: half
                title: {nl: De gemeente betaalt de helft van de uren, en: The gemeente pays half of the hours}
                events: [{name: half, at_year: 1, change: coach_hours, to: 0.5}]
              - name: flame
                title: {nl: "Alleen de waakvlam, nooit opgeschaald", en: "Only the waakvlam, never scaled up"}
                events: [{name: flame, at_year: 1, change: only_waakvlam, to: 1}, {name: never, at_year: 1, change: scale_up, to: 0}]
              - name: more
                title: {nl: Een kwart meer uren voor de coach, en: A quarter more hours for the coach}
                events: [{name: more, at_year: 1, change: coach_hours, to: 1.25}]
            """);
        _folder.Write("six.yaml", """
            study: six
            title: {nl: Zes keer anders, en: Six times otherwise}
            base: small.yaml
            years: 1
            alternatives:
              - {name: a, set: {coach.times_rule: 0}}
              - {name: b, set: {coach.times_rule: 0.5}}
              - {name: c, set: {coach.times_rule: 1.5}}
              - {name: d, set: {coach.times_rule: 2}}
              - {name: e, set: {mix.supported_share: 0.1}}
              - {name: f, set: {mix.supported_share: 0.6}}
            """);
        _folder.Write("one.yaml", """
            study: one
            title: {nl: Een as, en: One axis}
            base: small.yaml
            years: 2
            outcomes: [participation_broad, turnover_per_year]
            axes:
              mix.supported_share: [0.1, 0.4, 0.7]
            alternatives:
              - {name: no_coach, title: {nl: zonder coach, en: without a coach}, set: {coach.times_rule: 0}}
            """);
        _folder.Write("two.yaml", """
            study: two
            title: {nl: Twee assen, en: Two axes}
            base: small.yaml
            years: 2
            outcomes: [participation_broad, incidents_per_100]
            axes:
              mix.supported_share: [0.1, 0.5, 0.9]
              coach.times_rule: [0, 1, 2]
            """);
        _folder.Write("choices.yaml", """
            study: choices
            title: {nl: Keuzes, en: Choices}
            base: small.yaml
            years: 1
            outcomes: [participation_broad]
            axes:
              building.layout: [portiek, corridor, gallery]
            """);
        _folder.Write("many.yaml", """
            study: many
            title: {nl: Veel punten, en: Many points}
            base: small.yaml
            years: 1
            design: sobol
            points: 600
            outcomes: [participation_broad, turnover_per_year]
            axes:
              mix.supported_share: {low: 0.1, high: 0.7}
              coach.times_rule: {low: 0, high: 2}
              assumptions.encounters.on_corridor: {low: 0.2, high: 0.9}
            """);
        _folder.Write("hostile.yaml", """
            study: hostile
            title: {nl: "<script>alert('nl')</script> & \"Co\"", en: "<script>alert('en')</script> & \"Co\""}
            summary: {nl: "</title><img src=x onerror=alert(1)>", en: "</title><img src=x onerror=alert(1)>"}
            question: {nl: "<!-- <svg onload=alert(2)> --> ]]>", en: "<!-- <svg onload=alert(2)> --> ]]>"}
            base: small.yaml
            years: 1
            outcomes: [participation_broad, turnover_per_year]
            alternatives:
              - name: stops
                title: {nl: "</script><script>alert(3)</script>", en: "</script><script>alert(3)</script>"}
                events: [{name: coach_stops, at_year: 0.5, change: coach_hours, to: 0}]
              - name: again
                title: {nl: "</script><script>alert(3)</script>", en: "</script><script>alert(3)</script>"}
                events: [{name: coach_stops, at_year: 0.5, change: coach_hours, to: 0.5}]
            """);
    }

    /// <summary>The names of the examples, with how many runs each has.</summary>
    public static IReadOnlyDictionary<string, int> Names { get; } = new Dictionary<string, int>
    {
        ["small"] = Replicates,
        ["compare"] = Replicates,
        ["dated"] = 4,
        ["four"] = 8,
        ["one"] = 6,
        ["two"] = 6,
        ["choices"] = 6,
        ["many"] = 2,
        ["hostile"] = 4,
        [Six] = 4,
    };

    /// <summary>Every example in both languages.</summary>
    public static TheoryData<string, Language> All()
    {
        var all = new TheoryData<string, Language>();
        foreach (string name in Names.Keys.Where(name => name != Six))
        {
            all.Add(name, Language.Nl);
            all.Add(name, Language.En);
        }

        return all;
    }

    /// <summary>The results of an example; the runs are made when first asked for.</summary>
    public StudyResult Result(string name) => Of(name).Result;

    /// <summary>The figures of an example.</summary>
    public IReadOnlyList<NamedFigure> Figures(string name, Language language)
    {
        var example = Of(name);
        lock (_lock)
            return example.Figures.TryGetValue(language, out var made) ? made : example.Figures[language] = StudyFigures.For(example.Result, language);
    }

    /// <summary>The report of an example.</summary>
    public string Report(string name, Language language)
    {
        var figures = Figures(name, language);
        var example = Of(name);
        lock (_lock)
            return example.Reports.TryGetValue(language, out string? made) ? made : example.Reports[language] = HtmlReport.Write(example.Result, language, example.Receipt, figures);
    }

    /// <summary>What stands at the end of the report of an example.</summary>
    public ReportReceipt Receipt(string name) => Of(name).Receipt;

    /// <summary>The plan of an example with other outcomes in front.</summary>
    public StudyResult With(string name, IReadOnlyList<Outcome> headline)
    {
        var plan = Of(name).Result.Plan;
        var other = new StudyPlan
        {
            Kind = plan.Kind,
            Name = plan.Name,
            Title = plan.Title,
            Headline = headline,
            Seed = plan.Seed,
            Years = plan.Years,
            Axes = plan.Axes,
            Cells = plan.Cells,
            Files = plan.Files,
        };
        return new StudyResult(other, Of(name).Result.Store, Names[name]);
    }

    /// <summary>The same study before anything was run.</summary>
    public StudyResult Empty(string name) => new(Of(name).Result.Plan, Path.Combine(_folder.Outside, "nothing"), 0);

    public void Dispose() => _folder.Dispose();

    private Example Of(string name)
    {
        lock (_lock)
            return _made.TryGetValue(name, out var example) ? example : _made[name] = Make(name);
    }

    private Example Make(string name)
    {
        var target = Target.Read(ScenarioLibrary.In(_folder.Root).Find(name).OrThrow(), new ReadOptions()).OrThrow();
        var wishes = new Wishes { Ensemble = name == "four" ? Ensemble.Prior(members: 4, seed: 7) : null };
        var plan = target.Study is not { } study ? Planner.Run(target, wishes with { Years = 3 })
            : Planner.Study(target, study.Axes.Count == 0 ? StudyKind.Compare : StudyKind.Sweep, wishes);
        string store = Path.Combine(_folder.Outside, "store");
        new Replicator(store, 2).Complete([.. plan.Arms.Select(arm => arm.Point)], 0, Names[name], null, default);
        var result = new StudyResult(plan, store, Names[name]);
        var receipt = ReportReceipt.Of(Simulation.Runner.Store.Receipt.Of(result, [target], _folder.Outside, Language.Nl, new TableSet(result)), $"gwsim {(target.Study is null ? "run" : "compare")} {name}.yaml --replicates {Names[name]}");
        return new Example(result, receipt);
    }

    private sealed record Example(StudyResult Result, ReportReceipt Receipt)
    {
        public Dictionary<Language, IReadOnlyList<NamedFigure>> Figures { get; } = [];
        public Dictionary<Language, string> Reports { get; } = [];
    }
}

/// <summary>The classes that share the examples.</summary>
[CollectionDefinition(Name)]
public sealed class WithExampleStudies : ICollectionFixture<ExampleStudies>
{
    public const string Name = "example studies";
}
