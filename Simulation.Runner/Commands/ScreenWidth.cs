namespace Simulation.Runner.Commands;

/// <summary>How wide the screen is that somebody looks at.</summary>
public static class ScreenWidth
{
    /// <summary>What somebody who pipes a screen onwards can say it with.</summary>
    public const string Variable = "COLUMNS";

    private const int Narrowest = 20;
    private const int Widest = 1000;

    /// <summary>What COLUMNS says; else that of the screen; nothing where nobody looks.</summary>
    public static int? Of(bool isScreen, Func<string, string?> variable)
    {
        if (int.TryParse(variable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out int said) && said is >= Narrowest and <= Widest)
            return said;
        return isScreen ? OfConsole() : null;
    }

    private static int? OfConsole()
    {
        try
        {
            return Console.WindowWidth is >= Narrowest and var width ? width : null;
        }
        catch (Exception fault) when (fault is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
