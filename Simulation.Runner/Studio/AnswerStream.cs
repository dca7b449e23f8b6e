using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>Answers a state with few runs at once and then with more, until what is left open no longer moves.</summary>
internal sealed class AnswerStream(StudioWork work)
{
    public const string Lane = "answer";

    // Two runs in a row share a member of the ensemble; of 112 on all 56 members have had two.
    private static readonly int[] Steps = [8, 32, 112, 224, 448];

    /// <summary>How far the ends of a band may move, of its width, and be settled.</summary>
    private const double StillMoves = 0.1;

    public async Task Give(JsonElement json, Visit visit)
    {
        var study = work.StudyOf(json);
        int most = StudioWork.Whole(json, "most", 2, RunLimits.MostReplicates) ?? Steps[^1];
        string store = visit.Tab[Lane].Folder;
        await work.Stream(visit, Lane, study.State.Language, async (events, cancel) =>
        {
            var plan = await StudioWork.Apart(() => study.Plan(work.Settings.Ensemble, cancel), cancel);
            StoreKeeper.Forget(store, plan);
            IReadOnlyList<(double Low, double High)> before = [];
            for (int nth = 0; ; nth++)
            {
                int replicates = nth < Steps.Length ? Math.Min(Steps[nth], most) : most;
                var asked = (study, plan, store, replicates, IsLast: replicates == most);
                var known = before;
                var (frame, bands, settled) = await StudioWork.Apart(() => FrameOf(asked, known, cancel), cancel);
                await events.Send("frame", frame, cancel);
                before = bands;
                if (!settled) continue;
                var figures = Figures(study, plan, store, replicates, cancel);
                await events.Send("done", new JsonObject { ["replicates"] = replicates, ["figures"] = figures }, cancel);
                return;
            }
        });
    }

    private (JsonObject Json, IReadOnlyList<(double Low, double High)> Bands, bool Settled) FrameOf(
        (StateStudy Study, StudyPlan Plan, string Store, int Replicates, bool IsLast) asked, IReadOnlyList<(double Low, double High)> before,
        CancellationToken cancel)
    {
        var frame = new Frame(asked.Study, work.Complete(asked.Plan, asked.Store, asked.Replicates, allSeries: false, cancel), cancel);
        var bands = frame.Bands();
        bool settled = asked.IsLast || IsSettled(before, bands);
        return (frame.Json(settled), bands, settled);
    }

    /// <summary>What can be drawn of it.</summary>
    private JsonArray Figures(StateStudy study, StudyPlan plan, string store, int replicates, CancellationToken cancel) => StudioJson.List(
        StudyFigures.For(work.Complete(plan, store, replicates, allSeries: false, cancel), study.State.Language, cancel),
        one => new JsonObject { ["stem"] = one.Stem, ["title"] = one.Figure.Title });

    private static bool IsSettled(IReadOnlyList<(double Low, double High)> before, IReadOnlyList<(double Low, double High)> now) =>
        before.Count == now.Count && before.Zip(now).All(pair =>
            Math.Max(Math.Abs(pair.First.Low - pair.Second.Low), Math.Abs(pair.First.High - pair.Second.High))
                <= StillMoves * (pair.Second.High - pair.Second.Low));
}
