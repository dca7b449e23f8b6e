using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using Simulation.Core.Time;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Studio;
using Simulation.Runner.Texts;
using Simulation.Runner.Store;
using Simulation.Tests.Runner.Report;

namespace Simulation.Tests.Runner.Studio.Page;

/// <summary>A test that needs a browser; without one it is skipped, unless GWSIM_BROWSER_TESTS says that it may not be.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Executable is null && !Browser.IsRequired)
            Skip = Browser.HowToGet;
    }
}

/// <summary>How a visitor looks at the studio.</summary>
internal sealed record Look
{
    public int Width { get; init; } = 1280;
    public int Height { get; init; } = 800;
    public bool IsDark { get; init; }
    public bool HasTouch { get; init; }
    public bool WantsMotion { get; init; }

    /// <summary>The state a link opens; without one it is a first visit.</summary>
    public string? State { get; init; } = StudioBrowser.Small;
}

/// <summary>The studio as a visitor has it: the program on a free port of this machine, and a browser without a window.</summary>
public sealed class StudioBrowser : IAsyncLifetime
{
    /// <summary>Twenty homes over three years, and the coach's money ends after one: enough to see everything, and soon there.</summary>
    internal const string Small = """
        {"format":1,"model":"MODEL","lang":"nl","complex":{"from":"base","name":"Het Hof","opened":"2024-03","set":{"building.homes":20},"known":null},"years":3,"seed":1,
         "futures":[{"id":"a","title":"De coach blijft","set":{},"money":[{"name":"coach","buys":"coach","paid":{"project":1}}],"events":[]},
          {"id":"b","title":"De coach stopt","set":{},"money":[{"name":"coach","buys":"coach","paid":{"project":1},"until":"2025-03"}],"events":[]}],"assumptions":{},"outcomes":null}
        """;

    private readonly Browser _browser = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gwsim-studio-").FullName;
    private StudioServer? _server;

    /// <summary>Ends when the program has answered often enough by itself to be compiled.</summary>
    internal Task Warm { get; private set; } = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        if (Browser.Executable is null) return;
        _server = await StudioServer.Start(new StudioSettings
        {
            Folder = _folder,
            Language = Language.Nl,
            Today = new CalendarMonth(2026, 11),
            Ensemble = EnsembleFile.OfProgram is { } shipped ? EnsembleFile.OfThisModel(shipped, EnsembleFile.Shipped) : null,
        });
        Warm = _server.Warm();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal async Task<OpenStudio> Open(Look? look = null)
    {
        look ??= new Look();
        var context = await _browser.Context(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = look.WantsMotion ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
            HasTouch = look.HasTouch,
        });
        var open = new OpenStudio(await context.NewPageAsync(), context);
        await open.Page.GotoAsync(_server!.Page + (look.State is { } state ? Fragment(state) : ""));
        return open;
    }

    /// <summary>The part of an address that opens a state, as the page makes it.</summary>
    internal static string Fragment(string state)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Encoding.UTF8.GetBytes(state.Replace("MODEL", ModelVersion.Current, StringComparison.Ordinal)));
        return "#s=" + Convert.ToBase64String(bytes.ToArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }
}

/// <summary>The classes that share one studio and one browser; each test has a window of its own and knows nothing of the others.</summary>
[CollectionDefinition(Name)]
public sealed class WithStudioBrowser : ICollectionFixture<StudioBrowser>
{
    public const string Name = "the studio in a browser";
}

/// <summary>The studio in a browser, closed and gone after the test.</summary>
internal sealed class OpenStudio : IAsyncDisposable
{
    private const float Patience = 60_000;
    private readonly IBrowserContext _context;

    public OpenStudio(IPage page, IBrowserContext context)
    {
        (Page, _context) = (page, context);
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Everything the browser complained of: faults of script, what its policy forbids, what is missing.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Waits until the figures are those of the state on the screen, and what differs stands beside the futures: it moves what is below.</summary>
    public async Task Answered()
    {
        await Page.Locator(".sentences:not(.is-stale) p").First.WaitForAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('#from-base')?.textContent !== ''");
    }

    public Task<string> Text(string selector) => Page.Locator(selector).First.InnerTextAsync();

    /// <summary>Waits until something on the page says this.</summary>
    public Task Says(string selector, string text) => Page.Locator(selector).Filter(new LocatorFilterOptions { HasText = text }).First.WaitForAsync();

    /// <summary>Waits until a field has this value: what changed is drawn with the next picture.</summary>
    public Task Holds(string selector, string value) => Page.WaitForFunctionAsync(
        "([selector, value]) => document.querySelector(selector)?.value === value", new[] { selector, value });

    /// <summary>By keyboard alone: Tab until it has the focus.</summary>
    public async Task TabTo(string selector, int most = 250)
    {
        for (int nth = 0; nth < most; nth++)
        {
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector)) return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by Tab");
    }

    /// <summary>For whoever wants to see it: set REPORT_GALLERY to a folder.</summary>
    public async Task Show(string name)
    {
        if (Environment.GetEnvironmentVariable("REPORT_GALLERY") is { } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"studio-{name}.png") });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
