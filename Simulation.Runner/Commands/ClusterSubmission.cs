using System.ComponentModel;
using System.Diagnostics;
using Simulation.Runner.Cluster;
using Simulation.Runner.Scenarios.Errors;

namespace Simulation.Runner.Commands;

/// <summary>What a script for a cluster costs, and handing it to Slurm after asking.</summary>
internal static class ClusterSubmission
{
    public static void TellCost(ClusterEstimate estimate, ClusterChoices asked, Terminal terminal)
    {
        Bilingual hours = Rounded(estimate.CoreHours), euro = Rounded(estimate.CoreHours * asked.Price);
        var price = Bilingual.Of(language => Numbers.Plain(asked.Price, language));
        Bilingual source = asked.IsPriceGiven
            ? ("", "")
            : (", een aanname; --price zegt wat het bij u kost", ", an assumption; --price says what yours costs");
        terminal.Line((
            $"{hours.Nl} kernuren, naar het tempo van deze computer; {euro.Nl} euro bij {price.Nl} euro per kernuur{source.Nl}",
            $"{hours.En} core-hours, at the pace of this machine; {euro.En} euro at {price.En} euro a core-hour{source.En}"));
    }

    /// <summary>Submits after a yes, where that was asked for; and says which lines come then.</summary>
    public static void Do(string script, ClusterChoices asked, IReadOnlyList<string> afterwards, Terminal terminal)
    {
        if (!asked.Submit)
        {
            terminal.Line(("nu, en daarna:", "now, and afterwards:"));
        }
        else
        {
            terminal.Line(("aanbieden? [j/N]", "submit? [y/N]"));
            if (terminal.Input.ReadLine()?.Trim().ToLowerInvariant() is "j" or "ja" or "y" or "yes")
            {
                string job = Sbatch(script);
                terminal.Line(($"aangeboden als {job}; daarna:", $"submitted as {job}; afterwards:"));
                Lines(afterwards);
                return;
            }

            terminal.Line(("niet aangeboden; zo kan het later:", "not submitted; this does it later:"));
        }

        Lines([$"sbatch {script}", .. afterwards]);

        void Lines(IReadOnlyList<string> lines)
        {
            foreach (string line in lines) terminal.Whole($"  {line}");
        }
    }

    /// <summary>Submits; gives the number of the job.</summary>
    private static string Sbatch(string script)
    {
        try
        {
            using var sbatch = Process.Start(new ProcessStartInfo("sbatch", ["--parsable", script])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var wrong = sbatch.StandardError.ReadToEndAsync();
            string said = sbatch.StandardOutput.ReadToEnd().Trim();
            sbatch.WaitForExit();
            if (sbatch.ExitCode == 0) return Printable.Of(said);
            string why = Printable.Whole(wrong.GetAwaiter().GetResult().Trim());
            throw new BadInputException(($"sbatch weigert: {why}", $"sbatch refuses: {why}"));
        }
        catch (Win32Exception)
        {
            throw new BadInputException((
                "sbatch is er niet; doe dit op een computer waar Slurm is, of breng de map daarheen", "there is no sbatch; do this on a machine with Slurm, or bring the folder there"));
        }
    }

    private static Bilingual Rounded(double number) => Bilingual.Of(language => Numbers.Fixed(number, number < 10 ? 2 : 0, language));
}
