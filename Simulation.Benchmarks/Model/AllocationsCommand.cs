using System.CommandLine;
using System.Globalization;
using Simulation.Core;

namespace Simulation.Benchmarks.Model;

/// <summary><c>allocations</c>: fails when a step of the week allocates more than <c>expected-allocations.json</c> allows.</summary>
public static class AllocationsCommand
{
    public const string Header = "step,bytes,expected";

    public static Command Build()
    {
        var expected = new Option<string>("--expected") { DefaultValueFactory = _ => Allocations.ExpectedFile, Description = "The file with what each step may allocate." };
        var years = new Option<int>("--years") { DefaultValueFactory = _ => 10, Description = "Years of each run." };
        var command = new Command("allocations", "Bytes allocated by each step of the week, as CSV; exit code 1 if it is more than expected.") { expected, years };
        command.SetAction(parsed =>
        {
            var measured = Allocations.Measure(Schedule.Steps, Allocations.Expected(parsed.GetValue(expected)!), parsed.GetValue(years));
            return Report(measured, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        });
        return command;
    }

    /// <summary>Writes the table, says what is too much, and gives the exit code.</summary>
    public static int Report(IReadOnlyList<Allocated> measured, TextWriter output, TextWriter error)
    {
        output.WriteLine(Header);
        foreach (var step in measured)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Step},{step.Bytes},{step.Expected}"));
        foreach (var step in measured.Where(step => step.TooMuch))
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Step} allocates {step.Bytes} bytes; {step.Expected} are expected"));
        return measured.Any(step => step.TooMuch) ? 1 : 0;
    }
}
