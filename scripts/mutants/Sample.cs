using System.Globalization;

namespace Simulation.Mutants;

/// <summary>A random sample of all slips that can be made in a folder: each is built, the tests are asked, and what none sees is told.</summary>
internal static class Sample
{
    /// <summary>What is equal to the code in everything a test can see, a line each: file | as it is | as it slips | why.</summary>
    private const string Explained = "scripts/mutants/explained.txt";

    /// <summary>Those from one place in the order of chance to another, of folders of one project or more.</summary>
    public static int Run(string root, bool near, int seed, int first, int last, IReadOnlyList<string> folders)
    {
        var explained = File.ReadLines(Path.Combine(root, Explained)).Where(line => line.Length > 0 && line[0] != '#').Select(Planted.Columns).ToList();
        int missed = 0;
        foreach (var group in folders.GroupBy(folder => folder.Split('/')[0]))
        {
            var project = Rebuilt.Of(Path.Combine(root, group.Key));
            var bench = Bench.Of(root, group.Key);
            project.Build(bench.Assembly);
            var files = project.Trees.Keys.Where(file => group.Any(folder => $"{group.Key}/{file}".StartsWith(folder + "/", StringComparison.Ordinal)));
            Console.WriteLine($"{group.Key}: {bench.Begin(files, near)}");
            foreach (string folder in group)
                missed += Of(project, bench, explained.Where(row => row[0].StartsWith(folder + "/", StringComparison.Ordinal)).ToList(), folder, near, seed, first, last);
        }

        return missed == 0 ? 0 : 1;
    }

    private static Slip[] All(Rebuilt project, string folder) => [.. project.Trees
        .Where(tree => tree.Key.StartsWith(folder + "/", StringComparison.Ordinal))
        .OrderBy(tree => tree.Key, StringComparer.Ordinal)
        .SelectMany(tree => Operators.Of(tree.Key, tree.Value))];

    /// <summary>What cannot be built has no place in the order.</summary>
    private static int Of(Rebuilt project, Bench bench, List<string[]> explained, string folder, bool near, int seed, int first, int last)
    {
        string[] parts = folder.Split('/', 2);
        var all = All(project, parts[1]);
        if (all.Length == 0) throw new ArgumentException($"no slips can be made in {folder}", nameof(folder));
        Console.WriteLine($"{folder}: {all.Length} places, seed {seed}");
        new Random(seed).Shuffle(all);
        int nth = 0, caught = 0, equal = 0, missed = 0, unbuilt = 0;
        foreach (var slip in all)
        {
            if (nth >= last) break;
            var text = project.Trees[slip.File].GetText();
            if (project.Build(slip.File, slip.In(text), bench.Assembly) is not null)
            {
                unbuilt++;
                continue;
            }

            if (++nth < first) continue;
            var (line, was, becomes) = slip.Told(text);
            string? why = explained.Find(row => row[0] == $"{parts[0]}/{slip.File}" && row[1] == was && row[2] == becomes)?[3];
            var verdict = why is null ? bench.Ask(slip.File, near) : new Verdict(null, 0);
            string said = verdict.Seen is not null ? "caught" : why is not null ? "equal" : "MISSED";
            if (verdict.Seen is not null) caught++;
            else if (why is not null) equal++;
            else missed++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {nth,3} {said} {slip.File}:{line} {slip.Kind}: {was} => {becomes} # {verdict.Seen ?? why}, {verdict.Seconds:0} s"));
        }

        Console.WriteLine($"{folder}: caught {Score.Told(caught, caught + equal + missed)}; without {equal} that are equal {Score.Told(caught, caught + missed)}; "
            + $"{unbuilt} did not build");
        return missed;
    }
}
