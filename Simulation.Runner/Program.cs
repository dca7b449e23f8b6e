using Simulation.Runner.Commands;

var terminal = Terminal.OfProcess(args);
using var stop = new StopSignal(terminal);
return Interpreter.Run(args, terminal, stop.Token);
