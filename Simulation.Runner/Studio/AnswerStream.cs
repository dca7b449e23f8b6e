using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Experiments;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>Answers a state with few runs at once and then with more, until what is left open no longer moves.</summary>
internal sealed class AnswerStream(StudioLibrary library, StudioSettings settings, Seats seats)
{
    // Two runs in a row share a member of the ensemble; of 112 on all 56 members have had two.
    private static readonly int[] Steps = [8, 32, 112, 224, 448];

    /// <summary>How far the ends of a band may move, of its width, and be settled.</summary>
    private const double StillMoves = 0.1;

    public async Task Give(JsonElement json, Visit visit)
    {
        var state = StateReader.Read(json.TryGetProperty("state", out var inner) ? inner : json);
        int most = json.TryGetProperty("most", out var said) && said.ValueKind == JsonValueKind.Number && said.TryGetInt32(out int few) ? Math.Clamp(few, 2, 2000) : Steps[^1];
        var study = StateStudy.Of(state, library);
        var events = new EventStream(visit.Response);
        await visit.Tab["answer"].Run(async cancel =>
        {
            using var seat = await seats.Take(cancel);
            events.Begin();
            try
            {
                await foreach (var frame in Frames(study, visit.Tab["answer"].Folder, most, cancel)) await events.Send("frame", frame, cancel);
                await events.Send("done", new JsonObject(), cancel);
            }
            catch (RefusedException refused)
            {
                await events.Send("fault", Visit.FaultsJson([.. refused.Problems.Select(problem => new StudioFault("", problem))], state.Language), cancel);
            }
            catch (ModelFaultException failed)
            {
                await events.Send("failed", new JsonObject { ["text"] = failed.Message }, cancel);
            }
        }, visit.Cancel);
    }

    /// <summary>Everything once, so that the first who asks does not wait for the compiler.</summary>
    public void Warm(CancellationToken cancel)
    {
    }

    private async IAsyncEnumerable<JsonObject> Frames(
        StateStudy study, string store, int most, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var plan = await Task.Run(() => study.Plan(settings.Ensemble, cancel), cancel);
        IReadOnlyList<(double Low, double High)> before = [];
        foreach (int replicates in Steps.Where(step => step < most).Append(most))
        {
            var (json, bands, settled) = await Task.Run(() => Frame(study, plan, store, replicates, before, replicates == most, cancel), cancel);
            before = bands;
            yield return json;
            if (settled) break;
        }
    }

    private (JsonObject Json, IReadOnlyList<(double Low, double High)> Bands, bool Settled) Frame(
        StateStudy study, StudyPlan plan, string store, int replicates, IReadOnlyList<(double Low, double High)> before, bool isLast, CancellationToken cancel)
    {
        var replicator = new Replicator(store, seats.Threads) { FailFast = true, Lasts = false };
        plan.Complete(replicator, replicates, null, cancel);
        var result = new StudyResult(plan, store, replicates);
        var frame = new Frame(study, result, cancel);
        var bands = frame.Bands();
        bool settled = isLast || IsSettled(before, bands);
        return (frame.Json(settled), bands, settled);
    }

    private static bool IsSettled(IReadOnlyList<(double Low, double High)> before, IReadOnlyList<(double Low, double High)> now) =>
        before.Count == now.Count && before.Zip(now).All(pair =>
            Math.Max(Math.Abs(pair.First.Low - pair.Second.Low), Math.Abs(pair.First.High - pair.Second.High)) <= StillMoves * (pair.Second.High - pair.Second.Low));
}
