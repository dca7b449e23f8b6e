using System.Diagnostics;

namespace Simulation.Tests.Conventions;

/// <summary>What is sent to the CoMSES library has its layout, and nothing that its categories refuse.</summary>
[Trait("Speed", "slow")]
public sealed class ComsesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-comses-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_script_lays_out_code_data_docs_media_and_results()
    {
        string program = Path.Combine(Repository.Root, "Simulation.Runner", "bin", "Release", "net10.0", "Simulation.Runner.dll");
        if (OperatingSystem.IsWindows() || !File.Exists(program) || !Path.Exists(Path.Combine(Repository.Root, ".git")))
            return;
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "scripts", "comses.sh"), _folder, "2"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        string said = process.StandardOutput.ReadToEnd();
        string wrong = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, wrong);
        foreach (string part in new[] { "code", "data", "docs", "media", "results" })
        {
            Assert.Contains(part, said, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(_folder, $"{part}.tar.gz")), part);
        }

        Assert.True(File.Exists(Path.Combine(_folder, "code", "GemengdWonen.Sim.sln")));
        Assert.True(File.Exists(Path.Combine(_folder, "data", "base.yaml")));
        Assert.True(File.Exists(Path.Combine(_folder, "docs", "model.md")));
        Assert.True(File.Exists(Path.Combine(_folder, "results", "coach-withdrawal", "ro-crate-metadata.json")));
        Assert.All(Directory.EnumerateFiles(Path.Combine(_folder, "docs")), file => Assert.Contains(Path.GetExtension(file), new[] { ".md", ".txt" }));
        Assert.All(Directory.EnumerateFiles(Path.Combine(_folder, "media")), file => Assert.Equal(".svg", Path.GetExtension(file)));
        string form = File.ReadAllText(Path.Combine(_folder, "submission.md"));
        Assert.Contains("| title | GemengdWonen.Sim: ", form, StringComparison.Ordinal);
        Assert.DoesNotContain("|  |", form, StringComparison.Ordinal);
    }
}
