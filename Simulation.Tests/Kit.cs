namespace Simulation.Tests;

/// <summary>Where the repository is, and how files made from code are kept fresh.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    /// <summary>
    /// Asserts that a committed file is what the code gives; with UPDATE_GOLDEN=1 in the environment it is written instead.
    /// </summary>
    public static void AssertFresh(string expected, params string[] path)
    {
        string file = Path.Combine([Root, .. path]);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(file, expected);
        Assert.True(File.Exists(file), $"{string.Join('/', path)} is missing; run the tests once with UPDATE_GOLDEN=1");
        Assert.True(expected == Read(path), $"{string.Join('/', path)} is not what the code gives; run the tests once with UPDATE_GOLDEN=1 and look at the difference");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GemengdWonen.Sim.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests run inside the repository");
    }
}
