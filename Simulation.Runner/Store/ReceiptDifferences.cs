using System.Text.Json.Nodes;

namespace Simulation.Runner.Store;

/// <summary>A value that two receipts do not have in common; nothing stands for one that only the other has.</summary>
public sealed record ReceiptDifference(string Path, string? Then, string? Now);

/// <summary>Holds a receipt against one made again, value by value. It walks over all there is, so that a value that comes to receipts
/// later is compared without anybody thinking of it.</summary>
public static class ReceiptDifferences
{
    /// <summary>What a study done again says nothing about: where and on what it was made, where its runs lie, in which language it is
    /// told, what was thought of it that day. The seal covers these.</summary>
    public static IReadOnlyList<string> NotResults { get; } = ["language", "store", "from", "machine", "runtime", "cautions", "seal"];

    public static IReadOnlyList<ReceiptDifference> Between(Receipt then, Receipt now)
    {
        var before = Values(then);
        var after = Values(now);
        var all = before.Keys.Concat(after.Keys.Where(path => !before.ContainsKey(path)));
        var differences = all.Where(path => !NotResults.Contains(path.Split('.', '[')[0]))
            .Select(path => new ReceiptDifference(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path)))
            .Where(pair => pair.Then != pair.Now).ToList();
        if (then.Seal != then.OwnSeal) differences.Add(new ReceiptDifference("seal", then.Seal, then.OwnSeal));
        return differences;
    }

    private static Dictionary<string, string> Values(Receipt receipt)
    {
        var values = new Dictionary<string, string>();
        Collect(receipt.ToNode(), "", values);
        return values;
    }

    private static void Collect(JsonNode? node, string path, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject block:
                foreach (var (name, value) in block) Collect(value, path.Length == 0 ? name : $"{path}.{name}", values);
                break;
            case JsonArray list:
                // The length too: else a list that is empty on one side would not be there at all.
                values[$"{path}.count"] = $"{list.Count}";
                for (int i = 0; i < list.Count; i++) Collect(list[i], $"{path}[{i}]", values);
                break;
            default:
                values[path] = node?.ToString() ?? "";
                break;
        }
    }
}
