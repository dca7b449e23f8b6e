namespace Simulation.Tests.Runner.Scenarios;

/// <summary>A folder called scenarios that is gone after the test.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("gwsim-").FullName;

    public TempFolder() => Root = Directory.CreateDirectory(Path.Combine(_top, "scenarios")).FullName;

    /// <summary>The folder of scenarios.</summary>
    public string Root { get; }

    /// <summary>The folder around it, which files must not reach.</summary>
    public string Outside => _top;

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(_top, recursive: true);
}
