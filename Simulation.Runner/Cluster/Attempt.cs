using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>One attempt at a task: where, when, what was there, and how it ended. It is written when it begins and put in its place again
/// when it ends; one without an end was killed, or goes on.</summary>
public sealed record Attempt
{
    public const string WasDone = "done";
    public const string WasStopped = "stopped";

    private const int Most = 10_000;
    private const int MostBytes = 1 << 16;
    private const string Beginning = "attempt-";

    public required int Number { get; init; }
    public required string Host { get; init; }

    /// <summary>What the scheduler calls it, and how often it put it in the queue again.</summary>
    public string? Job { get; init; }

    public string? Restart { get; init; }
    public required string Begun { get; init; }
    public required int Threads { get; init; }
    public required long Asked { get; init; }

    /// <summary>Runs that were in the segment when it began.</summary>
    public required long There { get; init; }

    public long Done { get; init; }
    public double Seconds { get; init; }
    public string? Ended { get; init; }

    /// <summary>Done, stopped, or what went wrong.</summary>
    public string? How { get; init; }

    /// <summary>Notes that an attempt begins, under the first number that is free.</summary>
    public static Attempt Begin(Segment segment, int threads, long asked, long there)
    {
        Directory.CreateDirectory(segment.Folder);
        Func<string, string?> said = Environment.GetEnvironmentVariable;
        string? array = said("SLURM_ARRAY_JOB_ID");
        for (int number = 1; number < Most; number++)
        {
            string path = PathOf(segment, number);
            if (Path.Exists(path)) continue;
            var attempt = new Attempt
            {
                Number = number,
                Host = said("SLURMD_NODENAME") ?? Environment.MachineName,
                Job = array is null ? said("SLURM_JOB_ID") ?? said("AWS_BATCH_JOB_ID") ?? said("HOSTNAME") : $"{array}_{segment.Task}",
                Restart = said("SLURM_RESTART_COUNT"),
                Begun = Now(),
                Threads = threads,
                Asked = asked,
                There = there,
            };
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
            }
            catch (IOException) when (Path.Exists(path))
            {
                // Another attempt at the same task took this number.
                continue;
            }

            using (file) file.Write(JsonSerializer.SerializeToUtf8Bytes(attempt, Receipt.Style));
            return attempt;
        }

        throw new StoreException((
            $"{segment.Folder}: er zijn al {Most} pogingen gedaan; kijk waarom deze taak niet lukt", $"{segment.Folder}: there were {Most} attempts already; see why this task fails"));
    }

    /// <summary>Notes how it ended.</summary>
    public void End(Segment segment, long done, double seconds, string how) => SafeFile.Write(
        PathOf(segment, Number),
        JsonSerializer.SerializeToUtf8Bytes(this with { Done = done, Seconds = Math.Round(seconds, 3), Ended = Now(), How = how }, Receipt.Style));

    /// <summary>The attempts at a task; one that was cut short by a crash counts by its number alone.</summary>
    public static IReadOnlyList<Attempt> Of(Segment segment)
    {
        if (!Directory.Exists(segment.Folder)) return [];
        var files = Directory.EnumerateFiles(segment.Folder, Beginning + "*.json").Order(StringComparer.Ordinal);
        return [.. files.Select(Read).OfType<Attempt>()];
    }

    private static Attempt? Read(string path)
    {
        try
        {
            if (StoreFile.IsOther(path) || new FileInfo(path).Length > MostBytes) return null;
            return JsonSerializer.Deserialize<Attempt>(File.ReadAllBytes(path), Receipt.Style);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            string number = Path.GetFileNameWithoutExtension(path)[Beginning.Length..];
            return new Attempt { Number = int.TryParse(number, out int nth) ? nth : 0, Host = "?", Begun = "?", Threads = 0, Asked = 0, There = 0 };
        }
    }

    /// <summary>Where, and how it ended.</summary>
    [JsonIgnore]
    public Bilingual Told
    {
        get
        {
            string host = Printable.Of(Host), begun = Printable.Of(Begun);
            return How switch
            {
                null => ($"{host}, begonnen {begun}, zonder einde", $"{host}, begun {begun}, without an end"),
                WasDone => ($"{host}, klaar", $"{host}, done"),
                WasStopped => ($"{host}, gestopt", $"{host}, stopped"),
                { } how => ($"{host}: {Printable.Of(how)}", $"{host}: {Printable.Of(how)}"),
            };
        }
    }

    private static string PathOf(Segment segment, int number) =>
        Path.Combine(segment.Folder, string.Create(CultureInfo.InvariantCulture, $"{Beginning}{number:000}.json"));

    private static string Now() => DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
