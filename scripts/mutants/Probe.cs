using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Simulation.Mutants;

/// <summary>
/// Runs the quick tests of some classes of an assembly, in the process of that assembly, and stops at the first that falls. It reads a plan, a line
/// each: a class, "-" before the next group, "!" and the name of a test that is left out. With "all" as its first line it does not stop.
/// </summary>
internal static class Probe
{
    public static int Run(string tests, string plan)
    {
        var assembly = Assembly.Load(new AssemblyName(tests));
        string[] lines = File.ReadAllLines(plan);
        var leftOut = lines.Where(line => line.StartsWith('!')).Select(line => line[1..]).ToHashSet(StringComparer.Ordinal);
        var listener = new Listener(leftOut, lines.Contains("all"));
        var framework = new XunitTestFramework(new Deaf());
        var classes = new List<string>();
        foreach (string line in lines.Append("-"))
        {
            if (line.StartsWith('!') || line == "all") continue;
            if (line != "-")
            {
                classes.Add(line);
                continue;
            }

            RunGroup(framework, assembly, classes, listener);
            classes.Clear();
        }

        return 0;
    }

    private static void RunGroup(XunitTestFramework framework, Assembly assembly, List<string> classes, Listener listener)
    {
        var cases = new List<ITestCase>();
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        foreach (string name in classes)
        {
            using var finder = new Finder();
            discoverer.Find(name, false, finder, new Options());
            finder.Done.WaitOne();
            cases.AddRange(finder.Found.Where(IsQuick));
        }

        if (cases.Count == 0) return;
        using var executor = framework.GetExecutor(assembly.GetName());
        executor.RunTests(cases, listener, new Options());
        listener.Done.WaitOne();
    }

    private static bool IsQuick(ITestCase test) => !test.Traits.TryGetValue("Speed", out var speeds) || speeds.Count == 0;

    private sealed class Deaf : LongLivedMarshalByRefObject, Xunit.Abstractions.IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }

    private sealed class Finder : LongLivedMarshalByRefObject, Xunit.Abstractions.IMessageSink, IDisposable
    {
        public List<ITestCase> Found { get; } = [];

        public AutoResetEvent Done { get; } = new(false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage found) Found.Add(found.TestCase);
            if (message is IDiscoveryCompleteMessage) Done.Set();
            return true;
        }

        public void Dispose() => Done.Dispose();
    }

    private sealed class Listener(HashSet<string> leftOut, bool all) : LongLivedMarshalByRefObject, Xunit.Abstractions.IMessageSink
    {
        public AutoResetEvent Done { get; } = new(false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestFinished finished:
                    Console.WriteLine($"ran {finished.ExecutionTime:0.0} {finished.Test.DisplayName}");
                    break;
                case ITestAssemblyFinished:
                    Done.Set();
                    break;
                case ITestFailed failed when leftOut.Contains(failed.Test.DisplayName):
                    break;
                case IFailureInformation failed:
                    string name = failed is ITestFailed test ? test.Test.DisplayName : failed.GetType().Name;
                    Console.WriteLine($"fell {name}");
                    if (!all) Environment.Exit(1);
                    Console.WriteLine($"as {string.Join(' ', failed.Messages).ReplaceLineEndings(" ")}");
                    break;
            }

            return true;
        }
    }

    /// <summary>Rows of a theory are not told apart, which is quicker, and everything else is as usual.</summary>
    private sealed class Options : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal) { ["xunit.discovery.PreEnumerateTheories"] = false };

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out object? value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
