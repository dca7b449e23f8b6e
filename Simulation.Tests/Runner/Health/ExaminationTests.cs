using Simulation.Runner.Health;
using Simulation.Runner.Texts;
using Simulation.Tests.Runner.Scenarios;
using Checkout = Simulation.Tests.Runner.Scenarios.Repository;

namespace Simulation.Tests.Runner.Health;

/// <summary>The doctor finds what is wrong, says what to do, and finds nothing where all is well.</summary>
public sealed class ExaminationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string KnownRuns { get; } = File.ReadAllText(Checkout.PathOf("Simulation.Tests/Golden/runs.txt"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_is_well_here()
    {
        var findings = Look(Checkout.PathOf("scenarios"), _folder.Outside, KnownRuns);
        Assert.DoesNotContain(findings, finding => finding.Soundness == Soundness.Bad);
        Assert.Equal(2, findings.Count(finding => finding.About.En == "arithmetic"));
    }

    [Fact]
    public void A_machine_that_computes_otherwise_is_found()
    {
        var findings = Look(null, _folder.Outside, KnownRuns.Replace("small 2", "small 3", StringComparison.Ordinal));
        var bad = Assert.Single(findings, finding => finding.About.En == "arithmetic" && finding.Soundness == Soundness.Bad);
        Assert.Contains("12 homes", bad.Found.En, StringComparison.Ordinal);
        Assert.NotNull(bad.Remedy);
    }

    [Fact]
    public void A_library_that_is_not_there_is_found() => Assert.Equal(Soundness.Bad, Of(Look(null, _folder.Outside, KnownRuns), "library").Soundness);

    [Fact]
    public void A_library_with_a_mistake_in_it_is_found()
    {
        _folder.Write("wrong.yaml", "name: wrong\nbuilding:\n  homez: 4\n");
        var found = Of(Look(_folder.Root, _folder.Outside, KnownRuns), "library");
        Assert.Equal(Soundness.Bad, found.Soundness);
        Assert.Contains("homez", found.Found.Nl, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_found()
    {
        string file = _folder.Write("in-the-way", "x");
        Assert.Equal(Soundness.Bad, Of(Look(null, "/proc/nothing", KnownRuns), "stored runs").Soundness);
        Assert.NotEqual(Soundness.Bad, Of(Look(null, Path.GetDirectoryName(file)!, KnownRuns), "stored runs").Soundness);
    }

    [Fact]
    public void Without_a_program_that_opens_pages_it_says_what_to_do()
    {
        if (!OperatingSystem.IsLinux()) return;
        var findings = Look(null, _folder.Outside, KnownRuns, name => name == "PATH" ? _folder.Root : null);
        Assert.Equal(Soundness.Remark, Of(findings, "browser").Soundness);
        var named = Look(null, _folder.Outside, KnownRuns, name => name == "GWSIM_OPENER" ? "my-browser" : null);
        Assert.Equal("my-browser", Of(named, "browser").Found.En);
    }

    [Fact]
    public void What_is_set_in_the_environment_is_told()
    {
        var findings = Look(null, _folder.Outside, KnownRuns, name => name == "DOTNET_TieredPGO" ? "0" : null);
        Assert.Equal("DOTNET_TieredPGO=0", Of(findings, "environment").Found.En);
    }

    private static Finding Of(IEnumerable<Finding> findings, string about) => findings.Single(finding => finding.About.In(Language.En) == about);

    private static List<Finding> Look(string? library, string store, string knownRuns, Func<string, string?>? variable = null) =>
        [.. new Examination { Library = library, Store = store, KnownRuns = knownRuns, Variable = variable ?? (_ => null) }.Findings()];
}
