using System.Text.Json;

namespace Simulation.Runner.Cautions;

/// <summary>One way in which a study can be possible and hardly meant. To add one: a name here, where it is found in a class beside this
/// one, and a row in MistakesTests, from which docs/mistakes.md is made.</summary>
public enum CautionKind
{
    // Moments.
    EventAfterEnd, MoneyBeginsAfterEnd, MoneyEndsAfterEnd, HardlyTimeLeft, AfterClosing, RunsAfterClosing, OpensFarAhead, KnownFromFuture,

    // Events.
    LeverTwice, NothingToChange,

    // Values.
    Idle, UnusualHours, MarginTooNarrow, MorePlacesThanHomes,

    // Alternatives.
    EqualToBase, EqualToEachOther, SameLives, UnequalSizes, ManyThings, FlameRises,

    // Results.
    OneRun, NobodyToCount,
}

/// <summary>Something that is possible and can hardly be meant: told before the first run, run all the same, and kept with the results.</summary>
/// <param name="Code">Its name, the same in every version, for programs.</param>
public sealed record Caution(string Code, Bilingual Says)
{
    public Caution(CautionKind kind, string nl, string en)
        : this(CodeOf(kind), (nl, en))
    {
    }

    /// <summary>As a line on a screen.</summary>
    public Bilingual Line => new Bilingual("let op: ", "note: ") + Says;

    public static string CodeOf(CautionKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{kind}");
}
