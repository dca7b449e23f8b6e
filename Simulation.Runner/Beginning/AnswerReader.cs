using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Beginning;

/// <summary>What was typed, and how it is shown when it cannot be: behind its option, or alone where a question was asked.</summary>
public sealed record Typed(string Text, string? Option = null)
{
    public string Shown => Option is null ? Printable.Of(Text) : $"{Option} {Printable.Of(Text)}";
}

/// <summary>Understands answers as people write them: 40%, 0,4, maart 2024, 30 uur; and refuses the others with what is allowed.</summary>
public static class AnswerReader
{
    private const int LongestName = 60;
    private const double MostHours = 200;
    private const double MostBeheer = 1000;
    private const double MostYears = 60;
    private const int MostHomes = 100_000;
    private const double UsualMargin = 0.05;

    private static readonly Bilingual Shares =
        ("een deel van 0 tot en met 1, of een percentage zoals 40%", "a share from 0 to 1, or a percentage such as 40%");
    private static readonly Bilingual Months = ("een maand met een jaar, zoals 2024-03", "a month with a year, such as 2024-03");
    private static readonly Bilingual Beheers = (
        "uren per week, zoals 30 uur, of woningen per volledige baan, zoals 200 woningen",
        "hours a week, such as 30 hours, or homes for one full post, such as 200 homes");

    public static string Name(Typed typed)
    {
        string name = typed.Text.Trim();
        return name.Length <= LongestName && name.Any(char.IsLetterOrDigit) && !name.EnumerateRunes().Any(rune => Printable.IsHidden(rune.Value))
            ? name
            : throw Refused(typed, ($"een naam van hoogstens {LongestName} tekens", $"a name of at most {LongestName} characters"));
    }

    public static int Homes(Typed typed)
    {
        Bilingual allowed = ("een heel aantal woningen van 2 tot en met 100000", "a whole number of homes from 2 to 100000");
        return NumberIn(Without(typed.Text, "woningen", "homes")) is { } homes && homes == Math.Floor(homes) && homes is >= 2 and <= MostHomes
            ? (int)homes
            : throw Refused(typed, allowed);
    }

    public static double Share(Typed typed) => ShareIn(typed.Text) switch
    {
        null => throw Refused(typed, Shares),
        > 1 and <= 100 and var many when !typed.Text.Contains('%', StringComparison.Ordinal) => throw Refused(typed, Shares, Percent(many)),
        < 0 or > 1 => throw Refused(typed, Shares),
        var share => share.Value,
    };

    public static CalendarMonth Month(Typed typed) => MonthIn(typed.Text) ?? throw Refused(typed, Months);

    public static double Hours(Typed typed)
    {
        double? hours = NumberIn(Without(typed.Text, "uur per week", "hours a week", "uur", "hours", "u"));
        return hours is > 0 and <= MostHours ? hours.Value : throw Refused(typed, hours == 0
            ? ("meer dan 0 uur: zonder coach eindigt er niets; reken zo'n complex door met `gwsim run`",
                "more than 0 hours: without a coach nothing ends; work such a complex out with `gwsim run`")
            : ("uren per week, meer dan 0 en hoogstens 200", "hours a week, more than 0 and at most 200"));
    }

    public static Ending Until(Typed typed)
    {
        if (MonthIn(typed.Text) is { } month) return new Ending(month, null);
        double? years = NumberIn(Without(typed.Text, "jaar", "years", "year"));
        return years is > 0 and <= MostYears ? new Ending(null, years) : throw Refused(typed, (
            "de eerste maand zonder dat geld, zoals 2027-12, of jaren na de opening, zoals 3",
            "the first month without that money, such as 2027-12, or years after opening, such as 3"));
    }

    public static Payer Payer(Typed typed) => Chosen(AnswerChoices.Payers, typed.Text, typed);

    public static Heaviness Weight(Typed typed) => Chosen(AnswerChoices.Weights, typed.Text, typed);

    /// <summary>Hours when they are called that, homes for one post when those are; a bare number could be either.</summary>
    public static BeheerHours Beheer(Typed typed)
    {
        string text = typed.Text.Trim().ToLowerInvariant();
        string hours = Without(text, "uur per week", "hours a week", "uur", "hours", "u");
        string homes = Without(text.StartsWith("1 op ", StringComparison.Ordinal) ? text[5..] + " woningen" : text,
            "woningen per fte", "homes per fte", "per fte", "woningen", "homes");
        if (hours != text) return new BeheerHours(null, BeheerHoursOf(typed with { Text = hours }, typed));
        return homes != text ? new BeheerHours(HomesPerFteOf(typed with { Text = homes }, typed), null) : throw Refused(typed, Beheers);
    }

    public static BeheerHours HomesPerFte(Typed typed) => new(HomesPerFteOf(typed, typed), null);

    public static BeheerHours BeheerHours(Typed typed) =>
        new(null, BeheerHoursOf(typed with { Text = Without(typed.Text, "uur", "hours") }, typed));

    /// <summary>Groups with equal shares, or each with its own: dakloos 60%, ggz 40%.</summary>
    public static IReadOnlyList<(TargetGroup Group, double Share)> Groups(Typed typed)
    {
        var said = Parts(typed.Text).Select(part => GroupIn(part, typed)).ToList();
        var twice = said.GroupBy(one => one.Group).FirstOrDefault(group => group.Count() > 1);
        bool whole = said.All(one => one.Share is not null) && Math.Abs(said.Sum(one => one.Share!.Value) - 1) < 0.0101;
        if (said.Count == 0 || twice is not null || !(whole || said.All(one => one.Share is null)))
        {
            throw Refused(typed, new Bilingual(
                "een of meer verschillende groepen, alle met een percentage (samen 100%) of geen enkele: ",
                "one or more different groups, all with a percentage (100% together) or none: ") + AnswerChoices.Groups.Listed);
        }

        // Rounded as people read them; the last one makes them add up.
        double[] shares = [.. said.Select(one => Math.Round(one.Share ?? (1.0 / said.Count), 4))];
        shares[^1] = Math.Round(1 - shares[..^1].Sum(), 4);
        return [.. said.Zip(shares, (one, share) => (one.Group, share))];
    }

    /// <summary>One thing or more: stopt, waakvlam, or who takes over, with hours where it is not all of them: corporatie 4.</summary>
    public static IReadOnlyList<Sequel> After(Typed typed)
    {
        var said = Parts(typed.Text).Select(part => SequelIn(part, typed)).Where(one => one.Kind != SequelKind.GoesOn).Distinct().ToList();
        return said.Count > 0 ? said : throw Refused(typed, (
            "ook iets anders dan doorgaan, want daarmee wordt alles vergeleken: stopt, waakvlam, of wie het overneemt",
            "something other than going on too, because that is what all is compared with: stops, waakvlam, or who takes over"));
    }

    public static KnownShare Known(Typed typed)
    {
        string[] parts = typed.Text.Replace("+/-", "±", StringComparison.Ordinal).Replace("+-", "±", StringComparison.Ordinal).Split('±');
        double value = Share(typed with { Text = parts[0] });
        double within = parts.Length == 2 ? Share(typed with { Text = parts[1] }) : UsualMargin;
        return parts.Length <= 2 && within > 0 ? new KnownShare(value, within) : throw Refused(typed, (
            "een deel, met een marge als u die kent: 45% of 45% ± 5%", "a share, with a margin if you know it: 45% or 45% ± 5%"));
    }

    /// <summary>That something cannot be, what can, and what was meant if that is clear.</summary>
    public static BadInputException Refused(Typed typed, Bilingual allowed, Bilingual? meant = null)
    {
        Bilingual asked = meant is null ? ("", "") : ($"bedoelde u {meant.Nl}? ", $"did you mean {meant.En}? ");
        return new BadInputException((
            $"{typed.Shown}: dat kan niet; {asked.Nl}toegestaan: {allowed.Nl}",
            $"{typed.Shown}: not possible; {asked.En}allowed: {allowed.En}"));
    }

    private static Bilingual Percent(double many) =>
        Bilingual.Same(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(many / 100, 6)} ({many}%)"));

    private static double HomesPerFteOf(Typed number, Typed typed) => NumberIn(number.Text) is { } homes and >= 1 and <= MostHomes
        ? homes
        : throw Refused(typed, ("woningen per volledige baan, van 1 tot en met 100000", "homes for one full post, from 1 to 100000"));

    private static double BeheerHoursOf(Typed number, Typed typed) => NumberIn(number.Text) is { } hours and > 0 and <= MostBeheer
        ? hours
        : throw Refused(typed, ("uren beheer per week, meer dan 0 en hoogstens 1000", "hours of beheer a week, more than 0 and at most 1000"));

    private static (TargetGroup Group, double? Share) GroupIn(string part, Typed typed)
    {
        var (word, number) = LastNumber(part);
        return (Chosen(AnswerChoices.Groups, word, typed), number is null ? null : ShareIn(number) is { } share
            ? share > 1 ? share / 100 : share
            : throw Refused(typed, Shares));
    }

    private static Sequel SequelIn(string part, Typed typed)
    {
        if (AnswerChoices.Sequels.Find(part) is { } kind) return new Sequel(kind);
        var (word, number) = LastNumber(Without(part, "uur per week", "hours a week", "uur", "hours"));
        if (AnswerChoices.Payers.Find(word) is { } payer)
            return new Sequel(SequelKind.TakenOver, payer, number is null ? 0 : Hours(typed with { Text = number }));
        string? meant = AnswerChoices.Sequels.Nearest(word) ?? AnswerChoices.Payers.Nearest(word);
        throw Refused(
            typed with { Text = part }, AnswerChoices.Sequels.Listed + ", " + AnswerChoices.Payers.Listed, meant is null ? null : Bilingual.Same($"`{meant}`"));
    }

    private static T Chosen<T>(AnswerWords<T> words, string word, Typed typed)
        where T : struct => words.Find(word)
            ?? throw Refused(typed, words.Listed, words.Nearest(word) is { } meant ? Bilingual.Same($"`{meant}`") : null);

    private static string[] Parts(string text) => text.Replace(" en ", ",", StringComparison.Ordinal).Replace(" and ", ",", StringComparison.Ordinal)
        .Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A word and the number behind it, with or without a sign between them.</summary>
    private static (string Word, string? Number) LastNumber(string part)
    {
        int at = part.LastIndexOfAny([' ', '=', ':']);
        return at > 0 && part[(at + 1)..] is [var digit, ..] number && char.IsAsciiDigit(digit) ? (part[..at].Trim(), number) : (part, null);
    }

    private static double? ShareIn(string text)
    {
        bool percent = text.TrimEnd().EndsWith('%');
        double? number = NumberIn(percent ? text.TrimEnd()[..^1] : text);
        return percent ? Math.Round(number / 100 ?? double.NaN, 8) is var share && double.IsNaN(share) ? null : share : number;
    }

    private static CalendarMonth? MonthIn(string text) => CalendarMonth.TryParse(text.Trim(), out var month) ? month : MonthTexts.Meant(text.Trim());

    private static double? NumberIn(string text)
    {
        string pointed = text.Trim().Replace(',', '.');
        return double.TryParse(pointed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
    }

    /// <summary>The text without the first of these words that it ends with.</summary>
    private static string Without(string text, params ReadOnlySpan<string> words)
    {
        string trimmed = text.Trim();
        foreach (string word in words)
        {
            bool ends = trimmed.EndsWith(word, StringComparison.OrdinalIgnoreCase) && trimmed.Length > word.Length;
            if (ends && !char.IsLetter(trimmed[^(word.Length + 1)])) return trimmed[..^word.Length].Trim();
        }

        return text;
    }
}
