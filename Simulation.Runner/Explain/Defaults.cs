using System.Globalization;
using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Explain;

/// <summary>What every plan is when a file says nothing but the number of homes.</summary>
internal static class Defaults
{
    public static IReadOnlyDictionary<string, FieldValue> Of(int homes)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"name: usual\nbuilding: {{ homes: {homes} }}\n");
        return ScenarioFile.Parse(text, "usual.yaml").Value!.Values.ToDictionary(value => value.Path, value => value.Value);
    }
}
