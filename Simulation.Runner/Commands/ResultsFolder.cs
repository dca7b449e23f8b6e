using System.Text.Json;
using System.Text.Json.Nodes;
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
    public static string Of(StudyPlan plan, IReadOnlyList<string> from, Action<Bilingual> tell) =>
        Free(plan.Name, folder => IsOfAnother(folder, plan.Kind, from), tell);

    /// <summary>The same for what a command has to tell, which says in its own file of what it is.</summary>
    public static string OfTold(string name, string file, IReadOnlyList<string> from, Action<Bilingual> tell) =>
        Free(name, folder => IsToldOfAnother(folder, file, from), tell);

    private static string Free(string name, Func<string, bool> isOfAnother, Action<Bilingual> tell)
    {
        string usual = Path.Combine(Top, name);
        string free = Enumerable.Range(2, MostTried).Select(nth => $"{usual}-{nth}").Prepend(usual).First(folder => !isOfAnother(folder));
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

    private static bool IsToldOfAnother(string folder, string name, IReadOnlyList<string> files)
    {
        string file = Path.Combine(folder, name);
        if (!Path.Exists(file)) return false;
        if (FolderReader.Bytes(file, Receipts.MostBytes, new ErrorList()) is not { } json) return true;
        try
        {
            return JsonNode.Parse(json)?[ToldResult.MadeFrom] is not JsonArray from
                || !from.Select(one => $"{one}").SequenceEqual(From(folder, files));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return true;
        }
    }

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
