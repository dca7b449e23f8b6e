namespace Simulation.Runner.Figures.Studies;

/// <summary>Names of files from names in scenarios, which may hold anything.</summary>
internal static class Stems
{
    private const int Longest = 60;

    public static string Of(string name)
    {
        string safe = string.Concat(name.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' ? letter : '-'));
        return safe.Length <= Longest ? safe : safe[..Longest];
    }
}
