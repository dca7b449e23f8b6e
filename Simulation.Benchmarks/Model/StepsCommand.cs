using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Model;

/// <summary>
/// <c>steps</c>: what each process costs inside whole runs, with the caches and the branch history a run has. A clock is
/// read after every step; what that costs is measured and taken off. Weeks in which the thread lost its processor do not
/// count, so that it can be run on a machine that does something else as well.
/// </summary>
public static class StepsCommand
{
    // A week on the clock may be this much longer than the processor time the thread had in it.
    private const double Undisturbed = 1.05;

    public const string Header = "step,homes,ns_per_resident_week,share";

    public static Command Build()
    {
        var homes = new Option<int>("--homes") { DefaultValueFactory = _ => 100, Description = "Homes of the complex." };
        var replicates = new Option<int>("--replicates") { DefaultValueFactory = _ => 40, Description = "Runs to add up." };
        var years = new Option<int>("--years") { DefaultValueFactory = _ => 10, Description = "Years of each run." };
        var command = new Command("steps", "Nanoseconds per resident-week of each process of the full model, as CSV.") { homes, replicates, years };
        command.SetAction(parsed => Write(
            parsed.InvocationConfiguration.Output,
            parsed.GetValue(homes),
            parsed.GetValue(replicates),
            parsed.GetValue(years)));
        return command;
    }

    private static void Write(TextWriter output, int homes, int replicates, int years)
    {
        var run = new ComplexRun(new Blueprint(Scenario.OfHomes(homes), new AssumptionSet(), years * Week.PerYear));
        var cost = new Cost();

        // The first half only warms up: replicates that count have numbers of their own.
        for (int replicate = 0; replicate < replicates; replicate++)
            Time(run, replicate, cost);
        cost = new Cost();
        for (int replicate = 0; replicate < replicates; replicate++)
            Time(run, replicates + replicate, cost);
        double clock = ClockTicks() * cost.Weeks;
        double[] each = [.. cost.Ticks.Select(all => Math.Max(0, all - clock) * NanosecondsPerTick / cost.ResidentWeeks)];
        output.WriteLine(Header);
        for (int nth = 0; nth < each.Length; nth++)
            output.WriteLine(Line(Schedule.Steps[nth].Process, homes, each[nth], each[nth] / each.Sum()));
        output.WriteLine(Line("all", homes, each.Sum(), 1));
    }

    /// <summary>Adds up what each step takes over a run.</summary>
    private static void Time(ComplexRun run, int replicate, Cost cost)
    {
        var steps = Schedule.Steps.ToArray();
        long[] ticks = new long[steps.Length];
        foreach (var _ in ComplexRun.Weeks(run.Start(seed: 1, replicate), Timed))
        {
        }

        void Timed(HousingComplex complex, Week week)
        {
            int residents = complex.Residents.Count;
            double had = ThreadClock.CpuSeconds();
            long before = Stopwatch.GetTimestamp();
            for (int nth = 0; nth < steps.Length; nth++)
            {
                steps[nth].Do(complex, week);
                long after = Stopwatch.GetTimestamp();
                ticks[nth] = after - before;
                before = after;
            }

            had = ThreadClock.CpuSeconds() - had;
            double took = ticks.Sum() / (double)Stopwatch.Frequency;
            if (took > Undisturbed * had)
                return;
            cost.Weeks++;
            cost.ResidentWeeks += residents;
            for (int nth = 0; nth < steps.Length; nth++)
                cost.Ticks[nth] += ticks[nth];
        }
    }

    /// <summary>What reading the clock and calling through a delegate cost.</summary>
    private static double ClockTicks()
    {
        const int Times = 1_000_000;
        Action<HousingComplex, Week> nothing = static (_, _) => { };
        long[] ticks = new long[1];
        long before = Stopwatch.GetTimestamp();
        for (int i = 0; i < Times; i++)
        {
            nothing(null!, default);
            long after = Stopwatch.GetTimestamp();
            ticks[0] += after - before;
            before = after;
        }

        return (double)ticks[0] / Times;
    }

    private static double NanosecondsPerTick => 1e9 / Stopwatch.Frequency;

    private static string Line(string name, int homes, double cost, double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{name},{homes},{cost:F2},{share:F3}");

    /// <summary>What has been added up so far.</summary>
    private sealed class Cost
    {
        public long[] Ticks { get; } = new long[Schedule.Steps.Count];
        public int Weeks { get; set; }
        public long ResidentWeeks { get; set; }
    }
}
