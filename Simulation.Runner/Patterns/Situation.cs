namespace Simulation.Runner.Patterns;

/// <summary>One side of an experiment: a complex, what is believed about the world, and for how many years it runs.</summary>
public sealed record Situation(Scenario Plan, AssumptionSet Believed, int Years)
{
    /// <summary>The same people under another plan.</summary>
    public Situation Planned(Func<Scenario, Scenario> decided) => this with { Plan = decided(Plan) };

    /// <summary>The same with other numbers.</summary>
    public Situation Believing(params (string Path, double Value)[] numbers) => this with { Believed = Believed.With(numbers) };

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
