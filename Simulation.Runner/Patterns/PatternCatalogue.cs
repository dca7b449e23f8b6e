namespace Simulation.Runner.Patterns;

/// <summary>All patterns, in the order of their numbers. To add one: put it in the file of its theme, with a claim.</summary>
public static class PatternCatalogue
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        .. new[] { PlacePatterns.All, CoachPatterns.All, CommunityPatterns.All, ContactPatterns.All, MixPatterns.All, SizePatterns.All, TroublePatterns.All, OutsidePatterns.All }
            .SelectMany(theme => theme).OrderBy(p => p.Number),
    ];
}
