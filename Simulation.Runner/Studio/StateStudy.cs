using Simulation.Runner.Commands;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Files;

namespace Simulation.Runner.Studio;

/// <summary>A state as it was read: written as two files, read back by the reader of files, planned as the command line plans. There is
/// no other way from the page to a run.</summary>
public sealed class StateStudy
{
    // No folder of this name has to be there: both files lie on a shelf.
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "gwsim-studio");

    private StateStudy(
        StudioState state, LoadedScenario start, LoadedScenario complex, PlacedFile complexFile, PlacedFile questionFile, Target target)
    {
        (State, Start, Complex, ComplexFile, QuestionFile, Target) = (state, start, complex, complexFile, questionFile, target);
    }

    public StudioState State { get; }

    /// <summary>The project it began with.</summary>
    public LoadedScenario Start { get; }

    /// <summary>The complex by itself, before the first future sets anything.</summary>
    public LoadedScenario Complex { get; }

    public PlacedFile ComplexFile { get; }
    public PlacedFile QuestionFile { get; }

    /// <summary>What the command line would have read.</summary>
    public Target Target { get; }

    /// <summary>The scenario of a future.</summary>
    public LoadedScenario Of(int future) => future == 0 ? Target.Study!.Base : Target.Study!.Alternatives[future - 1].Scenario;

    /// <summary>What is typed to get the same numbers.</summary>
    public string Command(int replicates, Ensemble? ensemble) =>
        $"{Interpreter.Program} compare {QuestionFile.Name} --replicates {replicates} --lang {State.Language.Code()}{EnsembleChoice.Typed(ensemble)}";

    public StudyPlan Plan(Ensemble? ensemble, CancellationToken cancel = default) =>
        Planner.Study(Target, StudyKind.Compare, new Wishes { Ensemble = ensemble }, cancel);

    /// <summary>Reads a state, or tells all that is wrong with it beside the fields that say it.</summary>
    public static StateStudy Of(StudioState state, StudioLibrary library)
    {
        var start = library.Find(state.Complex.From) ?? throw new StudioFaultException([library.Unknown(state.Complex.From)]);
        var shelf = new Shelf();
        var complexFile = new ComplexFile(state, start).Write();
        string complexPath = Lay(shelf, complexFile);
        var options = Library.Options with { Shelf = shelf, Root = Folder };
        var complex = Known(ScenarioFile.Read(complexPath, options), complexFile);
        var questionFile = new QuestionFile(state, complex).Write();
        string path = Lay(shelf, questionFile);
        var title = Studio.ComplexFile.TitleOf(state);
        var entry = new LibraryEntry(FileKind.Study, Studio.ComplexFile.NameOf(state), path, questionFile.Name, title, null, []) { Shelf = shelf };
        return new StateStudy(state, start, complex, complexFile, questionFile, Known(Target.Read(entry, options), complexFile, questionFile));
    }

    private static string Lay(Shelf shelf, PlacedFile file)
    {
        string path = Path.Combine(Folder, file.Name);
        shelf.Lay(path, Path.GetFullPath(Folder), file.Text);
        return path;
    }

    private static T Known<T>(Reading<T> reading, params IReadOnlyList<PlacedFile> files)
        where T : class => reading.Value ?? throw new StudioFaultException([.. reading.Errors.Select(error => FaultOf(error, files)).Distinct()]);

    /// <summary>The field that wrote the line; where a line is nobody's, the nearest above it; where there is none, the part its file is about.</summary>
    private static StudioFault FaultOf(ScenarioError error, IReadOnlyList<PlacedFile> files)
    {
        var file = files.FirstOrDefault(file => Path.GetFileName(error.File) == file.Name);
        string? at = file?.Places.Where(place => place.Key <= error.Line).OrderBy(place => place.Key).Select(place => place.Value).LastOrDefault();
        string about = file is null ? "" : file == files[0] ? "complex" : "futures";
        return new StudioFault(at ?? about, error.Problem, error.Allowed, error.Suggestion);
    }
}
