namespace Simulation.Core.Staff;

/// <summary>Everybody who is paid to be there, and what their hours made possible this week.</summary>
public sealed class Team
{
    public Post Coach { get; } = new(PostKind.Coach);
    public Post SocialBeheer { get; } = new(PostKind.SocialBeheer);
    public Post PhysicalBeheer { get; } = new(PostKind.PhysicalBeheer);
    public Post Care { get; } = new(PostKind.Care);
    public Post Huismeester { get; } = new(PostKind.Huismeester);

    /// <summary>The share of the support organisers and board asked for that they got.</summary>
    public double OrganiserSupport { get; set; }
    public double BoardSupport { get; set; }

    /// <summary>Talks with possible organisers there was time for.</summary>
    public double RecruitingTalks { get; set; }

    /// <summary>Hours that went to tuning corridors and groups to each other.</summary>
    public double CoordinationHours { get; set; }

    /// <summary>Hours of presence that lead to noticing, counted by how well the face is known.</summary>
    public double WatchfulHours { get; set; }

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
        OrganiserSupport = BoardSupport = RecruitingTalks = CoordinationHours = WatchfulHours = 0;
        CoachEndAnnounced = false;
        Replaced = 0;
        CoachEndsAt = int.MaxValue;
    }
}
