using System.Globalization;
using System.Text;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>
/// What the figures of the gallery say, whatever draws them. After a wanted change: set CHART_GALLERY to a folder, run this class,
/// and copy models.txt from there.
/// </summary>
public sealed class GalleryModelTests
{
    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void What_a_figure_says_is_kept(string name) => Assert.Equal(GalleryHashes.Of(name), ModelJson.HashOf(Gallery.All[name].Figure));

    [Fact]
    public void The_models_are_written_where_asked()
    {
        if (Environment.GetEnvironmentVariable("CHART_GALLERY") is not { } folder) return;
        Directory.CreateDirectory(folder);
        var hashes = new StringBuilder();
        foreach ((string name, var (figure, _)) in Gallery.All)
            hashes.Append(CultureInfo.InvariantCulture, $"        \"{name}: {ModelJson.HashOf(figure)}\",\n");
        File.WriteAllText(System.IO.Path.Combine(folder, "models.txt"), hashes.ToString());
    }
}
