using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Scenarios.Schema;
using Simulation.Runner.Scenarios.Yaml;

namespace Simulation.Runner.Scenarios.Binding;

/// <summary>Refuses what is not known, and says what is.</summary>
internal static class Unknown
{
    private const int ListedInFull = 24;
    private const int ListedOtherwise = 8;

    /// <summary>An unknown name among known ones; when none is alike, the place where such a value does stand. Gives the known name
    /// that was probably meant, or else the name itself.</summary>
    public static string Key(Branch written, IReadOnlyCollection<string> known, ScenarioErrorKind? kind = null)
    {
        var reason = kind ?? ScenarioErrorKind.UnknownKey;
        // Looking for a better name takes time, and nobody will see this one.
        if (written.Errors.Full)
        {
            written.Errors.Add(written.At, "", reason.With(""));
            return written.Name;
        }

        string? meant = DutchNames.Key(written.Name, known) ?? Nearest.To(written.Name, known) ?? DutchNames.SameWords(written.Name, known);
        written.Refuse(reason.With(Printable.Of(written.Name)), List(written.Name, known), meant ?? Elsewhere(written.Name));
        return meant ?? written.Name;
    }

    /// <summary>An unknown word in a list, among known ones.</summary>
    public static void Item(YamlScalar written, Branch list, IReadOnlyCollection<string> known, ScenarioErrorKind kind) => list.Errors.Add(
        written.At, list.Path, kind.With(Printable.Of(written.Text)), List(written.Text, known),
        Nearest.To(written.Text, known) ?? DutchNames.SameWords(written.Text, known));

    /// <summary>Known names, for a message: all of them, or the most alike when there are many.</summary>
    public static Bilingual List(string written, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) return new Bilingual("niets", "nothing");
        if (known.Count <= ListedInFull) return Bilingual.Same(string.Join(", ", known));
        bool any = written.Length == 0;
        string[] alike = [.. Nearest.Ordered(written, known).Where(name => any || Nearest.IsAlike(written, name)).Take(ListedOtherwise)];
        if (alike.Length == 0)
            return ($"een van {known.Count} namen, en geen daarvan lijkt hierop", $"one of {known.Count} names, and none is like this");
        string some = string.Join(", ", alike);
        return new Bilingual($"{some} en nog {known.Count - alike.Length}", $"{some} and {known.Count - alike.Length} more");
    }

    /// <summary>The one place where a value of about this name does stand; plans come before assumptions.</summary>
    private static string? Elsewhere(string name)
    {
        foreach (var group in (Group[])[Model.Plans, Model.Believed])
        {
            var fields = group.Fields.ToLookup(field => field.Name);
            if (Nearest.To(name, fields.Select(same => same.Key)) is { } meant)
                return fields[meant].Take(2).ToArray() is [var only] ? only.Path : null;
        }

        return null;
    }
}
