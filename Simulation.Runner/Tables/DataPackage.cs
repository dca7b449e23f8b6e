using System.Text.Json.Nodes;
using Simulation.Runner.Commands;

namespace Simulation.Runner.Tables;

/// <summary>
/// What the tables of a folder are, for programs: a Data Package (Frictionless, specs.frictionlessdata.io) with each file, its columns and
/// their types. R, Python and DuckDB read tables by it without guessing.
/// </summary>
internal static class DataPackage
{
    public const string File = "datapackage.json";

    private static readonly HashSet<string> Whole =
    [
        "point", "replicate", "member", "members", "year", "runs", "points", "rank", "sign_first", "home", "tenancy", "week", "case", "parent",
        "price_year",
    ];

    private static readonly HashSet<string> Words =
    [
        "scenario", "outcome", "unit", "why_empty", "fingerprint", "error", "payer", "item", "kind", "of", "from", "to", "axis", "alternative",
        "verdict", "rule", "sign", "what", "by", "rung", "cause", "hindrances", "serious",
    ];

    /// <summary>The description of these files, each with the names of its columns; axes are numbers unless they are named here.</summary>
    public static string Of(
        string study, bool excelNl, IEnumerable<(string File, IReadOnlyList<string> Columns)> tables, IReadOnlySet<string> named) =>
        new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = string.Concat(study.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')),
            ["resources"] = new JsonArray([.. tables.Select(table => (JsonNode)Resource(table.File, table.Columns, excelNl, named))]),
        }.ToJsonString(Summaries.Style) + "\n";

    private static JsonObject Resource(string file, IReadOnlyList<string> columns, bool excelNl, IReadOnlySet<string> named)
    {
        var resource = new JsonObject
        {
            ["name"] = file.Split('.')[0],
            ["path"] = file,
            ["profile"] = "tabular-data-resource",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
        };
        if (file.EndsWith(".gz", StringComparison.Ordinal)) resource["compression"] = "gz";
        resource["dialect"] = new JsonObject { ["delimiter"] = excelNl ? ";" : ",", ["lineTerminator"] = "\n", ["header"] = true };
        resource["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. columns.Select(column => (JsonNode)Field(column, TypeOf(column, named), excelNl))]),
            ["missingValues"] = new JsonArray(""),
        };
        return resource;
    }

    private static JsonObject Field(string column, string type, bool excelNl)
    {
        var field = new JsonObject { ["name"] = column, ["type"] = type };
        if (excelNl && type == "number") field["decimalChar"] = ",";
        return field;
    }

    private static string TypeOf(string column, IReadOnlySet<string> named) =>
        Whole.Contains(column) ? "integer" : Words.Contains(column) || named.Contains(column) ? "string" : "number";
}
