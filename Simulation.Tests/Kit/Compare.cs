namespace Simulation.Tests.Kit;

/// <summary>
/// Two complexes with the same people and the same luck, so that a direction needs no statistics: whatever happens in
/// the one with the lower chance happens in the other too, and there more.
/// </summary>
internal static class Compare
{
    /// <summary>All of the fewer are among the more, and there are others.</summary>
    public static void Adds<T>(IEnumerable<T> fewer, IEnumerable<T> more, string why)
    {
        var few = fewer.ToHashSet();
        var many = more.ToHashSet();
        Assert.True(few.IsSubsetOf(many), $"{why}: {few.Except(many).Count()} of {few.Count} happened only with the lower chance");
        Assert.True(many.Count > few.Count, $"{why}: {few.Count} in both, so nothing was tested");
    }

    /// <summary>The same, person for person.</summary>
    public static void Same<T>(IEnumerable<T> one, IEnumerable<T> other, string why) =>
        Assert.True(one.SequenceEqual(other), $"{why}: the two should not differ");
}
