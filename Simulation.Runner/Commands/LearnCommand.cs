using Simulation.Runner.Decisions;
using Simulation.Runner.Experiments;
using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Studies;

namespace Simulation.Runner.Commands;

/// <summary>Works out what knowing more is worth before choosing between the scenarios of a study.</summary>
internal static class LearnCommand
{
    private const string File = "learn.json";
    private const int MostDraws = 100_000;
    private const int MostReplicates = 1000;

    private static readonly ValueOption Keep = new("--keep", "OUTCOME=LEVEL", ("peil dat gehaald moet worden; mag vaker (wat de studie onder keeps zegt)", "level to keep; may be repeated (what the study says under keeps)"), Repeats: true);
    private static readonly ValueOption Penalty = new("--penalty", "EURO",
        ("euro per woning per jaar voor elk punt tekort", "euros per home a year for each point short"));
    private static readonly ValueOption Price = new("--price", "OUTCOME=EURO", ("wat elk punt van een uitkomst waard is, in euro per woning per jaar; mag vaker", "what each point of an outcome is worth, in euros per home a year; may be repeated"), Repeats: true);
    private static readonly ValueOption Cost = new("--cost", "OUTCOME",
        ($"de kosten die tellen ({Outcome.CostTogether.Id})", $"the costs that count ({Outcome.CostTogether.Id})"));
    private static readonly ValueOption Alone = new("--best", "OUTCOME",
        ("kiest op deze uitkomst alleen, zonder kosten", "chooses by this outcome alone, without costs"));
    private static readonly ValueOption Measure = new("--measure", "OUTCOME[=N][@YEAR]", ("wat u kunt meten: gevraagd aan N bewoners, of geteld; mag vaker", "what you can measure: asked of N residents, or counted; may be repeated"), Repeats: true);
    private static readonly ValueOption Draws = new("--draws", "N",
        ($"trekkingen van de aannames ({LearnSettings.UsualDraws})", $"draws of the assumptions ({LearnSettings.UsualDraws})"));
    private static readonly ValueOption Replicates = new("--replicates", "N", ($"levens van elke mogelijkheid per trekking, even ({LearnSettings.UsualReplicates})", $"lives of each option in each draw, even ({LearnSettings.UsualReplicates})"));

    public static Command Command { get; } = new()
    {
        Name = "learn",
        Arguments = "STUDY",
        ArgumentCount = (1, 1),
        Options =
        [
            Keep, Penalty, Price, Cost, Alone, Measure, Shared.Base, Asking.Alternative, Draws, Replicates, EnsembleChoice.Option,
            EnsembleChoice.Assumptions, Shared.Seed, Asking.Years, Shared.Threads, Shared.Out, Shared.Lang, Shared.Json, Shared.Dark,
            Shared.NoReport, Shared.Open, Shared.Quiet,
        ],
        Run = Do,
    };

    private static int Do(Call call)
    {
        var plan = PlanOf(call);
        var loss = LossOf(call, plan);
        IReadOnlyList<Measurement>? measured = Measure.All(call.Parsed) is { Count: > 0 } named
            ? [.. named.Select(text => MeasurementOf(text, plan))] : null;
        var settings = SettingsOf(call);
        string folder = Asking.FolderOf(call, $"{plan.Name}-learn", File);
        var cautions = Asking.Warn(plan, call.Terminal);
        LearnResult result;
        using (var progress = new ProgressLine(call.Terminal))
            result = new LearnStudy(plan, settings, loss, measured).Run(progress.Report, call.Cancel);
        var language = call.Terminal.Language;
        var files = new LearnFiles(result, language);
        ToldFolder.Give(call, folder, new ToldResult
        {
            Cautions = cautions,
            Title = call.Terminal.Say(($"Wat is het waard om meer te weten? {plan.Title.Nl}", $"What is it worth to know more? {plan.Title.En}")),
            Parts = [.. new LearnTold(result, language).All()],
            Json = files.Json(),
            JsonFile = File,
            Files = Asking.FilesOf(call),
            Tables = [.. files.Tables()],
            Figures = files.Figures,
        });
        return ExitCode.Done;
    }

    /// <summary>A decision is between two things at least.</summary>
    private static StudyPlan PlanOf(Call call)
    {
        string name = call.Named[0];
        var target = Library.Read(name, Shared.Base.Text(call.Parsed));
        return target.Study is { Alternatives.Count: > 0 } ? Asking.PlanOf(call) : throw new BadInputException((
            $"{name} laat niets te kiezen: er staan geen alternatieven in; noem een studie met alternatieven, of maak er een met alternatives",
            $"{name} leaves nothing to choose: it has no alternatives; name a study with alternatives, or make one with alternatives"));
    }

    private static LearnSettings SettingsOf(Call call)
    {
        int replicates = (int)(Replicates.Whole(call.Parsed, 2, MostReplicates) ?? LearnSettings.UsualReplicates);
        if (replicates % 2 != 0)
            throw new BadInputException(($"--replicates {replicates}: een even getal, want het toeval wordt gemeten aan twee helften", $"--replicates {replicates}: an even number, because chance is measured by two halves"));
        int? draws = (int?)Draws.Whole(call.Parsed, 16, MostDraws);
        return new LearnSettings
        {
            Draws = draws ?? LearnSettings.UsualDraws,
            Replicates = replicates,
            Ensemble = draws is null ? Asking.EnsembleOf(call) : null,
            Threads = Shared.ThreadsOf(call.Parsed),
        };
    }

    private static DecisionLoss LossOf(Call call, StudyPlan plan)
    {
        var levels = Keep.All(call.Parsed).Select(LevelOf).ToList();
        if (levels.Count == 0) levels = [.. plan.Keeps];
        double? penalty = Penalty.Text(call.Parsed) is { } text ? Euro(Penalty.Name, text) : null;
        var prices = Price.All(call.Parsed).Select(PriceOf).ToList();
        if (Alone.Text(call.Parsed) is { } alone)
        {
            if (penalty is not null || prices.Count > 0 || Keep.All(call.Parsed).Count > 0 || Cost.Text(call.Parsed) is not null)
                throw new BadInputException(("--best kiest op één uitkomst; laat --keep, --penalty, --price en --cost dan weg", "--best chooses by one outcome; leave out --keep, --penalty, --price and --cost then"));
            return new DecisionLoss { Alone = Asking.Named(Alone.Name, alone) };
        }

        if (penalty is null && Keep.All(call.Parsed).Count > 0)
            throw new BadInputException(("--keep vraagt ook --penalty: wat een punt tekort kost",
                "--keep asks for --penalty too: what a point short costs"));
        if (penalty is null && prices.Count == 0)
        {
            throw new BadInputException((
                "zeg wat u verliest: --keep participation_broad=0.5 --penalty 20 (een peil, en euro per woning per jaar voor elk punt tekort), --price belonging=100 (wat elk punt waard is), of --best participation_broad (die uitkomst alleen)",
                "say what you lose: --keep participation_broad=0.5 --penalty 20 (a level, and euros per home a year for each point short), --price belonging=100 (what each point is worth), or --best participation_broad (that outcome alone)"));
        }

        if (penalty is not null && levels.Count == 0)
            throw new BadInputException(("--penalty vraagt ook een peil: --keep participation_broad=0.5, of keeps in de studie", "--penalty asks for a level too: --keep participation_broad=0.5, or keeps in the study"));
        return new DecisionLoss
        {
            Cost = Cost.Text(call.Parsed) is { } cost ? Asking.Named(Cost.Name, cost) : Outcome.CostTogether,
            Priced = [.. penalty is { } euro ? levels.Select(level => new PricedOutcome(level.Outcome, level, euro)) : [], .. prices],
        };
    }

    private static LevelToKeep LevelOf(string text)
    {
        var (outcome, level) = Pair(Keep, text, "participation_broad=0.5");
        if (level < outcome.Low || level > outcome.High)
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"{outcome.Low}-{outcome.High}");
            throw new BadInputException(($"--keep {text}: dat peil kan niet; {outcome.Id} ligt in {range}", $"--keep {text}: that level is not possible; {outcome.Id} lies in {range}"));
        }

        return new LevelToKeep(outcome, level, OutcomeTexts.Of(outcome).Better == Better.Higher);
    }

    private static PricedOutcome PriceOf(string text)
    {
        var (outcome, euro) = Pair(Price, text, "belonging=100");
        return new PricedOutcome(outcome, null, euro);
    }

    private static (Outcome Outcome, double Value) Pair(ValueOption option, string text, string example)
    {
        string[] parts = text.Split('=');
        return parts.Length == 2 ? (Asking.Named(option.Name, parts[0]), Euro($"{option.Name} {parts[0]}", parts[1]))
            : throw new BadInputException(($"{option.Name} {Printable.Of(text)}: schrijf het als {option.Name} {example}", $"{option.Name} {Printable.Of(text)}: write it like {option.Name} {example}"));
    }

    private static double Euro(string what, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value
            : throw new BadInputException(($"{what} {Printable.Of(text)}: dat is geen getal", $"{what} {Printable.Of(text)}: that is not a number"));

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 ? value : null;

    private static Measurement MeasurementOf(string text, StudyPlan plan)
    {
        string[] when = text.Split('@');
        string[] what = when[0].Split('=');
        var outcome = Asking.Named(Measure.Name, what[0]);
        int year = when.Length == 2 && Whole(when[1]) is { } given && given <= plan.Years ? given : 0;
        int? asked = what.Length == 2 ? Whole(what[1]) : null;
        if (when.Length > 2 || what.Length > 2 || (when.Length == 2 && year == 0) || (what.Length == 2 && asked is null))
        {
            throw new BadInputException((
                $"--measure {Printable.Of(text)}: schrijf het als --measure knows_nobody_share=80@2 (80 bewoners, in jaar 2 van de {plan.Years}) of --measure complaints_per_100",
                $"--measure {Printable.Of(text)}: write it like --measure knows_nobody_share=80@2 (80 residents, in year 2 of {plan.Years}) or --measure complaints_per_100"));
        }

        if (asked is not null && !outcome.Unit.IsShare())
        {
            throw new BadInputException((
                $"--measure {Printable.Of(text)}: bewoners vraagt u naar een aandeel; {outcome.Id} wordt geteld: --measure {outcome.Id}",
                $"--measure {Printable.Of(text)}: residents are asked about a share; {outcome.Id} is counted: --measure {outcome.Id}"));
        }

        return new Measurement(outcome, asked, year);
    }
}
