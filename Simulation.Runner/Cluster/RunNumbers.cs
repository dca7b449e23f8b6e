using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>Numbers of runs that follow each other.</summary>
public readonly record struct RunSpan(int First, int Count)
{
    public int End => First + Count;
}

/// <summary>Numbers of runs as spans in order, of which a manifest can hold ten million in one line: 0-99,150.</summary>
public static class RunNumbers
{
    public static string Write(IEnumerable<RunSpan> spans) => string.Join(',', spans.Select(span => span.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{span.First}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.First}-{span.End - 1}")));

    /// <summary>Reads them again; nothing where it is no such line, not in order, or goes further than runs can.</summary>
    public static IReadOnlyList<RunSpan>? Read(string text)
    {
        var spans = new List<RunSpan>();
        int next = 0;
        foreach (string part in text.Length == 0 ? [] : text.Split(','))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || !Number(ends[0], out int first) || !Number(ends[^1], out int last) || first < next || last < first) return null;
            spans.Add(new RunSpan(first, last - first + 1));
            next = last + 1;
        }

        return spans;
    }

    /// <summary>Numbers in order, as spans.</summary>
    public static List<RunSpan> Of(IEnumerable<int> ordered)
    {
        var spans = new List<RunSpan>();
        foreach (int number in ordered)
        {
            if (spans.Count > 0 && spans[^1].End == number)
                spans[^1] = spans[^1] with { Count = spans[^1].Count + 1 };
            else
                spans.Add(new RunSpan(number, 1));
        }

        return spans;
    }

    public static IEnumerable<int> Each(IEnumerable<RunSpan> spans) => spans.SelectMany(span => Enumerable.Range(span.First, span.Count));

    public static long Count(IEnumerable<RunSpan> spans) => spans.Sum(span => (long)span.Count);

    /// <summary>So many of the numbers, after the first few of them.</summary>
    public static IEnumerable<RunSpan> Part(IEnumerable<RunSpan> spans, long skip, long take)
    {
        foreach (var span in spans)
        {
            if (take <= 0) yield break;
            int left = (int)Math.Min(skip, span.Count);
            int given = (int)Math.Min(take, span.Count - left);
            if (given > 0) yield return new RunSpan(span.First + left, given);
            skip -= left;
            take -= given;
        }
    }

    /// <summary>Those that are not among others.</summary>
    public static List<RunSpan> Without(IReadOnlyList<RunSpan> spans, IReadOnlyList<RunSpan> others)
    {
        var left = new List<RunSpan>();
        int nth = 0;
        foreach (var span in spans)
        {
            int at = span.First;
            while (nth < others.Count && others[nth].End <= at) nth++;
            for (int other = nth; other < others.Count && others[other].First < span.End; other++)
            {
                if (others[other].First > at) left.Add(new RunSpan(at, others[other].First - at));
                at = Math.Max(at, others[other].End);
            }

            if (at < span.End) left.Add(new RunSpan(at, span.End - at));
        }

        return left;
    }

    /// <summary>The numbers of the whole runs in a store.</summary>
    public static List<RunSpan> In(string store, RunIdentity identity)
    {
        bool inOrder = true;
        int last = -1;
        var spans = Of(RunLog.Read(store, identity).Select(run =>
        {
            inOrder &= run.Replicate > last;
            return last = run.Replicate;
        }));

        // A log that is being put in order by somebody else.
        return inOrder ? spans : Of(Each(spans).Distinct().Order());
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < RunLimits.MostReplicates;
}
