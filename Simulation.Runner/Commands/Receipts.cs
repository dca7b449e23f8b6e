using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Brings back what a receipt is about. Whoever made the receipt may have meant harm: it is held to what a command line may ask.</summary>
internal sealed class Receipts : IDisposable
{
    /// <summary>Room for a hundred thousand points with a few alternatives each.</summary>
    public const long MostBytes = 1 << 28;

    private const int MostTargets = 1000;
    private const int MostFiles = 100;

    private readonly ScratchFolder _scratch = new();

    private Receipts(Receipt receipt, string folder, CancellationToken cancel)
    {
        (Receipt, Folder) = (receipt, folder);
        try
        {
            Check();
            Store = Path.GetFullPath(Path.Combine(folder, receipt.Store));
            Targets = [.. receipt.Targets.Select(Restored)];
            Plan = PlanOf(cancel);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Receipt Receipt { get; }

    /// <summary>Where the receipt lies.</summary>
    public string Folder { get; }

    /// <summary>The folder with its runs.</summary>
    public string Store { get; }

    public IReadOnlyList<Target> Targets { get; }
    public StudyPlan Plan { get; }

    /// <summary>An empty folder in which it can be done again.</summary>
    public string Scratch => _scratch.In("again");

    /// <summary>The language of its figures and report.</summary>
    public Language Language => LanguageChoice.Parse(Receipt.Language)!.Value;

    /// <summary>Whether this program has the model the receipt was made with.</summary>
    public bool SameModel => Receipt.Model == ModelVersion.Current;

    /// <summary>Reads a receipt, or the one in a folder of results.</summary>
    public static Receipts Read(string path, CancellationToken cancel)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, Receipt.FileName) : path;
        string shown = Printable.Of(file);
        if (!Path.Exists(file))
        {
            throw new BadInputException((
                $"{shown} bestaat niet; noem een {Receipt.FileName} of de map waar die in staat",
                $"{shown} does not exist; name a {Receipt.FileName} or the folder it is in"));
        }

        var errors = new ErrorList();
        byte[] json = FolderReader.Bytes(file, MostBytes, errors) ?? throw new StoreException(RefusedException.Told(errors.InOrder()));
        try
        {
            return new Receipts(Receipt.Parse(json), Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new StoreException((
                $"{shown} is geen ontvangstbewijs van dit programma: {fault.Message}",
                $"{shown} is no receipt of this program: {fault.Message}"));
        }
    }

    public void Dispose() => _scratch.Dispose();

    private void Check()
    {
        List<Bilingual> problems = [];
        Within("replicates", Receipt.Replicates, 1, RunLimits.MostReplicates);
        Within("years", Receipt.Years, 1, RunLimits.MostYears);
        Within("seed", (long)Math.Min(Receipt.Seed, long.MaxValue), 0, RunLimits.LargestSeed);
        Within("targets", Receipt.Targets.Count, 1, MostTargets);
        foreach (var target in Receipt.Targets.SelectMany(target => (ReceiptTarget?[])[target, target.Base]).OfType<ReceiptTarget>())
            Within("files", target.Files.Count, 1, MostFiles);
        if (LanguageChoice.Parse(Receipt.Language) is null)
        {
            string shown = Printable.Of(Receipt.Language);
            problems.Add(($"language: {shown}: dat kan niet; toegestaan: nl, en", $"language: {shown}: not possible; allowed: nl, en"));
        }

        if (problems.Count > 0) throw new StoreException(problems);

        void Within(string name, long value, long low, long high)
        {
            if (value < low || value > high)
                problems.Add(ValueOption.OutOfRange($"{Receipt.FileName}, {name}: {value}", low, high));
        }
    }

    private StudyPlan PlanOf(CancellationToken cancel)
    {
        var wishes = new Wishes { Seed = Receipt.Seed, Years = Receipt.Years, Ensemble = Receipt.Ensemble?.Restored() };
        return Planner.Again(Receipt.Kind, Targets, wishes, cancel);
    }

    private Target Restored(ReceiptTarget target, int nth)
    {
        var reading = Target.Again(target, _scratch.In($"{nth}"), Library.Options);
        return reading.Value ?? throw new StoreException(RefusedException.Told(reading.Errors));
    }
}
