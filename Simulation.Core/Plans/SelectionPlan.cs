using Simulation.Core.Time;

namespace Simulation.Core.Plans;

/// <summary>How deliberately a new resident without support chooses the complex, from light to heavy.</summary>
public enum SelectionMethod
{
    /// <summary>Whoever is on top of the list.</summary>
    WaitingList,

    /// <summary>The advertisement says what is expected.</summary>
    Advert,

    /// <summary>An information evening one has to attend.</summary>
    InformationEvening,

    /// <summary>A talk about motivation with a professional.</summary>
    Interview,

    /// <summary>A committee of residents and professionals.</summary>
    Committee,

    /// <summary>Residents put candidates forward themselves.</summary>
    CoOptation,
}

/// <summary>Who may come and live here.</summary>
public sealed record SelectionPlan
{
    public SelectionMethod Method { get; init; } = SelectionMethod.Committee;

    /// <summary>
    /// How newcomers are chosen while residents may, or may not, put candidates forward. Where that was the plan and the
    /// right is taken away, a committee goes on choosing; where it is given, it takes the place of what was planned.
    /// </summary>
    public SelectionMethod MethodWhen(bool coOptation) =>
        coOptation ? SelectionMethod.CoOptation
        : Method == SelectionMethod.CoOptation ? SelectionMethod.Committee
        : Method;

    /// <summary>The share of candidates turned down after the talk.</summary>
    [Allowed(0, 0.95)]
    public double RejectionShare { get; init; } = 0.25;

    /// <summary>The most hours of care a week a candidate may need; 0 for no ceiling.</summary>
    [Allowed(0, 168)]
    public double CareCeilingHours { get; init; }

    /// <summary>Whether candidates with an active addiction are turned down (as far as it shows).</summary>
    public bool ExcludesAddiction { get; init; }

    /// <summary>Whether candidates with a violent or criminal past are turned down (as far as it shows).</summary>
    public bool ExcludesViolentPast { get; init; }

    /// <summary>Whether supported candidates must have work, training or daytime activity.</summary>
    public bool RequiresDaytimeActivity { get; init; }

    /// <summary>Months after which a placement can be undone without a procedure; 0 for none.</summary>
    [Allowed(0, 24, Least = Week.Months)]
    public double TrialMonths { get; init; }

    /// <summary>Weeks a home may stand ready before the first who comes gets it; 0 for no limit.</summary>
    [Allowed(0, 104)]
    public double FillWithinWeeks { get; init; }

    /// <summary>Whether candidates take part in activities in the half year before they move in.</summary>
    public bool PreEntryActivities { get; init; }
}
