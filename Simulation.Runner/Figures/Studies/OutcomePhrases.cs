namespace Simulation.Runner.Figures.Studies;

/// <summary>Outcomes as they stand within a sentence: a singular noun.</summary>
internal static class OutcomePhrases
{
    /// <summary>Whether the difference can be told as so many of every hundred residents.</summary>
    public static bool IsTakingPart(Outcome outcome) => outcome == Outcome.ParticipationBroad;

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Decapitalised(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
