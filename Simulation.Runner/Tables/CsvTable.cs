using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace Simulation.Runner.Tables;

/// <summary>A table as CSV: with commas and points, or with semicolons, decimal commas and a byte-order mark for a Dutch spreadsheet.</summary>
internal sealed class CsvTable : ITableFile
{
    private static readonly CultureInfo DutchNumbers = Dutch();

    private readonly CultureInfo _numbers;
    private readonly GZipStream? _zip;
    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;
    private readonly string[] _cells;

    public CsvTable(Stream file, IReadOnlyList<TableColumn> columns, bool isZipped, bool isDutch)
    {
        _numbers = isDutch ? DutchNumbers : CultureInfo.InvariantCulture;
        _zip = isZipped ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : null;
        _text = new StreamWriter(_zip ?? file, new UTF8Encoding(isDutch), 1 << 16, leaveOpen: true);
        var style = new CsvWriterOptions { Separator = isDutch ? ';' : ',', NewLine = "\n", Quoting = CsvQuoting.WhenNeededOrWhitespace };
        _csv = CsvWriter.Create(_text, style, leaveOpen: true);
        _cells = [.. columns.Select(column => column.Name)];
        _csv.WriteRecord(_cells);
    }

    public void Write(ReadOnlySpan<Datum> row)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = row[i].In(_numbers);
        _csv.WriteRecord(_cells);
    }

    public void Dispose()
    {
        _csv.Dispose();
        _text.Dispose();
        _zip?.Dispose();
    }

    // Made by hand: the data of the platform are not the same on every machine.
    private static CultureInfo Dutch()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return culture;
    }
}
