using Simulation.Runner.Commands;

namespace Simulation.Runner.Beginning;

/// <summary>One question about a complex, as an option on a line and as a sentence on a screen.</summary>
/// <param name="Key">The option without its dashes, and its row in words/questions.txt.</param>
/// <param name="Take">Understands an answer, or refuses it.</param>
/// <param name="Find">The answer when there is one.</param>
/// <param name="Otherwise">What not knowing gives.</param>
public sealed record Question(string Key, Func<Answers, Typed, Answers> Take, Func<Answers, object?> Find, Func<Outline, Bilingual> Otherwise)
{
    private static readonly WordList<WordRow> Rows = new("questions", row => row);

    /// <summary>What is typed on a line.</summary>
    public ValueOption Option => field ??= new($"--{Key}", Rows[Key].One("value"), Rows[Key].Both(), Repeats: Key == "after");

    /// <summary>What is asked on a screen; nothing for an option that only says an answer in another way.</summary>
    public Bilingual? Asks => Rows[Key].BothIfThere("asks");

    /// <summary>What is said to whoever does not understand the question.</summary>
    public Bilingual? Why => Rows[Key].BothIfThere("why");

    public bool IsAnswered(Answers said) => Find(said) is not null;

    /// <summary>What has words; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Rows.Keys;
}

/// <summary>Every question, in order. To add one: a row here and in words/questions.txt, its answer in Answers, what stands in for it in
/// Outline.</summary>
public static class Questions
{
    internal const string CoachUntil = "coach-until";

    public static IReadOnlyList<Question> All { get; } =
    [
        new("name", (own, typed) => own with { Name = AnswerReader.Name(typed) }, own => own.Name, complex => complex.Title.Shown),
        new("homes", (own, typed) => own with { Homes = AnswerReader.Homes(typed) }, own => own.Homes, complex => complex.Homes.Told),
        new("share", (own, typed) => own with { Share = AnswerReader.Share(typed) }, own => own.Share, complex => complex.Share.Told),
        new("groups", (own, typed) => own with { Groups = AnswerReader.Groups(typed) }, own => own.Groups, complex => complex.Groups.Told),
        new("weight", (own, typed) => own with { Weight = AnswerReader.Weight(typed) }, own => own.Weight, complex => complex.Weight.Told),
        new("opened", (own, typed) => own with { Opened = AnswerReader.Month(typed) }, own => own.Opened, complex => complex.Opened.Told),
        new(
            "coach-hours", (own, typed) => own with { CoachHours = AnswerReader.Hours(typed) },
            own => own.CoachHours, complex => complex.CoachHours.Told),
        new(
            "coach-payer", (own, typed) => own with { CoachPayer = AnswerReader.Payer(typed) },
            own => own.CoachPayer, complex => complex.CoachPayer.Told),
        new(
            CoachUntil, (own, typed) => own with { CoachUntil = AnswerReader.Until(typed) },
            own => own.CoachUntil, complex => complex.CoachUntil.Told),
        new("beheer-homes-per-fte", (own, typed) => own with { Beheer = Beheer(typed) }, own => own.Beheer, complex => complex.Beheer.Told),
        new("beheer-hours", (own, typed) => own with { Beheer = AnswerReader.BeheerHours(typed) }, own => own.Beheer, complex => complex.Beheer.Told),
        new("after", (own, typed) => own with { After = AnswerReader.After(typed) }, own => own.After, complex => complex.After.Told),
        new(
            "known-participation", (own, typed) => own with { Participation = AnswerReader.Known(typed) }, own => own.Participation,
            complex => complex.Participation.Told),
        new("known-at", (own, typed) => own with { KnownAt = AnswerReader.Month(typed) }, own => own.KnownAt, complex => complex.KnownAt.Told),
    ];

    // On a screen one question asks for either.
    private static BeheerHours Beheer(Typed typed) => typed.Option is null ? AnswerReader.Beheer(typed) : AnswerReader.HomesPerFte(typed);
}
