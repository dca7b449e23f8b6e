using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>What was stated to be known becomes a plan.</summary>
internal static class KnownBinding
{
    private static readonly Bilingual WithOpening = ("at_year, of deze maand met opened erbij", "at_year, or this month with opened beside it");

    /// <summary>The plan; a value without a margin, or the other way round, is in the list of errors.</summary>
    public static KnownPlan Of(Draft draft, FaultTeller teller)
    {
        double? moment = Moment(draft, teller);
        var values = new List<KnownValue>();
        foreach (var (path, outcome) in KnownBlock.ByPath)
        {
            double? Number(string name) => draft.Settings.TryGetValue($"{path}.{name}", out var setting) ? setting.Value.Number : null;
            var (value, within) = (Number(KnownBlock.Value), Number(KnownBlock.Within));
            if (value is null && within is null) continue;
            if (value is null || within is null)
                Missing($"{path}.{(value is null ? KnownBlock.Value : KnownBlock.Within)}", draft, teller);
            else
                values.Add(new KnownValue(outcome.Id, value.Value, within.Value));
        }

        return moment is null && values.Count == 0 ? KnownPlan.Nothing : new KnownPlan { AtYear = moment, Values = values.AsReadOnly() };
    }

    /// <summary>The moment and the stated values, in the order of the outcomes; a month has become years since opening.</summary>
    public static IEnumerable<(string Path, FieldValue Value)> Values(Draft draft, KnownPlan known)
    {
        if (known.AtYear is { } year) yield return (KnownBlock.AtYear, FieldValue.Of(year));
        foreach (var field in KnownBlock.Shape.Fields.Where(field => field.Path is not (KnownBlock.AtYear or KnownBlock.At)))
        {
            if (draft.Settings.TryGetValue(field.Path, out var setting)) yield return (field.Path, setting.Value);
        }
    }

    /// <summary>Where a value stands in the file: the years of a month stand at that month.</summary>
    public static string StatedAt(string path, Draft draft) =>
        path == KnownBlock.AtYear && !draft.Settings.ContainsKey(path) ? KnownBlock.At : path;

    /// <summary>Years since opening; a month that cannot be counted from there is in the list of errors.</summary>
    private static double? Moment(Draft draft, FaultTeller teller)
    {
        bool years = draft.Settings.TryGetValue(KnownBlock.AtYear, out var stated);
        if (draft.HasFailed(KnownBlock.At)) draft.Failed.Add(KnownBlock.AtYear);
        if (!draft.Settings.TryGetValue(KnownBlock.At, out var month)) return years ? stated!.Value.Number : null;
        if (years)
            teller.Both(KnownBlock.At, "at_year", "at");
        else if (!draft.Settings.TryGetValue(Model.Opened, out var opened))
            teller.NotPossible(KnownBlock.At, month.Value, WithOpening);
        else if (MonthIn(month) <= MonthIn(opened))
            teller.NotPossible(KnownBlock.At, month.Value, ($"een maand na de opening, {opened.Value}", $"a month after opening, {opened.Value}"));
        else
            return MonthIn(month).YearsSince(MonthIn(opened));
        draft.Failed.Add(KnownBlock.Name);
        return null;
    }

    private static CalendarMonth MonthIn(Setting setting) => (CalendarMonth)setting.Value.ToModel(typeof(CalendarMonth));

    // Whoever mends it has said something about the outcome, so nothing else is told of the block.
    private static void Missing(string path, Draft draft, FaultTeller teller)
    {
        teller.Missing(path, KnownBlock.Shape.Fields.First(one => one.Path == path));
        draft.Failed.Add(path);
    }
}
