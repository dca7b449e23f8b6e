using Simulation.Runner.Experiments;
using Simulation.Runner.Figures.Lives;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Report;

/// <summary>The two futures of one home that somebody asked to see: the same run of the base and of an alternative.</summary>
public sealed record ToldLife(Arm Alternative, ComparedLives Lives)
{
    /// <summary>Lives both again, as they were lived through in the runs that are kept.</summary>
    public static ToldLife Of(StudyResult result, Arm alternative, int home, int replicate, CancellationToken cancel)
    {
        var under = result.Plan.Cells[0].Base;
        Blueprint Lived(Arm arm) => arm.Point.Blueprints().Of(replicate);
        return new ToldLife(alternative, Tracer.Compare(Lived(under), Lived(alternative), result.Plan.Seed, replicate, home, cancel));
    }

    /// <summary>Both as a figure.</summary>
    public NamedFigure Figure(StudyResult result, Language language)
    {
        var sheet = new Sheet(result, language);
        var telling = new LifeTelling(Name(sheet, sheet.Cell.Base), Name(sheet, Alternative), sheet.Language, sheet.Opened);
        return new NamedFigure($"life-home-{Lives.Base.Home}-run-{Lives.Base.Replicate}", FigureTopic.Life, LifeFigure.Of(Lives, telling));
    }

    private static Bilingual Name(Sheet sheet, Arm arm) => Bilingual.Same(OutcomePhrases.Capitalised(sheet.NameOf(arm)));
}
