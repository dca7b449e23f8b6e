using Simulation.Runner.Charts;
using Simulation.Runner.Charts.Layout;
using Simulation.Runner.Charts.Png;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Charts;

/// <summary>PNG files as another program reads them.</summary>
public sealed class PngRendererTests
{
    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void A_file_decodes_to_the_pixels_that_were_painted(string name)
    {
        (Figure figure, Language language) = Gallery.All[name];
        var painted = new PixelBuffer(figure.Size.Width, figure.Size.Height);
        FigurePainter.Paint(figure, language, new PngCanvas(painted, 1));

        var read = new PngReader(PngRenderer.Render(figure, language));

        Assert.Equal((figure.Size.Width, figure.Size.Height), (read.Width, read.Height));
        Assert.True(painted.Bytes.AsSpan().SequenceEqual(read.Pixels()));
    }

    [Fact]
    public void Twice_the_scale_is_twice_the_pixels()
    {
        var read = new PngReader(PngRenderer.Render(Gallery.All["ladder"].Figure, Language.Nl, scale: 2));

        Assert.Equal((1920, 1080), (read.Width, read.Height));
    }

    [Fact]
    public void The_words_for_who_cannot_see_travel_with_the_picture()
    {
        Figure figure = Gallery.All["ladder"].Figure;

        var read = new PngReader(PngRenderer.Render(figure, Language.Nl));

        Assert.Contains(read.Notes, note => note.EndsWith(figure.AltText, StringComparison.Ordinal));
        Assert.Contains(read.Notes, note => note.EndsWith(figure.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Half_and_double_pictures_stay_small()
    {
        foreach ((string name, (Figure figure, Language language)) in Gallery.All)
            Assert.True(PngRenderer.Render(figure, language).Length < 200_000, name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void An_impossible_scale_is_refused(int scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PngRenderer.Render(Gallery.All["ladder"].Figure, Language.Nl, scale));
}
