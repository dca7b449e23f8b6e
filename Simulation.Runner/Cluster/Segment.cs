using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Cluster;

/// <summary>The place of one task: a store of its own for the runs of its share, and beside them its attempts. No two tasks share one;
/// of two attempts at one task the second waits until the first lets go of the store, and finds its runs.</summary>
public sealed partial record Segment(string Folder, int Task, int Of)
{
    private const string Top = "segments";

    /// <summary>That of a task of a manifest that lies in a folder.</summary>
    public static Segment In(string folder, int task, int of) =>
        new(Path.Combine(folder, Top, string.Create(CultureInfo.InvariantCulture, $"{task:00000}-of-{of:00000}")), task, of);

    /// <summary>Those that were begun, in order; of what else lies there it is said that it is left.</summary>
    public static IReadOnlyList<Segment> Begun(string folder, List<Bilingual> leftOut)
    {
        string top = Path.Combine(folder, Top);
        var begun = new List<Segment>();
        FileSystemInfo[] found = Directory.Exists(top) ? new DirectoryInfo(top).GetFileSystemInfos() : [];
        foreach (var one in found.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            if (Named().Match(one.Name) is { Success: true } name && one is DirectoryInfo { LinkTarget: null })
            {
                begun.Add(new Segment(one.FullName, Number(name.Groups[1]), Number(name.Groups[2])));
                continue;
            }

            string shown = Printable.Whole(one.FullName);
            leftOut.Add(($"{shown} is geen map van een taak en blijft liggen", $"{shown} is no folder of a task and is left"));
        }

        return begun;
    }

    private static int Number(System.Text.RegularExpressions.Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [System.Text.RegularExpressions.GeneratedRegex("^([0-9]{5})-of-([0-9]{5,6})$")]
    private static partial System.Text.RegularExpressions.Regex Named();
}
