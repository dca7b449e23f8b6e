using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>Takes each request, sees whether it may be answered, and hands it to whoever knows the answer.</summary>
internal sealed class StudioDesk : IDisposable
{
    private readonly StudioSettings _settings;
    private readonly StudioAssets _assets = new();
    private readonly StudioLibrary _library = new();
    private readonly Tabs _tabs;
    private readonly StudioWork _work;
    private readonly OwnComplex _own;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Language, byte[]> _catalogues = new();
    private readonly Dictionary<string, Ask> _asked;
    private Task _warming = Task.CompletedTask;

    public StudioDesk(StudioSettings settings, StudioGate gate)
    {
        (_settings, Gate) = (settings, gate);
        _tabs = new Tabs(settings.Folder);
        _work = new StudioWork(_library, settings, new Seats(settings.Cores));
        _own = new OwnComplex(_library, settings);
        var (checking, outputs) = (new CheckAnswer(_library, settings), new StudioOutputs(_work));
        _asked = new()
        {
            ["check"] = (json, visit) => visit.Give(checking.Of(json)),
            ["own"] = (json, visit) => visit.Give(_own.Give(json)),
            ["answer"] = new AnswerStream(_work).Give,
            ["lives"] = new LivesAnswer(_work).Give,
            ["drivers"] = new DriversStream(_work).Give,
            ["tipping"] = new TippingStream(_work).Give,
            ["report"] = outputs.Report,
            ["figure"] = outputs.Figure,
            ["files"] = outputs.Files,
            ["close"] = async (_, visit) => await _tabs.Close(visit.TabName),
        };
    }

    /// <summary>What is answered with a stream: there a fault is an event.</summary>
    private static readonly string[] Streams = ["answer", "drivers", "tipping"];

    public StudioGate Gate { get; }

    /// <summary>One thing the page can ask.</summary>
    private delegate Task Ask(JsonElement json, Visit visit);

    public Task Warm() => _warming = new StudioWarmth(_work).Begin(Path.Combine(_settings.Folder, "warm"), _stop.Token);

    public async Task Close()
    {
        await _stop.CancelAsync();
        await _tabs.CloseAll();
        await _warming;
    }

    public void Dispose() => _stop.Dispose();

    public async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        foreach (var (name, value) in StudioGate.Headers) response.Headers[name] = value;
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        var visit = new Visit(context, _tabs, _settings.Language, cancel.Token);
        try
        {
            if (Gate.Stranger(request) is { } stranger)
                await visit.Refuse(stranger);
            else if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal, out var asked))
                await Api(asked.ToString().TrimStart('/'), visit);
            else if (!HttpMethods.IsGet(request.Method))
                await visit.Refuse(NotThisWay("GET"));
            else
                await _assets.Give(request.Path, visit);
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more, or something newer was asked: there is nothing to say.
            if (!response.HasStarted) response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException wrong)
        {
            await visit.Refuse(new(wrong.StatusCode, TooLargeOrBroken));
        }
        catch (JsonException)
        {
            await visit.Refuse(new(StatusCodes.Status400BadRequest, (
                "dit is geen JSON, of te diep, of zegt iets twee keer", "this is no JSON, or too deep, or says a thing twice")));
        }
        catch (StudioFaultException wrong)
        {
            await visit.Faults(wrong.Faults);
        }
        catch (RefusedException refused) when (!response.HasStarted)
        {
            await visit.Faults([.. refused.Problems.Select(problem => new StudioFault("", problem))]);
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked went away while the answer was on its way.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // One question that cannot be answered is no reason to stop answering others.
            _settings.Fault(fault);
            await visit.Failed(fault.Message);
        }
    }

    private async Task Api(string asked, Visit visit)
    {
        if (Gate.WithoutToken(visit.Request) is { } refused)
        {
            await visit.Refuse(refused);
        }
        else if (asked == "catalogue")
        {
            if (HttpMethods.IsGet(visit.Request.Method)) await visit.Give(Catalogue(visit.Language), Visit.Json);
            else await visit.Refuse(NotThisWay("GET"));
        }
        else if (!_asked.TryGetValue(asked, out var ask))
        {
            await visit.Refuse(new(StatusCodes.Status404NotFound, ("dat kan hier niet gevraagd worden", "that cannot be asked here")));
        }
        else if (!HttpMethods.IsPost(visit.Request.Method))
        {
            await visit.Refuse(NotThisWay("POST"));
        }
        else if (!IsJson(visit.Request.ContentType))
        {
            await visit.Refuse(new(StatusCodes.Status415UnsupportedMediaType, ("alleen application/json", "application/json only")));
        }
        else if (visit.TabName.Length == 0)
        {
            await visit.Refuse(new(StatusCodes.Status400BadRequest, (
                $"{StudioGate.TabHeader} ontbreekt: 8 tot 64 letters, cijfers en streepjes",
                $"{StudioGate.TabHeader} is missing: 8 to 64 letters, digits and dashes")));
        }
        else
        {
            using var json = StudioJson.Parse(await Body(visit));
            visit.Hear(CheckAnswer.LanguageIn(json.RootElement, _settings.Language), Streams.Contains(asked));
            await ask(json.RootElement, visit);
        }
    }

    /// <summary>Made once a language: it is the same as long as the program runs.</summary>
    private byte[] Catalogue(Language language) => _catalogues.GetOrAdd(
        language, one => StudioJson.Bytes(new CatalogueJson(_library, _settings, _own, one).All()));

    private static bool IsJson(string? type) => type?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task<ReadOnlyMemory<byte>> Body(Visit visit)
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await visit.Request.BodyReader.ReadAsync(visit.Cancel);
            foreach (var part in read.Buffer) body.Write(part.Span);
            visit.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (body.WrittenCount > StateReader.MostBytes) throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
            if (read.IsCompleted) return body.WrittenMemory;
        }
    }

    private static Bilingual TooLargeOrBroken => (
        $"te groot of niet heel: hoogstens {StateReader.MostBytes / 1024} kB", $"too large or not whole: at most {StateReader.MostBytes / 1024} kB");

    private static Refusal NotThisWay(string method) =>
        new(StatusCodes.Status405MethodNotAllowed, ($"dit gaat met {method}", $"this goes by {method}"));
}
