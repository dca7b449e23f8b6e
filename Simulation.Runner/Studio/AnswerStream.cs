using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Store;

namespace Simulation.Runner.Studio;

/// <summary>Answers a state with few runs at once and then with more, until what is left open no longer moves or so many were asked for.
/// Who wants it sharper asks again for more, after those there were.</summary>
internal sealed class AnswerStream(StudioWork work)
{
    public const string Lane = "answer";

    // Two runs in a row share a member of an ensemble: of 224 on each of 56 members has had four. Few steps, for each of them is told.
    private static readonly int[] Steps = [8, 56, 224, 448, 896, 1792];

    /// <summary>The page is drawn by the same processors as the next runs are made on: the first figures go before.</summary>
    private static readonly TimeSpan Drawn = TimeSpan.FromMilliseconds(120);

    /// <summary>How far the ends of a band may move, of its width, and be settled.</summary>
    private const double StillMoves = 0.1;

    public async Task Give(JsonElement json, Visit visit)
    {
        var study = work.StudyOf(json);
        int most = StudioWork.Whole(json, "most", 2, RunLimits.MostReplicates) ?? QuestionFile.Replicates;
        int after = StudioWork.Whole(json, "after", 0, RunLimits.MostReplicates) ?? 0;
        string store = visit.Tab[Lane].Folder;
        await work.Stream(visit, Lane, study.State.Language, async (events, cancel) =>
        {
            var plan = await StudioWork.Apart(() => study.Plan(work.Settings.Ensemble, cancel), cancel);
            StoreKeeper.Forget(store, plan);
            IReadOnlyList<(double Low, double High)> before = [];
            foreach (int replicates in Steps.Where(step => step > after && step < most).Append(most))
            {
                var known = before;
                var told = await StudioWork.Apart(() => TellOf((study, plan, store, replicates, replicates == most), known, cancel), cancel);
                await events.Send("frame", told.Frame, cancel);
                before = told.Bands;
                if (!told.IsLast)
                {
                    if (replicates == Steps[0]) await Task.Delay(Drawn, cancel);
                    continue;
                }

                var figures = await StudioWork.Apart(() => Figures(told.Result, study.State.Language, cancel), cancel);
                await events.Send("done", new JsonObject { ["replicates"] = replicates, ["figures"] = figures }, cancel);
                return;
            }
        });
    }

    private Told TellOf(
        (StateStudy Study, StudyPlan Plan, string Store, int Replicates, bool IsLast) asked, IReadOnlyList<(double Low, double High)> before,
        CancellationToken cancel)
    {
        var result = work.Complete(asked.Plan, asked.Store, asked.Replicates, allSeries: false, cancel);
        var frame = new Frame(asked.Study, result, cancel);
        var bands = frame.Bands();
        bool isStill = IsStill(before, bands);
        bool isLast = asked.IsLast || isStill;
        return new Told(frame.Json(isLast, isStill), result, bands, isLast);
    }

    /// <summary>What can be drawn of it.</summary>
    private static JsonArray Figures(StudyResult result, Language language, CancellationToken cancel) => StudioJson.List(
        StudyFigures.For(result, language, cancel), one => new JsonObject { ["stem"] = one.Stem, ["title"] = one.Figure.Title });

    private static bool IsStill(IReadOnlyList<(double Low, double High)> before, IReadOnlyList<(double Low, double High)> now) =>
        now.Count > 0 && before.Count == now.Count && before.Zip(now).All(pair =>
            Math.Max(Math.Abs(pair.First.Low - pair.Second.Low), Math.Abs(pair.First.High - pair.Second.High))
                <= StillMoves * (pair.Second.High - pair.Second.Low));

    private sealed record Told(JsonObject Frame, StudyResult Result, IReadOnlyList<(double Low, double High)> Bands, bool IsLast);
}
