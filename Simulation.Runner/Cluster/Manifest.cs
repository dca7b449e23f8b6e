using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>One thing that is run: what identifies its runs, and how large it is.</summary>
public sealed record ManifestArm(int Point, string Name, string ScenarioHash, string AssumptionsHash, string Key, int Homes)
{
    /// <summary>The rule that holds instead of the usual one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Rule { get; init; }

    /// <summary>The runs that are to be done, where they are not all of the study: some were in the store already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Numbers { get; init; }
}

/// <summary>All that a task of a cluster needs to do its part of a study: the files as they were read, what identifies the runs of each
/// arm, and which are to be done. It holds no date and no place, so that the same study gives the same manifest.</summary>
public sealed record Manifest
{
    public const string FileName = "manifest.json";

    /// <summary>More tasks than any scheduler takes at once.</summary>
    public const int MostTasks = 100_000;

    private const int CurrentFormat = 1;
    private const int MostHomes = 1_000_000;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>The version of the program, for people; what counts is the model.</summary>
    public required string Program { get; init; }

    public required string Model { get; init; }
    public required string Kind { get; init; }
    public required string Study { get; init; }
    public required ulong Seed { get; init; }
    public required int Years { get; init; }
    public required int Replicates { get; init; }

    /// <summary>The runs of each arm that count: 0-199.</summary>
    public required string Numbers { get; init; }

    /// <summary>Whether the arms are run under other rules as well.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Structure { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReceiptEnsemble? Ensemble { get; init; }

    public required IReadOnlyList<ReceiptTarget> Targets { get; init; }
    public required IReadOnlyList<ManifestArm> Arms { get; init; }

    /// <summary>How many tasks the work was cut into, and the threads each was meant to have.</summary>
    public required int Tasks { get; init; }

    public required int Threads { get; init; }

    /// <summary>SHA-256 of all the rest.</summary>
    public string Seal { get; init; } = "";

    /// <summary>The manifest with its seal.</summary>
    [JsonIgnore]
    public Manifest Sealed => this with { Seal = OwnSeal };

    private string OwnSeal => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Seal = "" }, Receipt.Style)));

    /// <summary>Whether it asks for the same runs, whatever was done of them when it was made and into how many tasks it was cut.</summary>
    public bool IsOfSame(Manifest other) => Alone.OwnSeal == other.Alone.OwnSeal;

    private Manifest Alone => this with { Program = "", Tasks = 1, Threads = 1, Arms = [.. Arms.Select(arm => arm with { Numbers = null })] };

    public RunIdentity IdentityOf(ManifestArm arm) => new(Model, arm.ScenarioHash, arm.AssumptionsHash, Seed, Years);

    /// <summary>The runs of each arm that are to be done.</summary>
    public IReadOnlyList<IReadOnlyList<RunSpan>> Runs()
    {
        var all = RunNumbers.Read(Numbers)!;
        return [.. Arms.Select(arm => arm.Numbers is null ? all : RunNumbers.Read(arm.Numbers)!)];
    }

    /// <summary>What each of so many tasks has of it.</summary>
    public TaskShares Shares(int tasks) => new(Runs(), [.. Arms.Select(arm => arm.Homes)], tasks);

    public string ToJson() => JsonSerializer.Serialize(this, Receipt.Style) + "\n";

    /// <summary>Reads a manifest; what is none, or was changed since it was made, is refused with the place.</summary>
    public static Manifest Parse(ReadOnlySpan<byte> json, string shown)
    {
        Manifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<Manifest>(json, Receipt.Style);
        }
        catch (JsonException fault)
        {
            string place = Printable.Of($"{fault.Path ?? "$"}, {fault.LineNumber + 1}:{fault.BytePositionInLine + 1}");
            throw new StoreException(($"{shown} is geen manifest van dit programma: {place}", $"{shown} is no manifest of this program: {place}"));
        }

        if (manifest is not { Format: CurrentFormat })
        {
            throw new StoreException((
                $"{shown}: format {manifest?.Format}: dat kan niet; toegestaan: {CurrentFormat}", $"{shown}: format {manifest?.Format}: not possible; allowed: {CurrentFormat}"));
        }

        manifest.Check(shown);
        return manifest;
    }

    /// <summary>Whoever made it may have meant harm, and the seal only shows that it was not changed by accident.</summary>
    private void Check(string shown)
    {
        if (Seal != OwnSeal)
        {
            throw new StoreException((
                $"{shown} is veranderd nadat het gemaakt werd (het zegel klopt niet); maak het opnieuw met --slurm",
                $"{shown} was changed after it was made (its seal is another); make it again with --slurm"));
        }

        (string Name, long Value, long Low, long High)[] numbers =
        [
            ("replicates", Replicates, 1, RunLimits.MostReplicates), ("years", Years, 1, RunLimits.MostYears), ("tasks", Tasks, 1, MostTasks),
            ("threads", Threads, 1, 1024), ("seed", (long)Math.Min(Seed, long.MaxValue), 0, RunLimits.LargestSeed), ("targets", Targets.Count, 1, 1000),
            .. Arms.Select(arm => ($"arms, {arm.Name}, homes", (long)arm.Homes, 1L, (long)MostHomes)),
        ];
        foreach (var (name, value, low, high) in numbers.Where(one => one.Value < one.Low || one.Value > one.High))
        {
            string wrong = string.Create(CultureInfo.InvariantCulture, $"{shown}, {Printable.Of(name)}: {value}");
            string allowed = string.Create(CultureInfo.InvariantCulture, $"{low} - {high}");
            throw new StoreException(($"{wrong}: dat kan niet; toegestaan: {allowed}", $"{wrong}: not possible; allowed: {allowed}"));
        }

        foreach (string runs in Arms.Select(arm => arm.Numbers).OfType<string>().Prepend(Numbers).Where(runs => RunNumbers.Read(runs) is null))
        {
            string wrong = $"{shown}, numbers: {Printable.Of(runs)}";
            throw new StoreException(($"{wrong}: schrijf het als 0-99,150, op volgorde", $"{wrong}: write it like 0-99,150, in order"));
        }

        foreach (var arm in Arms.Where(arm => arm.Key != IdentityOf(arm).Key))
        {
            string wrong = $"{shown}, arms, {Printable.Of(arm.Name)}, key: {Printable.Of(arm.Key)}";
            throw new StoreException(($"{wrong}: dat is niet de sleutel van deze doorrekeningen", $"{wrong}: that is not the key of these runs"));
        }
    }
}
