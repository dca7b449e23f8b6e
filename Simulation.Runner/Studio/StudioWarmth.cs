using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulation.Runner.Studio;

/// <summary>Answers a question nobody asked, a few times, so that the first who asks does not wait for the compiler.</summary>
internal sealed class StudioWarmth(StudioWork work)
{
    // The compiler takes its time over what is called thirty times, and again over what it then looks at more closely.
    private const int Rounds = 40;
    private const int Replicates = 8;
    private static readonly TimeSpan Aside = TimeSpan.FromMilliseconds(50);

    /// <summary>Beside everything else, and only as long as nobody has stopped it.</summary>
    public Task Begin(string folder, CancellationToken cancel) =>
        Task.Factory.StartNew(() => Warm(folder, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Warm(string folder, CancellationToken cancel)
    {
        try
        {
            var checking = new CheckAnswer(work.Library, work.Settings);
            for (int round = 0; round < Rounds && !cancel.IsCancellationRequested; round++)
            {
                // A visitor goes before, and warms it just as well.
                while (!work.IsIdle && !cancel.WaitHandle.WaitOne(Aside))
                {
                }

                using var json = JsonDocument.Parse(StudioJson.Bytes(State(round)));
                checking.Of(json.RootElement);
                var study = work.StudyOf(json.RootElement);
                var plan = study.Plan(work.Settings.Ensemble, cancel);
                var frame = new Frame(study, work.Complete(plan, folder, Replicates, allSeries: false, cancel), cancel);
                StudioJson.Bytes(frame.Json(settled: false, still: false));
            }

            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whoever asks for the same is told; a warming that failed is no answer to anybody.
            if (fault is not OperationCanceledException) work.Settings.Fault(fault);
        }
    }

    private static JsonObject State(int round) => new()
    {
        ["format"] = StudioState.Format,
        ["complex"] = new JsonObject { ["from"] = StudioLibrary.Base },
        ["years"] = 10,
        ["seed"] = round + 1,
        ["futures"] = new JsonArray(Future("a", null), Future("b", 3)),
    };

    private static JsonObject Future(string id, int? until)
    {
        var coach = new JsonObject { ["name"] = "coach", ["buys"] = "coach", ["paid"] = new JsonObject { ["gemeente"] = 1 } };
        if (until is { } year) coach["until_year"] = year;
        return new JsonObject { ["id"] = id, ["title"] = id, ["money"] = new JsonArray(coach) };
    }
}
