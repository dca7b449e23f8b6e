using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Simulation.Runner.Cautions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Tables;

namespace Simulation.Runner.Store;

/// <summary>A scenario or study of a receipt: which of the files was named.</summary>
public sealed record ReceiptTarget(string Main, IReadOnlyList<InputFile> Files)
{
    /// <summary>The scenario a study was put on, when that is another than it names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReceiptTarget? Base { get; init; }

    public static ReceiptTarget Of(Target target) => new(target.Main, target.Files) { Base = target.Base is { } under ? Of(under) : null };
}

/// <summary>One arm: what identifies its runs, and one number that stands for all of them.</summary>
public sealed record ReceiptArm(
    int Point, string Name, string ScenarioHash, string AssumptionsHash, string Key, long Runs, long Failed, string Fingerprint);

/// <summary>How many lives were tried until enough agreed with what is known of the complex, and how many each thing set aside.</summary>
public sealed record ReceiptSelection(int Tried, int Kept, IReadOnlyList<ReceiptExcluded> Excluded)
{
    public static ReceiptSelection Of(Selection made) =>
        new(made.Tried, made.Numbers.Count, [.. made.Counts.Select(count => new ReceiptExcluded(count.Known.Outcome, count.Excluded))]);
}

/// <summary>How many lives one thing that is known set aside.</summary>
public sealed record ReceiptExcluded(string Outcome, int Lives);

/// <summary>The home whose two futures the report tells, and in which run and against which alternative.</summary>
public sealed record ReceiptLife(int Home, int Replicate, string Against);

/// <summary>What was possible about a study and could hardly be meant, as it was told.</summary>
public sealed record ReceiptCaution(string Code, string Nl, string En)
{
    public static ReceiptCaution Of(Caution caution) => new(caution.Code, caution.Says.Nl, caution.Says.En);

    /// <summary>As it was told.</summary>
    public Caution Told() => new(Code, new Bilingual(Nl, En));
}

/// <summary>One table: its name, and length and SHA-256 of its text, before that is compressed.</summary>
public sealed record ReceiptTable(string Name, long Bytes, string Sha256)
{
    /// <summary>A table that stands on disk. Of one that is longer than it should be no more is read than shows that: a few bytes can
    /// hold a text that never ends.</summary>
    public static ReceiptTable Of(string path, long most = long.MaxValue)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; bytes <= most && (read = text.Read(buffer)) > 0; bytes += read) hash.AppendData(buffer, 0, read);
        return new ReceiptTable(Path.GetFileName(path), bytes, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }
}

/// <summary>What is needed to make results again and to see whether they are the same: the files as they were read, the version of the
/// model, seed, years, replicates, language, a fingerprint of every arm and a hash of every table. It holds no date and no number of
/// threads, so that the same study gives the same receipt.</summary>
public sealed record Receipt
{
    public const string FileName = "receipt.json";
    private const int CurrentFormat = 2;

    /// <summary>How receipts and manifests are written, and how strictly they are read.</summary>
    internal static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Format { get; init; } = CurrentFormat;

    /// <summary>The version of the program and the commit it was built from.</summary>
    public required string Program { get; init; }

    /// <summary>The version of the model; results of one version are never taken for those of another.</summary>
    public required string Model { get; init; }

    public required string Kind { get; init; }
    public required string Study { get; init; }
    public required ulong Seed { get; init; }
    public required int Years { get; init; }
    public required int Replicates { get; init; }

    /// <summary>The language of figures and report, nl or en; tables have none.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the tables are for a Dutch spreadsheet.</summary>
    public required bool ExcelNl { get; init; }

    /// <summary>Whether tables by quarter were asked for in full, where a design has so many points that they are cut short.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllSeries { get; init; }

    /// <summary>The folder with the stored runs, from the folder of the receipt.</summary>
    public required string Store { get; init; }

    /// <summary>The files that were named, from the folder of the receipt: where they were, which is no part of what they say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? From { get; init; }

    public required IReadOnlyList<ReceiptTarget> Targets { get; init; }
    public required IReadOnlyList<ReceiptArm> Arms { get; init; }
    public required IReadOnlyList<ReceiptTable> Tables { get; init; }

    /// <summary>The sets of assumptions the runs are spread over, where it is more than the central values.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReceiptEnsemble? Ensemble { get; init; }

    /// <summary>Which lives count, where something is known of the complex.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReceiptSelection? Known { get; init; }

    /// <summary>The home of which the report tells, where somebody asked for one; no result hangs on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReceiptLife? Life { get; init; }

    /// <summary>What was told before and after the runs because it could hardly be meant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReceiptCaution>? Cautions { get; init; }

    /// <summary>One number for the whole study.</summary>
    public required string Fingerprint { get; init; }

    public required string Machine { get; init; }
    public required string Runtime { get; init; }

    /// <summary>SHA-256 of all the rest: whether somebody changed the receipt afterwards, also where nothing can be made again.</summary>
    public required string Seal { get; init; }

    /// <summary>The seal this receipt should have.</summary>
    [JsonIgnore]
    public string OwnSeal => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this with { Seal = "" }, Style)));

    /// <summary>The version of this program, with its commit where the build knew it.</summary>
    public static string ThisProgram { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? ModelVersion.Current;

    /// <summary>The receipt of results that are there; the tables are those that were written by then.</summary>
    public static Receipt Of(StudyResult result, IReadOnlyList<Target> targets, string folder, Language language, TableSet tables)
    {
        var arms = result.Plan.Cells.SelectMany(cell => cell.Arms.Select(arm => Line(result, cell, arm))).ToList();
        var receipt = new Receipt
        {
            Program = ThisProgram,
            Model = ModelVersion.Current,
            Kind = KindOf(result.Plan.Kind),
            Study = result.Plan.Name,
            Seed = result.Plan.Seed,
            Years = result.Plan.Years,
            Replicates = result.Replicates,
            Language = language.Code(),
            ExcelNl = tables.ExcelNl,
            AllSeries = tables.AllSeries,
            Store = Path.GetRelativePath(folder, result.Store).Replace('\\', '/'),
            Targets = [.. targets.Select(ReceiptTarget.Of)],
            Arms = arms,
            Ensemble = result.Plan.Ensemble is { } ensemble ? ReceiptEnsemble.Of(ensemble) : null,
            Known = result.Selection is { } selection ? ReceiptSelection.Of(selection) : null,
            Cautions = result.Cautions.Count > 0 ? [.. result.Cautions.Select(ReceiptCaution.Of)] : null,
            Tables = [],
            Fingerprint = Together(arms.Select(arm => ulong.Parse(arm.Fingerprint, NumberStyles.HexNumber, CultureInfo.InvariantCulture))),
            Machine = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors",
            Runtime = RuntimeInformation.FrameworkDescription,
            Seal = "",
        };
        return receipt.With(tables.Written);
    }

    /// <summary>What a table says of where it comes from, wherever somebody takes it: enough to find the receipt it belongs to. Like the
    /// table itself it does not depend on who makes it, in which language and on what.</summary>
    public IReadOnlyDictionary<string, string> Origin()
    {
        var alone = this with
        {
            Tables = [],
            Program = "",
            Language = "",
            ExcelNl = false,
            Store = "",
            From = null,
            Life = null,
            Cautions = null,
            Machine = "",
            Runtime = "",
            Seal = "",
        };
        return new Dictionary<string, string>
        {
            ["gwsim.study"] = Study,
            ["gwsim.kind"] = Kind,
            ["gwsim.model"] = Model,
            ["gwsim.seed"] = string.Create(CultureInfo.InvariantCulture, $"{Seed}"),
            ["gwsim.years"] = string.Create(CultureInfo.InvariantCulture, $"{Years}"),
            ["gwsim.replicates"] = string.Create(CultureInfo.InvariantCulture, $"{Replicates}"),
            ["gwsim.ensemble"] = Ensemble is null ? "none" : $"{Ensemble.Name} {Ensemble.Hash}",
            ["gwsim.fingerprint"] = Fingerprint,
            ["gwsim.receipt_sha256"] = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(alone, Style))),
        };
    }

    /// <summary>The same with the tables that were written meanwhile, sealed.</summary>
    public Receipt With(IReadOnlyList<ReceiptTable> tables)
    {
        var whole = this with { Tables = tables };
        return whole with { Seal = whole.OwnSeal };
    }

    /// <summary>One number for all arms: equal only if each is.</summary>
    public static string Together(IEnumerable<ulong> fingerprints) =>
        Hex(fingerprints.Aggregate(0xCBF29CE484222325, (all, one) => (all ^ one) * 0x100000001B3));

    public static string KindOf(StudyKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static string Hex(ulong fingerprint) => fingerprint.ToString("x16", CultureInfo.InvariantCulture);

    public string ToJson() => JsonSerializer.Serialize(this, Style) + "\n";

    /// <summary>Every value as JSON, to hold one receipt against another.</summary>
    public JsonNode ToNode() => JsonSerializer.SerializeToNode(this, Style)!;

    /// <summary>Reads a receipt; what is no receipt is refused with the place.</summary>
    public static Receipt Parse(ReadOnlySpan<byte> json)
    {
        Receipt? receipt;
        try
        {
            receipt = JsonSerializer.Deserialize<Receipt>(json, Style);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(Printable.Of($"{fault.Path ?? "$"}, {fault.LineNumber + 1}:{fault.BytePositionInLine + 1}"), fault);
        }

        return receipt is { Format: CurrentFormat } ? receipt : throw new InvalidDataException($"format {receipt?.Format}");
    }

    private static ReceiptArm Line(StudyResult result, Cell cell, Arm arm)
    {
        var of = arm.Point.Identity;
        var (runs, failed, print) = (result.Runs(arm), result.Failures(arm).Count, Hex(result.Fingerprint(arm)));
        return new ReceiptArm(cell.Number, arm.Name, of.ScenarioHash, of.AssumptionsHash, of.Key, runs, failed, print);
    }
}
