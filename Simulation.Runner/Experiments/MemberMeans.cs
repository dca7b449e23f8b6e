namespace Simulation.Runner.Experiments;

/// <summary>Means of a number of things side by side over runs that are spread over sets of assumptions, with what chance and assumptions
/// leave open of each.</summary>
public sealed class MemberMeans
{
    private readonly Moments[] _all;
    private readonly MemberSums? _members;

    /// <summary>Nothing added yet.</summary>
    /// <param name="members">Sets of assumptions; 0 for runs with one and the same.</param>
    /// <param name="things">How many things are told.</param>
    public MemberMeans(int members, int things)
    {
        _all = new Moments[things];
        _members = members == 0 ? null : new(members, things);
    }

    public Moments this[int thing] => _all[thing];

    public void Add(int member, int thing, double value)
    {
        _all[thing].Add(value);
        _members?.Add(member, thing, value);
    }

    /// <summary>The doubt about a mean; nothing with a single set of assumptions, or where no set had two runs.</summary>
    public Doubt? DoubtOf(int thing, Bounds bounds) => _members?.Of(thing, _all[thing], bounds);

    /// <summary>The share of sets, by their runs, whose mean does something, without what luck adds to how far they come apart.</summary>
    public double? Share(int thing, Func<double, bool> does) => _members?.Share(thing, _all[thing], does);
}
