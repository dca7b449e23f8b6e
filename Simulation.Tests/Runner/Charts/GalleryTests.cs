using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulation.Runner.Charts;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Charts;

/// <summary>
/// The pictures of the gallery, byte for byte. To look at them: set CHART_GALLERY to a folder and run this class.
/// After a wanted change copy hashes.txt from there into <see cref="GalleryHashes"/> and say in the changelog why pictures moved.
/// </summary>
public sealed class GalleryTests
{
    [Theory]
    [MemberData(nameof(GalleryNames.Data), MemberType = typeof(GalleryNames))]
    public void A_figure_is_the_same_on_every_machine(string name)
    {
        Assert.Equal(GalleryHashes.Of(name), HashesOf(name));
    }

    [Fact]
    public void The_gallery_is_written_where_asked()
    {
        if (Environment.GetEnvironmentVariable("CHART_GALLERY") is not { } folder) return;
        Directory.CreateDirectory(folder);
        var hashes = new StringBuilder();
        foreach ((string name, (Figure figure, Language language)) in Gallery.All)
        {
            string path = System.IO.Path.Combine(folder, name);
            File.WriteAllBytes(path + ".png", PngRenderer.Render(figure, language));
            File.WriteAllBytes(path + "@2x.png", PngRenderer.Render(figure, language, scale: 2));
            File.WriteAllText(path + ".svg", SvgRenderer.Render(figure, language));
            File.WriteAllText(path + ".json", EChartsExporter.Export(figure, language));
            hashes.Append(CultureInfo.InvariantCulture, $"        \"{name}: {HashesOf(name)}\",\n");
        }
        File.WriteAllText(System.IO.Path.Combine(folder, "hashes.txt"), hashes.ToString());
        File.WriteAllText(System.IO.Path.Combine(folder, "revive.js"), EChartsExporter.Script);
    }

    // Sixteen digits of SHA-256 tell two pictures apart; more would not fit a line.
    private static string HashesOf(string name)
    {
        (Figure figure, Language language) = Gallery.All[name];
        string svg = Hash(Encoding.UTF8.GetBytes(SvgRenderer.Render(figure, language)));
        string json = Hash(Encoding.UTF8.GetBytes(EChartsExporter.Export(figure, language)));
        return $"png {Hash(PngRenderer.Render(figure, language))} svg {svg} json {json}";
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
