namespace Simulation.Runner.Trace;

/// <summary>One home in two scenarios with the same people, and where the two runs part.</summary>
public sealed record ComparedLives(LifeCourse Base, LifeCourse Alternative, Divergences Divergences);

/// <summary>Where two runs first differ: anywhere, in this home, and in something in this home that one can see happen.</summary>
public sealed record Divergences(DivergencePoint? Anywhere, DivergencePoint? InHome, DivergencePoint? Decision);

/// <summary>
/// The first moment of a difference: the week (-1 is the opening, before the first week), the process after which it was
/// there (nothing at the opening), and what differs, at most a few.
/// </summary>
public sealed record DivergencePoint(int Week, string? Process, IReadOnlyList<Difference> Differences);

/// <summary>One thing that differs, about the complex or about a home, with both values.</summary>
public sealed record Difference(Bilingual What, int? Home, Bilingual Base, Bilingual Alternative);
