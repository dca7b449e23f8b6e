using System.CommandLine;

namespace Simulation.Benchmarks.Attacks;

/// <summary><c>fingerprints</c>: the same eight things in a chosen manner, for <c>scripts/determinism.sh</c> to hold against each other.</summary>
public static class FingerprintsCommand
{
    public static Command Build()
    {
        var threads = new Option<int>("--threads") { DefaultValueFactory = _ => 2, Description = "Threads that run replicates." };
        var chunked = new Option<bool>("--chunked") { Description = "In three goes, the last runs first." };
        var observed = new Option<bool>("--observed") { Description = "The first run of each arm again, looked at after every step of every week." };
        var command = new Command("fingerprints", "Fingerprints of eight shipped scenarios and studies, one line an arm.") { threads, chunked, observed };
        command.SetAction(parsed =>
        {
            string store = Directory.CreateTempSubdirectory("gwsim-fingerprints-").FullName;
            try
            {
                var manner = new Manner(parsed.GetValue(threads), parsed.GetValue(chunked), parsed.GetValue(observed));
                foreach (string line in Fingerprints.Of(manner, store)) parsed.InvocationConfiguration.Output.WriteLine(line);
                return 0;
            }
            finally
            {
                Directory.Delete(store, recursive: true);
            }
        });
        return command;
    }
}
