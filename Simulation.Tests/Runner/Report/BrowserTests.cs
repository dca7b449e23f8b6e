using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Report;

/// <summary>The report as a reader has it: on a screen, on a telephone, on paper and by keyboard. There is no script in it.</summary>
[Collection(WithExampleStudies.Name)]
[Trait("Speed", "slow")]
public sealed partial class BrowserTests(ExampleStudies examples, Browser browser) : IClassFixture<Browser>
{
    // A4 without its margins, in pixels of a page.
    private const int PaperWidth = 680;
    private const int PaperHeight = 993;

    private const string Focusable = "[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility())";

    public static TheoryData<string, Language> All => ExampleStudies.All();

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task Every_figure_is_drawn_without_a_complaint_or_a_request(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language));
        int figures = await open.Page.Locator("figure").CountAsync();
        for (int nth = 0; nth < figures; nth++)
        {
            var box = await open.Page.Locator("figure .drawing > svg").Nth(nth).BoundingBoxAsync();
            Assert.True(box is { Width: > 600, Height: > 150 }, $"figure {nth} has no drawing");
        }

        // The words are set in the font of the page, with the width that was counted on.
        Assert.True(await open.Page.EvaluateAsync<bool>("document.fonts.check('600 23px \"Gemengd Chart Sans\"')"));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("""
            [...document.querySelectorAll('figure svg')].flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {
              const words = text.getBoundingClientRect(), drawing = svg.getBoundingClientRect();
              return words.left < drawing.left - 1 || words.right > drawing.right + 1 || words.bottom > drawing.bottom + 1;
            })).length
            """));
        Assert.Empty(open.Complaints);
        Assert.Empty(open.Requests);
        await Look(open, $"{name}-{language}");
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
    public async Task What_is_folded_opens_by_keyboard(string name)
    {
        await using var open = await browser.Open(examples.Report(name, Language.En));
        await open.Page.Locator("summary").First.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await open.Page.Locator("details").First.GetAttributeAsync("open"));
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task On_paper_it_is_A4_with_drawings_that_fit_a_page(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language));
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        int figures = await open.Page.Locator("figure").CountAsync();
        Assert.Equal(figures, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('figure .drawing > svg')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 100).length"));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('nav, .skip')].filter(e => e.checkVisibility()).length"));

        byte[] pdf = await open.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        var sizes = MediaBox().Matches(Encoding.Latin1.GetString(pdf)).Select(match => (Width: double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Height: double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.InRange(sizes.Count, 3, 60);
        Assert.All(sizes, size => Assert.True(Math.Abs(size.Width - 595) < 1.5 && Math.Abs(size.Height - 842) < 1.5, $"{size}"));

        // The last page ends where the report does; no other ends half empty.
        var fills = Printed.Fills(pdf);
        Assert.Equal(sizes.Count, fills.Count);
        Assert.True(fills.SkipLast(1).All(fill => fill >= 0.5), $"pages are full for {string.Join(", ", fills.Select(fill => $"{fill:0.00}"))}");
    }

    [BrowserTheory]
    [MemberData(nameof(All))]
    public async Task On_paper_no_figure_takes_more_than_half_a_page_and_none_is_split(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language), width: PaperWidth);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        double[] heights = await open.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('figure')].map(e => e.getBoundingClientRect().height)");
        Assert.All(heights, height => Assert.InRange(height, 100, PaperHeight / 2));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('figure, tr, .answer')].filter(e => getComputedStyle(e).breakInside !== 'avoid').length"));
        // A grid in print beside what may not be split hangs the browser.
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('figure')].filter(e => e.closest('.first') && getComputedStyle(e.closest('.first')).display === 'grid').length"));
    }

    [BrowserTheory]
    [MemberData(nameof(FirstScreens))]
    public async Task The_answer_and_its_figure_fit_on_the_first_screen(string name, Language language)
    {
        await using var open = await browser.Open(examples.Report(name, language), width: 1280);
        await open.Page.SetViewportSizeAsync(1280, 800);
        double answer = await open.Page.EvaluateAsync<double>("document.querySelector('.answer').getBoundingClientRect().bottom");
        double figure = await open.Page.EvaluateAsync<double>("document.querySelector('.first figure svg').getBoundingClientRect().bottom");
        Assert.InRange(answer, 200, 800);
        Assert.InRange(figure, 300, 800);
        await Look(open, $"first-{name}-{language}");
    }

    public static TheoryData<string, Language> FirstScreens => new()
    {
        { "compare", Language.Nl }, { "compare", Language.En }, { "dated", Language.Nl }, { "dated", Language.En },
        { "four", Language.Nl }, { "four", Language.En }, { "small", Language.Nl }, { "many", Language.En },
    };

    [BrowserTheory]
    [InlineData("compare", Language.Nl, 1280, Media.Screen)]
    [InlineData("four", Language.En, 1280, Media.Screen)]
    [InlineData("four", Language.Nl, 390, Media.Screen)]
    [InlineData("small", Language.En, 390, Media.Screen)]
    [InlineData("dated", Language.Nl, PaperWidth, Media.Print)]
    [InlineData("one", Language.En, PaperWidth, Media.Print)]
    public async Task A_checker_of_accessibility_finds_nothing_serious(string name, Language language, int width, Media media)
    {
        await using var open = await browser.Open(examples.Report(name, language), width);
        await open.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media });
        // Of what is folded a few rows stand for all.
        await open.Page.EvaluateAsync("""
            document.querySelectorAll('details').forEach(e => {
              e.open = true;
              e.querySelectorAll('tbody tr:nth-child(n + 6)').forEach(row => row.remove());
            })
            """);
        var asked = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        var found = (await open.Page.RunAxe(asked)).Violations.Where(one => one.Impact is "serious" or "critical");
        Assert.True(!found.Any(), string.Join("; ", found.Select(one => $"{one.Id}: {one.Nodes[0].Html}")));
    }

    [BrowserTheory]
    [InlineData("compare", Language.Nl)]
    [InlineData("many", Language.En)]
    [InlineData("four", Language.Nl)]
    public async Task On_a_telephone_nothing_sticks_out(string name, Language language)
    {
        const int Telephone = 360;
        await using var open = await browser.Open(examples.Report(name, language), width: Telephone);
        Assert.InRange(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Telephone);
        // Words in a figure keep a size that can be read; the figure moves within its own frame.
        var drawing = await open.Page.Locator("figure .drawing > svg").First.BoundingBoxAsync();
        Assert.True(drawing is { Width: > 600 }, $"{drawing?.Width}");
        await Look(open, $"telephone-{name}-{language}");
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
        await open.Page.Locator("figure svg").First.HoverAsync();
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
