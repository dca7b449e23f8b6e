using System.CommandLine;
using Simulation.Runner.Report;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>Who hands the report over and when, as somebody typed it. Nothing of it goes into the receipt.</summary>
internal static class PaperChoice
{
    private const int LongestAuthor = 120;
    private const string Form = "yyyy-MM-dd";

    private static readonly ValueOption Author = new(
        "--author", "NAME", ("wie het rapport opstelt, voor op papier (een regel om in te vullen)", "who prepares the report, for paper (a line to fill in)"));

    private static readonly ValueOption Date = new(
        "--date", "YYYY-MM-DD|today", ("de datum op papier (een regel om in te vullen)", "the date on paper (a line to fill in)"));

    public static IReadOnlyList<Choice> All { get; } = [Author, Date];

    public static Signature Of(Call call) => new(AuthorOf(call.Parsed), DateOf(call));

    private static string? AuthorOf(ParseResult parsed)
    {
        string? author = Author.Text(parsed)?.Trim();
        return author is null || author.Length <= LongestAuthor ? author : throw new BadInputException((
            $"{Author.Name}: een naam van {author.Length} tekens; hoogstens {LongestAuthor}",
            $"{Author.Name}: a name of {author.Length} characters; at most {LongestAuthor}"));
    }

    private static DateOnly? DateOf(Call call)
    {
        if (Date.Text(call.Parsed) is not { } text) return null;
        if (text is "today" or "vandaag") return call.Terminal.Day;
        if (DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        throw new BadInputException((
            $"{Date.Name} {Printable.Of(text)}: dat is geen datum; schrijf 2026-03-01, of vandaag",
            $"{Date.Name} {Printable.Of(text)}: that is no date; write 2026-03-01, or today"));
    }
}
