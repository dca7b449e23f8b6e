using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;
using Simulation.Runner.Scenarios.Migration;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Writes files of an earlier form in the form of now, beside the old ones and never over them, and says what changed and what
/// somebody has to say anew.</summary>
internal static class MigrateCommand
{
    private static readonly ValueOption Into = new("--out", "DIR", (
        "map voor de nieuwe bestanden; zonder deze optie wordt alleen gezegd wat er verandert",
        "folder for the new files; without it only what would change is told"));

    public static Command Command { get; } = new()
    {
        Name = "migrate",
        Arguments = "FILE...",
        ArgumentCount = (1, int.MaxValue),
        Options = [Into, Shared.Lang, Shared.Quiet],
        Run = Do,
    };

    private static int Do(Call call)
    {
        string? folder = Into.Text(call.Parsed);
        var files = call.Named.SelectMany(Files).ToList();
        if (folder is not null) Ready(folder, files);
        bool good = true;
        var written = new List<string>();
        foreach (var (file, relative) in files)
        {
            call.Cancel.ThrowIfCancellationRequested();
            string text = Text(file);
            var (now, notes) = Migrator.Migrate(text);
            Tell(call.Terminal, relative, notes);
            good &= notes.All(note => !note.NeedsSomebody);
            if (folder is null) continue;
            string to = Path.Combine(folder, relative);
            SafeFile.Write(to, now);
            written.Add(to);
        }

        foreach (var error in written.SelectMany(file => Errors(folder!, file)).Distinct())
        {
            good = false;
            call.Terminal.Tell(error.Text(call.Terminal.Language));
        }

        if (written.Count > 0) call.Terminal.Line(($"{written.Count} bestanden in {folder}", $"{written.Count} files in {folder}"));
        return good ? ExitCode.Done : ExitCode.BadInput;
    }

    private static void Tell(Terminal terminal, string file, IReadOnlyList<MigrationNote> notes)
    {
        string shown = Printable.Of(file);
        if (notes.Count == 0) terminal.Note(($"{shown}: heeft de vorm van nu al", $"{shown}: has the form of now already"));
        foreach (var note in notes) terminal.Line(Bilingual.Same($"{shown}:{note.Line}: ") + note.Says);
    }

    /// <summary>A file, or every scenario and study in a folder; each with where it goes.</summary>
    private static IEnumerable<(string File, string Relative)> Files(string named)
    {
        if (Directory.Exists(named)) return ScenarioLibrary.In(named).Entries.Select(entry => (entry.File, entry.RelativePath));
        if (File.Exists(named)) return [(named, Path.GetFileName(named))];
        string shown = Printable.Of(named);
        throw new BadInputException((
            $"{shown} bestaat niet; noem een bestand, of een map met bestanden",
            $"{shown} does not exist; name a file, or a folder with files"));
    }

    private static void Ready(string folder, List<(string File, string Relative)> files)
    {
        OutFolder.Writable(Into.Name, folder);
        if (files.Select(one => Path.Combine(folder, one.Relative)).FirstOrDefault(Path.Exists) is not { } taken) return;
        string shown = Printable.Of(taken);
        throw new BadInputException((
            $"{shown} is er al en wordt niet overschreven; noem een andere map met --out",
            $"{shown} is there already and is not written over; name another folder with --out"));
    }

    private static string Text(string file)
    {
        var errors = new ErrorList();
        byte[]? bytes = FolderReader.Bytes(file, FolderReader.MostBytes, errors);
        string? text = bytes is null ? null : SourceText.Decode(bytes, Printable.Of(file), errors);
        return text ?? throw new BadInputException(errors.InOrder());
    }

    /// <summary>What the ordinary reader says of a file that was written.</summary>
    private static IReadOnlyList<ScenarioError> Errors(string folder, string file) =>
        Target.Read(ScenarioLibrary.In(folder).Find(file).Value!, Library.Options).Errors;
}
