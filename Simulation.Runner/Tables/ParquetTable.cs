using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Simulation.Runner.Tables;

/// <summary>
/// A table as Parquet: columns with the types of <see cref="TableColumn"/>, nothing as null. Rows are kept until there are enough for a
/// group and go to the file then, so memory does not grow with them. Pages are compressed by Zstandard at its first level: that is
/// arithmetic, so the same table has the same bytes on every processor. Snappy was tried and hashes by the CRC instruction where there
/// is one: of 66 files 63 were others without it.
/// </summary>
public sealed class ParquetTable : ITableFile
{
    /// <summary>Fields of a group: a few dozen megabytes, and groups of the size that readers like.</summary>
    public const int FieldsInGroup = 1 << 21;

    private const int IsNothing = 0;
    private const int IsThere = 1;

    private readonly ParquetWriter _writer;
    private readonly Gathered[] _columns;
    private readonly int _most;
    private int _rows;

    /// <summary>The columns, and what the file says of itself under which keys.</summary>
    public ParquetTable(
        Stream file, IReadOnlyList<TableColumn> columns, IReadOnlyDictionary<string, string> about, int fieldsInGroup = FieldsInGroup)
    {
        _columns = [.. columns.Select(Gathered.Of)];
        _most = Math.Max(1, fieldsInGroup / columns.Count);
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        foreach (var column in columns.Where(column => column.Type == ColumnType.Text))
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        var schema = new ParquetSchema(_columns.Select(column => column.Field));
        _writer = ParquetWriter.CreateAsync(schema, file, options).GetAwaiter().GetResult();
        _writer.CustomMetadata = about;
    }

    public void Write(ReadOnlySpan<Datum> row)
    {
        for (int i = 0; i < _columns.Length; i++)
            _columns[i].Add(row[i]);
        if (++_rows == _most) EndGroup();
    }

    public void Dispose()
    {
        if (_rows > 0) EndGroup();
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void EndGroup()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns)
            column.Write(group);
        group.CompleteValidate();
        _rows = 0;
    }

    /// <summary>What a column has since the last group: its values, and for each row whether there is one.</summary>
    private abstract class Gathered(DataField field)
    {
        public DataField Field { get; } = field;

        public static Gathered Of(TableColumn column) => column.Type switch
        {
            ColumnType.Whole => new Gathered<long>(new DataField<long>(column.Name, true), datum => (long)datum.Number),
            ColumnType.Number => new Gathered<double>(new DataField<double>(column.Name, true), datum => datum.Number),
            _ => new Gathered<ReadOnlyMemory<char>>(
                new DataField<string>(column.Name, true), datum => datum.In(CultureInfo.InvariantCulture).AsMemory()),
        };

        public abstract void Add(Datum datum);

        public abstract void Write(ParquetRowGroupWriter group);
    }

    private sealed class Gathered<T>(DataField field, Func<Datum, T> valueOf) : Gathered(field)
        where T : struct
    {
        private T[] _values = new T[1 << 8];
        private int[] _there = new int[1 << 8];
        private int _rows;
        private int _count;

        public override void Add(Datum datum)
        {
            if (_rows == _there.Length)
            {
                Array.Resize(ref _there, 2 * _rows);
                Array.Resize(ref _values, 2 * _rows);
            }

            bool isNothing = datum.IsNothing;
            _there[_rows++] = isNothing ? IsNothing : IsThere;
            if (!isNothing) _values[_count++] = valueOf(datum);
        }

        public override void Write(ParquetRowGroupWriter group)
        {
            group.WriteAllPartsAsync<T>(Field, _values.AsMemory(0, _count), _there.AsMemory(0, _rows), null, CancellationToken.None)
                .GetAwaiter().GetResult();
            _rows = _count = 0;
        }
    }
}
