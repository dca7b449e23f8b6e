using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Core.Time;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Studio;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Studio;

/// <summary>One event of a stream.</summary>
public sealed record Told(string Name, JsonObject Json);

/// <summary>A studio that is open while a class of tests runs, and somebody who asks it things over the loopback.</summary>
public sealed class OpenStudio : IAsyncLifetime
{
    private const string UsualTab = "tab-of-tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-tests-");

    public StudioServer Server { get; private set; } = null!;
    public HttpClient Client { get; private set; } = null!;
    public string Folder => _folder.FullName;
    public List<Exception> Faults { get; } = [];

    public async Task InitializeAsync()
    {
        Server = await StudioServer.Start(new StudioSettings
        {
            Folder = Path.Combine(Folder, "studio"),
            Ensemble = EnsembleFile.OfProgram,
            Language = Language.Nl,
            Today = new CalendarMonth(2026, 11),
            Cores = 2,
            Fault = Faults.Add,
        });
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Server.Port}/"), Timeout = TimeSpan.FromMinutes(5) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A question as the page asks it.</summary>
    public HttpRequestMessage Asking(string what, JsonNode? body, string tab = UsualTab, string? token = null)
    {
        var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"api/{what}");
        request.Headers.Add(StudioGate.TokenHeader, token ?? Server.Token);
        request.Headers.Add(StudioGate.TabHeader, tab);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return request;
    }

    public async Task<(HttpStatusCode Status, byte[] Body, HttpResponseMessage Response)> Bytes(string what, JsonNode? body, string tab = UsualTab)
    {
        using var request = Asking(what, body, tab);
        var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response);
    }

    public async Task<JsonNode> Ask(string what, JsonNode? body, string tab = UsualTab)
    {
        var (status, bytes, _) = await Bytes(what, body, tab);
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{status}: {Encoding.UTF8.GetString(bytes)}");
        return JsonNode.Parse(bytes)!;
    }

    /// <summary>A stream to its end.</summary>
    public async Task<List<Told>> Stream(string what, JsonNode body, string tab = UsualTab)
    {
        var all = new List<Told>();
        await foreach (var one in Events(what, body, tab, CancellationToken.None)) all.Add(one);
        return all;
    }

    /// <summary>A stream as it comes.</summary>
    public async IAsyncEnumerable<Told> Events(
        string what, JsonNode body, string tab, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        using var request = Asking(what, body, tab);
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancel));
        string name = "";
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return new Told(name, JsonNode.Parse(line[6..])!.AsObject());
        }
    }

    /// <summary>A small state: twelve homes, two years, and a coach who stays or stops.</summary>
    public static JsonObject State(Action<JsonObject>? change = null)
    {
        var state = JsonNode.Parse("""
            {
              "format": 1, "lang": "nl", "years": 2, "seed": 1,
              "complex": { "from": "base", "name": "Ons complex", "set": { "building.homes": 12 } },
              "futures": [
                { "id": "a", "title": "De coach blijft", "money": [ { "name": "coach", "buys": "coach", "paid": { "gemeente": 1 } } ] },
                { "id": "b", "title": "De coach stopt", "money": [ { "name": "coach", "buys": "coach", "paid": { "gemeente": 1 }, "until_year": 1 } ] }
              ],
              "assumptions": {}
            }
            """)!.AsObject();
        change?.Invoke(state);
        return state;
    }

    public static JsonObject With(JsonObject state, params (string Name, JsonNode? Value)[] more)
    {
        var body = new JsonObject { ["state"] = state };
        foreach (var (name, value) in more) body[name] = value;
        return body;
    }

    /// <summary>A state read as the server reads it.</summary>
    public static StudioState Read(JsonObject state) => StateReader.Read(JsonDocument.Parse(state.ToJsonString()).RootElement);

    public static IReadOnlyList<StudioFault> FaultsOf(Action read) => Assert.Throws<StudioFaultException>(read).Faults;
}
