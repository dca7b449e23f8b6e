using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Store;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>Brings back what a receipt is about. Whoever made the receipt may have meant harm: it is held to what a command line may ask.</summary>
internal sealed class Receipts : IDisposable
{
    /// <summary>Room for a hundred thousand points with a few alternatives each.</summary>
    private const long MostBytes = 1 << 28;

    private const int MostTargets = 1000;
    private const int MostFiles = 100;

    private readonly ScratchFolder _scratch = new();

    private Receipts(Receipt receipt, CancellationToken cancel)
    {
        Receipt = receipt;
        try
        {
            Targets = [.. receipt.Targets.Select((target, nth) => Restored(target, nth))];
            Plan = PlanOf(receipt, cancel);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Receipt Receipt { get; }
    public IReadOnlyList<Target> Targets { get; }
    public StudyPlan Plan { get; }

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
            throw new BadInputException(($"{shown} bestaat niet; noem een {Receipt.FileName} of de map waar die in staat", $"{shown} does not exist; name a {Receipt.FileName} or the folder it is in"));
        var errors = new ErrorList();
        byte[] json = FolderReader.Bytes(file, MostBytes, errors) ?? throw new BadInputException(errors.InOrder());
        try
        {
            var receipt = Receipt.Parse(json);
            Check(receipt);
            return new Receipts(receipt, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
        {
            throw new BadInputException(($"{shown} is geen ontvangstbewijs van dit programma: {fault.Message}", $"{shown} is no receipt of this program: {fault.Message}"));
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static void Check(Receipt receipt)
    {
        List<Bilingual> problems = [];
        Within("replicates", receipt.Replicates, 1, RunLimits.MostReplicates);
        Within("years", receipt.Years, 1, RunLimits.MostYears);
        Within("seed", (long)Math.Min(receipt.Seed, long.MaxValue), 0, RunLimits.LargestSeed);
        Within("targets", receipt.Targets.Count, 1, MostTargets);
        foreach (var target in receipt.Targets.SelectMany(target => (ReceiptTarget?[])[target, target.Base]).OfType<ReceiptTarget>())
            Within("files", target.Files.Count, 1, MostFiles);
        if (LanguageChoice.Parse(receipt.Language) is null)
            problems.Add(($"language: {Printable.Of(receipt.Language)}: dat kan niet; toegestaan: nl, en", $"language: {Printable.Of(receipt.Language)}: not possible; allowed: nl, en"));
        if (problems.Count > 0)
            throw new BadInputException(problems);

        void Within(string name, long value, long low, long high)
        {
            if (value < low || value > high)
                problems.Add(ValueOption.OutOfRange($"{Receipt.FileName}, {name}: {value}", low, high));
        }
    }

    private StudyPlan PlanOf(Receipt receipt, CancellationToken cancel)
    {
        var wishes = new Wishes { Seed = receipt.Seed, Years = receipt.Years };
        bool scenarios = Targets.All(target => target.Scenario is not null);
        return (receipt.Kind, Targets.Count) switch
        {
            ("run", 1) when scenarios => Planner.Run(Targets[0], wishes),
            ("compare", > 1) when scenarios => Planner.Compare(Targets, wishes),
            ("compare" or "sweep", 1) when !scenarios => Planner.Study(Targets[0], wishes, cancel),
            _ => throw new InvalidDataException($"kind {Printable.Of(receipt.Kind)}"),
        };
    }

    private Target Restored(ReceiptTarget target, int nth)
    {
        var under = target.Base is { } named ? Target.Unpack(named, _scratch.In($"{nth}-base")) : null;
        var reading = Target.Read(Target.Unpack(target, _scratch.In($"{nth}")), Library.Options, under);
        return reading.Value ?? throw new BadInputException(reading.Errors);
    }
}
