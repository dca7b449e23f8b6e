using Simulation.Runner.Scenarios;

namespace Simulation.Runner.Beginning;

/// <summary>Writes the complex as a scenario: what was answered, what stands in for the rest, and what the project it begins with
/// says; behind every value where it comes from.</summary>
public sealed class ComplexText(Outline outline, string name, Language language)
{
    /// <summary>The stream of money that pays the coach, as the study calls it.</summary>
    public const string Money = "coach";

    private static readonly string[] Replaced =
        ["coach.times_rule", "coach.hours_per_week", "coach.hours_per_home", "beheer.homes_per_fte", "beheer.hours_per_week"];

    // What has two parts in its name and is no section with fields.
    private static readonly string[] WrittenOtherwise = ["money", "events", "known", "assumptions", "off", "instead"];

    private readonly CommentedYaml _yaml = new(language);

    // What is settled here, in the place of what the scenario it begins with says of it.
    private readonly Dictionary<string, (string Text, Bilingual Remark)?> _settled = [];

    public string Write()
    {
        Settle();
        Head();
        Plans();
        Streams();
        Events();
        Known();
        return _yaml.ToString();
    }

    private void Settle()
    {
        Put("building.homes", $"{outline.Homes.Value}", outline.Homes);
        Put("mix.supported_share", CommentedYaml.Number(outline.Share.Value), outline.Share);
        if (outline.Groups.Answered || !outline.IsProject)
            Put("mix.supported", Flow(outline.Groups.Value.Select(one => (PlanCheck.Snake($"{one.Group}"), one.Share))), outline.Groups);
        if (outline.Weight.Answered)
            _settled["mix.weight"] = WeightsOf(outline.Weight.Value!.Value) is { } weight ? (Flow(weight), outline.Weight.From) : null;
        foreach (string path in Replaced) _settled[path] = null;
        if (outline.CoachHours.Value is { } hours)
            Put("coach.hours_per_week", CommentedYaml.Number(hours), outline.CoachHours);
        else
            _settled["coach.times_rule"] = ("1", outline.CoachHours.Told);
        var beheer = outline.Beheer.Value;
        if (beheer.HoursPerWeek is { } week)
            Put("beheer.hours_per_week", CommentedYaml.Number(week), outline.Beheer);
        else
            Put("beheer.homes_per_fte", CommentedYaml.Number(beheer.HomesPerFte!.Value), outline.Beheer);
    }

    private void Put<T>(string path, string text, Settled<T> settled) => _settled[path] = (text, settled.From);

    private void Head()
    {
        var title = outline.Title.Value;
        _yaml.Remark(title + (
            ", gemaakt met gwsim new. Achter elke waarde staat waar zij vandaan komt; wat hier niet staat heeft de uitgangswaarde van het model.",
            ", made with gwsim new. Behind each value stands where it comes from; what is not here has the starting value of the model."));
        _yaml.Remark((
            "Verander gerust iets en kijk het na met gwsim check; gwsim explain laat zien wat er allemaal in te stellen is.",
            "Change what you like and check it with gwsim check; gwsim explain shows all that can be set."));
        if (outline.IsProject)
            _yaml.Remark(new Bilingual("Begonnen met ", "Begun with ") + outline.Start.Title + (", uit de bibliotheek.", ", from the library."));
        _yaml.Line($"name: {name}").Both("title", title);
        if (outline.Opened.Value is { } opened)
            _yaml.Line($"opened: {opened}", outline.Opened.From);
        else
            _yaml.Remark((
                "opened: 2024-03 zou zeggen sinds wanneer er mensen wonen; dat is niet bekend, dus telt de tijd in jaren na de opening.",
                "opened: 2024-03 would say since when people live there; that is not known, so time counts in years after opening."));
    }

    /// <summary>In the order of the model, a section at a time.</summary>
    private void Plans()
    {
        string section = "";
        foreach (string key in outline.Start.Values.Select(value => KeyOf(value.Path)).Where(key => key is not null).Distinct()!)
        {
            if (LineOf(key!) is not { } line) continue;
            string[] parts = key!.Split('.');
            if (parts[0] != section) _yaml.Gap().Line($"{parts[0]}:");
            section = parts[0];
            _yaml.Line($"{parts[1]}: {line.Text}", line.Remark, 2);
            if (key == "mix.supported" && WritesNoWeight)
            {
                _yaml.Remark(new Bilingual("weight: { light: 0.3, medium: 0.4, heavy: 0.3 } zou zeggen hoe zwaar de begeleiding is; nu: ", "weight: { light: 0.3, medium: 0.4, heavy: 0.3 } would say how heavy support is; now: ")
                    + outline.Weight.Told + ".", 2);
            }
        }
    }

    private bool WritesNoWeight => LineOf("mix.weight") is null;

    private (string Text, Bilingual Remark)? LineOf(string key)
    {
        if (_settled.TryGetValue(key, out var settled)) return settled;
        LoadedValue[] stated = [.. outline.Start.Values.Where(value => KeyOf(value.Path) == key && outline.States(value.Path))];
        if (stated.Length == 0) return null;
        string text = stated[0].Path == key
            ? stated[0].Value.ToString()
            : $"{{ {string.Join(", ", stated.Where(value => !(value.Value.Number == 0)).Select(value => $"{value.Path[(key.Length + 1)..]}: {value.Value}"))} }}";
        return (text, RemarkOf(stated[0]));
    }

    private Bilingual RemarkOf(LoadedValue value)
    {
        var from = new Bilingual("zoals ", "as ") + outline.Start.Title;
        string sources = string.Join(", ", value.Sources.Select(source => source.Id));
        return value.Assumed is not null ? from + (", een aanname", ", an assumption") : sources.Length > 0 ? from + $" ({sources})" : from;
    }

    /// <summary>A section and a field; nothing for what is written otherwise: the opening, lists, what is known, assumptions.</summary>
    private static string? KeyOf(string path) =>
        path.Split('.') is [var section, var field, ..] && !WrittenOtherwise.Contains(section) ? $"{section}.{field}" : null;

    private void Streams()
    {
        var payer = outline.CoachPayer;
        _yaml.Gap().Remark((
            "Het geld voor de coach. Wanneer het eindigt, en wat er dan kan volgen, staat bij de vraag: hier gaat het door.",
            "The money of the coach. When it ends, and what may follow then, stands with the question: here it goes on."));
        _yaml.Line("money:").Line($"- {{ name: {Money}, buys: coach, paid: {{ {PlanCheck.Snake($"{payer.Value}")}: 1 }} }}", payer.From, 2);
    }

    /// <summary>What happened in the project it begins with, as it stands there.</summary>
    private void Events()
    {
        var events = outline.Start.Values.Where(value => value.Path.StartsWith("events.", StringComparison.Ordinal))
            .Where(value => value.Origin.Kind != OriginKind.Default).GroupBy(value => value.Path.Split('.')[1]).ToList();
        if (events.Count == 0) return;
        _yaml.Gap().Remark(new Bilingual("Gebeurtenissen, zoals ", "Events, as ") + outline.Start.Title + ".").Line("events:");
        foreach (var one in events)
        {
            var plain = one.Where(value => value.Path.Split('.').Length == 3).Select(value => $"{value.Path.Split('.')[2]}: {value.Value}");
            var nested = one.Where(value => value.Path.Split('.').Length == 4).GroupBy(value => value.Path.Split('.')[2])
                .Select(block => $"{block.Key}: {{ {string.Join(", ", block.Select(value => $"{value.Path.Split('.')[3]}: {value.Value}"))} }}");
            _yaml.Line($"- {{ {string.Join(", ", plain.Concat(nested).Prepend($"name: {one.Key}"))} }}", null, 2);
        }
    }

    private void Known()
    {
        if (outline.Participation.Value is not { } known)
        {
            _yaml.Gap().Remark((
                "Wat bekend is kan hier staan, en dan tellen alleen levenslopen die daarmee kloppen: known: { at: 2026-03, participation_broad: 45% ± 5% }. Ook turnover_per_year en complaints_per_100 kunnen.",
                "What is known may stand here, and then only lives that agree with it count: known: { at: 2026-03, participation_broad: 45% ± 5% }. So may turnover_per_year and complaints_per_100."));
            return;
        }

        var at = outline.KnownAt;
        _yaml.Gap().Remark((
            "Alleen levenslopen die hiermee kloppen tellen mee. Ook turnover_per_year en complaints_per_100 kunnen hier staan.",
            "Only lives that agree with this count. So may turnover_per_year and complaints_per_100 stand here."));
        string when = at.Value.Month is { } month ? $"at: {month}" : $"at_year: {CommentedYaml.Number(at.Value.Years!.Value)}";
        _yaml.Line("known:").Line(when, at.From, 2);
        _yaml.Line($"participation_broad: {CommentedYaml.Number(known.Value)} ± {CommentedYaml.Number(known.Within)}", outline.Participation.From, 2);
    }

    private static string Flow(IEnumerable<(string Name, double Share)> parts) =>
        $"{{ {string.Join(", ", parts.Select(part => $"{part.Name}: {CommentedYaml.Number(part.Share)}"))} }}";

    // The same words as in the projects: light is what never takes more than a few hours a week.
    internal static IReadOnlyList<(string Name, double Share)>? WeightsOf(Heaviness weight) => weight switch
    {
        Heaviness.Light => [("light", 1)],
        Heaviness.Heavy => [("medium", 0.5), ("heavy", 0.5)],
        _ => null,
    };
}
