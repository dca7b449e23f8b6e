using Simulation.Runner.Scenarios.Errors;
using Simulation.Runner.Store;

namespace Simulation.Runner.Cluster;

/// <summary>The script that hands the tasks of a manifest to Slurm, one job of an array each. All it does is call the program: the same
/// line does a task under any other scheduler.</summary>
public static class SlurmScript
{
    public const string FileName = "array.sh";
    public const string Logs = "log";

    /// <summary>Signs that mean something to a shell or to sbatch: a folder with one of them is refused.</summary>
    public static void CheckPath(string folder)
    {
        string full = Path.GetFullPath(folder);
        if (full.All(letter => char.IsAsciiLetterOrDigit(letter) || "/\\:._-+@,=~".Contains(letter, StringComparison.Ordinal))) return;
        string shown = Printable.Whole(full);
        throw new StoreException((
            $"{shown}: het script van Slurm kan alleen in een map met een naam van letters, cijfers en . _ - + @ , = ~; kies een andere map",
            $"{shown}: the script of Slurm can only be in a folder with a name of letters, digits and . _ - + @ , = ~; choose another folder"));
    }

    /// <summary>The array of the tasks of a manifest.</summary>
    public static string Text(Manifest manifest, string folder, TimeSpan limit)
    {
        string full = Path.GetFullPath(folder);
        string says = string.Create(CultureInfo.InvariantCulture, $"""
            # {manifest.Tasks} tasks of {manifest.Threads} threads, made by gwsim. A task that was killed goes on where it was; one that is done does
            # nothing. So the array can be submitted again as it is, or only what is missing: gwsim collect says which.
            """);
        string[] words = ["work", "--manifest", $"{full}/{Manifest.FileName}", "--chunk", "$SLURM_ARRAY_TASK_ID", "--of", $"{manifest.Tasks}"];
        return Of(says, manifest.Study, [$"--array=0-{manifest.Tasks - 1}", $"--output={full}/{Logs}/%a.txt"], manifest.Threads, limit, words);
    }

    /// <summary>One task that types a line on a machine of the cluster, from the folder where it was typed.</summary>
    public static string Line(string name, string folder, int threads, TimeSpan limit, IEnumerable<string> words)
    {
        string full = Path.GetFullPath(folder), here = Directory.GetCurrentDirectory();
        CheckPath(here);
        string says = string.Create(CultureInfo.InvariantCulture, $"# One task of {threads} threads, made by gwsim: what is run next hangs on what came before.");
        return Of(says, name, [$"--chdir={here}", $"--output={full}/{Logs}/%j.txt"], threads, limit, words.Where(word => word != "--quiet"));
    }

    private static string Of(string says, string name, string[] options, int threads, TimeSpan limit, IEnumerable<string> words)
    {
        string job = string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_').Take(40));
        string time = string.Create(CultureInfo.InvariantCulture, $"{(int)limit.TotalHours:00}:{limit.Minutes:00}:00");
        string[] all =
        [
            $"--job-name=gwsim-{job}", "--nodes=1", "--ntasks=1", $"--cpus-per-task={threads}", $"--time={time}", "--requeue", "--open-mode=append",
            .. options,
        ];
        string line = string.Join(' ', Program().Concat(words).Select(Quoted));
        return string.Join('\n', ["#!/bin/bash", says.ReplaceLineEndings("\n"), .. all.Select(one => $"#SBATCH {one}"),
            $"exec {line} --threads \"$SLURM_CPUS_PER_TASK\" --quiet", ""]);
    }

    /// <summary>How this program is started: by itself, or by dotnet.</summary>
    private static string[] Program()
    {
        string process = Environment.ProcessPath ?? "gwsim";
        string assembly = Path.Combine(AppContext.BaseDirectory, $"{typeof(SlurmScript).Assembly.GetName().Name}.dll");
        return Path.GetFileNameWithoutExtension(process) == "dotnet" ? [process, assembly] : [process];
    }

    /// <summary>A word as a shell takes it; what the scheduler fills in is filled in.</summary>
    private static string Quoted(string text) => text.StartsWith("$SLURM_", StringComparison.Ordinal) ? $"\"{text}\""
        : text.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-+=:,@%".Contains(letter, StringComparison.Ordinal)) && text.Length > 0 ? text
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
