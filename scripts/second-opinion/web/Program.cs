using Simulation.Runner.Store;
using Simulation.Tests.Golden;

// As a program: the known runs, or which model this is. In a page Again is called, and this is not.
if (args is ["model"])
    Console.WriteLine(ModelVersion.Current);
else
    foreach (string line in KnownRuns.Lines()) Console.WriteLine(line);
