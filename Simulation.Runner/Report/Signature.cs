namespace Simulation.Runner.Report;

/// <summary>
/// Who hands a report over, and when: what paper needs and results do not. It is no part of the receipt and stands in the page only
/// where somebody said so; else paper has a line to fill in, so that the same study gives the same page whoever makes it.
/// </summary>
public sealed record Signature(string? Author, DateOnly? Date)
{
    public static Signature None { get; } = new(null, null);

    private const string Line = "……………………………………";

    public bool IsStated => Author is not null || Date is not null;

    /// <summary>Who and when, each as it stands under the title.</summary>
    internal IEnumerable<Bilingual> Parts =>
    [
        new Bilingual("Opgesteld door: ", "Prepared by: ") + (Author ?? Line),
        new Bilingual("Datum: ", "Date: ") + (Date is { } day ? Written(day) : Bilingual.Same(Line)),
    ];

    /// <summary>What stands at the foot of each page beside the title; nothing where nothing is stated.</summary>
    internal string Foot(Language language) =>
        string.Join(", ", new[] { Author, Date is { } day ? Written(day).In(language) : null }.OfType<string>());

    private static Bilingual Written(DateOnly day) => $"{day.Day} " + MonthTexts.Of(new CalendarMonth(day.Year, day.Month));
}
