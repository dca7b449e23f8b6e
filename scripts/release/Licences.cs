namespace Simulation.Release;

/// <summary>The licences under which others may be carried along, and where the text of each is in the repository. Another licence is refused
/// until somebody has read it and put it here.</summary>
public static class Licences
{
    /// <summary>By the expression packages use; of two that may be chosen from, the one that was chosen.</summary>
    public static IReadOnlyDictionary<string, (string Chosen, string File)> Known { get; } = new Dictionary<string, (string, string)>
    {
        ["MIT"] = ("MIT", "scripts/release/licences/MIT.txt"),
        ["BSD-3-Clause"] = ("BSD-3-Clause", "scripts/release/licences/BSD-3-Clause.txt"),
        ["Apache-2.0"] = ("Apache-2.0", "Simulation.Runner/Studio/Page/vendor/echarts-LICENSE.txt"),
        ["MS-PL OR Apache-2.0"] = ("Apache-2.0", "Simulation.Runner/Studio/Page/vendor/echarts-LICENSE.txt"),
        ["OFL-1.1"] = ("OFL-1.1", "Simulation.Runner/Figures/Drawing/Fonts/OFL.txt"),
    };

    /// <summary>The licence a component is used under.</summary>
    public static string ChosenFor(Component component) => Of(component).Chosen;

    /// <summary>Puts the text of each licence and every notice of the components into a folder.</summary>
    public static void Write(string repository, string folder, IReadOnlyList<Component> components)
    {
        Directory.CreateDirectory(folder);
        foreach (var (chosen, file) in components.Select(Of).Distinct()) File.Copy(Path.Combine(repository, file), Path.Combine(folder, $"{chosen}.txt"), overwrite: true);
        foreach (var component in components.Where(one => one.Notices.Count > 0))
        {
            string own = Directory.CreateDirectory(Path.Combine(folder, component.Name.Replace("@", "", StringComparison.Ordinal).Replace('/', '-'))).FullName;
            foreach (string notice in component.Notices) File.Copy(notice, Path.Combine(own, Path.GetFileName(notice)), overwrite: true);
        }
    }

    private static (string Chosen, string File) Of(Component component) => Known.TryGetValue(component.Licence, out var known) ? known
        : throw new InvalidDataException($"{component.Name}: nobody has read the licence {component.Licence} yet; known are {string.Join(", ", Known.Keys)}");
}
