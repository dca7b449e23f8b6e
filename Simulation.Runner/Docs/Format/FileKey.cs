using System.Reflection;
using Simulation.Runner.Scenarios;
using Simulation.Runner.Scenarios.Schema;

namespace Simulation.Runner.Docs.Format;

/// <summary>One key of a file: what it means, what kind of thing stands there, what it may be, and what holds where it is left out.</summary>
internal sealed record FileKey(string Key, Bilingual Means, Bilingual Kind, Bilingual Allowed, Bilingual Otherwise, string Example)
{
    private static readonly string Supported = PlanCheck.Snake(nameof(MixPlan.Supported));
    private static readonly Bilingual Must = ("moet er staan", "must be given");
    private static readonly Bilingual Nothing = Bilingual.Same("–");

    /// <summary>Every key of a block, from the records of the model.</summary>
    /// <param name="group">The block.</param>
    /// <param name="texts">What its keys are called in the table of words begins with this.</param>
    /// <param name="usual">A record whose values hold where a file says nothing.</param>
    /// <param name="required">The keys that must be there.</param>
    public static IEnumerable<FileKey> Of(Group group, string texts, object? usual, params string[] required) =>
        group.Children.SelectMany(child => child switch
        {
            Field field => [OfField(field, texts, usual, required)],
            Group inner when IsOneStatement(inner) => [OfStatement(inner, texts, usual, required)],
            _ => Of((Group)child, texts, ValueIn(child, usual), required),
        });

    /// <summary>A key that no record of the model has.</summary>
    public static FileKey Of(string key, string name, Bilingual kind, Bilingual? allowed = null, Bilingual? otherwise = null, string? code = null)
    {
        var text = FileKeyTexts.Of(key);
        Bilingual means = (text.Nl, text.En ?? code ?? FileKeyTexts.English(key));
        return new FileKey(name, means, kind, allowed ?? Nothing, otherwise ?? Nothing, text.Example);
    }

    public static Bilingual MustBeGiven => Must;

    private static FileKey OfField(Field field, string texts, object? usual, string[] required)
    {
        var text = FileKeyTexts.Of(texts + field.Path);
        var value = usual is null ? null : field.Property.GetValue(usual);
        var otherwise = required.Contains(field.Path) ? Must : value is null or "" ? Nothing : Code(FormatCells.Short(FieldValue.FromModel(value)));
        Bilingual means = (text.Nl, text.En ?? XmlDocs.Of(field.Property) ?? "");
        return new FileKey(field.Path, means, Kinds(field), Allows(field), otherwise, text.Example);
    }

    /// <summary>A block whose values are one statement: shares that add up, a payer for each group.</summary>
    private static FileKey OfStatement(Group group, string texts, object? usual, string[] required)
    {
        var text = FileKeyTexts.Of(texts + group.Path);
        var fields = group.Fields.Where(field => Belongs(group, field)).ToList();
        var names = fields.Select(field => Code(field.Name) + Word(group, field));
        var each = group.AddsUp ? new Bilingual("elk een aandeel, samen 1: ", "each a share, together 1: ") : ("elk een betaler: ", "each a payer: ");
        string said = string.Join(", ", fields.Select(field => (field.Name, Value: ValueOf(field, ValueIn(group, usual))))
            .Where(one => !group.AddsUp || one.Value is not "0").Select(one => $"{one.Name}: {one.Value}"));
        var otherwise = required.Contains(group.Path) ? Must : said.Length == 0 ? Nothing : Code($"{{ {said} }}");
        Bilingual means = (text.Nl, text.En ?? XmlDocs.Of(group.Property!) ?? "");
        return new FileKey(group.Path, means, ("een blok", "a block"), each + Bilingual.Join(", ", [.. names]), otherwise, text.Example);
    }

    /// <summary>Values of one kind below each other, one for each group or payer.</summary>
    private static bool IsOneStatement(Group group) =>
        group.Path.Length > 0 && group.Children.All(child => child is Field)
        && group.Fields.Select(field => field.Property.PropertyType).Distinct().Count() == 1;

    /// <summary>Who comes with support stands on one side of a mix, who does not on the other.</summary>
    private static bool Belongs(Group group, Field field) => group.Property!.PropertyType != typeof(Shares)
        || ((TargetGroup)FieldValue.Choice(field.Name).ToModel(typeof(TargetGroup))).ComesWithSupport() == (group.Name == Supported);

    private static Bilingual Word(Group group, Field field)
    {
        var type = group.Property!.PropertyType;
        var named = type == typeof(PayerShares) ? typeof(Payer) : type == typeof(Weights) ? null : typeof(TargetGroup);
        return named is null ? Bilingual.Same("") : Behind(field.Name, EventTexts.Of((Enum)FieldValue.Choice(field.Name).ToModel(named)));
    }

    private static Bilingual Kinds(Field field)
    {
        Bilingual kind = field.Kind switch
        {
            FieldKind.Flag => ("ja of nee", "yes or no"),
            FieldKind.Choice => ("een keuze", "a choice"),
            FieldKind.Month => ("een maand", "a month"),
            FieldKind.Text => ("een tekst", "a text"),
            FieldKind.Whole => ("geheel getal", "whole number"),
            _ => ("getal", "number"),
        };
        bool counts = field.Kind is FieldKind.Number or FieldKind.Whole && Model.ByPath.ContainsKey(field.Path) && !KnownBlock.Has(field.Path);
        return counts && PlanTexts.Of(field.Path).Unit is var unit && unit != Unit.Number ? kind + ", " + FileKeyTexts.Of(unit) : kind;
    }

    private static Bilingual Allows(Field field) => field.Kind switch
    {
        FieldKind.Choice => Bilingual.Join(", ", [.. field.Choices.Select(name => Code(name) + ChoiceWord(field, name))]),
        FieldKind.Flag => Code("true") + ", " + Code("false"),
        FieldKind.Text => ("kleine letters, cijfers, - en _", "lower-case letters, digits, - and _"),
        _ when field.Range is var (low, high) => FormatCells.Between(low, high, LeastOf(field)),
        _ => field.Allowed,
    };

    private static Bilingual ChoiceWord(Field field, string name)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        // Seven payers in each of nine rows would be hard to read; the table of money has their words.
        if (type == typeof(Payer)) return Bilingual.Same("");
        var choice = (Enum)FieldValue.Choice(name).ToModel(type);
        var word = EventTexts.Find(choice) ?? OwnWord(type, choice, name);
        return word is null ? Bilingual.Same("") : Behind(name, word);
    }

    /// <summary>A word between brackets, where it says more than the name.</summary>
    private static Bilingual Behind(string name, Bilingual word) =>
        Bilingual.Of(language => word.In(language) == name ? "" : $" ({word.In(language)})");

    private static Bilingual? OwnWord(Type type, Enum choice, string name) =>
        FileKeyTexts.Find($"{PlanCheck.Snake(type.Name)}.{name}") is { } text && XmlDocs.OfChoice(type, choice.ToString()) is { } says
            ? (text.Nl.TrimEnd('.'), says.TrimEnd('.')) : null;

    private static double LeastOf(Field field) => field.Property.GetCustomAttribute<AllowedAttribute>()?.Least ?? 0;

    private static object? ValueIn(Shape shape, object? record) => record is null ? null : ((Group)shape).Property?.GetValue(record);

    private static string ValueOf(Field field, object? record) =>
        record is null ? "0" : FormatCells.Short(FieldValue.FromModel(field.Property.GetValue(record)!));

    private static Bilingual Code(string text) => Bilingual.Same($"`{text}`");
}
