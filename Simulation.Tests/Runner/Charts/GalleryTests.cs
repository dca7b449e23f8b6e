using System.Text;
using Simulation.Runner.Charts;

namespace Simulation.Tests.Runner.Charts;

/// <summary>The pictures of the gallery; set CHART_GALLERY to a folder to write them there and look.</summary>
public sealed class GalleryTests
{
    [Fact]
    public void The_gallery_is_written_where_asked()
    {
        string? folder = Environment.GetEnvironmentVariable("CHART_GALLERY");
        if (folder is null) return;
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "revive.js"), EChartsExporter.Script);
        foreach ((string name, (Figure figure, ChartLanguage language)) in Gallery.All)
        {
            File.WriteAllBytes(System.IO.Path.Combine(folder, name + ".png"), PngRenderer.Render(figure, language, 1));
            File.WriteAllBytes(System.IO.Path.Combine(folder, name + ".svg"), Encoding.UTF8.GetBytes(SvgRenderer.Render(figure, language)));
            File.WriteAllText(System.IO.Path.Combine(folder, name + ".json"), EChartsExporter.Export(figure, language));
        }
    }
}
