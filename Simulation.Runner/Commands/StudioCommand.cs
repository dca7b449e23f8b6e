using Simulation.Runner.Studio;

namespace Simulation.Runner.Commands;

/// <summary>Opens a page on which a complex, its futures and what is believed are set, and answered while one looks.</summary>
internal static class StudioCommand
{
    private const int LargestPort = 65535;

    private static readonly ValueOption Port =
        new("--port", "N", ("poort waarop de pagina staat (0: een die vrij is)", "port the page is on (0: any that is free)"));
    private static readonly Flag NoOpen = new("--no-open", ("opent geen browser", "opens no browser"));
    private static readonly ValueOption Link =
        new("--link", "TEXT", ("begint met wat een link van de studio zegt", "begins with what a link of the studio says"));

    public static Command Command { get; } = new()
    {
        Name = "studio",
        Options = [Port, NoOpen, Link, EnsembleChoice.Option, EnsembleChoice.Assumptions, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        int port = (int)(Port.Whole(call.Parsed, 0, LargestPort) ?? 0);
        var ensemble = EnsembleChoice.Of(call.Parsed);
        string fragment = StudioLink.Fragment(Link.Text(call.Parsed));
        using var scratch = new ScratchFolder();
        Serve(port, ensemble, fragment, scratch.In("studio"), call).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private static async Task Serve(int port, Ensembles.Ensemble? ensemble, string fragment, string folder, Call call)
    {
        var settings = new StudioSettings
        {
            Port = port,
            Folder = folder,
            Ensemble = ensemble,
            Language = IsLanguageChosen(call) ? call.Terminal.Language : Language.Nl,
            Today = call.Terminal.Today,
            Fault = fault => call.Terminal.Warn(($"het programma liep vast: {fault}", $"the program failed: {fault}")),
        };
        await using var server = await Started(settings, call.Cancel);
        string page = server.Page + fragment;
        call.Terminal.Line(page);
        await call.Terminal.Output.FlushAsync(call.Cancel);
        call.Terminal.Note(("de studio staat open; Ctrl-C sluit haar", "the studio is open; Ctrl-C closes it"));
        _ = server.Warm();
        if (!NoOpen.In(call.Parsed)) Opener.Open(page, call.Terminal);
        try
        {
            await Task.Delay(Timeout.Infinite, call.Cancel);
        }
        catch (OperationCanceledException)
        {
            // To be closed is how a studio ends.
        }
    }

    /// <summary>The page is Dutch first: the language of the machine is not what somebody chose for it.</summary>
    private static bool IsLanguageChosen(Call call) =>
        Shared.Lang.Text(call.Parsed) is not null || Environment.GetEnvironmentVariable(LanguageChoice.Variable) is { Length: > 0 };

    private static async Task<StudioServer> Started(StudioSettings settings, CancellationToken cancel)
    {
        try
        {
            return await StudioServer.Start(settings, cancel);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            throw new BadInputException((
                $"{Port.Name} {settings.Port}: op deze poort is niet te luisteren ({fault.Message}); laat {Port.Name} weg, dan wordt het een die vrij is",
                $"{Port.Name} {settings.Port}: this port cannot be listened on ({fault.Message}); leave {Port.Name} out, then it is one that is free"));
        }
    }
}
