using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Beginning;

/// <summary>
/// The complex as somebody answered, and for what they did not know what stands in for it: the project they begin with, the one
/// most like theirs, or the rule of thumb. Everything is settled when it is asked for, so that a question can say what not
/// knowing would give.
/// </summary>
/// <param name="start">The scenario everything else is taken from: a project, or the reference complex.</param>
/// <param name="isProject">Whether somebody chose that scenario.</param>
public sealed class Outline(Answers answers, LoadedScenario start, bool isProject, Neighbours neighbours, CalendarMonth today)
{
    /// <summary>The most a run lasts by itself, and the years behind the end of the money that are of interest.</summary>
    private const int UsualYears = 10;
    private const int YearsAfterEnd = 6;
    private const int MonthsToDecide = 12;
    private const double KnownAfterYears = 2;

    private static readonly Bilingual Answer = ("uw antwoord", "your answer");
    private static readonly Bilingual Unknown = ("niet bekend", "not known");

    public LoadedScenario Start => start;
    public bool IsProject => isProject;

    /// <summary>The title, and the name it has in files.</summary>
    public Settled<Bilingual> Title => answers.Name is { } name
        ? Said(Bilingual.Same(name), Bilingual.Same(name))
        : new(("Ons complex", "Our complex"), ("Ons complex", "Our complex"), ("geen naam gegeven", "no name given"));

    public Settled<int> Homes => answers.Homes is { } homes ? Said(homes, HomesShown(homes))
        : !isProject && answers.Share is { } share && neighbours.InShare(share) is { } like ? new(like.Homes, HomesShown(like.Homes), Like(like))
        : new(start.Plan.Building.Homes, HomesShown(start.Plan.Building.Homes), AsStart);

    public Settled<double> Share
    {
        get
        {
            if (answers.Share is { } share) return Said(share, ShareShown(share));
            if (States("mix.supported_share")) return new(start.Plan.Mix.SupportedShare, ShareShown(start.Plan.Mix.SupportedShare), AsStart);
            return neighbours.InHomes(Homes.Value) is { } like && (answers.Homes is not null || isProject)
                ? new(like.Share, ShareShown(like.Share), Like(like))
                : new(start.Plan.Mix.SupportedShare, ShareShown(Math.Round(start.Plan.Mix.SupportedShare, 2)), AsReference);
        }
    }

    public Settled<IReadOnlyList<(TargetGroup Group, double Share)>> Groups
    {
        get
        {
            if (answers.Groups is { } said) return Said(said, GroupsShown(said));
            IReadOnlyList<(TargetGroup, double)> there = [.. Enum.GetValues<TargetGroup>().Where(group => group.ComesWithSupport())
                .Select(group => (group, start.Plan.Mix.Supported[group])).Where(one => one.Item2 > 0)];
            return new(there, GroupsShown(there), StatesIn("mix.supported.") ? AsStart : AsReference);
        }
    }

    /// <summary>How heavy support is; nothing leaves it to the scenario it begins with.</summary>
    public Settled<Heaviness?> Weight => answers.Weight is { } weight ? Said<Heaviness?>(weight, AnswerChoices.Weights.Of(weight))
        : StatesIn("mix.weight.") ? new(null, WeightsShown(start.Plan.Mix.Weight), AsStart)
        : new(null, ("wat bij de doelgroepen gebruikelijk is", "what is usual for the target groups"), AsModel);

    public Settled<CalendarMonth?> Opened => answers.Opened is { } month ? Said<CalendarMonth?>(month, MonthTexts.Of(month))
        : start.Plan.Opened is { } stated ? new(stated, MonthTexts.Of(stated), AsStart)
        : new(null, Unknown, ("tijd telt dan in jaren na de opening", "time then counts in years after opening"));

    /// <summary>Hours of the coach; nothing follows the rule of thumb.</summary>
    public Settled<double?> CoachHours
    {
        get
        {
            if (answers.CoachHours is { } hours) return Said<double?>(hours, Numbers.Setting(hours, Unit.HoursAWeek));
            var coach = start.Plan.Coach;
            if (isProject && coach.HoursPerWeek > 0) return new(coach.HoursPerWeek, Numbers.Setting(coach.HoursPerWeek, Unit.HoursAWeek), AsStart);
            bool none = isProject && coach is { TimesRule: 0, HoursPerHome: 0 };
            var from = none ? AsRule + new Bilingual("; een coach noemt dat project niet", "; that project names no coach") : AsRule;
            return new(null, RuleOfCoach(Homes.Value), from);
        }
    }

    public Settled<Payer> CoachPayer => answers.CoachPayer is { } payer ? Said(payer, EventTexts.Of(payer))
        : new(start.Plan.Funding.Coach, EventTexts.Of(start.Plan.Funding.Coach), States("funding.coach") ? AsStart : AsModel);

    /// <summary>When the money of the coach ends: a month where one knows when the complex opened, else years after that.</summary>
    public Settled<Ending> CoachUntil
    {
        get
        {
            if (answers.CoachUntil is { } said && (said.Years is not null || Opened.Value is not null)) return Said(said, EndingShown(said));
            var rule = new Ending(null, RuleYears);
            if (answers.CoachUntil?.Month is { } placeless)
            {
                var lost = MonthTexts.Of(placeless);
                return new(rule, EndingShown(rule), (
                    $"vuistregel, want zonder de maand waarin de bewoners kwamen is {lost.Nl} niet te plaatsen",
                    $"rule of thumb, because without the month in which the residents came {lost.En} has no place"));
            }

            if (Opened.Value is not { } opened) return new(rule, EndingShown(rule), RuleFrom);
            var byRule = new Ending(opened.AfterYears(RuleYears), null);
            var later = new Ending(today.AddMonths(MonthsToDecide), null);
            return byRule.Month > today
                ? new(byRule, EndingShown(byRule), RuleFrom + ", " + EndingShown(rule))
                : new(later, EndingShown(later), ("over een jaar", "a year from now"));
        }
    }

    public Settled<BeheerHours> Beheer
    {
        get
        {
            if (answers.Beheer is { } said) return Said(said, BeheerShown(said));
            var plan = start.Plan.Beheer;
            var there = new BeheerHours(plan.HoursPerWeek > 0 ? null : plan.HomesPerFte, plan.HoursPerWeek > 0 ? plan.HoursPerWeek : null);
            return new(there, BeheerShown(there), States("beheer.hours_per_week") || States("beheer.homes_per_fte") ? AsStart : AsRule);
        }
    }

    public Settled<IReadOnlyList<Sequel>> After
    {
        get
        {
            IReadOnlyList<Sequel> usual = [new(SequelKind.Stops), new(SequelKind.Waakvlam)];
            return answers.After is { } said ? Said(said, SequelsShown(said))
                : new(usual, SequelsShown(usual), ("de gebruikelijke vergelijking", "the usual comparison"));
        }
    }

    public Settled<KnownShare?> Participation => answers.Participation is { } known
        ? Said<KnownShare?>(known, Numbers.Setting(known.Value, Unit.Share) + " ± " + Numbers.Setting(known.Within, Unit.Share))
        : new(null, Unknown, ("alle levenslopen tellen mee", "all lives count"));

    /// <summary>When that is known of: what was said, or now, or before, where an end that people see coming would be noticed already.</summary>
    public Settled<Ending> KnownAt
    {
        get
        {
            if (answers.KnownAt is { } said) return Said(new Ending(said, null), MonthTexts.Of(said));
            if (Opened.Value is not { } opened)
            {
                double years = Math.Max(Math.Min(KnownAfterYears, Math.Floor((EndYears - Foreseen) * 4) / 4), 0);
                return new(new Ending(null, years), EndingShown(new Ending(null, years)), ("aangenomen", "assumed"));
            }

            var last = opened.AfterYears(Math.Max(EndYears - Foreseen, 0));
            Bilingual before = ("de laatste maand waarin niemand iets van het einde merkt", "the last month in which nobody notices the end");
            return today <= last
                ? new(new Ending(today, null), MonthTexts.Of(today), ("nu", "now"))
                : new(new Ending(last, null), MonthTexts.Of(last), before);
        }
    }

    /// <summary>Years from opening to the end of the money.</summary>
    public double EndYears => YearsOf(CoachUntil.Value);

    /// <summary>Years before that end from which people ask what follows.</summary>
    public double Foreseen => Math.Ceiling(start.Assumptions.Funding.UncertainWeeks) / Week.PerYear;

    /// <summary>How long the runs last: as long as the complex stands, where that is known.</summary>
    public int Years
    {
        get
        {
            int wanted = Math.Max(UsualYears, (int)Math.Ceiling(EndYears) + YearsAfterEnd);
            return Closes > 0 ? Math.Min(wanted, (int)Math.Ceiling(Closes)) : wanted;
        }
    }

    /// <summary>Years after which the project it begins with closes; 0 for one that stays.</summary>
    public double Closes => isProject ? start.Plan.Building.ClosesAfterYears : 0;

    public double YearsOf(Ending ending) => ending.Years ?? ending.Month!.Value.YearsSince(Opened.Value!.Value);

    /// <summary>Everything, under the names that readers know it by.</summary>
    public IReadOnlyList<SettledLine> Lines =>
    [
        SettledLine.Of(("woningen", "homes"), Homes),
        SettledLine.Of(("met begeleiding", "with support"), Share),
        SettledLine.Of(("doelgroepen", "target groups"), Groups),
        SettledLine.Of(("zwaarte van de begeleiding", "weight of support"), Weight),
        SettledLine.Of(("bewoond sinds", "lived in since"), Opened),
        SettledLine.Of(("uren van de coach", "hours of the coach"), CoachHours),
        SettledLine.Of(("wie de coach betaalt", "who pays the coach"), CoachPayer),
        SettledLine.Of(("einde van dat geld", "end of that money"), CoachUntil),
        SettledLine.Of(("beheer", "beheer"), Beheer),
        SettledLine.Of(("wat overwogen wordt", "what is considered"), After),
        SettledLine.Of(("wie nu meedoet", "who takes part now"), Participation),
        .. Participation.Value is null ? [] : (SettledLine[])[SettledLine.Of(("bekend per", "known of"), KnownAt)],
    ];

    /// <summary>Whether the scenario it begins with gives a value itself.</summary>
    public bool States(string path) => isProject && start[path].Origin.Kind != OriginKind.Default;

    private bool StatesIn(string block) =>
        start.Values.Any(value => value.Path.StartsWith(block, StringComparison.Ordinal) && States(value.Path));

    /// <summary>The year after which a waakvlam is possible; halfway where the complex does not stand that long.</summary>
    private double RuleYears => Closes is > 0 and <= RuleOfThumb.WaakvlamAfterYears ? Closes / 2 : RuleOfThumb.WaakvlamAfterYears;

    private Bilingual RuleFrom => RuleYears < RuleOfThumb.WaakvlamAfterYears ? ("halverwege, want het sluit", "halfway, because it closes") : AsRule;

    private Bilingual AsStart => isProject ? new Bilingual("zoals ", "as ") + start.Title : AsReference;

    private static Bilingual AsReference => ("zoals het referentiecomplex", "as the reference complex");

    private static Bilingual AsRule => ("vuistregel", "rule of thumb");

    private static Bilingual AsModel => ("uitgangswaarde", "starting value");

    private static Settled<T> Said<T>(T value, Bilingual shown) => new(value, shown, Answer, Answered: true);

    private static Bilingual Like(Neighbour one)
    {
        var share = ShareShown(one.Share);
        return (
            $"zoals {one.Title.Nl}, het project dat er het meest op lijkt: {one.Homes} woningen, {share.Nl}",
            $"as {one.Title.En}, the project most like it: {one.Homes} homes, {share.En}");
    }

    private static Bilingual HomesShown(int homes) =>
        Bilingual.Of(language => Numbers.Fixed(homes, 0, language)) + new Bilingual(" woningen", " homes");

    private static Bilingual ShareShown(double share) => Numbers.Setting(share, Unit.Share);

    private static Bilingual GroupsShown(IReadOnlyList<(TargetGroup Group, double Share)> groups) =>
        Bilingual.Join(", ", [.. groups.Select(one => AnswerChoices.Groups.Of(one.Group) + " " + ShareShown(one.Share))]);

    private static Bilingual WeightsShown(Weights weights)
    {
        (Bilingual Word, double Share)[] parts =
            [(("licht ", "light "), weights.Light), (("gemiddeld ", "medium "), weights.Medium), (("zwaar ", "heavy "), weights.Heavy)];
        return Bilingual.Join(", ", [.. parts.Where(part => part.Share > 0).Select(part => part.Word + ShareShown(part.Share))]);
    }

    private static Bilingual SequelsShown(IReadOnlyList<Sequel> sequels) => Bilingual.Join("; ", [.. sequels.Select(one => one.InSentence)]);

    private static Bilingual EndingShown(Ending ending) => ending.Month is { } month
        ? new Bilingual("vanaf ", "from ") + MonthTexts.Of(month) + new Bilingual(" is het er niet meer", " on it is gone")
        : Numbers.Setting(ending.Years!.Value, Unit.Years) + new Bilingual(" na de opening", " after opening");

    private static Bilingual BeheerShown(BeheerHours beheer) => beheer.HoursPerWeek is { } hours
        ? Numbers.Setting(hours, Unit.HoursAWeek)
        : new Bilingual("een volledige baan op ", "one full post for ") + Bilingual.Of(language => Numbers.Plain(beheer.HomesPerFte!.Value, language))
            + new Bilingual(" woningen", " homes");

    private static Bilingual RuleOfCoach(int homes)
    {
        var hours = Enumerable.Range(0, RuleOfThumb.WaakvlamAfterYears + 1)
            .Select(year => Numbers.Setting(RuleOfThumb.Coach(homes, new Week(year * Week.PerYear)).Value, Unit.Number)).ToList();
        return hours[0] == hours[1]
            ? ($"{hours[1].Nl} uur per week in de eerste drie jaar, daarna {hours[^1].Nl}", $"{hours[1].En} hours a week in the first three years, then {hours[^1].En}")
            : ($"{hours[0].Nl} uur per week in jaar 1, {hours[1].Nl} in jaar 2 en 3, daarna {hours[^1].Nl}",
                $"{hours[0].En} hours a week in year 1, {hours[1].En} in years 2 and 3, then {hours[^1].En}");
    }
}
