using Simulation.Tests.Golden;

foreach (string line in KnownRuns.Lines()) Console.WriteLine(line);
