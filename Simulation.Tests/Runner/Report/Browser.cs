using Microsoft.Playwright;

namespace Simulation.Tests.Runner.Report;

/// <summary>A test that needs a browser; without one it is skipped, unless GWSIM_BROWSER_TESTS says that it may not be.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.Executable is null && !Browser.IsRequired)
            Skip = Browser.HowToGet;
    }
}

/// <summary>Debian's chromium without a window. It ends with the tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string HowToGet = "there is no browser: apt-get install chromium, or name one in GWSIM_CHROMIUM";

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser of this machine, if it has one.</summary>
    public static string? Executable { get; } = Usual.Prepend(Environment.GetEnvironmentVariable("GWSIM_CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    /// <summary>Whether a missing browser is a failure, as in the gate.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("GWSIM_BROWSER_TESTS") == "required";

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            if (IsRequired)
                throw new InvalidOperationException(HowToGet);
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A visitor of their own, who knows nothing of the others.</summary>
    internal Task<IBrowserContext> Context(BrowserNewContextOptions options) => _browser!.NewContextAsync(options);

    /// <summary>A window of its own, in light or in dark.</summary>
    internal Task<IBrowserContext> Context(int width, ColorScheme scheme) => _browser!.NewContextAsync(
        new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce, ColorScheme = scheme });

    /// <summary>Opens a page from a file, and notes everything it complains of and asks for.</summary>
    internal async Task<OpenPage> Open(string html, int width = 1100)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("gwsim-").FullName, "report.html");
        await File.WriteAllTextAsync(file, html);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var open = new OpenPage(await context.NewPageAsync(), context, file);
        await open.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }
}

/// <summary>A page in a browser, closed and gone after the test.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file;

    public OpenPage(IPage page, IBrowserContext context, string file)
    {
        Page = page;
        _context = context;
        _file = file;
        string self = new Uri(file).AbsoluteUri;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != self && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Requests.Add(request.Url);
        };
    }

    public IPage Page { get; }
    public List<string> Complaints { get; } = [];
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
    }
}
