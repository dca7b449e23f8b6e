using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>
/// What money can be for. To add one: append it here, what it becomes in Processes/Funding, the booking in
/// Processes/Accounts, and a word in both languages.
/// </summary>
public enum Purchase
{
    /// <summary>Hours of the community coach.</summary>
    Coach,

    /// <summary>Hours of social and physical beheer.</summary>
    Beheer,

    /// <summary>Hours of the care team for the community, beside what the indications give.</summary>
    CommunityCare,

    /// <summary>The hours of the pilot flame, whether the community is ready for it or not.</summary>
    Waakvlam,

    /// <summary>The common room.</summary>
    Room,

    /// <summary>Hours of an adviser of the board who knows association law.</summary>
    BoardAdviser,

    /// <summary>What gangmakers get.</summary>
    Gangmakers,

    /// <summary>The fixed weekly moment.</summary>
    Activities,
}

/// <summary>What comes when a stream ends.</summary>
public enum FollowUp
{
    /// <summary>Nothing, or whatever other stream begins then.</summary>
    Nothing,

    /// <summary>The pilot flame, paid by the same parties, for good.</summary>
    Waakvlam,
}

/// <summary>What can be said of a purchase in general.</summary>
public static class Purchases
{
    private static readonly Purchase[] Known = Enum.GetValues<Purchase>();

    public static IReadOnlyList<Purchase> All => Known;

    /// <summary>The same for loops within a week.</summary>
    public static ReadOnlySpan<Purchase> Each => Known;

    /// <summary>Whether it is bought in hours; the others are bought in euros only.</summary>
    public static bool IsHours(this Purchase what) =>
        what is Purchase.Coach or Purchase.Beheer or Purchase.CommunityCare or Purchase.Waakvlam or Purchase.BoardAdviser;

    /// <summary>Whether two streams pay for the same thing: coaching is one thing, whether it is a coach or the flame.</summary>
    public static bool IsSameAs(this Purchase one, Purchase other) => one == other || (IsCoaching(one) && IsCoaching(other));

    public static bool IsCoaching(this Purchase what) => what is Purchase.Coach or Purchase.Waakvlam;

    /// <summary>The lever that decides the same; none where an event changes hours that money gives.</summary>
    public static Lever? Decides(this Purchase what) => what switch
    {
        Purchase.Coach or Purchase.Waakvlam => Lever.OnlyWaakvlam,
        Purchase.Room => Lever.RoomOpen,
        Purchase.Gangmakers => Lever.Gangmakers,
        Purchase.Activities => Lever.WeeklyMoment,
        _ => null,
    };
}

/// <summary>
/// Money of some parties for one thing, from some time on, until it ends. As soon as one stream buys a thing, what the plan
/// itself gives of it no longer counts: it is there while a stream pays for it. Taking over, in part, by another party or in
/// kind, is the end of one stream and the start of another.
/// </summary>
public sealed record MoneyStream
{
    public required string Name { get; init; }

    /// <summary>What is bought.</summary>
    public required Purchase Buys { get; init; }

    /// <summary>Who pays, in shares that add up to 1.</summary>
    public PayerShares Paid { get; init; } = new();

    /// <summary>Hours a week; 0 where they are given otherwise.</summary>
    [Allowed(0, 1000)]
    public double HoursPerWeek { get; init; }

    /// <summary>Hours a week for each home that is open; 0 where they are given otherwise.</summary>
    [Allowed(0, 10)]
    public double HoursPerHome { get; init; }

    /// <summary>Euros a year, in prices of the year of the ledger; as many hours as they buy. With no amount at all: what the plan gives, at what that costs.</summary>
    [Allowed(0, 10_000_000)]
    public double EurosPerYear { get; init; }

    /// <summary>The month in which it begins, in a scenario that says when it opened.</summary>
    public CalendarMonth? From { get; init; }

    /// <summary>Years after opening at which it begins, where no month says so.</summary>
    [Allowed(0, 78)]
    public double FromYear { get; init; }

    /// <summary>The first month in which it is over, in a scenario that says when it opened.</summary>
    public CalendarMonth? Until { get; init; }

    /// <summary>Years after opening at which it ends; leave out for one that goes on, or ends in a month.</summary>
    [Allowed(0, 78)]
    public double? UntilYear { get; init; }

    /// <summary>Whether euros rise with prices; without it they buy less every year.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>Weeks before its end from which everybody knows what follows.</summary>
    [Allowed(0, 520)]
    public int NoticeWeeks { get; init; } = 26;

    /// <summary>What comes when it ends, beside other streams.</summary>
    public FollowUp Then { get; init; }

    /// <summary>Whether it says how much; if not, it pays what the plan gives.</summary>
    public bool HasAmount => HoursPerWeek > 0 || HoursPerHome > 0 || EurosPerYear > 0;

    /// <summary>The week in which it begins, and the first in which it is over; months have to be made years before.</summary>
    public int Begins => Week.OfYear(FromYear);
    public int Ends => UntilYear is { } year ? Week.OfYear(year) : int.MaxValue;

    public bool IsActive(int week) => week >= Begins && week < Ends;
}

/// <summary>Shares of payers; they add up to 1.</summary>
public sealed record PayerShares
{
    [Allowed(0, 1)]
    public double Gemeente { get; init; }
    [Allowed(0, 1)]
    public double Corporatie { get; init; }
    [Allowed(0, 1)]
    public double Zorg { get; init; }
    [Allowed(0, 1)]
    public double Rijk { get; init; }
    [Allowed(0, 1)]
    public double Verzekeraar { get; init; }
    [Allowed(0, 1)]
    public double Bewoners { get; init; }
    [Allowed(0, 1)]
    public double Project { get; init; }

    public double this[Payer payer] => payer switch
    {
        Payer.Gemeente => Gemeente,
        Payer.Corporatie => Corporatie,
        Payer.Zorg => Zorg,
        Payer.Rijk => Rijk,
        Payer.Verzekeraar => Verzekeraar,
        Payer.Bewoners => Bewoners,
        Payer.Project => Project,
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "not a payer"),
    };

    public double Sum => Gemeente + Corporatie + Zorg + Rijk + Verzekeraar + Bewoners + Project;

    public static PayerShares Of(Payer payer) => new PayerShares().With(payer, 1);

    public PayerShares With(Payer payer, double share) => payer switch
    {
        Payer.Gemeente => this with { Gemeente = share },
        Payer.Corporatie => this with { Corporatie = share },
        Payer.Zorg => this with { Zorg = share },
        Payer.Rijk => this with { Rijk = share },
        Payer.Verzekeraar => this with { Verzekeraar = share },
        Payer.Bewoners => this with { Bewoners = share },
        Payer.Project => this with { Project = share },
        _ => throw new ArgumentOutOfRangeException(nameof(payer), payer, "not a payer"),
    };
}
