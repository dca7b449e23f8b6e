using System.Runtime.InteropServices;
using Simulation.Runner.Store;

namespace Simulation.Runner.Commands;

/// <summary>Hears Ctrl-C and SIGTERM. A command is told and stops by itself, keeping what was finished. What does not hear it for a
/// second (a long week, a large figure) is not waited for: files are put in their place whole or not at all.</summary>
public sealed class StopSignal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(0.2);

    // What Linux and macOS send when a file becomes larger than one may make it; unheard it kills without a word.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static PosixSignalRegistration? _fileTooLarge;

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly Terminal _terminal;
    private int _heard;

    public StopSignal(Terminal terminal)
    {
        _terminal = terminal;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear)];
        // Heard, the write fails, and that is told like any other; to the very end, as what is left of a file is written then.
        if (!OperatingSystem.IsWindows()) _fileTooLarge ??= PosixSignalRegistration.Create(FileTooLarge, signal => signal.Cancel = true);
    }

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _stop.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Exchange(ref _heard, 1) == 1) return;
        Aside(EndAfterAll);
        _stop.Cancel();
    }

    private void EndAfterAll()
    {
        Thread.Sleep(Patience);
        Leftovers.Clear();
        // Where nobody reads the output, writing to the error stream waits as well.
        Aside(() => _terminal.Warn(Interpreter.Stopped)).Join(LastWord);
        Environment.Exit(ExitCode.Cancelled);
    }

    /// <summary>On a thread of its own: those of the pool may all be at work.</summary>
    private static Thread Aside(ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true, Name = "stop" };
        thread.Start();
        return thread;
    }
}

/// <summary>Stopped before anything was done that could be kept.</summary>
public sealed class NothingDoneException : OperationCanceledException;
