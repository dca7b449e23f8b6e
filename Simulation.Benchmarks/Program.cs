using System.CommandLine;
using Simulation.Benchmarks.Community;
using Simulation.Benchmarks.Model;

var root = new RootCommand("Benchmarks of GemengdWonen.Sim.")
{
    CommunityCommand.Build(),
    StepsCommand.Build(),
    ScalingCommand.Build(),
    AllocationsCommand.Build(),
};
return root.Parse(args).Invoke();
