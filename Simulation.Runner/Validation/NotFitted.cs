using CsvHelper;
using Simulation.Runner.Patterns;

namespace Simulation.Runner.Validation;

/// <summary>Something a project is known to have shown that nothing was ever fitted to: what to read off which scenario, and between
/// what it was. Declared in docs/known-not-fitted.csv before anybody looked at what the model makes of it.</summary>
/// <param name="Than">The earlier years it is a change from; nothing for a level.</param>
/// <param name="Observed">What the source says.</param>
/// <param name="Reading">How that was made a number.</param>
public sealed record NotFitted(
    string Id,
    string Scenario,
    string Measured,
    (int From, int To) Years,
    (int From, int To)? Than,
    double Low,
    double High,
    IReadOnlyList<string> Sources,
    Bilingual Observed,
    Bilingual Reading)
{
    private const string StreetComplaints = "street_complaints";
    private const string SupportEndedShare = "support_ended_share";
    private const int Quarter = 13;

    /// <summary>What is read off one life of the complex.</summary>
    public Measure Measure
    {
        get
        {
            if (Than is not { } than) return Level(Years);
            var (now, before) = (Level(Years), Level(than));
            return now with { Id = $"{now.Id} - {before.Id}", In = l => now.In(l) - before.In(l) };
        }
    }

    private Measure Level((int From, int To) years)
    {
        int to = years.To * Week.PerYear;
        return Measured switch
        {
            StreetComplaints => Measures.Total(ComplexCounter.NeighbourComplaints, (
                "klachten die de straat bereiken", "complaints that reach the street"), years.From, years.To),
            SupportEndedShare => new($"{SupportEndedShare}:{years.To}", (
                "van wie met begeleiding kwam, wie die niet meer heeft", "of those who came with support, who has it no more"), Unit.Share, l =>
            {
                double ended = l.Series.Sum(GroupCounter.Residents, Side.Formerly, to - Quarter, to);
                return ended / (ended + l.Series.Sum(GroupCounter.Residents, Side.Supported, to - Quarter, to));
            }),
            _ => Measure.Of(Measured, years.From, years.To),
        };
    }
}

/// <summary>The declared list, and by hand why the model does not show what it does not show.</summary>
public static class NotFittedFile
{
    public const string Declared = "known-not-fitted.csv";
    public const string Reasons = "known-not-fitted-why.csv";

    public static IReadOnlyList<NotFitted> All { get; } = [.. Rows(Declared, row => new NotFitted(
        row("id"),
        row("scenario"),
        row("measure"),
        (Whole(row("from")), Whole(row("to"))),
        row("than_from").Length == 0 ? null : (Whole(row("than_from")), Whole(row("than_to"))),
        Number(row("low")),
        Number(row("high")),
        row("source").Split(' '),
        (row("observed_nl"), row("observed_en")),
        (row("reading_nl"), row("reading_en"))))];

    /// <summary>Why something is outside, by its id.</summary>
    public static IReadOnlyDictionary<string, Bilingual> Why { get; } =
        Rows(Reasons, row => (Id: row("id"), Says: new Bilingual(row("why_nl"), row("why_en"))))
        .ToDictionary(row => row.Id, row => row.Says);

    private static List<T> Rows<T>(string file, Func<Func<string, string>, T> read)
    {
        var rows = new List<T>();
        using var csv = CsvReader.Create(new StringReader(Embedded.Text(file)), new CsvReaderOptions
        {
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        while (csv.Read()) rows.Add(read(column => csv.GetString(csv.GetFieldIndex(column))));
        return rows;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
