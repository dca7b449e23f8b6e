using DuckDB.NET.Data;

namespace Simulation.Tests.Runner.Tables;

/// <summary>DuckDB in this process: somebody else's reader of what the program writes, both CSV and Parquet.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    /// <summary>Files are looked for in a folder, as they are where somebody types a query in it.</summary>
    public Duck(string folder)
    {
        _connection.Open();
        Rows($"SET file_search_path = {Quoted(folder)}");
    }

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What a query gives; nothing in the place of NULL.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        do
        {
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }
        while (reader.NextResult());
        return rows;
    }

    /// <summary>The one value of a query.</summary>
    public object? One(string sql) => Assert.Single(Assert.Single(Rows(sql)));

    /// <summary>What a Parquet file says of itself.</summary>
    public Dictionary<string, string> About(string file) =>
        Rows($"SELECT decode(key), decode(value) FROM parquet_kv_metadata({Quoted(file)})").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);

    public void Dispose() => _connection.Dispose();
}
