namespace Simulation.Runner.Health;

/// <summary>How something is.</summary>
public enum Soundness
{
    Good,

    /// <summary>It works, and somebody may want to know.</summary>
    Remark,

    /// <summary>It does not work, or gives other numbers.</summary>
    Bad,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="About">What was looked at.</param>
/// <param name="Found">How it is.</param>
/// <param name="Remedy">What to do about it; nothing where nothing needs to be done.</param>
public sealed record Finding(Bilingual About, Soundness Soundness, Bilingual Found, Bilingual? Remedy = null)
{
    public static Finding Good(Bilingual about, Bilingual found) => new(about, Soundness.Good, found);

    public static Finding Remark(Bilingual about, Bilingual found, Bilingual remedy) => new(about, Soundness.Remark, found, remedy);

    public static Finding Bad(Bilingual about, Bilingual found, Bilingual remedy) => new(about, Soundness.Bad, found, remedy);
}
