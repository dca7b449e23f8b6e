using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Simulation.Runner.Studio;

/// <summary>Events as they come, one after the other, in the one answer to a question (server-sent events).</summary>
internal sealed class EventStream(HttpResponse response)
{
    public void Begin()
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers["X-Accel-Buffering"] = "no";
    }

    public async Task Send(string name, JsonNode json, CancellationToken cancel)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: "), cancel);
        await response.Body.WriteAsync(StudioJson.Bytes(json), cancel);
        await response.Body.WriteAsync("\n\n"u8.ToArray(), cancel);
        await response.Body.FlushAsync(cancel);
    }
}
