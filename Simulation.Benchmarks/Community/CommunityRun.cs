using System.Diagnostics;

namespace Simulation.Benchmarks.Community;

/// <summary>What is written down every week.</summary>
public readonly record struct CommunityWeek(double Share, int Incidents, int Evictions, int MoveOuts);

/// <summary>Size, seed and implementation become ten years of a community, and the time they took without the set-up.</summary>
public sealed class CommunityRun(int residents, Implementation implementation, bool isEdge = false)
{
    /// <summary>On the edge everybody begins at the highest level and as vulnerable as can be, so that evictions are seen; this long.</summary>
    public const int EdgeWeeks = 12;

    private readonly Func<CommunityState, int, int> _step = Implementations.StepOf(implementation);
    private readonly CommunityWeek[] _weeks = new CommunityWeek[isEdge ? EdgeWeeks : Rules.Weeks];

    public Implementation Implementation { get; } = implementation;
    public CommunityState State { get; } = new(residents);
    public IReadOnlyList<CommunityWeek> Weeks => _weeks;
    public double WallSeconds { get; private set; }
    public double CpuSeconds { get; private set; }

    public double MeanShare => _weeks.Skip(isEdge ? 0 : Rules.SettledFrom).Average(week => week.Share);
    public int Incidents => _weeks.Sum(week => week.Incidents);
    public int Evictions => _weeks.Sum(week => week.Evictions);
    public int MoveOuts => _weeks.Sum(week => week.MoveOuts);

    public void Run(ulong seed, int replicate)
    {
        State.Reset(seed, replicate);
        if (isEdge) State.ToTheEdge();
        double cpu = ThreadClock.CpuSeconds();
        long wall = Stopwatch.GetTimestamp();
        for (int week = 0; week < _weeks.Length; week++)
        {
            int active = _step(State, week);
            _weeks[week] = new CommunityWeek((double)active / State.Residents, State.Incidents, State.Evictions, State.MoveOuts);
            State.EndWeek();
        }

        WallSeconds = Stopwatch.GetElapsedTime(wall).TotalSeconds;
        CpuSeconds = ThreadClock.CpuSeconds() - cpu;
    }
}
