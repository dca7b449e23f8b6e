using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Store;

/// <summary>Logs of runs that were never run.</summary>
internal static class StoreKit
{
    public static readonly RunIdentity Identity = new("1.0+abc", "plan", "believed", 7, 1);

    /// <summary>Bytes of the first line.</summary>
    public static int HeaderLength => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(Identity).Length + 1;

    public static void Write(string folder, params int[] replicates)
    {
        using var store = StoreLock.Take(folder);
        using var log = RunLog.Open(store, Identity);
        foreach (int replicate in replicates)
            log.Append(Record(replicate, (ulong)replicate + 1));
        log.Finish();
    }

    public static RunRecord Record(int replicate, ulong print)
    {
        var record = new RunRecord(replicate, 4) { ModelPrint = print };
        for (int i = 0; i < record.Outcomes.Length; i++)
            record.Outcomes[i] = 100.5 + replicate + i;
        for (int i = 0; i < record.Series.Length; i++)
            record.Series[i] = replicate - i;
        return record;
    }

    /// <summary>Every whole record of the log; the reader gives the same object again and again.</summary>
    public static List<(int Replicate, double First)> All(string folder) =>
        [.. RunLog.Read(folder, Identity).Select(run => (run.Replicate, run.Outcomes[0]))];

    public static void Flip(string file, int at)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[at] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Every record once more, as two programs that did not know of each other left it.</summary>
    public static void Twice(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, [.. bytes, .. bytes[HeaderLength..]]);
    }
}
