using System.Text.Json.Nodes;
using Simulation.Runner.Commands;

namespace Simulation.Runner.Tables;

/// <summary>
/// What the tables of a folder are, for programs: a Data Package (Frictionless, specs.frictionlessdata.io) with each file, its columns,
/// their types, units and what they say. R, Python and DuckDB read tables by it without guessing.
/// </summary>
internal static class DataPackage
{
    public const string File = "datapackage.json";

    /// <summary>The description of these files.</summary>
    public static string Of(string study, IReadOnlyCollection<TableResource> tables) =>
        new JsonObject
        {
            // What is called tabular has CSV only.
            ["profile"] = tables.Any(table => table.IsParquet) ? "data-package" : "tabular-data-package",
            ["name"] = string.Concat(study.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')),
            ["resources"] = new JsonArray([.. tables.Select(table => (JsonNode)table.ToJson())]),
        }.ToJsonString(Summaries.Style) + "\n";
}
