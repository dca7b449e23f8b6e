using System.Diagnostics;
using Simulation.Core.Time;
using Simulation.Runner.Commands;
using Simulation.Runner.Texts;

namespace Simulation.Tests.Runner.Commands;

/// <summary>What a command gave.</summary>
internal sealed record Outcome(int Code, string Output, string Error);

/// <summary>The program as people use it: in this process, or as a process of its own.</summary>
internal static class Gwsim
{
    private static readonly string Dll = typeof(Interpreter).Assembly.Location;

    /// <summary>In this process, with nobody looking at the screen.</summary>
    public static Outcome Do(params string[] arguments) => In(Language.En, arguments);

    public static Outcome In(Language language, params string[] arguments) => Answering(language, null, arguments);

    /// <summary>With somebody who reads it on a screen of so many columns.</summary>
    public static Outcome Wide(int columns, Language language, params string[] arguments) => On(columns, language, null, arguments);

    /// <summary>With somebody at the keyboard who types these lines and then goes away; it is November 2026.</summary>
    public static Outcome Answering(Language language, IEnumerable<string>? lines, params string[] arguments) => On(null, language, lines, arguments);

    private static Outcome On(int? columns, Language language, IEnumerable<string>? lines, string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var spoken = LanguageChoice.From(arguments, name => name == LanguageChoice.Variable ? language.ToString() : null);
        var terminal = new Terminal(output, error, spoken, outputIsScreen: false, errorIsScreen: false, plain: true)
        {
            Input = new StringReader(string.Concat((lines ?? []).Select(line => line + "\n"))),
            InputIsScreen = lines is not null,
            Today = new CalendarMonth(2026, 11),
            Columns = columns,
            ErrorColumns = columns,
        };
        arguments = WithStore(arguments);
        int code = Interpreter.Run(arguments, terminal, CancellationToken.None);
        return new Outcome(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>What Ctrl-C sends; where the tests run in the background of a shell it is ignored by all that they start, and this is SIGTERM.</summary>
    public static string Interrupt { get; } = IsIgnored(2) ? "-TERM" : "-INT";

    private static bool IsIgnored(int signal)
    {
        const string Status = "/proc/self/status";
        string? mask = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return mask is not null && (Convert.ToUInt64(mask[7..].Trim(), 16) >> (signal - 1) & 1) == 1;
    }

    /// <summary>With runs kept beside the results, so that no test sees those of another, or of this project.</summary>
    private static string[] WithStore(string[] arguments)
    {
        int at = Array.IndexOf(arguments, "--out");
        bool keeps = arguments.Length > 0 && arguments[0] is "run" or "compare" or "sweep" && at >= 0 && at + 1 < arguments.Length;
        return !keeps || arguments.Contains("--store") || string.IsNullOrWhiteSpace(arguments[at + 1])
            ? arguments
            : [.. arguments, "--store", Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(arguments[at + 1])) ?? "", "store")];
    }

    /// <summary>As a process, in a folder.</summary>
    public static Process Start(string folder, params string[] arguments) => StartWith((LanguageChoice.Variable, "en"), folder, arguments);

    /// <summary>The same with its own folder for temporary files.</summary>
    public static Process StartIn(string folder, string? temporary, params string[] arguments) =>
        StartWith(temporary is null ? (LanguageChoice.Variable, "en") : ("TMPDIR", temporary), folder, arguments);

    /// <summary>As a process, with something in its environment.</summary>
    public static Process StartWith((string Name, string Value) variable, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. WithStore(arguments)])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [LanguageChoice.Variable] = "en", ["DOTNET_NOLOGO"] = "1", [variable.Name] = variable.Value },
        };
        return System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    /// <summary>As a process, to its end.</summary>
    public static Outcome Apart(string folder, params string[] arguments) => ApartIn(folder, null, arguments);

    public static Outcome ApartIn(string folder, string? temporary, params string[] arguments)
    {
        using var process = StartIn(folder, temporary, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(5)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Join(' ', arguments));
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
