using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Report;

/// <summary>The report as a reader has it: on a screen, on a telephone, on paper, by keyboard, and without scripts.</summary>
[Collection(WithExampleStudies.Name)]
public sealed partial class BrowserTests(ExampleStudies examples, Browser browser) : IClassFixture<Browser>
{
    private const string Focusable = "[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility())";

    public static TheoryData<string, Language> All => ExampleStudies.All();

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task Every_figure_is_drawn_without_a_complaint_or_a_request(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language));
        int figures = await open.Page.Locator("figure").CountAsync();
        Assert.Equal(figures, int.Parse((await open.Page.GetAttributeAsync("body", "data-charts"))!, System.Globalization.CultureInfo.InvariantCulture));
        int drawn = await open.Page.EvaluateAsync<int>("""
            [...document.querySelectorAll('figure')].filter(figure => [...figure.querySelectorAll('canvas')].some(canvas => {
              const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              let ink = 0;
              for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && Math.min(data[i], data[i + 1], data[i + 2]) < 200) ink++;
              return ink > 500;
            })).length
            """);
        Assert.Equal(figures, drawn);
        Assert.Empty(open.Complaints);
        Assert.Empty(open.Requests);
        await Look(open, $"{name}-{language}");
    }

    [BrowserTheory]
    [InlineData("compare")]
    [InlineData("two")]
    public async Task Without_scripts_every_figure_is_a_drawing(string name)
    {
        await using var open = await browser.Open(examples.Report(name, Language.Nl), scripts: false);
        int figures = await open.Page.Locator("figure").CountAsync();
        for (int nth = 0; nth < figures; nth++)
        {
            var box = await open.Page.Locator("figure .drawing > svg").Nth(nth).BoundingBoxAsync();
            Assert.True(box is { Width: > 300, Height: > 150 }, $"figure {nth} has no drawing");
            Assert.False(await open.Page.Locator("figure .chart").Nth(nth).IsVisibleAsync());
        }
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task Everything_can_be_reached_by_keyboard_in_order(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language));
        int expected = await open.Page.EvaluateAsync<int>($"{Focusable}.length");
        var reached = new List<int>();
        for (int nth = 0; nth < expected; nth++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            reached.Add(await open.Page.EvaluateAsync<int>($"{Focusable}.indexOf(document.activeElement)"));
        }

        Assert.Equal(Enumerable.Range(0, expected), reached);
    }

    [BrowserTheory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public async Task The_skip_link_shows_itself_and_leads_to_the_content(Language language)
    {
        await using var open = await browser.Open(examples.Report("compare", language));
        await open.Page.Keyboard.PressAsync("Tab");
        var box = await open.Page.Locator(".skip").BoundingBoxAsync();
        Assert.True(box is { X: >= 0, Y: >= 0 }, "the skip link has focus and cannot be seen");
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [BrowserTheory]
    [InlineData("compare")]
    public async Task What_is_folded_opens_by_keyboard_and_figures_can_be_made_fixed(string name)
    {
        await using var open = await browser.Open(examples.Report(name, Language.En));
        await open.Page.Locator("summary").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await open.Page.Locator("details").First.GetAttributeAsync("open"));

        Assert.False(await open.Page.Locator("figure .drawing").First.IsVisibleAsync());
        await open.Page.Locator("#fixed").FocusAsync();
        await open.Page.Keyboard.PressAsync("Space");
        Assert.Equal("true", await open.Page.GetAttributeAsync("#fixed", "aria-pressed"));
        Assert.True(await open.Page.Locator("figure .drawing").First.IsVisibleAsync());
        Assert.False(await open.Page.Locator("figure .chart").First.IsVisibleAsync());
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task On_paper_it_is_A4_with_drawings_that_fit_a_page(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language));
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        int figures = await open.Page.Locator("figure").CountAsync();
        Assert.Equal(figures, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('figure .drawing > svg')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 100).length"));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('figure canvas, nav, .switch')].filter(e => e.checkVisibility()).length"));

        byte[] pdf = await open.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        var sizes = MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(match => (Width: double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Height: double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.InRange(sizes.Count, 3, 60);
        Assert.All(sizes, size => Assert.True(Math.Abs(size.Width - 595) < 1.5 && Math.Abs(size.Height - 842) < 1.5, $"{size}"));
    }

    [BrowserTheory]
    [InlineData("compare", Language.Nl)]
    [InlineData("many", Language.En)]
    public async Task On_a_telephone_nothing_sticks_out(string name, Language language)
    {
        const int Telephone = 360;
        await using var open = await browser.Open(examples.Report(name, language), width: Telephone);
        Assert.InRange(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Telephone);
    }

    [BrowserTheory]
    [InlineData(Language.Nl)]
    [InlineData(Language.En)]
    public async Task Names_that_hold_scripts_run_nothing(Language language)
    {
        await using var open = await browser.Open(examples.Report("hostile", language));
        bool alerted = false;
        open.Page.Dialog += (_, dialog) =>
        {
            alerted = true;
            _ = dialog.DismissAsync();
        };
        await open.Page.Locator("figure canvas").First.HoverAsync();
        await open.Page.WaitForTimeoutAsync(200);
        Assert.False(alerted);
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
        Assert.Empty(open.Complaints);
    }

    // To look at the pages: set REPORT_GALLERY to a folder and run this class.
    private static async Task Look(OpenPage open, string name)
    {
        if (Environment.GetEnvironmentVariable("REPORT_GALLERY") is { } folder)
            await open.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex MediaBox();
}
