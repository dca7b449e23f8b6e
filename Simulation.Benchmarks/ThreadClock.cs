using System.Runtime.InteropServices;

namespace Simulation.Benchmarks;

/// <summary>The processor time of the calling thread, which .NET has no name for.</summary>
public static class ThreadClock
{
    private const int ThreadCpuTime = 3;
    private const double PerSecond = 1e9;

    /// <summary>Seconds this thread has had a processor; not a number where the system is not Linux.</summary>
    public static double CpuSeconds() =>
        OperatingSystem.IsLinux() && ClockGetTime(ThreadCpuTime, out var time) == 0
            ? time.Seconds + (time.Nanoseconds / PerSecond)
            : double.NaN;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
