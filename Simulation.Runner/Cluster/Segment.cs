using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Cluster;

/// <summary>The place of one task: a store of its own for the runs of its share, and beside them its attempts. No two tasks share one;
/// of two attempts at one task the second waits until the first lets go of the store, and finds its runs.</summary>
public sealed record Segment(string Folder, int Task, int Of)
{
    private const string Top = "segments";

    /// <summary>That of a task of a manifest that lies in a folder.</summary>
    public static Segment In(string folder, int task, int of) =>
        new(Path.Combine(folder, Top, NameOf(task, of)), task, of);

    /// <summary>Those that were begun, in order; of what else lies there it is said that it is left.</summary>
    public static IReadOnlyList<Segment> Begun(string folder, List<Bilingual> leftOut)
    {
        string top = Path.Combine(folder, Top);
        var begun = new List<Segment>();
        FileSystemInfo[] found = Directory.Exists(top) ? new DirectoryInfo(top).GetFileSystemInfos() : [];
        foreach (var one in found.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            if (one is DirectoryInfo { LinkTarget: null } && Named(one.FullName, one.Name) is { } segment)
            {
                begun.Add(segment);
                continue;
            }

            string shown = Printable.Whole(one.FullName);
            leftOut.Add(($"{shown} is geen map van een taak en blijft liggen", $"{shown} is no folder of a task and is left"));
        }

        return begun;
    }

    private static Segment? Named(string path, string name) =>
        name.Split("-of-") is [var task, var of] && int.TryParse(task, CultureInfo.InvariantCulture, out int nth)
        && int.TryParse(of, CultureInfo.InvariantCulture, out int all) && NameOf(nth, all) == name
            ? new Segment(path, nth, all)
            : null;

    private static string NameOf(int task, int of) => string.Create(CultureInfo.InvariantCulture, $"{task:00000}-of-{of:00000}");
}
