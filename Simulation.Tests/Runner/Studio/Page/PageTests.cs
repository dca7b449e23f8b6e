using System.IO.Compression;
using Microsoft.Playwright;
using Simulation.Runner.Store;

namespace Simulation.Tests.Runner.Studio.Page;

/// <summary>What a visitor does on the page of the studio, by hand and by keyboard, and what is kept of it.</summary>
[Collection(WithStudioBrowser.Name)]
[Trait("Speed", "slow")]
public sealed class PageTests(StudioBrowser studio)
{
    private const string Homes = "#f-complex-building-homes";
    private const string HomesSlider = "input.slider[data-path='building.homes']";

    [BrowserFact]
    public async Task By_keyboard_alone_from_a_first_visit_to_a_report()
    {
        await using var open = await studio.Open(new Look { State = null });
        await open.Page.Locator("dialog[open]").WaitForAsync();
        Assert.Equal("first-from", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        await open.TabTo("dialog .strong");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Says(".steps [aria-current]", "Het geld");
        await open.TabTo("dialog .strong");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Says(".steps [aria-current]", "Daarna");
        await open.TabTo("dialog .strong");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Locator("dialog").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await open.Answered();
        Assert.StartsWith("Tegenover ‘De coach blijft’", await open.Text(".sentences .first"), StringComparison.Ordinal);

        await open.TabTo("[role=tab]");
        await open.Page.Keyboard.PressAsync("End");
        await open.TabTo("#make-report:enabled");
        var download = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Keyboard.PressAsync("Enter"));
        Assert.EndsWith(".html", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Contains("De coach blijft", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task The_four_sentences_the_figure_and_how_sure_it_is_stand_on_one_screen()
    {
        await using var open = await studio.Open();
        await open.Answered();
        Assert.Equal(4, await open.Page.Locator(".sentences p").CountAsync());
        Assert.Equal(800, await open.Page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
        foreach (string part in new[] { HomesSlider, "#chart canvas", ".sentences .first", "#sure .turns", "#foot", ".lane .bar" })
        {
            var box = await open.Page.Locator(part).First.BoundingBoxAsync();
            Assert.True(box is { Y: >= 0 } && box.Y + box.Height <= 800, $"{part} is not on the screen");
        }

        Assert.Contains(ModelVersion.Current[..10], await open.Text("#foot"), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
        await open.Show("first");
    }

    [BrowserFact]
    public async Task Undo_and_redo_go_along_a_list_of_what_was_done()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.Locator(HomesSlider).FocusAsync();
        for (int nth = 0; nth < 4; nth++) await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Locator("#f-complex-building-room").SelectOptionAsync("garden");
        await open.Holds(Homes, "24");
        await open.Says("#changes summary", "Wijzigingen (2)");

        await open.Page.Keyboard.PressAsync("Control+z");
        await open.Page.Keyboard.PressAsync("Control+z");
        await open.Says("#changes summary", "(0)");
        await open.Holds(Homes, "20");
        await open.Page.Keyboard.PressAsync("Control+y");
        await open.Says("#changes summary", "(1)");
        await open.Holds(Homes, "24");

        await open.Page.Locator("#changes summary").ClickAsync();
        await open.Page.Locator("#changes button").First.ClickAsync();
        await open.Says("#changes summary", "(2)");
        await open.Holds("#f-complex-building-room", "garden");
    }

    [BrowserFact]
    public async Task A_knob_goes_back_to_the_starting_point_or_to_how_it_was_opened()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.FillAsync(Homes, "33");
        var resets = open.Page.Locator(".field", new() { Has = open.Page.Locator(Homes) }).Locator(".reset");
        await open.Says(".reset", "Naar hoe het geopend werd: 20");
        Assert.Equal(["Naar het uitgangspunt: 80", "Naar hoe het geopend werd: 20"], await resets.AllInnerTextsAsync());
        await resets.Last.ClickAsync();
        await open.Holds(Homes, "20");
        await resets.First.ClickAsync();
        await open.Holds(Homes, "80");
    }

    [BrowserFact]
    public async Task What_is_wrong_stands_beside_its_field_with_the_remedy_and_what_was_typed_survives_a_reload()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.FillAsync(Homes, "veel");
        await open.Says($"{Homes}-fault", "Dit is geen getal");
        Assert.Equal("true", await open.Page.GetAttributeAsync(Homes, "aria-invalid"));
        Assert.Contains("building-homes-fault", await open.Page.GetAttributeAsync(Homes, "aria-describedby"), StringComparison.Ordinal);
        await open.Page.FillAsync(".lane-title >> nth=0", "De wethouder stopt");
        await open.Page.ReloadAsync();
        await open.Answered();
        await open.Holds(Homes, "veel");
        await open.Holds(".lane-title", "De wethouder stopt");

        await open.Page.FillAsync(Homes, "5000000");
        await open.Says($"{Homes}-fault", "Toegestaan: 2 tot en met");
        await open.Says(".notice.wrong", "Het antwoord hieronder is nog van daarvoor");
        await open.Page.FillAsync(Homes, "21");
        await open.Answered();
        Assert.Equal(0, await open.Page.Locator(".notice.wrong").CountAsync());
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_link_brings_back_the_same_state_and_leaves_the_address_bar()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.FillAsync(Homes, "22");
        await open.Page.ClickAsync("#tab-out");
        // The link is made a moment after what is typed.
        await open.Page.WaitForFunctionAsync("() => document.querySelector('#link')?.value.length > 40");
        await open.Page.WaitForTimeoutAsync(1000);
        string link = await open.Page.InputValueAsync("#link");
        await open.Page.FillAsync(Homes, "30");
        await open.Page.EvaluateAsync("hash => { location.hash = hash; }", link[link.IndexOf('#', StringComparison.Ordinal)..]);
        await open.Says("#changes summary", "(0)");
        await open.Holds(Homes, "22");
        Assert.DoesNotContain("#", open.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("t=", open.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_link_of_another_model_says_so_and_opens_what_still_applies()
    {
        string old = StudioBrowser.Small.Replace("MODEL", "0.0.9+0123456789", StringComparison.Ordinal)
            .Replace("\"building.homes\":20", "\"building.homes\":20,\"building.moat\":3", StringComparison.Ordinal);
        await using var open = await studio.Open(new Look { State = old });
        await open.Answered();
        string notice = await open.Text("#notices .notice");
        Assert.Contains("0.0.9+01234567", notice, StringComparison.Ordinal);
        Assert.Contains("opnieuw doorgerekend", notice, StringComparison.Ordinal);
        Assert.Contains("building.moat", notice, StringComparison.Ordinal);
        await open.Holds(Homes, "20");
        Assert.Equal(0, await open.Page.Locator(".notice.wrong").CountAsync());
    }

    [BrowserFact]
    public async Task A_link_that_cannot_be_read_says_so_and_begins()
    {
        await using var open = await studio.Open(new Look { State = "{\"half" });
        await open.Says("#notices .notice", "niet te lezen");
        await open.Answered();
    }

    [BrowserFact]
    public async Task English_is_one_press_away_and_everything_follows()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.ClickAsync("button[lang=en]");
        await open.Says(".sentences .first", "Against ‘The coach stays’");
        await open.Page.Locator(".lane-title").Nth(1).FillAsync("My own name");
        await open.Page.ClickAsync("button[lang=nl]");
        await open.Says(".sentences .first", "Tegenover ‘De coach blijft’");
        await open.Holds(".lane.place-1 .lane-title", "My own name");
        await open.Page.ClickAsync("button[lang=en]");
        Assert.Equal("en", await open.Page.EvaluateAsync<string>("document.documentElement.lang"));
        await open.Says("label", "Share with support");
        await open.Says("#changes summary", "Changes (1)");
        await open.Show("english");
    }

    [BrowserFact]
    public async Task A_presentation_goes_by_the_arrow_keys_one_figure_at_a_time()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.TabTo("#present");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Says("#stage [role=status]", "1 van 7");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.Locator("#stage-chart canvas").WaitForAsync();
        Assert.True(await open.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('#stage h1')).fontSize)") >= 40);
        Assert.True(await open.Page.EvaluateAsync<bool>("document.querySelector('#page').inert"));
        await open.Show("presentation");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Locator("#stage").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await open.Page.WaitForFunctionAsync("() => document.activeElement.id === 'present'");
        Assert.True(await open.Page.Locator("#chart canvas").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_pinned_future_stays_beside_what_it_becomes()
    {
        await using var open = await studio.Open();
        await open.Answered();
        var lane = open.Page.Locator(".lane").Nth(1);
        await lane.Locator(".menu summary").ClickAsync();
        await lane.Locator(".menu-items button").First.ClickAsync();
        await open.Says(".pins", "De coach stopt, vastgezet om");
        await open.Page.FillAsync(Homes, "26");
        await open.Answered();
        await open.Page.ClickAsync("#tab-outcomes");
        await open.Says(".differences thead th", "vastgezet om");
        await open.Page.Locator(".pins .link").First.ClickAsync();
        await open.Holds(Homes, "20");
    }

    [BrowserFact]
    public async Task A_figure_and_both_files_are_taken_along()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Page.ClickAsync("#tab-out");
        var picture = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Locator(".figures button", new() { HasText = "PNG" }).First.ClickAsync());
        byte[] bytes = await File.ReadAllBytesAsync(await picture.PathAsync());
        Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        var drawing = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Locator(".figures button", new() { HasText = "SVG" }).First.ClickAsync());
        Assert.Contains("<svg", await File.ReadAllTextAsync(await drawing.PathAsync()), StringComparison.Ordinal);

        var both = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.Locator("button", new() { HasText = "zip" }).ClickAsync());
        await using var zip = await ZipFile.OpenReadAsync(await both.PathAsync());
        Assert.Equal(2, zip.Entries.Count(entry => entry.Name.EndsWith(".yaml", StringComparison.Ordinal)));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task Who_wants_it_sharper_has_it_run_on()
    {
        await using var open = await studio.Open();
        await open.Answered();
        await open.Says(".runs", "224 doorrekeningen");
        await open.Page.Locator(".runs button", new() { HasText = "Reken verder" }).ClickAsync();
        await open.Says(".runs", "896 doorrekeningen");
        Assert.Equal(0, await open.Page.Locator(".is-stale").CountAsync());
    }

    [BrowserFact]
    public async Task What_a_starting_point_brings_by_itself_is_told_beside_the_timeline()
    {
        await using var open = await studio.Open();
        await open.Answered();
        Assert.Equal(0, await open.Page.Locator("#timeline .note", new() { HasText = "hoort" }).CountAsync());
        await open.Page.SelectOptionAsync("#from", "projects/akker71");
        await open.Says("#timeline .note", "Bij dit uitgangspunt hoort, in elke toekomst:");
    }
}
