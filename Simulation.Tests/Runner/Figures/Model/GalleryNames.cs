namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>The gallery as test data.</summary>
public static class GalleryNames
{
    public static TheoryData<string> Data => [.. Gallery.All.Keys];
}
