using System.Diagnostics;
using Simulation.Benchmarks;
using Simulation.Runner.Tables;
using Simulation.Tests.Kit;
using Xunit.Abstractions;

namespace Simulation.Tests.Runner.Tables;

/// <summary>One Parquet file, read by DuckDB.</summary>
[Collection(Alone.Name)]
public sealed class ParquetTableTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-parquet-").FullName;

    private static readonly TableColumn[] Three = [Column("t", ColumnType.Text), Column("w", ColumnType.Whole), Column("n", ColumnType.Number)];

    [Fact]
    public void A_table_without_rows_has_its_columns()
    {
        Write("none.parquet", Three, []);
        using var duck = new Duck(_folder);
        Assert.Equal(0L, duck.One("SELECT count(*) FROM 'none.parquet'"));
        Assert.Equal([("t", "VARCHAR"), ("w", "BIGINT"), ("n", "DOUBLE")], duck.Rows("DESCRIBE SELECT * FROM 'none.parquet'").Select(row => ((string)row[0]!, (string)row[1]!)));
    }

    [Fact]
    public void What_is_hard_to_write_is_read_back()
    {
        string?[] texts = ["", null, "é, \"ü\"; 🏘️\nnewline", new string('x', 70_000), "yes"];
        long[] wholes = [-1, 0, int.MinValue, 1L << 53, 7];
        double[] numbers = [-0.0, double.NaN, double.PositiveInfinity, 5e-324, 1.7976931348623157e308];
        Write("hard.parquet", Three, texts.Select((text, i) => (Datum[])[text, wholes[i], numbers[i]]));
        using var duck = new Duck(_folder);
        var read = duck.Rows("SELECT * FROM 'hard.parquet'");
        Assert.Equal(texts.Select(text => string.IsNullOrEmpty(text) ? null : text), read.Select(row => (string?)row[0]));
        Assert.Equal(wholes, read.Select(row => (long)row[1]!));
        Assert.Equal(
            numbers.Select(number => double.IsFinite(number) ? BitConverter.DoubleToInt64Bits(number) : (long?)null),
            read.Select(row => row[2] is double number ? BitConverter.DoubleToInt64Bits(number) : (long?)null));
    }

    [Fact]
    public void Rows_go_to_the_file_in_groups_and_none_is_lost_between_them()
    {
        // Given: two groups and a half, with nothing where two groups meet and one column that never has anything
        const int Most = 1000;
        const int Rows = 2500;
        TableColumn[] columns = [.. Three, Column("never", ColumnType.Number)];
        Write("groups.parquet", columns, Enumerable.Range(0, Rows).Select(i => (Datum[])
            [i % Most == 0 ? Datum.Nothing : $"t{i % 3}", i, i % Most is 0 or 1 ? double.NaN : i / 8.0, Datum.Nothing]), Most * columns.Length);
        using var duck = new Duck(_folder);

        Assert.Equal([3L, (long)Rows], duck.Rows("SELECT num_row_groups, num_rows FROM parquet_file_metadata('groups.parquet')").Single());
        var expected = Enumerable.Range(0, Rows).Select(i => (object?[])[i % Most == 0 ? null : $"t{i % 3}", (long)i, i % Most is 0 or 1 ? null : i / 8.0, null]);
        Assert.True(expected.Zip(duck.Rows("SELECT * FROM 'groups.parquet'")).All(pair => pair.First.SequenceEqual(pair.Second)));

        // What readers leave out by the statistics of a group is really not in it.
        Assert.Equal((long)Enumerable.Range(0, Rows).Count(i => i % Most != 0 && i % 3 == 1), duck.One("SELECT count(*) FROM 'groups.parquet' WHERE t = 't1'"));
        Assert.Equal(Rows - 1L - Most, duck.One($"SELECT count(*) FROM 'groups.parquet' WHERE w > {Most}"));
        Assert.Equal([null, null, (long)Rows], duck.Rows("SELECT min(never), max(never), count(*) FILTER (never IS NULL) FROM 'groups.parquet'").Single());
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes_and_no_moment_is_in_them()
    {
        Datum[][] rows = [.. Enumerable.Range(0, 1000).Select(i => (Datum[])[$"t{i % 7}", i, Math.Sqrt(i)])];
        Write("one.parquet", Three, rows);
        Thread.Sleep(1100);
        Write("two.parquet", Three, rows);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, "one.parquet")), File.ReadAllBytes(Path.Combine(_folder, "two.parquet")));
        using var duck = new Duck(_folder);
        Assert.StartsWith("Parquet.Net version 6.1.0 (build ", (string)duck.One("SELECT created_by FROM parquet_file_metadata('one.parquet')")!, StringComparison.Ordinal);
        Assert.Equal(new Dictionary<string, string> { ["from"] = "a test" }, duck.About("one.parquet"));
    }

    /// <summary>The goal is five seconds on a machine that does nothing else; what a test may hold is the time of its own thread.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void A_million_rows_of_forty_columns_take_seconds_and_little_memory()
    {
        const int Rows = 1_000_000;
        TableColumn[] columns =
        [
            .. Enumerable.Range(0, 3).Select(i => Column($"t{i}", ColumnType.Text)), .. Enumerable.Range(0, 3).Select(i => Column($"w{i}", ColumnType.Whole)),
            .. Enumerable.Range(0, 34).Select(i => Column($"n{i}", ColumnType.Number)),
        ];
        string[] names = ["participation_broad", "turnover_per_year", "evictions_per_100", "coach_hours_per_week"];
        var random = new Random(1);
        var row = new Datum[columns.Length];
        long most = 0, before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        double own = ThreadClock.CpuSeconds();
        using (var file = File.Create(Path.Combine(_folder, "million.parquet")))
        using (var table = new ParquetTable(file, columns, new Dictionary<string, string>()))
        {
            for (int i = 0; i < Rows; i++)
            {
                for (int c = 0; c < row.Length; c++)
                    row[c] = c < 3 ? names[(i + c) & 3] : c < 6 ? i * c : random.Next(10) == 0 ? Datum.Nothing : random.NextDouble();
                table.Write(row);
                if (i % 250_000 == 249_999) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        double seconds = ThreadClock.CpuSeconds() - own;
        long bytes = new FileInfo(Path.Combine(_folder, "million.parquet")).Length;
        output.WriteLine($"{Rows} rows of {columns.Length}: {clock.Elapsed.TotalSeconds:0.0} s, {seconds:0.0} s of the thread, {bytes / 1e6:0} MB, at most {most / 1e6:0} MB held");
        Assert.InRange(double.IsNaN(seconds) ? clock.Elapsed.TotalSeconds : seconds, 0, 15);
        Assert.InRange(most, 0, 150_000_000);
        using var duck = new Duck(_folder);
        Assert.Equal((long)Rows, duck.One("SELECT count(*) FROM 'million.parquet'"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, TableColumn[] columns, IEnumerable<Datum[]> rows, int fieldsInGroup = ParquetTable.FieldsInGroup)
    {
        using var file = File.Create(Path.Combine(_folder, name));
        using var table = new ParquetTable(file, columns, new Dictionary<string, string> { ["from"] = "a test" }, fieldsInGroup);
        foreach (var row in rows) table.Write(row);
    }

    private static TableColumn Column(string name, ColumnType type) => new(name, type, ("kolom", "column"), null);
}
