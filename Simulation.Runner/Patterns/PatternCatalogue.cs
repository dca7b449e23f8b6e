namespace Simulation.Runner.Patterns;

/// <summary>All patterns, in the order of their numbers. To add one: put it in the file of its theme, with a claim.</summary>
public static class PatternCatalogue
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        .. PlacePatterns.All.Concat(CoachPatterns.All).Concat(CommunityPatterns.All).Concat(ContactPatterns.All).Concat(MixPatterns.All)
            .Concat(TroublePatterns.All).Concat(OutsidePatterns.All).OrderBy(p => p.Number),
    ];
}
