using System.CommandLine;
using Simulation.Benchmarks.Attacks;
using Simulation.Benchmarks.Community;
using Simulation.Benchmarks.Model;
using Simulation.Benchmarks.Peers;
using Simulation.Benchmarks.Suites;

var root = new RootCommand("Benchmarks of GemengdWonen.Sim.")
{
    CommunityCommand.Build(),
    PeersCommand.Build(),
    StepsCommand.Build(),
    ScalingCommand.Build(),
    AllocationsCommand.Build(),
    FingerprintsCommand.Build(),
    FuzzCommand.Build(),
    BenchCommand.Build(),
};
return root.Parse(args).Invoke();
