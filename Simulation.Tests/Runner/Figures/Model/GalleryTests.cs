using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>The pictures of the gallery. To look at them: set CHART_GALLERY to a folder and run this class.</summary>
public sealed class GalleryTests
{
    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void A_figure_drawn_twice_has_the_same_bytes(string name)
    {
        (Figure figure, Language language) = Gallery.All[name];

        Assert.Equal(PngRenderer.Render(figure, language), PngRenderer.Render(figure, language));
        Assert.Equal(SvgRenderer.Render(figure, language), SvgRenderer.Render(figure, language));
    }

    [Fact]
    public void The_gallery_is_written_where_asked()
    {
        if (Environment.GetEnvironmentVariable("CHART_GALLERY") is not { } folder) return;
        Directory.CreateDirectory(folder);
        foreach ((string name, (Figure figure, Language language)) in Gallery.All)
        {
            string path = System.IO.Path.Combine(folder, name);
            File.WriteAllBytes(path + ".png", PngRenderer.Render(figure, language));
            File.WriteAllBytes(path + "@2x.png", PngRenderer.Render(figure, language, scale: 2));
            File.WriteAllText(path + ".svg", SvgRenderer.Render(figure, language));
        }
    }
}
