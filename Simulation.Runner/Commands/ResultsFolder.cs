using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Where results go when nobody says where: `results/NAME`, or beside it when the results of another study lie there.</summary>
internal static class ResultsFolder
{
    public const string Top = "results";

    private const int MostTried = 1000;

    /// <summary>The folder for a study; <paramref name="tell"/> hears of it when it is not the usual one.</summary>
    public static string Of(StudyPlan plan, IReadOnlyList<string> from, Action<Bilingual> tell)
    {
        string usual = Path.Combine(Top, plan.Name);
        string free = Enumerable.Range(2, MostTried).Select(nth => $"{usual}-{nth}").Prepend(usual)
            .First(folder => !IsOfAnother(folder, plan.Kind, from));
        if (free != usual)
        {
            tell((
                $"in {usual} staan resultaten van een andere studie; deze komen in {free} (--out kiest een eigen map)",
                $"{usual} has the results of another study; these go to {free} (--out chooses a folder)"));
        }

        return free;
    }

    /// <summary>The files that were named, as a folder of results writes them down.</summary>
    public static IReadOnlyList<string> From(string folder, IEnumerable<string> files) =>
        [.. files.Select(file => Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(file)).Replace('\\', '/'))];

    /// <summary>Whether a folder has a receipt that is of another study, or that is none.</summary>
    private static bool IsOfAnother(string folder, StudyKind kind, IReadOnlyList<string> files)
    {
        string file = Path.Combine(folder, Receipt.FileName);
        if (!Path.Exists(file)) return false;
        if (FolderReader.Bytes(file, Receipts.MostBytes, new ErrorList()) is not { } json) return true;
        try
        {
            var receipt = Receipt.Parse(json);
            return receipt.Kind != Receipt.KindOf(kind) || receipt.From is null || !receipt.From.SequenceEqual(From(folder, files));
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
