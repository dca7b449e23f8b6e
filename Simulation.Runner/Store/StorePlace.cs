using Simulation.Runner.Scenarios.Files;

namespace Simulation.Runner.Store;

/// <summary>Where runs are kept when nobody says where: one store a project, from wherever in it one works and wherever results go, so that
/// no run is worked out twice.</summary>
public static class StorePlace
{
    /// <summary>Somebody who wants a store for a folder and all below it makes this one there.</summary>
    public const string Marker = ".gwsim";

    private const string Scenarios = "scenarios";
    private const string Name = "store";

    /// <summary>The store of the nearest folder upwards that has a folder `.gwsim` or `scenarios`; outside all of those, that of the user.</summary>
    public static string From(string folder, string user)
    {
        foreach (string above in FolderReader.Upwards(folder).Select(one => one.FullName))
        {
            if (Directory.Exists(Path.Combine(above, Marker))) return Path.Combine(above, Marker, Name);
            if (Directory.Exists(Path.Combine(above, Scenarios))) return Path.Combine(above, "results", Name);
        }

        return user.Length > 0 ? Path.Combine(user, "gwsim", Name) : Path.Combine(folder, "results", Name);
    }

    /// <summary>That of whoever works here now.</summary>
    public static string Here() => From(
        Directory.GetCurrentDirectory(),
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));
}
