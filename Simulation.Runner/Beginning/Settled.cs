namespace Simulation.Runner.Beginning;

/// <summary>One thing about the complex: what it is, in words, and where it comes from.</summary>
/// <param name="Answered">Whether somebody said it; if not, it was taken from elsewhere.</param>
public sealed record Settled<T>(T Value, Bilingual Shown, Bilingual From, bool Answered = false)
{
    /// <summary>As it stands behind a value in a file, and behind a question nobody can answer.</summary>
    public Bilingual Told => Shown + " (" + From + ")";
}

/// <summary>The same without its value, under the name that readers know it by.</summary>
public sealed record SettledLine(Bilingual Name, Bilingual Shown, Bilingual From, bool Answered)
{
    public static SettledLine Of<T>(Bilingual name, Settled<T> settled) => new(name, settled.Shown, settled.From, settled.Answered);
}
