using System.Text.Json;
using Microsoft.Playwright;

namespace Simulation.Tests.Runner.Studio.Page;

/// <summary>The timeline by mouse, by finger and by keyboard: months, one step of the history a gesture.</summary>
[Collection(WithStudioBrowser.Name)]
[Trait("Speed", "slow")]
public sealed class TimelineTests(StudioBrowser studio)
{
    private const string End = "[data-part='b:money:0:end']";
    private const string Body = "[data-part='b:money:0:all']";

    [BrowserFact]
    public async Task An_end_is_dragged_by_mouse_and_snaps_to_months()
    {
        await using var open = await studio.Open();
        await open.Answered();
        Assert.Equal("maart 2025", await Value(open, End));
        var (x, y, month) = await Grip(open, End);
        await open.Page.Mouse.MoveAsync(x, y);
        await open.Page.Mouse.DownAsync();
        await open.Page.Mouse.MoveAsync(x + (5.2f * month), y, new MouseMoveOptions { Steps = 9 });
        await open.Page.Mouse.UpAsync();
        Assert.Equal("augustus 2025", await Value(open, End));
        await open.Says("#changes summary", "Wijzigingen (1)");
        await open.Page.Keyboard.PressAsync("Control+z");
        await open.Says("#changes summary", "(0)");
        Assert.Equal("maart 2025", await Value(open, End));
    }

    [BrowserFact]
    public async Task A_bar_is_dragged_by_finger()
    {
        await using var open = await studio.Open(new Look { HasTouch = true });
        await open.Answered();
        var (x, y, month) = await Grip(open, End);
        var session = await open.Page.Context.NewCDPSessionAsync(open.Page);
        await Touch(session, "touchStart", x, y);
        for (int nth = 1; nth <= 6; nth++) await Touch(session, "touchMove", x - (nth * month / 2), y);
        await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await open.Says("#changes summary", "(1)");
        Assert.Equal("december 2024", await Value(open, End));
    }

    [BrowserFact]
    public async Task Keys_move_a_month_a_year_and_to_the_end()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.FocusAsync(End);
        await open.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("april 2025", await Value(open, End));
        await open.Page.Keyboard.PressAsync("Shift+ArrowRight");
        Assert.Equal("april 2026", await Value(open, End));
        await open.Page.Keyboard.PressAsync("End");
        Assert.Equal("loopt door", await Value(open, End));
        await open.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        Assert.Equal("maart 2026", await Value(open, End));
        Assert.True(await open.Page.EvaluateAsync<bool>("end => document.activeElement.matches(end)", End), "the focus stays on what is moved");
        await open.Says("#changes summary", "Wijzigingen (1)");

        // The whole bar: its start moves along, and it has no start before the opening.
        await open.Page.FocusAsync(Body);
        await open.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("april 2024", await Value(open, "[data-part='b:money:0:start']"));
        Assert.Equal("april 2026", await Value(open, End));
        await open.Page.Keyboard.PressAsync("Home");
        Assert.Equal("maart 2024", await Value(open, "[data-part='b:money:0:start']"));
    }

    [BrowserFact]
    public async Task An_event_and_its_fields_by_keyboard()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.TabTo("section.lane:nth-of-type(2) .small:nth-of-type(2)");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.WaitForFunctionAsync("() => document.activeElement.matches('#picked select')");
        await open.Page.SelectOptionAsync("#picked select", "room_open");
        await open.Says(".event", "gezamenlijke ruimte open: nee");
        await open.Page.Keyboard.PressAsync("Escape");
        Assert.True(await open.Page.EvaluateAsync<bool>("document.activeElement.matches('.event')"), "the focus goes back to the event");
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("augustus 2025", await Value(open, ".event"));
        await open.Answered();
        Assert.Equal(0, await open.Page.Locator(".notice.wrong").CountAsync());
        await open.Show("timeline");
    }

    [BrowserFact]
    public async Task Where_no_opening_is_known_it_counts_in_years_and_a_month_makes_a_calendar_of_it()
    {
        await using var open = await studio.Open(new Look { State = StudioBrowser.Small.Replace("\"2024-03\"", "null", StringComparison.Ordinal).Replace("\"until\":\"2025-03\"", "\"until_year\":1.5", StringComparison.Ordinal) });
        await open.Answered();
        Assert.Equal("na 1 jaar en 6 maanden", await Value(open, End));
        await open.Page.Locator("#timeline .link").ClickAsync();
        await open.Page.FillAsync("#opened", "2023-09");
        await open.Page.Keyboard.PressAsync("Tab");
        await open.Says(".bar", "tot mrt 2025");
        Assert.Equal("maart 2025", await Value(open, End));
        await open.Answered();
    }

    [BrowserFact]
    public async Task A_preset_puts_its_futures_side_by_side()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.ClickAsync(".timeline-head button:first-of-type");
        await open.Page.Locator("dialog .choice", new() { HasText = "Het projectgeld is op" }).ClickAsync();
        await open.Page.ClickAsync("dialog .strong");
        Assert.Equal(4, await open.Page.Locator(".lane").CountAsync());
        await open.Answered();
        Assert.Equal(0, await open.Page.Locator(".notice.wrong").CountAsync());
    }

    private static Task<string> Value(OpenStudio open, string part) => open.Page.EvaluateAsync<string>(
        // After the next drawing.
        "part => new Promise(told => requestAnimationFrame(() => requestAnimationFrame(() => told(document.querySelector(part).getAttribute('aria-valuetext')))))", part);

    private static async Task<(float X, float Y, float Month)> Grip(OpenStudio open, string part)
    {
        await open.Page.Locator(part).ScrollIntoViewIfNeededAsync();
        var box = await open.Page.Locator(part).BoundingBoxAsync();
        float width = await open.Page.EvaluateAsync<float>("document.querySelector('.track').getBoundingClientRect().width");
        return (box!.X + (box.Width / 2), box.Y + (box.Height / 2), width / 36);
    }

    private static Task<JsonElement?> Touch(ICDPSession session, string type, float x, float y) => session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
    {
        ["type"] = type,
        ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } },
    });
}
