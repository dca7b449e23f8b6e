using System.Reflection;

namespace Simulation.Runner.Store;

/// <summary>Which model this is: the version, and a hash over the source of Core made when it was built.</summary>
public static class ModelVersion
{
    public static string Current { get; } = Read();

    private static string Read()
    {
        var core = typeof(Schedule).Assembly;
        string version = core.GetName().Version?.ToString(3) ?? "0";
        string source = core.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "SourceHash")?.Value ?? "unknown";
        return $"{version}+{source}";
    }
}
