using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios;

/// <summary>
/// The meaning of a scenario written in one way only: every value, in the order of the model, numbers so that they read
/// back as the same number. Two files that mean the same have the same text and so the same hash.
/// </summary>
internal static class Canonical
{
    /// <summary>Plans and events.</summary>
    public static string Plan(IReadOnlyList<LoadedValue> values)
    {
        var text = new StringBuilder();
        string? current = null;
        foreach (var value in values.Where(value => !IsAssumption(value)))
        {
            if (EventOf(value.Path) is not { } name)
                Line(text, value.Path, value);
            else
                InEvent(text, value, name, ref current);
        }

        return text.ToString();
    }

    /// <summary>Assumptions and switches.</summary>
    public static string Assumptions(IReadOnlyList<LoadedValue> values)
    {
        var text = new StringBuilder();
        foreach (var value in values.Where(IsAssumption))
            Line(text, value.Path, value);
        return text.ToString();
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void InEvent(StringBuilder text, LoadedValue value, string name, ref string? current)
    {
        if (current is null)
            text.Append(Model.Events).Append(":\n");
        if (current != name)
            text.Append("  - name: \"").Append(name).Append("\"\n");
        current = name;
        text.Append("    ");
        Line(text, value.Path[(Model.Events.Length + name.Length + 2)..], value);
    }

    private static void Line(StringBuilder text, string path, LoadedValue value) => text.Append(path).Append(": ").Append(value.Value).Append('\n');

    private static bool IsAssumption(LoadedValue value) => value.Path.StartsWith(Model.Assumptions + ".", StringComparison.Ordinal);

    private static string? EventOf(string path) =>
        path.StartsWith(Model.Events + ".", StringComparison.Ordinal) ? path.Split('.')[1] : null;
}
