using System.ComponentModel;
using System.Diagnostics;

namespace Simulation.Runner.Commands;

/// <summary>Shows a report in whatever somebody looks at pages with; that it cannot be shown is told and is no failure.</summary>
public static class Opener
{
    /// <summary>Names another program to open reports with than the one of the system.</summary>
    public const string Variable = "GWSIM_OPENER";

    public static void Open(string page, Terminal terminal)
    {
        try
        {
            string? program = Environment.GetEnvironmentVariable(Variable);
            var start = string.IsNullOrEmpty(program)
                ? new ProcessStartInfo(page) { UseShellExecute = true }
                : new ProcessStartInfo(program, [page]) { UseShellExecute = false };
            using var shown = Process.Start(start);
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            terminal.Warn((
                $"het rapport kan hier niet getoond worden ({fault.Message}); open het zelf: {page}",
                $"the report cannot be shown here ({fault.Message}); open it yourself: {page}"));
        }
    }
}
