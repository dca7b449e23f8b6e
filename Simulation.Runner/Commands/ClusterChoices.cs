using Simulation.Runner.Cluster;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>What somebody wants of a cluster.</summary>
internal sealed record ClusterChoices(string Folder, int Threads, int? Tasks, double Price, bool IsPriceGiven, bool Submit)
{
    /// <summary>Euro a core-hour where nobody says: about what a cloud asks, and an assumption.</summary>
    private const double UsualPrice = 0.05;

    private const double MostPrice = 1000;

    private static readonly ValueOption SlurmOption = new("--slurm", "DIR", (
        "rekent niet, maar zet in deze map wat een cluster nodig heeft: een manifest en een script",
        "does not run, but puts in this folder what a cluster needs: a manifest and a script for sbatch"));

    private static readonly ValueOption TasksOption = new("--tasks", "N", (
        "met --slurm: aantal taken (zo veel dat elk een half uur duurt)", "with --slurm: how many tasks (so many that each takes half an hour)"));

    private static readonly ValueOption PriceOption = new("--price", "EURO", (
        "met --slurm: wat een uur van één kern kost (0.05)", "with --slurm: what an hour of one core costs (0.05)"));

    private static readonly Flag SubmitOption = new("--submit", (
        "met --slurm: biedt de taken aan Slurm aan, na een vraag", "with --slurm: submits the tasks to Slurm, after asking"));

    public static IReadOnlyList<Choice> All { get; } = [SlurmOption, TasksOption, PriceOption, SubmitOption];

    /// <summary>Those of a command whose next runs hang on what came before, so that it is one task.</summary>
    public static IReadOnlyList<Choice> OfOneTask { get; } = [SlurmOption, PriceOption, SubmitOption];

    /// <summary>The same where nobody can say how long it takes.</summary>
    public static IReadOnlyList<Choice> OfSomeTime { get; } = [SlurmOption, SubmitOption];

    /// <summary>What was asked for; nothing where the study runs here.</summary>
    public static ClusterChoices? Of(Call call)
    {
        int? tasks = (int?)TasksOption.Whole(call.Parsed, 1, Manifest.MostTasks);
        double? price = PriceOf(PriceOption.Text(call.Parsed));
        bool submit = SubmitOption.In(call.Parsed);
        if (SlurmOption.Text(call.Parsed) is { } folder)
        {
            int? threads = Shared.Threads.Text(call.Parsed) is null ? null : Shared.ThreadsOf(call.Parsed);
            return new ClusterChoices(folder, threads ?? ClusterEstimate.UsualThreads, tasks, price ?? UsualPrice, price is not null, submit);
        }

        string? alone = tasks is not null ? TasksOption.Name : price is not null ? PriceOption.Name : submit ? SubmitOption.Name : null;
        return alone is null ? null : throw new BadInputException((
            $"{alone} heeft alleen zin met {SlurmOption.Shown}", $"{alone} makes sense only with {SlurmOption.Shown}"));
    }

    /// <summary>The line that shows the results when all runs are there.</summary>
    public static string Afterwards(Call call) =>
        string.Join(
            ' ', Typed(call).Prepend(Interpreter.Program).Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word));

    /// <summary>What was typed, without what is about the cluster.</summary>
    public static IReadOnlyList<string> Typed(Call call)
    {
        string[] valued = [SlurmOption.Name, TasksOption.Name, PriceOption.Name, Shared.Threads.Name];
        var words = new List<string>();
        string? before = null;
        foreach (string word in call.Parsed.Tokens.Select(token => token.Value))
        {
            bool isOurs = word == SubmitOption.Name || valued.Contains(word) || (before is not null && valued.Contains(before));
            before = word;
            if (!isOurs) words.Add(word);
        }

        return words;
    }

    private static double? PriceOf(string? text)
    {
        if (text is null) return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double euro) && euro <= MostPrice) return euro;
        throw new BadInputException((
            $"{PriceOption.Name} {Printable.Of(text)}: dat kan niet; toegestaan: euro's van 0 tot en met {MostPrice}, zoals 0.03",
            $"{PriceOption.Name} {Printable.Of(text)}: not possible; allowed: euros from 0 to {MostPrice}, such as 0.03"));
    }
}
