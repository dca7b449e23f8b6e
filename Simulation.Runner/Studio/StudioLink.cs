using Simulation.Runner.Commands;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Studio;

/// <summary>A link of the studio: a state in the fragment of an address, which stays on the machine. The page reads it.</summary>
internal static class StudioLink
{
    private const string Mark = "#s=";
    private const int Longest = 100_000;

    /// <summary>The fragment of what somebody has: a whole address, a fragment or only what stands in it.</summary>
    public static string Fragment(string? link)
    {
        if (link is null) return "";
        int at = link.IndexOf(Mark, StringComparison.Ordinal);
        string said = at < 0 ? link : link[(at + Mark.Length)..];
        return said.Length is > 0 and <= Longest && said.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? Mark + said
            : throw new BadInputException((
                $"--link {Printable.Of(link)}: dit is geen link van de studio; neem alles wat achter #s= staat",
                $"--link {Printable.Of(link)}: this is no link of the studio; take all that stands behind #s="));
    }
}
