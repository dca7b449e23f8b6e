using Simulation.Runner.Commands;

namespace Simulation.Runner.Beginning;

/// <summary>One question about a complex, as an option on a line and as a sentence on a screen.</summary>
/// <param name="Option">What is typed on a line.</param>
/// <param name="Asks">What is asked on a screen; nothing for an option that only says an answer in another way.</param>
/// <param name="Take">Understands an answer, or refuses it.</param>
/// <param name="IsAnswered">Whether there is an answer already.</param>
/// <param name="Otherwise">What not knowing gives.</param>
public sealed record Question(
    ValueOption Option, Bilingual? Asks, Func<Answers, Typed, Answers> Take, Func<Answers, bool> IsAnswered, Func<Outline, Bilingual> Otherwise);

/// <summary>Every question, in order. To add one: a row here, its answer in Answers, and what stands in for it in Outline.</summary>
public static class Questions
{
    internal const string CoachUntil = "--coach-until";

    private static readonly Bilingual ExampleOfGroups = (
        "Wie van hen komen met begeleiding? Noem een of meer: dakloos, ggz, statushouders, jeugdzorg, lvb, ouderen (bijvoorbeeld: dakloos 60%, ggz 40%)",
        "Which of them come with support? Name one or more: homeless, psychiatric, refugees, youth care, disability, elderly (for instance: homeless 60%, psychiatric 40%)");

    public static IReadOnlyList<Question> All { get; } =
    [
        new(
            new ValueOption("--name", "TEXT", ("hoe het complex heet", "what the complex is called")),
            ("Hoe heet het complex?", "What is the complex called?"),
            (answers, typed) => answers with { Name = AnswerReader.Name(typed) }, answers => answers.Name is not null, outline => outline.Title.Shown),
        new(
            new ValueOption("--homes", "N", ("aantal woningen", "number of homes")),
            ("Hoeveel woningen heeft het?", "How many homes does it have?"),
            (answers, typed) => answers with { Homes = AnswerReader.Homes(typed) }, answers => answers.Homes is not null, outline => outline.Homes.Told),
        new(
            new ValueOption("--share", "SHARE", ("deel van de bewoners met begeleiding: 0.4 of 40%", "share of residents with support: 0.4 or 40%")),
            ("Welk deel van de bewoners woont er met begeleiding? Bijvoorbeeld 40%", "Which share of the residents live there with support? For instance 40%"),
            (answers, typed) => answers with { Share = AnswerReader.Share(typed) }, answers => answers.Share is not null, outline => outline.Share.Told),
        new(
            new ValueOption("--groups", "GROUP,...", ("wie met begeleiding komen: dakloos 60%, ggz 40%", "who come with support: homeless 60%, psychiatric 40%")),
            ExampleOfGroups,
            (answers, typed) => answers with { Groups = AnswerReader.Groups(typed) }, answers => answers.Groups is not null, outline => outline.Groups.Told),
        new(
            new ValueOption("--weight", "light|mixed|heavy", ("begeleiding: licht, gemengd of zwaar", "support: light, mixed or heavy")),
            ("Hoe zwaar is die begeleiding? licht (hooguit een paar uur per week), gemengd of zwaar", "How heavy is that support? light (a few hours a week at most), mixed or heavy"),
            (answers, typed) => answers with { Weight = AnswerReader.Weight(typed) }, answers => answers.Weight is not null, outline => outline.Weight.Told),
        new(
            new ValueOption("--opened", "YYYY-MM", ("sinds wanneer er mensen wonen", "since when people live there")),
            ("Sinds welke maand wonen er mensen? Bijvoorbeeld 2024-03 of maart 2024", "Since which month do people live there? For instance 2024-03 or March 2024"),
            (answers, typed) => answers with { Opened = AnswerReader.Month(typed) }, answers => answers.Opened is not null, outline => outline.Opened.Told),
        new(
            new ValueOption("--coach-hours", "HOURS", ("uren communitycoach per week", "hours of the community coach a week")),
            ("Hoeveel uur per week is er een communitycoach?", "How many hours a week is there a community coach?"),
            (answers, typed) => answers with { CoachHours = AnswerReader.Hours(typed) }, answers => answers.CoachHours is not null, outline => outline.CoachHours.Told),
        new(
            new ValueOption("--coach-payer", "WHO", ("wie de coach betaalt: gemeente, corporatie, project...", "who pays the coach: gemeente, corporatie, project...")),
            ("Wie betaalt die coach? gemeente, corporatie, zorg, rijk, verzekeraar, bewoners, of project (tijdelijk geld)",
                "Who pays that coach? gemeente, corporatie, care, state, insurer, residents, or project (temporary money)"),
            (answers, typed) => answers with { CoachPayer = AnswerReader.Payer(typed) }, answers => answers.CoachPayer is not null, outline => outline.CoachPayer.Told),
        new(
            new ValueOption(CoachUntil, "YYYY-MM", ("eerste maand zonder dat geld, of jaren na de opening", "first month without that money, or years after opening")),
            ("Wat is de eerste maand zonder dat geld? Bijvoorbeeld 2027-12, of jaren na de opening: 3 jaar",
                "What is the first month without that money? For instance 2027-12, or years after opening: 3 years"),
            (answers, typed) => answers with { CoachUntil = AnswerReader.Until(typed) }, answers => answers.CoachUntil is not null, outline => outline.CoachUntil.Told),
        new(
            new ValueOption("--beheer-homes-per-fte", "HOMES", ("woningen per volledige baan beheer", "homes for one full post of beheer")),
            ("Hoeveel beheer is er, sociaal en fysiek samen? Bijvoorbeeld 30 uur (per week), of 200 woningen (per volledige baan)",
                "How much beheer is there, social and physical together? For instance 30 hours (a week), or 200 homes (for one full post)"),
            (answers, typed) => answers with { Beheer = typed.Option is null ? AnswerReader.Beheer(typed) : AnswerReader.HomesPerFte(typed) },
            answers => answers.Beheer is not null, outline => outline.Beheer.Told),
        new(
            new ValueOption("--beheer-hours", "HOURS", ("of: uren beheer per week", "or: hours of beheer a week")),
            null,
            (answers, typed) => answers with { Beheer = AnswerReader.BeheerHours(typed) }, answers => answers.Beheer is not null, outline => outline.Beheer.Told),
        new(
            new ValueOption("--after", "WHAT,...", (
                "wat daarna overwogen wordt: stopt, waakvlam, corporatie, gemeente, corporatie 4 (uur)...",
                "what is considered for then: stops, waakvlam, corporatie, gemeente, corporatie 4 (hours)..."), Repeats: true),
            ("Wat overweegt u voor daarna, naast doorgaan? Noem een of meer: stopt, waakvlam, of wie het overneemt (corporatie, of corporatie 4 voor vier uur)",
                "What do you consider for then, beside going on? Name one or more: stops, waakvlam, or who takes over (corporatie, or corporatie 4 for four hours)"),
            (answers, typed) => answers with { After = AnswerReader.After(typed) }, answers => answers.After is not null, outline => outline.After.Told),
        new(
            new ValueOption("--known-participation", "SHARE", ("deel van de bewoners dat nu meedoet: 45% of 45% ± 5%", "share of residents who take part now: 45% or 45% ± 5%")),
            ("Welk deel van de bewoners doet nu mee: kwam in vier weken ergens bij, organiseerde iets of hielp een buur? Bijvoorbeeld 45%",
                "Which share of the residents take part now: came to something, organised or helped a neighbour in four weeks? For instance 45%"),
            (answers, typed) => answers with { Participation = AnswerReader.Known(typed) }, answers => answers.Participation is not null, outline => outline.Participation.Told),
        new(
            new ValueOption("--known-at", "YYYY-MM", ("van wanneer dat is (nu)", "from when that is (now)")),
            null,
            (answers, typed) => answers with { KnownAt = AnswerReader.Month(typed) }, answers => answers.KnownAt is not null, outline => outline.KnownAt.Told),
    ];
}
