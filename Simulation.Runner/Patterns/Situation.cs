using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Patterns;

/// <summary>One side of an experiment: a complex, what is believed about the world, and for how many years it runs.</summary>
public sealed record Situation(Scenario Plan, AssumptionSet Believed, int Years)
{
    /// <summary>A scenario of a file; what its files state of assumptions is its own.</summary>
    public static Situation Of(LoadedScenario lives, int years) =>
        new Situation(lives.Plan, lives.Assumptions, years).Stating(lives.Assumptions, lives.StatedAssumptions);

    /// <summary>The same people under another plan.</summary>
    public Situation Planned(Func<Scenario, Scenario> decided) => this with { Plan = decided(Plan) };

    /// <summary>Paths of the assumptions this side states itself, a space between them: what an ensemble holds of those is not about it.</summary>
    public string Stated { get; init; } = "";

    /// <summary>The same with other numbers.</summary>
    public Situation Believing(params (string Path, double Value)[] numbers) =>
        Stating(Believed.With(numbers), numbers.Select(n => n.Path));

    /// <summary>The same with these numbers wherever it states none itself.</summary>
    public Situation Supposing(IEnumerable<(string Path, double Value)> numbers)
    {
        var stated = Stated.Split(' ').ToHashSet();
        return this with { Believed = Believed.With(numbers.Where(n => !stated.Contains(n.Path))) };
    }

    /// <summary>The same with another set, of which these paths are its own.</summary>
    public Situation Stating(AssumptionSet believed, IEnumerable<string> paths) => this with
    {
        Believed = believed,
        Stated = string.Join(' ', Stated.Split(' ', StringSplitOptions.RemoveEmptyEntries).Union(paths).Order(StringComparer.Ordinal)),
    };

    /// <summary>The same with mechanisms switched off.</summary>
    public Situation Without(params string[] mechanisms) => this with { Believed = Believed.Without(mechanisms) };

    /// <summary>The same with one more thing that is decided on a date.</summary>
    public Situation Event(Lever change, double to, double atYear, int notice = 26, double phaseOut = 0, double restored = 0) =>
        this with
        {
            Plan = Plan with
            {
                Events =
                [
                    .. Plan.Events,
                    new PolicyEvent
                    {
                        Name = $"{change} to {to}",
                        Change = change,
                        To = to,
                        AtYear = atYear,
                        NoticeWeeks = notice,
                        PhaseOutMonths = phaseOut,
                        RestoredAfterMonths = restored,
                    },
                ],
            },
        };

    public Situation For(int years) => this with { Years = years };
}
