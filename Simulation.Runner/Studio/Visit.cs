using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Simulation.Runner.Commands;

namespace Simulation.Runner.Studio;

/// <summary>One request on its way to an answer.</summary>
internal sealed class Visit(HttpContext context, Tabs tabs, Language otherwise, CancellationToken cancel)
{
    public HttpRequest Request => context.Request;
    public HttpResponse Response => context.Response;
    public CancellationToken Cancel => cancel;

    /// <summary>The tab that asks; empty when it does not say.</summary>
    public string TabName { get; } = StudioGate.TabOf(context.Request) ?? "";

    public Tab Tab => tabs.Of(TabName);

    public const string Json = "application/json; charset=utf-8";

    private Language? _spoken;
    private bool _isStream;

    /// <summary>The language of the state that was sent, or in the address; else that of the program.</summary>
    public Language Language => _spoken ?? LanguageChoice.Parse(Request.Query["lang"].ToString()) ?? otherwise;

    /// <summary>Takes in what the body said before anything is done with it.</summary>
    public void Hear(Language spoken, bool isStream) => (_spoken, _isStream) = (spoken, isStream);

    public Task Give(JsonNode json) => Give(StudioJson.Bytes(json), Json);

    public async Task Give(byte[] bytes, string type, string? name = null)
    {
        Response.ContentType = type;
        if (name is not null) Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        Response.ContentLength = bytes.Length;
        await Response.Body.WriteAsync(bytes, cancel);
    }

    /// <summary>A sentence in both languages: who is refused has said no language.</summary>
    public async Task Refuse(Refusal refusal)
    {
        if (Response.HasStarted) return;
        Response.StatusCode = refusal.Status;
        Response.ContentType = "text/plain; charset=utf-8";
        await Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"{refusal.Why.Nl}\n{refusal.Why.En}\n"), CancellationToken.None);
    }

    /// <summary>What is wrong with a state, where nothing else can be said about it.</summary>
    public async Task Faults(IReadOnlyList<StudioFault> faults)
    {
        var json = FaultsJson(faults, Language);
        if (_isStream || Response.HasStarted)
        {
            var events = new EventStream(Response);
            if (!Response.HasStarted) events.Begin();
            await events.Send("fault", json, cancel);
            return;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Give(json);
    }

    /// <summary>That the program itself failed.</summary>
    public async Task Failed(string message)
    {
        Bilingual says = ($"het programma liep vast: {message}", $"the program failed: {message}");
        var json = new JsonObject { ["text"] = says.In(Language) };
        if (Response.HasStarted)
        {
            await new EventStream(Response).Send("failed", json, cancel);
            return;
        }

        Response.StatusCode = StatusCodes.Status500InternalServerError;
        await Give(json);
    }

    public static JsonObject FaultsJson(IReadOnlyList<StudioFault> faults, Language language) =>
        new() { ["ok"] = false, ["faults"] = StudioJson.List(faults, fault => fault.Json(language)) };
}
