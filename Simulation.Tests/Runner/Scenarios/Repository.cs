namespace Simulation.Tests.Runner.Scenarios;

/// <summary>The files of this repository, wherever the tests are built.</summary>
internal static class Repository
{
    private static readonly string Top = Find();

    public static string PathOf(string relative) => Path.Combine(Top, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GemengdWonen.Sim.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("the tests do not run inside the repository");
    }
}
