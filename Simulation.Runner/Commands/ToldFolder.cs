using System.Text.Json.Nodes;
using Simulation.Runner.Cautions;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Sensitivity;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>What a command that asks about assumptions has to say: words, numbers for programs, tables and figures.</summary>
internal sealed record ToldResult
{
    public required string Title { get; init; }
    public required IReadOnlyList<ToldPart> Parts { get; init; }
    public required string Json { get; init; }
    public required string JsonFile { get; init; }
    public required IReadOnlyList<(string File, string Text)> Tables { get; init; }
    public required Func<IReadOnlyList<NamedFigure>> Figures { get; init; }

    /// <summary>What was told beforehand because it can hardly be meant.</summary>
    public IReadOnlyList<Caution> Cautions { get; init; } = [];

    /// <summary>The files that were named.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Where the numbers say of which files they are.</summary>
    public const string MadeFrom = "from";

    /// <summary>The numbers, of which files they are, and what was told.</summary>
    public string Whole(string folder)
    {
        var json = JsonNode.Parse(Json)!.AsObject();
        json[MadeFrom] = new JsonArray([.. ResultsFolder.From(folder, Files).Select(file => JsonValue.Create(file))]);
        if (Cautions.Count > 0) json["cautions"] = Summaries.Told(Cautions);
        return json.ToJsonString(Summaries.Style) + "\n";
    }
}

/// <summary>Shows it on the screen and writes its folder: tables, JSON, figures and a report.</summary>
internal static class ToldFolder
{
    private const string Page = "report.html";

    public static void Give(Call call, string folder, ToldResult told)
    {
        if (Shared.Json.In(call.Parsed))
            call.Terminal.Output.Write(told.Whole(folder));
        else
            Show(call.Terminal, told);
        foreach (var (file, text) in told.Tables)
        {
            call.Cancel.ThrowIfCancellationRequested();
            SafeFile.Write(Path.Combine(folder, file), text);
        }

        if (!Shared.NoReport.In(call.Parsed))
        {
            var language = call.Terminal.Language;
            var figures = told.Figures();
            StudyFigures.Write(figures, Path.Combine(folder, OutFolder.Figures), language, Shared.Dark.In(call.Parsed) ? Theme.Dark : Theme.Paper,
                call.Cancel);
            string footer = call.Terminal.Say((
                $"GemengdWonen.Sim, {Receipt.ThisProgram} · wat-als onder aannames, geen voorspelling",
                $"GemengdWonen.Sim, {Receipt.ThisProgram} · what-if under assumptions, no forecast"));
            ToldPart[] parts = [.. Warned(told, language), .. told.Parts];
            SafeFile.Write(Path.Combine(folder, Page), ToldPage.Write(told.Title, parts, figures, footer, language));
        }

        SafeFile.Write(Path.Combine(folder, told.JsonFile), told.Whole(folder));
        call.Terminal.Note(($"resultaten: {folder}", $"results: {folder}"));
        if (Shared.NoReport.In(call.Parsed)) return;
        string page = Path.GetFullPath(Path.Combine(folder, Page));
        call.Terminal.NotePath(("rapport", "report"), page);
        if (Shared.Open.In(call.Parsed)) Opener.Open(page, call.Terminal);
    }

    private static IEnumerable<ToldPart> Warned(ToldResult told, Language language) =>
        told.Cautions.Select(caution => new ToldText(OutcomePhrases.Capitalised(caution.Line.In(language)) + "."));

    private static void Show(Terminal terminal, ToldResult told)
    {
        terminal.Line(told.Title);
        ToldPart? before = null;
        foreach (var part in told.Parts.Where(part => part is not ToldTable { OnlyInReport: true }))
        {
            // Below a table there is room already.
            if (before is not ToldTable) terminal.Line();
            before = part;
            switch (part)
            {
                case ToldHeading heading:
                    terminal.Line(heading.Text);
                    break;
                case ToldText text:
                    terminal.Line(text.Text);
                    break;
                case ToldTable table:
                    Show(terminal, table);
                    break;
            }
        }
    }

    private static void Show(Terminal terminal, ToldTable told)
    {
        terminal.Line(told.Caption);
        terminal.Table(told.Columns, told.Rows);
    }
}
