using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Simulation.Core;
using Simulation.Core.Assumptions;
using Simulation.Core.Plans;
using Simulation.Core.Time;

namespace Simulation.Benchmarks.Model;

/// <summary>
/// <c>scaling</c>: what a resident-week costs in complexes of all sizes, and how many runs a second a number of threads
/// gives. Times of one thread are processor time; rounds of all sizes, and of one thread and several, take turns, so
/// that a machine that is slower for a while is so for all of them.
/// </summary>
public static class ScalingCommand
{
    public const string HomesHeader = "homes,runs,resident_weeks,ns_per_resident_week,against_100_homes";
    public const string ThreadsHeader = "threads,homes,runs,wall_s,cpu_s,runs_per_wall_second,runs_per_processor_second,against_one";
    private const int Reference = 100;

    public static Command Build()
    {
        var homes = new Option<int[]>("--homes")
        {
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [30, 100, 250, 1_000, 10_000, 100_000],
            Description = "Homes of the complexes.",
        };
        var threads = new Option<int[]>("--threads")
        {
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1, Environment.ProcessorCount],
            Description = "Numbers of threads to compare.",
        };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "How often everything is measured; the median counts." };
        var runs = new Option<int>("--runs") { DefaultValueFactory = _ => 200, Description = "Runs each thread makes in a round, of 80 homes." };
        var years = new Option<int>("--years") { DefaultValueFactory = _ => 10, Description = "Years of each run." };
        var command = new Command("scaling", "Nanoseconds per resident-week over homes and runs per second over threads, as two CSV tables.") { homes, threads, rounds, runs, years };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            OverHomes(output, parsed.GetValue(homes)!, parsed.GetValue(rounds), parsed.GetValue(years));
            output.WriteLine();
            OverThreads(output, parsed.GetValue(threads)!, parsed.GetValue(rounds), parsed.GetValue(runs), parsed.GetValue(years));
        });
        return command;
    }

    private static void OverHomes(TextWriter output, int[] homes, int rounds, int years)
    {
        new Size(Reference, years).Measure();
        var sizes = homes.Select(count => new Size(count, years)).ToList();
        for (int round = 0; round < rounds; round++)
        {
            foreach (var size in sizes)
                size.Measure();
        }

        double? reference = sizes.FirstOrDefault(size => size.Homes == Reference)?.Nanoseconds;
        output.WriteLine(HomesHeader);
        foreach (var size in sizes)
        {
            string against = reference is { } of ? (size.Nanoseconds / of).ToString("F2", CultureInfo.InvariantCulture) : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size.Homes},{size.Runs},{size.ResidentWeeks},{size.Nanoseconds:F1},{against}"));
        }
    }

    private static void OverThreads(TextWriter output, int[] threads, int rounds, int runs, int years)
    {
        const int Homes = 80;
        var blueprint = new Blueprint(Scenario.OfHomes(Homes), new AssumptionSet(), years * Week.PerYear);
        var crews = threads.Select(count => new Crew(blueprint, count, runs)).ToList();
        foreach (var crew in crews)
            crew.Warm();
        for (int round = 0; round < rounds; round++)
        {
            foreach (var crew in crews)
                crew.Measure();
        }

        output.WriteLine(ThreadsHeader);
        foreach (var crew in crews)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{crew.Threads},{Homes},{crew.Runs},{crew.WallSeconds:F2},{crew.CpuSeconds:F2},{crew.PerWallSecond:F1},{crew.PerProcessorSecond:F1},{crew.PerProcessorSecond / crews[0].PerProcessorSecond:F2}"));
        }
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Complexes of one size: enough runs in a round to be timed, fewer where a run is long.</summary>
    private sealed class Size
    {
        private const int ResidentWeeksInRound = 4_000_000;
        private readonly ComplexRun _run;
        private readonly List<double> _nanoseconds = [];
        private readonly int _perRound;

        public Size(int homes, int years)
        {
            Homes = homes;
            _run = new ComplexRun(new Blueprint(Scenario.OfHomes(homes), new AssumptionSet(), years * Week.PerYear));
            _perRound = Math.Max(1, ResidentWeeksInRound / (homes * years * Week.PerYear));
        }

        public int Homes { get; }
        public int Runs { get; private set; }
        public long ResidentWeeks { get; private set; }
        public double Nanoseconds => Median(_nanoseconds);

        public void Measure()
        {
            double seconds = 0;
            long residentWeeks = 0;
            for (int nth = 0; nth < _perRound; nth++)
            {
                var complex = _run.Start(seed: 1, Runs++);
                double before = ThreadClock.CpuSeconds();
                foreach (var _ in ComplexRun.Weeks(complex))
                    residentWeeks += complex.Residents.Count;

                seconds += ThreadClock.CpuSeconds() - before;
            }

            ResidentWeeks += residentWeeks;
            _nanoseconds.Add(seconds / residentWeeks * 1e9);
        }
    }

    /// <summary>A number of threads that each make runs of their own.</summary>
    private sealed class Crew(Blueprint blueprint, int threads, int runs)
    {
        private readonly ComplexRun[] _runs = [.. Enumerable.Range(0, threads).Select(_ => new ComplexRun(blueprint))];
        private readonly List<double> _wall = [];
        private readonly List<double> _processor = [];

        public int Threads => threads;
        public int Runs { get; private set; }
        public double WallSeconds { get; private set; }
        public double CpuSeconds { get; private set; }
        public double PerWallSecond => Median(_wall);

        /// <summary>Runs a second if every thread had a processor to itself.</summary>
        public double PerProcessorSecond => Median(_processor);

        public void Warm()
        {
            foreach (var run in _runs)
                run.Run(seed: 1, replicate: 0);
        }

        public void Measure()
        {
            double[] cpu = new double[threads];
            long before = Stopwatch.GetTimestamp();
            var crew = _runs.Select((run, nth) => new Thread(() => cpu[nth] = Work(run, nth))).ToList();
            crew.ForEach(thread => thread.Start());
            crew.ForEach(thread => thread.Join());
            double wall = Stopwatch.GetElapsedTime(before).TotalSeconds;
            Runs += threads * runs;
            WallSeconds += wall;
            CpuSeconds += cpu.Sum();
            _wall.Add(threads * runs / wall);
            _processor.Add(cpu.Sum(seconds => runs / seconds));
        }

        private double Work(ComplexRun run, int nth)
        {
            double before = ThreadClock.CpuSeconds();
            for (int replicate = 0; replicate < runs; replicate++)
                run.Run(seed: (ulong)nth, replicate);
            return ThreadClock.CpuSeconds() - before;
        }
    }
}
