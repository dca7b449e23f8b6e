using Simulation.Runner.Commands;

namespace Simulation.Tests.Runner.Commands;

/// <summary>The report shown at once; the program that shows it is named in the environment.</summary>
public class OpenerTests : Workplace
{
    [Fact]
    public void The_report_is_told_in_full_and_given_to_whatever_shows_pages()
    {
        if (OperatingSystem.IsWindows()) return;
        string shows = Write("shows.sh", "#!/bin/sh\necho \"$1\" > \"$(dirname \"$0\")/shown\"\n");
        File.SetUnixFileMode(shows, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var process = Gwsim.StartWith((Opener.Variable, shows), Folder, "run", Small, "--replicates", "2", "--years", "1", "--out", In("r"), "--open", "--lang", "en");
        string told = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        string page = Path.Combine(In("r"), "report.html");
        Assert.Contains($"report: {page}", told, StringComparison.Ordinal);
        string shown = Path.Combine(Path.GetDirectoryName(shows)!, "shown");
        Assert.True(SpinWait.SpinUntil(() => File.Exists(shown) && new FileInfo(shown).Length > 0, TimeSpan.FromSeconds(20)), "nothing was shown");
        Assert.Equal(page, File.ReadAllText(shown).Trim());
    }

    [Fact]
    public void Where_nothing_can_show_it_that_is_told_and_the_results_are_there()
    {
        using var process = Gwsim.StartWith((Opener.Variable, "/no/such/program"), Folder, "run", Small, "--replicates", "2", "--years", "1", "--out", In("r"), "--open", "--lang", "en");
        string told = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("the report cannot be shown here", told, StringComparison.Ordinal);
        Assert.True(File.Exists(In("r", "report.html")));
    }
}
