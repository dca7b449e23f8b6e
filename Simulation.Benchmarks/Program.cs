using System.CommandLine;
using Simulation.Benchmarks.Community;

var root = new RootCommand("Benchmarks of GemengdWonen.Sim.") { CommunityCommand.Build() };
return root.Parse(args).Invoke();
