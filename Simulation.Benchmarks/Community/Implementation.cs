using System.Runtime.Intrinsics;

namespace Simulation.Benchmarks.Community;

/// <summary>
/// The ways there are to go through a week; all give the same bits. To add one: append it, give it a step in
/// <see cref="Implementations"/>, and the tests compare it with the plain one.
/// </summary>
public enum Implementation
{
    Plain,
    Vector256,
    Vector512,
}

/// <summary>Which implementation this processor runs fastest, and how each takes a week.</summary>
public static class Implementations
{
    /// <summary>The widest the processor has.</summary>
    public static Implementation Best =>
        Vector512.IsHardwareAccelerated ? Implementation.Vector512
        : Vector256.IsHardwareAccelerated ? Implementation.Vector256
        : Implementation.Plain;

    /// <summary>Lets a week pass and tells how many were active. Works everywhere: what the processor lacks is emulated.</summary>
    public static Func<CommunityState, int, int> StepOf(Implementation implementation) => implementation switch
    {
        Implementation.Plain => PlainWeek.Step,
        Implementation.Vector256 => Vector256Week.Step,
        Implementation.Vector512 => Vector512Week.Step,
        _ => throw new ArgumentOutOfRangeException(nameof(implementation), implementation, "not an implementation"),
    };
}
