using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Sensitivity;
using Simulation.Runner.Store;
using Spectre.Console;

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
}

/// <summary>Shows it on the screen and writes its folder: tables, JSON, figures and a report.</summary>
internal static class ToldFolder
{
    public static void Give(Call call, string folder, ToldResult told)
    {
        if (Shared.Json.In(call.Parsed))
            call.Terminal.Output.Write(told.Json);
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
            SafeFile.Write(Path.Combine(folder, "report.html"), ToldPage.Write(told.Title, told.Parts, figures, footer, language));
        }

        SafeFile.Write(Path.Combine(folder, told.JsonFile), told.Json);
        call.Terminal.Note(($"resultaten: {folder}", $"results: {folder}"));
    }

    private static void Show(Terminal terminal, ToldResult told)
    {
        terminal.Line(told.Title);
        foreach (var part in told.Parts.Where(part => part is not ToldTable { OnlyInReport: true }))
        {
            terminal.Line();
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
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (nth, column) in told.Columns.Index())
        {
            var one = new TableColumn(new Text(column));
            table.AddColumn(nth == 0 ? one : one.RightAligned());
        }

        // Names come from files: they are text and never markup.
        foreach (var row in told.Rows) table.AddRow([.. row.Select(cell => new Text(cell))]);
        terminal.Drawing().Write(table);
    }
}
