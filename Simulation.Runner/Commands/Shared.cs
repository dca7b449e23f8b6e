using System.CommandLine;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Options of more than one command.</summary>
internal static class Shared
{
    public static ValueOption Lang { get; } = new("--lang", "nl|en", ("taal van alles wat u leest", "language of all you read"));
    public static Flag Quiet { get; } = new("--quiet", ("zegt niet hoe het vordert", "does not say how it goes"));
    public static Flag Json { get; } =
        new("--json", ("de samenvatting als JSON, en verder niets, op de uitvoer", "the summary as JSON on the output, and nothing else there"));

    public static ValueOption Out { get; } = new("--out", "DIR", ("map voor de resultaten (results/NAAM)", "folder for the results (results/NAME)"));
    public static ValueOption Store { get; } = new("--store", "DIR", (
        "map met bewaarde doorrekeningen, nooit twee keer gerekend (die van het project, of van u)",
        "folder in which runs are kept and never worked out twice (that of the project, or yours)"));

    public static ValueOption Threads { get; } =
        new("--threads", "N", ("aantal rekendraden (alle processoren)", "threads to work with (all processors)"));
    public static ValueOption Seed { get; } =
        new("--seed", "N", ("het startgetal, waar alle toeval uit volgt (1)", "the number all chance follows from (1)"));

    public static ValueOption Base { get; } =
        new("--base", "NAME", ("zet een studie op een ander scenario dan zij noemt", "puts a study on another scenario than it names"));

    public static Flag Dark { get; } =
        new("--dark", ("figuren op een donkere achtergrond, voor dia's", "figures on a dark background, for slides"));

    public static Flag NoReport { get; } = new("--no-report", ("maakt geen figuren en geen rapport", "makes no figures and no report"));
    public static Flag Open { get; } = new("--open", ("toont het rapport meteen in de browser", "shows the report in the browser at once"));

    /// <summary>What is done with the options of every command first.</summary>
    public static void Apply(Call call)
    {
        if (Lang.Text(call.Parsed) is { } name && LanguageChoice.Parse(name) is null)
            throw new BadInputException(($"--lang {name}: dat kan niet; toegestaan: nl, en", $"--lang {name}: not possible; allowed: nl, en"));
        call.Terminal.Quiet = Quiet.In(call.Parsed);
    }

    public static int ThreadsOf(ParseResult parsed) => (int?)Threads.Whole(parsed, 1, 1024) ?? Environment.ProcessorCount;

    public static ulong? SeedOf(ParseResult parsed) => (ulong?)Seed.Whole(parsed, 0, RunLimits.LargestSeed);
}
