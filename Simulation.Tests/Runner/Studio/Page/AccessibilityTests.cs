using Deque.AxeCore.Playwright;
using Simulation.Tests.Kit;
using Simulation.Tests.Runner.Report;

namespace Simulation.Tests.Runner.Studio.Page;

/// <summary>The page for everybody: axe finds nothing serious, a small screen and a large zoom lose nothing, and nothing moves for who asks that.</summary>
[Collection(WithStudioBrowser.Name)]
[Trait("Speed", "slow")]
public sealed class AccessibilityTests(StudioBrowser studio)
{
    private static readonly string[] Views = ["years", "outcomes", "payers", "cases", "staff", "lives", "doubt", "out"];

    [BrowserTheory]
    [InlineData("nl", 1280, false)]
    [InlineData("en", 1280, true)]
    [InlineData("nl", 390, false)]
    public async Task Axe_finds_nothing_serious(string language, int width, bool isDark)
    {
        await using var open = await studio.Open(new Look { Width = width, Height = width == 390 ? 844 : 800, IsDark = isDark });
        await open.Answered();
        if (language == "en")
        {
            await open.Page.ClickAsync("button[lang=en]");
            await open.Says(".sentences .first", "Against");
        }

        // Everything that can be folded out is looked at too.
        await open.Page.EvaluateAsync("[...document.querySelectorAll('#knobs details.section')].slice(0, 3).forEach(one => one.querySelector('summary').click())");
        foreach (string view in Views.Where((_, nth) => IsHeld(nth, width, isDark)))
        {
            await open.Page.ClickAsync($"#tab-{view}");
            await NothingSerious(open, $"{view} {language} {width}");
            await open.Show($"{view}-{language}-{width}");
        }

        await open.Page.ClickAsync("#tab-years");
        await open.Page.ClickAsync(".figure-head .switch:last-of-type button:last-of-type");
        await NothingSerious(open, "table");
        Assert.Empty(open.Complaints);
    }

    /// <summary>All views in light on a desk; in the dark one half and on a telephone the other, and all where there is time (scripts/long.sh).</summary>
    private static bool IsHeld(int view, int width, bool isDark) => LongFactAttribute.IsAsked || (width == 1280 && !isDark) || (view % 2 == 0) == isDark;

    [BrowserFact]
    public async Task Axe_finds_nothing_serious_in_dialogs_and_presentation()
    {
        await using var open = await studio.Open(new Look { State = null });
        await open.Page.Locator("dialog[open]").WaitForAsync();
        await NothingSerious(open, "first visit");
        await open.Page.Keyboard.PressAsync("Escape");
        foreach (string button in new[] { "#knobs .complex .small:first-of-type", ".timeline-head button:first-of-type" })
        {
            await open.Page.ClickAsync(button);
            await open.Page.Locator("dialog[open]").WaitForAsync();
            await NothingSerious(open, button);
            await open.Page.Keyboard.PressAsync("Escape");
        }

        await open.Answered();
        await open.Page.ClickAsync("#present");
        for (int slide = 0; slide < 7; slide++)
        {
            await NothingSerious(open, $"slide {slide}");
            await open.Page.Keyboard.PressAsync("ArrowRight");
        }
    }

    [BrowserTheory]
    [InlineData(390, 844)]
    [InlineData(640, 400)] // 1280 by 800 at 200%
    [InlineData(320, 640)]
    public async Task On_a_small_screen_or_at_a_large_zoom_nothing_sticks_out_and_the_answer_comes_first(int width, int height)
    {
        await using var open = await studio.Open(new Look { Width = width, Height = height });
        await open.Answered();
        Assert.InRange(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        var answer = await open.Page.Locator("#answer").BoundingBoxAsync();
        var chart = await open.Page.Locator("#chart").BoundingBoxAsync();
        Assert.True(answer!.Y < chart!.Y, "the answer stands first");
        var sure = await open.Page.Locator("#sure").BoundingBoxAsync();
        Assert.True(sure!.Height < height / 2.0, $"the line that sticks takes {sure.Height} of {height}");
        foreach (string view in Views)
        {
            await open.Page.ClickAsync($"#tab-{view}");
            Assert.InRange(await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }

        await open.Show($"small-{width}");
    }

    [BrowserFact]
    public async Task Nothing_moves_for_who_asks_that()
    {
        await using var still = await studio.Open();
        await still.Answered();
        Assert.Equal(0, await Moving(still));
        await using var moving = await studio.Open(new Look { WantsMotion = true });
        await moving.Answered();
        Assert.True(await Moving(moving) > 0, "what is tested here would not be seen");
    }

    [BrowserFact]
    public async Task What_is_heard_is_the_answer_once_it_is_still()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Says("#live", "Tegenover ‘De coach blijft’");
        Assert.Equal("polite", await open.Page.GetAttributeAsync("#live", "aria-live"));
        string label = (await open.Page.GetAttributeAsync("#chart", "aria-label"))!;
        Assert.Contains("De coach stopt:", label, StringComparison.Ordinal);
    }

    private static Task<int> Moving(OpenStudio open) => open.Page.EvaluateAsync<int>("""
        [...document.querySelectorAll('*')].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0 || getComputedStyle(one).animationName !== 'none').length
        """);

    private static async Task NothingSerious(OpenStudio open, string where)
    {
        var result = await open.Page.RunAxe();
        var serious = result.Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{where}: {one.Id} ({one.Impact}) {string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html))}");
        Assert.Empty(serious);
    }
}
