namespace Simulation.Runner.Calibration;

/// <summary>The tables behind calibration.md, as CSV.</summary>
public static class CalibrationTables
{
    /// <summary>Each table by the name of its file.</summary>
    public static IEnumerable<(string File, string Text)> All(CalibrationResult result)
    {
        yield return ("waves.csv", Csv("wave,points,inputs,spared,left_of_before,left_of_space,sharp", result.Waves.Select((w, i) =>
            Line(i + 1, w.Done.Tried.Count, w.Kept.Count, w.Done.Wave.Spared, w.Done.OfBefore, w.Done.Part, w.Done.Sharp))));
        yield return ("emulators.csv", Csv("wave,target,link,points,terms,process,r2,left_out,spread,beyond_3,not_explained_sd,held_against_sd", Emulators(result)));
        yield return ("assumptions.csv", Csv("assumption,grade,in_emulator,contraction,contraction_by_model,found,q05,mean,q95", Assumptions(result)));
        yield return ("pairs.csv", Csv("one,other,correlation", result.Learned.Pairs.Select(p =>
            Line(CalibrationPage.PathOf(result, p.One), CalibrationPage.PathOf(result, p.Other), p.Correlation))));
        yield return ("targets.csv", Csv("target,low,high,middle,prior_q05,prior_q50,prior_q95,hits,ensemble_q05,ensemble_q50,ensemble_q95,off,default,default_off", Targets(result)));
        yield return ("left-out.csv", Csv("target,middle,predicted_q05,predicted_q50,predicted_q95,inside,draws", result.LeftOut.Select(l =>
            Line(l.Quantity.Id, l.Quantity.Target, l.Low, l.Median, l.High, l.IsInside, l.Effective))));
        string targets = string.Join(',', result.Scales.Select(s => s.Quantity.Id));
        yield return ("draws.csv", Csv("draw,weight,times,near_all," + targets, result.Draws.All.Select((d, i) =>
            Line([i, result.Draws.Weights[i], result.Times[i], result.Draws.Near[i], .. d.Simulated.Targets.Select(t => (object)t.Value)]))));
    }

    private static IEnumerable<string> Emulators(CalibrationResult result)
    {
        for (int w = 0; w < result.Waves.Count; w++)
        {
            var wave = result.Waves[w].Done.Wave;
            for (int t = 0; t < wave.Outputs; t++)
            {
                var r = wave.Emulators[t].Report;
                yield return Line(
                    w + 1, result.Scales[t].Quantity.Id, result.Scales[t].Link.Kind, r.Points, r.Terms, r.HasProcess, r.Explained, r.LeftOut,
                    r.Spread, r.Beyond, Math.Sqrt(wave.Emulators[t].Rest), Math.Sqrt(wave.Aims[t].Variance));
            }
        }
    }

    private static IEnumerable<string> Assumptions(CalibrationResult result)
    {
        foreach (var one in result.Learned.All)
        {
            double low = one.Entry?.Assumption.Low ?? 0;
            double width = (one.Entry?.Assumption.High ?? 1) - low;
            yield return Line(
                CalibrationPage.PathOf(result, one.Input), one.Entry?.Assumption.Grade.ToString() ?? "", one.InEmulators,
                one.Contraction, one.Weighted, result.Learned.IsFound(one),
                low + (one.Low * width), low + (one.Mean * width), low + (one.High * width));
        }
    }

    private static IEnumerable<string> Targets(CalibrationResult result)
    {
        for (int t = 0; t < result.Scales.Count; t++)
        {
            var q = result.Scales[t].Quantity;
            var hit = result.Reach.Hits[t];
            var (low, median, high) = result.Draws.Predicted(t);
            var usual = result.Default.Targets[t];
            yield return Line(
                q.Id, q.Low, q.High, q.Target, hit.Low, hit.Median, hit.High, hit.Part, low, median, high, result.Draws.Off(t), usual.Value,
                result.Scales[t].Implausibility(usual));
        }
    }

    private static string Csv(string header, IEnumerable<string> lines) => header + "\n" + string.Concat(lines.Select(line => line + "\n"));

    private static string Line(params object[] cells) => string.Join(',', cells.Select(cell => cell switch
    {
        double number => number.ToString("G6", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
    }));
}
