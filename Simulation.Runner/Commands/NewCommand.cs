using System.Text;
using Simulation.Runner.Beginning;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Begins with somebody's own complex: asks about it, writes a scenario and a study, says what they are, and runs them.</summary>
internal static class NewCommand
{
    private const string Projects = "projects/";

    private static readonly ValueOption From =
        new("--from", "NAME", ("begint met een project uit de bibliotheek", "begins with a project of the library"));
    private static readonly ValueOption Out =
        new("--out", "DIR", ("map voor alles wat erbij hoort (de naam van het complex)", "folder for all of it (the name of the complex)"));
    private static readonly Flag AskOption =
        new("--ask", ("stelt de vragen die nog niet beantwoord zijn", "asks the questions that are not answered yet"));
    private static readonly Flag Force = new("--force", ("overschrijft bestanden die er al zijn", "overwrites files that are there already"));
    private static readonly Flag NoRun = new("--no-run", ("schrijft de bestanden en rekent niet", "writes the files and does not run them"));
    private static readonly ValueOption Replicates =
        new("--replicates", "N", ("aantal doorrekeningen van elk scenario (200)", "runs of each scenario (200)"));

    public static Command Command { get; } = new()
    {
        Name = "new",
        Options =
        [
            .. Questions.All.Select(question => question.Option), From, Out, AskOption, Force, NoRun, Replicates,
            Shared.Threads, Shared.NoReport, Shared.Lang, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var today = call.Terminal.Today;
        var library = Library.Shipped();
        string? from = From.Text(call.Parsed);
        if (from is not null) RefuseUnknown(from, library);
        var start = Library.Scenario(from ?? "base").Scenario!;
        var projects = In(library).Select(entry => ScenarioFile.Read(entry.File, Library.Options with { Shelf = entry.Shelf }).Value);
        var neighbours = new Neighbours(projects.OfType<LoadedScenario>());
        Outline Of(Answers said) => new(said, start, from is not null, neighbours, today);

        var answers = Answered(call);
        bool asks = AskOption.In(call.Parsed);
        if (!asks && from is null && answers == new Answers())
        {
            if (!call.Terminal.InputIsScreen) throw Unasked();
            asks = true;
        }

        if (asks) answers = new Dialogue(call.Terminal, Of, call.Cancel).Ask(answers);
        var outline = Of(answers);
        OutlineCheck.Refuse(answers, outline, today);
        return Make(call, outline);
    }

    private static int Make(Call call, Outline outline)
    {
        string name = NameOf(call.Terminal.Say(outline.Title.Value));
        string folder = Out.Text(call.Parsed) ?? name;
        var files = new NewFiles(outline, folder, name, call.Terminal.Language);
        OutFolder.Writable(Out.Name, folder);
        if (!Force.In(call.Parsed)) files.RefuseToOverwrite();
        call.Cancel.ThrowIfCancellationRequested();
        var study = files.Write(Library.Options);
        var compare = Compare(call, files);
        new BeginningScreen(outline, study, files, compare, call.Terminal).Write();
        return NoRun.In(call.Parsed) ? ExitCode.Done : Run(call, files, compare);
    }

    /// <summary>What is typed to compare the same again.</summary>
    private static List<string> Compare(Call call, NewFiles files)
    {
        List<string> line = ["compare", files.Question, Shared.Out.Name, files.Results, Shared.Lang.Name, call.Terminal.Language.Code()];
        foreach (var option in (ValueOption[])[Replicates, Shared.Threads])
        {
            if (option.Text(call.Parsed) is { } value) line.AddRange([option.Name, value]);
        }

        line.AddRange(new[] { Shared.Quiet, Shared.NoReport }.Where(flag => flag.In(call.Parsed)).Select(flag => flag.Name));
        return line;
    }

    /// <summary>Compares, exactly as that line does.</summary>
    private static int Run(Call call, NewFiles files, List<string> line)
    {
        int code = Interpreter.Run([.. line], call.Terminal, call.Cancel);
        if (code == ExitCode.Done && !Shared.NoReport.In(call.Parsed))
        {
            string report = Path.Combine(files.Results, "report.html");
            call.Terminal.Line();
            call.Terminal.Line(($"Het rapport, te openen in een browser: {report}", $"The report, to be opened in a browser: {report}"));
        }

        return code;
    }

    private static IEnumerable<LibraryEntry> In(ScenarioLibrary library) =>
        library.Entries.Where(entry => entry.RelativePath.StartsWith(Projects, StringComparison.Ordinal));

    /// <summary>A project nobody knows, with the one that was probably meant.</summary>
    private static void RefuseUnknown(string from, ScenarioLibrary library)
    {
        if (library.Find(from).Ok) return;
        string[] projects = [.. In(library).Select(entry => Path.ChangeExtension(entry.RelativePath, null))];
        string? meant = Nearest.To(from, projects.Concat(projects.Select(path => path[Projects.Length..])));
        string shown = $"{From.Name} {Printable.Of(from)}";
        throw new BadInputException(meant is null
            ? ($"{shown}: zo'n project is er niet; {Interpreter.Program} list toont ze alle", $"{shown}: there is no such project; {Interpreter.Program} list shows all of them")
            : ($"{shown}: zo'n project is er niet; bedoelde u `{meant}`?", $"{shown}: there is no such project; did you mean `{meant}`?"));
    }

    private static Answers Answered(Call call)
    {
        Replicates.Whole(call.Parsed, 1, RunLimits.MostReplicates);
        var answers = new Answers();
        var problems = new List<Bilingual>();
        foreach (var question in Questions.All)
        {
            var given = question.Option.All(call.Parsed);
            if (given.Count == 0) continue;
            if (question.IsAnswered(answers)) throw BothBeheers();
            try
            {
                answers = question.Take(answers, new Typed(string.Join(", ", given), question.Option.Name));
            }
            catch (BadInputException wrong)
            {
                problems.AddRange(wrong.Problems);
            }
        }

        return problems.Count == 0 ? answers : throw new BadInputException(problems);
    }

    private static BadInputException BothBeheers() => new((
        "--beheer-homes-per-fte en --beheer-hours zeggen allebei hoeveel beheer er is; noem er één",
        "--beheer-homes-per-fte and --beheer-hours both say how much beheer there is; name one of them"));

    private static BadInputException Unasked()
    {
        string options = string.Join(", ", Questions.All.Select(question => question.Option.Name));
        return new BadInputException((
            $"new: er is niets gezegd en niemand om te vragen; noem minstens één van {options} of --from, of stel de vragen met --ask",
            $"new: nothing was said and there is nobody to ask; give at least one of {options} or --from, or have the questions asked with --ask"));
    }

    /// <summary>A title as the name of a file: letters, digits and dashes.</summary>
    internal static string NameOf(string title)
    {
        string plain = string.Concat(title.Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        string name = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
        // A name is a text, and of these a file makes something else.
        bool isText = name.Any(char.IsAsciiLetter) && name is not ("true" or "false" or "null");
        return name.Length == 0 ? "complex" : isText ? name : $"complex-{name}";
    }
}
