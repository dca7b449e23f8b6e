using System.Text.Json.Serialization;
using Simulation.Runner.Ensembles;

namespace Simulation.Runner.Store;

/// <summary>The sets of assumptions runs were spread over. Those that travel with the program and draws from the ranges can be made again
/// from their hash; those of a file are kept whole.</summary>
public sealed record ReceiptEnsemble(string Name, string Hash, int Members, ulong Seed)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>What was typed to name that file.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    public static ReceiptEnsemble Of(Ensemble ensemble) => new(ensemble.Receipt.Name, ensemble.Hash, ensemble.Members.Count, ensemble.Receipt.Seed)
    {
        Text = ensemble.File is null ? null : EnsembleFile.Text(ensemble),
        File = ensemble.File,
    };

    /// <summary>The same ensemble again; one that this program no longer has is refused.</summary>
    public Ensemble Restored(string keptIn = Receipt.FileName)
    {
        var made = Text is not null ? EnsembleFile.Read(Text, keptIn, File)
            : Name == Ensemble.PriorName ? Ensemble.Prior(Math.Clamp(Members, 2, MostMembers), Seed)
            : Name == Ensemble.CentralName ? EnsembleFile.OfProgram?.Middle
            : EnsembleFile.OfProgram;
        return made?.Hash == Hash ? made : throw new StoreException((
            $"{keptIn}: dit programma heeft een ander ensemble dan waarmee gerekend is ({Hash}); reken de studie opnieuw",
            $"{keptIn}: this program has another ensemble than the runs were made with ({Hash}); run the study again"));
    }

    private const int MostMembers = 10_000;
}
