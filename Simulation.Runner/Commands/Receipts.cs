using Simulation.Runner.Results;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Brings back what a receipt is about.</summary>
internal sealed class Receipts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gwsim-");

    private Receipts(Receipt receipt)
    {
        Receipt = receipt;
        Targets = [.. receipt.Targets.Select((target, nth) => Restored(target, nth))];
        var wishes = new Wishes { Seed = receipt.Seed, Years = receipt.Years };
        Plan = receipt.Kind switch
        {
            "run" => Planner.Run(Targets[0], wishes),
            "compare" when Targets[0].Scenario is not null => Planner.Compare(Targets, wishes),
            "compare" or "sweep" => Planner.Study(Targets[0], wishes),
            _ => throw new InvalidDataException($"kind {receipt.Kind}"),
        };
    }

    public Receipt Receipt { get; }
    public IReadOnlyList<Target> Targets { get; }
    public StudyPlan Plan { get; }

    /// <summary>Whether this program has the model the receipt was made with.</summary>
    public bool SameModel => Receipt.Model == ModelVersion.Current;

    /// <summary>Reads a receipt, or the one in a folder of results.</summary>
    public static Receipts Read(string path)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, Receipt.FileName) : path;
        if (!File.Exists(file))
            throw new BadInputException(($"{file} bestaat niet; noem een {Receipt.FileName} of de map waar die in staat", $"{file} does not exist; name a {Receipt.FileName} or the folder it is in"));
        try
        {
            return new Receipts(Receipt.Parse(File.ReadAllText(file)));
        }
        catch (InvalidDataException fault)
        {
            throw new BadInputException(($"{file} is geen ontvangstbewijs van dit programma: {fault.Message}", $"{file} is no receipt of this program: {fault.Message}"));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Target Restored(ReceiptTarget target, int nth)
    {
        var reading = Target.Restore(target.Main, target.Files, Path.Combine(_folder.FullName, $"{nth}"), Library.Options);
        return reading.Value ?? throw new BadInputException(reading.Errors);
    }
}
