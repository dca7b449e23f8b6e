using System.Runtime.InteropServices;
using Simulation.Runner.Commands;

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return Interpreter.Run(args, Terminal.OfProcess(args), stop.Token);

// The run in progress stops within a week of simulated time; what was finished is kept.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
