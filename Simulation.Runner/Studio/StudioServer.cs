using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Simulation.Runner.Studio;

/// <summary>
/// Serves the studio on this machine and nowhere else. Nothing is read from files or variables of the surroundings: where it listens is
/// said here alone.
/// </summary>
public sealed class StudioServer : IAsyncDisposable
{
    private const int TokenBytes = 24;
    private const int MostConnections = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication _host;
    private readonly StudioDesk _desk;

    private StudioServer(WebApplication host, StudioDesk desk, string token)
    {
        (_host, _desk, Token) = (host, desk, token);
    }

    /// <summary>What every question has to bring along.</summary>
    public string Token { get; }

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Bound => [.. _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    public int Port => new Uri(Bound[0]).Port;

    /// <summary>The page.</summary>
    public Uri Page => new($"http://127.0.0.1:{Port}/?t={Token}");

    /// <summary>Begins to listen.</summary>
    public static async Task<StudioServer> Start(StudioSettings settings, CancellationToken cancel = default)
    {
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = StateReader.MostBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            kestrel.Listen(IPAddress.Loopback, settings.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
        var host = builder.Build();
        var desk = new StudioDesk(settings, new StudioGate(token));
        host.Run(desk.Answer);
        await host.StartAsync(cancel);
        var server = new StudioServer(host, desk, token);
        desk.Gate.Port = server.Port;
        return server;
    }

    /// <summary>Makes what first runs would wait for, so that nobody does.</summary>
    public Task Warm() => _desk.Warm();

    /// <summary>Ends what is being answered and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _desk.Close();
        await _host.StopAsync();
        await _host.DisposeAsync();
        _desk.Dispose();
    }

    /// <summary>Who started it hears the signals to stop.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
