namespace Simulation.Runner.Commands;

/// <summary>A path that somebody can click on: a link where the terminal is known to have them, an address of a file on other screens,
/// and the bare path where nobody looks.</summary>
public static class FileLink
{
    // OSC 8: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
    private const string Begin = "\u001b]8;;";
    private const string End = "\u001b\\";
    private const int FirstVte = 5000;

    private static readonly string[] Programs = ["iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "Tabby", "rio"];
    private static readonly string[] Marks = ["WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "ALACRITTY_WINDOW_ID"];

    /// <summary>How a path is written on this screen.</summary>
    public static Func<string, string> For(bool isScreen, bool plain, Func<string, string?> variable)
    {
        if (!isScreen) return path => path;
        return !plain && HasLinks(variable) ? path => $"{Begin}{Address(path)}{End}{path}{Begin}{End}" : Address;
    }

    private static string Address(string path) => new Uri(Path.GetFullPath(path)).AbsoluteUri;

    private static bool HasLinks(Func<string, string?> variable) =>
        Programs.Contains(variable("TERM_PROGRAM"))
        || Marks.Any(mark => !string.IsNullOrEmpty(variable(mark)))
        || variable("TERM") is "xterm-kitty" or "foot" or "alacritty"
        || (int.TryParse(variable("VTE_VERSION"), NumberStyles.None, CultureInfo.InvariantCulture, out int vte) && vte >= FirstVte);
}
