using Simulation.Runner.Ensembles;
using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Drawing;
using Simulation.Runner.Figures.Lives;
using Simulation.Runner.Figures.Model;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Store;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Commands;

/// <summary>One home's life course, and where it parts from that in another scenario.</summary>
internal static class TraceCommand
{
    private const int UsualYears = 10;

    private static readonly ValueOption Replicate = new("--replicate", "R", ("welke doorrekening (0)", "which run (0)"));
    private static readonly ValueOption Home = new("--home", "H", ("welke woning, geteld vanaf 0", "which home, counted from 0"));
    private static readonly ValueOption Against = new(
        "--against",
        "ALT",
        ("een ander scenario, of bij een studie de naam van een alternatief", "another scenario or, of a study, the name of an alternative"));

    private static readonly ValueOption Out = new(
        Shared.Out.Name, "DIR", ("map waarin het leven ook als figuur komt, als SVG en PNG", "folder for the life as a figure too, as SVG and PNG"));

    private static readonly ValueOption Years = new("--years", "N", ("aantal jaren (10)", "years (10)"));

    public static Command Command { get; } = new()
    {
        Name = "trace",
        Arguments = "FILE",
        ArgumentCount = (1, 1),
        Options =
        [
            Replicate, Home, Against, Shared.Base, Shared.Seed, EnsembleChoice.Option, EnsembleChoice.Assumptions, Years, Out,
            Shared.Dark, Shared.Lang, Shared.Json,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var parsed = call.Parsed;
        var target = Library.Read(call.Named[0], Shared.Base.Text(parsed));
        var scenario = target.Scenario ?? target.Study!.Base;
        int years = (int?)Years.Whole(parsed, 1, RunLimits.MostYears) ?? target.Study?.Settings.Years ?? UsualYears;
        ulong seed = Shared.SeedOf(parsed) ?? (ulong)(target.Study?.Settings.Seed ?? 1);
        int replicate = (int?)Replicate.Whole(parsed, 0, int.MaxValue - 1) ?? 0;
        int home = (int?)Home.Whole(parsed, 0, scenario.Plan.Building.Homes - 1)
            ?? throw new BadInputException(($"noem een woning: --home H, van 0 tot en met {scenario.Plan.Building.Homes - 1}", $"name a home: --home H, from 0 to {scenario.Plan.Building.Homes - 1}"));
        var ensemble = EnsembleChoice.Of(parsed);
        var console = call.Terminal.Drawing();
        bool json = Shared.Json.In(parsed);
        if (Out.Text(parsed) is { } folder) OutFolder.Writable(Out.Name, folder);
        if (Against.Text(parsed) is not { } named)
        {
            var life = Tracer.Trace(BlueprintOf(scenario, []), seed, replicate, home, call.Cancel);
            if (json)
                call.Terminal.Output.WriteLine(LifeCourseJson.Text(life));
            else
                LifeCourseScreen.Write(life, console, call.Terminal.Language, scenario.Plan.Opened);
            Draw(call, life, LifeFigure.Of(life, new LifeTelling(scenario.Title, call.Terminal.Language, scenario.Plan.Opened)));
            return life.Broke is null ? ExitCode.Done : ExitCode.ModelFault;
        }

        var (title, other) = Other(target, named);
        if (other.Plan.Building.Homes != scenario.Plan.Building.Homes)
        {
            throw new BadInputException((
                $"{named} heeft {other.Plan.Building.Homes} woningen en {scenario.Name} {scenario.Plan.Building.Homes}; levens zijn alleen te vergelijken in hetzelfde gebouw",
                $"{named} has {other.Plan.Building.Homes} homes and {scenario.Name} {scenario.Plan.Building.Homes}; lives can be compared only in the same building"));
        }

        var lives = Tracer.Compare(BlueprintOf(scenario, [other]), BlueprintOf(other, [other]), seed, replicate, home, call.Cancel);
        var opened = scenario.Plan.Opened == other.Plan.Opened ? scenario.Plan.Opened : null;
        if (json)
            call.Terminal.Output.WriteLine(LifeCourseJson.Text(lives));
        else
            LifeCourseScreen.Write(lives, console, call.Terminal.Language, opened);
        Draw(call, lives.Base, LifeFigure.Of(lives, new LifeTelling(scenario.Title, title, call.Terminal.Language, opened)));
        return lives.Base.Broke is null && lives.Alternative.Broke is null ? ExitCode.Done : ExitCode.ModelFault;

        // As the runs of the study live it, whatever of its alternatives is looked at.
        Blueprint BlueprintOf(LoadedScenario one, IEnumerable<LoadedScenario> beside)
        {
            var lived = FirstDifference.Within(ensemble, scenario, target.Study?.Alternatives.Select(other => other.Scenario) ?? beside);
            return new Blueprints(new Blueprint(one.Plan, one.Assumptions, years * Week.PerYear), lived, one.StatedAssumptions).Of(replicate);
        }
    }

    /// <summary>Puts the figure of a life where somebody asked for it.</summary>
    private static void Draw(Call call, LifeCourse life, Figure figure)
    {
        if (Out.Text(call.Parsed) is not { } folder) return;
        var named = new NamedFigure($"life-home-{life.Home}-run-{life.Replicate}", FigureTopic.Life, figure);
        StudyFigures.Write([named], folder, call.Terminal.Language, Shared.Dark.In(call.Parsed) ? Theme.Dark : Theme.Paper, call.Cancel);
        string written = Path.GetFullPath(Path.Combine(folder, named.Stem));
        call.Terminal.Note(($"figuur: {written}.svg en .png", $"figure: {written}.svg and .png"));
    }

    /// <summary>Of a study one of its alternatives; else another scenario; with what it is called.</summary>
    private static (Bilingual Title, LoadedScenario Scenario) Other(Target target, string named)
    {
        if (target.Study is not { } study)
        {
            var other = Library.Scenario(named).Scenario!;
            return (other.Title, other);
        }

        if (study.Alternatives.FirstOrDefault(alternative => alternative.Name == named) is { } known)
            return (known.Title, known.Scenario);
        string[] names = [.. study.Alternatives.Select(alternative => alternative.Name)];
        throw Interpreter.Unknown(named, names, ($"alternatief van {study.Name}", $"an alternative of {study.Name}"));
    }
}
