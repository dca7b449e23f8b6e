using Simulation.Runner.Patterns;
using Simulation.Runner.Texts;

namespace Simulation.Runner.Commands;

/// <summary>Searches for assumptions, inside their ranges, with which the measured quantities come out right.</summary>
internal static class CalibrateCommand
{
    private const int MostThreads = 1024;

    private static readonly Setting Out = Choice.Of("--out", "DIR", ("map voor calibration.md en calibration.csv (docs)", "folder for calibration.md and calibration.csv (docs)"));

    public static Verb Verb { get; } = new()
    {
        Name = "calibrate",
        Says = ("zoekt aannames waarbij gemeten grootheden kloppen; verandert zelf niets", "searches for assumptions with which measured quantities fit; changes nothing itself"),
        Choices = [Shared.Threads, Out, Shared.Lang, Shared.Quiet],
        Examples = [("calibrate --out docs --lang nl", ("dezelfde zoektocht als waar de standaardwaarden uit komen", "the same search the default values come from"))],
        Do = Do,
    };

    private static int Do(Call call)
    {
        Shared.Apply(call);
        var settings = new CalibrationSettings { Threads = Shared.ThreadsOf(call.Parsed, MostThreads) };
        var result = Calibration.Run(settings, line => call.Terminal.Note(Bilingual.Same(line)), call.Cancel);
        ValidationFiles.Write(result, Out.Text(call.Parsed) ?? "docs");
        call.Terminal.Line((
            $"binnen hun bereik: {result.Start.Inside} grootheden vooraf, {result.Best.Inside} na de zoektocht",
            $"inside their range: {result.Start.Inside} quantities before, {result.Best.Inside} after the search"));
        return ExitCode.Done;
    }
}
