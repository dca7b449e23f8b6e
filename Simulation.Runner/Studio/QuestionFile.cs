using Simulation.Runner.Beginning;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Studio;

/// <summary>
/// Writes the futures of a state as a study. On the page each future says all it has; in a study an alternative says what it changes in
/// the base. So what only the first future sets is set back to what the complex says, and what only it has is left out by name.
/// </summary>
/// <param name="complex">The complex as it was read back, without what the first future sets.</param>
internal sealed class QuestionFile(StudioState state, LoadedScenario complex)
{
    /// <summary>Four times every member of the ensemble that travels with the program.</summary>
    public const int Replicates = 224;

    private readonly PlacedText _yaml = new(state.Language);

    private StudioFuture Under => state.Futures[0];

    public PlacedFile Write()
    {
        var title = ComplexFile.TitleOf(state);
        _yaml.Remark((
            "De vraag over dit complex: elke toekomst wordt vergeleken met de eerste, met dezelfde mensen en hetzelfde toeval.",
            "The question about this complex: each future is compared with the first, with the same people and the same luck."));
        _yaml.Line($"study: {ComplexFile.NameOf(state)}", 0, "complex.name").Text("title", title, at: "complex.name");
        _yaml.Text("question", Question());
        _yaml.Line($"base: {NewFiles.ComplexFile}").Text("base_title", TitleOf(state, 0), at: "futures[0].title");
        _yaml.Line($"years: {state.Years}", 0, "years").Line($"seed: {state.Seed}", 0, "seed");
        _yaml.Line($"replicates: {Replicates}", 0, null, ("zo vaak wordt elke toekomst geleefd", "as often each future is lived through"));
        Outcomes();
        Base();
        _yaml.Gap().Line("alternatives:");
        for (int nth = 1; nth < state.Futures.Count; nth++) Alternative(nth);
        return _yaml.File(NewFiles.QuestionFileIn(state.Language));
    }

    public static Bilingual TitleOf(StudioState state, int nth) => state.Futures[nth].Title is { } title
        ? Bilingual.Same(title)
        : ($"Toekomst {(char)('A' + nth)}", $"Future {(char)('A' + nth)}");

    private Bilingual Question()
    {
        var under = TitleOf(state, 0);
        var others = Bilingual.Join(", ", [.. Enumerable.Range(1, state.Futures.Count - 1).Select(nth => TitleOf(state, nth))]);
        return ($"Wat maakt het uit? Vergeleken met {under.Nl}: {others.Nl}.", $"What does it matter? Compared with {under.En}: {others.En}.");
    }

    private void Outcomes()
    {
        _yaml.Gap().Line("outcomes:", 0, "outcomes");
        var usual = UsualOutcomes().Select(id => new StateValue(id, [], "outcomes"));
        foreach (var value in state.Outcomes ?? [.. usual]) _yaml.Line($"- {value.Text}", 2, value.At);
    }

    /// <summary>What lives, what goes wrong, what it takes, and what it costs whoever is said to pay.</summary>
    private IEnumerable<string> UsualOutcomes()
    {
        var payers = state.Futures.SelectMany(future => future.Money).SelectMany(stream => stream.Fields).Where(field => field.Name == "paid")
            .SelectMany(field => field.Value.Parts).Where(part => part.Value.Text != "0").Select(part => part.Name);
        string[] known = [.. Payers.All.Select(payer => PlanCheck.Snake($"{payer}"))];
        return
        [
            "participation_broad", "organisers_share", "belonging", "complaints_per_100", "evictions_per_100", "turnover_per_year",
            "coach_hours_per_week",
            .. known.Where(payer => payer == "gemeente" || payers.Contains(payer)).Select(payer => $"cost_{payer}_eur_per_home_year"),
            "cost_together_eur_per_home_year",
        ];
    }

    private void Base()
    {
        if (Under.Set.Count == 0 && Under.Money.Count == 0 && Under.Events.Count == 0) return;
        _yaml.Gap().Remark(new Bilingual("De eerste toekomst: ", "The first future: ") + TitleOf(state, 0) + ".").Line("set:", 0, "futures[0]");
        foreach (var field in WithSilenced(Under, [])) _yaml.Field(field.Name, field.Value, 2);
        _yaml.Items(Model.Money, Under.Money, 2).Items(Model.Events, Under.Events, 2);
    }

    private void Alternative(int nth)
    {
        var future = state.Futures[nth];
        string at = $"futures[{nth}]";
        var set = Changed(future);
        var money = Others(future.Money, Under.Money);
        var events = Others(future.Events, Under.Events);
        string[] without = [.. Left(Model.Money, future.Money, Under.Money), .. Left(Model.Events, future.Events, Under.Events)];
        _yaml.Line($"- name: {PlacedText.Name(future.Id)}", 2, $"{at}.id").Text("title", TitleOf(state, nth), 4, $"{at}.title");
        if (without.Length > 0) _yaml.Line($"without: [{string.Join(", ", without)}]", 4, at);
        if (set.Count == 0 && money.Count == 0 && events.Count == 0 && without.Length == 0)
            set = [new StateField("building.homes", new StateValue(TextOf("building.homes")!.Text, [], at), at)];
        if (set.Count > 0) _yaml.Line("set:", 4, at);
        foreach (var field in set) _yaml.Field(field.Name, field.Value, 6);
        _yaml.Items(Model.Money, money, 4).Items(Model.Events, events, 4);
    }

    /// <summary>What an alternative sets: what it says otherwise than the base, and back what only the base sets.</summary>
    private List<StateField> Changed(StudioFuture future)
    {
        var says = future.Set.Where(field =>
            Under.Set.FirstOrDefault(other => other.Name == field.Name) is not { } same || !same.Value.Says(field.Value)).ToList();
        var back = Under.Set.Where(field => future.Set.All(other => other.Name != field.Name))
            .Select(field => TextOf(field.Name) is { } value ? field with { Value = value with { At = field.At } } : null).OfType<StateField>();
        return WithSilenced(future with { Set = [.. back, .. says] }, Under.Set);
    }

    /// <summary>With a 0 for whatever else would go on saying the same thing otherwise.</summary>
    private List<StateField> WithSilenced(StudioFuture future, IReadOnlyList<StateField> below)
    {
        StateValue? Said(string name) => below.FirstOrDefault(field => field.Name == name)?.Value ?? TextOf(name);
        var silenced = future.Set.SelectMany(field => SaidOtherwise.SilencedBy(field.Name).Select(name => (name, field.At)))
            .DistinctBy(one => one.name)
            .Where(one => future.Set.All(field => field.Name != one.name) && Said(one.name) is { } value && value.Text != "0");
        return [.. future.Set, .. silenced.Select(one => new StateField(one.name, new StateValue("0", [], one.At), one.At))];
    }

    /// <summary>What the complex says at a path, or of everything below it; nothing where it says nothing.</summary>
    private StateValue? TextOf(string path)
    {
        if (complex.Values.FirstOrDefault(value => value.Path == path) is { } one) return new StateValue(one.Value.ToString(), [], "");
        var parts = complex.Values.Where(value => Model.IsIn(path, value.Path) && value.Path.LastIndexOf('.') == path.Length)
            .Select(value => new StateField(value.Path[(path.Length + 1)..], new StateValue(value.Value.ToString(), [], ""), "")).ToList();
        return parts.Count == 0 ? null : new StateValue("", parts, "");
    }

    private static List<StudioItem> Others(IReadOnlyList<StudioItem> items, IReadOnlyList<StudioItem> below) =>
        [.. items.Where(item => below.FirstOrDefault(other => other.Name == item.Name) is not { } same || !IsSame(item, same))];

    private static IEnumerable<string> Left(string list, IReadOnlyList<StudioItem> items, IReadOnlyList<StudioItem> below) =>
        below.Where(item => items.All(other => other.Name != item.Name)).Select(item => $"{list}.{item.Name}");

    private static bool IsSame(StudioItem one, StudioItem other) =>
        new StateValue("", one.Fields, "").Says(new StateValue("", other.Fields, ""));
}
