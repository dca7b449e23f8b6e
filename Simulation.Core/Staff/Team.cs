namespace Simulation.Core.Staff;

/// <summary>Everybody who is paid to be there, and what their hours made possible this week.</summary>
public sealed class Team
{
    public Post Coach { get; } = new(PostKind.Coach);
    public Post SocialBeheer { get; } = new(PostKind.SocialBeheer);
    public Post PhysicalBeheer { get; } = new(PostKind.PhysicalBeheer);
    public Post Care { get; } = new(PostKind.Care);
    public Post Huismeester { get; } = new(PostKind.Huismeester);
    public Post Clients { get; } = new(PostKind.Clients);

    /// <summary>The party whose people the residents see when the coach's work is done: another one may keep the pilot flame.</summary>
    public Parties CoachIsOf { get; set; } = Parties.Coach;

    /// <summary>The share of the support organisers and board asked for that they got.</summary>
    public double OrganiserSupport { get; set; }
    public double BoardSupport { get; set; }

    /// <summary>Talks with possible organisers there was time for, and people who were brought together or shown a way out of the house.</summary>
    public double RecruitingTalks { get; set; }
    public double Introductions { get; set; }
    public double Connections { get; set; }

    /// <summary>Hours that went to tuning corridors and groups to each other.</summary>
    public double CoordinationHours { get; set; }

    /// <summary>How well advised the intake is and how well kept the contact with the street, from 0 to 1, over the last weeks.</summary>
    public double IntakeAdvice { get; set; }
    public double NeighbourContact { get; set; }

    /// <summary>Hours among residents that lead to noticing, counted by how well the face is known, for each party.</summary>
    public double SeenByCoach { get; set; }
    public double SeenByBeheer { get; set; }
    public double SeenByCare { get; set; }

    /// <summary>Who sat at the last table of coach, beheer and care.</summary>
    public Parties AtTable { get; set; }

    /// <summary>How far the routine work of beheer is behind, in weeks of it.</summary>
    public double WeeksBehind { get; set; }

    /// <summary>Hours of welcoming that newcomers are still waiting for.</summary>
    public double NewcomersWaiting { get; set; }

    /// <summary>Hours the coach has spent on a welcome that is not finished.</summary>
    public double WelcomeBegun { get; set; }

    /// <summary>How often the holders of all posts have been replaced by decision so far.</summary>
    public int Replaced { get; set; }

    /// <summary>Whether the end of the coach's hours has been announced, and the week it comes.</summary>
    public bool CoachEndAnnounced { get; set; }
    public int CoachEndsAt { get; set; }

    public void Clear()
    {
        Coach.Clear();
        SocialBeheer.Clear();
        PhysicalBeheer.Clear();
        Care.Clear();
        Huismeester.Clear();
        Clients.Clear();
        CoachIsOf = Parties.Coach;
        AtTable = Parties.None;
        OrganiserSupport = BoardSupport = RecruitingTalks = Introductions = Connections = CoordinationHours = 0;
        IntakeAdvice = NeighbourContact = SeenByCoach = SeenByBeheer = SeenByCare = WeeksBehind = NewcomersWaiting = WelcomeBegun = 0;
        CoachEndAnnounced = false;
        Replaced = 0;
        CoachEndsAt = int.MaxValue;
    }
}
