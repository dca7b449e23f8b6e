using Simulation.Benchmarks.Attacks;
using Simulation.Tests.Runner.Scenarios;

namespace Simulation.Tests.Golden;

/// <summary>
/// Shipped scenarios and studies as everybody runs them: through files, plans, ensemble and store. <c>scripts/determinism.sh</c> holds
/// the same lines against other threads, compilers, processors, languages and places.
/// </summary>
[Trait("Speed", "slow")]
public class GoldenFingerprintTests
{
    [Fact]
    public void Shipped_studies_have_the_fingerprints_they_had()
    {
        using var folder = new TempFolder();
        var lines = Fingerprints.Of(new Manner(Threads: 3, Chunked: true, Observed: true), folder.Root).Select(line => line + "\n");
        Repository.AssertFresh(string.Concat(lines), "Simulation.Tests", "Golden", "fingerprints.txt");
    }
}
