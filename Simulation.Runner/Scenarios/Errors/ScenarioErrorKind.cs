using System.Text.Json;

namespace Simulation.Runner.Scenarios.Errors;

/// <summary>One way in which a file can be wrong. To add one: a name here, its words in words/errors.txt, and a row in the tests that
/// shows a file with it.</summary>
public enum ScenarioErrorKind
{
    // The file itself.
    FileMissing, NotAFile, FileEmpty, FileTooLarge, FileUnreadable, PathAbsolute, PathLeaves, LinkLeaves, WrongKindOfFile,
    NameUnknown, NameAmbiguous,

    // Its characters.
    NotUtf8, Tab, HiddenCharacter,

    // Its YAML.
    BadYaml, NoContent, TooDeep, TooManyNodes, TooManyErrors, Anchor, Alias, Tag, MergeKey, Directive, SecondDocument, KeyNotText,

    // Its names.
    UnknownKey, BadKey, DottedName, DuplicateKey, DuplicateItem, MissingKey, NothingStated, WrongShape,

    // Its values.
    NotANumber, NotFinite, NotWhole, Quoted, NotAFlag, UnknownChoice, NotAMonth, NotText, TextTooLong, BadName, NotPossible, NeitherGiven,
    BothGiven, NoMargin,

    // What it builds on.
    CyclicExtends, ExtendsTooDeep,

    // Events, mechanisms and rules.
    UnknownEvent, UnknownMechanism, UnknownVariant, UnknownStream,

    // Sources.
    UnknownPath, NothingToCite, UnknownEvidence, CitedAndAssumed,

    // Studies.
    UnknownOutcome, NothingVaries, NothingChanges, OnlyWithAxes, OnlyWithPoints, AxisNeedsLevels, AxisOnlyList, LowNotBelowHigh,
    TooManySteps, AxisAlsoSet, TooManyPoints, SameForAll,

    // A complex that exists.
    KnownInBaseOnly, AlreadyLived, KnownAfterEnd,

    // Targets.
    UnknownMeasure, SameTarget, HasAPlace,
}

/// <summary>What a kind of mistake is called, and what is said of it.</summary>
public static class ScenarioErrorKinds
{
    private static readonly WordList<Bilingual> Words = new("errors", row => row.Both());

    /// <summary>A stable name, for tests and for programs that read errors.</summary>
    public static string Code(this ScenarioErrorKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{kind}");

    /// <summary>In both languages; {0}, {1} are filled in where it happens.</summary>
    public static Bilingual Says(this ScenarioErrorKind kind) => Words[kind.Code()];

    /// <summary>Every kind that has words; for the test that none is left over.</summary>
    public static IReadOnlyCollection<string> Known => Words.Keys;

    internal static Problem With(this ScenarioErrorKind kind, params object[] arguments) => new(kind, Bilingual.Of(language => string.Format(
        CultureInfo.InvariantCulture,
        kind.Says().In(language),
        [.. arguments.Select(argument => argument is Bilingual both ? both.In(language) : argument)])));
}

/// <summary>What is wrong in one place: a kind of mistake with what it is about filled in.</summary>
public readonly record struct Problem(ScenarioErrorKind Kind, Bilingual Says)
{
    public static implicit operator Problem(ScenarioErrorKind kind) => kind.With();
}
