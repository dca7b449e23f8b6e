using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Commands;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Report;
using Simulation.Runner.Store;
using Simulation.Runner.Tables;

namespace Simulation.Runner.Studio;

/// <summary>What one takes along: the report of a state, its figures, its files.</summary>
internal sealed class StudioOutputs(StudioWork work)
{
    private const int Scale = 2;

    /// <summary>The report that compare writes for the same files and as many runs.</summary>
    public Task Report(JsonElement json, Visit visit) => WithResult(json, visit, allSeries: true, async (study, result, cancel) =>
    {
        string page = await StudioWork.Apart(() => ReportOf(study, result, cancel), cancel);
        await visit.Give(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", $"{study.Target.Study!.Name}.html");
    });

    /// <summary>What can be drawn, or one of them.</summary>
    public Task Figure(JsonElement json, Visit visit)
    {
        string format = StudioWork.Text(json, "format") ?? "svg";
        if (format is not ("svg" or "png")) throw StudioWork.Unknown("format", format, ["svg", "png"], ("soort", "kind"));
        bool dark = json.TryGetProperty("dark", out var said) && said.ValueKind == JsonValueKind.True;
        return WithResult(json, visit, allSeries: true, async (study, result, cancel) =>
        {
            var language = study.State.Language;
            var figures = await StudioWork.Apart(() => StudyFigures.For(result, language, cancel), cancel);
            if (StudioWork.Text(json, "stem") is not { } stem)
            {
                await visit.Give(StudioJson.List(figures, one => new JsonObject
                {
                    ["stem"] = one.Stem,
                    ["title"] = one.Figure.Title,
                    ["alt"] = one.Figure.AltText,
                }));
                return;
            }

            var figure = figures.FirstOrDefault(one => one.Stem == stem)
                ?? throw StudioWork.Unknown("stem", stem, [.. figures.Select(one => one.Stem)], ("figuur", "figure"));
            byte[] drawn = await StudioWork.Apart(() => Drawn(figure, format, dark ? Theme.Dark : Theme.Paper, language), cancel);
            await visit.Give(drawn, format == "png" ? "image/png" : "image/svg+xml", $"{stem}.{format}");
        });
    }

    /// <summary>The files a state is, and how to run them.</summary>
    public async Task Files(JsonElement json, Visit visit)
    {
        var study = work.StudyOf(json);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in (PlacedFile[])[study.ComplexFile, study.QuestionFile])
            {
                // Equal states give equal bytes.
                var entry = zip.CreateEntry(file.Name);
                entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                await stream.WriteAsync(Encoding.UTF8.GetBytes(file.Text), visit.Cancel);
            }
        }

        await visit.Give(packed.ToArray(), "application/zip", $"{study.Target.Study!.Name}.zip");
    }

    private static byte[] Drawn(NamedFigure figure, string format, Theme theme, Language language) => format == "png"
        ? PngRenderer.Render(figure.Figure, language, Scale, theme)
        : Encoding.UTF8.GetBytes(SvgRenderer.Render(figure.Figure, language, theme));

    private static string ReportOf(StateStudy study, StudyResult result, CancellationToken cancel)
    {
        var language = study.State.Language;
        var receipt = Receipt.Of(result, [study.Target], result.Store, language, new TableSet(result));
        var figures = StudyFigures.For(result, language, cancel);
        return HtmlReport.Write(result, language, ReportReceipt.Of(receipt, StudyFolder.Line(receipt, result)), figures, cancel: cancel);
    }

    private async Task WithResult(JsonElement json, Visit visit, bool allSeries, Func<StateStudy, StudyResult, CancellationToken, Task> give)
    {
        var study = work.StudyOf(json);
        int replicates = StudioWork.Whole(json, "replicates", 2, RunLimits.MostReplicates) ?? QuestionFile.Replicates;
        var lane = visit.Tab["take"];
        await work.Work(visit, "take", async cancel =>
        {
            var plan = study.Plan(work.Settings.Ensemble, cancel);
            StoreKeeper.Forget(lane.Folder, plan);
            var result = await StudioWork.Apart(() => work.Complete(plan, lane.Folder, replicates, allSeries, cancel), cancel);
            await give(study, result, cancel);
        });
    }
}
