using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Tables;

/// <summary>One file with a table in it: its name, from which its format follows, and its columns.</summary>
public sealed record TableResource(string File, IReadOnlyList<TableColumn> Columns)
{
    public const string ParquetEnding = ".parquet";

    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a CSV is for a Dutch spreadsheet; in Parquet a number is a number.</summary>
    public bool IsDutch { get; init; }

    public bool IsParquet => File.EndsWith(ParquetEnding, StringComparison.Ordinal);

    private bool IsZipped => File.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>The name of a table, whatever file it is in.</summary>
    public static string NameOf(string file) => file.Split('.')[0];

    /// <summary>The same table as Parquet.</summary>
    public TableResource AsParquet => new(NameOf(File) + ParquetEnding, Columns);

    /// <summary>Begins the file; <paramref name="about"/> is what one that can says of where it comes from.</summary>
    public ITableFile Begin(Stream stream, IReadOnlyDictionary<string, string> about) => IsParquet
        ? new ParquetTable(stream, Columns, new Dictionary<string, string>(about) { ["gwsim.table"] = ToJson().ToJsonString(Style) })
        : new CsvTable(stream, Columns, IsZipped, IsDutch);

    /// <summary>Sees that a row is what its columns say: a file with types would not be the table that a file of texts is.</summary>
    public void Check(Datum[] row)
    {
        if (row.Length != Columns.Count) throw new InvalidOperationException($"{File} has {Columns.Count} columns and here a row of {row.Length}");
        for (int i = 0; i < row.Length; i++)
        {
            if (!Columns[i].Takes(row[i]))
                throw new InvalidOperationException($"{File}: {Columns[i].Name} takes a {Columns[i].Type}, not {row[i]}");
        }
    }

    /// <summary>As a resource of a Data Package.</summary>
    public JsonObject ToJson()
    {
        var resource = new JsonObject
        {
            ["name"] = IsParquet ? $"{NameOf(File)}-parquet" : NameOf(File),
            ["path"] = File,
            ["profile"] = IsParquet ? "data-resource" : "tabular-data-resource",
            ["format"] = IsParquet ? "parquet" : "csv",
            ["mediatype"] = IsParquet ? "application/vnd.apache.parquet" : "text/csv",
        };
        if (!IsParquet)
        {
            resource["encoding"] = "utf-8";
            if (IsZipped) resource["compression"] = "gz";
            resource["dialect"] = new JsonObject { ["delimiter"] = IsDutch ? ";" : ",", ["lineTerminator"] = "\n", ["header"] = true };
        }

        resource["schema"] = new JsonObject { ["fields"] = new JsonArray([.. Columns.Select(column => (JsonNode)Field(column))]) };
        if (!IsParquet) resource["schema"]!["missingValues"] = new JsonArray("");
        return resource;
    }

    private JsonObject Field(TableColumn column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch { ColumnType.Whole => "integer", ColumnType.Number => "number", _ => "string" },
        };
        if (IsDutch && !IsParquet && column.Type == ColumnType.Number) field["decimalChar"] = ",";
        if (column.Unit is { } unit && unit != Unit.Number) field["unit"] = unit.Name();
        field["description"] = column.Says.En;
        field["description_nl"] = column.Says.Nl;
        return field;
    }
}
