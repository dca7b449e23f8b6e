using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios;

/// <summary>The meaning of a scenario written in one way only: every value, in the order of the model, numbers so that they read back
/// as the same number. Two files that mean the same have the same text and so the same hash.</summary>
internal static class Canonical
{
    /// <summary>Plans, streams of money and events.</summary>
    public static string Plan(IReadOnlyList<LoadedValue> values)
    {
        var text = new StringBuilder();
        string within = "";
        string current = "";
        foreach (var value in values.Where(value => !IsAssumption(value)))
        {
            if (value.Path.Split('.', 3) is not [var list, var name, var path] || NamedList.Named(list) is null)
            {
                text.Append(Line(value.Path, value));
                continue;
            }

            text.Append(within != list ? $"{list}:\n" : "").Append(within != list || current != name ? $"  - name: \"{name}\"\n" : "");
            text.Append("    ").Append(Line(path, value));
            (within, current) = (list, name);
        }

        return text.ToString();
    }

    /// <summary>Assumptions and switches.</summary>
    public static string Assumptions(IReadOnlyList<LoadedValue> values) =>
        string.Concat(values.Where(IsAssumption).Select(value => Line(value.Path, value)));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Line(string path, LoadedValue value) => $"{path}: {value.Value}\n";

    private static bool IsAssumption(LoadedValue value) => Model.IsIn(Model.Assumptions, value.Path);
}
