using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Texts;
using SkiaSharp;

namespace Simulation.Tests.Runner.Figures.Model;

/// <summary>PNG files as another program reads them.</summary>
public sealed class PngRendererTests
{
    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void A_file_decodes_to_a_picture_with_something_on_it(string name)
    {
        (Figure figure, Language language) = Gallery.All[name];
        foreach (Theme theme in (Theme[])[Theme.Paper, Theme.Dark])
        {
            using SKBitmap picture = SKBitmap.Decode(PngRenderer.Render(figure, language, theme: theme));

            Assert.Equal((figure.Size.Width, figure.Size.Height), (picture.Width, picture.Height));
            Assert.Equal(new SKColor(theme.Background.R, theme.Background.G, theme.Background.B), picture.GetPixel(2, 2));
            Assert.True(picture.Pixels.Distinct().Count() > 50, "nearly empty");
        }
    }

    [Fact]
    public void A_word_processor_places_any_scale_at_the_intended_size()
    {
        Figure figure = Gallery.All["ladder"].Figure;

        Assert.Equal([3780, 7560], ((int[])[1, 2]).Select(scale => new PngReader(PngRenderer.Render(figure, Language.Nl, scale)).PixelsPerMetre));
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
