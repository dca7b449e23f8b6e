using System.Text.RegularExpressions;
using Simulation.Core.Plans;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Scenarios.Errors;

/// <summary>What the model says about an impossible plan, in both languages; the model itself speaks English.</summary>
public static class FaultTexts
{
    private const string SharesAddUp = "shares that add up to 1";

    private static readonly Regex OneOfTwo = Says(@"neither or both of (?<one>\w+) and (?<other>\w+)");

    private static readonly (Regex En, string Nl)[] Known =
    [
        (Says(@"(?<low>-?[\d.]+) to (?<high>-?[\d.]+)"), "${low} tot en met ${high}"),
        (Says(@"a sum of (?<sum>\S+)"), "een som van ${sum}"),
        (Says(SharesAddUp), "aandelen die samen 1 zijn; wie er een noemt, noemt ze alle, en een groep die ontbreekt telt als 0"),
        (Says(@"nothing here; this group belongs under mix\.(?<side>\w+)"), "hier niets; deze groep hoort onder mix.${side}"),
        (Says(@"0 \(the usual size for the layout\) or (?<low>\d+) to (?<high>\d+)"), "0 (het gebruikelijke aantal) of ${low} tot en met ${high}"),
        (Says(@"at most one for each of the (?<homes>\d+) homes"), "hoogstens één per woning, dus ${homes}"),
        (Says("one of them: a date or a condition"), "een van de twee: een datum of een voorwaarde"),
        (Says("one of them"), "een van de twee"),
        (Says("an empty name"), "een lege naam"),
        (Says("any text"), "een tekst"),
        (Says("a number"), "een getal"),
        (Says("a section"), "een blok"),
        (Says("nothing"), "niets"),

        // A number, or names out of an enumeration, is the same in both.
        (Says(@"-?[\d.]+|NaN|[a-z_0-9]+(, [a-z_0-9]+)+"), "$0"),
    ];

    /// <summary>The value of a fault.</summary>
    public static Bilingual Value(PlanFault fault) => InBoth(fault.Value);

    /// <summary>What the model allows instead.</summary>
    public static Bilingual Allowed(PlanFault fault) => fault.Allowed == SharesAddUp
        ? new Bilingual(Dutch(SharesAddUp)!, $"{SharesAddUp}; who names one names them all, and a group left out counts as 0")
        : InBoth(fault.Allowed);

    /// <summary>The two things of which one should be given and not neither or both; nothing for another fault.</summary>
    public static (string One, string Other)? Either(PlanFault fault) =>
        OneOfTwo.Match(fault.Value) is { Success: true } match ? (match.Groups["one"].Value, match.Groups["other"].Value) : null;

    /// <summary>The Dutch for a text of the model; nothing when the model says something new, which a test then tells.</summary>
    public static string? Dutch(string english)
    {
        foreach (var (en, nl) in Known)
        {
            var match = en.Match(english);
            if (match.Success)
                return match.Result(nl);
        }

        return null;
    }

    private static Bilingual InBoth(string english) => new(Dutch(english) ?? english, english);

    private static Regex Says(string pattern) => new($@"^({pattern})\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
