namespace Simulation.Tests.Golden;

/// <summary>
/// Whole runs, kept by fingerprint. A change that moves one says so under Results in the changelog, with the reason. The same runs in other
/// compilers: <c>scripts/second-opinion.sh</c>.
/// </summary>
public class GoldenRunTests
{
    [Fact]
    public void Golden_runs_are_what_they_were()
    {
        Repository.AssertFresh(string.Concat(KnownRuns.Lines().Select(line => line + "\n")), "Simulation.Tests", "Golden", "runs.txt");
    }
}
