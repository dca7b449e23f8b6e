using Simulation.Runner.Commands;
using Simulation.Runner.Explain;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Beginning;

/// <summary>What was written, what complex it is, what was taken for what nobody said, and what to type to do it again.</summary>
internal sealed class BeginningScreen(Outline outline, LoadedStudy study, NewFiles files, IReadOnlyList<string> compare, Terminal terminal)
{
    public void Write()
    {
        var page = new TextPage(terminal.Drawing(), terminal.Language);
        page.Heading(outline.Title.Value);
        page.Paragraph(Portrait.Of(study.Base.Plan));
        page.Paragraph(study.Question!);
        Lines(page, ("Wat u zei", "What you said"), answered: true);
        Lines(page, ("Wat u niet zei, en wat er daarom staat", "What you did not say, and what stands there instead"), answered: false);
        terminal.Line(("Geschreven en nagekeken:", "Written and checked:"));
        terminal.Whole($"  {files.Complex}");
        terminal.Whole($"  {files.Question}");
        terminal.Line();
        terminal.Line(("Om het opnieuw te doen:", "To do it again:"));
        string language = $"{Shared.Lang.Name} {terminal.Language.Code()}";
        terminal.Whole($"  {Interpreter.Program} check {Quoted(files.Complex)} {Quoted(files.Question)} {language}");
        terminal.Whole($"  {Interpreter.Program} explain {Quoted(files.Complex)} {language}");
        terminal.Whole($"  {Interpreter.Program} {string.Join(' ', compare.Select(Quoted))}");
        terminal.Line();
    }

    private void Lines(TextPage page, Bilingual heading, bool answered)
    {
        var lines = outline.Lines.Where(line => line.Answered == answered).ToList();
        if (lines.Count == 0) return;
        terminal.Line(heading + ":");
        terminal.Pairs(lines.Select(line => (terminal.Say(line.Name), terminal.Say(answered ? line.Shown : line.Shown + " (" + line.From + ")"))));
        terminal.Line();
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
