using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>
/// What the model asks of a value, as a type: whoever tells a person writes the sentence, in the language of that person.
/// To add one: a record here, and its words in FaultTexts of the runner, where a test misses one that has none.
/// </summary>
public abstract record Requirement
{
    private Requirement()
    {
    }

    /// <summary>A number from low to high, both included.</summary>
    public sealed record Between(double Low, double High) : Requirement
    {
        /// <summary>Written this way round so that NaN fails too.</summary>
        public bool Holds(double value) => value >= Low && value <= High;
    }

    /// <summary>One of these choices.</summary>
    public sealed record OneOf(IReadOnlyList<string> Names) : Requirement
    {
        public override string ToString() => $"{nameof(OneOf)} {{ {string.Join(", ", Names)} }}";
    }

    /// <summary>Just one of two fields; the value counts how many of them are there.</summary>
    public sealed record JustOne(string One, string Other) : Requirement;

    /// <summary>Shares that add up to 1; the value is their sum.</summary>
    public sealed record SharesAddUp : Requirement;

    /// <summary>No share here: the group belongs under another block.</summary>
    public sealed record BelongsUnder(string Block) : Requirement;

    /// <summary>0 for the usual size of the layout, or from low to high.</summary>
    public sealed record UsualSizeOr(double Low, double High) : Requirement;

    /// <summary>At most one a home.</summary>
    public sealed record AtMostOnePerHome(int Homes) : Requirement;

    /// <summary>At most the care that a candidate may need at all.</summary>
    public sealed record WithinCeiling(double Ceiling) : Requirement;

    /// <summary>0, because the plan has nobody on that side; the field says how many there are.</summary>
    public sealed record NeedsPeople(string Field) : Requirement;

    /// <summary>More than this.</summary>
    public sealed record Above(double Low) : Requirement;

    /// <summary>A month only in a scenario that says when it opened; else years since then, which another field says.</summary>
    public sealed record NeedsOpening(string Years) : Requirement;

    /// <summary>A month from the opening to the last there is, both included.</summary>
    public sealed record MonthOfRun(CalendarMonth Opened, CalendarMonth Last) : Requirement;

    /// <summary>A month after this one.</summary>
    public sealed record LaterThan(CalendarMonth Begin) : Requirement;

    /// <summary>0, because the same is said by another field.</summary>
    public sealed record NotBeside(string Field) : Requirement;

    /// <summary>0, because this is not sold in hours.</summary>
    public sealed record InEuros : Requirement;

    /// <summary>Some amount, because the plan gives none.</summary>
    public sealed record SomeAmount : Requirement;

    /// <summary>Not while another stream pays for the same.</summary>
    public sealed record NoOverlap(string Stream) : Requirement;

    /// <summary>Something else than what a stream of money decides.</summary>
    public sealed record DecidedByMoney(string Stream) : Requirement;

    /// <summary>Both a moment and something that is known then.</summary>
    public sealed record SomethingKnown : Requirement;

    /// <summary>A moment at least a week after opening.</summary>
    public sealed record AfterOpening : Requirement;

    /// <summary>An outcome that one complex has in a year: no mean over events, no difference from another plan.</summary>
    public sealed record OfOneComplex : Requirement;

    /// <summary>Said once.</summary>
    public sealed record Once : Requirement;

    /// <summary>More than 0: so far may a run be from it.</summary>
    public sealed record SomeRoom : Requirement;

    /// <summary>0 or more.</summary>
    public sealed record NotNegative : Requirement;

    /// <summary>No more than what it is a part of can be.</summary>
    public sealed record PartOf(string Whole, double AtMost) : Requirement;

    /// <summary>Any number that is finite.</summary>
    public sealed record Finite : Requirement;

    /// <summary>A text with something in it.</summary>
    public sealed record SomeText : Requirement;

    /// <summary>A section of the plan.</summary>
    public sealed record Section : Requirement;
}
