using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Runner.Ensembles;
using Simulation.Runner.Figures.Studies;
using Simulation.Runner.Trace;

namespace Simulation.Runner.Studio;

/// <summary>One home in the first future and in another, with the same people and the same luck, and the first thing that goes otherwise.</summary>
internal sealed class LivesAnswer(StudioWork work)
{
    public const string Lane = "lives";

    private const int MostReplicate = 1_000_000;
    private const int MostListed = 24;

    public async Task Give(JsonElement json, Visit visit)
    {
        var study = work.StudyOf(json);
        int future = StudioWork.FutureOf(json, study.State);
        int homes = study.Of(0).Plan.Building.Homes;
        if (study.Of(future).Plan.Building.Homes != homes)
        {
            throw new StudioFaultException([new StudioFault($"futures[{future}].set.building.homes", (
                "deze toekomst heeft een ander aantal woningen; levens zijn alleen te vergelijken in hetzelfde gebouw",
                "this future has another number of homes; lives can be compared only in the same building"))]);
        }

        int replicate = StudioWork.Whole(json, "replicate", 0, MostReplicate) ?? 0;
        int? home = StudioWork.Whole(json, "home", 0, homes - 1);
        await work.Work(
            visit, Lane, async cancel => await visit.Give(await StudioWork.Apart(() => Of(study, future, replicate, home, cancel), cancel)));
    }

    private JsonObject Of(StateStudy study, int future, int replicate, int? wanted, CancellationToken cancel)
    {
        var language = study.State.Language;
        var (basis, alternative) = (BlueprintOf(study, 0, replicate), BlueprintOf(study, future, replicate));
        ulong seed = (ulong)study.State.Seed;
        var partings = Partings.Of(basis, alternative, seed, replicate, cancel)
            .OrderByDescending(one => one.Weeks).ThenBy(one => one.First ?? int.MaxValue).ThenBy(one => one.Home).ToList();
        int home = wanted ?? partings[0].Home;
        var lives = Tracer.Compare(basis, alternative, seed, replicate, home, cancel);
        var opened = study.Of(0).Plan.Opened;
        return new JsonObject
        {
            ["home"] = home,
            ["replicate"] = replicate,
            ["future"] = study.State.Futures[future].Id,
            ["homes"] = StudioJson.List(partings.Where((one, nth) => nth < MostListed || one.Home == home), one => new JsonObject
            {
                ["home"] = one.Home,
                ["name"] = language.Say($"Woning {one.Home}", $"Home {one.Home}"),
                ["differs"] = one.First is not null,
                ["weeks"] = one.Weeks,
                ["says"] = Says(one, opened).In(language),
            }),
            ["differing"] = partings.Count(one => one.First is not null),
            ["all"] = partings.Count,
            ["base"] = Life(lives.Base, QuestionFile.TitleOf(study.State, 0), opened, language),
            ["other"] = Life(lives.Alternative, QuestionFile.TitleOf(study.State, future), opened, language),
            ["first"] = lives.Divergences.Decision is { } decision ? First(decision, opened, language) : null,
            ["before"] = lives.Divergences.Anywhere is { } anywhere ? First(anywhere, opened, language) : null,
        };
    }

    private Blueprint BlueprintOf(StateStudy study, int future, int replicate)
    {
        var scenario = study.Of(future);
        var central = new Blueprint(scenario.Plan, scenario.Assumptions, study.State.Years * Week.PerYear);
        return new Blueprints(central, work.Settings.Ensemble, scenario.StatedAssumptions).Of(replicate);
    }

    private static Bilingual Says(Parting one, CalendarMonth? opened) => one.First is not { } first
        ? ("hier gebeurt in beide hetzelfde", "the same happens here in both")
        : new Bilingual("anders vanaf ", "different from ") + On(first, opened) + (one.Weeks == 0
            ? new Bilingual(" (dan door een ander bewoond)", " (then lived in by somebody else)")
            : ($", {one.Weeks} weken voor dezelfde bewoner", $", {one.Weeks} weeks for the same resident"));

    private static JsonObject Life(LifeCourse life, Bilingual title, CalendarMonth? opened, Language language) => new()
    {
        ["title"] = title.In(language),
        ["stays"] = StudioJson.List(life.Stays, stay => new JsonObject
        {
            ["number"] = stay.Number,
            ["arrived"] = stay.Arrived,
            ["left"] = stay.Left,
            ["support"] = stay.CameWithSupport,
            ["group"] = OutcomePhrases.Capitalised(EventTexts.Of(stay.Group).In(language)),
            ["attended"] = stay.Years.Sum(year => year.Attended),
            ["organised"] = stay.Years.Sum(year => year.Organised),
            ["helped"] = stay.Years.Sum(year => year.Helped),
            ["lived"] = stay.Years.Sum(year => year.Lived),
        }),
        ["events"] = StudioJson.List(life.Stays.SelectMany(stay => LifeLines.Of(stay).Zip(Kinds(stay))), one => new JsonObject
        {
            ["week"] = one.First.Week,
            ["when"] = On(one.First.Week, opened).In(language),
            ["kind"] = one.Second,
            ["text"] = OutcomePhrases.Capitalised(one.First.Text.In(language)),
        }),
        ["years"] = StudioJson.List(life.Stays.SelectMany(stay => stay.Years), year => new JsonObject
        {
            ["year"] = year.Year,
            ["attended"] = year.Attended,
            ["organised"] = year.Organised,
            ["helped"] = year.Helped,
            ["inSpell"] = year.InSpell,
            ["belonging"] = StudioJson.Number(year.Belonging),
            ["safety"] = StudioJson.Number(year.Safety),
        }),
    };

    /// <summary>What kind of thing each line of a life is, in the same order: they stand by week, and within a week as they are made.</summary>
    private static string[] Kinds(Stay stay)
    {
        int lines = LifeLines.Of(stay).Count;
        IEnumerable<(int Week, string Kind)> known =
            [(stay.Arrived, "arrival"), .. stay.Turns.Select(turn => (turn.Week, "turn")), .. stay.Roles.Select(role => (role.Week, "role"))];
        bool leaves = stay is { Left: not null, Why: not null };
        var weeks = LifeLines.Of(stay).Select(line => line.Week).ToList();
        var kinds = new string[lines];
        Array.Fill(kinds, "case");
        if (leaves) kinds[^1] = "left";
        foreach (var week in known.GroupBy(one => one.Week))
        {
            int at = weeks.IndexOf(week.Key);
            foreach (var one in week) kinds[at++] = one.Kind;
        }

        return kinds;
    }

    private static JsonObject First(DivergencePoint point, CalendarMonth? opened, Language language)
    {
        var step = point.Process is { } process ? ScheduleTexts.Of(process) : null;
        return new JsonObject
        {
            ["week"] = point.Week,
            ["when"] = On(point.Week, opened).In(language),
            ["what"] = string.Join("; ", point.Differences.Select(one => Told(one).In(language))),
            ["differences"] = StudioJson.List(point.Differences, one => new JsonObject
            {
                ["what"] = one.What.In(language),
                ["home"] = one.Home,
                ["base"] = one.Base.In(language),
                ["other"] = one.Alternative.In(language),
            }),
            ["why"] = step is null
                ? language.Say("dit was bij de opening al zo", "this was so at the opening already")
                : language.Say($"in de stap ‘{step.Name.Nl}’: {step.Asks.Nl}", $"in the step ‘{step.Name.En}’: {step.Asks.En}"),
        };
    }

    private static Bilingual Told(Difference one) => one.What + ": " + one.Base + (" tegenover ", " against ") + one.Alternative;

    private static Bilingual On(int week, CalendarMonth? opened) =>
        LifeCourseScreen.When(week) + MonthTexts.Beside((Math.Max(0, week) + 0.5) / Week.PerYear, opened);
}
