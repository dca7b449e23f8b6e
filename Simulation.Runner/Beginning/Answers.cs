namespace Simulation.Runner.Beginning;

/// <summary>What somebody says about a complex of their own; what is not said is nothing.</summary>
public sealed record Answers
{
    public string? Name { get; init; }
    public int? Homes { get; init; }
    public double? Share { get; init; }
    public IReadOnlyList<(TargetGroup Group, double Share)>? Groups { get; init; }
    public Heaviness? Weight { get; init; }
    public CalendarMonth? Opened { get; init; }
    public double? CoachHours { get; init; }
    public Payer? CoachPayer { get; init; }
    public Ending? CoachUntil { get; init; }
    public BeheerHours? Beheer { get; init; }

    /// <summary>What is considered for afterwards, beside going on.</summary>
    public IReadOnlyList<Sequel>? After { get; init; }

    public KnownShare? Participation { get; init; }

    /// <summary>The month in which that was so; without it this month.</summary>
    public CalendarMonth? KnownAt { get; init; }
}

/// <summary>How heavy the support of residents is, as people say it.</summary>
public enum Heaviness
{
    /// <summary>Never more than a few hours a week.</summary>
    Light,

    /// <summary>What is usual for the target groups.</summary>
    Mixed,

    /// <summary>No light support at all, and half of it heavy.</summary>
    Heavy,
}

/// <summary>When money ends: the first month without it, or so many years after opening.</summary>
public sealed record Ending(CalendarMonth? Month, double? Years);

/// <summary>How much beheer there is: homes for one full post, or hours a week.</summary>
public sealed record BeheerHours(double? HomesPerFte, double? HoursPerWeek);

/// <summary>A share that is known, and how far from it is still the same.</summary>
public sealed record KnownShare(double Value, double Within);

/// <summary>What may follow when the money of the coach ends.</summary>
public enum SequelKind
{
    Stops,
    Waakvlam,

    /// <summary>Another party pays.</summary>
    TakenOver,

    /// <summary>What everything else is compared with.</summary>
    GoesOn,
}

/// <summary>One thing that is considered; who takes over, and how many hours a week, 0 for all of them.</summary>
public sealed record Sequel(SequelKind Kind, Payer? By = null, double Hours = 0)
{
    /// <summary>Its name in a file.</summary>
    public string Id => Kind switch
    {
        SequelKind.Stops => "stops",
        SequelKind.Waakvlam => "waakvlam",
        SequelKind.GoesOn => "goes_on",
        _ => PlanCheck.Snake($"{By}") + (Hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"_{Hours}").Replace('.', '_') : ""),
    };

    /// <summary>What readers call it.</summary>
    public Bilingual Title => Kind switch
    {
        SequelKind.Stops => ("De coach stopt", "The coach stops"),
        SequelKind.Waakvlam => ("Alleen de waakvlam blijft", "Only the waakvlam is left"),
        SequelKind.GoesOn => ("De coach blijft", "The coach stays"),
        _ => TakenOver(Payer(By!.Value), Numbers.Setting(Hours, Unit.HoursAWeek)),
    };

    /// <summary>The same inside a sentence.</summary>
    public Bilingual InSentence => Bilingual.Of(language => char.ToLowerInvariant(Title.In(language)[0]) + Title.In(language)[1..]);

    private Bilingual TakenOver(Bilingual payer, Bilingual hours) => Hours > 0
        ? ($"Coach voor {hours.Nl}, betaald door {payer.Nl}", $"A coach for {hours.En}, paid by {payer.En}")
        : ($"De coach blijft, betaald door {payer.Nl}", $"The coach stays, paid by {payer.En}");

    private static Bilingual Payer(Payer payer) => payer == Core.Plans.Payer.Project
        ? new Bilingual("nieuw ", "new ") + EventTexts.Of(payer)
        : new Bilingual("de ", "the ") + EventTexts.Of(payer);
}
