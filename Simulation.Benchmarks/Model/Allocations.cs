using System.Text.Json;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Model;

/// <summary>The bytes one step of the week allocated, and how many it may.</summary>
public sealed record Allocated(string Step, long Bytes, long Expected)
{
    public bool TooMuch => Bytes > Expected;
}

/// <summary>
/// Counts, and does not time, what each step of the week allocates: whole runs of complexes that between them reach every
/// rule, after one run that sets everything up. The same run is counted twice and the smaller count taken: what a step
/// allocates it allocates again, what the runtime does when it compiles a method anew it does not.
/// </summary>
public static class Allocations
{
    /// <summary>The file with the bytes each step may allocate, beside the program.</summary>
    public static string ExpectedFile { get; } = Path.Combine(AppContext.BaseDirectory, "expected-allocations.json");

    public static IReadOnlyDictionary<string, long> Expected(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllText(file))
            ?? throw new InvalidDataException($"{file} holds no expectations");

    /// <summary>Runs every scenario and adds up what each step allocated; a step nobody expects anything of may allocate nothing.</summary>
    public static IReadOnlyList<Allocated> Measure(IReadOnlyList<WeekStep> steps, IReadOnlyDictionary<string, long> expected, int years)
    {
        long[] bytes = new long[steps.Count];
        foreach (var scenario in Scenarios)
        {
            var run = new ComplexRun(new Blueprint(scenario, new AssumptionSet(), years * Week.PerYear));
            Count(run, steps);
            foreach (var (nth, allocated) in Count(run, steps).Zip(Count(run, steps), Math.Min).Index())
                bytes[nth] += allocated;
        }

        return [.. steps.Select((step, nth) => new Allocated(step.Process, bytes[nth], expected.GetValueOrDefault(step.Process)))];
    }

    private static long[] Count(ComplexRun run, IReadOnlyList<WeekStep> steps)
    {
        long[] bytes = new long[steps.Count];
        foreach (var _ in ComplexRun.Weeks(run.Start(seed: 7, replicate: 0), Counted))
        {
        }

        return bytes;

        void Counted(HousingComplex complex, Week week)
        {
            for (int nth = 0; nth < steps.Count; nth++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                steps[nth].Do(complex, week);
                bytes[nth] += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }

    private static IEnumerable<Scenario> Scenarios
    {
        get
        {
            var usual = Scenario.OfHomes(80);
            yield return usual;
            yield return Scenario.OfHomes(12);
            yield return Scenario.OfHomes(250);
            yield return usual with { Coach = new CoachPlan { TimesRule = 0 }, Selection = new SelectionPlan { Method = SelectionMethod.WaitingList } };
            yield return usual with { Contract = new ContractPlan { LeaseMonthsOthers = 24, LeaseMonthsSupported = 60, ReciprocityHoursSupported = 8, ReciprocityHoursOthers = 8 } };
            yield return usual with { Events = [new PolicyEvent { Name = "coach stops", AtYear = 2, Change = Lever.CoachHours, To = 0 }] };
            yield return usual with { Association = new AssociationPlan { Form = Representation.SoundingBoard } };
        }
    }
}
