using System.Reflection;
using System.Text;
using CsvHelper;

namespace Simulation.Runner.Explain;

/// <summary>What one source says about one thing, in our own words: the row behind an id such as G103.</summary>
/// <param name="Id">Letter of the collection and three digits.</param>
/// <param name="Document">Short name of the document, as docs/sources.md lists it.</param>
/// <param name="Place">Where in the document.</param>
/// <param name="Value">The figure as stated; empty when the source gives none.</param>
/// <param name="Unit">What the figure counts.</param>
/// <param name="Statement">One sentence of our own.</param>
[CsvRecord]
public sealed partial record EvidenceRow(string Id, string Document, string Place, string Value, string Unit, string Statement);

/// <summary>The rows of docs/evidence.csv by id. The file travels inside this assembly, so that a report can explain its numbers
/// wherever it is made. To add a row: write it in docs/evidence.csv, in order of id, and its document in docs/sources.md.</summary>
public sealed class EvidenceFile
{
    private const string Resource = "evidence.csv";
    private static readonly Lazy<EvidenceFile> ShippedFile = new(ReadShipped);
    private readonly Dictionary<string, EvidenceRow> _byId;

    private EvidenceFile(IReadOnlyList<EvidenceRow> all)
    {
        All = all;
        _byId = all.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>The evidence this version was built with.</summary>
    public static EvidenceFile Shipped => ShippedFile.Value;

    /// <summary>Every row, in the order of the file.</summary>
    public IReadOnlyList<EvidenceRow> All { get; }

    /// <summary>The row of an id, or nothing when no such id exists.</summary>
    public EvidenceRow? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether an id exists.</summary>
    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>Reads evidence with the header id,document,place,value,unit,statement; a doubled id or a missing column is an error.</summary>
    public static EvidenceFile Read(TextReader text)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        return new EvidenceFile([.. csv.GetRecords<EvidenceRow>()]);
    }

    private static EvidenceFile ReadShipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in this assembly");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return Read(text);
    }
}
