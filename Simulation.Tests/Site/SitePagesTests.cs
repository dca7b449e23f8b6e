using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Simulation.Site;
using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Report;

namespace Simulation.Tests.Site;

/// <summary>Every page of the site as readers have it: on a desk and on a telephone, in light and in dark, on paper.</summary>
[Trait("Speed", "slow")]
public sealed class SitePagesTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const int Desk = 1280;
    private const int Telephone = 390;

    /// <summary>Of a table with hundreds of rows that are alike the first ones say as much to axe, in a tenth of the time.</summary>
    private const string LeaveRows = "document.querySelectorAll('tbody tr:nth-child(n+8)').forEach(row => row.remove())";

    private readonly string _site = Directory.CreateTempSubdirectory("gwsim-pages-").FullName;

    public void Dispose() => Directory.Delete(_site, recursive: true);

    [BrowserTheory]
    [InlineData(Desk, ColorScheme.Light)]
    [InlineData(Telephone, ColorScheme.Dark)]
    public async Task Nothing_serious_stands_in_the_way_of_anybody_and_nothing_sticks_out(int width, ColorScheme scheme)
    {
        var found = new ConcurrentBag<string>();
        await OnEveryPage(width, scheme, async (name, page, complaints) =>
        {
            // Before axe, which asks for style sheets in ways a page on disk is refused.
            foreach (string complaint in complaints.ToArray()) found.Add($"{name}: {complaint}");
            int wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width) found.Add($"{name}: {wide} wide on a screen of {width}");
            if (!IsHeld(name, width)) return;
            await page.EvaluateAsync(LeaveRows);
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
            foreach (var wrong in result.Violations.Where(wrong => wrong.Impact is "serious" or "critical"))
                found.Add($"{name}: {wrong.Id}: {wrong.Nodes[0].Html}");
        });
        Assert.Empty(found.Order());
    }

    [BrowserTheory]
    [InlineData("docs/nl/bestandsformaat.html")]
    [InlineData("docs/results.html")]
    public async Task On_paper_there_is_the_text_and_nothing_to_click(string name)
    {
        await OnPage(name, Desk, ColorScheme.Dark, async page =>
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('nav, header, .skip')].filter(e => e.checkVisibility()).length"));
            Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        });
    }

    [BrowserTheory]
    [InlineData("docs/nl/bestandsformaat.html")]
    public async Task The_first_key_leads_to_the_content_and_the_menu_of_a_telephone_to_the_pages(string name)
    {
        await OnPage(name, Telephone, ColorScheme.Light, async page =>
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
            await page.Locator(".jump").ClickAsync();
            Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#pages').getBoundingClientRect().top < innerHeight"));
        });
    }

    /// <summary>Every page, by two readers at a time who each keep their window.</summary>
    private async Task OnEveryPage(int width, ColorScheme scheme, Func<string, IPage, List<string>, Task> look)
    {
        Assert.Empty(Sites.Write(Repository.Root, _site));
        var names = new ConcurrentQueue<string>(Directory.EnumerateFiles(_site, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_site, file).Replace('\\', '/')).Where(IsOneOfItsKind));
        await Task.WhenAll(Read(), Read());

        async Task Read()
        {
            await using var context = await browser.Context(width, scheme);
            var (page, complaints) = await Window(context);
            while (names.TryDequeue(out string? name))
            {
                complaints.Clear();
                await page.GotoAsync(new Uri(Path.Combine(_site, name)).AbsoluteUri);
                await look(name, page, complaints);
            }
        }
    }

    /// <summary>Forty projects are files of text alike, and eight benchmarks tables alike: one of each is enough.</summary>
    private static bool IsOneOfItsKind(string name) => name.Split('/') switch
    {
        ["scenarios", "projects", var file] => file.StartsWith("meanderpark", StringComparison.Ordinal),
        ["Simulation.Benchmarks", .., var file] => file is "index.html" || file.Contains("WeekBenchmarks", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>All pages have one style sheet, and axe takes seconds a page: it looks at one in three on a desk, at another third on a telephone, and at all
    /// on both where there is time (scripts/long.sh).</summary>
    private static bool IsHeld(string name, int width) => LongFactAttribute.IsAsked || name.Sum(letter => letter) % 3 == (width == Desk ? 0 : 1);

    private async Task OnPage(string name, int width, ColorScheme scheme, Func<IPage, Task> look)
    {
        Assert.Empty(Sites.Write(Repository.Root, _site));
        await using var context = await browser.Context(width, scheme);
        var (page, _) = await Window(context);
        await page.GotoAsync(new Uri(Path.Combine(_site, name)).AbsoluteUri);
        await look(page);
    }

    /// <summary>A page that notes what it complains of, and what it asks for outside its folder.</summary>
    private static async Task<(IPage Page, List<string> Complaints)> Window(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) complaints.Add($"asks for {request.Url}");
        };
        return (page, complaints);
    }
}
