using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>What all that runs has in common: a state is read, a lane of the tab and a seat are taken, and what goes wrong on the way is
/// told in the language of the page.</summary>
internal sealed class StudioWork(StudioLibrary library, StudioSettings settings, Seats seats)
{
    public StudioLibrary Library => library;
    public StudioSettings Settings => settings;
    public int Threads => seats.Threads;

    /// <summary>Whether nobody is waiting for anything.</summary>
    public bool IsIdle => seats.AreAllFree;

    public static StudioState StateOf(JsonElement json) =>
        StateReader.Read(json.ValueKind == JsonValueKind.Object && json.TryGetProperty("state", out var inner) ? inner : json);

    public StateStudy StudyOf(JsonElement json) => StateStudy.Of(StateOf(json), library);

    /// <summary>A whole number beside the state; nothing when it is not said, or is no such number.</summary>
    public static int? Whole(JsonElement json, string name, int low, int high) =>
        json.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.Number && said.TryGetInt32(out int value)
            ? Math.Clamp(value, low, high) : null;

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;

    /// <summary>Which future a question is about; the second where it does not say.</summary>
    public static int FutureOf(JsonElement json, StudioState state)
    {
        if (Text(json, "future") is not { } id) return 1;
        int at = state.Futures.ToList().FindIndex(future => future.Id == id);
        return at > 0 ? at : throw Unknown("future", id, [.. state.Futures.Skip(1).Select(future => future.Id)], ("toekomst", "future"));
    }

    /// <summary>Which outcome a question is about; the one the answer is about where it does not say.</summary>
    public static Outcome OutcomeOf(JsonElement json, StudyPlan plan)
    {
        if (Text(json, "outcome") is not { } id)
            return plan.Headline.FirstOrDefault(one => !Figures.Studies.Findings.IsEffort(one)) ?? plan.Headline[0];
        return Outcome.All.FirstOrDefault(outcome => outcome.Id == id)
            ?? throw Unknown("outcome", id, [.. Outcome.All.Select(outcome => outcome.Id)], ("uitkomst", "outcome"));
    }

    public static StudioFaultException Unknown(string at, string written, string[] known, Bilingual what)
    {
        string shown = Printable.Of(written);
        string listed = string.Join(", ", Nearest.Ordered(written, known).Take(6));
        return new([new StudioFault(
            at, ($"{shown}: zo'n {what.Nl} is er niet", $"{shown}: there is no such {what.En}"), Bilingual.Same(listed),
            Nearest.To(written, known))]);
    }

    /// <summary>Works in a lane of the tab, and sends events as they come.</summary>
    public Task Stream(
        Visit visit, string lane, Language language, Func<EventStream, CancellationToken, Task> work) => visit.Tab[lane].Run(async cancel =>
    {
        using var seat = await seats.Take(cancel);
        var events = new EventStream(visit.Response);
        events.Begin();
        try
        {
            await work(events, cancel);
        }
        catch (RefusedException refused)
        {
            await events.Send("fault", Visit.FaultsJson(FaultsOf(refused), language), cancel);
        }
        catch (StudioFaultException wrong)
        {
            await events.Send("fault", Visit.FaultsJson(wrong.Faults, language), cancel);
        }
        catch (ModelFaultException failed)
        {
            Bilingual says = ($"het model liep vast: {failed.Message}", $"the model failed: {failed.Message}");
            await events.Send("failed", new JsonObject { ["text"] = says.In(language) }, cancel);
        }
    }, visit.Cancel);

    /// <summary>Works in a lane of the tab, off the threads that answer.</summary>
    public Task Work(Visit visit, string lane, Func<CancellationToken, Task> work) => visit.Tab[lane].Run(async cancel =>
    {
        using var seat = await seats.Take(cancel);
        await work(cancel);
    }, visit.Cancel);

    /// <summary>Runs something long on a thread of its own.</summary>
    public static Task<T> Apart<T>(Func<T> work, CancellationToken cancel) =>
        Task.Factory.StartNew(work, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Sees to it that the store of a lane has so many runs of a state, and gives what they say.</summary>
    public StudyResult Complete(StudyPlan plan, string store, int replicates, bool allSeries, CancellationToken cancel)
    {
        plan.Complete(new Replicator(store, seats.Threads) { FailFast = true, Lasts = false }, replicates, null, cancel);
        return new StudyResult(plan, store, replicates) { SeriesOf = allSeries ? null : plan.Headline };
    }

    private static IReadOnlyList<StudioFault> FaultsOf(RefusedException refused) =>
        [.. refused.Problems.Select(problem => new StudioFault(refused is DisagreementException ? "complex.known" : "", problem))];
}
